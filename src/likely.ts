import { perObject } from './text/memo.ts';
import { readPhrase } from './text/phrases.ts';
import { scanWhole, type Tokens } from './text/scan.ts';
import { formsOf } from './text/stems.ts';
import { topicPhrases } from './text/topics.ts';
import { vocabulary } from './text/vocabulary.ts';
import type { Claim } from './types.ts';

interface Topic {
  readonly claim: Claim;
  /** Of all words of a name, by number. */
  readonly stems: readonly number[];
}

interface Index {
  /** Claims that every article may speak of. */
  readonly always: readonly Claim[];
  /** What the others are about, by the longest of its stems: mostly the rarest. */
  readonly topics: readonly (readonly Topic[])[];
  /** The numbers of the stems that topics have, from 1 on; 0 of any other token. */
  readonly stemsOf: (tokens: Tokens) => readonly number[];
  /** By stem, whether the text at hand has it. */
  readonly present: Uint8Array;
}

/** A stop with no space behind it, and an abbreviation right after: where a sentence begins there, its first word is not the one that a look at the whole text finds. */
const GLUED = /[.!?…。！？][”’"'»)\]]*\p{L}{1,2}\.\p{L}/u;

/** What every such place looks like, in a pattern that takes a fraction of the time. */
const PERHAPS_GLUED = /[.!?…。！？][”’"'»)\]]*[^\s.]{1,4}\.\S/;

/** A word or a number, not a mark. */
const SPOKEN = /[\p{L}\p{N}]/u;

/**
 * In: the claims of a file and a text. Out: the claims that the text can hold an answer to: it has all words of a name of what they are about.
 * One look at each word, however many claims there are: most texts, and of the others most claims, need not be taken apart.
 */
export function likelyClaims(claims: readonly Claim[], text: string): ReadonlySet<Claim> {
  if (PERHAPS_GLUED.test(text) && GLUED.test(text)) return new Set(claims);
  const { always, topics, stemsOf, present } = indexOf(claims);
  const likely = new Set(always);
  if (topics.length === 1) return likely;
  present.fill(0);
  scanWhole(text, (tokens) => {
    markAll(tokens, stemsOf(tokens), present);
  });
  for (let longest = 1; longest < present.length; longest += 1) {
    if (present[longest] === 0) continue;
    for (const { claim, stems } of topics[longest] ?? []) if (stems.every((stem) => present[stem] === 1)) likely.add(claim);
  }
  return likely;
}

/** Marks the stems of all words. */
function markAll({ first, end, numbers }: Tokens, known: readonly number[], present: Uint8Array): void {
  for (let row = first; row < end; row += 1) present[known[numbers[row] as number] as number] = 1;
}

const indexOf = perObject((claims: readonly Claim[]): Index => {
  const topics: Topic[][] = [[]];
  const stems = new Map<string, number>();
  const always: Claim[] = [];
  for (const claim of claims) {
    const named = [...topicPhrases(claim.about), ...(claim.kind === 'label' ? claim.names.map((name) => readPhrase(name)) : [])].map((phrase) => phrase.stems);
    if (named.length === 0 || named.some((one) => one.length === 0)) always.push(claim);
    for (const one of named) {
      for (const stem of one) if (!stems.has(stem)) stems.set(stem, topics.push([]) - 1);
      const longest = one.reduce((best, stem) => (stem.length > best.length ? stem : best), '');
      topics[stems.get(longest) ?? 0]?.push({ claim, stems: one.map((stem) => stems.get(stem) ?? 0) });
    }
  }
  const stemsOf = vocabulary((word) => (SPOKEN.test(word) ? stems.get(formsOf(word).stem) ?? 0 : 0));
  return { always, topics, stemsOf, present: new Uint8Array(stems.size + 1) };
});
