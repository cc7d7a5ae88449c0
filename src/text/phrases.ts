import type { Token } from '../types.ts';
import { EMPTY_TAGS } from './phrases/words.ts';
import { variantsOf } from './phrases/variants.ts';
import { canBeVerb } from './lexicon.ts';
import { isVerbal } from './verbal.ts';
import { tokenize } from './words.ts';

/** A phrase of the claims file, taken apart by the same reader as the articles. */
export interface Phrase {
  readonly text: string;
  /** The words that carry meaning, in order: stems, or `@id` where an actor is named. */
  readonly stems: readonly string[];
  /** For each word, whether a preposition ties it to the one before ("group on fees"): then they stand close together. */
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
  /** For each word, what ties it to the one before: nothing, a preposition between them ("collapse of the talks" for "talks collapsed"), one behind which it stands bare ("relief from taxes" for "tax relief"), or that it comes next. */
  readonly links: readonly ('free' | 'preposition' | 'bare' | 'next')[];
  /** The same said in another order or form; empty for names. */
  readonly variants: readonly Phrase[];
}

export { findPhrase, missing } from './phrases/find.ts';

export interface Match {
  readonly from: number;
  readonly to: number;
  /** Positions of the matched words, in the order of the phrase. */
  readonly at: readonly number[];
  /** How many of them are the phrase's own words, not synonyms. */
  readonly exact: number;
}

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
  const cue = { ...phrase, text, loose: true, stems: phrase.stems.map((stem) => (stem.startsWith('aboutplac') ? ABOUT : stem)) };
  return { ...cue, variants: variantsOf(cue) };
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
  const carrying = new Set(tokens.filter((token, i) => carries(token, tokens[i - 1]) || isExcess(token, tokens[i - 1], tokens[i + 1])));
  // A preposition tells when it opens a phrase of one word ("in talks", "is in jail") or ends one ("called for").
  const opens = (at: number): boolean => carrying.size === 1 && tokens.slice(0, at).every(({ tag }) => tag === 'auxiliary');
  const telling = (token: Token, i: number): boolean => (token.tag === 'preposition' || token.norm === 'until') && (opens(i) || (i > 0 && i === tokens.length - 1));
  let kept = tokens.filter((token, i) => carrying.has(token) || telling(token, i));
  if (kept.length === 0) kept = tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
  const places = new Map(tokens.map((token, i) => [token, i]));
  const tied = kept.map((token) => isTied(tokens, places.get(token) ?? -1));
  const [first] = kept;
  const before = first === undefined ? [] : tokens.slice(0, places.get(first));
  const denying = tokens.findIndex((token) => token.tag === 'not' || token.norm === 'cannot');
  return {
    text,
    loose: false,
    stems: kept.map((token) => token.stem),
    tied,
    nominal: kept.map((token, i) => token.tag === 'noun' && (!canBeVerb(token.norm) || tied[i] === true)),
    size: kept.filter((token) => token.tag !== 'preposition').length,
    norms: kept.map((token) => token.norm),
    tags: kept.map((token) => token.tag),
    negative: tokens.some((token, i) => token.tag === 'not' || NEGATIVE.has(token.norm) || (token.norm === 'yet' && tokens[i + 1]?.norm === 'to')),
    deniesVerb: denying >= 0 && tokens.slice(denying + 1).some(isVerbal),
    irrealis: before.some((token) => token.tag === 'to' || token.tag === 'modal') && !tokens.some((token) => token.norm === 'cannot' || token.norm === 'not'),
    inability: isInability(tokens, 0, tokens.length),
    capital: kept.map((token) => /^\p{Lu}/u.test(token.text)),
    links: kept.map(() => 'free' as const),
    variants: [],
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
  // "examine whether it is safe" is not to examine it.
  if (token.norm === 'whether') return true;
  // "shot herself" is not "shot".
  if (REFLEXIVE.has(token.norm)) return true;
  // "look into it" is not "look for it".
  if (before?.stem === 'look' && OTHER_LOOKS.has(token.norm)) return true;
  if (token.kind === 'quote' || token.kind === 'punctuation') return false;
  if (token.tag === 'preposition' || token.tag === 'adverb') {
    if (PARTICLES.has(token.norm)) return before !== undefined && (isVerbal(before) || (before.tag === 'noun' && AFTER_NOUNS.has(token.norm)));
    return token.tag === 'adverb' && !LIGHT_ADVERBS.has(token.norm);
  }
  if (token.tag === 'determiner') return COUNTING.has(token.norm);
  return !EMPTY_TAGS.has(token.tag) && !NEGATIVE.has(token.norm);
}

const REFLEXIVE = new Set(['himself', 'herself', 'themselves', 'itself']);

/** "too many boats" is not "boats", nor "too old" "old". */
const isExcess = (token: Token, before: Token | undefined, after: Token | undefined): boolean =>
  before?.norm === 'too' ? !EMPTY_TAGS.has(token.tag) || COUNTED.test(token.norm) : token.norm === 'too' && after !== undefined && after.kind === 'word';
const COUNTED = /^(?:many|much|few|little)$/;

/** Prepositions that make another verb of "look". */
const OTHER_LOOKS = new Set(['into', 'for', 'after']);

/** Determiners that change what a phrase names: "another system" is not "the system". */
const COUNTING = new Set(['another', 'other', 'more', 'all', 'most', 'every', 'several', 'few', 'half', 'both']);

const LIGHT_ADVERBS = new Set(['already', 'now', 'also', 'just', 'then', 'still', 'very', 'too', 'yet', 'again']);
