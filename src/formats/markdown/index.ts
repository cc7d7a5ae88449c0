/** For a comment on a change, or a step's summary: the outcome first, a table of the claims and outlets, then each difference with its sentences. */
import type { Report, Summary } from '../../report.ts';
import type { Format, FormatOptions } from '../format.ts';
import { OUTCOMES, ORDER } from '../terminal/marks.ts';
import { columnsOf, counted } from '../terminal/names.ts';
import { totalSummary } from '../totals.ts';
import { check } from './check.ts';
import { claimSection } from './claim.ts';
import { brief } from './escape.ts';
import { fit, type Part } from './fit.ts';
import { table } from './table.ts';

const LONGEST_TITLE = 200;
const LONGEST_NOTICE = 500;

export const markdown: Format = {
  comparison: (reports, options) => fit([
    ...(reports.length === 1 ? [] : [{ text: `# ${counted(reports.length, 'story', 'stories')}\n\n${outcomes(totalSummary(reports))}\n\n`, counts: null }]),
    ...reports.flatMap((report) => [...heading(report), ...table(report)]),
    ...reports.flatMap((report) => differences(report, options)),
  ]),
  check,
};

const heading = ({ story, summary, sources, notices }: Report): readonly Part[] => {
  const paths = new Map(sources.map(({ id, path }) => [id, path]));
  const title = `## ${brief(story.title, LONGEST_TITLE)}${story.date === null ? '' : ` (${brief(story.date, LONGEST_TITLE)})`}`;
  const facts = `${counted(summary.sources, 'source')}, ${counted(summary.origins, 'independent origin')}`;
  return [
    { text: `${title}\n\n**${outcomes(summary)}** (${facts})\n`, counts: null },
    ...notices.map(({ source, message }, at) => ({ text: `${at === 0 ? '\n' : ''}- ! ${brief(paths.get(source) ?? source, LONGEST_TITLE)}: ${brief(message, LONGEST_NOTICE)}\n`, counts: 'notice' })),
  ];
};

const outcomes = (counts: Summary): string =>
  ORDER.filter((outcome) => counts[outcome] > 0).map((outcome) => `${OUTCOMES[outcome].sign} ${counts[outcome]} ${OUTCOMES[outcome].name}`).join(' · ') || 'no claims';

/** Of the claims on which outlets differ, the conflicts first. */
const differences = (report: Report, { linkBase }: FormatOptions): readonly Part[] => {
  const columns = columnsOf(report);
  return (['disagree', 'framed-differently'] as const).flatMap((outcome) =>
    report.claims.filter((claim) => claim.outcome === outcome).map((claim) => ({ text: claimSection(claim, columns, linkBase), counts: 'claim' })));
};
