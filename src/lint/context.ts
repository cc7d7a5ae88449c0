import { analyse, type Analysis } from '../analysis.ts';
import { readArticle } from '../article.ts';
import { phrasesAt, type WrittenPhrase } from '../claims-file/phrases-at.ts';
import { existsAt, keySpan, type Path } from '../claims-file/locate.ts';
import { parseYaml } from '../claims-file/yaml.ts';
import { findFocus, type Focus } from '../evidence.ts';
import type { Place, QuotedSentence } from '../findings/finding.ts';
import { placeOf } from '../findings/place.ts';
import { spotter } from '../text/spots.ts';
import { toldFrom } from '../text/told-from.ts';
import type { Claim, ClaimComparison, ClaimsFile, Comparison, Sentence, Source, Span } from '../types.ts';
import type { LintRule } from './rules.ts';

/** A list of phrases of the claims file: what it says of itself, and the phrases with their places. */
export interface List {
  readonly claim: string | null;
  /** The position or element that its cues stand for; null for other lists. */
  readonly position: string | null;
  readonly key: 'cues' | 'about' | 'except' | 'action' | 'measure' | 'names' | 'aliases';
  /** "the cues of “created”". */
  readonly name: string;
  readonly phrases: readonly WrittenPhrase[];
}

export interface LintClaim {
  readonly claim: Claim;
  readonly compared: ClaimComparison;
  readonly lists: readonly List[];
  /** Of each source, the sentences that speak of what the claim is about. */
  readonly focus: readonly (readonly Focus[])[];
  readonly place: Place;
}

export interface LintContext {
  readonly file: ClaimsFile;
  readonly claims: readonly LintClaim[];
  /** Lists of the story and of the actors. */
  readonly lists: readonly List[];
  readonly analyses: readonly Analysis[];
  readonly placeOf: (span: Span) => Place;
  readonly actorPlace: (id: string) => Place;
  readonly quote: (analysis: Analysis, sentence: Sentence, label: string) => QuotedSentence;
}

/** What a rule found, before it has a severity and an id. */
export interface LintFound {
  readonly rule: LintRule;
  readonly claim: string | null;
  /** What tells it from others of the rule and claim. */
  readonly about: string | null;
  readonly message: string;
  readonly place: Place;
  readonly sentences: readonly QuotedSentence[];
}

/** In: a claims file with its text, the sources and their comparison. Out: what the rules look at. */
export function contextOf(file: ClaimsFile, text: string, sources: readonly Source[], comparison: Comparison): LintContext {
  const { document } = parseYaml(file.path, text);
  const spot = spotter(text);
  const at = (span: Span): Place => ({ path: file.path, ...spot(span) });
  const analyses = sources.map((source) => analyse(readArticle(source), file.actors, toldFrom(source, file.story.date)));
  const listAt = (path: Path, list: Omit<List, 'phrases'>): readonly List[] => {
    const phrases = existsAt(document, path) ? phrasesAt(document, text, path) : [];
    return phrases.length === 0 ? [] : [{ ...list, phrases }];
  };
  const claims = file.claims.flatMap((claim, index): readonly LintClaim[] => {
    const compared = comparison.claims.find((one) => one.claim.id === claim.id);
    if (compared === undefined) return [];
    const lists = listsOf(claim).flatMap(({ path, ...list }) => listAt(['claims', index, ...path], list));
    return [{ claim, compared, lists, focus: analyses.map((analysis) => findFocus(claim, analysis).focus), place: at(keySpan(document, ['claims', index, 'id'])) }];
  });
  const story = listAt(['story', 'about'], { claim: null, position: null, key: 'about', name: 'the about of the story' });
  const aliases = file.actors.flatMap(({ id, name }) => listAt(['actors', id, 'aliases'], { claim: null, position: id, key: 'aliases', name: `the aliases of ${name}` }));
  return {
    file, claims, analyses, lists: [...story, ...aliases], placeOf: at,
    actorPlace: (id) => at(keySpan(document, ['actors', id])),
    quote: ({ article: { source } }, sentence, label) => {
      const quote = source.text.slice(sentence.start, sentence.end);
      return { ...placeOf(source.path, { line: sentence.line, column: sentence.column, quote }), source: source.id, outlet: source.outlet, label, quote };
    },
  };
}

function listsOf(claim: Claim): readonly (Omit<List, 'phrases'> & { readonly path: Path })[] {
  const own = (key: Exclude<List['key'], 'aliases'>): Omit<List, 'phrases'> & { readonly path: Path } => ({ claim: claim.id, position: null, key, name: `the ${key} of ${claim.id}`, path: [key] });
  const positions = claim.kind === 'status' ? claim.positions : claim.kind === 'scope' ? claim.elements : [];
  const parent = claim.kind === 'scope' ? 'elements' : 'positions';
  return [
    own('about'), own('except'), own('action'), own('measure'), own('names'), own('cues'),
    ...positions.flatMap(({ id, label }) => [[parent, id], [parent, id, 'cues']].map((path) => ({ claim: claim.id, position: id, key: 'cues' as const, name: `the cues of “${label}”`, path }))),
  ];
}

/** Every list once: what an anchor names stands in one place of the file. */
export const allLists = ({ lists, claims }: LintContext): readonly List[] => {
  const seen = new Set<number>();
  return [...lists, ...claims.flatMap((claim) => claim.lists)].filter(({ phrases }) => {
    const start = phrases[0]?.span.start ?? -1;
    return !seen.has(start) && seen.add(start);
  });
};
