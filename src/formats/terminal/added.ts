/** What a source that has come in says on every claim, against the others. */
import type { Arrival, Stand } from '../../arrival.ts';
import type { Report, ReportAnswer, ReportClaim, ReportReading } from '../../report.ts';
import type { Outcome } from '../../types.ts';
import type { FormatOptions } from '../format.ts';
import { factsOf } from './evidence.ts';
import { ORDER, OUTCOMES, positionLabel, readingsFor, signOf } from './marks.ts';
import { columnsOf, counted, nameOf, namesOf, type Columns } from './names.ts';
import { paint, type Paint } from './paint.ts';
import { printable } from './printable.ts';
import { markedQuote } from './quote.ts';
import { flow, hang } from './wrap.ts';

const QUOTE_LINES = 3;
const GUTTER = '      │ ';

const HEADINGS: Readonly<Record<Stand, string>> = { disagree: 'against', 'framed-differently': 'told differently by', agree: 'in line with' };

/** In: the report of all sources and what arrived. Out: for each new source the claims it turns, then the others; what it is silent on; its notices. */
export const added = (whole: Report, arrivals: readonly Arrival[], fresh: readonly string[], { color, width }: FormatOptions): string => {
  const report = printable(whole);
  const style = paint(color);
  const columns = columnsOf(report);
  return fresh.map((id, at) => `${sourceLines(report, arrivals.filter(({ source }) => source === id), id, fresh.slice(at + 1), columns, style, width).join('\n')}\n`).join('\n');
};

const sourceLines = (report: Report, arrivals: readonly Arrival[], id: string, later: readonly string[], columns: Columns, style: Paint, width: number): readonly string[] => {
  const answers = report.claims.map(({ id: claim, answers: all }) => ({ claim, answer: all.find(({ source }) => source === id) }));
  const having = (status: ReportAnswer['status']): readonly string[] => answers.filter(({ answer }) => answer?.status === status).map(({ claim }) => claim);
  const others = report.sources.length - 1 - later.length;
  const turned = arrivals.filter(turns);
  const counts = [
    `${arrivals.length} of ${counted(report.claims.length, 'claim')} answered`, ...(turned.length > 0 ? [`${turned.length} turned`] : []),
    others === 0 ? 'no other source yet' : `against ${counted(others, 'other source')}`,
  ];
  const sorted = [true, false].flatMap((turning) => ORDER.flatMap((outcome) => arrivals.filter((arrival) => turns(arrival) === turning && arrival.after === outcome)));
  return [
    ...flow([style.strong(`What ${nameOf(columns, id)} says`), counts.join(', ')], width, '  '),
    ...report.notices.filter(({ source }) => source === id).flatMap(({ message }) => hang(message, width, `  ${style.framing('!')} `)),
    ...sorted.flatMap((arrival) => {
      const claim = report.claims.find((one) => one.id === arrival.claim);
      return claim === undefined ? [] : ['', ...claimLines(claim, arrival, columns, style, width)];
    }),
    ...list('unclear on', having('unclear'), style, width),
    ...list('silent on', having('silent'), style, width),
  ];
};

/** Whether it changes what the others made of the claim; being the first to answer turns nothing. */
const turns = ({ before, after }: Arrival): boolean => before !== after && before !== 'silent' && before !== 'single-source' || (before === 'single-source' && after !== 'agree' && after !== 'single-source');

const list = (what: string, claims: readonly string[], style: Paint, width: number): readonly string[] =>
  claims.length === 0 ? [] : ['', ...hang(claims.join(', '), width, style.faint(`${what}: `))];

const claimLines = (claim: ReportClaim, arrival: Arrival, columns: Columns, style: Paint, width: number): readonly string[] => {
  const answers = new Map(claim.answers.map((answer) => [answer.source, answer]));
  const proofs = (id: string): readonly string[] => proofLines(claim, answers.get(id), id, columns, style, width);
  const stands: readonly Stand[] = ['disagree', 'framed-differently'];
  const alike = arrival.others.filter(({ stand }) => stand === 'agree').map(({ source }) => source);
  return [
    ...hang(`${style.strong(claim.question)}   ${style.faint(claim.id)}`, width, `${signOf(arrival.after, style)} `),
    ...hang(change(arrival, style), width, '  '),
    ...proofs(arrival.source),
    ...stands.flatMap((stand) => {
      const ids = arrival.others.filter((other) => other.stand === stand).map(({ source }) => source);
      return ids.length === 0 ? [] : [`  ${style.faint(HEADINGS[stand])}`, ...ids.flatMap(proofs)];
    }),
    ...(alike.length === 0 ? [] : hang(alike.map((id) => placeOf(claim, answers.get(id), id, columns, style)).join(', '), width, `  ${style.faint(HEADINGS.agree)} `)),
  ];
};

const BEFORE: Readonly<Record<Outcome, string>> = {
  disagree: 'the sources disagreed', 'framed-differently': 'the sources framed it differently', agree: 'the sources agreed', 'single-source': 'one source answered', silent: 'no source answered',
};

const change = ({ before, after }: Arrival, style: Paint): string => {
  if (after === 'single-source') return 'the only source that answers';
  if (before === after) return `${OUTCOMES[after].phrase}, as before`;
  return `${BEFORE[before]}; ${style[OUTCOMES[after].style](`now ${OUTCOMES[after].phrase}`)}`;
};

const best = (claim: ReportClaim, answer: ReportAnswer | undefined, id: string): readonly { readonly label: string; readonly reading: ReportReading }[] =>
  claim.groups.filter(({ sources }) => sources.includes(id)).flatMap((group) => {
    const [reading] = readingsFor(group, answer);
    return reading === undefined ? [] : [{ label: positionLabel(group), reading }];
  });

const placeOf = (claim: ReportClaim, answer: ReportAnswer | undefined, id: string, columns: Columns, style: Paint): string => {
  const [first] = best(claim, answer, id);
  return `${nameOf(columns, id)} (${style.link(`${columns.get(id)?.path ?? id}:${first?.reading.evidence.line ?? 1}`)})`;
};

const proofLines = (claim: ReportClaim, answer: ReportAnswer | undefined, id: string, columns: Columns, style: Paint, width: number): readonly string[] =>
  best(claim, answer, id).flatMap(({ label, reading }) => [
    ...flow([namesOf(columns, [id]), style.strong(label), style.link(`${columns.get(id)?.path ?? id}:${reading.evidence.line}`), ...factsOf(reading), reading.evidence.placement], width - 4, '  ').map((line) => `    ${line}`),
    ...hang(markedQuote(reading.evidence, reading.cues, (width - GUTTER.length) * QUOTE_LINES, style), width, style.faint(GUTTER), style.faint(GUTTER)),
  ]);
