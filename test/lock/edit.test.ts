import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { editLock } from '../../src/lock/edit.ts';
import type { NextLock } from '../../src/lock/next.ts';
import { parseLock } from '../../src/lock/parse.ts';
import { parseClaims } from '../../src/claims-file/parse.ts';
import type { Lock, LockEntry } from '../../src/types.ts';
import { accepted, briefs, checked, CLAIMS, corrected, edited, HILL, lockOf, TEXTS, VALE } from '../check/desk.ts';

const changed = (before: string, after: string): readonly string[] => {
  const rows = new Set(before.split('\n'));
  return after.split('\n').filter((row) => !rows.has(row));
};

describe('a first lock', () => {
  test('has every claim and source, in order', () => {
    expect(accepted().split('\n').filter((row) => /^ {2}\S|^ {6}\S/.test(row))).toEqual(['  deaths:', '      hill:', '      vale:', '  cause:', '      hill:', '      vale:', '  safety:', '      hill:', '      vale:']);
    expect(accepted()).toContain(`      vale:
        by: machine
        sha256: ${lockOf(accepted()).entries[1]?.sha256 ?? ''}
        positions:
          - position: rain
            exact: The wall was broken by rain, engineers said.
            prefix: "le died when the dam gave way.\\n\\n"
            suffix: "\\n"
`);
    expect(accepted()).toContain('          - position: safe\n            speaker: board\n');
    expect(accepted()).toContain('        positions: []\n');
  });

  test('is the same whatever the order of the sources', () => expect(accepted({ vale: VALE, hill: HILL })).toBe(accepted()));

  test('is clean, and stays as it is', () => {
    expect(briefs(checked(TEXTS, accepted()))).toEqual([]);
    expect(accepted(TEXTS, accepted())).toBe(accepted());
  });

  test('shows no hidden character, and gives it back', () => {
    const texts = { hill: 'Four people were killed in the\u202E flood\u200B by the dam\u0007.\n\nThe dam broke after heavy rain.\n' };
    const lock = accepted(texts);
    expect(['\u202E', '\u200B', '\u0007'].filter((hidden) => lock.includes(hidden))).toEqual([]);
    expect(lockOf(lock).entries[0]?.positions[0]?.quote.exact).toBe('Four people were killed in the\u202E flood\u200B by the dam\u0007.');
    expect(briefs(checked(texts, lock))).toEqual([]);
  });
});

const COMMENTED = `# Kept by the news desk.

${accepted()
  .replace('  cause:', '  # The engineers were rung up.\n  cause:')
  .replace('      vale:\n        by: machine', '      # Vale corrects itself often.\n      vale:\n        by: machine # for now')
  .replace('          - position: rain', '          # So said the first edition.\n          - position: rain')
  .replace('            exact: Four people died', '            note: twice in the paper\n            exact: Four people died')}# The end.
`;

const REMARKS = ['# Kept by the news desk.', '# The engineers were rung up.', '# Vale corrects itself often.', '# for now', '# So said the first edition.', 'note: twice in the paper', '# The end.'];

