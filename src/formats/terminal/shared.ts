/** Which sources share text, and what: below the matrix in a line, at the end of the screen with the passages. */
import type { Report, ReportOrigin } from '../../report.ts';
import { oneLine } from '../../text/escape.ts';
import { counted, nameOf, namesOf, type Columns } from './names.ts';
import type { Paint } from './paint.ts';
import { flow, hang } from './wrap.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const MOST_PASSAGES = 5;
const GUTTER = '    │ ';

const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

const shared = (report: Report): readonly ReportOrigin[] => report.origins.filter(({ sources }) => sources.length > 1);

/** Which sources are one origin, in a line each. */
export const sharedText = (report: Report, columns: Columns, style: Paint, width: number): readonly string[] =>
  shared(report).flatMap(({ sources, passages }) => {
    const words = passages.reduce((total, { text }) => total + wordsIn(text), 0);
    const amount = words > 0 ? ` (${counted(words, 'shared word')})` : '';
    return hang(`= one origin: ${namesOf(columns, sources)}${amount}`, width, '  ', '    ').map((line) => style.faint(line));
  });

/** The passages that make sources one origin, the longest first, and the part of each text that they cover. */
export const sharedPassages = (report: Report, columns: Columns, style: Paint, width: number): readonly string[] =>
  shared(report).filter(({ passages }) => passages.length > 0).flatMap(({ sources, passages, coverage }) => {
    const longest = passages.toSorted((a, b) => wordsIn(b.text) - wordsIn(a.text));
    const parts = coverage.map(({ id, share }) => `${Math.round(100 * share)} % of ${nameOf(columns, id)}`);
    const left = longest.length - MOST_PASSAGES;
    return [
      '',
      ...hang(`${style.strong(`Shared by ${namesOf(columns, sources)}`)}   ${parts.join(', ')}`, width, '= '),
      ...longest.slice(0, MOST_PASSAGES).flatMap(({ text, sources: at }) => [
        ...flow([...at.map(({ id, line }) => style.link(`${columns.get(id)?.path ?? id}:${line}`)), style.faint(counted(wordsIn(text), 'word'))], width - 2, '  ').map((line) => `  ${line}`),
        ...hang(oneLine(text.replaceAll(/\s+/g, ' ')), width, style.faint(GUTTER), style.faint(GUTTER)),
      ]),
      ...(left > 0 ? [style.faint(`  and ${counted(left, 'shorter passage')}`)] : []),
    ];
  });
