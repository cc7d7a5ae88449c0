import type { Actor, Article, Attribution, Sentence, Token } from './types.ts';
import { isPosted } from './text/attribution/stands-for.ts';
import { namesAState, wordsForState } from './text/countries.ts';
import type { NamedRange } from './text/phrases.ts';
import { firstEndingAfter } from './text/spans.ts';
import { isCapital } from './text/tags.ts';
import { tokenize } from './text/words.ts';

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

/** Nouns of office that tie a person to the state or body named before them. */
const OFFICES = new Set(
  'minister president secretary spokesman spokeswoman spokesperson official chief head leader ambassador envoy general chancellor premier senator director chairman chairwoman chair commander diplomat lawmaker governor mayor adviser advisor representative commissioner judge prosecutor king queen prince admiral colonel counterpart negotiator analyst'.split(' '),
);

/** In: a normalised word. Out: whether it is an office that a person holds. */
export function isOffice(norm: string): boolean {
  return OFFICES.has(norm);
}

/** The names of actors. */
export interface Names {
  /** By the stem of their first word, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  /** Of persons: a given name and a last one. */
  readonly people: readonly { readonly actor: string; readonly given: string; readonly last: string }[];
}

/** In: an article and the names of the actors. Out: every mention, in text order. Aliases match with or without diacritics; states also by demonym and capital. */
export function findActors(article: Article, names: Names): readonly ActorMention[] {
  const named = article.sentences.map((sentence) => namesIn(sentence.tokens, names).map((range) => ({ ...range, sentence: sentence.index, kind: 'name' as const })));
  const all = named.flat();
  const people = new Map([...learnSurnames(article, names), ...learnPeople(article, all)]);
  const bodies = new Map([...learnBodies(article, all)].flatMap(([body, actor]): [string, string][] => (actor === null ? [] : [[body, actor]])));
  if (people.size === 0 && bodies.size === 0) return all;
  return article.sentences.flatMap((sentence, i) => {
    const own = named[i] ?? [];
    return [...own, ...peopleIn(sentence, people, own), ...bodiesIn(sentence, bodies, own)].toSorted((one, other) => one.from - other.from);
  });
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
  return { byFirst, people: [...byFirst.values()].flat().flatMap(personOf) };
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
      if (isPartOfName(tokens[i - 1]) || isModifier(tokens, i, to)) break;
      mentions.push({ actor: name.actor, from: i, to });
      i = to - 1;
      break;
    }
  }
  return mentions;
}

const NO_NAMES: readonly Name[] = [];

/** Where a name that begins at `from` ends, or -1; between its words a hyphen may stand ("Veloce-Nord"). */
function endOfName(tokens: readonly Token[], from: number, name: Name): number {
  let at = from;
  for (const wanted of name.tokens) {
    if (at > from && tokens[at]?.text === '-' && tokens[at]?.start === tokens[at - 1]?.end) at += 1;
    if (!matches(tokens[at], wanted)) return -1;
    at += 1;
  }
  return at;
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

/**
 * "Mr Denning", and "Denning" after "Paul Denning", for a listed "Paul Denning": surname -> actor. A last word that others of the article bear too stands for nobody:
 * "Anna Denning" beside "Paul Denning".
 */
function learnSurnames(article: Article, { people }: Names): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const before = new Map(people.map(({ last }) => [last, new Set<Token | undefined>()]));
  if (before.size > 0) for (const { tokens } of article.sentences) tokens.forEach((token, i) => { if (isCapital(token.text)) before.get(token.norm)?.add(tokens[i - 1]); });
  for (const { actor, given, last } of people) {
    const tokens = [...before.get(last) ?? []];
    const introduced = tokens.some((token) => token?.norm === given || TITLES.test(token?.norm ?? ''));
    // Word by word: in a line of capitals the tagger knows no names.
    const another = tokens.some((token) => token !== undefined && (token.tag === 'name' || (token.tag === 'noun' && isCapital(token.text))) && token.norm !== given && !TITLES.test(token.norm) && !isOffice(token.norm));
    if (introduced && !another) found.set(last, actor);
  }
  return found;
}

const TITLES = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|col|gen|capt|lt|sgt|sen|rep|rev)$/;

/** Last words that no person bears: a body or a place by two words with capitals ("Atletico Lusa" is told apart by what the text calls it). */
const isBody = (norm: string): boolean => BODIES.has(norm) || /^(?:company|group|party|union|council|city|united|bank|house|office|department|ministry|army|court|force|forces|movement|front|league|korea|arabia|kingdom|states|republic|nations|commission|agency|airlines?|motors?|foods|club|officials?|rebels?|side)$/.test(norm);

