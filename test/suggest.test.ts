import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseClaims } from '../src/claims-file/parse.ts';
import { readClaims, readSources } from '../src/read.ts';
import { suggest, type Suggestion, type Suggestions } from '../src/suggest.ts';
import type { Source } from '../src/types.ts';
import { pasted, shown, storyOf } from './suggest/story.ts';

const root = new URL('..', import.meta.url).pathname;
const told = ({ comparison: { groups } }: Suggestion): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(groups.map(({ polarity, label, sources }) => [`${polarity === 'denied' ? 'not ' : ''}${label}`, sources]));

describe('the shipped texts, without a claims file', () => {
  const sources = readSources(join(root, 'corpus'));
  const found = suggest(sources, null, 12);
  const all = found.suggestions.map((one) => ({ ...one, told: told(one) }));

  test('are in a number that a person reads', () => expect(all.length).toBeGreaterThanOrEqual(8));

  test('first of all: whether the group is created or in talks', () => {
    expect(all[0]?.claim.kind).toBe('status');
    expect(all[0]?.told).toMatchObject({ created: ['southfront', 'sputnik'], 'in talks': ['al-jazeera'] });
  });

  test.each([
    ['a vaguer date', 'date', { '2017-04': ['al-jazeera', 'trt-world'], 2017: ['sputnik'] }],
    ['all or most of something', 'scope', { 'all exports': ['sputnik'], 'most exports': ['al-jazeera'] }],
    ['a remark in other words', 'quotation', { '“an act of aggression against our country’s sovereign rights”': ['southfront'], '“It is an attack on our sovereign rights”': ['al-jazeera', 'defense-world', 'trt-world'] }],
    ['a value that one source has', 'quantity', { 'USD 2.5 billion': ['sputnik'] }],
    ['several names for one abbreviation', 'label', { 'Defence Industry Directorate': ['al-jazeera'], 'military procurement agency': ['defense-world'] }],
    ['a threat, told and denied', 'status', { posed: ['defense-world'], 'not posed': ['al-jazeera', 'trt-world'] }],
  ])('%s', (_name, kind, positions) => expect(all.filter(({ claim }) => claim.kind === kind).map((one) => one.told)).toContainEqual(expect.objectContaining(positions)));

  test('work as a claims file and read what they were made from', () => hold(found, sources));

  test('are not made again once they are curated', () => {
    const { file } = pasted(found, sources);
    const again = suggest(sources, file, 12).suggestions.map((one) => JSON.stringify(told(one)));
    expect(again.filter((one) => all.some((known) => JSON.stringify(known.told) === one))).toEqual([]);
  });

  test('leave out what the shipped claims file asks', () => {
    const left = suggest(sources, readClaims(join(root, 'claims.yaml')), 12).suggestions.map((one) => told(one));
    for (const label of ['created', 'all exports', 'USD 2.5 billion', '2017', 'Defence Industry Directorate']) expect(left.flatMap((one) => Object.keys(one))).not.toContain(label);
  });
});

/** Every suggestion, kept as it is: the YAML is a claims file, and its comparison is the one that was shown. */
function hold(found: Suggestions, sources: readonly Source[]): void {
  if (found.suggestions.length === 0) return;
  const { yaml, file, comparison } = pasted(found, sources);
  expect(file.claims).toEqual(found.suggestions.map(({ claim }) => claim));
  comparison.claims.forEach((claim, i) => {
    const made = found.suggestions[i]?.comparison;
    expect(claim.groups).toEqual(made?.groups);
    expect(claim.answers.map(({ readings }) => readings.map(({ evidence }) => evidence.start))).toEqual(made?.answers.map(({ readings }) => readings.map(({ evidence }) => evidence.start)));
    expect(claim.groups.length).toBeGreaterThan(0);
  });
  // eslint-disable-next-line no-control-regex
  expect(yaml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069]/);
}

describe('every small story of the tests', () => {
  const stories = readdirSync(join(root, 'test/cases')).filter((name) => existsSync(join(root, 'test/cases', name, 'corpus')));

  test.each(stories)('%s: suggestions work as they stand', (name) => {
    const sources = readSources(join(root, 'test/cases', name, 'corpus'));
    hold(suggest(sources, null, 6), sources);
  });
});

