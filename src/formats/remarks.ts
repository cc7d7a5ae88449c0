/** What is said of a claim as a whole, in words, the same in every format for people. */
import type { Outcome } from '../types.ts';
import type { ReportAnswer, ReportClaim } from '../report.ts';
import { OUTCOMES, ORDER, positionLabel } from './terminal/marks.ts';
import { nameOf, namesOf, type Columns } from './terminal/names.ts';

export interface Remark {
  /** The type of a difference, or `also`, `reference`, `robustness`, `unclear`, `silent`. */
  readonly name: string;
  readonly text: string;
}

/** Differences, readings outside the groups, the reference, what the outcome rests on, and who is unclear or silent. */
export const remarksOf = (claim: ReportClaim, columns: Columns): readonly Remark[] => {
  const withStatus = (status: ReportAnswer['status']): readonly ReportAnswer[] => claim.answers.filter((answer) => answer.status === status);
  const unclear = withStatus('unclear');
  const silent = withStatus('silent');
  return [
    ...claim.differences.map(({ type, sources, detail }) => {
      const named = sources.every((id) => detail.includes(nameOf(columns, id)));
      return { name: type, text: named || sources.length === 0 ? detail : `${detail} (${namesOf(columns, sources)})` };
    }),
    ...ungrouped(claim).map(({ source, label, line }) => ({ name: 'also', text: `${nameOf(columns, source)} says ${label} (${columns.get(source)?.path ?? source}:${line})` })),
    ...reference(claim, columns).map((text) => ({ name: 'reference', text })),
    ...robustness(claim, columns).map((text) => ({ name: 'robustness', text })),
    ...(unclear.length === 0 ? [] : [{ name: 'unclear', text: unclear.map((answer) => withPlace(answer, columns)).join(', ') }]),
    ...(silent.length === 0 ? [] : [{ name: 'silent', text: silent.map((answer) => withPlace(answer, columns)).join(', ') }]),
  ];
};

/** A source without an answer, with the sentence that comes closest to one. */
const withPlace = ({ source, status, rejected: [near] }: ReportAnswer, columns: Columns): string => {
  if (near === undefined) return nameOf(columns, source);
  return `${nameOf(columns, source)} (${status === 'silent' ? 'nearest: ' : ''}${columns.get(source)?.path ?? source}:${near.evidence.line})`;
};

/** Positions that a source gives and no group of its own shows, such as what it says was so earlier. */
const ungrouped = ({ answers, groups }: ReportClaim) =>
  answers.flatMap(({ source, readings }) => {
    const shown = new Set(groups.filter(({ sources }) => sources.includes(source)).map(({ position, polarity }) => `${polarity} ${position}`));
    return readings.flatMap((reading) => {
      const key = `${reading.polarity} ${reading.position}`;
      if (shown.has(key)) return [];
      shown.add(key);
      return [{ source, line: reading.evidence.line, label: `${positionLabel(reading)}${reading.time === undefined ? '' : `, ${reading.time}`}` }];
    });
  });

const reference = ({ reference: check }: ReportClaim, columns: Columns): readonly string[] => {
  if (check === undefined) return [];
  const parts = [
    ...(check.matching.length > 0 ? [`${namesOf(columns, check.matching)} ${check.matching.length === 1 ? 'matches' : 'match'}`] : []),
    ...(check.conflicting.length > 0 ? [`${namesOf(columns, check.conflicting)} ${check.conflicting.length === 1 ? 'conflicts' : 'conflict'}`] : []),
  ];
  const from = check.source === null ? '' : ` (${check.source})`;
  return [`${check.value}${from}${parts.length === 0 ? '' : `; ${parts.join('; ')}`}`];
};

/** One sentence for each outcome that leaving something out would lead to. */
const robustness = ({ outcome: now, robustness: found }: ReportClaim, columns: Columns): readonly string[] => {
  // That a single source is single needs no saying.
  if (found === undefined || now === 'single-source') return [];
  const alone = new Map<Outcome, string[]>();
  const note = (outcome: Outcome, text: string): void => void alone.set(outcome, [...(alone.get(outcome) ?? []), text]);
  for (const { source, outcome } of found.withoutSource) note(outcome, nameOf(columns, source));
  for (const { origin, outcome } of found.withoutOrigin) {
    const sources = originSources(origin, columns);
    if (sources.length > 1) note(outcome, `${sources.map((id) => nameOf(columns, id)).join(' and ')} (one origin)`);
  }
  return ORDER.filter((outcome) => alone.has(outcome))
    .map((outcome) => `without ${(alone.get(outcome) ?? []).join(', or without ')} ${OUTCOMES[outcome].phrase}`);
};

const originSources = (origin: string, columns: Columns): readonly string[] =>
  [...columns.values()].filter((column) => column.origin === origin).map(({ id }) => id);
