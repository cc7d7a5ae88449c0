import type { Actor, Token } from '../types.ts';
import { wordsForState } from '../text/countries.ts';
import { DAY } from '../text/days.ts';
import type { NamedRange } from '../text/phrases.ts';
import { isCapital } from '../text/tags.ts';
import { tokenize } from '../text/words.ts';
import { BODIES } from './offices.ts';

/** Where an article names an actor of the claims file; positions are tokens of the sentence, half-open. */
export interface ActorMention {
  readonly actor: string;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** `person`: somebody whom the text introduced as this actor's ("Norway's finance minister …"). */
  readonly kind: 'name' | 'person';
}

interface Name {
  readonly actor: string;
  readonly tokens: readonly Token[];
}

/** The names of actors. */
export interface Names {
  /** By the stem of their first word, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  /** Of persons: a given name and a last one. */
  readonly people: readonly { readonly actor: string; readonly given: string; readonly last: string }[];
  /** By the id of each actor that is a person, all words of the names. */
  readonly ofPersons: ReadonlyMap<string, ReadonlySet<string>>;
}

/** In: the actors. Out: all their names: listed ones, and those of a state. */
export function indexNames(actors: readonly Actor[]): Names {
  const index = new Map<string, Name[]>();
  const seen = new Set<string>();
  for (const actor of actors) {
    const own = [actor.name, ...actor.aliases];
    for (const name of [...own, ...own.flatMap(wordsForState)]) {
      const tokens = tokenize(name).filter((token) => token.kind !== 'punctuation' && token.tag !== 'possessive');
      const key = `${tokens.map((token) => token.norm).join(' ')}`;
      const first = tokens[0];
      if (first === undefined || seen.has(key)) continue;
      seen.add(key);
      const others = index.get(first.stem) ?? [];
      index.set(first.stem, others);
      others.push({ actor: actor.id, tokens });
    }
  }
  const byFirst = new Map([...index].map(([stem, list]) => [stem, list.toSorted((a, b) => b.tokens.length - a.tokens.length)]));
  const persons = actors.filter(({ id, name }) => personOf({ actor: id, tokens: tokenize(name) }).length > 0);
  return { byFirst, people: [...byFirst.values()].flat().flatMap(personOf), ofPersons: new Map(persons.map(({ id, name, aliases }) => [id, new Set([name, ...aliases].flatMap((one) => tokenize(one).map(({ norm }) => norm)))])) };
}

/** A name of two words with capitals whose last one a person may bear. */
function personOf({ actor, tokens: [given, last, third] }: Name): Names['people'] {
  if (given === undefined || last === undefined || third !== undefined || isBody(last.norm)) return [];
  return /^\p{Lu}\p{Ll}/u.test(given.text) && /^\p{Lu}\p{Ll}/u.test(last.text) ? [{ actor, given: given.norm, last: last.norm }] : [];
}

/** In: tokens. Out: where they name an actor, the longest name at each place. */
export function namesIn(tokens: readonly Token[], names: Names): readonly NamedRange[] {
  const mentions: NamedRange[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    for (const name of names.byFirst.get(tokens[i]?.stem ?? '') ?? NO_NAMES) {
      const to = endOfName(tokens, i, name);
      if (to < 0) continue;
      if (isPartOfName(tokens[i - 1]) || isModifier(tokens, i, to) || isAnothersRole(tokens[to], name, names)) break;
      mentions.push({ actor: name.actor, from: i, to });
      i = to - 1;
      break;
    }
  }
  return mentions;
}

const NO_NAMES: readonly Name[] = [];

/** Where a name that begins at `from` ends, or -1; between its words a hyphen may stand ("Veloce-Nord"), or an apostrophe ("Miners' Guild"). */
function endOfName(tokens: readonly Token[], from: number, name: Name): number {
  let at = from;
  for (const wanted of name.tokens) {
    if (at > from && (tokens[at]?.tag === 'possessive' || (tokens[at]?.text === '-' && tokens[at]?.start === tokens[at - 1]?.end))) at += 1;
    if (!matches(tokens[at], wanted)) return -1;
    at += 1;
  }
  return at;
}

/** "Mayor Tom Reed" is not the Ida Moss whom the claims file knows as "mayor" too: a role that one person has before the name of another. */
function isAnothersRole(next: Token | undefined, { actor, tokens }: Name, { ofPersons }: Names): boolean {
  const own = ofPersons.get(actor);
  return own !== undefined && next?.tag === 'name' && isCapital(next.text) && !own.has(next.norm) && !DAY.test(next.norm) && tokens.every(({ text }) => !isCapital(text));
}

/** "Iran-aligned fighters", "pro-Iran fighters": the name describes others. "Norway-US talks" are of both. */
function isModifier(tokens: readonly Token[], from: number, to: number): boolean {
  const joined = tokens[to]?.text === '-' && tokens[to]?.start === tokens[to - 1]?.end ? tokens[to + 1] : undefined;
  if (joined !== undefined && /^\p{Ll}+(?:ed|led|made|born|based|built|run|held|bound)$/u.test(joined.text)) return true;
  return tokens[from - 1]?.text === '-' && /^(?:pro|anti|non|ex)$/.test(tokens[from - 2]?.norm ?? '');
}

/** "South Sudan" is not Sudan, "New Mexico" not Mexico. */
function isPartOfName(before: Token | undefined): boolean {
  return before !== undefined && /^(?:South|North|East|West|New|Northern|Southern|Eastern|Western|Equatorial)$/.test(before.text);
}

const AGENT = /(?:er|or)s?$/;

/** A name written with a capital needs one in the text: "US" is not "us", "Turkey" not "turkey". */
function matches(token: Token | undefined, wanted: Token): boolean {
  if (token === undefined || token.stem !== wanted.stem) return false;
  // "Hijackers" are not what was "hijacked".
  if (AGENT.test(wanted.norm) && !AGENT.test(token.norm)) return false;
  if (!isCapital(wanted.text)) return true;
  if (/^\p{Lu}{2}$/u.test(wanted.text.replaceAll('.', ''))) return /^\p{Lu}\.?\p{Lu}/u.test(token.text);
  return isCapital(token.text);
}

/** Last words that no person bears: a body or a place by two words with capitals ("Atletico Lusa" is told apart by what the text calls it). */
const isBody = (norm: string): boolean => BODIES.has(norm) || /^(?:company|group|party|union|council|city|united|bank|house|office|department|ministry|army|court|force|forces|movement|front|league|korea|arabia|kingdom|states|republic|nations|commission|agency|airlines?|motors?|foods|club|officials?|rebels?|side)$/.test(norm);
