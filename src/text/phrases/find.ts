import type { Token } from '../../types.ts';
import { nounPhraseAfter } from '../clauses.ts';
import { perObject } from '../memo.ts';
import type { Match, NamedRange, Phrase } from '../phrases.ts';
import { classesOf, type Idiom, type Synonyms, synonymous, synonymsIn } from '../synonyms.ts';
import { isVerbal } from '../verbal.ts';
import { tokenize } from '../words.ts';
import { EMPTY_TAGS } from './words.ts';

/** A person writes a phrase as words that stand together; this many other words that carry meaning may come between two of them. */
const GAP = 4;
/** Across a preposition of the phrase only a name or a few adjectives. */
const TIED_GAP = 2;

/** "barred its head, two aides and a clerk from entering": a verb waits for its "from" past an object of so many words. */
const OBJECT = 20;
const VERBAL: ReadonlySet<string> = new Set(['verb', 'past', 'participle', 'gerund', 'noun']);
const isVerbTag = (tag: string | undefined): boolean => /^(?:verb|past|participle)$/.test(tag ?? '');
const FINITE: ReadonlySet<string> = new Set(['past', 'modal', 'subordinator']);

/**
 * In: a phrase and the tokens of a sentence. Out: where its words occur in order, with few words between them.
 * `from`, `to` limit the search. Matches do not overlap; each is as short as it can be from its first word.
 */
export function findPhrase(phrase: Phrase, tokens: readonly Token[], from = 0, to = tokens.length, gap = GAP, named: readonly NamedRange[] = []): readonly Match[] {
  if (missing(phrase, tokens, 0)) return NONE;
  const matches: Match[] = [];
  const sought: Sought = { phrase, tokens, idioms: phrase.loose ? wordsIn(tokens).idioms : NO_IDIOMS, named };
  for (let i = from; i < to; i += 1) {
    const end = endOf(sought, i, 0);
    if (end < 0) continue;
    const at = matchFrom(sought, i, end, to, gap);
    if (at === null) continue;
    // "guilty of assault but not guilty of theft": from where its first word stands last.
    const second = at[1] ?? i;
    if (second > end && tokens.slice(end, second).some((token) => sameWord(token, phrase.stems[0] ?? ''))) continue;
    const last = at[at.length - 1] ?? i;
    const exact = at.filter((position, k) => tokens[position]?.stem === phrase.stems[k] || phrase.stems[k]?.startsWith('@') === true).length;
    matches.push({ from: i, to: last + 1, at, exact });
    i = last;
  }
  return matches;
}

/** In: a phrase and the tokens of a sentence. Out: whether more than so many of its words, synonyms too, are nowhere in the sentence. A cheap look that rules most cues out. */
export function missing({ stems, loose }: Phrase, tokens: readonly Token[], allowed: number): boolean {
  const present = wordsIn(tokens);
  let absent = 0;
  for (const stem of stems) {
    if (present.stems.has(stem) || stem.charCodeAt(0) === ACTOR || (loose && hasSynonym(present.classes, stem))) continue;
    absent += 1;
    if (absent > allowed) return true;
  }
  return false;
}

const NONE: readonly Match[] = [];
/** `@`, by which the stem of an actor or of what the claim is about begins. */
const ACTOR = 0x40;

function hasSynonym(classes: ReadonlySet<number>, stem: string): boolean {
  for (const one of classesOf(stem)) if (classes.has(one)) return true;
  return false;
}

/** Most cues are ruled out by a look at the stems of a sentence, or at the classes of synonyms that its words and idioms belong to. */
const wordsIn = perObject((tokens: readonly Token[]): Words => {
  const stems = new Set<string>();
  for (const { stem } of tokens) stems.add(stem);
  return { stems, ...synonymsIn(tokens) };
});

interface Words extends Synonyms {
  readonly stems: ReadonlySet<string>;
}

const NO_IDIOMS: readonly Idiom[] = [];

/** A phrase, and what it is looked for in. */
interface Sought {
  readonly phrase: Phrase;
  readonly tokens: readonly Token[];
  readonly idioms: readonly Idiom[];
  readonly named: readonly NamedRange[];
}

/** Where the phrase's `k`-th word ends when it begins at `i`, else -1: an actor, what the claim is about or an idiom may be several tokens. */
function endOf({ phrase, tokens, idioms, named }: Sought, i: number, k: number): number {
  const token = tokens[i];
  const wanted = phrase.stems[k];
  if (token === undefined || wanted === undefined) return -1;
  // A name is one whatever its first word may be ("form working group").
  if (wanted.charCodeAt(0) === ACTOR) return named.find((range) => range.from === i && range.actor === wanted.slice(1))?.to ?? -1;
  // "They did not agree" is no "done deal".
  if (token.tag === 'auxiliary' && /^(?:do|does|did)$/.test(token.norm)) return -1;
  if (phrase.nominal[k] === true && isVerbal(token)) return -1;
  if (sameWord(token, wanted) || (phrase.loose && isSynonym(token, wanted) && sameClass(phrase.tags[k], token))) return i + 1;
  const own = phrase.loose && idioms.length > 0 ? classesOf(wanted) : [];
  return own.length === 0 ? -1 : idioms.find((idiom) => idiom.from === i && idiom.classes.some((one) => own.includes(one)))?.to ?? -1;
}

