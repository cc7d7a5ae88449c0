import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNegations } from '../src/text/negation.ts';
import { tokenize } from '../src/text/words.ts';
import type { Row } from './row.ts';

/**
 * Measures cues and scopes on `negation.json` (sentences with one B/I/O tag a word; cue and scope share the tags, so the cue is told by its form).
 * - A gold cue is a function word of negation that is tagged as a span of its own (B, not followed by I), or the one affixed word of a tagged
 *   stretch that has no such function word. Function words and affixed words inside another cue's stretch could be either: neither hit nor miss.
 * - Our cues of kind `verb` are left out, with their scopes: the guidelines of these data do not annotate them. Nothing else is left out.
 * - Scope is counted by word, over all cues of a sentence together: every tagged word that is not a function-word cue.
 */
export function measureNegation(dataDir: string): Row[] {
  const cases = JSON.parse(readFileSync(join(dataDir, 'negation.json'), 'utf8')) as Case[];
  const cue = { hit: 0, extra: 0, missed: 0 };
  const scope = { hit: 0, extra: 0, missed: 0 };
  const cueMisses: string[] = [];
  const scopeMisses: string[] = [];
  let exact = 0;
  for (const item of cases) {
    const gold = goldOf(item);
    const own = ownOf(item);
    const missedCues = [...gold.cues].filter((i) => !own.cues.has(i));
    const extraCues = [...own.cues].filter((i) => !gold.cues.has(i) && !gold.either.has(i));
    cue.hit += gold.cues.size - missedCues.length;
    cue.missed += missedCues.length;
    cue.extra += extraCues.length;
    if (missedCues.length + extraCues.length > 0) cueMisses.push(`missed [${missedCues.map((i) => item.tokens[i]).join(', ')}] extra [${extraCues.map((i) => item.tokens[i]).join(', ')}]: ${item.text}`);
    let wrong = 0;
    const marks = item.tokens.map((token, i) => {
      if (gold.words.has(i)) return token;
      const [inGold, inOwn] = [gold.scope.has(i), own.scope.has(i)];
      if (inGold && inOwn) scope.hit += 1;
      else if (inGold) scope.missed += 1;
      else if (inOwn) scope.extra += 1;
      if (inGold !== inOwn) wrong += 1;
      return inGold ? (inOwn ? `_${token}` : `-${token}`) : inOwn ? `+${token}` : token;
    });
    if (wrong === 0) exact += 1;
    else scopeMisses.push(marks.join(' '));
  }
  return [
    { component: 'negation cues', cases: cue.hit + cue.missed, ...rates(cue), target: 0.92, misses: cueMisses },
    { component: 'negation scopes (words)', cases: scope.hit + scope.missed, ...rates(scope), target: 0.78, misses: scopeMisses },
    { component: 'negation scopes (whole sentence exact)', cases: cases.length, accuracy: exact / cases.length, target: null, misses: [] },
  ];
}

interface Case {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly scope: readonly string[];
}

const FUNCTION_WORDS = new Set(['no', 'not', "n't", 'never', 'nothing', 'nobody', 'none', 'neither', 'nor', 'without', 'save', 'except', 'nowhere', 'cannot']);
const AFFIXED = /^(?:un|in|im|il|ir|dis)\p{L}{4,}$|^\p{L}{3,}less(?:ly|ness)?$/iu;

function rates({ hit, extra, missed }: { hit: number; extra: number; missed: number }): { precision: number; recall: number; f1: number } {
  const precision = hit / Math.max(1, hit + extra);
  const recall = hit / Math.max(1, hit + missed);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

function goldOf({ tokens, scope }: Case): { cues: Set<number>; either: Set<number>; words: Set<number>; scope: Set<number> } {
  const cues = new Set<number>();
  const either = new Set<number>();
  const words = new Set<number>();
  const inScope = new Set<number>();
  for (let from = 0; from < tokens.length; from += 1) {
    if (scope[from] === 'O') continue;
    let to = from;
    while (to < tokens.length && scope[to] !== 'O') to += 1;
    const indices = Array.from({ length: to - from }, (_, k) => from + k);
    const functions = indices.filter((i) => FUNCTION_WORDS.has(tokens[i]!.toLowerCase()));
    const own = functions.filter((i) => scope[i] === 'B' && scope[i + 1] !== 'I');
    const affixed = indices.filter((i) => AFFIXED.test(tokens[i]!) && !functions.includes(i));
    // "by no means" is one span of three words.
    const means = functions.filter((i) => tokens[i + 1] === 'means' && scope[i - 1] === 'B');
    for (const i of [...own, ...means]) {
      cues.add(i);
      words.add(i);
    }
    for (const i of means) [i - 1, i + 1].forEach((k) => words.add(k));
    for (const i of functions) if (!own.includes(i)) either.add(i);
    if (own.length === 0 && affixed.length === 1) cues.add(affixed[0]!);
    else affixed.forEach((i) => either.add(i));
    for (const i of indices) if (!words.has(i)) inScope.add(i);
    from = to;
  }
  return { cues, either, words, scope: inScope };
}

/** Treebank tokens put back together as they would stand in print; `starts` are the offsets of the tokens. */
function detokenize(tokens: readonly string[]): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  let open = false;
  tokens.forEach((raw) => {
    const token = raw === '``' ? '“' : raw === "''" ? '”' : raw === '`' ? '‘' : raw;
    const glued = text === '' || open || /^(?:[.,;:?!”)]|n't|'\p{L}*|--)$/u.test(token);
    if (!glued) text += ' ';
    starts.push(text.length);
    text += token;
    open = token === '“' || token === '‘' || token === '(' || token === '--';
  });
  return { text, starts };
}

function ownOf({ tokens }: Case): { cues: Set<number>; scope: Set<number> } {
  const { text, starts } = detokenize(tokens);
  const found = tokenize(text);
  const wordOf = (i: number): number => {
    const at = found[i]?.start ?? 0;
    let word = 0;
    while (word + 1 < starts.length && starts[word + 1]! <= at) word += 1;
    return word;
  };
  const cues = new Set<number>();
  const scope = new Set<number>();
  for (const negation of readNegations(found)) {
    if (negation.kind === 'verb') continue;
    // "by no means", "no longer": one cue, counted at its negative word.
    const head = negation.cue.find((i) => FUNCTION_WORDS.has(found[i]!.text.toLowerCase())) ?? negation.cue[0]!;
    cues.add(wordOf(head));
    negation.scope.forEach((i) => scope.add(wordOf(i)));
  }
  return { cues, scope };
}
