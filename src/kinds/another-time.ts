import { namesAState } from '../text/countries.ts';
import { parseEdtf } from '../text/dates/edtf.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { personSingular } from '../text/people.ts';
import type { Reading, Sentence, Token } from '../types.ts';
import { subjectBefore } from './agents.ts';
import { RANKING } from './date/triggers.ts';
import type { ReadContext } from './kind.ts';
import { EVENT } from './quantity/background.ts';

/** A date further than this from the article's day is that of another event: follow-ups of one event run for weeks, anniversaries for years. */
const ANOTHER_EVENT_DAYS = 180;
const DAY = 86_400_000;

interface Dated {
  /** Token that the date begins on, and the one after it. */
  readonly from: number;
  readonly to: number;
  readonly far: boolean;
}

/**
 * In: a place in a sentence. Out: whether it is told of a time far from the article's day: dated so in its own clause ("which killed 12 in 2010"),
 * by a date before it in the sentence ("In 2004 a quake sparked a tsunami that killed 170,000"), or as a thing that the sentence before dated
 * ("A quake struck in April last year. Five people died in the quake"). A near date in its own clause wins. "of 2004" dates its noun alone.
 */
export function anotherTime(context: ReadContext, sentence: Sentence, at: number): boolean {
  if (context.reference === null) return false;
  const dates = datesOf(context, sentence);
  const { clauseOf } = context.analysis.clauses(sentence);
  const inClause = dates.filter((date) => clauseOf[date.from] === clauseOf[at] && !isAttribute(sentence.tokens, date) && !isOfRank(sentence.tokens, date));
  if (inClause.some((date) => !date.far)) return false;
  if (inClause.length > 0 || dates.some((date) => date.far && isOfTheDoing(context, sentence, at, date))) return true;
  // What a semicolon parts stands by itself; "since 2008" reaches to now.
  const part = sentence.tokens.findLastIndex(({ text }, i) => text === ';' && i < at);
  const before = dates.filter((date) => date.from > part && date.to <= at && !isOf(sentence.tokens, date) && sentence.tokens[date.from - 1]?.norm !== 'since').at(-1);
  if (before !== undefined) return before.far;
  return dates.length === 0 && pointsBack(context, sentence);
}

/** In: where a verb stands. Out: whether it tells of another time what somebody did who is new to the text: "In 1994 six men tunnelled out" is not this escape, "In 1994 the men met" may be. */
export const isAnothersDeed = (context: ReadContext, sentence: Sentence, at: number): boolean =>
  isByNewcomer(context, sentence, at) && (anotherTime(context, sentence, at) || turnsBack(context, sentence));

/** The same, where the text itself turns to that time, however far it is: "In February, three men fled a farm". */
export const isAside = (context: ReadContext, sentence: Sentence, at: number): boolean => turnsBack(context, sentence) && isByNewcomer(context, sentence, at);

/** The same, where only its place tells: "A Dane was killed there on 3 May", further down in a text that dates the deed itself. */
export const isOfNewcomer = (context: ReadContext, sentence: Sentence, at: number): boolean => context.analysis.article.blocks[sentence.block]?.placement === 'body' && isByNewcomer(context, sentence, at);

/** "six men fled", "another firm did it": done by whom the sentence brings in. */
function isByNewcomer({ analysis }: ReadContext, sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const group = analysis.clauses(sentence).groups.find(({ head, finite }) => head === at && finite);
  const subject = group === undefined ? null : subjectBefore(tokens, group.from);
  // "offered in 2019 to form a body that would study it": what would be done is nobody's deed yet.
  if (group === undefined || subject === null || tokens.slice(group.from, at).some(({ tag }) => tag === 'modal')) return false;
  const words = tokens.slice(subject.from, subject.to);
  // "Her first husband died of it": somebody of hers.
  if (/^(?:his|her|their)$/.test(words[0]?.norm ?? '') && personSingular(words.at(-1)?.norm ?? '') !== null) return true;
  // "Its head, Ann Lee, and three others were fined": they come in beside one who is known.
  if (tokens[subject.from - 1]?.norm === 'and') return false;
  return (words[0]?.tag === 'number' || /^(?:an?|another|several|some|many)$/.test(words[0]?.norm ?? '')) && !words.some(({ tag, norm }) => (tag === 'name' && !namesAState(norm)) || tag === 'possessive' || tag === 'pronoun');
}

/** A month or year that opens a sentence further down, or "that month": of its own event news says the day. */
function turnsBack({ analysis }: ReadContext, sentence: Sentence): boolean {
  if (analysis.article.blocks[sentence.block]?.placement !== 'body') return false;
  if (sentence.tokens.some(({ norm }, i) => norm === 'that' && /^(?:month|year|decade|spring|summer|autumn|winter)$/.test(sentence.tokens[i + 1]?.norm ?? ''))) return true;
  if (sentence.tokens[0]?.norm !== 'in') return false;
  return analysis.dates(sentence).some(({ edtf, start }) => edtf.length < DAY_LENGTH && start <= OPENING);
}

/** A day in EDTF, "2031-02-03"; and how far into a sentence one that opens it begins. */
const DAY_LENGTH = 10;
const OPENING = 12;

/** In: readings of a claim. Out: without those from sentences that name its thing only as one of another time ("the truce of 2021"), where others are told. */
export function ofThisTime(context: ReadContext, readings: readonly Reading[]): readonly Reading[] {
  if (context.reference === null || readings.length < 2) return readings;
  const former = new Set(context.focus.flatMap(({ via, about, sentence }) => (via === 'mention' && about.length > 0 && isAllFormer(context, sentence, about) ? [sentence.start] : [])));
  const current = readings.filter(({ evidence }) => !former.has(evidence.start));
  return current.length > 0 ? current : readings;
}