describe('an update', () => {
  test.each<[string, Parameters<typeof accepted>[0] & object]>([
    ['nothing', TEXTS],
    ['another answer', { ...TEXTS, vale: VALE.replace('Four', 'Five') }],
    ['silence', { hill: 'Shares rose.\n', vale: 'Shares fell.\n' }],
    ['a source before the others', { abbey: 'Nine people died in the flood.\n', ...TEXTS }],
    ['a source gone', { hill: HILL }],
    ['all gone', { marsh: 'Shares rose.\n' }],
  ])('keeps every comment and note: %s', (_, texts) => {
    const lock = accepted(texts, COMMENTED);
    expect(REMARKS.filter((remark) => !lock.includes(remark))).toEqual([]);
    expect(accepted(texts, lock)).toBe(lock);
    expect(briefs(checked(texts, lock)).filter((line) => !line.includes('stale-lock'))).toEqual([]);
  });

  test('keeps a comment behind a key, above what is in it', () => {
    const lock = accepted({ hill: HILL }, accepted().replace('  cause:', '  cause: # rung up'));
    expect(lock).toContain('# rung up');
    expect(accepted({ hill: HILL }, lock)).toBe(lock);
  });

  test('leaves the file as it is when nothing has changed, however it is written', () => {
    const odd = COMMENTED.replaceAll('positions: []', 'positions: [ ]').replace('by: machine # for now', 'by:   "machine"   # for now');
    expect(accepted(TEXTS, odd)).toBe(odd);
  });

  test('changes no line but those of what has changed', () => {
    const vale = VALE.replace('Four', 'Five');
    const sha = lockOf(accepted({ vale })).entries[0]?.sha256 ?? '';
    expect(changed(COMMENTED, accepted({ ...TEXTS, vale }, COMMENTED))).toEqual([
      '    outcome: disagree', `        sha256: ${sha}`, '        # note: twice in the paper', '          - position: 5 people', '            exact: Five people died when the dam gave way.',
      `        sha256: ${sha}`, `        sha256: ${sha}`,
    ]);
  });

  test('takes the words of a person over those of the tool', () => {
    const lock = corrected(COMMENTED, 'cause', 'vale', ['by: corrected # Ben', 'positions:', '  - position: blast', '    exact: broken by rain # sic']);
    const updated = accepted(TEXTS, lock);
    expect(lockOf(updated).entries.find(({ claim, source }) => claim === 'cause' && source === 'vale')).toEqual({
      claim: 'cause', source: 'vale', by: 'corrected', sha256: lockOf(accepted()).entries[1]?.sha256,
      positions: [{ position: 'blast', polarity: 'asserted', speaker: null, earlier: false, quote: { exact: 'broken by rain', prefix: 'the dam gave way.\n\nThe wall was ', suffix: ', engineers said.\n' } }],
    });
    expect(updated).toContain('by: corrected # Ben');
    expect(updated).toContain('exact: broken by rain # sic');
    expect(briefs(checked(TEXTS, updated))).toEqual([]);
    expect(accepted(TEXTS, updated)).toBe(updated);
  });

  test.each([
    ['its words are gone', { ...TEXTS, vale: 'Four people died.\n' }],
    ['its source is missing', { hill: HILL }],
    ['its source is another', { ...TEXTS, vale: `${VALE}More.\n` }],
    ['its words are in other typesetting', { ...TEXTS, vale: VALE.replace('broken by', 'broken\nby') }],
  ])('never loses a correction: %s', (_, texts) => {
    const lock = accepted(texts, corrected(accepted(), 'cause', 'vale', ['by: corrected', 'positions:', '  - { position: blast, exact: broken by rain }']));
    const entry = lockOf(lock).entries.find(({ claim, source }) => claim === 'cause' && source === 'vale');
    expect([entry?.by, entry?.positions[0]?.position]).toEqual(['corrected', 'blast']);
    expect(accepted(texts, lock)).toBe(lock);
  });

  test('lets a silence hold for another text in which the tool reads nothing either, and for no other', () => {
    const lock = corrected(accepted(), 'safety', 'vale', ['by: corrected', `sha256: ${'0'.repeat(64)}`, 'positions: []']);
    const sha = (texts: typeof TEXTS): string | null | undefined => lockOf(accepted(texts, lock)).entries.find(({ claim, source }) => claim === 'safety' && source === 'vale')?.sha256;
    expect(sha(TEXTS)).toBe(lockOf(accepted()).entries[1]?.sha256);
    expect(sha({ ...TEXTS, vale: `${VALE}\nThe River Board said the dam was safe.\n` })).toBe('0'.repeat(64));
  });

  test('keeps the correction of a claim that is gone, and takes out the rest of it', () => {
    const lock = corrected(accepted(), 'cause', 'vale', ['by: corrected', 'positions:', '  - { position: blast, exact: broken by rain }']);
    const claims = CLAIMS.replace('id: cause', 'id: reason');
    const { text, kept, pruned } = edited(TEXTS, lock, claims);
    expect(lockOf(text, claims).entries.filter(({ claim }) => claim === 'cause').map(({ source }) => source)).toEqual(['vale']);
    expect({ kept, pruned }).toEqual({ kept: [{ claim: 'cause', source: 'vale' }], pruned: [{ claim: 'cause', source: 'hill' }] });
  });

  test('takes out a source that is gone', () => {
    const { text, pruned } = edited({ hill: HILL }, accepted());
    expect(text).not.toContain('vale');
    expect(pruned).toHaveLength(3);
    expect(text).toBe(accepted({ hill: HILL }));
  });

  test('keeps what a person has accepted, while it is what is read', () => {
    const lock = accepted().replaceAll('by: machine', 'by: accepted');
    const by = (texts: typeof TEXTS): readonly string[] => lockOf(accepted(texts, lock)).entries.map((entry) => `${entry.claim} ${entry.source} ${entry.by}`);
    expect(by({ ...TEXTS, vale: `${VALE}More.\n` }).filter((line) => !line.endsWith('accepted'))).toEqual([]);
    expect(by({ ...TEXTS, vale: VALE.replace('Four', 'Five') }).filter((line) => !line.endsWith('accepted'))).toEqual(['deaths vale machine']);
  });

  test('keeps a quote that still proves its position, though another sentence would too', () => {
    const more = { ...TEXTS, vale: `Four people died in the flood.\n\n${VALE}` };
    expect(lockOf(accepted(more, accepted())).entries[1]?.positions[0]?.quote.exact).toBe('Four people died when the dam gave way.');
    expect(lockOf(accepted(more)).entries[1]?.positions[0]?.quote.exact).toBe('Four people died in the flood.');
  });
});

