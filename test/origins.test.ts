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

/** Paragraphs with no three words in a row that another filler has. */
const filler = (word: string, sentences: number): string =>
  Array.from({ length: sentences }, (_, i) => ['a', 'e', 'i', 'o', 'u'].map((vowel) => `the ${word}${vowel} of ${word}${vowel.repeat(1 + (i % 3))}n`).join(' and ').replace('the', 'The').concat('.')).join('\n\n');
/** A name for the filler of one text among many: letters alone. */
const named = (i: number): string => `zw${[...String(i)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}`;

const COPY = 'A freighter with eleven sailors on board ran onto the rocks off Lindholm shortly after dawn, and the coast guard pulled all of them from the water within two hours.';
const MORE = 'The harbour master had warned every captain on the coast the evening before that the wind would turn to the north and that nobody should leave the port.';
const QUOTE = '“We had checked the engine twice that week, we had two officers on the bridge all night, and still the ship would not turn when the wind came round to the north,” the captain said.';

/** What an agency puts under every report on the matter. */
const BACKGROUND = 'Lindholm lies on a narrow channel that ships have used since the locks were opened, and its lifeboat is called out more often than any other on that coast.';

const OWN = [
  'The owner of the wrecked ship lives in another country.', 'Lindholm has seen no wreck like this for forty years.',
  'Divers will look at the hull on Thursday.', 'The company sent flowers to the village.',
];

const passagesOf = (a: string, b: string) => originsOf(a, b).flatMap((origin) => origin.passages);

const rewrite = (i: number): string => `${COPY.replace('eleven', String(i + 12))} ${MORE.replace('captain', `captain ${named(i)}`)}\n\n${filler(named(i), 3)}`;

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

  test.each([
    ['what is repeated in one', [COPY, MORE, COPY], [MORE, COPY]],
    ['turned round, with a quotation between', [COPY, MORE, QUOTE, ...OWN], [...OWN.toReversed(), QUOTE, MORE, COPY]],
    ['a paragraph of a long text', [filler('bak', 30), COPY, MORE, `${BACKGROUND} ${OWN.join(' ')}`, filler('lum', 30)], [filler('tov', 40), `${BACKGROUND} ${OWN.join(' ')}`, COPY, MORE]],
    ['a brief that a long text has whole', [COPY], [filler('bak', 30), COPY, filler('lum', 30)]],
    ['all capitals', [COPY, MORE], [COPY.toUpperCase(), MORE.toUpperCase()]],
    ['British spelling and American', ['The defence programme that the harbour authority organised in the centre of the city was cancelled while its labour force was still in the theatre and had favoured another.'],
      ['The defense program that the harbor authority organized in the center of the city was canceled while its labor force was still in the theater and had favored another.']],
  ])('%s', (_, a, b) => {
    expect(groups(a.join('\n\n'), b.join('\n\n'))).toEqual(['s1+s2']);
    expect(groups(b.join('\n\n'), a.join('\n\n'))).toEqual(['s1+s2']);
  });

  test('through a third: who copies the copy is of the same origin', () =>
    expect(groups(`${COPY} ${OWN[0]}`, `${COPY} ${MORE}`, `${MORE} ${OWN[1]}`, OWN[2] ?? '')).toEqual(['s1+s2+s3', 's4']));
});