/** In: where a verb stands. Out: whether it says of somebody in passing what he did in another time: "beat Ann Holm, who won it in 1990". */
export function isSaidInPassing(context: ReadContext, sentence: Sentence, at: number): boolean {
  const { groups, clauseOf } = context.analysis.clauses(sentence);
  const group = groups.find(({ head }) => head === at);
  return group !== undefined && sentence.tokens[group.from - 1]?.norm === 'who' && datesOf(context, sentence).some(({ from, far }) => far && from > at && clauseOf[from] === clauseOf[at]);
}

function isAllFormer(context: ReadContext, sentence: Sentence, about: readonly Range[]): boolean {
  const { tokens } = sentence;
  const dates = datesOf(context, sentence).filter(({ far }) => far);
  if (dates.length === 0) return false;
  return about.every(({ from, to }) => {
    const phrase = nounPhraseBefore(tokens, to);
    const end = nounPhraseAfter(tokens, from)?.to ?? to;
    return dates.some((date) => (isOf(tokens, date) && date.from - 1 === Math.max(to, end)) || (phrase !== null && date.from >= phrase.from && date.to <= from && date.to - date.from === 1));
  });
}

function datesOf(context: ReadContext, sentence: Sentence): readonly Dated[] {
  const day = context.reference === null ? null : parseEdtf(context.reference);
  if (day === null) return [];
  return context.analysis.dates(sentence).flatMap((mention) => {
    const dated = parseEdtf(mention.edtf);
    const from = sentence.tokens.findIndex((token) => token.end > sentence.start + mention.start);
    if (dated === null || from < 0) return [];
    const after = sentence.tokens.findIndex((token) => token.start >= sentence.start + mention.end);
    const far = Date.parse(day.start) - Date.parse(dated.end) > ANOTHER_EVENT_DAYS * DAY || Date.parse(dated.start) - Date.parse(day.end) > ANOTHER_EVENT_DAYS * DAY;
    return [{ from, to: after < 0 ? sentence.tokens.length : after, far }];
  });
}

/** In: a sentence. Out: whether it has a date far from the article's day. */
export const isFarOff = (context: ReadContext, sentence: Sentence): boolean => datesOf(context, sentence).some(({ far }) => far);

/** "the tsunami of 2004"; "a repeat of 1998, when 24 died" goes on with that year. */
const isOf = (tokens: readonly Token[], date: Dated): boolean => tokens[date.from - 1]?.norm === 'of' && tokens[date.to]?.norm !== 'that' && tokens[date.to + 1]?.norm !== 'when';

/** "the tsunami of 2004", "the 2004 tsunami": the date belongs to a noun, not to the clause. */
function isAttribute(tokens: readonly Token[], date: Dated): boolean {
  return isOf(tokens, date) || (tokens[date.from - 1]?.tag === 'determiner' && /noun|adjective/.test(tokens[date.to]?.tag ?? ''));
}

/** "The flood of 1953 killed 300", "The 2004 quake cost 40 lives": the event that does it has a date of its own. */
function isOfTheDoing({ analysis }: ReadContext, sentence: Sentence, at: number, date: Dated): boolean {
  const { tokens } = sentence;
  const verb = analysis.clauses(sentence).groups.findLast(({ finite, voice, from, head }) => finite && voice === 'active' && from <= at && head <= at);
  if (verb === undefined || date.from >= verb.from) return false;
  if (isOf(tokens, date)) return date.to === verb.from && EVENT.test(tokens[date.from - 2]?.norm ?? '');
  const subject = subjectBefore(tokens, verb.from);
  return subject !== null && date.to > subject.from && date.from <= subject.to && EVENT.test(tokens[subject.to - 1]?.norm ?? '');
}

/** "the worst since 1953" */
const isOfRank = (tokens: readonly Token[], { from }: Dated): boolean => tokens[from - 1]?.norm === 'since' && tokens.slice(Math.max(0, from - 4), from).some(({ norm }) => RANKING.test(norm));

/** Whether a sentence without a date takes up, by "the" or "that", a thing that the sentence before tells of another time. */
function pointsBack(context: ReadContext, sentence: Sentence): boolean {
  const previous = context.analysis.article.sentences[sentence.index - 1];
  // "It employs 1,200 people": what is told in the present is so now.
  const [opening] = context.analysis.clauses(sentence).groups.filter(({ finite }) => finite);
  if (previous === undefined || sentence.tokens[opening?.from ?? -1]?.tag === 'verb') return false;
  const dates = datesOf(context, previous);
  if (dates.length === 0 || dates.some((date) => !date.far || isAttribute(previous.tokens, date))) return false;
  // "It was attacked in 2004. It is suing the firm": what is told now is not told of then.
  const verb = sentence.tokens.find(({ tag }) => /^(?:auxiliary|modal|verb|past)$/.test(tag));
  if (verb?.tag === 'verb' || /^(?:is|are|has|have|will)$/.test(verb?.norm ?? '')) return false;
  // "A ship was seized in 2004. It was freed after a ransom was paid."
  if (/^(?:it|they|he|she)$/.test(sentence.tokens[0]?.norm ?? '')) return true;
  const told = new Set(previous.tokens.filter((token) => token.tag === 'noun').map((token) => token.stem));
  return sentence.tokens.some((token, i) => token.tag === 'noun' && told.has(token.stem) && /^(?:the|that|this|those|these)$/.test(sentence.tokens[i - 1]?.norm ?? ''));
}
