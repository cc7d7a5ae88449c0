/** The fixture's story as somebody would write it who wants to break out of the page: every text of it carries markup, addresses and characters that do harm. */
import { sourceTexts, type Report } from '../../src/report.ts';
import { comparison, report } from './fixture.ts';

export const PAYLOADS: readonly string[] = [
  '<script>window.pwned=1</script>', '</script><script>window.pwned=1</script>', '</style><img src=x onerror="window.pwned=1">', '" onfocus="window.pwned=1" autofocus="',
  "' onmouseover='window.pwned=1' `", '<svg onload="window.pwned=1"><a href="javascript:window.pwned=1">x</a></svg>', '</title></textarea><iframe src="https://evil.invalid/">',
  '<!-- --><base href="https://evil.invalid/">', '{{7*7}}${window.pwned=1}', '\u202E\u0000\u001B[31m',
];

let next = 0;
/** Each time another payload, behind the text itself. */
const poisoned = (text: string): string => `${text} ${PAYLOADS[(next += 1) % PAYLOADS.length] ?? ''}`;

/** Parts that a document is free to fill: texts of people. Quotes stay, since spans count in them. */
const FREE: ReadonlySet<string> = new Set(['title', 'outlet', 'question', 'label', 'name', 'detail', 'message', 'language', 'reason', 'value', 'date', 'published', 'path', 'kind', 'position', 'signal']);

const poison = (data: unknown, key: string): unknown => {
  if (typeof data === 'string') return FREE.has(key) ? poisoned(data) : data;
  if (Array.isArray(data)) return data.map((item) => poison(item, key));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, poison(item, name)]));
};

/** Ids, which other parts name, with the same payload wherever they stand. */
const ID = 'id"><script>window.pwned=1</script>\u202E /:#';
const renamed = (json: string): string => ['coast-post', 'deaths'].reduce((text, id) => text.replaceAll(`"${id}"`, JSON.stringify(`${id} ${ID}`)), json);

const before = poison(report, '') as Report;
const URLS = ['javascript:window.pwned=1', 'https://example.org/"onclick="window.pwned=1', 'data:text/html,<script>window.pwned=1</script>', ' java\tscript:window.pwned=1', null];

export const hostileReport: Report = JSON.parse(renamed(JSON.stringify({
  ...before,
  sources: before.sources.map((source, at) => ({ ...source, url: URLS[at] ?? null })),
}))) as Report;

/** The texts go on with all payloads, where no offset counts any more. */
export const hostileTexts = sourceTexts({
  sources: comparison.sources.map((source, at) => ({ ...source, path: hostileReport.sources[at]?.path ?? '', text: `${source.text}\n\n${PAYLOADS.join(' ')}\n\n${PAYLOADS.join('\n')}` })),
});
