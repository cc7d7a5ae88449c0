import type { Focus } from '../evidence.ts';
import { reject } from '../readings.ts';
import { nounPhraseAfter, type Range, type VerbGroup } from '../text/clauses.ts';
import { findPhrase } from '../text/phrases.ts';
import { stem } from '../text/words.ts';
import type { Claim, Rejection } from '../types.ts';
import { actorsIn, subjectBefore } from './agents.ts';
import { datesIn } from './date/dates.ts';
import type { ReadContext } from './kind.ts';
import { locate } from './quantity/victims.ts';

/** What a curator can do about a source without an answer: sentences that lack one part only, and the parts that no sentence has. */
export interface Advice {
  readonly nearMisses: readonly Rejection[];
  /** Null where some sentence has all the parts. */
  readonly lacks: string | null;
}

/** The one rejection to which there is something to add: which word would govern the value. */
const UNGOVERNED = 'no measure word governs the value';

/** A source is to be read in a minute: more proposals than this are a list, not advice. */
const SHOWN = 3;

/** In: a claim that the source does not answer, and what was rejected. Out: the advice. Near misses are of sentences that were not rejected already. */
export function advise(claim: Claim, context: ReadContext, rejected: readonly Rejection[]): Advice {
  const seen = new Set(rejected.filter(({ reason }) => reason !== UNGOVERNED).map(({ evidence }) => evidence.start));
  const nearMisses: Rejection[] = [];
  for (const one of context.focus) {
    if (nearMisses.length === SHOWN) break;
    if ((one.via === 'mention' || one.via === 'anaphor') && !seen.has(one.sentence.start)) nearMisses.push(...nearMiss(claim, one, context));
  }
  return { nearMisses, lacks: lacking(claim, context) };
}

/** The key of the claims file under which the words stand that a sentence must have. */
const KEY = { actor: 'action', date: 'action', quantity: 'measure', status: 'positions', scope: 'elements', quotation: 'cues', label: 'names' } as const;

function wordsOf(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case 'actor':
    case 'date':
      return claim.action;
    case 'quantity':
      return claim.measure;
    case 'status':
      return claim.positions.flatMap(({ cues }) => cues);
    case 'scope':
      return claim.elements.flatMap(({ cues }) => cues);
    case 'quotation':
      return claim.cues;
    case 'label':
      return claim.names;
  }
}

const listed = (words: readonly string[]): string => `${words.slice(0, 3).map((word) => `“${word}”`).join(', ')}${words.length > 3 ? ', …' : ''}`;

/** In: a claim. Out: what a source lacks that never names its subject. */
export const unnamed = (claim: Claim): string => `no sentence names what the claim is about (${listed(claim.about)}); add the words that this source uses to about`;