describe('origins of their own', () => {
  test.each([
    ['the same words of a speaker', `${OWN[0]} ${QUOTE}`, `${OWN[1]} ${QUOTE}`],
    ['the same words of a speaker, in a sentence of one’s own', `${OWN[0]} ${QUOTE}`, `${OWN[1]} ${QUOTE.replace('the captain said', 'were his words to the court')}`],
    ['one short phrase', `The coast guard pulled all of them from the water, say the papers. ${OWN[0]}`, `Nobody died: the coast guard pulled all of them from the water. ${OWN[1]}`],
    ['one matter in other words', COPY, 'Eleven men were saved from the sea near Lindholm in the morning when their ship was wrecked. It took two hours.'],
    ['the same words of a speaker, in paragraphs of which the last alone is closed', `${OWN[0]}\n\n“${COPY}\n\n“${MORE}”`, `${OWN[1]}\n\n“${COPY}\n\n“${MORE}”`],
    ['words that one puts in quotation marks', `${OWN[0]} ${COPY}`, `${OWN[1]} “${COPY}”`],
    ['a sentence of background in long texts', `${filler('bak', 30)}\n\n${BACKGROUND}`, `${filler('tov', 30)}\n\n${BACKGROUND}`],
    ['a sentence of background, and a phrase', `${filler('bak', 12)}\n\n${BACKGROUND}\n\nThe ship ran onto the rocks off a village.`, `The ship ran onto the rocks near the town.\n\n${filler('tov', 12)}\n\n${BACKGROUND}`],
    ['names, titles and ages', 'Dead are Harbour Master Anna Lind, 41, First Officer Per Olav Dahl, 23, Chief Engineer Ruth Amsel, 37, and Second Mate Jon Berg Hansen, 19. The village mourns.',
      'Nobody thought of them: Harbour Master Anna Lind, 41, First Officer Per Olav Dahl, 23, Chief Engineer Ruth Amsel, 37, and Second Mate Jon Berg Hansen, 19.'],
    ['one short sentence with a word put for another', 'Rescuers reached the ship near Lindholm on Monday.', 'Volunteers reached the ship near Lindholm on Monday.'],
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

describe('a passage', () => {
  test.each([
    ['a word changed', MORE.replace('captain', 'skipper')],
    ['two words put in', MORE.replace('every captain', 'very nearly every captain')],
    ['a word left out', MORE.replace('the wind would', 'wind would')],
  ])('goes on over %s', (_, edited) => {
    const found = passagesOf(`${COPY}\n\n${MORE}`, `${edited}\n\n${COPY}`);
    expect(found.map(({ text }) => text)).toEqual([COPY.slice(0, -1), MORE.slice(0, -1)]);
    const at = found[1]?.sources[1];
    expect(edited.slice(at?.start, at?.end)).toBe(edited.slice(0, -1));
  });

  test('ends where a clause was put in', () => {
    const [start, end] = MORE.split(' that the wind ');
    expect(passagesOf(`${COPY} ${MORE}`, `${start}, though few of them had listened to him, that the wind ${end} ${COPY}`).map(({ text }) => text)).toEqual([COPY.slice(0, -1), start, `that the wind ${end}`.slice(0, -1)]);
  });

  test('is told with the line on which it begins', () => {
    const [origin] = originsOf(`Lindholm,\n${COPY.replace('runs', 'ran').replace('off Lindholm', 'off\nLindholm')}`, `${OWN[0]}\n\n\n${COPY}`);
    expect(origin?.passages.map(({ sources }) => sources.map(({ line }) => line))).toEqual([[2, 4]]);
  });
});

describe('many sources', () => {
  test('that copy one text are of one origin, however many', () => expect(originsOf(...Array.from({ length: 60 }, (_, i) => rewrite(i)))).toHaveLength(1));

  test('stand alone where they share a phrase that all have', () =>
    expect(originsOf(...Array.from({ length: 40 }, (_, i) => `The ship ran onto the rocks off the village shortly after dawn.\n\n${filler(named(i), 6)}`))).toHaveLength(40));

  test('of two stories that all share a phrase fall into two', () => {
    const phrase = 'The ship ran onto the rocks off the village shortly after dawn.';
    const texts = Array.from({ length: 50 }, (_, i) => `${phrase}\n\n${i % 2 === 0 ? `${COPY} ${MORE}` : `${BACKGROUND} ${OWN.join(' ')}`}\n\n${filler(named(i), 2)}`);
    expect(originsOf(...texts).map(({ sources }) => sources.length)).toEqual([25, 25]);
  });

  test('hold passages with few of the others each: the work grows with their number, not its square', () => {
    const [origin] = originsOf(...Array.from({ length: 120 }, (_, i) => rewrite(i)));
    expect(origin?.passages.length).toBeLessThan(120 * 16 * 2 + 1);
  });
});

describe('always', () => {
  const parts = [COPY, MORE, QUOTE, BACKGROUND, ...OWN];
  const articles = fc.array(fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((chosen) => chosen.join('\n\n')), { maxLength: 6 });
  const words = fc.array(fc.array(fc.constantFrom('ship', 'rock', 'wind', 'north', 'the'), { maxLength: 60 }).map((chosen) => chosen.join(' ')), { maxLength: 4 });

  test('each source is in exactly one origin, in source order', () =>
    fc.assert(fc.property(articles, (texts) => {
      const found = originsOf(...texts);
      expect(found.flatMap(({ sources }) => sources).toSorted()).toEqual(texts.map((_, at) => `s${at + 1}`).toSorted());
      expect(found.map(({ sources }) => sources[0])).toEqual(found.map(({ id }) => id));
    })));

  test.each([['articles', articles], ['texts of few words', words]])('who is one with whom, and by which passages, does not hang on the order of the sources: %s', (_, some) =>
    fc.assert(fc.property(some, fc.infiniteStream(fc.nat()), (texts, random) => {
      const all = texts.map((text, at) => readArticle(sourceOf(`s${at + 1}`, text)));
      const places = new Map(all.map((article) => [article, random.next().value]));
      const shuffled = all.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
      const sets = (list: typeof all) => findOrigins(list).map(({ sources, passages }) => ({
        sources: sources.toSorted(),
        passages: passages.map((passage) => passage.sources.map(({ id, start, end }) => `${id} ${start} ${end}`).toSorted().join(' ')).toSorted(),
      })).toSorted((a, b) => ((a.sources[0] ?? '') < (b.sources[0] ?? '') ? -1 : 1));
      expect(sets(shuffled)).toEqual(sets(all));
    })));

  test('which of two texts is called first changes nothing', () =>
    fc.assert(fc.property(articles, (texts) => {
      const [a = '', b = ''] = texts;
      expect(originsOf(a, b)).toHaveLength(originsOf(b, a).length);
    })));

  test('a text is of one origin with itself, once it has a long sentence of its own', () =>
    fc.assert(fc.property(articles, (texts) => {
      for (const text of texts.filter((one) => one.includes(COPY))) expect(groups(text, text)).toEqual(['s1+s2']);
    })));
});
