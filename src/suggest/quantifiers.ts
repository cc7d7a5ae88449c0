import type { Token } from '../types.ts';
import type { Candidate, Point } from './candidate.ts';
import { slug } from './ids.ts';
import { isTime, written } from './phrases.ts';
import { isContent, originsAmong, type Place, type Survey } from './survey.ts';

const QUANTIFIERS: ReadonlyMap<string, string> = new Map(Object.entries({
  all: 'all', every: 'all', any: 'all', entire: 'all', total: 'all', blanket: 'all', most: 'most', majority: 'most', bulk: 'most',
  some: 'some', certain: 'some', several: 'some', various: 'some', partial: 'some', part: 'some',
}));

/** Between a quantifier and its noun ("a majority of the new export licenses"). */
const REACH = 5;

interface Quantified {
  readonly place: Place;
  readonly quantifier: string;
  readonly noun: Token;
  readonly from: number;
  readonly at: number;
  readonly alone: boolean;
}

/** "All exports" here, "most export licences" there: origins that quantify the same thing differently. */
export function findQuantifiers(survey: Survey): readonly Candidate[] {
  const byNoun = new Map<string, Quantified[]>();
  for (const one of survey.places.flatMap(quantifiedIn)) byNoun.set(one.noun.stem, [...(byNoun.get(one.noun.stem) ?? []), one]);
  return [...byNoun.values()].flatMap((group): readonly Candidate[] => {
    if (new Set(group.map(({ quantifier }) => quantifier)).size < 2 || originsAmong(survey, group.map(({ place }) => place.source)) < 2) return [];
    const best = group.find(({ alone }) => alone) ?? group[0];
    if (best === undefined) return [];
    const cue = written([best.noun], 0, 1);
    return [{
      finder: 'quantifiers', shows: 'differ', weight: 0.85,
      draft: { kind: 'scope', question: `How many of the ${cue}: all, most or some?`, elements: [{ id: slug(cue), label: cue, cues: [cue], count: false }] },
      points: group.map(({ place: { source, sentence }, from, at }): Point => ({ source, sentence, span: { start: sentence.tokens[from]?.start ?? sentence.start, end: sentence.tokens[at]?.end ?? sentence.end } })),
    }];
  });
}

/** Every noun of the phrase that a quantifier opens, so that "export licenses" meets "exports". */
function quantifiedIn(place: Place): readonly Quantified[] {
  const { tokens } = place.sentence;
  return tokens.flatMap((token, from): readonly Quantified[] => {
    const quantifier = QUANTIFIERS.get(token.norm);
    if (quantifier === undefined || tokens[from - 1]?.norm === 'at' || tokens[from - 1]?.norm === 'the' && token.norm === 'most') return [];
    const found: Quantified[] = [];
    for (let at = from + 1; at < Math.min(tokens.length, from + 1 + REACH); at += 1) {
      const word = tokens[at];
      if (word === undefined || word.kind === 'punctuation' || /^(?:verb|past|participle|auxiliary|modal|pronoun|subordinator|conjunction)$/.test(word.tag) || (word.tag === 'preposition' && word.norm !== 'of')) break;
      if ((word.tag === 'noun' || (word.tag === 'adjective' && tokens[at + 1]?.tag === 'noun')) && isContent(word) && !isTime(word)) found.push({ place, quantifier, noun: word, from, at, alone: tokens[at + 1]?.tag !== 'noun' });
    }
    return found;
  });
}
