import type { CheckReport, Finding } from '../../findings/finding.ts';
import { oneLine } from '../../text/escape.ts';
import type { FormatOptions } from '../format.ts';
import { ending, sentenceLines, STYLES } from './check.ts';
import { linked } from './links.ts';
import { counted } from './names.ts';
import { paint, type Paint } from './paint.ts';
import { flow, hang } from './wrap.ts';

/** What lint found, most severe first, each by its place in the claims file; how many there are comes last. */
export const lintText = (report: CheckReport, { color, width, links }: FormatOptions): string => {
  const style = paint(color);
  const { findings, claimsFile, comparison: { claims, sources } } = report;
  const lines = findings.length === 0
    ? [...hang(oneLine(`${claimsFile}: ${counted(claims.length, 'claim')}, held against ${counted(sources.length, 'source')}: nothing found`), width, ''), '']
    : findings.flatMap((finding) => [...findingLines(finding, style, width), '']);
  return linked(`${[...lines, ending([report], style)].join('\n')}\n`, [claimsFile, ...sources.map(({ path }) => path)], links);
};

const findingLines = ({ place, severity, rule, message, sentences }: Finding, style: Paint, width: number): readonly string[] => [
  ...flow([style.link(oneLine(`${place.path}:${place.line}:${place.column}`)), `${style[STYLES[severity]](severity)}  ${rule}`], width, '  '),
  ...hang(oneLine(message), width, '  '),
  ...sentences.flatMap((sentence) => sentenceLines(sentence, style, width)),
];
