import type { Token } from '../types.ts';
import { classOf, synonymous } from './synonyms.ts';
import { canBeVerb } from './tags.ts';
import { tokenize } from './words.ts';

/** A phrase of the claims file, taken apart by the same reader as the articles. */
export interface Phrase {
  readonly text: string;
  /** The words that carry meaning, in order: stems, or `@id` where an actor is named. */
  readonly stems: readonly string[];
  /** For each word, whether a preposition ties it to the one before ("group on sanctions"): then they stand close together. */
  readonly tied: readonly boolean[];
  /** For each word, whether it can only be a noun, or the phrase uses it as one ("in talks"): then it does not match a verb. */
  readonly nominal: readonly boolean[];
  /** How many of the words are more than a preposition that the phrase ends on ("called for"). */
  readonly size: number;
  readonly norms: readonly string[];
  readonly tags: readonly string[];
  /** Synonyms of its words match too: so it is with cues, not with names. */
  readonly loose: boolean;
  /** The phrase itself denies ("no agreement"). */
  readonly negative: boolean;
  /** It denies its verb ("will not return"): a "no" elsewhere in the sentence does not. */
  readonly deniesVerb: boolean;
  /** The phrase itself speaks of what is not yet a fact ("to form", "will form"). */
  readonly irrealis: boolean;
  /** The phrase says that it cannot be ("cannot be integrated"). */
  readonly inability: boolean;
  /** For each word, whether the phrase writes it with a capital: else it is not to be found inside a proper name. */
  readonly capital: readonly boolean[];
}

export interface Match {
  readonly from: number;
  readonly to: number;
  /** Positions of the matched words, in the order of the phrase. */
  readonly at: readonly number[];
  /** How many of them are the phrase's own words, not synonyms. */
  readonly exact: number;
}

const EMPTY_TAGS = new Set(['determiner', 'auxiliary', 'modal', 'punctuation', 'quote', 'possessive', 'conjunction', 'to', 'not', 'subordinator', 'pronoun']);
const NEGATIVE = new Set(['no', 'not', 'never', 'without', 'none', 'nothing', 'nobody', 'neither', 'cannot']);
/** Small words that change a verb's meaning and so belong to it. */
const PARTICLES = new Set(['up', 'out', 'off', 'down', 'back', 'away', 'forward', 'over', 'ahead', 'through']);
/** These do so after a noun that may be a verb too ("step back"). */
const AFTER_NOUNS = new Set(['up', 'out', 'off', 'down', 'back', 'away', 'forward', 'ahead']);

/** Where a text names actors: token range and actor id. */
export interface NamedRange {
  readonly from: number;
  readonly to: number;
  readonly actor: string;
}

/** In a cue, what the claim is about. */
export const ABOUT = '@about';
const PLACEHOLDER = /\{about\}/g;
const STAND_IN = 'aboutplaceholder';

/** In: a cue as a person wrote it; `{about}` stands for what the claim is about, an actor's name for all the actor's names. */
export function readCue(text: string, actorsIn: (tokens: readonly Token[]) => readonly NamedRange[]): Phrase {
  const phrase = takeApart(text.replace(PLACEHOLDER, STAND_IN), actorsIn);
  return { ...phrase, text, loose: true, stems: phrase.stems.map((stem) => (stem.startsWith('aboutplac') ? ABOUT : stem)) };
}

const phrases = new Map<string, Phrase>();
/** More than the phrases of any claims file that is to be read at once. */
const KEPT_PHRASES = 50_000;

/** In: a name as a person wrote it. Out: its words that carry meaning. The same phrases are asked for with every article: each is taken apart once. */
export function readPhrase(text: string): Phrase {
  const known = phrases.get(text);
  if (known !== undefined) return known;
  if (phrases.size >= KEPT_PHRASES) phrases.clear();
  const phrase = takeApart(text, () => []);
  phrases.set(text, phrase);
  return phrase;
}

