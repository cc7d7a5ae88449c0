import type { Report, Summary } from '../../report.ts';
import { columnsIn } from './lines.ts';
import { OUTCOMES, ORDER } from './marks.ts';
import { counted, type Columns } from './names.ts';
import type { Paint } from './paint.ts';
import { flow, hang } from './wrap.ts';

const FEW_NOTICES = 3;

/** Title and counts, the outcomes, and what to know about single sources. */
export const summary = (report: Report, columns: Columns, style: Paint, width: number): readonly string[] => [
  ...heading(report, style, width),
  ...outcomes(report.summary, style, width),
  ...(report.notices.length <= FEW_NOTICES
    ? notices(report, columns, style, width)
    : hang(`${report.notices.length} notices about sources, at the end`, width, `  ${style.framing('!')} `)),
];

/** Notices that would push the story off the first screen. */
export const manyNotices = (report: Report, columns: Columns, style: Paint, width: number): readonly string[] =>
  report.notices.length <= FEW_NOTICES ? [] : ['', ...notices(report, columns, style, width)];

const notices = (report: Report, columns: Columns, style: Paint, width: number): readonly string[] =>
  report.notices.flatMap(({ source, message }) =>
    hang(`${style.link(columns.get(source)?.path ?? source)}: ${message}`, width, `  ${style.framing('!')} `));

const heading = (report: Report, style: Paint, width: number): readonly string[] => {
  const { summary: { sources, origins, ...byOutcome }, story } = report;
  const title = story.date === null ? story.title : `${story.title} (${story.date})`;
  const claims = Object.values(byOutcome).reduce((total, count) => total + count, 0);
  const shown = report.claims.length < claims ? `${report.claims.length} of ${counted(claims, 'claim')}` : counted(claims, 'claim');
  const counts = `${counted(sources, 'source')}, ${counted(origins, 'independent origin')}, ${shown}`;
  const gap = width - columnsIn(title) - columnsIn(counts);
  if (gap >= 3) return [style.strong(title) + ' '.repeat(gap) + counts];
  return [...hang(style.strong(title), width, ''), ...hang(counts, width, '  ')];
};

/** How many claims have each outcome, on as few lines as they fit. */
export const outcomes = (counts: Summary, style: Paint, width: number): readonly string[] => {
  const parts = ORDER.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const { sign, name, style: color } = OUTCOMES[outcome];
    return style[color](`${sign} ${counts[outcome]} ${name}`);
  });
  return flow(parts, width - 2, '', 2).map((line) => `  ${line}`);
};
