import { describe, expect, test } from '@jest/globals';
import { answerAll } from '../src/answer.ts';
import { compare } from '../src/compare.ts';
import { frameAnswers, keepTold } from '../src/framing.ts';
import { signals } from '../src/signals/index.ts';
import { readClaims, readSources } from '../src/read.ts';
import type { Framing } from '../src/types.ts';
import { articleOf, fileOf } from './kinds/story.ts';

const PORT = '{ kind: status, about: [port], positions: { closed: [closed], fined: [fine] } }';

/** The framing of each source's readings: one list of signals for every reading. */
const framingOf = (...texts: readonly string[]): readonly (readonly (readonly Framing[])[])[] => {
  const file = fileOf('', PORT);
  const articles = texts.map((text, i) => {
    const article = articleOf(text);
    return { ...article, source: { ...article.source, id: `source-${i}` } };
  });
  return frameAnswers(articles, articles.map((article) => answerAll(file, article))).map((perClaim) => perClaim.flatMap(({ readings }) => readings.map(({ framing }) => framing ?? [])));
};

const shown = (framing: readonly Framing[] = []): readonly string[] => framing.map(({ signal, quote, against }) => `${signal} “${quote}”${against === undefined ? '' : ` < ${against.source} “${against.quote}”`}`);

describe('the framing of a reading', () => {
  test.each([
    ['The owner claimed that the port was closed.', ['doubting-report “claimed”']],
    ['The port was reportedly closed.', ['hedge “reportedly”']],
    ['“The port was reportedly closed,” she said.', []],
    ['The port was closed.', []],
    ['The port was closed. The owner claimed that the weather was bad.', []],
  ])('%s', (text, expected) => expect(shown(framingOf(text)[0]?.[0])).toEqual(expected));

  test('is held against the other sources of the claim, and says where', () => {
    const [own] = framingOf('The city slapped a fine on the port.', 'The city imposed a fine on the port.');
    expect(shown(own?.[0])).toEqual(['loaded-word “slapped” < source-1 “imposed”']);
    expect(own?.[0]?.[0]).toMatchObject({ start: 9, end: 16, against: { start: 9, end: 16 } });
  });

  test('an answer without a reading has none', () => expect(framingOf('The harvest was good.')).toEqual([[]]));
});

describe('sentences that were taken apart before', () => {
  const file = fileOf('', PORT);
  const texts = ['The city slapped a fine on the port.', 'The city imposed a fine on the port. “The port was closed,” she said.', 'The owner claimed that the port was closed. It was “closed”.', 'The harvest was good.'];
  const read = texts.map((text) => articleOf(text)).map((article) => ({ article, answers: answerAll(file, article) }));
  const told = read.map(({ article, answers }) => keepTold(article, answers.flatMap(({ readings }) => readings)));

  // Of the larger number only those of one claim are held.
  test.each([4, 1004])('give the same framing, of %i articles', (count) => {
    const each = Array.from({ length: count }, (_, i) => i % texts.length);
    const articles = each.map((i, at) => ({ ...(read[i] as (typeof read)[0]).article, source: { ...(read[i] as (typeof read)[0]).article.source, id: `source-${at}` } }));
    const answers = each.map((i) => (read[i] as (typeof read)[0]).answers.map((answer) => ({ ...answer, readings: answer.readings.map((reading) => ({ ...reading })) })) as unknown as (typeof read)[0]['answers']);
    const anew = frameAnswers(articles, answers);
    expect(anew.flat().flatMap(({ readings }) => readings.flatMap(({ framing = [] }) => framing)).length).toBe(count / 2);
    expect(frameAnswers(articles, answers, each.map((i) => told[i]))).toEqual(anew);
  });
});

describe('the shipped corpus', () => {
  const root = new URL('..', import.meta.url).pathname;
  const { claims, sources } = compare(readClaims('claims.yaml', root), readSources('corpus', root));
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  const found = claims.flatMap(({ claim, answers }) => answers.flatMap(({ source, readings }) => readings.flatMap(({ evidence, framing = [] }) => framing.map((one) => ({ claim: claim.id, source, evidence, ...one })))));

  test('every span is verbatim, in its sentence, and of a signal that there is', () => {
    expect(found.length).toBeGreaterThan(5);
    expect(found.some(({ against }) => against !== undefined)).toBe(true);
    for (const { source, signal, quote, start, end, evidence, against } of found) {
      expect(texts.get(source)?.slice(start, end)).toBe(quote);
      expect(start >= evidence.start && end <= evidence.end).toBe(true);
      expect(signals.map(({ name }) => name)).toContain(signal);
      if (against !== undefined) expect(texts.get(against.source)?.slice(against.start, against.end)).toBe(against.quote);
      expect(against?.source).not.toBe(source);
    }
  });

  test.each([
    ['nato-compatibility', 'trt-world', 'doubting-report', 'claiming'],
    ['nato-compatibility', 'al-jazeera', 'stressing-report', 'stressed'],
    ['turkish-response', 'sputnik', 'loaded-word', 'slap'],
  ])('%s: %s has a %s “%s”', (claim, source, signal, quote) => expect(found).toContainEqual(expect.objectContaining({ claim, source, signal, quote })));

  test('the words of speakers are not the outlet’s', () => expect(found.filter(({ quote }) => /mistaken|whims|illegitimate|aggression/.test(quote))).toEqual([]));
});
