import { signals } from './signals/index.ts';
import type { Found, Telling, Told } from './signals/signal.ts';
import { readAttributions } from './text/attribution.ts';
import { readQuotes } from './text/attribution/quotes.ts';
import { readClauses } from './text/clauses.ts';
import { apart } from './text/apart.ts';
import { tokenize } from './text/words.ts';
import type { Answer, Article, Framing, Reading, Sentence, Source } from './types.ts';

/** Of so many articles all sentences that tell something are held, taken apart. Of more, where that is soon done again, those of one claim. */
const HELD = 1000;

/**
 * In: the articles and, for each, its answers to the claims, all in one order; and what is kept of their sentences, where it is. Out: the same answers, every reading with the framing signals of its sentence:
 * spans in the text of the source, by signal and then in text order. Nothing else of a reading is altered.
 */
export function frameAnswers(articles: readonly Article[], answers: readonly (readonly Answer[])[], kept: readonly (KeptTold | undefined)[] = []): readonly (readonly Answer[])[] {
  const sources = new Map(articles.map(({ source }) => [source.id, source]));
  const framed = answers.map((perClaim) => [...perClaim]);
  const most = answers.reduce((longest, perClaim) => Math.max(longest, perClaim.length), 0);
  const tellers: Teller[] = [];
  const tellerAt = (i: number, article: Article): Teller => {
    const own = kept[i];
    if (own !== undefined && articles.length > HELD) return tellerBy(own, article);
    return (tellers[i] ??= own === undefined ? tellerOf(article) : tellerBy(own, article));
  };
  for (let claim = 0; claim < most; claim += 1) {
    const byReading = new Map<Reading, Telling>();
    articles.forEach((article, i) => {
      const readings = answers[i]?.[claim]?.readings ?? [];
      if (readings.length === 0) return;
      const tell = tellerAt(i, article);
      for (const reading of readings) {
        const told = tell(reading);
        if (told !== undefined) byReading.set(reading, { source: article.source.id, reading, told });
      }
    });
    const finders = signals.map(({ name, over }) => ({ name, find: over([...byReading.values()]) }));
    const framing = (reading: Reading): readonly Framing[] => {
      const one = byReading.get(reading);
      return one === undefined ? [] : finders.flatMap(({ name, find }) => find(one).map((found) => quoted(name, found, one.told.text, sources)));
    };
    framed.forEach((perClaim) => {
      const answer = perClaim[claim];
      if (answer !== undefined) perClaim[claim] = withFraming(answer, framing);
    });
  }
  return framed;
}

function withFraming(answer: Answer, framing: (reading: Reading) => readonly Framing[]): Answer {
  if (answer.status === 'silent' || answer.status === 'unclear') return answer;
  const add = (reading: Reading): Reading => ({ ...reading, framing: framing(reading) });
  const { source, status, rejected, readings: [first, ...rest] } = answer as Extract<Answer, { readonly status: 'answered' | 'contested' }>;
  return { source, status, readings: [add(first), ...rest.map(add)], rejected };
}

function quoted(signal: string, { start, end, against, rivals }: Found, text: string, sources: ReadonlyMap<string, Source>): Framing {
  const quote = apart(text.slice(start, end));
  if (against === undefined) return { signal, quote, start, end };
  return { signal, quote, start, end, against: { ...against, quote: apart((sources.get(against.source)?.text ?? '').slice(against.start, against.end)) }, ...(rivals && { rivals }) };
}

/** What takes the sentence of a reading apart; undefined where no sentence begins with the reading's. */
export type Teller = (reading: Pick<Reading, 'evidence'>) => Told | undefined;