const word = fc.string({ unit: fc.constantFrom('a', 'é', '“', '"', "'", ':', '#', '-', ' ', '\n', '\t', '\u202E', '\u0000', '\uE0F3', '|', '{', '*', '\u{1F30A}', '0'), minLength: 1, maxLength: 12 });
const name = word.filter((text) => text.trim() === text);
const position = fc.record({ position: name, polarity: fc.constantFrom('asserted' as const, 'denied' as const), speaker: fc.option(name), earlier: fc.boolean(), quote: fc.record({ exact: word.filter((text) => text.trim() !== ''), prefix: fc.oneof(fc.constant(''), word), suffix: fc.oneof(fc.constant(''), word) }) });
const next: fc.Arbitrary<NextLock> = fc.uniqueArray(fc.record({
  id: name,
  outcome: fc.constantFrom('agree' as const, 'disagree' as const, 'silent' as const),
  sources: fc.uniqueArray(fc.record({ source: name, by: fc.constantFrom('machine' as const, 'accepted' as const), sha256: fc.option(fc.constantFrom('0'.repeat(64), 'a'.repeat(64))), positions: fc.uniqueArray(position, { maxLength: 3, selector: (each) => [each.position, each.polarity, each.speaker, each.earlier].join('|') }) }), { maxLength: 3, selector: ({ source }) => source }),
}), { maxLength: 3, selector: ({ id }) => id }).map((claims) => ({ claims: claims.map(({ id, outcome, sources }) => ({ id, outcome, entries: sources.toSorted((a, b) => (a.source < b.source ? -1 : 1)).map((entry) => ({ claim: id, ...entry })) })) }));

const file = parseClaims('claims.yaml', CLAIMS);
const entriesOf = (lock: Lock): readonly LockEntry[] => lock.entries;
const written = ({ claims }: NextLock): readonly LockEntry[] => claims.flatMap(({ entries }) => entries);

// A hash is not taken away again, and neither are the words around a quote.
const bare = ({ claim, source, by, positions }: LockEntry): object => ({ claim, source, by, positions: positions.map(({ quote, ...rest }) => ({ ...rest, exact: quote.exact })) });

describe('any lock', () => {
  test('is read as it was written', () => {
    fc.assert(fc.property(next, (wanted) => {
      const { text } = editLock('l', null, null, wanted);
      expect(entriesOf(parseLock('l', text, file))).toEqual(written(wanted));
      expect(['\u202E', '\u0000', '\t'].filter((hidden) => text.includes(hidden))).toEqual([]);
    }));
  });

  test('becomes any other, and then needs no more', () => {
    fc.assert(fc.property(next, next, (first, second) => {
      const before = editLock('l', null, null, first).text;
      const { text } = editLock('l', before, parseLock('l', before, file), second);
      const lock = parseLock('l', text, file);
      expect(lock.entries.map(bare)).toEqual(written(second).map(bare));
      expect(editLock('l', text, lock, second).text).toBe(text);
    }));
  });
});
