import { nounPhraseBefore } from '../text/clauses.ts';
import type { Candidate, Point } from './candidate.ts';
import { originsAmong, type Place, type Survey } from './survey.ts';

interface Glossed {
  readonly place: Place;
  readonly short: string;
  readonly name: string;
  readonly from: number;
  readonly at: number;
}

/** One abbreviation that sources spell out differently: "Harbour Safety Board (HSB)", "Board of Harbour Safety (HSB)". */
export function findNames(survey: Survey): readonly Candidate[] {
  const byShort = new Map<string, Glossed[]>();
  for (const one of survey.places.flatMap(glossedIn)) byShort.set(one.short, [...(byShort.get(one.short) ?? []), one]);
  return [...byShort].flatMap(([short, group]): readonly Candidate[] => {
    const names = [...new Set(group.map(({ name }) => name))];
    if (new Set(names.map((name) => name.toLowerCase())).size < 2 || originsAmong(survey, group.map(({ place }) => place.source)) < 2) return [];
    return [{
      finder: 'names', shows: 'differ', weight: 0.6, about: [short],
      draft: { kind: 'label', question: `What does ${short} stand for?`, names },
      points: group.map(({ place: { source, sentence }, from, at }): Point => ({ source, sentence, span: { start: sentence.tokens[from]?.start ?? sentence.start, end: sentence.tokens[at - 1]?.end ?? sentence.end } })),
    }];
  });
}

/** "… (HSB)": capitals in brackets and the noun phrase before them. */
function glossedIn(place: Place): readonly Glossed[] {
  const { tokens } = place.sentence;
  return tokens.flatMap((token, at): readonly Glossed[] => {
    const short = tokens[at + 1];
    if (token.text !== '(' || short === undefined || !/^\p{Lu}[\p{Lu}\p{N}&-]{1,7}$/u.test(short.text) || tokens[at + 2]?.text !== ')') return [];
    const last = nounPhraseBefore(tokens, at);
    if (last === null) return [];
    let { from } = last;
    const of = tokens[from - 1];
    const owner = of !== undefined && (of.norm === 'of' || of.norm === 'for') ? nounPhraseBefore(tokens, from - 1) : null;
    if (owner !== null) ({ from } = owner);
    const possessor = tokens.findLastIndex((one, i) => i >= from && i < at && one.tag === 'possessive');
    if (possessor >= 0) from = possessor + 1;
    while (from < at && (tokens[from]?.tag === 'determiner' || tokens[from]?.tag === 'pronoun')) from += 1;
    const name = tokens.slice(from, at).map(({ text }) => text).join(' ');
    return from < at && name.length <= 80 ? [{ place, short: short.text, name, from, at }] : [];
  });
}
