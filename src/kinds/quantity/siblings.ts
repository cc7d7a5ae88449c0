import { findFocus, type Focus, NAME_GAP } from '../../evidence.ts';
import { perObject } from '../../text/memo.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from '../../text/clauses.ts';
import { findPhrase, type Phrase, readPhrase } from '../../text/phrases.ts';
import { topicPhrases } from '../../text/topics.ts';
import { stem } from '../../text/words.ts';
import type { QuantityClaim, Token } from '../../types.ts';
import { subjectBefore } from '../agents.ts';
import type { ReadContext } from '../kind.ts';
import { nameIn } from './sides.ts';
import { deathWords, injuryWords } from './casualties.ts';

/** In a file with more claims of one unit these are of many stories, and not beside each other. */
const MOST = 40;

/** In: a measure word at a place of a sentence, and the number that it counts. Out: whether it is of what a claim beside it asks for, that counts the same of another thing: all who died in a quake, the miners among them. */
export function isOfSibling(claim: QuantityClaim, context: ReadContext, { sentence, via, about }: Focus, at: number, number: Range | null): boolean {
  const siblings = siblingsOf(context.rivals)(claim);
  if (siblings.length === 0) return false;
  const { analysis } = context;
  const { clauseOf, groups } = analysis.clauses(sentence);
  const { tokens } = sentence;
  // "four on the Velmoran side and five Ostrians"
  const named = via === 'mention' && number !== null ? nameIn(number, tokens) : null;
  if (names(named, about)) return false;
  const here = (from: number): boolean => clauseOf[from] === clauseOf[at];
  const verb = groups.find(({ head }) => head === at);
  const subject = verb === undefined ? null : subjectBefore(tokens, verb.from);
  const object = verb?.voice === 'active' ? nounPhraseAfter(tokens, verb.to) : null;
  // "Ostrian troops killed two villagers in Velmora"
  const killer = verb?.voice === 'active' && KILLING.has(tokens[at]?.stem ?? '') ? subject : null;
  const kills = (range: Range): boolean => killer !== null && names(killer, [range]);
  const all = siblings.flatMap(({ phrases }) => phrases).flatMap((phrase) => findPhrase(phrase, tokens, 0, tokens.length, NAME_GAP));
  const others = all.filter((range) => !isDoer(range, tokens) && !kills(range));
  const counted = subject ?? nounPhraseBefore(tokens, at + 1);
  const both = via === 'mention' ? bothSides(about, all, at, tokens) : null;
  if (names(named, all) || (both !== null && (names(counted, about) === names(counted, all) || overlap(counted, both)))) return true;
  const own = via === 'mention' ? about.filter((range) => here(range.from) && !kills(range)) : [];
  // "Velmoran troops killed seven Ostrian soldiers", "Seven soldiers of Ostria died in the clash with Velmora"
  const theirs = (names(object, others) && !names(object, own)) || (names(subject, others) && !names(subject, own) && !names(object, own));
  if (!theirs && own.some((range) => !isDoer(range, tokens))) return false;
  if (own.length > 0) return true;
  if (others.length > 0 && (via !== 'mention' || others.some(({ from }) => here(from)))) return true;
  // Where neither is named, it is of what the article named first.
  if (via !== 'article' && via !== 'context') return false;
  const first = (one: QuantityClaim): number => findFocus(one, analysis).focus.find((focus) => focus.via === 'mention')?.sentence.index ?? Number.POSITIVE_INFINITY;
  return siblings.some(({ claim: other }) => first(other) < first(claim));
}

const KILLING = new Set('kill murder shoot slay massacre execute butcher slaughter wound injure'.split(' ').map(stem));

/**
 * "killed in a clash between Velmoran and Ostrian guards", "Nine are dead: four on the Velmoran side and five Ostrians": the number before is of both. Out: the words
 * that name both sides, null where nothing does.
 */
function bothSides(own: readonly Range[], others: readonly Range[], at: number, tokens: readonly Token[]): Range | null {
  const colon = tokens.findIndex(({ text }, i) => text === ':' && i > at);
  const behind = (ranges: readonly Range[]): boolean => colon > 0 && ranges.length > 0 && ranges.every(({ from }) => from > colon);
  if (behind(own) && behind(others)) return { from: colon, to: tokens.length };
  const pairs = own.flatMap((one) => others.map((other) => ({ first: one.from < other.from ? one : other, last: one.from < other.from ? other : one })));
  const pair = pairs.find(({ first, last }) => last.from > first.to && last.from - first.to <= 2 && tokens.slice(first.to, last.from).every(({ norm, text, tag }) => norm === 'and' || text === '-' || text === '–' || tag === 'determiner'));
  return pair === undefined ? null : { from: pair.first.from, to: pair.last.to };
}

const overlap = (one: Range | null, other: Range): boolean => one !== null && one.from < other.to && other.from < one.to;
const names = (phrase: Range | null, ranges: readonly Range[]): boolean => phrase !== null && ranges.some(({ from }) => from >= phrase.from && from < phrase.to);

const DEED = /^(?:attack|raid|strike|airstrike|assault|ambush|offensive|invasion|shelling|bombardment|bombing)s?$/;

/** "killed by Velmoran troops", "killed in Velmora's attack": who did it is not whose dead they are. */
function isDoer({ from, to }: Range, tokens: readonly Token[]): boolean {
  if (tokens[from]?.tag !== 'name') return false;
  const opens = nounPhraseBefore(tokens, to)?.from ?? from;
  if (tokens[opens - 1]?.norm === 'by') return true;
  const end = tokens.findIndex(({ tag }, i) => i >= to && !/^(?:possessive|adjective|noun)$/.test(tag));
  return tokens[opens - 1]?.norm !== 'on' && tokens.slice(to, end < 0 ? tokens.length : end).some(({ norm }) => DEED.test(norm));
}

/** In: a claim and all claims of its unit. Out: whether one of them counts the same of another thing. */
export const hasSiblings = (claim: QuantityClaim, rivals: readonly QuantityClaim[]): boolean => siblingsOf(rivals)(claim).length > 0;

interface Sibling {
  readonly claim: QuantityClaim;
  /** What it is about and the claim at hand is not. */
  readonly phrases: readonly Phrase[];
}

const siblingsOf = perObject((rivals: readonly QuantityClaim[]) => perObject((claim: QuantityClaim): readonly Sibling[] => {
  if (rivals.length > MOST || claim.about.length === 0) return [];
  const own = new Set(topicPhrases(claim.about).map(({ stems }) => stems.join(' ')));
  return rivals.flatMap((other) => {
    if (other === claim || other.about.length === 0 || !countsAlike(claim, other)) return [];
    const phrases = topicPhrases(other.about).filter(({ stems }) => !own.has(stems.join(' ')));
    return phrases.length === topicPhrases(other.about).length ? [{ claim: other, phrases }] : [];
  });
}));

/** Whether two claims measure by one word, or both by words of death or of injury. */
function countsAlike(one: QuantityClaim, other: QuantityClaim): boolean {
  const [a, b] = [measured(one), measured(other)];
  return [...a].some((word) => b.has(word));
}

const measured = perObject(({ measure }: QuantityClaim): ReadonlySet<string> => new Set(measure.flatMap((text) => readPhrase(text).stems).map((word) => (deathWords.has(word) ? '@death' : injuryWords.has(word) ? '@injury' : word))));
