/** Why a claim was read as it was: each reading back to its words and its rule, and the sentences that came close. */
import type { Cue } from '../../types.ts';
import type { Report, ReportAnswer, ReportReading } from '../../report.ts';
import { oneLine } from '../../text/escape.ts';
import type { FormatOptions } from '../format.ts';
import { factsOf } from './evidence.ts';
import { linked } from './links.ts';
import { OUTCOMES, positionLabel, signOf } from './marks.ts';
import { columnsOf, nameOf, type Columns } from './names.ts';
import { paint, type Paint } from './paint.ts';
import { printable } from './printable.ts';
import { markedQuote } from './quote.ts';
import { signalLines } from './signals.ts';
import { flow, hang, pad } from './wrap.ts';

const GUTTER = '      │ ';

const ROLES: readonly Cue['role'][] = ['about', 'actor', 'cue', 'value', 'quantifier', 'negation', 'hedge', 'time', 'speaker'];
const ROLE_WIDTH = Math.max(...ROLES.map((role) => role.length)) + 2;

/** The explanation of every claim of the report, for the sources named, with a newline at the end. */
export const explanation = (report: Report, sources: readonly string[], { color, width, links }: FormatOptions): string => {
  const safe = printable(report);
  const style = paint(color);
  const columns = columnsOf(safe);
  const wanted = new Set(sources.map(oneLine));
  const lines = safe.claims.flatMap((claim, at) => [
    ...(at === 0 ? [] : ['']),
    ...hang(`${style.strong(claim.question)}   ${style.faint(claim.id)}`, width, `${signOf(claim.outcome, style)} `),
    ...hang(`${claim.kind} claim, outcome: ${OUTCOMES[claim.outcome].name}`, width, '  '),
    ...claim.answers.filter(({ source }) => wanted.has(source)).flatMap((answer) => ['', ...answerLines(answer, columns, style, width)]),
  ]);
  return linked(`${lines.join('\n')}\n`, report.sources.map(({ path }) => path), links);
};

const answerLines = ({ source, status, readings, rejected, lacks }: ReportAnswer, columns: Columns, style: Paint, width: number): readonly string[] => {
  const path = columns.get(source)?.path ?? source;
  return [
    ...flow([style.strong(nameOf(columns, source)), style.link(path), status], width, '  '),
    ...readings.flatMap((reading) => readingLines(reading, path, columns, style, width)),
    ...(rejected.length === 0 ? [] : ['  came close, not read:']),
    ...rejected.flatMap(({ evidence, rule, reason, cues }) => [
      ...flow([style.link(`${path}:${evidence.line}:${evidence.column}`), evidence.placement, `rule ${rule}`], width - 4, '  ').map((line) => `    ${line}`),
      ...hang(style.framing(reason), width, '      ✗ '),
      ...quoteLines(markedQuote(evidence, cues, Infinity, style), style, width),
      ...cueLines(cues, style, width),
    ]),
    ...(readings.length > 0 || (rejected.length > 0 && lacks === undefined) ? [] : hang(`${rejected.length === 0 ? 'no sentence came close' : 'no more'}${lacks === undefined ? '' : `: ${lacks}`}`, width, '  ')),
  ];
};

const readingLines = (reading: ReportReading, path: string, columns: Columns, style: Paint, width: number): readonly string[] => {
  const { evidence: { line, column, placement }, rule, score } = reading;
  const facts = [style.link(`${path}:${line}:${column}`), placement, ...factsOf(reading), `rule ${rule}`, `score ${Number(score.toFixed(3))}`];
  return [
    ...hang(style[reading.polarity === 'denied' ? 'denial' : 'strong'](positionLabel(reading)), width, '  '),
    ...flow(facts, width - 4, '  ').map((row) => `    ${row}`),
    ...quoteLines(markedQuote(reading.evidence, reading.cues, Infinity, style), style, width),
    ...cueLines(reading.cues, style, width),
    ...signalLines(reading.framing, columns, style, width),
  ];
};

const quoteLines = (quote: string, style: Paint, width: number): readonly string[] => hang(quote, width, style.faint(GUTTER), style.faint(GUTTER));

const cueLines = (cues: readonly Cue[], style: Paint, width: number): readonly string[] =>
  ROLES.flatMap((role) => {
    const quotes = [...new Set(cues.filter((cue) => cue.role === role).map(({ quote, standsFor }) => `“${oneLine(quote)}”${standsFor === undefined ? '' : ` for “${oneLine(standsFor)}”`}`))];
    return quotes.length === 0 ? [] : hang(quotes.join(', '), width, `      ${style.faint(pad(role, ROLE_WIDTH))}`);
  });
