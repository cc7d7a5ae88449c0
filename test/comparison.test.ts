import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { compareAnswers } from '../src/comparison.ts';
import { relateReadings } from '../src/relations.ts';
import type { Answer, Claim, ClaimComparison, DifferenceType, Origin, Outcome, Reading, Source } from '../src/types.ts';

fc.configureGlobal({ seed: 20_310_904 });

const base = { id: 'claim', question: 'What?', about: [], except: [], reference: null };

const CLAIMS = {
  actor: { ...base, kind: 'actor', action: ['propose'], actors: ['a', 'b', 'c'] },
  quantity: { ...base, kind: 'quantity', unit: 'people', measure: [], tolerance: null },
  date: { ...base, kind: 'date', action: ['sign'] },
  scope: { ...base, kind: 'scope', elements: [] },
  status: { ...base, kind: 'status', positions: [], ordered: false, several: false, bySpeaker: false, actors: [] },
  ordered: { ...base, kind: 'status', positions: [], ordered: true, several: false, bySpeaker: false, actors: [] },
  several: { ...base, kind: 'status', positions: [], ordered: false, several: true, bySpeaker: false, actors: [] },
  bySpeaker: { ...base, kind: 'status', positions: [], ordered: false, several: false, bySpeaker: true, actors: ['a', 'b'] },
  quotation: { ...base, kind: 'quotation', cues: [], speaker: [], direct: false },
  label: { ...base, kind: 'label', names: [] },
} as const satisfies Readonly<Record<string, Claim>>;

type Name = keyof typeof CLAIMS;

const reading = (position: string, more: Partial<Reading> = {}): Reading => ({
  position, label: position, polarity: 'asserted', voice: 'outlet', speaker: null, certainty: 'asserted', time: null, score: 1, rule: 'by hand', cues: [],
  evidence: { start: 0, end: 1, quote: 'x', line: 1, column: 1, placement: 'body' }, ...more,
});

const not = (position: string): Reading => reading(position, { polarity: 'denied' });
const hedged = (position: string): Reading => reading(position, { certainty: 'hedged' });
const told = (position: string, signal: string, ...rivals: readonly string[]): Reading =>
  reading(position, { framing: [{ signal, quote: 'x', start: 0, end: 1, ...(rivals.length > 0 && { against: { source: rivals[0] ?? '', quote: 'y', start: 0, end: 1 }, rivals }) }] });
