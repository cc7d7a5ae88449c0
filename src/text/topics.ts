import { perObject } from './memo.ts';
import { type Phrase, readPhrase } from './phrases.ts';
import { normalize, stem } from './words.ts';

/**
 * Nouns that news uses for one and the same thing, whatever is said of it: an outlet that calls the strike a walkout speaks of the strike. Shorter than
 * `synonyms.ts`, where the rest of a cue says what is meant: no noun here has another sense in the news.
 */
const CLASSES = `
strike|walkout|walk-out|stoppage|industrial action
talks|negotiations
deal|agreement|accord|pact
ceasefire|truce
quake|earthquake|temblor
blaze|inferno
explosion|blast
plane|aircraft|jet|airliner
ship|vessel
protest|demonstration
takeover|acquisition|buyout
probe|investigation|inquiry
ruling|judgment
ballot|vote
hostages|captives
soldiers|troops|servicemen
babies|infants
surgeries|operations
inmates|prisoners|convicts
jail|prison
homes|houses
workers|employees
students|pupils
firefighters|firemen
crew|sailors|seamen|seafarers|crewmen
cyberattack|hack
sanctions|penalties
evacuated|evacuees
detained|detainees
deported|deportees
escaped|escapees
abducted|abductees
interned|internees
`;

/** A noun with its narrower ones: who asks of the fire asks of the blaze; who asks of the blaze does not ask of all that is called fire. */
const NARROWER = `
fire|blaze|wildfire|bushfire|inferno
child|baby|infant|newborn|toddler|kid|youngster|schoolchild
`;

const OTHERS: ReadonlyMap<string, readonly string[]> = new Map(CLASSES.trim().split('\n').map((line) => line.split('|')).flatMap((names) => names.map((name): [string, string[]] => [readPhrase(name).stems.join(' '), names.filter((other) => other !== name)])));
const NARROWER_OF: ReadonlyMap<string, readonly string[]> = new Map(NARROWER.trim().split('\n').map((line) => line.split('|')).map(([name = '', ...narrower]) => [readPhrase(name).stems.join(' '), narrower]));

/** In: a counted noun and the unit that a claim counts by. Out: whether it counts the same things ("captives" hostages), or some of them by a narrower word ("infants" children). */
export function countsAs(noun: string, unit: string): boolean {
  const [one, other] = [stem(normalize(noun)), stem(normalize(unit))];
  return one === other || isNamed(one, other) || isNamed(other, one) || (NARROWER_OF.get(other)?.some((name) => stem(name) === one) ?? false);
}

/** Asked both ways: "prisoner" and "prison" have one stem, so one of their lines may hide the other. */
const isNamed = (one: string, other: string): boolean => OTHERS.get(one)?.some((name) => stem(name) === other) ?? false;

/** In: the names of what a claim is about. Out: them taken apart, with other nouns for those of one plain word, and words written apart ("cyber attack") written as one. */
export const topicPhrases = perObject((about: readonly string[]): readonly Phrase[] => {
  const given = about.map((text) => readPhrase(text));
  const known = new Set(given.map(({ stems }) => stems.join(' ')));
  const others = given.flatMap(otherNames).filter(({ stems }) => !known.has(stems.join(' ')));
  return [...given, ...new Map(others.map((phrase) => [phrase.text, phrase])).values()];
});

function otherNames({ stems, norms, capital }: Phrase): readonly Phrase[] {
  if (capital.includes(true)) return [];
  const joined = norms.length === 2 ? [readPhrase(norms.join(''))] : [];
  return [...joined, ...[...(OTHERS.get(stems.join(' ')) ?? []), ...(NARROWER_OF.get(stems.join(' ')) ?? [])].map((name) => asNoun(readPhrase(name)))];
}

/** "A blast", not "ministers blast the plan". */
const asNoun = (phrase: Phrase): Phrase => ({ ...phrase, nominal: phrase.nominal.map(() => true) });
