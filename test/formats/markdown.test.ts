import { describe, expect, test } from '@jest/globals';
import { markdown } from '../../src/formats/markdown/index.ts';
import { checkReport } from './check-fixture.ts';
import { report } from './fixture.ts';
import { HOSTILE, hostileCheck, hostileReport } from './payloads.ts';

const options = { color: false, width: 80 };

/** The text without what a backslash or an entity keeps from being markup. */
const unescaped = (text: string): string => text.replaceAll(/\\[\\`*_[\]~$.)+=#-]|&(?:amp|lt|gt|vert);/g, 'x').replaceAll('&#8203;', '\u200B');

test('the outcome, then every claim with every outlet, then both sentences with links to their lines', () => {
  const text = markdown.comparison([report], options);
  const at = ['≠ 2 disagree', '| ≠ | How many people died? | 3 people | at least 5 people (in doubt) | 3 people | – | 3 people |', '### ≠ How many people died?', '[corpus/harbour-times.md:7](corpus/harbour-times.md#L7)'].map((part) => text.indexOf(part));
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(at[0]).toBeGreaterThan(0);
});

test('links lead where the base says', () =>
  expect(markdown.check([checkReport], { ...options, linkBase: 'https://example.org/blob/main/' })).toContain('(https://example.org/blob/main/corpus/harbour-times.md#L7)'));

test('many outlets stand in rows', () => {
  const more = Array.from({ length: 6 }, (_, at) => ({ ...report.sources[0]!, id: `more-${at}`, outlet: `More ${at}` }));
  expect(markdown.comparison([{ ...report, sources: [...report.sources, ...more] }], options)).toContain('|  | Claim | Position | Outlets |');
});

describe('there is room for 65,536 characters', () => {
  const findings = Array.from({ length: 500 }, (_, at) => ({ ...checkReport.findings[0]!, id: String(at) }));
  const claims = Array.from({ length: 300 }, (_, at) => ({ ...report.claims[1]!, id: `deaths-${at}` }));

  test.each([
    ['a check', markdown.check([{ ...checkReport, findings }], options), /\n_\d+ more findings and \d+ more table rows left out: [^\n]+\n$/],
    ['a comparison', markdown.comparison([{ ...report, claims }], options), /\n_\d+ more claims left out: [^\n]+\n$/],
  ])('%s says what it leaves out', (_, text, said) => {
    expect(text.length).toBeGreaterThan(60_000);
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(said);
  });
});

test.each(HOSTILE)('no text is markup: %j', (text) => {
  const [plain, plainCheck] = [markdown.comparison([report], options), markdown.check([checkReport], options)];
  for (const [written, harmless] of [[markdown.comparison([hostileReport(text)], options), plain], [markdown.check([hostileCheck(text)], options), plainCheck]] as const) {
    const bare = unescaped(written);
    // As many lines of each kind as without it, and as many cells in each row.
    const shape = (of: string) => unescaped(of).split('\n').map((line) => (line.startsWith('|') ? line.split('|').length : /^(?:#+ |> |- |\*\*|Also |)/.exec(line)?.[0]));
    expect(shape(written)).toEqual(shape(harmless));
    expect(bare).not.toMatch(/[<&]|```|\n---|@[\p{L}\p{N}]|#\d|:\/\/|\bwww\.|\bGH-\d|:[\w+-]+:/iu);
    expect([...bare.matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => to).filter((to) => !/^[\w.~%/-]+#L\d+$/.test(to ?? ''))).toEqual([]);
    // The sign of an outcome is a tilde by itself.
    expect([...bare.matchAll(/[`$]|~~|(?<!\*)\*(?!\*)/g)]).toEqual([]);
  }
});
