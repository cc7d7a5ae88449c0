import { describe, expect, test } from '@jest/globals';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import type { Report } from '../../src/report.ts';
import { explanation } from '../../src/formats/terminal/explanation.ts';
import { terminal } from '../../src/formats/terminal/index.ts';
import { expectGolden } from './goldens.ts';
import { report } from './fixture.ts';
import { hostileCheck, hostileReport } from './payloads.ts';

const plain = (of: Report, width: number): string => terminal.comparison([of], { color: false, width });

const bare = (text: string): string => text.replace(/\[-|-\]|[[\]]/g, '');

const matrixOf = (of: Report, width: number): string => plain(of, width).split('\n  o own voice')[0] ?? '';

/** The report with more columns, each silent on everything. */
const withOutlets = (...outlets: readonly string[]): Report => {
  const more = outlets.flatMap((outlet, at) => report.sources.slice(0, 1).map((source) => ({ ...source, id: `more-${at}`, outlet })));
  const silent = more.map(({ id }) => ({ source: id, status: 'silent' as const, readings: [], rejected: [] }));
  return {
    ...report,
    sources: [...report.sources, ...more],
    claims: report.claims.map((claim) => ({ ...claim, answers: [...claim.answers, ...silent] })),
  };
};

const OUTLETS = ['BleepingComputer', 'Reuters', 'Süddeutsche Zeitung', '人民日报', 'Al Jazeera', 'The Wall Street Journal', 'Le Monde', 'Kommunalverwaltungsnachrichten'];

test.each([80, 120])('the whole screen, %i columns', (width) => expectGolden(plain(report, width), `terminal-${width}.txt`));

test('the explanation, with what came close', () => {
  const some = { ...report, claims: report.claims.filter(({ id }) => ['overloaded', 'warning'].includes(id)) };
  expectGolden(explanation(some, ['harbour-times', 'island-radio', 'nordwire'], { color: false, width: 80 }), 'explanation-80.txt');
});

describe('the screen is kept', () => {
  test.each([40, 53, 66, 80, 100, 120, 200])('no line is wider than %i columns', (width) => {
    const wide = plain(withOutlets(...OUTLETS), width).split('\n').filter((line) => stringWidth(line) > width);
    expect(wide).toEqual([]);
  });

  test('no line ends in spaces', () => expect(plain(report, 80).split('\n').filter((line) => line.endsWith(' '))).toEqual([]));
});

describe('colour', () => {
  test('without it there is no escape code', () => expect(plain(report, 80)).not.toContain('\u001b'));

  test('it changes no word: only the brackets of the marks go', () => {
    const colored = terminal.comparison([report], { color: true, width: 400 });
    expect(colored).toContain('\u001b[');
    expect(bare(stripVTControlCharacters(colored))).toBe(bare(plain(report, 400)));
  });
});

describe('the columns', () => {
  test('every outlet stands whole in one head, over several lines and blocks', () => {
    const matrix = matrixOf(withOutlets('BleepingComputer', 'Kommunalverwaltungsnachrichten', '人民日报'), 60);
    for (const part of ['Harbour', 'Times', 'Bleeping-', 'Computer', 'Kommunalver-', 'waltungsnac-', 'hrichten', '人民日报']) expect(matrix.split(part)).toHaveLength(2);
  });

  test('each block has every question and position', () => {
    const matrix = matrixOf(withOutlets(...OUTLETS), 80);
    const blocks = matrix.split(/^≠ How many people died\?$/m).length - 1;
    expect(blocks).toBeGreaterThan(1);
    for (const row of [/^ {4}at least 5 people/gm, /^ {4}not: overloaded/gm, /^– When was/gm]) expect(matrix.match(row)).toHaveLength(blocks);
  });

  test('where very many positions are taken, each block has those of its own outlets', () => {
    const claim = report.claims.find(({ answers }) => answers.some(({ readings }) => readings.length > 0));
    const [one, answer] = [report.sources[0], claim?.answers.find(({ readings }) => readings.length > 0)];
    if (claim === undefined || one === undefined || answer === undefined) throw new Error('nothing is answered');
    const sources = Array.from({ length: 60 }, (_, at) => ({ ...one, id: `s${at}`, outlet: `O${at}` }));
    const many = (silent: string): Report => ({
      ...report,
      sources,
      claims: [{
        ...claim,
        answers: sources.map(({ id }, at) => (id === silent ? { source: id, status: 'silent', readings: [], rejected: [] } : { ...answer, source: id, readings: answer.readings.slice(0, 1).map((reading) => ({ ...reading, position: `p${at}`, label: `label ${at}.` })) })),
        groups: sources.filter(({ id }) => id !== silent).map(({ id }, at) => ({ position: `p${at}`, label: `label ${at}.`, polarity: 'asserted', sources: [id], origins: 1 })),
      }],
    });
    const drawn = matrixOf(many(''), 80);
    expect(drawn.match(/label \d+\./g)).toEqual(sources.map((_, at) => `label ${at}.`));
    // Who says nothing has a mark too.
    const alone = { ...many('s0'), sources: sources.slice(0, 1) };
    expect(matrixOf(alone, 80).match(/label \d+\. +\./g)).toHaveLength(1);
  });

  test('two sources of one outlet are told apart', () => {
    const twice = withOutlets('Coast Post');
    expect(plain(twice, 120)).toContain('Coast Post (coast-post)');
    expect(plain(twice, 120)).toContain('Coast Post (more-0)');
  });
});

