import type { CheckReport, Finding, QuotedSentence, Severity } from '../../findings/finding.ts';
import { oneLine } from '../../text/escape.ts';
import type { FormatOptions, Several } from '../format.ts';
import { totalCheckSummary } from '../totals.ts';
import { counted } from './names.ts';
import { paint, type Paint } from './paint.ts';
import { hang } from './wrap.ts';

/** The findings, most severe first, each with its sentences; how many there are of each severity comes last, where a log ends. */
export const check = (reports: Several<CheckReport>, { color, width }: FormatOptions): string => {
  const style = paint(color);
  const lines = reports.flatMap((report) => [...story(report, style, width), '']);
  return `${[...lines, ending(reports, style)].join('\n')}\n`;
};

const story = ({ story: { title }, findings }: CheckReport, style: Paint, width: number): readonly string[] => [
  ...hang(style.strong(oneLine(title)), width, ''),
  ...(findings.length === 0 ? ['  nothing found'] : []),
  ...findings.flatMap((finding) => ['', ...findingLines(finding, style, width)]),
];

const findingLines = ({ place, severity, rule, message, sentences }: Finding, style: Paint, width: number): readonly string[] => [
  ...hang(`${style.link(oneLine(`${place.path}:${place.line}:${place.column}`))}  ${style[STYLES[severity]](severity)}  ${rule}`, width, '  '),
  ...hang(oneLine(message), width, '    '),
  ...sentences.flatMap((sentence) => sentenceLines(sentence, style, width)),
];

const sentenceLines = ({ outlet, label, path, line, quote }: QuotedSentence, style: Paint, width: number): readonly string[] => [
  ...hang(oneLine(`${outlet}: ${label}   ${path}:${line}`), width, '      '),
  ...hang(oneLine(quote), width, style.faint('      │ ')),
];

const STYLES: Readonly<Record<Severity, 'conflict' | 'framing' | 'single'>> = { error: 'conflict', warning: 'framing', note: 'single' };

const ending = (reports: Several<CheckReport>, style: Paint): string => {
  const { failed, error, warning, note } = totalCheckSummary(reports);
  const counts = [counted(error, 'error'), counted(warning, 'warning'), counted(note, 'note')].join(', ');
  const of = reports.length === 1 ? '' : ` in ${counted(reports.length, 'story', 'stories')}`;
  return `${failed ? style.conflict('failed') : style.accord('passed')}: ${counts}${of}`;
};
