/** What a text from anywhere may hold, in every place of a report that has text. */
import type { CheckReport } from '../../src/findings/finding.ts';
import type { Report } from '../../src/report.ts';
import { checkReport } from './check-fixture.ts';
import { report } from './fixture.ts';

export const HOSTILE = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '::error::pwned', '\n::error file=a::pwned\r\n::stop-commands::x', '##[error]pwned', '| a | b |', '`code` ``', '=HYPERLINK("http://evil.example")',
  '+1', '-1', '@SUM(A1)', '\t=1', '[text](http://evil.example)', '![x](http://evil.example/x.png)', '@everyone', '#1 GH-2 owner/repo#3', 'https://evil.example www.evil.example', ']]>', '&lt;&amp;', '{0} {{1}}',
  '%0A%25', 'a,b:c;d', 'a\r\nb\nc\rd', '\u001b[2J\u0007\u0000', '\u202Eevil\u202C\u200B\uFEFF', '\uD800 \uDC00', '\uFFFE\uFFFF', '\u2028\u2029', '“”', ' lead', '```\n# Head\n- item\n> quote\n---',
  '<!-- ', '\\', '\\`\\|', '~~a~~ **b** _c_ $x$', ':smile:', '</testcase>',
] as const;

/** Every name of a datum that holds text of people; ids, positions and the words of the schema stay. */
const TEXTS = new Set(['question', 'label', 'outlet', 'title', 'detail', 'message', 'quote', 'prefix', 'suffix', 'name', 'text', 'reason', 'description']);

const spoiled = (data: unknown, text: string, key = ''): unknown => {
  if (typeof data === 'string') return TEXTS.has(key) ? `${text}${data}${text}` : key === 'path' ? `corpus/${text.replaceAll('/', '')}.md` : data;
  if (Array.isArray(data)) return data.map((item) => spoiled(item, text, key));
  if (typeof data === 'object' && data !== null) return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, name === 'tool' ? item : spoiled(item, text, name)]));
  return data;
};

export const hostileReport = (text: string): Report => spoiled(report, text) as Report;
export const hostileCheck = (text: string): CheckReport => spoiled(checkReport, text) as CheckReport;
