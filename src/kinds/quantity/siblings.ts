import { findFocus, type Focus, NAME_GAP } from '../../evidence.ts';
import { perObject } from '../../text/memo.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from '../../text/clauses.ts';
import { findPhrase, type Phrase, readPhrase } from '../../text/phrases.ts';
import { topicPhrases } from '../../text/topics.ts';
import type { QuantityClaim, Token } from '../../types.ts';
import { subjectBefore } from '../agents.ts';
import type { ReadContext } from '../kind.ts';
import { deathWords, injuryWords } from './casualties.ts';

/** In a file with more claims of one unit these are of many stories, and not beside each other. */
const MOST = 40;

/** In: a count at a place of a sentence. Out: whether it is of what a claim beside it asks for, that counts the same of another thing: all who died in a quake, the miners among them. */
export function isOfSibling(claim: QuantityClaim, context: ReadContext, { sentence, via, about }: Focus, at: number): boolean {
  const siblings = siblingsOf(context.rivals)(claim);
  if (siblings.length === 0) return false;
  const { analysis } = context;
  const { clauseOf, groups } = analysis.clauses(sentence);
  const { tokens } = sentence;
  const here = (from: number): boolean => clauseOf[from] === clauseOf[at];
  const own = via === 'mention' ? about.filter(({ from }) => here(from)) : [];
  const others = siblings.flatMap(({ phrases }) => phrases).flatMap((phrase) => findPhrase(phrase, tokens, 0, tokens.length, NAME_GAP)).filter((range) => !isDoer(range, tokens));
  const verb = groups.find(({ head }) => head === at);
  const subject = verb === undefined ? null : subjectBefore(tokens, verb.from);
  const object = verb?.voice === 'active' ? nounPhraseAfter(tokens, verb.to) : null;
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
