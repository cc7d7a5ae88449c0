import type { Focus } from '../../evidence.ts';
import { dayRange } from '../../text/dates/edtf.ts';
import { pointAt } from '../../text/dates/relative.ts';
import { countOf } from '../../text/dates/words.ts';
import { saysItsDay } from '../../text/told-from.ts';
import type { VerbGroup } from '../../text/clauses.ts';
import type { Token } from '../../types.ts';
import type { ReadContext } from '../kind.ts';
import type { Dated } from './dates.ts';
import type { Trigger } from './triggers.ts';

const UNIT = /^(?<unit>day|week|fortnight|month|year)s?$/;

/** Whether a sentence may count from an event: "four days after". */
export const countsFrom = (tokens: readonly Token[]): boolean => tokens.some(({ norm }, i) => norm === 'after' && UNIT.test(tokens[i - 1]?.norm ?? ''));

/**
 * In: an event and the dates of its sentence. Out: its day, where the sentence tells how long after it something was: "They were found on Friday, four
 * days after the ship sank". Counted from the day of what came after, or from publication where that is told as being so now, and its day is known. Null where it is not told.
 */
export function daysAfter({ head, range }: Trigger, dates: readonly Dated[], { sentence: { tokens } }: Focus, groups: readonly VerbGroup[], { reference, analysis }: ReadContext): Dated | null {
  const after = tokens.findLastIndex(({ norm }, i) => norm === 'after' && i < head);
  const unit = UNIT.exec(tokens[after - 1]?.norm ?? '')?.groups?.['unit'];
  const number = tokens[after - 2];
  if (unit === undefined || number === undefined || !(number.tag === 'number' || /^(?:an?|the)$/.test(number.norm)) || /^(?:for|over|in|within)$/.test(tokens[after - 3]?.norm ?? '')) return null;
  const own = groups.find((group) => head >= group.from && head < group.to);
  if (tokens.slice(after, head).some(({ text }) => /^[,;:]$/.test(text)) || groups.some(({ from, to }) => from > after && to <= (own?.from ?? head))) return null;
  const comma = tokens.findIndex(({ text }, i) => i >= range.to && /^[,;:]$/.test(text));
  const end = comma < 0 ? tokens.length : comma;
  const days = dates.filter(({ from, to, edtf }) => edtf.length === 10 && (to < after || from >= end));
  const main = groups.find(({ finite, from, to }) => finite && (to < after || from >= end));
  const now = days.length === 0 && main !== undefined && isPresent(tokens[main.from]) && saysItsDay(analysis.article.source) ? reference : null;
  const base = dayRange((days.length === 1 ? days[0]?.edtf : now) ?? '');
  const edtf = base === null ? null : pointAt(base.start, unit, number.norm === 'the' ? -1 : -countOf(number.norm).n, false);
  return edtf === null ? null : { from: after - 2, to: after + 1, edtf, rule: 'days-after' };
}

const isPresent = (token: Token | undefined): boolean => token !== undefined && (token.tag === 'verb' || /^(?:is|are|has|have)$/.test(token.norm));