describe('stories of one difference', () => {
  test.each([
    ['how far an act has come', {
      a: 'The harbour board has built a new ferry terminal on the north quay, the mayor said.',
      b: 'The harbour board plans to build a new ferry terminal on the north quay, the mayor said.',
    }, 'statements: built a | planned b'],
    ['told and denied', {
      a: 'Inspectors signed the safety report on the bridge before it opened.',
      b: 'Inspectors did not sign the safety report on the bridge before it opened.',
    }, 'statements: not signed b | signed a'],
    ['a toll', {
      a: 'The avalanche killed nine skiers near the Orrin pass on Monday.',
      b: 'Seven skiers died in the avalanche near the Orrin pass on Monday.',
    }, 'numbers: 7 people b | 9 people a'],
    ['a toll without a noun', {
      a: 'Ferry fire kills at least 11 off Kalos\n\nAt least 11 died when the ferry burned off Kalos.',
      b: 'Captain held after ferry blaze leaves 14 dead\n\nThe captain was in custody on Thursday as the number of dead in the blaze on the ferry off Kalos rose to 14.',
    }, 'numbers: 14 people b | at least 11 people a'],
    ['a price', {
      a: 'The council bought the old cinema for $4 million, which it will turn into a library.',
      b: 'The council paid $7 million for the old cinema, to make a library of it.',
    }, 'numbers: USD 4 million a | USD 7 million b'],
    ['a day', {
      a: 'The cable car at Mount Elva closed on March 3 after a strike by its drivers.',
      b: 'The cable car at Mount Elva closed on April 9 after a strike by its drivers.',
    }, 'dates: 2031-03-03 a | 2031-04-09 b'],
    ['all or some', {
      a: 'The decree bans all imports of timber from the islands.',
      b: 'The decree bans some imports of timber from the islands.',
    }, 'quantifiers: all imports a | some imports b'],
    ['who did it', {
      a: 'Rebels attacked the oil depot at Sirna before dawn. Rebels have fought the army there for years.',
      b: 'The army attacked the oil depot at Sirna before dawn, fighting the rebels there.',
    }, 'actors: army b | rebels a'],
    ['a remark in other words', {
      a: '“This verdict is a stain on the honour of our courts,” Elena Brod told reporters.',
      b: '“The ruling leaves a stain upon the honour of every court in the land,” Elena Brod told reporters.',
    }, 'quotations: “The ruling leaves a stain upon the honour of every court in the land” b | “This verdict is a stain on the honour of our courts” a'],
    ['a name spelt out in two ways', {
      a: 'The Harbour Safety Board (HSB) has opened an inquiry into the collision.',
      b: 'An inquiry into the collision was opened by the Board of Harbour Safety (HSB).',
    }, 'names: Board of Harbour Safety b | Harbour Safety Board a'],
    ['what one leaves out', {
      a: 'The minister resigned on Friday. Auditors had found forged invoices for the tunnel in his office.',
      b: 'The minister stepped down. Forged invoices for the tunnel were found in his office by auditors.',
      c: 'The minister resigned, thanking his staff for years of loyal work.',
    }, 'omissions: told a+b'],
  ])('%s', (_name, texts, wanted) => expect(shown(storyOf(texts))).toContainEqual(wanted));

  test.each([
    ['the same in the same words', { a: 'The avalanche killed nine skiers on Monday.', b: 'The avalanche killed nine skiers on Monday.' }],
    ['the same in other words', { a: 'The avalanche killed nine skiers on Monday.', b: 'Nine skiers died in the avalanche on Monday.' }],
    ['two stories', { a: 'Nine ferries were late on Monday.', b: 'A court in Orrin sentenced four men to prison.' }],
    ['one source', { a: 'The avalanche killed nine skiers. It injured three.' }],
    ['numbers of different things', { a: 'The bank has 300 branches in the country.', b: 'The bank employs 9,000 people in the country.' }],
    ['bare numbers', { a: 'The ferry to Kalos sails at 11 and was built for 300.', b: 'The ferry to Kalos sails at 12 and was built for 350.' }],
    ['empty texts', { a: '', b: '' }],
  ])('no difference: %s', (_name, texts) => expect(shown(storyOf(texts))).toEqual([]));
});

const NOUNS = ['dam', 'mayor', 'tunnel', 'union', 'ferry'];
const sentence = fc.tuple(fc.constantFrom(...NOUNS), fc.constantFrom('closed', 'has closed', 'plans to close', 'did not close', 'killed 4 people at', 'killed 9 people at', 'bought for $3 million'), fc.constantFrom(...NOUNS), fc.constantFrom('on March 3', 'on April 9', 'in 2030', ''))
  .map(([who, did, what, when]) => `The ${who} ${did} the old ${what} ${when}.`);

test('any suggestion works as it stands and reads what it was made from', () => {
  fc.assert(fc.property(fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }), (texts) => {
    const sources = storyOf(Object.fromEntries(texts.map((sentences, i) => [`s${i}`, sentences.join(' ')])));
    hold(suggest(sources, null, 8), sources);
  }), { numRuns: 15 });
});

test('what a text hides or commands does not reach the YAML', () => {
  const trap = 'paid "the # mayor: {x}" \u202e\u0007 | & *a !b\n- id: evil';
  const sources = storyOf({ a: `The council ${trap} bought the cinema for $4 million.`, b: `The council ${trap} bought the cinema for $7 million.` });
  const found = suggest(sources, null, 8);
  expect(found.suggestions.length).toBeGreaterThan(0);
  hold(found, sources);
});

test('a claim beside it keeps its readings', () => {
  const sources = storyOf({
    a: 'The museum was bought for $4 million. Repairs of the museum cost $2 million.',
    b: 'The museum was bought for $5 million. Repairs of the museum cost $3 million.',
  });
  const file = parseClaims('claims.yaml', 'version: 1\nstory: T\nclaims:\n  - { id: price, kind: quantity, unit: money, about: museum, measure: bought }\n');
  const { suggestions } = suggest(sources, file, 8);
  expect(suggestions.map(told)).toContainEqual({ 'USD 2 million': ['a'], 'USD 3 million': ['b'] });
  expect(suggestions.flatMap((one) => Object.keys(told(one)))).not.toContain('USD 4 million');
});
