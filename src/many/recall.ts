/** What was read of sources before, for the same claims. */
import { readArticle } from '../article.ts';
import { readAlone, type Alone, type Compared, type Known, type Worded } from '../compare.ts';
import { keepTold, type KeptTold } from '../framing.ts';
import { wordsOf, type Placed } from '../origins/words.ts';
import { keepCompared, keepSaid, keepTelling, keepWords, keptCompared, keptSaid, keptTelling, keptWords, keyOf, keyOfData, type Said } from '../parts/kept.ts';
import { aroundOf } from '../report.ts';
import { perObject } from '../text/memo.ts';
import type { Article, ClaimsFile, Origin, Source } from '../types.ts';
import type { Keeper } from './keeper.ts';

export interface Recall {
  readonly said: (source: Source) => Said | null;
  readonly keepSaid: (source: Source, said: Said) => void;
  /** Whether the words by which copying is told are kept. */
  readonly hasWords: (source: Source) => boolean;
  readonly words: (article: Article) => Placed;
  /** In: words as `packed` gives them. */
  readonly keepWords: (source: Source, words: Uint8Array) => void;
  readonly keepTold: (source: Source, told: KeptTold) => void;
}

/** What is on the shelves of a keeper. */
export function recallBy(keeper: Keeper): Recall {
  const [said, words, told] = [keeper.on('said'), keeper.on('words'), keeper.on('told')];
  const keep = (source: Source, own: Uint8Array): void => words.put(keyOf(source), own);
  return {
    said: (source) => {
      const bytes = said.get(keyOf(source));
      return bytes === null ? null : keptSaid(bytes);
    },
    keepSaid: (source, own) => said.put(keyOf(source), keepSaid(own)),
    hasWords: (source) => words.has(keyOf(source)),
    words: (article) => {
      const bytes = words.get(keyOf(article.source));
      if (bytes !== null) return keptWords(bytes);
      const own = wordsOf(article);
      keep(article.source, keepWords(own));
      return own;
    },
    keepWords: keep,
    keepTold: (source, own) => told.put(keyOf(source), keepTelling(own)),
  };
}

/** As `readAlone`, with the words by which copying is told; what is known already is not read again. */
export function readKnown(file: ClaimsFile, source: Source, recall: Recall | null): Worded {
  const known = recall?.said(source) ?? null;
  const alone = known === null ? readAlone(file, source) : { article: readArticle(source), ...known };
  if (known === null) recall?.keepSaid(source, alone);
  return { ...alone, words: recall?.words(alone.article) ?? wordsOf(alone.article) };
}

/** What gives to what a source says its sentences taken apart: as they were kept, or to be kept, when they are asked for. */
export function tellingBy(keeper: Keeper): (one: Alone) => Alone {
  const shelf = keeper.on('told');
  return (one) => {
    const { article, notices, answers } = one;
    if (answers === null) return one;
    const toldOf = (): KeptTold => {
      const key = keyOf(article.source);
      const bytes = shelf.get(key);
      const told = bytes === null ? keepTold(article, answers.flatMap(({ readings }) => readings)) : keptTelling(bytes);
      if (bytes === null) shelf.put(key, keepTelling(told));
      return told;
    };
    return { article, notices, answers, get told() { return toldOf(); } };
  };
}

/** What claims came to before, by all that it hangs on. */
export function comparedBy(keeper: Keeper): NonNullable<Known['compared']> {
  const shelf = keeper.on('compared');
  return ({ id }, answering, origins, corrections) => {
    const byId = originIds(origins);
    const key = keyOfData([id, corrections, answering.map(({ source }) => [keyOf(source), byId.get(source.id)])]);
    const bytes = shelf.get(key);
    return { before: bytes === null ? null : keptCompared(bytes), keep: (compared) => shelf.put(key, keepCompared(withAround(compared, answering))) };
  };
}

/** With what stands around each quote: a claim that comes to the same again needs no text. */
function withAround(compared: Compared, answering: readonly Article[]): Compared {
  const sources = new Map(answering.map(({ source }) => [source.id, source]));
  const answers = compared.answers.map((answer) => ({
    ...answer, readings: answer.readings.map((reading) => ({ ...reading, evidence: { ...reading.evidence, around: aroundOf(reading.evidence, sources.get(answer.source)?.text ?? '') } })),
  }));
  return { ...compared, answers: answers as readonly unknown[] as Compared['answers'] };
}

const originIds = perObject((origins: readonly Origin[]): ReadonlyMap<string, string> => new Map(origins.flatMap(({ id, sources }) => sources.map((source) => [source, id] as const))));