/** People introduced as somebody's: surname -> actor. */
function learnPeople(article: Article, named: readonly ActorMention[]): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  for (const mention of named) {
    const tokens = article.sentences[mention.sentence]?.tokens ?? [];
    // Who has left an office speaks for himself.
    if (/^(?:former|retired|ex)$/.test(tokens[mention.from - 1]?.norm ?? '')) continue;
    const surname = bearerAfter(tokens, mention) ?? introducedAfter(tokens, mention.to) ?? introducedBefore(tokens, mention.from, mention.to);
    if (surname !== null && !people.has(surname)) people.set(surname, mention.actor);
  }
  return people;
}

/** "judge Ida Moss", where "judge" is an actor's own name: the last word of who bears it. */
function bearerAfter(tokens: readonly Token[], { to }: ActorMention): string | null {
  const title = tokens[to - 1];
  if (title === undefined || !OFFICES.has(title.norm)) return null;
  let end = to;
  while (tokens[end]?.tag === 'name' && isCapital(tokens[end]?.text ?? '')) end += 1;
  return end - to >= 2 ? tokens[end - 1]?.norm ?? null : null;
}

/** "Norway's Finance Minister Ida Moss", "US Secretary of Labor Ana Ruiz": the last word of the name after the office. */
function introducedAfter(tokens: readonly Token[], to: number): string | null {
  let office = -1;
  let i = to;
  for (; i < Math.min(tokens.length, to + 9); i += 1) {
    const token = tokens[i];
    // "Norway's opposition leader Ida Moss" speaks against it.
    if (token?.norm === 'opposition') return null;
    if (token === undefined || !(token.tag === 'possessive' || token.tag === 'name' || token.tag === 'noun' || token.tag === 'adjective' || token.norm === 'of' || (token.text === ',' && office === i - 1))) break;
    if (OFFICES.has(token.norm)) office = i;
  }
  if (office < 0) return null;
  let from = office + 1;
  if (tokens[from]?.norm === 'of') from += 2;
  if (tokens[from]?.text === ',') from += 1;
  const name = tokens.slice(from, i).filter((token) => token.text !== ',');
  const last = name[name.length - 1];
  return last !== undefined && name.every((token) => token.tag === 'name' || isCapital(token.text)) ? last.norm : null;
}

/** "Ida Moss, Norway's finance minister": the last word of the name before the comma. */
function introducedBefore(tokens: readonly Token[], from: number, to: number): string | null {
  let comma = from - 1;
  if (tokens[comma]?.norm === 'the') comma -= 1;
  const name = tokens[comma - 1];
  if (tokens[comma]?.text !== ',' || name?.tag !== 'name') return null;
  for (let i = to; i < Math.min(tokens.length, to + 5); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation') return null;
    // "Ida Moss, Oslo director of a fund": that is where she works.
    if (OFFICES.has(token.norm)) return tokens[to]?.tag !== 'possessive' && isPosted(tokens, { from: to, to: i + 1 }) ? null : name.norm;
  }
  return null;
}

/** Who speaks for others without a name: "a Norwegian diplomat", later "the diplomat". */
const UNNAMED = new Set(['spokesperson', 'spokesman', 'spokeswoman', 'official', 'diplomat', 'envoy', 'ambassador']);

const BODIES = new Set(['ministry', 'government', 'embassy', 'presidency', 'parliament', 'military', 'army', 'cabinet', 'side']);

/** "Norway's finance ministry": later "the ministry" is that one, as "the official" is "a Norwegian official". A body that two actors have stands for neither: null. */
function learnBodies(article: Article, named: readonly ActorMention[]): ReadonlyMap<string, string | null> {
  const bodies = new Map<string, string | null>();
  for (const mention of named) {
    const tokens = article.sentences[mention.sentence]?.tokens ?? [];
    // The name itself may hold it ("Norwegian Finance Ministry").
    for (let i = mention.from; i < Math.min(tokens.length, mention.to + 5); i += 1) {
      const token = tokens[i];
      if (token === undefined || i >= mention.to && !(token.tag === 'possessive' || token.tag === 'adjective' || token.tag === 'noun' || token.tag === 'name')) break;
      if (!BODIES.has(token.norm) && !UNNAMED.has(token.norm)) continue;
      bodies.set(token.norm, (bodies.get(token.norm) ?? mention.actor) === mention.actor && bodies.get(token.norm) !== null ? mention.actor : null);
    }
  }
  return bodies;
}

