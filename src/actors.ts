import type { Article, Sentence, Token } from './types.ts';
import { bodiesIn, learnBodies } from './actors/bodies.ts';
import { type ActorMention, type Names, namesIn } from './actors/names.ts';
import { isOffice, OFFICES } from './actors/offices.ts';
import { isPosted } from './text/attribution/stands-for.ts';
import { isCapital } from './text/tags.ts';

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
    if (token === undefined || !(token.tag === 'possessive' || token.tag === 'name' || token.tag === 'noun' || token.tag === 'adjective' || token.norm === 'of' || (token.text === ',' && office === i - 1) || isAfterInitial(tokens, i))) break;
    if (OFFICES.has(token.norm)) office = i;
  }
  if (office < 0) return null;
  let from = office + 1;
  if (tokens[from]?.norm === 'of') from += 2;
  if (tokens[from]?.text === ',') from += 1;
  const name = tokens.slice(from, i).filter((token) => token.text !== ',' && token.text !== '.');
  const last = name[name.length - 1];
  return last !== undefined && name.every((token) => token.tag === 'name' || isCapital(token.text)) ? last.norm : null;
}

/** The stop in "Ida B. Moss". */
const isAfterInitial = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === '.' && /^\p{Lu}$/u.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.tag === 'name';

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

function peopleIn({ tokens, index }: Sentence, people: ReadonlyMap<string, string>, named: readonly ActorMention[]): readonly ActorMention[] {
  if (people.size === 0) return [];
  return tokens.flatMap((token, i) => {
    const actor = people.get(token.norm);
    if (actor === undefined || !isCapital(token.text) || named.some((mention) => i >= mention.from && i < mention.to)) return [];
    return [{ actor, sentence: index, from: i, to: i + 1, kind: 'person' as const }];
  });
}
