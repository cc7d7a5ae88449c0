import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../src/article.ts';
import { tellerOf } from '../src/framing.ts';
import { signals } from '../src/signals/index.ts';
import type { Told } from '../src/signals/signal.ts';
import type { Telling } from '../src/signals/signal.ts';
import type { Article, Cue, Reading, Sentence, Source, Span } from '../src/types.ts';
import type { Row } from './row.ts';

/**
 * Measures the framing signals on `framing.json` (stories told by three outlets each, with spans of lexical bias). Every sentence is read as if a claim turned on all
 * its words, and the three articles of a story as the answers to one claim. A signal is right when it overlaps a span, a span is found when a signal overlaps it.
 * - There is no target. The spans are what annotators felt to lean for or against the story's main persons: mostly judging adjectives and verbs, many inside
 *   quotations. The signals look for kinds of words, in the outlet's own words, and beside a claim; most of what either finds the other does not look for.
 * - `part-quoted` and `placement` are not about words and are left out; so are hedges, which hang on a reading's certainty.
 * - One row is for spans outside quotation marks alone, one for each signal that found anything (precision; the recall is its share of all spans).
 */
export function measureFraming(dataDir: string): Row[] {
  const stories = JSON.parse(readFileSync(join(dataDir, 'framing.json'), 'utf8')) as Story[];
  const hits: Hit[] = [];
  const spans: Bias[] = [];
  for (const story of stories) {
    const articles = story.docs.map((doc) => readArticle(sourceOf(doc)));
    const tellings = articles.flatMap(tellingsOf);
    const bias = story.docs.flatMap((doc, i) => biasOf(doc, articles[i]!.sentences));
    for (const { name, over } of signals) {
      if (WITHOUT_WORDS.has(name)) continue;
      const find = over(tellings);
      for (const telling of tellings) {
        for (const { start, end } of find(telling)) {
          const met = bias.filter((span) => span.doc === telling.source && start < span.end && end > span.start);
          for (const span of met) span.found.add(name);
          hits.push({ name, right: met.length > 0, shown: `${name} “${telling.told.text.slice(start, end)}”: ${telling.reading.evidence.quote}` });
        }
      }
    }
    spans.push(...bias);
  }
  const own = spans.filter(({ quoted }) => !quoted);
  const rowOf = (component: string, made: readonly Hit[], wanted: readonly Bias[], name: string | null): Row => {
    const precision = made.filter(({ right }) => right).length / Math.max(1, made.length);
    const recall = wanted.filter(({ found }) => (name === null ? found.size > 0 : found.has(name))).length / Math.max(1, wanted.length);
    const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
    return { component, cases: name === null ? wanted.length : made.length, precision, recall, f1, target: null, misses: made.filter(({ right }) => !right).map(({ shown }) => shown) };
  };
  const names = signals.map(({ name }) => name).filter((name) => hits.some((hit) => hit.name === name));
  return [
    rowOf('framing (lexical bias)', hits, spans, null),
    rowOf('framing (lexical bias, own words)', hits, own, null),
    ...names.map((name) => rowOf(`framing/${name}`, hits.filter((hit) => hit.name === name), spans, name)),
  ];
}

const WITHOUT_WORDS = new Set(['part-quoted', 'placement', 'hedge']);

interface Story {
  readonly docs: readonly Doc[];
}

interface Doc {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly phrases: readonly { readonly txt: string; readonly start: number; readonly bias: 'lex' | 'inf'; readonly quote: 'yes' | 'no' }[];
}

interface Bias extends Span {
  readonly doc: string;
  readonly quoted: boolean;
  readonly found: Set<string>;
}

interface Hit {
  readonly name: string;
  readonly right: boolean;
  readonly shown: string;
}

function sourceOf({ id, title, text }: Doc): Source {
  return { id, outlet: id, title, published: null, url: null, language: 'en', basis: {}, path: id, firstLine: 1, text, sha256: '' };
}

function tellingsOf(article: Article): readonly Telling[] {
  const teller = tellerOf(article);
  const { text, id } = article.source;
  return article.sentences.flatMap((sentence): readonly Telling[] => {
    const told: Told | undefined = teller({ evidence: { ...evidenceOf(sentence, text) } });
    return told === undefined ? [] : [{ source: id, told, reading: readingOf(sentence, text) }];
  });
}

const evidenceOf = ({ start, end, line, column }: Sentence, text: string): Reading['evidence'] => ({ start, end, line, column, quote: text.slice(start, end), placement: 'body' });

function readingOf(sentence: Sentence, text: string): Reading {
  const cues = sentence.tokens.map(({ start, end, text: quote }): Cue => ({ start, end, quote, role: 'cue' }));
  return {
    position: String(sentence.index), label: '', polarity: 'asserted', voice: 'outlet', speaker: null, certainty: 'asserted', time: null, score: 1, rule: 'all',
    cues, evidence: evidenceOf(sentence, text),
  };
}

/** The place of each span: offsets in the data are from the sentence; without a sentence that fits, the first place in the text. */
function biasOf({ id, text, phrases }: Doc, sentences: readonly Sentence[]): Bias[] {
  return phrases.filter(({ bias }) => bias === 'lex').flatMap(({ txt, start, quote }) => {
    const exact = sentences.find((sentence) => text.startsWith(txt, sentence.start + start));
    const at = exact === undefined ? text.indexOf(txt) : exact.start + start;
    return at < 0 ? [] : [{ doc: id, start: at, end: at + txt.length, quoted: quote === 'yes', found: new Set<string>() }];
  });
}