/** In: an article. Out: its teller, which takes each sentence apart once, and the article's attributions only when a sentence is asked for. */
export function tellerOf(article: Article): Teller {
  const made = new Map<Sentence, Told>();
  let byStart: ReadonlyMap<number, Sentence> | null = null;
  let shared: Shared | null = null;
  return ({ evidence }) => {
    byStart ??= new Map(article.sentences.map((one) => [one.start, one]));
    const sentence = byStart.get(evidence.start);
    if (sentence === undefined) return undefined;
    const known = made.get(sentence);
    if (known !== undefined) return known;
    shared ??= sharedOf(article);
    const told: Told = {
      text: article.source.text,
      sentence,
      clauses: readClauses(sentence.tokens),
      attributions: shared.attributions.get(sentence.index) ?? [],
      quotes: (shared.quotes.get(sentence.block) ?? []).filter(({ start, end }) => start < sentence.end && end > sentence.start),
      quotedWords: shared.quotedWords,
      quotedText: shared.quotedText,
      stems: shared.stems,
    };
    made.set(sentence, told);
    return told;
  };
}

/** What a teller tells of some sentences, as plain data. */
export interface KeptTold extends Pick<Told, 'quotedWords'> {
  readonly stems: readonly string[];
  readonly sentences: readonly (Pick<Told, 'attributions' | 'quotes'> & { readonly place: Omit<Sentence, 'tokens'> })[];
}

/** In: an article, and readings of it. Out: what its teller tells of their sentences. */
export function keepTold(article: Article, readings: readonly Reading[]): KeptTold {
  const tell = tellerOf(article);
  const told = [...new Set(readings.flatMap((reading) => tell(reading) ?? []))];
  return {
    quotedWords: told[0]?.quotedWords ?? [],
    stems: [...told[0]?.stems ?? []],
    sentences: told.map(({ sentence: { start, end, index, block, line, column }, attributions, quotes }) => ({ place: { start, end, index, block, line, column }, attributions, quotes })),
  };
}

/** The teller of an article, which has worked out already what was kept. */
function tellerBy({ quotedWords, stems, sentences }: KeptTold, article: Article): Teller {
  const kept = new Map(sentences.map((one) => [one.place.start, one]));
  const made = new Map<number, Told>();
  const shared = { quotedWords, quotedText: textOf(quotedWords), stems: new Set(stems) };
  let rest: Teller | null = null;
  return (reading) => {
    const { start } = reading.evidence;
    const one = kept.get(start);
    if (one === undefined) return (rest ??= tellerOf(article))(reading);
    const known = made.get(start);
    if (known !== undefined) return known;
    const { text } = article.source;
    const tokens = tokenize(text, start, one.place.end);
    const told: Told = { text, sentence: { ...one.place, tokens }, clauses: readClauses(tokens), attributions: one.attributions, quotes: one.quotes, ...shared };
    made.set(start, told);
    return told;
  };
}

const ASKED = new Set(signals.flatMap(({ stems = [] }) => stems));

interface Shared {
  readonly attributions: ReadonlyMap<number, Told['attributions']>;
  readonly quotes: ReadonlyMap<number, Told['quotes']>;
  readonly quotedWords: readonly string[];
  readonly quotedText: string;
  readonly stems: ReadonlySet<string>;
}

function sharedOf(article: Article): Shared {
  const { source: { text }, blocks, sentences } = article;
  const attributions = new Map<number, Told['attributions'][number][]>();
  let at = 0;
  for (const attribution of readAttributions(article).toSorted((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0))) {
    const { cue } = attribution;
    if (cue === null) continue;
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= cue.start) at += 1;
    const known = attributions.get(at);
    if (known === undefined) attributions.set(at, [attribution]);
    else known.push(attribution);
  }
  const quotes = new Map(blocks.flatMap(({ kind, start, end }, i) => (kind === 'boilerplate' ? [] : [[i, readQuotes(text, start, end)] as const])));
  const quotedWords = [...quotes.values()].flat().map(({ inner }) => {
    const words = tokenize(text, inner.start, inner.end).filter(({ kind }) => kind === 'word' || kind === 'number');
    return ` ${words.map(({ norm }) => norm).join(' ')} `;
  });
  const stems = new Set<string>();
  for (const { tokens } of sentences) for (const { stem } of tokens) if (ASKED.has(stem)) stems.add(stem);
  return { attributions, quotes, stems, quotedWords, quotedText: textOf(quotedWords) };
}

const textOf = (quotedWords: readonly string[]): string => quotedWords.join('').replaceAll('  ', ' ');