test('what a source says cannot reach the terminal raw', () => {
  const poison = '\u001b[2J\u202e\u200b\u009b\u0007';
  const poisoned = (data: unknown, key = ''): unknown => {
    if (typeof data === 'string') return ['outcome', 'status', 'voice', 'polarity', 'certainty', 'kind', 'role', 'type', 'placement'].includes(key) ? data : poison + data;
    if (Array.isArray(data)) return data.map((item) => poisoned(item, key));
    if (typeof data !== 'object' || data === null) return data;
    return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, poisoned(item, name)]));
  };
  const hostile = poisoned(report) as Report;
  const texts = [plain(hostile, 80), explanation(hostile, hostile.sources.map(({ id }) => id), { color: false, width: 80 })];
  for (const text of texts) {
    expect(text).toContain('\\x1b[2J\\u202e');
    for (const raw of '\u001b\u202e\u200b\u009b\u0007') expect(text).not.toContain(raw);
  }
});

describe('the top', () => {
  test('of a filtered report says how many claims are shown', () => {
    const some = { ...report, claims: report.claims.slice(0, 2) };
    expect(plain(some, 120).split('\n')[0]).toMatch(/5 sources, 4 independent origins, 2 of 6 claims$/);
    expect(plain({ ...report, claims: [] }, 120)).toContain('no claim to show');
  });

  test('many notices go to the end', () => {
    const notices = ['coast-post', 'harbour-times', 'island-radio', 'nordwire'].map((source) => ({ source, type: 'no-date' as const, message: 'no date' }));
    const lines = plain({ ...report, notices }, 80).trimEnd().split('\n');
    expect(lines[3]).toBe('  ! 4 notices about sources, at the end');
    expect(lines.slice(-4)).toEqual(notices.map(({ source }) => `  ! corpus/${source}.md: no date`));
  });
});

test('nothing is found in nothing', () => {
  const empty = { ...report, sources: [], origins: [], claims: [], notices: [] };
  expect(plain(empty, 80)).toContain('no claim to show');
});

test('a reading outside the groups is still told', () => {
  const claim = report.claims.find(({ id }) => id === 'overloaded');
  if (claim === undefined) throw new Error('no such claim in the fixture');
  const partly = { ...report, claims: [{ ...claim, groups: claim.groups.slice(0, 1) }] };
  expect(plain(partly, 120)).toContain('also: Island Radio says not: overloaded (corpus/island-radio.md:7)');
});

test('a wording is shown as changes to the likest one above it, or whole where none is like it', () => {
  const claim = report.claims.find(({ id }) => id === 'warning');
  const [coast, harbour] = claim?.answers ?? [];
  const wordings = ['We had no warning at all', 'Nobody told the crew that the light was out', 'Nobody told the captain that the light was out', 'Silence'];
  const sources = ['coast-post', 'harbour-times', 'island-radio', 'holm-daily'];
  if (claim === undefined || coast === undefined || harbour === undefined) throw new Error('the fixture has changed');
  const reworded: Report = {
    ...report,
    claims: [{
      ...claim,
      groups: wordings.map((text, at) => ({ position: text, label: `“${text}”`, polarity: 'asserted', sources: sources.slice(at, at + 1), origins: 1 })),
      answers: wordings.map((text, at) => ({
        ...coast, source: sources[at] ?? '',
        readings: coast.readings.map((reading) => ({ ...reading, position: text, label: `“${text}”`, value: { type: 'text', text } })),
      })),
    }],
  };
  const headings = plain(reworded, 150).split('   warning\n')[1]?.split('\n').filter((line) => line.startsWith('  “'));
  expect(headings).toEqual([
    '  “We had no warning at all”   1 source',
    '  “Nobody told the crew that the light was out”   1 source',
    '  “Nobody told the [-crew-] {+captain+} that the light was out”   1 source, against the wording of Harbour Times',
    '  “Silence”   1 source',
  ]);
});

describe('texts of any length finish', () => {
  // What grew with the square of a text took minutes here.
  test.each([['a word', 'a'.repeat(4000)], ['words', 'ab '.repeat(2000)], ['inner capitals', 'aB'.repeat(2000)], ['wide letters', '人'.repeat(400)], ['combining marks', 'e\u0301'.repeat(300)], ['controls', '\u001b'.repeat(1000)]])('%s', (_, text) => {
    expect(terminal.comparison([hostileReport(text)], { color: true, width: 80 })).toMatch(/\n$/);
    expect(terminal.check([hostileCheck(text)], { color: false, width: 80 })).toMatch(/\n$/);
  }, 60_000);
});
