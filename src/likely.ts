import { readPhrase } from './text/phrases.ts';
import { scan } from './text/scan.ts';
import { formsOf } from './text/stems.ts';
import { vocabulary } from './text/vocabulary.ts';
import type { Claim } from './types.ts';

interface Topic {
  readonly claim: Claim;
  readonly stems: readonly string[];
}

interface Index {
  /** Claims that every article may speak of. */
  readonly always: readonly Claim[];
  /** What the others are about, by the longest of its stems: mostly the rarest. */
  readonly topics: ReadonlyMap<string, readonly Topic[]>;
  readonly stems: ReadonlySet<string>;
  /** The stem of a word where a topic has it, else null. */
  readonly stemAt: (text: string, start: number, end: number) => string | null;
}

/** A stop with no space behind it, and an abbreviation right after: where a sentence begins there, its first word is not the one that a look at the whole text finds. */
const GLUED = /[.!?…。！？][”’"'»)\]]*\p{L}{1,2}\.\p{L}/u;

/** What every such place looks like, in a pattern that takes a fraction of the time. */
const PERHAPS_GLUED = /[.!?…。！？][”’"'»)\]]*[^\s.]{1,4}\.\S/;

const indices = new WeakMap<readonly Claim[], Index>();

/**
 * In: the claims of a file and a text. Out: the claims that the text can hold an answer to: it has all words of a name of what they are about.
 * One look at each word, however many claims there are: most texts, and of the others most claims, need not be taken apart.
 */
export function likelyClaims(claims: readonly Claim[], text: string): ReadonlySet<Claim> {
  if (PERHAPS_GLUED.test(text) && GLUED.test(text)) return new Set(claims);
  const { always, topics, stems, stemAt } = indexOf(claims);
  const present = new Set<string>();
  if (stems.size > 0) {
    scan(text, (kind, start, end) => {
      if (kind !== 'word' && kind !== 'number') return;
      const stem = stemAt(text, start, end);
      if (stem !== null) present.add(stem);
    });
  }
  const likely = new Set(always);
  for (const stem of present) {
    for (const topic of topics.get(stem) ?? []) if (topic.stems.every((one) => present.has(one))) likely.add(topic.claim);
  }
  return likely;
}

function indexOf(claims: readonly Claim[]): Index {
  const known = indices.get(claims);
  if (known !== undefined) return known;
  const topics = new Map<string, Topic[]>();
  const stems = new Set<string>();
  const always: Claim[] = [];
  for (const claim of claims) {
    const named = [...claim.about, ...(claim.kind === 'label' ? claim.names : [])].map((name) => readPhrase(name).stems);
    if (named.length === 0 || named.some((one) => one.length === 0)) always.push(claim);
    for (const one of named) {
      const longest = one.reduce((best, stem) => (stem.length > best.length ? stem : best), '');
      topics.set(longest, [...(topics.get(longest) ?? []), { claim, stems: one }]);
      for (const stem of one) stems.add(stem);
    }
  }
  const stemAt = vocabulary((word) => {
    const { stem } = formsOf(word);
    return stems.has(stem) ? stem : null;
  });
  const index = { always, topics, stems, stemAt };
  indices.set(claims, index);
  return index;
}