/** Which parts no sentence has, in words; null when each is there, if not together. */
function lacking(claim: Claim, context: ReadContext): string | null {
  const { sentences } = context.analysis.article;
  if (context.focus.length === 0) return unnamed(claim);
  const near = context.focus.filter(({ via }) => via !== 'article');
  const words = wordsOf(claim);
  const forms = words.map(context.analysis.readCue).flatMap((phrase) => [phrase, ...phrase.variants]);
  const spoken = near.filter(({ sentence }) => forms.some((form) => findPhrase(form, sentence.tokens, 0, sentence.tokens.length, undefined, context.analysis.mentionsIn(sentence)).length > 0));
  const valued = ({ sentence }: Focus): boolean => (claim.kind === 'quantity' ? locate(claim, sentence, context.analysis, false).length > 0 : datesIn(context, sentence).length > 0);
  const asked = claim.kind === 'quantity' ? `a value in ${claim.unit}` : claim.kind === 'date' ? 'a date' : null;
  const gives = asked !== null && near.some(valued);
  const parts = [
    ...(words.length === 0 || spoken.length > 0 ? [] : [`no sentence about it has a word of its ${KEY[claim.kind]} (${listed(words)})`]),
    ...(asked !== null && !gives ? [`no sentence about it gives ${asked}`] : []),
    ...(gives && spoken.length > 0 && !spoken.some(valued) ? [`no one sentence about it has both a word of its ${KEY[claim.kind]} and ${asked}`] : []),
    ...(claim.kind === 'actor' && !sentences.some((sentence) => context.analysis.mentionsIn(sentence).some(({ actor }) => claim.actors.includes(actor))) ? ['no sentence names one of its actors'] : []),
    ...(claim.kind === 'quotation' && claim.speaker.length > 0 && !sentences.some((sentence) => context.analysis.mentionsIn(sentence).some(({ actor }) => claim.speaker.includes(actor))) ? ['no sentence names its speaker'] : []),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

function nearMiss(claim: Claim, focus: Focus, context: ReadContext): readonly Rejection[] {
  const element = claim.kind === 'scope' ? uncovered(focus, context) : null;
  if (element !== null) return [reject(context.analysis, focus.sentence, 'near-miss', `only the element is missing; if it is one, add “${textOf(focus, element)}” to elements`, [element])];
  const found = verbless(claim, focus, context);
  if (found === null) return [];
  return [reject(context.analysis, focus.sentence, 'near-miss', `only the ${KEY[claim.kind]} is missing; if this answers, add “${verbWords(focus, found)}” to ${KEY[claim.kind]}`, [{ from: found.head, to: found.head + 1 }])];
}

/** "The ban covers timber": what a thing is said to reach, its last word. */
function uncovered(focus: Focus, { analysis }: ReadContext): Range | null {
  const { tokens } = focus.sentence;
  const group = analysis.clauses(focus.sentence).groups.find((one) => one.voice === 'active' && COVERING.has(tokens[one.head]?.stem ?? '') && focus.about.some((about) => about.to === subjectBefore(tokens, one.from)?.to));
  const object = group === undefined ? null : nounPhraseAfter(tokens, group.to);
  return object === null ? null : { from: object.to - 1, to: object.to };
}

const COVERING = new Set(['cover', 'target', 'include', 'affect', 'hit', 'reach', 'ban', 'bar', 'concern'].map(stem));

const textOf = ({ sentence: { tokens } }: Focus, { from, to }: Range): string => tokens.slice(from, to).map((token) => token.norm).join(' ');

/** The verb of a sentence that has everything else: the actor as its subject, the date or the value in its clause, and what the claim is about as its subject or object. */
function verbless(claim: Claim, focus: Focus, context: ReadContext): VerbGroup | null {
  if (claim.kind !== 'actor' && claim.kind !== 'date' && claim.kind !== 'quantity') return null;
  const { sentence } = focus;
  const { groups, clauseOf } = context.analysis.clauses(sentence);
  const { tokens } = sentence;
  const about = (range: Range | null): boolean => range !== null && focus.about.some((one) => one.from < range.to && range.from < one.to);
  const inClause = (group: VerbGroup, at: number): boolean => clauseOf[group.head] === clauseOf[at];
  const told = groups.filter((group) => group.finite && tokens[group.head]?.tag !== 'auxiliary' && !LIGHT.has(tokens[group.head]?.stem ?? ''));
  switch (claim.kind) {
    case 'actor':
      return told.find((group) => group.voice === 'active' && about(nounPhraseAfter(tokens, group.to)) && actorsIn(context, sentence, subjectBefore(tokens, group.from)).some(({ actor }) => claim.actors.includes(actor))) ?? null;
    case 'date': {
      const saying = told.filter((group) => about(subjectBefore(tokens, group.from)) || (group.voice === 'active' && about(nounPhraseAfter(tokens, group.to))));
      const dates = saying.length === 0 ? [] : datesIn(context, sentence);
      return saying.find((group) => dates.some((date) => inClause(group, date.from))) ?? null;
    }
    case 'quantity': {
      const saying = told.filter((group) => focus.about.some((one) => inClause(group, one.from)));
      const values = saying.length === 0 ? [] : locate(claim, sentence, context.analysis, false);
      return saying.find((group) => values.some((value) => inClause(group, value.from))) ?? null;
    }
  }
}

/** Verbs that say little by themselves: as a cue they would read anything. */
const LIGHT = new Set('be have do say tell get make take go come give put add see know'.split(' '));

/** The verb with its particle, as a person would write it. */
function verbWords({ sentence: { tokens } }: Focus, group: VerbGroup): string {
  const after = tokens[group.to];
  const particle = after !== undefined && /^(?:up|out|off|down|back|away|over)$/.test(after.norm) ? ` ${after.norm}` : '';
  return `${tokens[group.head]?.norm ?? ''}${particle}`;
}
