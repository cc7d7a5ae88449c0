import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { compare } from '../../src/compare.ts';
import { toReport, type Report } from '../../src/report.ts';
import { claims, load } from './story.ts';

/** Which source comes first changes the order of what is said, and nothing of what is said. */

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
const story = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 8 }).map((sentences) => sentences.join(' '));

const byText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
const sorted = (texts: readonly string[]): readonly string[] => texts.toSorted(byText);
const bag = (items: readonly unknown[]): readonly string[] => sorted(items.map((item) => JSON.stringify(item)));

/** A conflict without its outlets: of those that also take other positions it names the first. */
const positionsOf = (detail: string): readonly string[] => sorted(detail.split('; ').map((side) => side.replace(/^S\d\d(?:, S\d\d)*: /, '').split(', ').toSorted(byText).join(', ')));

/** All that a report says, without the order of the sources. Details name outlets in it, and a passage is told in the words of the first. */
const told = ({ origins, claims: compared, summary, notices, sources }: Report): unknown => {
  const members = new Map(origins.map(({ id, sources: of }) => [id, sorted(of).join(' ')]));
  return {
    summary, notices: bag(notices),
    sources: bag(sources.map((source) => ({ ...source, origin: members.get(source.origin ?? '') }))),
    origins: bag(origins.map(({ sources: of, coverage }) => [sorted(of), bag(coverage)])),
    claims: compared.map(({ id, outcome, groups, answers, differences, robustness }) => ({
      id, outcome,
      groups: bag(groups.map(({ position, polarity, sources: of, origins: count }) => [position, polarity, sorted(of), count])),
      answers: bag(answers.map(({ readings, ...rest }) => ({ ...rest, readings: readings.map(({ framing, sharedWith, ...reading }) => ({ ...reading, framing: framing.map(({ signal, quote, start, end }) => [signal, quote, start, end]), sharedWith: sorted(sharedWith) })) }))),
      differences: bag(differences.map(({ type, sources: of, detail }) => [type, type === 'conflict' ? positionsOf(detail) : sorted(of)])),
      robustness: { withoutSource: bag(robustness?.withoutSource ?? []), withoutOrigin: bag((robustness?.withoutOrigin ?? []).map(({ origin, outcome: other }) => [members.get(origin), other])) },
    })),
  };
};

const shuffled = (fewest: number, most: number) => fc.array(story, { minLength: fewest, maxLength: most }).chain((texts) => {
  const sources = texts.map((text, at) => load(text, `s${String(at).padStart(2, '0')}`));
  return fc.tuple(fc.constant(sources), fc.shuffledSubarray(sources, { minLength: sources.length }));
});

// Above 17 sources each is held against the likeliest only.
test.each([['few sources', 2, 6, 25], ['many sources', 18, 26, 5]])('%s in another order', (_, fewest, most, numRuns) => {
  fc.assert(fc.property(shuffled(fewest, most), ([sources, others]) => {
    expect(told(toReport(compare(claims, others)))).toEqual(told(toReport(compare(claims, sources))));
  }), { numRuns, seed: 11 });
}, 60_000);

test('what is compared tells two stories apart', () => {
  const [a, b] = ['The fire killed two people.', 'The fire killed three people.'].map((text) => told(toReport(compare(claims, [load(text, 's'), load(SENTENCES[0] ?? '', 't')]))));
  expect(a).not.toEqual(b);
});
