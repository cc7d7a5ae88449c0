import type { Analysis } from '../analysis.ts';
import type { Focus } from '../evidence.ts';
import { denialAt } from '../readings.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { type Factuality, readFactuality } from '../text/factuality.ts';
import { findPhrase, type Match, type Phrase } from '../text/phrases.ts';
import type { Polarity } from '../types.ts';

/** A place where a cue's words occur, and how the text presents them. */
export interface CueMatch {
  readonly match: Match;
  readonly phrase: Phrase;
  readonly polarity: Polarity;
  /** As a fact, as to come, possible, intended, or on a condition. */
  readonly presented: Factuality['kind'];
  /** The last word is the head of its noun phrase, not a modifier in it ("S-400" in "S-400 sanctions"). */
  readonly endsPhrase: boolean;
  /** Why the words are there and yet say something else; null when they hold. */
  readonly objection: string | null;
}

/** In: a cue and a sentence in focus. Out: where it matches within a clause, with denial and factuality judged against the cue's own. */
export function matchCue(phrase: Phrase, focus: Focus, analysis: Analysis): readonly CueMatch[] {
  const { sentence } = focus;
  const named = analysis.mentionsIn(sentence);
  const found = [...findPhrase(phrase, sentence.tokens, 0, sentence.tokens.length, undefined, named), ...findInverted(phrase, focus, analysis)];
  return found.filter((match) => holdsTogether(match, focus, analysis)).map((match) => {
    const denied = isDenied(match, focus, analysis);
    const factuality = readFactuality(sentence.tokens, analysis.clauses(sentence), match.at[0] ?? match.from);
    const polarity: Polarity = denied === phrase.negative ? 'asserted' : 'denied';
    return { match, phrase, polarity, presented: factuality.kind, endsPhrase: sentence.tokens[match.to]?.tag !== 'noun', objection: objectionTo(phrase, match, denied, focus, analysis) };
  });
}

/** A cue is a clause at most: its words may lie in two only where "that" or "which" ties the second to the first. */
function holdsTogether(match: Match, { sentence }: Focus, analysis: Analysis): boolean {
  const { clauseOf, clauses } = analysis.clauses(sentence);
  return match.at.every((at, i) => {
    const before = clauseOf[match.at[i - 1] ?? at] ?? 0;
    const clause = clauseOf[at] ?? 0;
    if (before === clause) return true;
    const opening = sentence.tokens[clauses[clause]?.from ?? 0];
    return clause - before === 1 && /^(?:that|which|whether)$/.test(opening?.norm ?? '');
  });
}

/** Denied from outside: what denies within the cue itself ("efforts proved futile") is its meaning. */
function isDenied(match: Match, { sentence }: Focus, analysis: Analysis): boolean {
  return match.at.some((at) => {
    const denial = denialAt(analysis, sentence, at);
    return denial !== null && !match.at.some((own) => own >= denial.from && own < denial.to);
  });
}

/** "created a group" also stands as "a group was created": verb and object change places. */
function findInverted(phrase: Phrase, focus: Focus, analysis: Analysis): readonly Match[] {
  const [verb, ...rest] = phrase.stems;
  if (verb === undefined || rest.length === 0 || !isVerbTag(phrase.tags[0])) return [];
  const turned: Phrase = { ...phrase, stems: [...rest, verb], tied: [...phrase.tied.slice(1).map((_, i) => i > 0 && phrase.tied[i + 1] === true), false] };
  const { groups } = analysis.clauses(focus.sentence);
  return findPhrase(turned, focus.sentence.tokens, 0, focus.sentence.tokens.length, undefined, analysis.mentionsIn(focus.sentence)).filter((match) => {
    const head = match.at[match.at.length - 1] ?? -1;
    return groups.some((group) => group.head === head && group.voice === 'passive');
  });
}

const isVerbTag = (tag: string | undefined): boolean => tag === 'verb' || tag === 'past' || tag === 'participle' || tag === 'gerund';

/** A cue in the past tense tells what has happened; in any other form it names the thing, whatever its time. */
export function tellsFact(phrase: Phrase): boolean {
  return (phrase.tags[0] === 'past' || phrase.tags[0] === 'participle') && !phrase.irrealis;
}

function objectionTo(phrase: Phrase, match: Match, denied: boolean, focus: Focus, analysis: Analysis): string | null {
  if (phrase.negative && !denied) return 'the cue denies, the sentence does not';
  const { tokens } = focus.sentence;
  const oneVerb = phrase.stems.length === 1 && isVerbTag(phrase.tags[0]);
  if (oneVerb && focus.about.length > 0 && !takesPart(match, focus, analysis)) return 'the verb is not said of what the claim is about';
  if (isVerbTag(tokens[match.from]?.tag) && phrase.nominal) return 'the cue names a thing, the sentence has a verb';
  return null;
}

/** Whether what the claim is about is the verb's object or subject (a cue of one verb says nothing about its object itself). */
function takesPart(match: Match, focus: Focus, analysis: Analysis): boolean {
  const { tokens } = focus.sentence;
  const overlaps = (range: Range | null): boolean => range !== null && focus.about.some((about) => about.from < range.to && range.from < about.to);
  const after = objectAfter(focus, match.to);
  const group = analysis.clauses(focus.sentence).groups.find((candidate) => candidate.head === match.from);
  const before = nounPhraseBefore(tokens, group?.from ?? match.from);
  return overlaps(after) || overlaps(before) || overlaps(relativeAntecedent(focus, group?.from ?? match.from));
}

/** The object of a verb that ends at `from`: past particles, "of", and a "with X" that comes first. */
function objectAfter(focus: Focus, from: number): Range | null {
  const { tokens } = focus.sentence;
  let at = from;
  while (at < tokens.length && (tokens[at]?.tag === 'adverb' || tokens[at]?.norm === 'of')) at += 1;
  if (tokens[at]?.norm === 'with') {
    const partner = nounPhraseAfter(tokens, at + 1);
    if (partner !== null) at = partner.to;
  }
  return nounPhraseAfter(tokens, at);
}

/** "the group that Turkey created", "the group, which was formed": the noun phrase before the relative word. */
function relativeAntecedent(focus: Focus, from: number): Range | null {
  const { tokens } = focus.sentence;
  for (let i = from - 1; i >= Math.max(0, from - 8); i -= 1) {
    if (!/^(?:that|which)$/.test(tokens[i]?.norm ?? '')) continue;
    return nounPhraseBefore(tokens, tokens[i - 1]?.text === ',' ? i - 1 : i);
  }
  return null;
}
