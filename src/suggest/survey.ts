import { analyse, type Analysis } from '../analysis.ts';
import { readArticle } from '../article.ts';
import { findOrigins } from '../origins.ts';
import { reportingVerb } from '../text/attribution/verbs.ts';
import { classesOf } from '../text/synonyms.ts';
import { toldFrom } from '../text/told-from.ts';
import type { Actor, Article, Origin, Sentence, Source, Story, Token } from '../types.ts';
import { castOf } from './cast.ts';
import { isTime, type NounPhrase, nounPhrasesIn } from './phrases.ts';

/** All texts of a story, taken apart once, with what the finders look up. Positions of sources are those in `sources`. */
export interface Survey {
  readonly story: Story;
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  readonly articles: readonly Article[];
  readonly analyses: readonly Analysis[];
  readonly origins: readonly Origin[];
  /** Of each source, the position of its origin. */
  readonly originOf: readonly number[];
  readonly places: readonly Place[];
  readonly placeOf: ReadonlyMap<Sentence, Place>;
  /** Inverse document frequency of a term over the sentences (Spärck Jones 1972), 0 to 1: 1 for a term of one sentence. */
  readonly rarity: (term: string) => number;
  /** The noun phrases of all texts, by their stems: in which sources they stand. */
  readonly spread: ReadonlyMap<string, ReadonlySet<number>>;
}

/** A sentence of the story. */
export interface Place {
  readonly source: number;
  readonly sentence: Sentence;
  /** What it speaks of: stems of content words, words that news uses for one another as one. */
  readonly terms: ReadonlySet<string>;
  readonly phrases: readonly NounPhrase[];
  /** Stems of its names. */
  readonly names: ReadonlySet<string>;
}

/** Of a story of few sentences, words that two of them share are not common for that. */
const SMALL = 40;

/** In: the sources, the story and its actors (looked for when there is no claims file). Out: the survey; linear in the length of the texts but for the search for origins. */
export function survey(sources: readonly Source[], story: Story, known: readonly Actor[] | null): Survey {
  const articles = sources.map(readArticle);
  const actors = known ?? castOf(articles);
  const origins = findOrigins(articles);
  // A caption tells what a picture shows, often not of this story.
  const places = articles.flatMap((article, source) => article.sentences.filter(({ block }) => article.blocks[block]?.kind !== 'caption').map((sentence): Place => ({ source, sentence, terms: termsIn(sentence.tokens), phrases: nounPhrasesIn(sentence.tokens), names: new Set(sentence.tokens.filter((token) => token.tag === 'name' && token.kind === 'word' && !isTime(token)).map(({ stem }) => stem)) })));
  const frequency = new Map<string, number>();
  const spread = new Map<string, Set<number>>();
  for (const { source, terms, phrases } of places) {
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    for (const { key } of phrases) spread.set(key, (spread.get(key) ?? new Set()).add(source));
  }
  const size = 1 + Math.max(places.length, SMALL);
  return {
    story, actors, sources, articles, origins, places, spread,
    placeOf: new Map(places.map((place) => [place.sentence, place])),
    analyses: articles.map((article) => analyse(article, actors, toldFrom(article.source, story.date))),
    originOf: sources.map(({ id }) => origins.findIndex((origin) => origin.sources.includes(id))),
    rarity: (term) => Math.log(size / (frequency.get(term) ?? 1)) / Math.log(size),
  };
}

/** How many origins these sources are. */
export const originsAmong = ({ originOf }: Survey, sources: Iterable<number>): number => new Set([...sources].map((source) => originOf[source])).size;

const CONTENT = new Set(['noun', 'name', 'adjective', 'verb', 'past', 'participle', 'gerund']);
const LIGHT = new Set('be have do make take get give go come let put keep seem become year day week month time people person thing way other new last first such same many much more most own late early earlier later next several former current recent'.split(' '));

/** Whether a token says what a sentence speaks of: no function word, no light verb, nobody's saying. */
export function isContent(token: Token): boolean {
  return (token.kind === 'word' || /^\p{Lu}/u.test(token.text)) && CONTENT.has(token.tag) && token.norm.length > 1 && !LIGHT.has(token.norm) && !LIGHT.has(token.stem) && !isReporting(token);
}

export const isReporting = (token: Token): boolean => token.tag !== 'noun' && token.tag !== 'name' && SAYING.has(reportingVerb(token.norm)?.lemma ?? token.norm);

const SAYING = new Set(['say', 'tell', 'add', 'state', 'report', 'according', 'stress', 'note', 'announce', 'claim', 'confirm', 'believe', 'think', 'ask']);

/** In: a stem, or those of an idiom with spaces. Out: the same for words that news uses for one another. */
export const classOf = (stem: string): string => String(classesOf(stem)[0] ?? stem);

export const termOf = (token: Token): string => classOf(token.stem);

export const termsIn = (tokens: readonly Token[]): ReadonlySet<string> => new Set(tokens.filter(isContent).map(termOf));

/** The tokens of a sentence that lie in a span of the text, as positions. */
export function tokensWithin(sentence: Sentence, start: number, end: number): { readonly from: number; readonly to: number } {
  const from = sentence.tokens.findIndex((token) => token.end > start);
  const to = sentence.tokens.findLastIndex((token) => token.start < end);
  return { from: Math.max(0, from), to: to + 1 };
}
