import { readQuotes } from '../text/attribution/quotes.ts';
import type { Span } from '../types.ts';
import type { Candidate, Point } from './candidate.ts';
import { groupByMeaning } from './meaning.ts';
import { written } from './phrases.ts';
import { isContent, type Place, type Survey, termOf, termsIn, tokensWithin } from './survey.ts';

/** Quoted words of one sentence. */
interface Quoted {
  readonly place: Place;
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly terms: ReadonlySet<string>;
  readonly words: string;
}

/** Quotations of different origins that share their rarest words and yet differ in wording. */
export function findQuotations(survey: Survey): readonly Candidate[] {
  const quotes = survey.places.flatMap((place) => quotedIn(survey, place));
  const byTerm = new Map<string, Quoted[]>();
  for (const quote of quotes) for (const term of quote.terms) byTerm.set(term, [...(byTerm.get(term) ?? []), quote]);
  const taken = new Set<Quoted>();
  const found: Candidate[] = [];
  for (const first of quotes) {
    if (taken.has(first)) continue;
    const rare = [...first.terms].filter((term) => (byTerm.get(term)?.length ?? 0) <= COMMON);
    const near = new Set(rare.flatMap((term) => byTerm.get(term) ?? []));
    const group = ofOneMeaning([first, ...[...near].filter((other) => other !== first && !taken.has(other) && likeness(survey, first, other) >= ALIKE)]);
    const origins = new Set(group.map(({ place }) => survey.originOf[place.source]));
    if (origins.size < 2 || new Set(group.map(({ words }) => words)).size < 2) continue;
    const cue = cueOf(survey, group);
    if (cue === null) continue;
    for (const quote of group) taken.add(quote);
    found.push({
      finder: 'quotations', shows: 'differ', weight: 0.8, about: [cue],
      draft: { kind: 'quotation', question: `How is the remark on “${cue}” worded?`, cues: [cue], speaker: [], direct: true },
      points: group.map(({ place: { source, sentence }, span }): Point => ({ source, sentence, span })),
    });
  }
  return found;
}

/** Those that say what the first says. */
function ofOneMeaning(quotes: readonly Quoted[]): readonly Quoted[] {
  const groups = groupByMeaning(quotes.map(({ words }) => words), '');
  return quotes.filter((_, i) => groups[i] === groups[0]);
}

/** A word of more quotations than these tells nothing of one. */
const COMMON = 24;
/** Part of their weight that two quotations must share (Dice 1945) to be one remark. */
const ALIKE = 0.45;

function likeness(survey: Survey, a: Quoted, b: Quoted): number {
  const weight = (terms: Iterable<string>): number => [...terms].reduce((sum, term) => sum + survey.rarity(term), 0);
  const shared = [...a.terms].filter((term) => b.terms.has(term));
  return shared.length < 2 ? 0 : (2 * weight(shared)) / Math.max(0.001, weight(a.terms) + weight(b.terms));
}

/** Words in a row that all have, the rarest: what the remark turns on. */
function cueOf(survey: Survey, group: readonly Quoted[]): string | null {
  const [first] = group;
  if (first === undefined) return null;
  const { tokens } = first.place.sentence;
  let best: { readonly text: string; readonly worth: number } | null = null;
  for (let from = first.from; from < first.to; from += 1) {
    for (let to = from + 1; to <= Math.min(first.to, from + 3); to += 1) {
      const words = tokens.slice(from, to);
      if (!words.every((token) => isContent(token))) break;
      const key = words.map(({ stem }) => stem).join(' ');
      const having = group.filter((quote) => hasRun(quote, key)).length;
      const worth = having * words.reduce((sum, token) => sum + survey.rarity(termOf(token)), 0);
      if (having >= 2 && (best === null || worth > best.worth)) best = { text: written(tokens, from, to), worth };
    }
  }
  return best?.text ?? null;
}

const hasRun = ({ place: { sentence }, from, to }: Quoted, key: string): boolean => ` ${sentence.tokens.slice(from, to).map(({ stem }) => stem).join(' ')} `.includes(` ${key} `);

/** The quoted words of a sentence; a quotation of several sentences is one piece in each. */
function quotedIn(survey: Survey, place: Place): readonly Quoted[] {
  const { sentence, source } = place;
  return (quotesOf(survey, source)).filter((quote) => quote.start < sentence.end && sentence.start < quote.end).flatMap((quote): readonly Quoted[] => {
    const span = { start: Math.max(quote.start, sentence.start), end: Math.min(quote.end, sentence.end) };
    const { from, to } = tokensWithin(sentence, span.start, span.end);
    const inside = sentence.tokens.slice(from, to);
    const terms = termsIn(inside);
    if (terms.size < 2) return [];
    return [{ place, span, from, to, terms, words: inside.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ norm }) => norm).join(' ') }];
  });
}

const quotesBySurvey = new WeakMap<Survey, readonly (readonly Span[])[]>();

function quotesOf(survey: Survey, source: number): readonly Span[] {
  const made = quotesBySurvey.get(survey) ?? survey.articles.map(({ source: { text }, blocks }) => blocks.flatMap((block) => (block.kind === 'boilerplate' ? [] : readQuotes(text, block.start, block.end).map(({ inner }) => inner))));
  quotesBySurvey.set(survey, made);
  return made[source] ?? [];
}
