import type { CheckReport, Finding, QuotedSentence } from '../../findings/finding.ts';
import type { FormatOptions, Several } from '../format.ts';
import { counted } from '../terminal/names.ts';
import { totalCheckSummary } from '../totals.ts';
import { brief, lineLink, plain } from './escape.ts';
import { fit, type Part } from './fit.ts';
import { table } from './table.ts';

const LONGEST_TITLE = 200;
const LONGEST_MESSAGE = 2000;
const LONGEST_QUOTE = 500;

/** Sentences of the other side: a claim that many outlets tell alike needs no more. */
const SENTENCES = 4;

export const check = (reports: Several<CheckReport>, { linkBase }: FormatOptions): string => {
  const { failed, error, warning, note } = totalCheckSummary(reports);
  const counts = [counted(error, 'error'), counted(warning, 'warning'), counted(note, 'note')].join(', ');
  const title = reports.length === 1 ? brief(reports[0].story.title, LONGEST_TITLE) : counted(reports.length, 'story', 'stories');
  return fit([
    { text: `## ${failed ? '✗ Check failed' : '✓ Check passed'}: ${title}\n\n${counts}\n`, counts: null },
    ...reports.flatMap((report): readonly Part[] => [
      ...(reports.length === 1 ? [] : [{ text: `\n## ${brief(report.story.title, LONGEST_TITLE)}\n`, counts: null }]),
      ...report.findings.map((finding) => ({ text: findingSection(finding, linkBase), counts: 'finding' })),
    ]),
    ...reports.flatMap(({ comparison }) => table(comparison)),
  ]);
};

const findingSection = ({ severity, rule, claim, message, place, sentences }: Finding, base: string | undefined): string => [
  `\n### ${severity}: ${plain(rule)}${claim === null ? '' : ` on ${plain(claim)}`}\n`,
  `\n${lineLink(place.path, place.line, base)}: ${brief(message, LONGEST_MESSAGE)}\n`,
  ...sentences.slice(0, SENTENCES).map((sentence) => quoted(sentence, base)),
  sentences.length > SENTENCES ? `\n${sentences.length - SENTENCES} more sentences\n` : '',
].join('');

const quoted = ({ outlet, label, quote, path, line }: QuotedSentence, base: string | undefined): string =>
  `\n> ${brief(quote, LONGEST_QUOTE)}\\\n> — ${brief(outlet, LONGEST_TITLE)}: ${brief(label, LONGEST_TITLE)}, ${lineLink(path, line, base)}\n`;