function takeApart(text: string, actorsIn: (tokens: readonly Token[]) => readonly NamedRange[]): Phrase {
  const all = tokenize(text);
  const named = actorsIn(all);
  const tokens = all.flatMap((token, i) => {
    const name = named.find((range) => i >= range.from && i < range.to);
    if (name === undefined) return [token];
    return i === name.from ? [{ ...token, stem: `@${name.actor}`, tag: 'name' as const }] : [];
  });
  const carrying = tokens.filter((token, i) => carries(token, tokens[i - 1]));
  // A preposition tells when it opens a phrase of one word ("in talks") or ends one ("called for").
  const telling = (token: Token, i: number): boolean => token.tag === 'preposition' && ((i === 0 && carrying.length === 1) || (i > 0 && i === tokens.length - 1));
  let kept = tokens.filter((token, i) => carrying.includes(token) || telling(token, i));
  if (kept.length === 0) kept = tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
  const first = kept[0];
  const before = first === undefined ? [] : tokens.slice(0, tokens.indexOf(first));
  return {
    text,
    loose: false,
    stems: kept.map((token) => token.stem),
    tied: kept.map((token) => isTied(tokens, tokens.indexOf(token))),
    nominal: kept.map((token) => token.tag === 'noun' && (!canBeVerb(token.norm) || isTied(tokens, tokens.indexOf(token)))),
    size: kept.filter((token) => token.tag !== 'preposition').length,
    norms: kept.map((token) => token.norm),
    tags: kept.map((token) => token.tag),
    negative: tokens.some((token, i) => token.tag === 'not' || NEGATIVE.has(token.norm) || (token.norm === 'yet' && tokens[i + 1]?.norm === 'to')),
    deniesVerb: tokens.some((token, i) => (token.tag === 'not' || token.norm === 'cannot') && tokens.slice(i + 1).some((next) => isVerb(next) || next.tag === 'gerund')),
    irrealis: before.some((token) => token.tag === 'to' || token.tag === 'modal') && !tokens.some((token) => token.norm === 'cannot' || token.norm === 'not'),
    inability: isInability(tokens, 0, tokens.length),
    capital: kept.map((token) => /^\p{Lu}/u.test(token.text)),
  };
}

/** "cannot", "could not", "unable to", "impossible to", "not possible to" among these tokens. */
export function isInability(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token, i) => {
    const next = tokens[from + i + 1]?.norm;
    if (token.norm === 'cannot' || token.norm === 'unable' || token.norm === 'impossible') return true;
    return (/^(?:can|could|ca)$/.test(token.norm) && next === 'not') || (token.norm === 'not' && (next === 'possible' || next === 'able'));
  });
}

/** "on the second batch": articles may stand between the preposition and its word. */
function isTied(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const tag = tokens[i]?.tag;
    if (tag === 'preposition') return true;
    if (tag !== 'determiner' && tag !== 'possessive') return false;
  }
  return false;
}

function carries(token: Token, before: Token | undefined): boolean {
  if (token.kind === 'quote' || token.kind === 'punctuation') return false;
  if (token.tag === 'preposition' || token.tag === 'adverb') {
    if (PARTICLES.has(token.norm)) return before !== undefined && (isVerb(before) || (before.tag === 'noun' && AFTER_NOUNS.has(token.norm)));
    return token.tag === 'adverb' && !LIGHT_ADVERBS.has(token.norm);
  }
  if (token.tag === 'determiner') return COUNTING.has(token.norm);
  return !EMPTY_TAGS.has(token.tag) && !NEGATIVE.has(token.norm);
}

/** Determiners that change what a phrase names: "another system" is not "the system". */
const COUNTING = new Set(['another', 'other', 'more', 'all', 'most', 'every', 'several', 'few', 'half']);

const LIGHT_ADVERBS = new Set(['already', 'now', 'also', 'just', 'then', 'still', 'very', 'too', 'yet', 'again']);

/** A person writes a phrase as words that stand together; this many other words that carry meaning may come between two of them. */
const GAP = 4;
/** Across a preposition of the phrase only a name or a few adjectives. */
const TIED_GAP = 2;

/**
 * In: a phrase and the tokens of a sentence. Out: where its words occur in order, with few words between them.
 * `from`, `to` limit the search. Matches do not overlap; each is as short as it can be from its first word.
 */
export function findPhrase(phrase: Phrase, tokens: readonly Token[], from = 0, to = tokens.length, gap = GAP, named: readonly NamedRange[] = []): readonly Match[] {
  const matches: Match[] = [];
  if (missing(phrase, tokens, 0)) return matches;
  for (let i = from; i < to; i += 1) {
    const at = matchFrom(phrase, tokens, i, to, gap, named);
    if (at === null) continue;
    const last = at[at.length - 1] ?? i;
    const exact = at.filter((position, k) => !isSynonym(tokens[position], phrase.stems[k])).length;
    matches.push({ from: i, to: last + 1, at, exact });
    i = last;
  }
  return matches;
}