/**
 * In: an article and its mentions of actors. Out: whose a body is that is named without its owner ("the Foreign Ministry said"), by its name and what it says:
 * the one's that the text introduced, else the one's from whose capital it is written ("OSLO, May 3 —"), else the one's who opens the sentence before in the paragraph. "Its" ministry
 * is that of who opens the sentence before. Null for what is no body or another's.
 */
export function bodyOwners(article: Article, mentions: readonly ActorMention[], names: Names): (name: string, { speaker, content }: Attribution) => string | null {
  const bodies = learnBodies(article, mentions);
  const home = mentions.find(({ sentence, from, to }) => {
    const tokens = article.sentences[sentence]?.tokens ?? [];
    return from === 0 && tokens.slice(0, to).every(({ text }) => /^\p{Lu}{3,}$/u.test(text)) && (tokens[to] === undefined || /^[,(—–-]$/.test(tokens[to].text));
  })?.actor ?? placeline(article, names);
  const opens = (sentence: number): string | null => mentions.find((mention) => mention.sentence === sentence && opensWith(article.sentences[sentence]?.tokens ?? [], mention))?.actor ?? null;
  return (name, { speaker, content }) => {
    const words = name.toLowerCase().replace(PAPER, '').split(/\s+/);
    const last = words.at(-1) ?? '';
    if (!BODIES.has(last) || words.some((word) => namesAState(word))) return null;
    const sentence = firstEndingAfter(article.sentences, Math.min(...[...content, ...(speaker === null ? [] : [speaker])].map(({ start }) => start)));
    if (speaker !== null && /^its\s/i.test(article.source.text.slice(speaker.start, speaker.end))) return opens(sentence - 1);
    if (bodies.has(last)) return bodies.get(last) ?? null;
    return home ?? (article.sentences[sentence - 1]?.block === article.sentences[sentence]?.block ? opens(sentence - 1) : null);
  };
}

/** "Oslo said", "President Kari Holt said": nothing but an office before the name, and nobody's but his own deed. */
const opensWith = (tokens: readonly Token[], { from, to }: ActorMention): boolean => tokens.slice(0, from).every(({ norm }) => isOffice(norm) || norm === 'the') && tokens[to]?.tag !== 'possessive';

/** "the ministry statement" speaks for the ministry. */
const PAPER = / (?:statement|communiqu[eé]|declaration|report|note|release)$/;

/** A place in capitals on a line of its own. */
function placeline({ source: { text }, blocks }: Article, names: Names): string | null {
  const line = blocks.map(({ start, end }) => text.slice(start, end)).find((one) => /^\p{Lu}{3,}$/u.test(one));
  return line === undefined ? null : namesIn(tokenize(line), names)[0]?.actor ?? null;
}

function bodiesIn({ tokens, index }: Sentence, bodies: ReadonlyMap<string, string>, named: readonly ActorMention[]): readonly ActorMention[] {
  if (bodies.size === 0) return [];
  return tokens.flatMap((token, i) => {
    const actor = bodies.get(token.norm);
    if (actor === undefined || (UNNAMED.has(token.norm) && (tokens[i - 1]?.norm !== 'the' || /^(?:name|preposition)$/.test(tokens[i + 1]?.tag ?? '')))) return [];
    const own = named.some((mention) => mention.to <= i && i - mention.to <= 3 && tokens.slice(mention.to, i).every((between) => between.tag !== 'preposition' && between.tag !== 'determiner' && between.kind === 'word'));
    return own || isAnothers(tokens, i) ? [] : [{ actor, sentence: index, from: i, to: i + 1, kind: 'person' as const }];
  });
}

/** "the Danish ministry", "the bank's board": the words before it name an owner that is no actor. */
function isAnothers(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i -= 1) {
    const token = tokens[i];
    if (token === undefined || !/^(?:noun|name|adjective|possessive)$/.test(token.tag)) return false;
    if (token.tag === 'possessive' || namesAState(token.norm)) return true;
  }
  return false;
}

function peopleIn({ tokens, index }: Sentence, people: ReadonlyMap<string, string>, named: readonly ActorMention[]): readonly ActorMention[] {
  if (people.size === 0) return [];
  return tokens.flatMap((token, i) => {
    const actor = people.get(token.norm);
    if (actor === undefined || !isCapital(token.text) || named.some((mention) => i >= mention.from && i < mention.to)) return [];
    return [{ actor, sentence: index, from: i, to: i + 1, kind: 'person' as const }];
  });
}
