/** One diagnostic a line, as reviewdog reads them (`-f=rdjsonl`): github.com/reviewdog/reviewdog, proto/rdf. */
import type { Finding, Place, QuotedSentence, Severity } from '../findings/finding.ts';
import { oneLine, visibleJson } from '../text/escape.ts';
import { listed } from './listed.ts';
import { short } from './short.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

const LONGEST_QUOTE = 400;

export const rdjsonl = listed((stories) =>
  stories.flatMap(({ comparison, findings }) => findings.map((finding) => `${visibleJson(JSON.stringify(diagnostic(finding, comparison.tool.name)))}\n`)).join(''));

const diagnostic = ({ severity, rule, message, place, sentences: [own, ...others] }: Finding, tool: string) => ({
  message: [oneLine(message), ...(own ? [quoted(own)] : [])].join('\n'),
  location: locationOf(place),
  severity: SEVERITIES[severity],
  source: { name: tool },
  code: { value: rule },
  ...(others.length > 0 && { related_locations: others.map((sentence) => ({ message: quoted(sentence), location: locationOf(sentence) })) }),
});

const quoted = ({ outlet, label, quote }: QuotedSentence): string => oneLine(`${outlet}, ${label}: ${short(quote, LONGEST_QUOTE)}`);

/** Lines only: reviewdog counts columns in bytes, which a report does not know, and a wrong column is worse than none. */
const locationOf = ({ path, line, endLine }: Place) => ({ path, range: { start: { line }, end: { line: endLine } } });