/** In: a phrase and the tokens of a sentence. Out: whether more than so many of its words, synonyms too, are nowhere in the sentence. A cheap look that rules most cues out. */
export function missing({ stems }: Phrase, tokens: readonly Token[], allowed: number): boolean {
  const present = classesIn(tokens);
  let absent = 0;
  for (const stem of stems) {
    if (!stem.startsWith('@') && !present.has(classOf(stem))) absent += 1;
    if (absent > allowed) return true;
  }
  return false;
}

const classes = new WeakMap<readonly Token[], ReadonlySet<string | number>>();

/** The words of a sentence, synonyms as one. */
function classesIn(tokens: readonly Token[]): ReadonlySet<string | number> {
  const known = classes.get(tokens);
  if (known !== undefined) return known;
  const made = new Set(tokens.map((token) => classOf(token.stem)));
  classes.set(tokens, made);
  return made;
}

function matchFrom(phrase: Phrase, tokens: readonly Token[], start: number, to: number, gap: number, named: readonly NamedRange[]): readonly number[] | null {
  const { stems, tied } = phrase;
  /** Where a word that begins at `i` ends when it is the wanted one, else -1: an actor or what the claim is about may be several tokens. */
  const endOf = (i: number, k: number): number => {
    const wanted = stems[k];
    if (phrase.nominal[k] === true && (isVerb(tokens[i]) || tokens[i]?.tag === 'gerund')) return -1;
    if (sameWord(tokens[i], wanted) || (phrase.loose && isSynonym(tokens[i], wanted) && sameClass(phrase.tags[k], tokens[i]))) return i + 1;
    return named.find((range) => range.from === i && `@${range.actor}` === wanted)?.to ?? -1;
  };
  let end = endOf(start, 0);
  if (end < 0) return null;
  const at = [start];
  for (let k = 1; k < stems.length; k += 1) {
    // A preposition that the phrase ends on stands right behind its noun; a verb may have its object between ("hit X with").
    const room = phrase.tags[k] === 'preposition' && phrase.tags[k - 1] === 'noun' ? 0 : tied[k] === true ? Math.min(gap, TIED_GAP) : gap;
    let between = 0;
    let hangers = 0;
    let found = -1;
    for (let j = end; j < to && between <= room; j += 1) {
      const token = tokens[j];
      if (token === undefined) break;
      const reached = endOf(j, k);
      if (reached >= 0) {
        found = j;
        end = reached;
        break;
      }
      if (token.text === ';' || token.text === '.') break;
      if (fills(token)) between += 1;
      // "group on sanctions over missiles": what hangs on another noun is not tied to the group.
      if (tied[k] === true && (token.tag === 'subordinator' || token.text === ',')) break;
      if (tied[k] === true && token.tag === 'preposition' && !PASSED.has(token.norm)) {
        hangers += 1;
        if (hangers > 1) break;
      }
    }
    if (found < 0) return null;
    at.push(found);
  }
  return at;
}

/** A verb's synonym is a verb: "discuss" is not "talks". The word itself may change its class ("proposed", "proposal"). */
function sameClass(tag: string | undefined, token: Token | undefined): boolean {
  const verb = tag === 'verb' || tag === 'past' || tag === 'participle' || tag === 'gerund';
  return !verb || token?.tag !== 'noun';
}

const PASSED = new Set(['with', 'between', 'among', 'of', 'by']);

const isVerb = (token: Token | undefined): boolean => token?.tag === 'verb' || token?.tag === 'past' || token?.tag === 'participle';

/** Articles, auxiliaries, prepositions and possessives take up no room. */
function fills(token: Token): boolean {
  return (token.kind === 'word' || token.kind === 'number') && !EMPTY_TAGS.has(token.tag) && token.tag !== 'preposition' && token.tag !== 'adverb';
}

function isSynonym(token: Token | undefined, wanted: string | undefined): boolean {
  return token !== undefined && wanted !== undefined && token.kind === 'word' && token.stem !== wanted && synonymous(token.stem, wanted);
}

function sameWord(token: Token | undefined, wanted: string | undefined): boolean {
  return token !== undefined && token.stem === wanted && token.kind !== 'punctuation' && token.kind !== 'quote';
}
