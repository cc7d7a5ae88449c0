import { parseEdtf } from '../../text/dates/edtf.ts';
import type { Analysis } from '../../analysis.ts';
import { stems } from '../../text/words.ts';
import type { Sentence, Token } from '../../types.ts';
import type { ReadContext } from '../kind.ts';
import { deathWords, dying, injuryWords } from './casualties.ts';

/** News dates its event where it begins. */
const OPENING = 12;
/** Reports of one night differ by a day. */
const SLACK = 86_400_000;
const NEWS = 10 * 86_400_000;

/** Verbs that tell the event itself: the day beside another may be that of an arrest, or of a death in hospital. */
const HAPPENING = new Set([...deathWords, ...injuryWords, ...stems('shoot stab strike hit attack happen occur erupt explode collapse leave fire')].filter((word) => !dying.has(word)));

interface Day {
  /** Its first token, and the one after it. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/**
 * In: an article. Out: the first moment of the day on which it first says that people came to harm (milliseconds since 1970), null when its opening gives
 * none or the event is no news: who writes of a trial dates the deed by the way.
 */
export function eventDay(context: ReadContext): number | null {
  const known = days.get(context.analysis);
  if (known !== undefined) return known;
  const day = firstDay(context);
  days.set(context.analysis, day);
  return day;
}

/** The same for every claim. */
const days = new WeakMap<Analysis, number | null>();

function firstDay(context: ReadContext): number | null {
  const reference = context.reference === null ? null : parseEdtf(context.reference);
  if (reference === null) return null;
  for (const sentence of context.analysis.article.sentences.slice(0, OPENING)) {
    if (!sentence.tokens.some((token) => HAPPENING.has(token.stem))) continue;
    const dated = daysOf(context, sentence);
    if (dated.length === 0) continue;
    const { clauseOf, groups } = context.analysis.clauses(sentence);
    const told = new Set(groups.flatMap(({ head }) => (HAPPENING.has(sentence.tokens[head]?.stem ?? '') ? [clauseOf[head]] : [])));
    const [day] = dated.filter(({ from }) => told.has(clauseOf[from]));
    if (day !== undefined) return Math.abs(Date.parse(reference.start) - day.start) <= NEWS ? day.start : null;
  }
  return null;
}

/** In: a place in a sentence, the event's day. Out: whether its clause, or a date set before it, tells of an earlier day. */
export function isEarlierDay(context: ReadContext, sentence: Sentence, at: number, event: number | null): boolean {
  if (event === null) return false;
  if (isEarlierThisYear(context, sentence, at)) return true;
  const dated = daysOf(context, sentence).filter((day) => !isOfKnown(sentence.tokens, day));
  if (dated.length === 0) return false;
  const { clauseOf } = context.analysis.clauses(sentence);
  const own = dated.filter(({ from }) => clauseOf[from] === clauseOf[at]);
  const told = own.length > 0 ? own : dated.filter(({ from }) => from < at).slice(-1);
  return told.length > 0 && told.every(({ end }) => end < event - SLACK);
}

/** "A girl was killed nearby earlier this year": of its own event news says the day. */
function isEarlierThisYear(context: ReadContext, sentence: Sentence, at: number): boolean {
  const { clauseOf } = context.analysis.clauses(sentence);
  return sentence.tokens.some(({ norm }, i) => norm === 'earlier' && clauseOf[i] === clauseOf[at] && sentence.tokens[i + 1]?.norm === 'this' && /^(?:year|month|spring|summer|fall|autumn|winter|season)$/.test(sentence.tokens[i + 2]?.norm ?? ''));
}

/** "Thursday's shooting", "the March 9 ambush": who names an event so takes it for known. */
function isOfKnown(tokens: readonly Token[], { from, to }: Day): boolean {
  return tokens[to]?.tag === 'possessive' || (/^(?:the|this)$/.test(tokens[from - 1]?.norm ?? '') && tokens[to]?.tag === 'noun');
}

function daysOf(context: ReadContext, sentence: Sentence): readonly Day[] {
  return context.analysis.dates(sentence).flatMap((mention) => {
    const dated = /^\d{4}-\d{2}/.test(mention.edtf) ? parseEdtf(mention.edtf) : null;
    const from = sentence.tokens.findIndex((token) => token.end > sentence.start + mention.start);
    const after = sentence.tokens.findIndex((token) => token.start >= sentence.start + mention.end);
    return dated === null || from < 0 ? [] : [{ from, to: after < 0 ? sentence.tokens.length : after, start: Date.parse(dated.start), end: Date.parse(dated.end) }];
  });
}
