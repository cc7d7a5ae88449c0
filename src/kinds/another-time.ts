import { readDates } from '../text/dates.ts';
import { parseEdtf } from '../text/dates/edtf.ts';
import type { Sentence } from '../types.ts';
import type { ReadContext } from './kind.ts';

/** A date further than this from the article's day is that of another event: follow-ups of one event run for weeks, anniversaries for years. */
const ANOTHER_EVENT_DAYS = 180;
const DAY = 86_400_000;

/** In: a place in a sentence. Out: whether its clause dates it far from the article's day ("in 2004 a tsunami killed 170,000"). */
export function anotherTime(context: ReadContext, sentence: Sentence, at: number): boolean {
  if (context.reference === null) return false;
  const day = parseEdtf(context.reference);
  if (day === null) return false;
  const { text } = context.analysis.article.source;
  const { clauseOf } = context.analysis.clauses(sentence);
  return readDates(text.slice(sentence.start, sentence.end), context.reference).some((mention) => {
    const token = sentence.tokens.findIndex((candidate) => candidate.start >= sentence.start + mention.start);
    const dated = parseEdtf(mention.edtf);
    if (dated === null || clauseOf[token] !== clauseOf[at]) return false;
    return Date.parse(day.start) - Date.parse(dated.end) > ANOTHER_EVENT_DAYS * DAY || Date.parse(dated.start) - Date.parse(day.end) > ANOTHER_EVENT_DAYS * DAY;
  });
}
