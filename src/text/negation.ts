import type { Negation, Token } from '../types.ts';
import { perWord } from './memo.ts';
import { isNegatedByAffix } from './negation/affixes.ts';
import { isPredicative, phraseAround, phraseEnd } from './negation/phrase.ts';
import { clauseEnd, clauseLeft, isFinite, isNominal, range } from './negation/scope.ts';
import { opensVerbCue, readVerbCue } from './negation/verbs.ts';

/**
 * In: the tokens of one sentence. Out: what is denied in it, in the order of the cues; positions are of `tokens`, a scope holds no word of its cue
 * (but the word of an affix cue, whose base is denied). Cues and scopes follow the guidelines of Morante, Schrauwen and Daelemans (2011),
 * "Annotation of negation cues and their scope"; kind `verb` ("failed to", "denied", "no evidence of") goes beyond them.
 */
export function readNegations(tokens: readonly Token[]): readonly Negation[] {
  const found: Negation[] = [];
  const taken = new Set<number>();
  for (let i = 0; i < tokens.length; i += 1) {
    const rules = rulesOf(normAt(tokens, i));
    if (rules.length === 0 || taken.has(i) || isIdiom(tokens, i)) continue;
    for (const rule of rules) {
      const negation = rule(tokens, i);
      if (negation === null) continue;
      for (const k of negation.cue) taken.add(k);
      found.push(negation);
      break;
    }
  }
  return found;
}

type Rule = (tokens: readonly Token[], i: number) => Negation | null;

const normAt = (tokens: readonly Token[], i: number): string => tokens[i]?.norm ?? '';

/** Words after "not" or "no" that make of both something other than a denial. */
const NOT_IDIOM = new Set(['only', 'just', 'merely', 'simply', 'solely', 'least', 'unlike', 'until']);
const NO_IDIOM = new Set(['sooner', 'matter', 'wonder', 'later', 'earlier', 'fly', 'brainer', 'nonsense', 'confidence', 'win', 'go', 'show']);
/** "No doubt" and its like stress what follows. */
const STRESSING = new Set(['doubt', 'question', 'mistake', 'secret', 'denying']);
const EXCEPTIVE = new Set(['nothing', 'nobody', 'none', 'no', 'anything']);

function make(tokens: readonly Token[], kind: Negation['kind'], cue: readonly number[], scope: readonly number[]): Negation {
  const inCue = new Set(kind === 'affix' ? [] : cue);
  const kept = [...new Set(scope)].filter((i) => !inCue.has(i)).toSorted((a, b) => a - b);
  while (kept.length > 0 && tokens[kept[kept.length - 1] ?? 0]?.tag === 'punctuation') kept.pop();
  return { kind, cue, scope: kept };
}

function clauseAround(tokens: readonly Token[], i: number, last: number, object: boolean): readonly number[] {
  return [...clauseLeft(tokens, i, object), ...range(i, clauseEnd(tokens, last, EXCEPTIVE.has(normAt(tokens, i))))];
}