const earlier = (position: string): Reading => reading(position, { time: 'earlier' });
const people = (value: number, bound: 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' = 'exact', high?: number): Reading =>
  reading(high === undefined ? `${value} people` : `${value}-${high} people`, { value: { type: 'quantity', value, ...(high !== undefined && { high }), bound, unit: 'people' } });
const day = (edtf: string): Reading => reading(edtf, { value: { type: 'date', edtf } });
const part = (element: string, quantifier: 'all' | 'most' | 'some' | null = null, count: number | null = null): Reading =>
  reading(count !== null ? `${count} ${element}` : quantifier !== null ? `${quantifier} ${element}` : element, { value: { type: 'element', element, quantifier, count } });

/** An answer by its readings; `null` is a source that touches the subject and takes no position. */
const answerOf = (source: string, readings: readonly Reading[] | null, contested = false): Answer => {
  const [first, ...rest] = readings ?? [];
  if (first === undefined) return { source, status: readings === null ? 'unclear' : 'silent', readings: [], rejected: [] };
  return { source, status: contested ? 'contested' : 'answered', readings: [first, ...rest], rejected: [] };
};

const sourceOf = (id: string): Source => ({
  id, outlet: id.toUpperCase(), title: null, published: null, url: null, language: 'en', basis: {}, path: `corpus/${id}.md`, firstLine: 1, text: 'x', sha256: '',
});

const compared = (claim: Claim, answers: readonly Answer[], origins: readonly Origin[] = []): ClaimComparison =>
  compareAnswers(claim, answers, answers.map(({ source }) => sourceOf(source)), origins);

const compareSaid = (name: Name, ...said: readonly (readonly Reading[] | null)[]): ClaimComparison =>
  compared(CLAIMS[name], said.map((readings, at) => answerOf(`s${at + 1}`, readings)));

const conflictsOf = (positions: readonly number[]) => compareSaid('quantity', ...positions.map((value) => [people(value)])).differences.filter(({ type }) => type === 'conflict');
const each = (count: number) => conflictsOf(Array.from({ length: count }, (_, at) => at + 1));

describe('very many positions', () => {
  test('up to 200 pairs, each is told', () => {
    expect(each(20)).toHaveLength(190);
    expect(each(20).every(({ sources }) => sources.length === 2)).toBe(true);
  });

  test('of more, the first of each source, and that there are more', () => {
    const conflicts = each(400);
    expect(conflicts).toHaveLength(201);
    expect(conflicts[0]).toEqual({ type: 'conflict', sources: ['s1', 's2'], detail: 'S1: 1 people; S2: 2 people' });
    expect(conflicts.slice(0, -1).map(({ sources: [first] }) => first)).toEqual(Array.from({ length: 200 }, (_, at) => `s${at + 1}`));
    expect(conflicts.at(-1)).toEqual({ type: 'conflict', sources: [], detail: 'and more: 200 of the conflicts among 400 positions are told' });
    // Where there are fewer than that of sources, some of each.
    expect(each(30).map(({ sources: [first] }) => first).filter((first) => first === 's1')).toHaveLength(6);
  });

  test('however many sources share few positions, all is told', () => {
    const conflicts = conflictsOf(Array.from({ length: 400 }, (_, at) => (at % 3) + 1));
    expect(conflicts.map(({ sources }) => sources.length)).toEqual([267, 267, 266]);
  });
});

describe('the outcome', () => {
  const ROWS: readonly (readonly [string, Name, readonly (readonly Reading[] | null)[], Outcome, readonly DifferenceType[]])[] = [
    ['nobody says anything', 'status', [[], []], 'silent', []],
    ['there are no sources', 'status', [], 'silent', []],
    ['nobody takes a position', 'status', [null, []], 'silent', []],
    ['one does', 'status', [[reading('a')], [], null], 'single-source', []],
    ['one that holds two positions', 'several', [[reading('a'), reading('b')], []], 'single-source', []],
    ['one position', 'status', [[reading('a')], [reading('a')]], 'agree', []],
    ['rival positions', 'status', [[reading('a')], [reading('b')]], 'disagree', ['conflict']],
    ['asserted and denied', 'status', [[reading('a')], [not('a')]], 'disagree', ['conflict']],
    ['a denial of something else', 'status', [[reading('a')], [not('b')]], 'agree', []],
    ['both denied', 'status', [[not('a')], [not('a')]], 'agree', []],
    ['stages', 'ordered', [[reading('talks')], [reading('created')]], 'disagree', ['conflict']],
    ['of several, each one', 'several', [[reading('a')], [reading('b')]], 'framed-differently', ['partial', 'partial']],
    ['of several, one more', 'several', [[reading('a')], [reading('a'), reading('b')]], 'framed-differently', ['partial']],
    ['of several, what one alone has of four', 'several', [[reading('a')], [reading('a')], [reading('a')], [reading('a'), reading('b')]], 'agree', []],
    ['different speakers', 'bySpeaker', [[reading('a:safe')], [reading('b:unsafe')]], 'framed-differently', ['partial', 'partial']],
    ['one speaker, rival positions, beside what others take', 'bySpeaker', [[reading('a:safe'), reading('b:safe')], [reading('c:unsafe'), reading('a:unsafe')]], 'disagree', ['conflict', 'partial', 'partial']],
    ['one speaker, who takes both in one source', 'bySpeaker', [[reading('a:safe'), reading('a:unsafe')], [reading('a:unsafe')]], 'framed-differently', ['partial']],
    ['one speaker, rival positions', 'bySpeaker', [[reading('a:safe')], [reading('a:unsafe')]], 'disagree', ['conflict', 'partial', 'partial']],
    ['told in doubt by one', 'status', [[reading('a')], [hedged('a')]], 'framed-differently', ['certainty']],
    ['told in doubt by all', 'status', [[hedged('a')], [hedged('a')]], 'agree', []],
    ['in somebody’s words by one', 'status', [[reading('a')], [reading('a', { voice: 'attributed' })]], 'agree', ['voice']],
    ['with a loaded word by one', 'status', [[reading('a')], [told('a', 'loaded-word', 's1')]], 'framed-differently', ['loaded']],
    ['with a loaded word that nobody contrasts', 'status', [[reading('a')], [told('a', 'loaded-word', 's3')]], 'agree', []],
    ['with a judging modifier by one', 'status', [[told('a', 'judging-modifier', 's2')], [reading('a')]], 'framed-differently', ['loaded']],
    ['with a judging name by one', 'status', [[told('a', 'actor-label', 's2')], [reading('a')]], 'framed-differently', ['naming']],
    ['as claimed by one', 'status', [[told('a', 'doubting-report')], [reading('a')]], 'framed-differently', ['doubt']],
    ['as claimed by all', 'status', [[told('a', 'doubting-report')], [told('a', 'doubting-report')]], 'agree', []],
    ['as claimed, but of another position', 'several', [[told('a', 'doubting-report'), reading('b')], [reading('b')]], 'framed-differently', ['partial']],
    ['as claimed and as said by one', 'status', [[reading('a'), told('a', 'doubting-report')], [reading('a')]], 'agree', []],
    ['stressed by one', 'status', [[told('a', 'stressing-report')], [reading('a')]], 'agree', []],
    ['another actor', 'actor', [[reading('a')], [reading('b')]], 'disagree', ['conflict', 'partial', 'partial']],
    ['one actor earlier, another now', 'actor', [[earlier('a'), reading('b')], [earlier('a'), reading('b')]], 'agree', []],
    ['only what was earlier, against now', 'actor', [[earlier('a')], [reading('b')]], 'framed-differently', ['partial', 'partial']],
    ['now rivals, earlier the same', 'actor', [[earlier('a'), reading('b')], [earlier('a'), reading('c')]], 'disagree', ['conflict', 'partial', 'partial']],
    ['figures', 'quantity', [[people(12)], [people(14)]], 'disagree', ['conflict', 'precision']],
    ['a bound that admits the figure', 'quantity', [[people(12, 'at-least')], [people(14)]], 'agree', ['precision']],
    ['a bound that does not', 'quantity', [[people(12, 'at-least')], [people(11)]], 'disagree', ['conflict', 'precision']],
    ['a rounded figure', 'quantity', [[people(100, 'about')], [people(104)]], 'agree', ['precision']],
    ['a figure within a range', 'quantity', [[people(10, 'exact', 20)], [people(14)]], 'agree', ['precision']],
    ['two figures of one source, one of them shared', 'quantity', [[people(12), people(14)], [people(14)]], 'agree', ['precision']],
    ['a month and a day of it', 'date', [[day('2031-05')], [day('2031-05-14')]], 'agree', ['precision']],
    ['two days', 'date', [[day('2031-05-13')], [day('2031-05-14')]], 'disagree', ['conflict', 'precision']],
    ['all and most', 'scope', [[part('exports', 'all')], [part('exports', 'most')]], 'disagree', ['conflict']],
    ['counts', 'scope', [[part('officials', null, 4)], [part('officials', null, 3)]], 'disagree', ['conflict']],
    ['one element differs, one agrees', 'scope', [[part('ssb'), part('officials', null, 4)], [part('ssb'), part('officials', null, 3)]], 'disagree', ['conflict']],
    ['an element without its count', 'scope', [[part('officials')], [part('officials', null, 3)]], 'agree', []],
    ['other elements', 'scope', [[part('exports')], [part('loans')]], 'framed-differently', ['partial', 'partial']],
    ['other words', 'quotation', [[reading('we will go')], [reading('we shall go')]], 'framed-differently', ['wording']],
    ['the same words', 'quotation', [[reading('we will go')], [reading('we will go')]], 'agree', []],
    ['another name', 'label', [[reading('rebels')], [reading('gunmen')]], 'framed-differently', ['label']],
  ];

  test.each(ROWS)('%s', (_, name, said, outcome, types) => {
    const { outcome: got, differences } = compareSaid(name, ...said);
    expect([got, differences.map(({ type }) => type)]).toEqual([outcome, types]);
  });

  test('which differences count as framing can be set for a claim', () => {
    const answers = [answerOf('s1', [reading('a')]), answerOf('s2', [hedged('a'), told('a', 'loaded-word', 's1')]), answerOf('s3', [reading('a', { voice: 'attributed' })])];
    const outcome = (framing?: readonly DifferenceType[]): Outcome => compared({ ...CLAIMS.status, ...(framing && { framing }) }, answers).outcome;
    expect([outcome(), outcome(['certainty']), outcome(['loaded']), outcome(['voice']), outcome([])]).toEqual(['framed-differently', 'agree', 'framed-differently', 'framed-differently', 'agree']);
  });

  test('a source that contradicts itself is framing for the others', () => {
    const both = answerOf('s1', [reading('a'), reading('b')], true);
    expect(compared(CLAIMS.status, [both]).outcome).toBe('single-source');
    expect(compared(CLAIMS.status, [both, answerOf('s2', [reading('a')])])).toMatchObject({ outcome: 'framed-differently', differences: [{ type: 'contested', sources: ['s1'] }] });
  });
});

describe('the groups', () => {
  const { groups } = compareSaid('status', [reading('a')], [reading('b')], [reading('b'), not('a')], []);

  test('are the positions, most sources first, a denial apart', () =>
    expect(groups.map(({ position, polarity, sources }) => [position, polarity, sources])).toEqual([
      ['b', 'asserted', ['s2', 's3']], ['a', 'asserted', ['s1']], ['a', 'denied', ['s3']],
    ]));

  test('count origins, not sources', () => {
    const origins = [{ id: 's1', sources: ['s1', 's2'], passages: [] }, { id: 's3', sources: ['s3'], passages: [] }];
    const answers = ['s1', 's2', 's3'].map((source) => answerOf(source, [reading('a')]));
    expect(compared(CLAIMS.status, answers, origins).groups).toMatchObject([{ sources: ['s1', 's2', 's3'], origins: 2 }]);
  });
});

describe('the differences', () => {
  test('name each side once, however many take it', () => {
    const { differences } = compareSaid('status', [reading('a')], [reading('b')], [reading('a')]);
    expect(differences).toEqual([{ type: 'conflict', sources: ['s1', 's3', 's2'], detail: 'S1, S3: a; S2: b' }]);
  });

  test('say what is left out, and by whom', () => {
    const { differences } = compareSaid('several', [reading('a')], [reading('a'), not('b')]);
    expect(differences).toEqual([{ type: 'partial', sources: ['s1'], detail: 'S1 leaves out: not: b' }]);
  });
});

test.each([
  ['status', 'a', [[reading('a')], [reading('b')], [not('a')], []], ['s1'], ['s2', 's3']],
  ['date', '2031-05', [[day('2031-05-14')], [day('2031-06')]], ['s1'], ['s2']],
  ['date', '2031-05-14', [[day('2031-05')], [day('2031-05-14')]], ['s1', 's2'], []],
] as const)('a reference on a %s claim: %s', (name, value, said, matching, conflicting) => {
  const claim: Claim = { ...CLAIMS[name], reference: { value, source: 'the minutes' } };
  const { reference } = compared(claim, (said as readonly (readonly Reading[])[]).map((readings, at) => answerOf(`s${at + 1}`, readings)));
  expect(reference).toEqual({ value, source: 'the minutes', matching, conflicting });
});

// ---------------------------------------------------------------- what always holds

const position = fc.constantFrom('a', 'b', 'c');
const plain: Readonly<Record<Name, fc.Arbitrary<Reading>>> = {
  actor: position.map((id) => reading(id)),
  quantity: fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than'), fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }))
    .map(([value, bound, more]) => people(value, bound, more === undefined ? undefined : value + more)),
  date: fc.constantFrom('2031', '2031-05', '2031-05-14', '2031-05-15', '2031-06', '2030', '2031-05-10/2031-05-16', '2031-05~', '2030-12/2031-05').map(day),
  scope: fc.tuple(position, fc.constantFrom('all', 'most', 'some', null), fc.option(fc.integer({ min: 1, max: 4 }))).map(([element, quantifier, count]) => part(element, quantifier, count)),
  status: position.map((id) => reading(id)),
  ordered: position.map((id) => reading(id)),
  several: position.map((id) => reading(id)),
  bySpeaker: fc.tuple(fc.constantFrom('a', 'b', 'outlet'), position).map(([holder, id]) => reading(`${holder}:${id}`)),
  quotation: fc.constantFrom('we will go', 'we shall go').map((words) => reading(words)),
  label: fc.constantFrom('rebels', 'gunmen').map((words) => reading(words)),
};

const manner = fc.record({
  polarity: fc.constantFrom('asserted', 'denied'), certainty: fc.constantFrom('asserted', 'hedged'), voice: fc.constantFrom('outlet', 'attributed', 'quoted'),
  time: fc.constantFrom('earlier', 'now', 'later', null),
});

const readingFor = (name: Name): fc.Arbitrary<Reading> => fc.tuple(plain[name], manner).map(([of, how]) => ({ ...of, ...how }));
const answersFor = (name: Name): fc.Arbitrary<readonly Answer[]> =>
  fc.array(fc.tuple(fc.array(readingFor(name), { maxLength: 3 }), fc.boolean()), { maxLength: 5 })
    .map((said) => said.map(([readings, contested], at) => answerOf(`s${at + 1}`, readings, contested)));

/** Without the order of groups and sources. */
const unordered = ({ groups }: ClaimComparison) => groups.map(({ position: id, polarity, sources }) => `${polarity} ${id} ${sources.toSorted().join()}`).toSorted();

describe.each(Object.keys(CLAIMS) as Name[])('always, on a claim of kind %s', (name) => {
  const claim: Claim = CLAIMS[name];

  test('the relation of two readings is symmetric', () =>
    fc.assert(fc.property(readingFor(name), readingFor(name), (a, b) => {
      expect(relateReadings(claim, a, b)).toBe(relateReadings(claim, b, a));
    }), { numRuns: 300 }));

  test('a reading is the same as itself and conflicts with its denial', () =>
    fc.assert(fc.property(readingFor(name), (a) => {
      const turned: Reading = { ...a, polarity: a.polarity === 'denied' ? 'asserted' : 'denied' };
      expect([relateReadings(claim, a, a), relateReadings(claim, a, turned)]).toEqual(['same', 'conflicting']);
    })));

  test('what is the same as one and the same is the same', () =>
    fc.assert(fc.property(fc.array(readingFor(name), { minLength: 1, maxLength: 3 }).chain((pool) => fc.tuple(fc.constantFrom(...pool), fc.constantFrom(...pool), fc.constantFrom(...pool), manner)), ([a, b, c, how]) => {
      const other: Reading = { ...c, certainty: how.certainty, voice: how.voice };
      fc.pre(relateReadings(claim, a, b) === 'same' && relateReadings(claim, b, other) === 'same');
      expect(relateReadings(claim, a, other)).toBe('same');
    })));

  test('a source that repeats what another says never makes agreement a disagreement', () =>
    fc.assert(fc.property(answersFor(name).filter((answers) => answers.length > 0), fc.nat(), (answers, at) => {
      const repeated = answers[at % answers.length];
      const more = compared(claim, [...answers, ...(repeated === undefined ? [] : [{ ...repeated, source: 'repeats' }])]);
      if (compared(claim, answers).outcome !== 'disagree') expect(more.outcome).not.toBe('disagree');
    })));

  test('the order of the sources changes no outcome and no group', () =>
    fc.assert(fc.property(answersFor(name).chain((answers) => fc.tuple(fc.constant(answers), fc.shuffledSubarray([...answers], { minLength: answers.length }))), ([answers, shuffled]) => {
      const [one, other] = [compared(claim, answers), compared(claim, shuffled)];
      expect(other.outcome).toBe(one.outcome);
      expect(unordered(other)).toEqual(unordered(one));
      expect(new Set(other.differences.map(({ type }) => type))).toEqual(new Set(one.differences.map(({ type }) => type)));
    })));

  test('a source that is silent or unclear changes nothing', () =>
    fc.assert(fc.property(answersFor(name), fc.boolean(), (answers, unclear) => {
      const more = compared(claim, [...answers, answerOf('quiet', unclear ? null : [])]);
      const { answers: _, ...rest } = compared(claim, answers);
      expect(more).toMatchObject(rest);
    })));

  test('every position that a source takes is in a group, with the source', () =>
    fc.assert(fc.property(answersFor(name), (answers) => {
      const { groups } = compared(claim, answers);
      const taken = answers.flatMap(({ source, readings }) => readings.map((one) => `${source} ${one.polarity} ${one.position}`));
      expect(new Set(groups.flatMap(({ position: id, polarity, sources }) => sources.map((source) => `${source} ${polarity} ${id}`)))).toEqual(new Set(taken));
    })));
});
