import type { Report } from '../../report.ts';
import type { FormatOptions, Several } from '../format.ts';
import { totalSummary } from '../totals.ts';
import { evidence } from './evidence.ts';
import { ORDER } from './marks.ts';
import { matrix } from './matrix.ts';
import { columnsOf, counted } from './names.ts';
import { paint } from './paint.ts';
import { printable } from './printable.ts';
import { sharedPassages, sharedText } from './shared.ts';
import { manyNotices, outcomes, summary } from './summary.ts';

/** For a person at a screen. Several stories stand one below the other, with the sum of their outcomes at the end. */
export const comparison = (reports: Several<Report>, options: FormatOptions): string => {
  const stories = reports.map((report) => story(report, options));
  return stories.length === 1 ? stories.join('') : `${stories.join('\n\n')}\n\n${total(reports, options)}`;
};

const total = (reports: Several<Report>, { color, width }: FormatOptions): string => {
  const style = paint(color);
  const sum = totalSummary(reports);
  return `${[style.strong(`${counted(reports.length, 'story', 'stories')}, ${counted(sum.sources, 'source')}`), ...outcomes(sum, style, width)].join('\n')}\n`;
};

/** The story in a few lines, the matrix, then the proof of every cell. The most telling claims come first. */
const story = (report: Report, { color, width }: FormatOptions): string => {
  const safe = printable(report);
  const style = paint(color);
  const columns = columnsOf(safe);
  const claims = ORDER.flatMap((outcome) => safe.claims.filter((claim) => claim.outcome === outcome));
  const lines = [
    ...summary(safe, columns, style, width),
    ...(claims.length === 0 ? ['', '  no claim to show'] : []),
    ...matrix(claims, columns, style, width),
    ...sharedText(safe, columns, style, width),
    ...claims.filter(({ groups, answers }) => groups.length > 0 || answers.some(({ status }) => status === 'unclear'))
      .flatMap((claim) => ['', ...evidence(claim, columns, style, width)]),
    ...sharedPassages(safe, columns, style, width),
    ...manyNotices(safe, columns, style, width),
  ];
  return `${lines.join('\n')}\n`;
};