/** "No. 5", "no-fly zone", "no sooner", "no doubt" and "not only" are not denials. */
function isIdiom(tokens: readonly Token[], i: number): boolean {
  const [here, before, next, after] = [tokens[i], tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  if (here === undefined || next === undefined) return false;
  switch (here.norm) {
    case 'no':
      if (next.kind === 'number' || (next.text === '.' && after?.kind === 'number')) return true;
      if (next.text === '-' && next.start === here.end) return after?.norm !== 'one';
      if (STRESSING.has(next.norm)) return before === undefined || !isFinite(before);
      if (next.norm === 'more' || next.norm === 'better' || next.norm === 'fewer' || next.norm === 'less') return after?.norm === 'than' && tokens[i + 3]?.tag === 'number';
      return NO_IDIOM.has(next.norm);
    case 'not':
      if (next.norm === 'to') return after?.norm === 'mention';
      // "would not hesitate to sue"
      if (next.norm === 'hesitate' || next.norm === 'flinch') return after !== undefined && /^(?:to|from)$/.test(after.norm);
      return NOT_IDIOM.has(next.norm) || (['or', 'if', 'why', 'whether'].includes(before?.norm ?? '') && !isFinite(next));
    // "The plan went nowhere": there was one.
    case 'nowhere':
      return /^(?:go|goes|went|gone|going|lead|leads|led)$/.test(before?.norm ?? '');
    case 'nothing':
      return next.norm === 'but';
    case 'none':
    case 'never':
      return ['theless', 'mind', 'too'].includes(next.norm) || (next.norm === 'the' && ['less', 'wiser', 'worse', 'better'].includes(after?.norm ?? ''));
    case 'without':
      return ['doubt', 'question', 'fail'].includes(next.norm);
    default:
      return false;
  }
}

/** not, n't, cannot, never: the clause with its subject. */
const verbal: Rule = (tokens, i) => {
  const norm = normAt(tokens, i);
  const kind = norm === 'never' ? 'never' : 'not';
  // "pleaded not guilty to theft after his arrest" denies the guilt alone.
  if (norm === 'not' && normAt(tokens, i + 1) === 'guilty') return make(tokens, kind, [i], [i + 1]);
  if (norm === 'not' && !bearsOnVerb(tokens, i)) return make(tokens, kind, [i], range(i, clauseEnd(tokens, i)));
  return make(tokens, kind, [i], clauseAround(tokens, i, i, false));
};

/** Whether "not" stands in a verb group; else it denies only the words after it ("not a man", "not all"). */
function bearsOnVerb(tokens: readonly Token[], i: number): boolean {
  let k = i - 1;
  while (tokens[k]?.tag === 'adverb') k -= 1;
  const before = tokens[k];
  if (before === undefined) return false;
  if (isFinite(before) || before.tag === 'possessive' || before.norm === "'s") return true;
  // "Why did you not come": the auxiliary stands before the subject.
  if (isNominal(before)) return [1, 2, 3].some((step) => tokens[k - step]?.tag === 'auxiliary' || tokens[k - step]?.tag === 'modal');
  return false;
}

/** no, nobody, nothing, none, neither: as subject what follows, as object the clause. */
const nominal: Rule = (tokens, i) => {
  const norm = normAt(tokens, i);
  const next = tokens[i + 1];
  if (norm === 'no' && (next === undefined || next.tag === 'punctuation' || next.tag === 'quote') && (i === 0 || ['punctuation', 'quote', 'conjunction'].includes(tokens[i - 1]?.tag ?? ''))) return { kind: 'no', cue: [i], scope: [] };
  const before = tokens[i - 1];
  if (norm === 'no' && before?.norm === 'by' && ['means', 'stretch'].includes(normAt(tokens, i + 1))) return make(tokens, 'no', [i - 1, i, i + 1], isPredicative(tokens, i - 1) ? clauseAround(tokens, i - 1, i + 1, false) : range(i + 2, clauseEnd(tokens, i + 1)));
  if (norm === 'no' && normAt(tokens, i + 1) === 'longer') return make(tokens, 'no', [i, i + 1], clauseAround(tokens, i, i + 1, false));
  if (norm === 'neither' && before !== undefined && before.tag === 'pronoun') return make(tokens, 'no', [i], clauseAround(tokens, i, i, false));
  const scope = [...clauseLeft(tokens, i, true), ...range(i + 1, clauseEnd(tokens, i, EXCEPTIVE.has(norm)))];
  const described = norm === 'none' && next?.norm === 'of' ? describedSubject(tokens, i + 2) : null;
  if (described !== null) return make(tokens, 'no', [i], scope.filter((k) => k < described.from || k >= described.to));
  return make(tokens, 'no', [i], norm === 'no' && STRESSING.has(normAt(tokens, i + 1)) ? scope.filter((k) => k < complement(tokens, i + 2)) : scope);
};

/** "None of the men whom police held will speak": they were held. Out: the clause that describes the subject, null without one. */
function describedSubject(tokens: readonly Token[], start: number): { readonly from: number; readonly to: number } | null {
  const from = tokens.findIndex(({ norm }, k) => k > start && k < start + 7 && /^(?:who|whom|that|which)$/.test(norm));
  const verb = tokens.findIndex((token, k) => k > from && isFinite(token) && !(isFinite(tokens[k + 1] ?? token) || tokens[k + 1]?.tag === 'participle'));
  const to = tokens.findIndex((token, k) => k > verb + 1 && isFinite(token) && tokens[k - 1]?.tag !== 'to');
  return from < 0 || verb < 0 || to < 0 || tokens.slice(start, from).some(isFinite) ? null : { from, to };
}

/** Where the clause begins that "there is no doubt" vouches for. */
function complement(tokens: readonly Token[], from: number): number {
  const at = tokens.findIndex((token, k) => k >= from && (token.norm === 'that' || token.norm === 'about'));
  return at < 0 ? tokens.length : at;
}

const nor: Rule = (tokens, i) => make(tokens, 'no', [i], range(i + 1, clauseEnd(tokens, i)));

/** without: what it governs. */
const without: Rule = (tokens, i) => make(tokens, 'without', [i], range(i + 1, tokens[i + 1]?.tag === 'gerund' ? clauseEnd(tokens, i) : phraseEnd(tokens, i + 1)));

/** Words with a negative affix: the clause of a predicate or sentence adverb, the noun phrase of an attribute. */
const affix: Rule = (tokens, i) => {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (token === undefined || token.kind !== 'word') return null;
  if (token.tag === 'name' && i > 0) return null;
  if (token.norm.endsWith('ly') && token.tag === 'adverb') return make(tokens, 'affix', [i], clauseAround(tokens, i, i, false));
  if (isPredicative(tokens, i) && !isNominal(tokens[i + 1] ?? token)) return make(tokens, 'affix', [i], clauseAround(tokens, i, i, false));
  // "made it impossible to …": the clause of the verb that makes it so.
  if (before?.norm === 'it' && isFinite(tokens[i - 2] ?? before) && tokens[i + 1]?.tag === 'to') return make(tokens, 'affix', [i], clauseAround(tokens, i, i, true));
  return make(tokens, 'affix', [i], phraseAround(tokens, i));
};

/** "The ship blocking the canal has been freed": what a subject is described by ends where its verb begins; `end` where nothing describes one. */
function mainVerb(tokens: readonly Token[], i: number, from: number, end: number): number {
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (before === undefined || token === undefined || !isNominal(before) || !token.norm.endsWith('ing')) return end;
  for (let k = from; k < end; k += 1) {
    const at = tokens[k];
    if (at === undefined || at.tag === 'subordinator' || ['that', 'which', 'who'].includes(at.norm)) return end;
    if (isFinite(at) && tokens[k - 1]?.tag !== 'to') return k;
  }
  return end;
}

/** "They block assets and bar entry": what goes on in the same form stands beside the verb, not under it; `end` where nothing does. */
function besideVerb(tokens: readonly Token[], i: number, from: number, end: number): number {
  if (!/^(?:prevent|block|avoid)$/.test(tokens[i]?.norm ?? '') || tokens[i]?.tag !== 'verb') return end;
  for (let k = from; k < end; k += 1) if (/^(?:and|or)$/.test(tokens[k]?.norm ?? '') && tokens[k + 1]?.tag === 'verb') return k;
  return end;
}

const verb: Rule = (tokens, i) => {
  const cue = readVerbCue(tokens, i);
  if (cue === null) return null;
  const left = cue.subject ? clauseLeft(tokens, cue.cue[0] ?? i, false) : [];
  const end = cue.reach === 'phrase' ? phraseEnd(tokens, cue.after) : besideVerb(tokens, i, cue.after, mainVerb(tokens, i, cue.after, clauseEnd(tokens, cue.after - 1)));
  return make(tokens, 'verb', cue.cue, [...left, ...(cue.passive ? [] : range(cue.after, end)), ...(cue.passive ? clauseLeft(tokens, i, false) : [])]);
};

const among = (words: string): ((norm: string) => boolean) => {
  const listed = new Set(words.split(' '));
  return (norm) => listed.has(norm);
};

/** Specific before general, each with the words that it begins at. */
const RULES: readonly (readonly [begins: (norm: string) => boolean, rule: Rule])[] = [
  [opensVerbCue, verb],
  [among('not never cannot'), verbal],
  [among('no nobody nothing none nowhere noone neither'), nominal],
  [among('nor'), nor],
  [among('without'), without],
  [isNegatedByAffix, affix],
];

/** The rules that can begin at a word: none at nearly all of them. */
const rulesOf = perWord((norm) => RULES.flatMap(([begins, rule]) => (begins(norm) ? [rule] : [])));
