import type { Analysis } from '../analysis.ts';
import type { Focus } from '../evidence.ts';
import { reject } from '../readings.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { findPhrase, missing, type Phrase } from '../text/phrases.ts';
import type { Rejection } from '../types.ts';

/** Of a cue of three words or more, this share of them makes a sentence come close. */
const CLOSE = 0.6;

/**
 * In: a sentence in focus that matches no cue, and all cues of the claim. Out: why it comes close, with the cue that would read it:
 * it has most words of a cue, or does something to what the claim is about that no cue names. Empty when it is not close.
 */
export function nearMisses(phrases: readonly Phrase[], focus: Focus, analysis: Analysis): readonly Rejection[] {
  if (focus.via !== 'mention' && focus.via !== 'anaphor') return [];
  const found = mostOfACue(phrases, focus, analysis) ?? otherPredicate(phrases, focus, analysis);
  if (found === null) return [];
  const words = wordsOf(focus, found);
  return [reject(analysis, focus.sentence, 'near-miss', `no cue matches; if this takes a position, add “${words}” to its cues`, [found])];
}

/** As a person would write the cue: the topic as `{about}`, which a bare verb is tied to. */
function wordsOf(focus: Focus, found: Range): string {
  const { tokens } = focus.sentence;
  const words = tokens.slice(found.from, found.to).filter((token, i) => token.kind === 'word' && !focus.about.some((about) => found.from + i >= about.from && found.from + i < about.to));
  const written = words.map((token) => token.norm).join(' ');
  return words.length === 1 ? `${written} {about}` : written;
}

function mostOfACue(phrases: readonly Phrase[], focus: Focus, analysis: Analysis): Range | null {
  const { tokens } = focus.sentence;
  const { clauseOf } = analysis.clauses(focus.sentence);
  for (const phrase of phrases) {
    if (phrase.size < 3 || missing(phrase, tokens, 1)) continue;
    for (let dropped = 0; dropped < phrase.stems.length; dropped += 1) {
      const part = without(phrase, dropped);
      if (part.stems.length / phrase.stems.length < CLOSE) continue;
      const [match] = findPhrase(part, tokens, 0, tokens.length, undefined, analysis.mentionsIn(focus.sentence));
      // The name of the thing alone is no part of a position.
      const own = match?.at.filter((at) => !focus.about.some((about) => at >= about.from && at < about.to)) ?? [];
      if (match !== undefined && own.length >= 2 && match.at.every((at) => clauseOf[at] === clauseOf[match.from])) return verbIncluded(match, focus, analysis);
    }
  }
  return null;
}

function without(phrase: Phrase, index: number): Phrase {
  const kept = <T>(list: readonly T[]): readonly T[] => list.filter((_, i) => i !== index);
  return { ...phrase, stems: kept(phrase.stems), tied: kept(phrase.tied), nominal: kept(phrase.nominal), tags: kept(phrase.tags), norms: kept(phrase.norms), capital: kept(phrase.capital), links: kept(phrase.links), variants: [] };
}

/** The stretch with the verb of its clause: a cue is a predicate. */
function verbIncluded(match: Range, focus: Focus, analysis: Analysis): Range {
  const { clauses, clauseOf } = analysis.clauses(focus.sentence);
  const group = clauses[clauseOf[match.from] ?? 0]?.group;
  if (group === null || group === undefined) return match;
  const range = { from: Math.min(match.from, group.head), to: Math.max(match.to, group.head + 1) };
  return range.to - range.from <= 10 ? range : match;
}

/** A verb that has what the claim is about for its object, or in the passive for its subject. */
function otherPredicate(phrases: readonly Phrase[], focus: Focus, analysis: Analysis): Range | null {
  if (!phrases.some((phrase) => phrase.size === 1 && phrase.tags[0] === 'past')) return null;
  const { tokens } = focus.sentence;
  const overlaps = (range: Range | null): boolean => range !== null && focus.about.some((about) => about.from < range.to && range.from < about.to);
  const group = analysis.clauses(focus.sentence).groups.find((candidate) => {
    if (candidate.form === 'gerund' || tokens[candidate.head]?.tag === 'auxiliary') return false;
    return overlaps(candidate.voice === 'passive' ? nounPhraseBefore(tokens, candidate.from) : nounPhraseAfter(tokens, candidate.to));
  });
  return group === undefined ? null : { from: group.head, to: group.to };
}
