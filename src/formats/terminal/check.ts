import type { CheckReport, Finding, QuotedSentence, Severity } from '../../findings/finding.ts';
import type { ReportClaim } from '../../report.ts';
import { oneLine } from '../../text/escape.ts';
import type { FormatOptions, Several } from '../format.ts';
import { totalCheckSummary } from '../totals.ts';
import { signOf } from './marks.ts';
import { counted } from './names.ts';
import { paint, type Paint } from './paint.ts';
import { flow, hang } from './wrap.ts';

/** The findings by claim, the most severe first, each with its sentences; how many there are of each severity comes last, where a log ends. */
export const check = (reports: Several<CheckReport>, { color, width }: FormatOptions): string => {
  const style = paint(color);
  const lines = reports.flatMap((report) => [...story(report, style, width), '']);
  return `${[...lines, ending(reports, style)].join('\n')}\n`;
};

const story = (report: CheckReport, style: Paint, width: number): readonly string[] => {
  const { story: { title, date }, findings, lockFile, comparison: { sources, claims } } = report;
  const groups = [...new Set(findings.map(({ claim }) => claim))];
  return [
    ...hang(style.strong(oneLine(date === null ? title : `${title} (${date})`)), width, ''),
    ...(findings.length > 0 ? [] : hang(oneLine(`${counted(sources.length, 'source')}, ${counted(claims.length, 'claim')}: all as accepted in ${lockFile}`), width, '  ')),
    ...groups.flatMap((id) => {
      const claim = claims.find((candidate) => candidate.id === id);
      return ['', ...heading(id, claim, style, width), ...findings.filter((finding) => finding.claim === id).flatMap((finding) => findingLines(finding, claim, style, width))];
    }),
  ];
};

const heading = (id: string | null, claim: ReportClaim | undefined, style: Paint, width: number): readonly string[] => {
  if (id === null) return [style.strong('Sources')];
  if (claim === undefined) return hang(style.strong(oneLine(id)), width, '– ', '  ');
  return hang(`${style.strong(oneLine(claim.question))}   ${style.faint(oneLine(claim.id))}`, width, `${signOf(claim.outcome, style)} `);
};

const findingLines = ({ place, severity, rule, message, sentences }: Finding, claim: ReportClaim | undefined, style: Paint, width: number): readonly string[] => {
  // The question stands above already.
  const told = claim !== undefined && message.startsWith(`${claim.question} `) ? message.slice(claim.question.length + 1) : message;
  return [
    ...flow([`${style[STYLES[severity]](severity)}  ${rule}`, style.link(oneLine(`${place.path}:${place.line}:${place.column}`))], width - 4, '  ').map((line) => `  ${line}`),
    ...hang(oneLine(told), width, '    '),
    ...sentences.flatMap((sentence) => sentenceLines(sentence, style, width)),
  ];
};

export const sentenceLines = ({ outlet, label, path, line, quote }: QuotedSentence, style: Paint, width: number): readonly string[] => [
  ...flow([style.strong(oneLine(outlet)), oneLine(label), style.link(oneLine(`${path}:${line}`))], width - 6, '  ').map((row) => `      ${row}`),
  ...hang(oneLine(quote), width, style.faint(GUTTER), style.faint(GUTTER)),
];

const GUTTER = '      │ ';

export const STYLES: Readonly<Record<Severity, 'conflict' | 'framing' | 'single'>> = { error: 'conflict', warning: 'framing', note: 'single' };

export const ending = (reports: Several<CheckReport>, style: Paint): string => {
  const { failed, error, warning, note } = totalCheckSummary(reports);
  const counts = [counted(error, 'error'), counted(warning, 'warning'), counted(note, 'note')].join(', ');
  const of = reports.length === 1 ? '' : ` in ${counted(reports.length, 'story', 'stories')}`;
  return `${failed ? style.conflict('failed') : style.accord('passed')}: ${counts}${of}`;
};
