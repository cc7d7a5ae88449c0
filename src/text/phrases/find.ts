import type { Token } from '../../types.ts';
import type { Match, NamedRange, Phrase } from '../phrases.ts';
import { classesOf, findIdioms, type Idiom, synonymous } from '../synonyms.ts';
import { EMPTY_TAGS, isVerb } from './words.ts';

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
  const { idioms } = wordsIn(tokens);
  for (let i = from; i < to; i += 1) {
    const at = matchFrom(phrase, tokens, idioms, i, to, gap, named);
    if (at === null) continue;
    const last = at[at.length - 1] ?? i;
    const exact = at.filter((position, k) => tokens[position]?.stem === phrase.stems[k] || phrase.stems[k]?.startsWith('@') === true).length;
    matches.push({ from: i, to: last + 1, at, exact });
    i = last;
  }
  return matches;
}

/** In: a phrase and the tokens of a sentence. Out: whether more than so many of its words, synonyms too, are nowhere in the sentence. A cheap look that rules most cues out. */
export function missing({ stems, loose }: Phrase, tokens: readonly Token[], allowed: number): boolean {
  const { present } = wordsIn(tokens);
  let absent = 0;
  for (const stem of stems) {
    if (!stem.startsWith('@') && !present.has(stem) && !(loose && classesOf(stem).some((one) => present.has(one)))) absent += 1;
    if (absent > allowed) return true;
  }
  return false;
}

interface Words {
  /** Stems, and the classes of synonyms that they and the idioms belong to: most cues are ruled out by a look at these. */
  readonly present: ReadonlySet<string | number>;
  readonly idioms: readonly Idiom[];
}

const read = new WeakMap<readonly Token[], Words>();

function wordsIn(tokens: readonly Token[]): Words {
  const known = read.get(tokens);
  if (known !== undefined) return known;
  const idioms = findIdioms(tokens);
  const made = { present: new Set([...tokens.flatMap((token) => [token.stem, ...classesOf(token.stem)]), ...idioms.flatMap((idiom) => idiom.classes)]), idioms };
  read.set(tokens, made);
  return made;
}

function matchFrom(phrase: Phrase, tokens: readonly Token[], idioms: readonly Idiom[], start: number, to: number, gap: number, named: readonly NamedRange[]): readonly number[] | null {
  const { stems, tied } = phrase;
  /** Where a word that begins at `i` ends when it is the wanted one, else -1: an actor or what the claim is about may be several tokens. */
  const endOf = (i: number, k: number): number => {
    const wanted = stems[k];
    if (phrase.nominal[k] === true && (isVerb(tokens[i]) || tokens[i]?.tag === 'gerund')) return -1;
    if (sameWord(tokens[i], wanted) || (phrase.loose && isSynonym(tokens[i], wanted) && sameClass(phrase.tags[k], tokens[i]))) return i + 1;
    const name = named.find((range) => range.from === i && `@${range.actor}` === wanted);
    if (name !== undefined) return name.to;
    const own = phrase.loose && wanted !== undefined && idioms.length > 0 ? classesOf(wanted) : [];
    return own.length === 0 ? -1 : idioms.find((idiom) => idiom.from === i && idiom.classes.some((one) => own.includes(one)))?.to ?? -1;
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
    let bridge = false;
    const last = phrase.links[k] === 'next' ? Math.min(to, end + 1) : to;
    for (let j = end; j < last && between <= room; j += 1) {
      const token = tokens[j];
      if (token === undefined) break;
      const reached = endOf(j, k);
      if (reached >= 0 && (phrase.links[k] !== 'preposition' || bridge)) {
        found = j;
        end = reached;
        break;
      }
      if (token.text === ';' || token.text === '.') break;
      if (BRIDGES.has(token.norm)) bridge = true;
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

/** Prepositions by which one noun hangs on another. */
const BRIDGES = new Set(['of', 'from', 'for', 'on', 'over', 'about', 'with', 'by', 'using', 'against', 'in', 'into', 'at']);
const PASSED = new Set(['with', 'between', 'among', 'of', 'by']);

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
