import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseClaims } from '../../src/claims-file/parse.ts';
import { compare } from '../../src/compare.ts';
import { formats } from '../../src/formats/index.ts';
import { editLock } from '../../src/lock/edit.ts';
import { nextLock } from '../../src/lock/next.ts';
import { toReport, type Report } from '../../src/report.ts';
import type { ClaimsFile, Source } from '../../src/types.ts';
import { claims, load } from './story.ts';

/** The order in which sources are given changes nothing; what they are called changes the order of what is said, and nothing of what is said. */

const SENTENCES = [
  'The fire killed two people.', 'The fire killed three people, police said.', 'At least two people died in the fire.', 'No one was killed in the fire.', 'The fire may have killed four people.', 'The blaze killed 2 people.',
  'The fire broke out on Monday.', 'The fire started on 1 March 2021.', 'The fire broke out in March 2021.', 'Police caused the fire.', 'The mayor did not cause the fire.', 'The fire was caused by officers.',
  'The inquiry was opened.', 'An inquiry was proposed.', 'The inquiry was not opened.', 'City hall claimed that the inquiry was opened.', 'The inquiry covers the mill and the yard.', 'The inquiry covers the mill.',
  '“We saw the fire,” the mayor said.', '“We saw the fire from the bridge,” the mayor said.', 'The inferno was seen from the hills.',
  'Children from the school on the other side of the river had been painting boats when a long grey cloud came over the roofs and they were all told to run to the chapel.',
  'Neighbours carried water up from the canal in milk cans until well after midnight, while a farmer drove his horses out of the burning stables and across the meadow.',
  'The wool that was stored in the upper loft had been sold to a weaver in the next valley only a week earlier, and none of it was insured against loss.',
  'A row of seven cottages had to be emptied and the people who live there slept on the floor of the dance hall under blankets that the brewery had lent them.',
];
const storyOf = (sentences: readonly string[]) => fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 }).map((chosen) => chosen.join(' '));
const mill: Story = { file: claims, text: storyOf(SENTENCES) };

/** Few sentences and many positions, so that several sources take the same two against a third. */
const rivals: Story = {
  file: parseClaims('claims.yaml', `version: 1
story: The mill fire
actors: { mayor: { name: the mayor }, police: { name: police }, farmer: { name: the farmer }, brewer: { name: the brewer } }
claims:
  - { id: who, kind: actor, about: [fire], action: [cause], actors: [mayor, police, farmer, brewer] }
  - { id: deaths, kind: quantity, about: [fire], unit: people, measure: [killed] }
  - { id: cause, kind: status, about: [fire], several: true, positions: { gas: [caused by gas], sparks: [caused by sparks], lightning: [caused by lightning] } }
`),
  text: storyOf([
    'Police caused the fire.', 'The mayor caused the fire.', 'The farmer caused the fire.', 'Police said the fire killed two people.', 'The mayor said the fire killed three people.', 'The fire killed five people.',
    'The fire was caused by gas.', 'The fire was not caused by gas.', 'The fire was caused by lightning.', 'The fire was not caused by lightning.',
  ]),
};

interface Story {
  readonly file: ClaimsFile;
  readonly text: fc.Arbitrary<string>;
}

const byText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
const sorted = (texts: readonly string[]): readonly string[] => texts.toSorted(byText);
const bag = (items: readonly unknown[]): readonly string[] => sorted(items.map((item) => JSON.stringify(item)));

/** What is set against what, and who takes each side. */
const sidesOf = (detail: string): readonly string[] => sorted(detail.split('; ').map((side) => side.split(': ').map((part) => sorted(part.split(', ')).join(', ')).join(': ')));

