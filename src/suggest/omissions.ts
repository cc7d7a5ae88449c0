import { namesAState } from '../text/countries.ts';
import type { Token } from '../types.ts';
import type { Candidate, Point } from './candidate.ts';
import { isContent, originsAmong, type Place, type Survey, termOf } from './survey.ts';

/** Terms of more sentences than these tell nothing of one: it keeps the search linear. */
const COMMON = 40;
/** Part of the weight of the lighter sentence that two must share to tell the same. */
const ALIKE = 0.45;
/** Part of it from which on a source is not silent on it. */
const TOUCHED = 0.3;

/** What most origins tell and some leave out. */
export function findOmissions(survey: Survey): readonly Candidate[] {
  const index = new Map<string, Place[]>();
  for (const place of survey.places) for (const term of place.terms) index.set(term, [...(index.get(term) ?? []), place]);
  const taken = new Set<Place>();
  return survey.places.flatMap((place): readonly Candidate[] => {
    if (taken.has(place) || place.terms.size < 4) return [];
    const { alike, touched } = around(survey, place, index);
    const group = [place, ...alike];
    const origins = originsAmong(survey, group.map(({ source }) => source));
    const all = survey.origins.length;
    const reached = originsAmong(survey, [place, ...touched].map(({ source }) => source));
    if (origins < 2 || origins * 2 < all || reached >= all) return [];
    for (const one of group) taken.add(one);
    const cue = cueOf(survey, group);
    if (cue === null) return [];
    return [{
      finder: 'omissions', shows: 'left-out', weight: 0.35 + (0.2 * origins) / all,
      draft: { kind: 'status', question: `Who tells of it: ${cue.text}?`, positions: [{ id: 'told', label: 'told', cues: [cue.text] }], ordered: false, several: true, bySpeaker: false, actors: [] },
      points: cue.points,
    }];
  });
}

/** The likest sentence of each other source, and those that share something of it. */
function around(survey: Survey, place: Place, index: ReadonlyMap<string, readonly Place[]>): { readonly alike: readonly Place[]; readonly touched: readonly Place[] } {
  const shared = new Map<Place, number>();
  for (const term of place.terms) {
    const having = index.get(term) ?? [];
    if (having.length > COMMON) continue;
    for (const other of having) if (other.source !== place.source) shared.set(other, (shared.get(other) ?? 0) + survey.rarity(term));
  }
  const weight = (one: Place): number => [...one.terms].reduce((sum, term) => sum + survey.rarity(term), 0);
  const own = weight(place);
  const best = new Map<number, { readonly place: Place; readonly share: number }>();
  for (const [other, sum] of shared) {
    const share = sum / Math.max(0.001, Math.min(own, weight(other)));
    if (share > (best.get(other.source)?.share ?? 0)) best.set(other.source, { place: other, share });
  }
  const found = [...best.values()];
  return { alike: found.filter(({ share, place: other }) => share >= ALIKE && other.terms.size >= 4).map((one) => one.place), touched: found.filter(({ share }) => share >= TOUCHED).map((one) => one.place) };
}

const RARE = 0.7;

/** The noun phrase that most of the sentences have, the rarest of them, and where it stands. */
function cueOf(survey: Survey, group: readonly Place[]): { readonly text: string; readonly points: readonly Point[] } | null {
  const found = new Map<string, { readonly text: string; readonly worth: number; readonly points: Map<number, Point> }>();
  for (const { source, sentence, phrases } of group) {
    const { tokens } = sentence;
    for (const { key, text, from, to } of phrases) {
      const words = tokens.slice(from, to);
      // One word alone must be rare, and no state is news by itself.
      if (!words.every(isContent) || (words.length === 1 && (survey.rarity(termOf(words[0] as Token)) < RARE || namesAState(text)))) continue;
      const known = found.get(key) ?? { text, worth: words.reduce((sum, token) => sum + survey.rarity(termOf(token)), 0), points: new Map<number, Point>() };
      known.points.set(source, { source, sentence, span: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 } });
      found.set(key, known);
    }
  }
  const shared = [...found.values()].filter(({ points }) => points.size >= 2).toSorted((a, b) => b.points.size * b.worth - a.points.size * a.worth || (a.text < b.text ? -1 : 1));
  return shared[0] === undefined ? null : { text: shared[0].text, points: [...shared[0].points.values()] };
}
