import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readArticle } from '../src/article.ts';
import { findOrigins } from '../src/origins.ts';
import type { Source } from '../src/types.ts';

fc.configureGlobal({ seed: 20_310_904 });

const sourceOf = (id: string, text: string): Source => ({
  id, outlet: id, title: null, published: null, url: null, language: 'en', basis: {}, path: `corpus/${id}.txt`, firstLine: 1, text, sha256: '',
});

const originsOf = (...texts: readonly string[]) => findOrigins(texts.map((text, at) => readArticle(sourceOf(`s${at + 1}`, text))));
const groups = (...texts: readonly string[]) => originsOf(...texts).map(({ sources }) => sources.join('+'));

const COPY = 'A freighter with eleven sailors on board ran onto the rocks off Lindholm shortly after dawn, and the coast guard pulled all of them from the water within two hours.';
const MORE = 'The harbour master had warned every captain on the coast the evening before that the wind would turn to the north and that nobody should leave the port.';
const QUOTE = '“We had checked the engine twice that week, we had two officers on the bridge all night, and still the ship would not turn when the wind came round to the north,” the captain said.';

const OWN = [
  'The owner of the wrecked ship lives in another country.', 'Lindholm has seen no wreck like this for forty years.',
  'Divers will look at the hull on Thursday.', 'The company sent flowers to the village.',
];

describe('one origin', () => {
  test.each([
    ['the same text twice', `${COPY} ${MORE}`, `${COPY} ${MORE}`],
    ['copy with sentences of one’s own around it', `${OWN[0]} ${COPY}`, `${COPY}\n\n${OWN[1]}`],
    ['copy that was cut', `${COPY} ${MORE}`, `${COPY} ${OWN[2]}`],
    ['copy in another order', `${COPY}\n\n${MORE}`, `${MORE}\n\n${OWN[3]}\n\n${COPY}`],
    ['copy with other marks, capitals and spelling', COPY, COPY.replace('Lindholm', 'LINDHOLM').replaceAll(',', ' –')],
    ['copy with some words put for others', `${COPY} ${MORE}`, `${COPY.replace('eleven', 'twelve')} ${MORE.replace('wind', 'storm')}`],
    ['two passages that are too short alone', 'A freighter with eleven sailors on board ran onto the rocks off Lindholm, say witnesses. It was the harbour master who had warned every captain on the coast the evening before.',
      'Early today a freighter with eleven sailors on board ran onto the rocks off Lindholm. One man, the harbour master who had warned every captain on the coast the evening before, wept.'],
  ])('%s', (_, a, b) => expect(groups(a, b)).toEqual(['s1+s2']));

  test('through a third: who copies the copy is of the same origin', () =>
    expect(groups(`${COPY} ${OWN[0]}`, `${COPY} ${MORE}`, `${MORE} ${OWN[1]}`, OWN[2] ?? '')).toEqual(['s1+s2+s3', 's4']));
});

describe('origins of their own', () => {
  test.each([
    ['the same words of a speaker', `${OWN[0]} ${QUOTE}`, `${OWN[1]} ${QUOTE}`],
    ['the same words of a speaker, in a sentence of one’s own', `${OWN[0]} ${QUOTE}`, `${OWN[1]} ${QUOTE.replace('the captain said', 'were his words to the court')}`],
    ['one short phrase', `The coast guard pulled all of them from the water, say the papers. ${OWN[0]}`, `Nobody died: the coast guard pulled all of them from the water. ${OWN[1]}`],
    ['one matter in other words', COPY, 'Eleven men were saved from the sea near Lindholm in the morning when their ship was wrecked. It took two hours.'],
    ['site furniture', `Subscribe\n\n${OWN[0]}\n\nShare this article`, `Subscribe\n\n${OWN[1]}\n\nShare this article`],
    ['no text', '', ''],
  ])('%s', (_, a, b) => expect(groups(a, b)).toEqual(['s1', 's2']));
});

describe('the shared passages', () => {
  const texts = [`${OWN[0]}\n\n${COPY} ${MORE}`, `${MORE}\n\n${OWN[1]}\n\n${COPY}`];
  const [origin] = originsOf(...texts);

  test('are verbatim in every source, with their lines', () => {
    expect(origin?.passages.length).toBeGreaterThan(1);
    for (const { text, sources } of origin?.passages ?? []) {
      expect(sources.map(({ id }) => id)).toEqual(['s1', 's2']);
      sources.forEach(({ start, end, line }, at) => {
        const whole = texts[at] ?? '';
        expect(whole.slice(start, end).toLowerCase()).toBe(text.toLowerCase());
        expect(line).toBe(whole.slice(0, start).split('\n').length);
      });
    }
  });

  test('hold a speaker’s words too, once the texts are of one origin', () => {
    const [both] = originsOf(`${COPY} ${MORE}\n\n${QUOTE}`, `${QUOTE}\n\n${COPY} ${MORE}`);
    expect(both?.passages.some(({ text }) => text.includes('checked the engine twice'))).toBe(true);
  });
});

describe('always', () => {
  const articles = fc.array(fc.shuffledSubarray([COPY, MORE, QUOTE, ...OWN], { maxLength: 4 }).map((parts) => parts.join('\n\n')), { maxLength: 6 });

  test('each source is in exactly one origin, in source order', () =>
    fc.assert(fc.property(articles, (texts) => {
      const found = originsOf(...texts);
      expect(found.flatMap(({ sources }) => sources).toSorted()).toEqual(texts.map((_, at) => `s${at + 1}`).toSorted());
      expect(found.map(({ sources }) => sources[0])).toEqual(found.map(({ id }) => id));
    })));

  test('who is one with whom does not hang on the order of the sources', () =>
    fc.assert(fc.property(articles, (texts) => {
      const named = texts.map((text, at) => readArticle(sourceOf(`s${at + 1}`, text)));
      const sets = (list: typeof named) => findOrigins(list).map(({ sources }) => sources.toSorted().join('+')).toSorted();
      expect(sets(named.toReversed())).toEqual(sets(named));
    })));
});