/** All that a report says, without the order of the sources, and with their outlets for their ids. A passage is told in the words of the first. */
const told = ({ origins, claims: compared, summary, notices, sources }: Report): unknown => {
  const outlets = new Map(sources.map(({ id, outlet }) => [id, outlet]));
  const called = (id: string): string => outlets.get(id) ?? id;
  const named = (ids: readonly string[]): readonly string[] => sorted(ids.map(called));
  const members = new Map(origins.map(({ id, sources: of }) => [id, named(of).join(' ')]));
  return {
    summary, notices: bag(notices.map((notice) => ({ ...notice, source: called(notice.source) }))),
    sources: bag(sources.map(({ id, path, ...source }) => ({ ...source, path: path.replace(id, called(id)), origin: members.get(source.origin ?? '') }))),
    origins: bag(origins.map(({ sources: of, coverage }) => [named(of), bag(coverage.map(({ id, share }) => [called(id), share]))])),
    claims: compared.map(({ id, outcome, groups, answers, differences, robustness }) => ({
      id, outcome,
      groups: bag(groups.map(({ position, polarity, sources: of, origins: count }) => [position, polarity, named(of), count])),
      answers: bag(answers.map(({ source, readings, ...rest }) => ({
        ...rest, source: called(source),
        readings: readings.map(({ framing, sharedWith, ...reading }) => ({ ...reading, framing: framing.map(({ signal, quote, start, end }) => [signal, quote, start, end]), sharedWith: named(sharedWith) })),
      }))),
      differences: bag(differences.map(({ type, sources: of, detail }) => [type, named(of), type === 'conflict' ? sidesOf(detail) : null])),
      robustness: {
        withoutSource: bag((robustness?.withoutSource ?? []).map((without) => ({ ...without, source: called(without.source) }))),
        withoutOrigin: bag((robustness?.withoutOrigin ?? []).map(({ origin, outcome: other }) => [members.get(origin), other])),
      },
    })),
  };
};

const idOf = (at: number): string => `s${String(at).padStart(2, '0')}`;

/** The same texts of the same outlets, twice: as they come, and in another order. */
const twice = ({ text }: Story, fewest: number, most: number) => fc.array(text, { minLength: fewest, maxLength: most }).chain((texts) => {
  const sources = texts.map((one, at): Source => load(one, idOf(at)));
  return fc.tuple(fc.constant(sources), fc.shuffledSubarray(sources, { minLength: sources.length }));
});

const SCREEN = { color: false, width: 80 };

/** All that is written of sources: the report, the screen, the lock file. */
const written = (file: ClaimsFile, sources: readonly Source[]): readonly string[] => {
  const comparison = compare(file, sources);
  const report = toReport(comparison);
  return [formats.json.comparison([report], SCREEN), formats.terminal.comparison([report], SCREEN), editLock('claims.lock.yaml', null, null, nextLock(comparison, null)).text];
};

// Above 17 sources each is held against the likeliest only.
describe.each([['few sources', mill, 2, 6, 15], ['many sources', mill, 18, 26, 3], ['sources of several positions', rivals, 3, 10, 25]])('%s', (_, story, fewest, most, numRuns) => {
  test('given in another order: the same bytes', () => {
    fc.assert(fc.property(twice(story, fewest, most), ([sources, others]) => {
      expect(written(story.file, others)).toEqual(written(story.file, sources));
    }), { numRuns, seed: 11 });
  }, 60_000);

  test('by other names: the same is said', () => {
    fc.assert(fc.property(twice(story, fewest, most), ([sources, others]) => {
      const renamed = others.map((source, at) => ({ ...source, id: idOf(at), path: `corpus/${idOf(at)}.txt` }));
      expect(told(toReport(compare(story.file, renamed)))).toEqual(told(toReport(compare(story.file, sources))));
    }), { numRuns, seed: 11 });
  }, 60_000);
});

test('what is compared tells two stories apart', () => {
  const [a, b] = ['The fire killed two people.', 'The fire killed three people.'].map((text) => told(toReport(compare(claims, [load(text, 's'), load(SENTENCES[0] ?? '', 't')]))));
  expect(a).not.toEqual(b);
});
