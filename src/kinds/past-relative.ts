import type { Analysis } from '../analysis.ts';
import { type Clauses, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { perObject } from '../text/memo.ts';
import { findPhrase, type Match, type NamedRange, type Phrase } from '../text/phrases.ts';
import type { Sentence, Token } from '../types.ts';

/**
 * A noun and its verb stand apart where a relative clause hangs on the noun: "any ships that they own abroad will be seized", "the ships they own were seized".
 * Rule: the sentence holds without the relative clause.
 */

/** In: a sentence. Out: its relative clauses between a noun and the noun's own verb. */
export const relativesIn = (analysis: Analysis, sentence: Sentence): readonly Range[] => inSentence(analysis)(sentence);

const inSentence = perObject((analysis: Analysis) => perObject((sentence: Sentence) => findRelatives(sentence.tokens, analysis.clauses(sentence))));

function findRelatives(tokens: readonly Token[], { groups }: Clauses): readonly Range[] {
  const finite = groups.filter((group) => group.finite);
  return finite.flatMap((own, i): readonly Range[] => {
    const inner = finite[i - 1];
    if (inner === undefined || tokens.slice(inner.to, own.from).some(({ tag, norm, kind }) => kind === 'punctuation' || tag === 'conjunction' || tag === 'subordinator' || norm === 'that')) return [];
    const from = openingOf(tokens, inner.from);
    return tokens[from - 1]?.tag === 'noun' ? [{ from, to: own.from }] : [];
  });
}

/** Where the relative clause of a verb opens: at its relative word, or at a subject that cannot go on the noun before it; -1 for any other clause. */
function openingOf(tokens: readonly Token[], verb: number): number {
  if (isRelative(tokens[verb - 1])) return verb - 1;
  const subject = nounPhraseBefore(tokens, verb);
  if (subject === null) return -1;
  if (isRelative(tokens[subject.from - 1])) return subject.from - 1;
  return /^(?:they|he|she|we|i)$/.test(tokens[subject.from]?.norm ?? '') ? subject.from : -1;
}

const isRelative = (token: Token | undefined): boolean => token !== undefined && /^(?:that|which)$/.test(token.norm);

/** In: a phrase and a sentence. Out: where the phrase stands in it past a relative clause. */
export function findPastRelative(phrase: Phrase, analysis: Analysis, sentence: Sentence, named: readonly NamedRange[]): readonly Match[] {
  return relativesIn(analysis, sentence).flatMap(({ from, to }) => {
    const gone = to - from;
    const back = (at: number): number => (at < from ? at : at + gone);
    const kept = named.filter((one) => one.to <= from || one.from >= to).map((one) => (one.from < from ? one : { ...one, from: one.from - gone, to: one.to - gone }));
    return findPhrase(phrase, [...sentence.tokens.slice(0, from), ...sentence.tokens.slice(to)], 0, undefined, undefined, kept)
      .filter((match) => match.from < from && match.to > from)
      .map((match) => ({ ...match, from: back(match.from), to: back(match.to - 1) + 1, at: match.at.map(back) }));
  });
}
