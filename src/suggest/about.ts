import { deathWords, injuryWords } from '../kinds/quantity/casualties.ts';
import type { Point } from './candidate.ts';
import { namesAState } from '../text/countries.ts';
import type { NounPhrase } from './phrases.ts';
import { classOf, originsAmong, type Survey } from './survey.ts';

/** At most so many words for one thing: a person must take them in. */
const MOST = 3;

/**
 * In: the sentences of a candidate. Out: lists of phrases that such a claim may be about, the likeliest first: phrases that stand beside the
 * words that matter, rare in the story, and shared by its outlets.
 */
export function aboutsOf(survey: Survey, points: readonly Point[]): readonly (readonly string[])[] {
  const perPoint = points.map((point) => phrasesBeside(survey, point));
  const [beside, all] = [ranked(survey, perPoint.map((phrases) => phrases.filter(({ weight }) => weight > 1))), ranked(survey, perPoint)];
  const lists = [beside, all].flatMap(({ byCover, byWorth }) => [covering(byCover, points.length), covering(byWorth, points.length), byCover.slice(0, 1).map(({ text }) => text), byWorth.slice(0, 2).map(({ text }) => text)]);
  const seen = new Set<string>();
  return lists.filter((list) => list.length > 0 && !seen.has(list.join('|')) && seen.add(list.join('|')));
}

/** In: one sentence of a candidate. Out: the phrase of its clause that tells best what it speaks of, besides those that are known. */
export function aboutOf(survey: Survey, point: Point, known: readonly string[]): string | null {
  return ranked(survey, [phrasesBeside(survey, point).filter(({ weight, text }) => weight > 1 && !known.includes(text))]).byWorth[0]?.text ?? null;
}

interface Ranked {
  readonly text: string;
  readonly worth: number;
  readonly covers: ReadonlySet<number>;
}

function ranked(survey: Survey, perPoint: readonly (readonly (NounPhrase & { readonly weight: number })[])[]): { readonly byCover: readonly Ranked[]; readonly byWorth: readonly Ranked[] } {
  const covers = new Map<string, Set<number>>();
  perPoint.forEach((phrases, i) => phrases.forEach(({ key }) => covers.set(key, (covers.get(key) ?? new Set()).add(i))));
  const best = new Map<string, Ranked>();
  for (const { key, text, weight } of perPoint.flat()) {
    const known = best.get(key);
    // Who acts is not what it is about.
    const worth = worthOf(survey, key) * weight * (namesAState(text) ? 0.4 : 1);
    if (known === undefined || worth > known.worth) best.set(key, { text: known?.text ?? text, worth, covers: covers.get(key) ?? new Set() });
  }
  const order = (of: (one: Ranked) => number): readonly Ranked[] => [...best.values()].toSorted((a, b) => of(b) - of(a) || b.worth - a.worth || (a.text < b.text ? -1 : 1));
  return { byCover: order(({ covers: { size }, worth }) => size * Math.sqrt(worth)), byWorth: order(({ covers: { size }, worth }) => size * worth) };
}

/** The fewest phrases that stand in all of the sentences, as far as they can. */
function covering(best: readonly Ranked[], size: number): readonly string[] {
  const left = new Set(Array.from({ length: size }, (_, i) => i));
  const chosen: string[] = [];
  while (left.size > 0 && chosen.length < MOST) {
    let widest: Ranked | null = null;
    let most = 0;
    for (const one of best) {
      const gain = [...one.covers].filter((i) => left.has(i)).length;
      if (gain > most) [widest, most] = [one, gain];
    }
    if (widest === null) break;
    chosen.push(widest.text);
    for (const i of widest.covers) left.delete(i);
  }
  return chosen;
}

/** Rare words, and words that several outlets have, tell best what is spoken of. */
function worthOf(survey: Survey, key: string): number {
  const stems = key.split(' ');
  const rare = stems.reduce((sum, stem) => sum + survey.rarity(classOf(stem)), 0) / Math.sqrt(stems.length);
  const origins = originsAmong(survey, survey.spread.get(key) ?? []);
  return rare * (origins >= 2 ? 1 : 0.12) * (stems.length > 1 ? 1.15 : 1);
}

const IN_CLAUSE = 1.3;
/** "They include …": what the sentence before spoke of. */
const BEFORE = 0.4;

/** Phrases of the sentence and of the one before it. The words that matter are not what it is about. */
function phrasesBeside(survey: Survey, { source, sentence, span }: Point): readonly (NounPhrase & { readonly weight: number })[] {
  const place = survey.placeOf.get(sentence);
  const analysis = survey.analyses[source];
  if (place === undefined || analysis === undefined) return [];
  const last = analysis.article.sentences[sentence.index - 1];
  const before = (last === undefined ? undefined : survey.placeOf.get(last))?.phrases ?? [];
  const { clauseOf } = analysis.clauses(sentence);
  const at = sentence.tokens.findIndex((token) => token.end > span.start);
  return place.phrases
    // "the dead", "injuries": what befell somebody there, and nothing to look for it by.
    .filter(({ key }) => !key.split(' ').every((one) => deathWords.has(one) || injuryWords.has(one)))
    .filter(({ from, to }) => (sentence.tokens[from]?.start ?? 0) >= span.end || (sentence.tokens[to - 1]?.end ?? 0) <= span.start)
    .map((phrase) => ({ ...phrase, weight: clauseOf[phrase.from] === clauseOf[at] ? IN_CLAUSE : 1 }))
    .concat(before.map((phrase) => ({ ...phrase, weight: BEFORE })));
}
