import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { anchor, html, webAddress } from '../../src/formats/html/html.ts';
import { htmlFormat } from '../../src/formats/html/index.ts';
import { pieces } from '../../src/formats/html/pieces.ts';
import { sourceTexts, type Report } from '../../src/report.ts';
import { comparison, report } from './fixture.ts';
import { hostileReport, hostileTexts } from './hostile.ts';

const options = { color: false, width: 80, texts: sourceTexts(comparison) };
const page = htmlFormat.comparison([report], options);

const all = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);
const between = (text: string, from: string, to: string): string => text.slice(text.indexOf(from) + from.length, text.indexOf(to, text.indexOf(from)));
const unescaped = (text: string): string => text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&#96;', '`').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What stands in the page beside our own style and script. */
const drawn = (text: string): string => text.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, '');

/** What a person reads. */
const words = (text: string): string => unescaped(text.replace(/<[^>]*>/g, '')).replaceAll(/\s+/g, ' ');

describe('escaping', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onmouseover="x', '&quot; onmouseover=&quot;x'],
    ["' `x` &lt;", '&#39; &#96;x&#96; &amp;lt;'],
    ['one\r\ntwo\rthree\tfour', 'one\ntwo\nthree four'],
    ['\u202Eexe\u001B[31m\u0000', '\\u202eexe\\x1b[31m\\x00'],
    ['\uD800', '\\ud800'],
  ])('%j is written %j', (text, written) => expect(html`${text}`.html).toBe(written));

  test('what a template made goes in as it is, in lists too; nothing is written for null', () =>
    expect(html`<p>${[html`<b>${'<'}</b>`, null, 3, ['>']]}</p>`.html).toBe('<p><b>&lt;</b>3&gt;</p>'));

  test('no text can open a tag or leave an attribute', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"'`]/.test(html`${text}`.html))));

  test('no text begins a line that a CI takes for a command to it', () =>
    expect(html`<p>${'x\n::error::y\r\n  ##[group]z\nw'}</p>`.html).toBe('<p>x&#10;::error::y\n  \\x23#[group]z\nw</p>'));

  test('an id in an address has nothing in it that means something there, and stays its own', () => {
    expect(anchor('working-group_2.b')).toBe('working-group_2.b');
    expect(anchor('who said "no"?')).toBe('who~20.said~20.~22.no~22.~3f.');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (id) => !/[\s/:#?%&"'<>]/.test(anchor(id))));
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (a === b) === (anchor(a) === anchor(b))));
  });

  test.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'], ['HTTP://example.org', 'http://example.org/'], ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
    ['javascript:alert(1)', null], ['JavaScript:alert(1)', null], ['\u0001javascript:alert(1)', null], ['java\nscript:alert(1)', null], ['data:text/html,x', null], ['vbscript:x', null],
    ['file:///etc/passwd', null], ['//example.org', null], ['example.org', null], ['', null], [null, null],
  ])('%j is linked to as %j', (url, address) => expect(webAddress(url)).toBe(address));
});

describe('pieces', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  test('are the stretch, in order, none empty, each under the marks that cover it', () => fc.assert(fc.property(span, fc.array(span), (stretch, marks) => {
    const found = pieces(stretch, marks);
    let at = stretch.start;
    for (const piece of found) {
      expect(piece.start).toBe(at);
      expect(piece.end).toBeGreaterThan(piece.start);
      for (let unit = piece.start; unit < piece.end; unit += 1) expect(piece.marks).toEqual(marks.filter((mark) => mark.start <= unit && unit < mark.end));
      at = piece.end;
    }
    expect(at).toBe(stretch.end);
  })));
});

