/** Workflow commands of GitHub Actions: annotations on the lines of a change. What they may hold: docs.github.com, "Workflow commands for GitHub Actions". */
import type { Finding, QuotedSentence, Severity } from '../findings/finding.ts';
import { oneLine } from '../text/escape.ts';
import { listed } from './listed.ts';
import { short } from './short.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** GitHub shows as many of each severity for one step. */
const SHOWN = 10;

const LONGEST_QUOTE = 400;

export const github = listed((stories) => {
  const findings = stories.flatMap((story) => story.findings);
  const shown = (Object.keys(COMMANDS) as Severity[]).flatMap((severity) =>
    firstOfEach(findings.filter((finding) => finding.severity === severity)).slice(0, SHOWN));
  const more = findings.length - shown.length;
  const lines = [
    ...shown.map(command),
    ...(more > 0 ? [`${more} more: GitHub shows ${SHOWN} annotations of each severity`] : []),
    ...(findings.length === 0 ? ['compare-claims: nothing found'] : []),
  ];
  return `${lines.join('\n')}\n`;
});

/** One finding of each rule and claim, then the others: what is shown should tell of as much as it can. */
const firstOfEach = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Set<string>();
  const repeated = new Set(findings.filter(({ rule, claim, source }) => {
    const key = JSON.stringify([rule, claim ?? source]);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  }));
  return [...findings.filter((finding) => !repeated.has(finding)), ...repeated];
};

const command = ({ severity, rule, claim, message, place, sentences }: Finding): string => {
  const properties = {
    file: place.path,
    line: place.line,
    endLine: place.endLine,
    // Columns are for one line only.
    ...(place.line === place.endLine && { col: place.column, endColumn: place.endColumn }),
    title: claim === null ? rule : `${rule}: ${claim}`,
  };
  const text = [oneLine(message), ...sentences.map(quoted)].join('\n');
  return `::${COMMANDS[severity]} ${Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${data(text)}`;
};

const quoted = ({ outlet, label, path, line, quote }: QuotedSentence): string => oneLine(`${outlet} (${path}:${line}), ${label}: ${short(quote, LONGEST_QUOTE)}`);

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(oneLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
