import { perObject } from '../../text/memo.ts';
import { personSingular } from '../../text/people.ts';
import { missing, type Phrase, readPhrase } from '../../text/phrases.ts';
import type { Token } from '../../types.ts';

/** The measures of all claims with a unit: what one of them governs is no other's. A claim's own may be among them, and comes first. */
export interface Rivals {
  /** Stems of those of one word. */
  readonly words: ReadonlySet<string>;
  /** Their words, and of those that name persons the singular. */
  readonly norms: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  /** In: the words of a sentence. Out: those that have all their words in it. */
  readonly among: (tokens: readonly Token[]) => readonly Phrase[];
}

/** In: measures as a person wrote them, the same list for every claim. Out: what is known of them, made once, however many claims ask. */
export const rivalsOf = perObject((measures: readonly string[]): Rivals => {
  const phrases = measures.map((text) => readPhrase(text));
  const norms = new Set(phrases.flatMap((phrase) => phrase.norms));
  return {
    words: new Set(phrases.flatMap(({ stems }) => (stems.length === 1 ? stems : []))),
    norms,
    persons: new Set([...norms].flatMap((norm) => personSingular(norm) ?? [])),
    among: perObject((tokens: readonly Token[]) => phrases.filter((phrase) => !missing(phrase, tokens, 0))),
  };
});