describe.each([
  ['one story', page, 1],
  ['two stories', htmlFormat.comparison([report, report], options), 2],
  ['no texts', htmlFormat.comparison([report], { color: false, width: 80 }), 1],
  ['a hostile story', htmlFormat.comparison([hostileReport], { ...options, texts: hostileTexts }), 1],
])('the page of %s', (name, text, stories) => {
  test('is the same for the same input, and ends in a newline', () => {
    expect(text.endsWith('</html>\n')).toBe(true);
    if (stories === 1 && name === 'one story') expect(htmlFormat.comparison([report], options)).toBe(text);
  });

  test('lets only its own script and style run, by their hashes, and loads nothing', () => {
    const policy = unescaped(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '');
    for (const [directive, tag] of [['script-src', 'script'], ['style-src', 'style']] as const) {
      const hash = createHash('sha256').update(between(text, `<${tag}>`, `</${tag}>`)).digest('base64');
      expect(policy).toContain(`${directive} 'sha256-${hash}'`);
    }
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toContain('unsafe');
    expect(all(text, /<(script|style)\b/g)).toEqual(['style', 'script']);
    expect(all(drawn(text).replaceAll(/="[^"]*"/g, '=""'), /<(\w+)[^>]*\s(?:src|srcset|data|action|formaction|style|on\w+)=/g)).toEqual([]);
    expect(text).not.toMatch(/@import|url\(/);
  });

  test('links to the web by http alone, and within itself to what is there, each id once', () => {
    const ids = all(drawn(text), /\sid="([^"]*)"/g);
    expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([]);
    const links = all(drawn(text), /<a\b[^>]*\shref="([^"]*)"/g);
    expect(links.filter((link) => !link.startsWith('#') && !/^https?:\/\//.test(link))).toEqual([]);
    const known = new Set(ids);
    expect(links.filter((link) => link.startsWith('#') && !known.has(link.slice(1)) && (name !== 'no texts' || !/:\d+:\d+$|p\/\d/.test(link)))).toEqual([]);
  });

  test('has no character that hides or reorders others', () => {
    // oxlint-disable-next-line no-control-regex -- it is them that are looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u);
  });
});

describe('what is drawn', () => {
  test('has every text whole, with its furniture, and a way back from each sentence that proves something', () => {
    for (const { id, text } of comparison.sources) {
      const start = page.indexOf(`id="source:${id}"`);
      const column = page.slice(page.indexOf('<div class="text"', start), page.indexOf('</article>', start));
      const bare = column.replaceAll(/<span class="line"[^>]*>\d+<\/span>|<sup>.*?<\/sup>/g, '').replace(/^<div[^>]*>/, '');
      expect(words(bare).trim()).toBe(text.replaceAll(/\s+/g, ' ').trim());
    }
  });

  test('says of each line of a text where it stands in its file', () => {
    const column = between(page, 'id="source:coast-post"', '</article>');
    expect(all(column, /class="line" aria-hidden="true">(\d+)</g)).toEqual(['5', '7', '9']);
  });

  test('marks every reading in its text', () => {
    for (const { answers } of report.claims) {
      for (const { source, readings } of answers) for (const { evidence } of readings) expect(page).toContain(`<mark class="ev" id="${source}:${evidence.line}:${evidence.column}"`);
    }
  });

  test('tells of findings first, with a way to their sentences', () => {
    const { line, column, quote } = report.claims.flatMap(({ answers }) => answers)[0]?.readings[0]?.evidence ?? { line: 0, column: 0, quote: '' };
    const place = { path: 'corpus/coast-post.md', line, column, endLine: line, endColumn: column + quote.length };
    const checked = htmlFormat.check([{
      $schema: '', schemaVersion: 1, tool: report.tool, story: report.story, claimsFile: 'claims.yaml', lockFile: 'claims.lock.yaml', rules: [], comparison: report,
      findings: [{
        id: '0123456789abcdef', rule: 'evidence-lost', severity: 'error', claim: 'aboard', source: 'coast-post', position: null, message: 'gone <b>', place,
        sentences: [{ ...place, source: 'coast-post', outlet: 'Coast Post', label: '214 people', quote }],
      }],
      summary: { error: 1, warning: 0, note: 0, failed: true },
    }], options);
    expect(checked.indexOf('gone &lt;b&gt;')).toBeGreaterThan(0);
    expect(checked.indexOf('gone &lt;b&gt;')).toBeLessThan(checked.indexOf('<table'));
    expect(between(checked, 'gone &lt;b&gt;', '</li>')).toContain(`href="#coast-post:${line}:${column}"`);
  });

  test('a report of no claims is a page too', () => {
    const none: Report = { ...report, claims: [] };
    expect(words(htmlFormat.comparison([none], options))).toContain('0 of 6 claims');
  });
});