/** In: where the first word begins and ends. Out: the positions of all words, or null. */
function matchFrom(sought: Sought, start: number, firstEnd: number, to: number, gap: number): readonly number[] | null {
  const { phrase, tokens } = sought;
  const { stems, tied } = phrase;
  let end = firstEnd;
  const at = [start];
  for (let k = 1; k < stems.length; k += 1) {
    // A preposition that the phrase ends on stands right behind its noun; a verb may have its object between ("hit X with").
    const room = phrase.tags[k] === 'preposition' && phrase.tags[k - 1] === 'noun' ? 0 : tied[k] === true ? Math.min(gap, TIED_GAP) : gap;
    let between = 0;
    let hangers = 0;
    let found = -1;
    let bridge = -1;
    const complement = tied[k] === true && phrase.tags[k] === 'gerund' && VERBAL.has(phrase.tags[k - 1] ?? '');
    const last = phrase.links[k] === 'next' ? Math.min(to, end + 1) : to;
    const widest = complement ? end + OBJECT : 0;
    for (let j = isVerbTag(phrase.tags[k - 1]) ? pastObject(phrase, k, tokens, end) : end; j < last && (between <= room || j < widest); j += 1) {
      const token = tokens[j];
      if (token === undefined || (between > room && FINITE.has(token.tag))) break;
      const reached = endOf(sought, j, k);
      if (reached >= 0 && holds(phrase.links[k], tokens, bridge, j) && (between <= room || tokens[j - 1]?.norm === 'from')) {
        found = j;
        end = reached;
        break;
      }
      if (token.text === ';' || token.text === '.') break;
      // "in Holm were in danger": the preposition that opens a phrase stands in one with its noun.
      if (k === 1 && phrase.tags[0] === 'preposition' && /^(?:auxiliary|modal|verb|past|preposition|conjunction|subordinator|punctuation)$/.test(token.tag)) break;
      // "A truce, reached on Monday, has been in force": an aside takes up no room.
      const close = token.text === ',' && j === end ? asideEnd(tokens, j, last) : -1;
      if (close > 0) {
        j = close;
        continue;
      }
      if (BRIDGES.has(token.norm)) bridge = j;
      if (fills(token)) between += 1;
      // "group on fees over harbours": what hangs on another noun is not tied to the group.
      if (tied[k] === true && !complement && (token.tag === 'subordinator' || token.text === ',')) break;
      if (tied[k] === true && !complement && token.tag === 'preposition' && !PASSED.has(token.norm)) {
        hangers += 1;
        if (hangers > 1) break;
      }
    }
    if (found < 0) return null;
    at.push(found);
  }
  return at;
}

/** "convicted a former clerk of theft" for "convicted of theft": where the preposition stands behind the verb's object, else where the verb ends. */
function pastObject(phrase: Phrase, k: number, tokens: readonly Token[], end: number): number {
  const tie = tiesOf(phrase)[k];
  const object = tie === undefined ? null : nounPhraseAfter(tokens, end);
  if (object === null) return end;
  const second = tokens[object.to]?.norm === 'and' ? nounPhraseAfter(tokens, object.to + 1) : null;
  const { to } = second ?? object;
  return tokens[to]?.norm === tie ? to : end;
}

/** For each word of a phrase the preposition that stands before it. */
const tiesOf = perObject(({ text, norms }: Phrase): readonly (string | undefined)[] => {
  const words = tokenize(text);
  return norms.map((norm) => words.findLast(({ tag }, i) => /^(?:preposition|to)$/.test(tag) && i < words.findIndex((word) => word.norm === norm))?.norm);
});

/** No aside between commas is longer. */
const ASIDE = 14;

/** The comma that ends what the one at `at` opens right before a verb, or -1. */
function asideEnd(tokens: readonly Token[], at: number, to: number): number {
  for (let i = at + 1; i < Math.min(to, at + ASIDE); i += 1) {
    if (tokens[i]?.text === ',') return /^(?:auxiliary|modal|past)$/.test(tokens[i + 1]?.tag ?? '') && /^(?:participle|subordinator)$/.test(tokens[at + 1]?.tag ?? '') ? i : -1;
  }
  return -1;
}

/** Whether a word at `at` is tied to the one before as the phrase asks, the last preposition between them being at `bridge` (-1 for none). */
function holds(link: Phrase['links'][number] | undefined, tokens: readonly Token[], bridge: number, at: number): boolean {
  if (link !== 'preposition' && link !== 'bare') return true;
  return bridge >= 0 && (link === 'preposition' || tokens.slice(bridge + 1, at).every(({ tag }) => tag === 'adjective' || tag === 'noun'));
}

/** A verb's synonym is a verb: "discuss" is not "talks". The word itself may change its class ("proposed", "proposal"). */
function sameClass(tag: string | undefined, token: Token | undefined): boolean {
  const verb = tag === 'verb' || tag === 'past' || tag === 'participle' || tag === 'gerund';
  return !verb || token?.tag !== 'noun';
}

/** Prepositions by which one noun hangs on another. */
const BRIDGES = new Set(['of', 'from', 'for', 'on', 'over', 'about', 'with', 'by', 'using', 'against', 'in', 'into', 'at']);
const PASSED = new Set(['with', 'between', 'among', 'of', 'by']);

/** Articles, auxiliaries, prepositions and possessives take up no room. */
function fills(token: Token): boolean {
  return (token.kind === 'word' || token.kind === 'number') && !EMPTY_TAGS.has(token.tag) && token.tag !== 'preposition' && token.tag !== 'adverb';
}

function isSynonym(token: Token, wanted: string): boolean {
  return token.kind === 'word' && token.stem !== wanted && synonymous(token.stem, wanted);
}

function sameWord(token: Token, wanted: string): boolean {
  return token.stem === wanted && token.kind !== 'punctuation' && token.kind !== 'quote';
}
