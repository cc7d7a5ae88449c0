import { describe, expect, test } from '@jest/globals';
import { annotations } from '../../src/formats/annotations.ts';
import { claimreview } from '../../src/formats/claimreview.ts';
import { sourceTexts, toReport } from '../../src/report.ts';
import { checkReport } from './check-fixture.ts';
import { comparison, report, textOf } from './fixture.ts';
import { HOSTILE, hostileCheck, hostileReport } from './payloads.ts';

const options = { color: false, width: 80 };

interface Selector { type: string; exact?: string; prefix?: string; suffix?: string; start?: number; end?: number; value?: string }
interface Annotation { id: string; motivation: string; body: { purpose: string; value?: string; source?: string }[]; target: { source: { id: string }; selector: Selector[] } }

const items = (text: string): Annotation[] => (JSON.parse(text) as { first: { items: Annotation[] } }).first.items;

describe('annotations', () => {
  const texts = sourceTexts(comparison);

  test('each reading is one, with an id of its own', () => {
    const all = items(annotations.comparison([report], options));
    expect(all).toHaveLength(report.claims.flatMap(({ answers }) => answers.flatMap(({ readings }) => readings)).length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.every(({ motivation }) => motivation === 'classifying')).toBe(true);
  });

  test('its quote stands in the text between its prefix and suffix, at its position in code points', () => {
    for (const { target: { source, selector: [quote, position] } } of items(annotations.comparison([report], { ...options, texts }))) {
      const text = textOf(source.id.replace(/^corpus\/|\.md$/g, ''));
      expect(text).toContain(`${quote?.prefix}${quote?.exact}${quote?.suffix}`);
      expect(Array.from(text).slice(position?.start, position?.end).join('')).toBe(quote?.exact);
    }
  });

  test('characters of two code units count as one', () => {
    const sources = comparison.sources.map((source) => ({ ...source, text: `🚢⚓️🚢${source.text}` }));
    const moved = { ...comparison, sources };
    const [first] = items(annotations.comparison([toReport(moved)], { ...options, texts: sourceTexts(moved) }));
    const before = report.claims[0]?.answers[0]?.readings[0]?.evidence.start ?? -2;
    // The offsets of the fixture stay: two pairs before it are two code points less.
    expect(first?.target.selector[1]?.start).toBe(before - 2);
  });

  test('without the texts there is no position', () =>
    expect(items(annotations.comparison([report], options)).flatMap(({ target }) => target.selector.map(({ type }) => type)).every((type) => type === 'TextQuoteSelector')).toBe(true));

  test('a finding is a comment on its sentences, else on its line', () => {
    const [first, second] = items(annotations.check([checkReport], options));
    expect(first).toMatchObject({ motivation: 'commenting', target: [{ source: { id: 'corpus/harbour-times.md' } }, { source: { id: 'corpus/coast-post.md' } }] });
    expect(second?.target.selector).toEqual([expect.objectContaining({ type: 'FragmentSelector', value: 'line=0,1' })]);
  });
});

describe('claimreview', () => {
  interface Node { '@type': string; '@id': string; text?: string; claimReviewed?: string; itemReviewed?: { '@id': string }; reviewRating?: { alternateName: string; ratingValue?: unknown } }
  const nodes = (text: string): Node[] => (JSON.parse(text) as { '@graph': Node[] })['@graph'];
  const all = nodes(claimreview.comparison([report], options));

  test('a claim for each source that answers, with where it appeared', () => {
    const answering = report.claims.flatMap(({ id, answers }) => answers.filter(({ readings }) => readings.length > 0).map(({ source }) => `#${id}/${source}`));
    expect(all.filter((node) => node['@type'] === 'Claim').map((node) => node['@id'])).toEqual(answering);
  });

  test('a review only where there is a reference, and no verdict but whether they agree', () => {
    const reviews = all.filter((node) => node['@type'] === 'ClaimReview');
    expect(reviews.map(({ itemReviewed, reviewRating }) => [itemReviewed?.['@id'], reviewRating?.alternateName])).toEqual([
      ['#deaths/coast-post', 'Agrees with the reference'], ['#deaths/harbour-times', 'Conflicts with the reference'],
      ['#deaths/island-radio', 'Agrees with the reference'], ['#deaths/holm-daily', 'Agrees with the reference'],
    ]);
    expect(reviews.every(({ reviewRating }) => reviewRating?.ratingValue === undefined)).toBe(true);
  });

  test('nothing is said of a source that holds rival positions', () => {
    const contested = { ...report, claims: report.claims.map((claim) => (claim.id === 'deaths' ? { ...claim, answers: claim.answers.map((answer) => (answer.source === 'coast-post' ? { ...answer, status: 'contested' as const } : answer)) } : claim)) };
    expect(nodes(claimreview.comparison([contested], options)).map((node) => node['@id'])).not.toContain('#deaths/coast-post/review');
  });

  test('a check gives that of its comparison', () => expect(claimreview.check([checkReport], options)).toBe(claimreview.comparison([report], options)));
});

test.each(HOSTILE)('nothing breaks the JSON, nor the page that it stands in: %j', (text) => {
  expect(items(annotations.comparison([hostileReport(text)], options)).length).toBe(items(annotations.comparison([report], options)).length);
  expect(items(annotations.check([hostileCheck(text)], options))).toHaveLength(3);
  expect(claimreview.comparison([hostileReport(text)], options)).not.toContain('<');
});
