import type { Analysis } from '../analysis.ts';
import type { Focus } from '../evidence.ts';
import { denialAt } from '../readings.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { readFactuality } from '../text/factuality.ts';
import { findPhrase, type Match, type Phrase } from '../text/phrases.ts';
import type { Polarity } from '../types.ts';

/** A place where a cue's words occur, and how the text presents them. `null` reason: it holds. */
export interface CueMatch {
  readonly match: Match;
  readonly phrase: Phrase;
  readonly polarity: Polarity;
  /** The event is not presented as a fact, but as possible or to come. */
  readonly modal: boolean;
  /** Why the words are there and yet say something else. */
  readonly objection: string | null;
}

/** In: a cue and a sentence in focus. Out: where it matches, with denial and factuality judged against the cue's own. */
export function matchCue(phrase: Phrase, focus: Focus, analysis: Analysis): readonly CueMatch[] {
  const { sentence } = focus;
  const found = [...findPhrase(phrase, sentence.tokens), ...findInverted(phrase, focus, analysis)];
  return found.map((match) => {
    const denied = isDenied(match, focus, analysis);
    const polarity: Polarity = denied === phrase.negative ? 'asserted' : 'denied';
    const judged = judge(phrase, match, focus, analysis);
    return { match, phrase, polarity, ...judged };
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
  const turned: Phrase = { ...phrase, stems: [...rest, verb] };
  const { groups } = analysis.clauses(focus.sentence);
  return findPhrase(turned, focus.sentence.tokens).filter((match) => {
    const head = match.at[match.at.length - 1] ?? -1;
    return groups.some((group) => group.head === head && group.voice === 'passive');
  });
}

const isVerbTag = (tag: string | undefined): boolean => tag === 'verb' || tag === 'past' || tag === 'participle' || tag === 'gerund';
/** A cue in the past tense tells what has happened; in any other form it names the thing, whatever its time. */
const tellsFact = (phrase: Phrase): boolean => phrase.tags[0] === 'past' || phrase.tags[0] === 'participle';

function judge(phrase: Phrase, match: Match, focus: Focus, analysis: Analysis): { readonly modal: boolean; readonly objection: string | null } {
  const { tokens } = focus.sentence;
  const head = match.at[0] ?? match.from;
  const factuality = readFactuality(tokens, analysis.clauses(focus.sentence), head);
  const modal = factuality.kind !== 'actual';
  if (phrase.negative && !isDenied(match, focus, analysis)) {
    return { modal, objection: 'the cue denies, the sentence does not' };
  }
  if (modal && tellsFact(phrase) && !phrase.irrealis) {
    const by = tokens[factuality.by]?.text ?? '';
    return { modal, objection: `${OBJECTIONS[factuality.kind]}${by === '' ? '' : ` (“${by}”)`}` };
  }
  if (phrase.stems.length === 1 && isVerbTag(phrase.tags[0]) && focus.about.length > 0 && !takesPart(match, focus, analysis)) {
    return { modal, objection: 'the verb is not said of what the claim is about' };
  }
  return { modal, objection: null };
}

const OBJECTIONS: Readonly<Record<string, string>> = {
  future: 'told as to come, not as a fact',
  possible: 'told as possible, not as a fact',
  intended: 'told as an intention, not as a fact',
  conditional: 'told as a condition, not as a fact',
};

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
