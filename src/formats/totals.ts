/** The one summary of several stories: the sum of theirs. */
import type { CheckReport } from '../findings/finding.ts';
import type { Report, Summary } from '../report.ts';
import type { Several } from './format.ts';

export const totalSummary = ([first, ...rest]: Several<Report>): Summary =>
  rest.reduce((total, { summary }) => added(total, summary), first.summary);

/** Failed where one story has failed. */
export const totalCheckSummary = ([first, ...rest]: Several<CheckReport>): CheckReport['summary'] =>
  rest.reduce(({ failed, ...total }, { summary: { failed: another, ...counts } }) => ({ ...added(total, counts), failed: failed || another }), first.summary);

const added = <Name extends string>(total: Readonly<Record<Name, number>>, counts: Readonly<Record<Name, number>>): Readonly<Record<Name, number>> =>
  Object.fromEntries(Object.entries<number>(total).map(([name, count]) => [name, count + counts[name as Name]])) as Record<Name, number>;
