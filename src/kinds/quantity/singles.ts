import { nounPhraseAfter, nounPhraseBefore, type Range } from '../../text/clauses.ts';
import { isPersonNoun, personSingular } from '../../text/people.ts';
import type { Quantity, Token } from '../../types.ts';
import { fatalAdverbs, type Measures } from './casualties.ts';
import type { Candidate } from './choose.ts';
import type { Frame } from './frames.ts';
import { placeOf } from './places.ts';
import { BESIDE, type Located, ORDINAL, OTHERS } from './victims.ts';

/** Whom a measure word tells of without a number: one person ("the driver was killed"), or several ("the victims were killed"). */
export interface Uncounted {
  readonly located: Located;
  readonly frame: Frame;
  readonly several: boolean;
}

/** In: a sentence and the frame of a measure word that no number is bound to. Out: who stands in it, or null when that is nobody. */
export function uncountedParty(tokens: readonly Token[], frame: Frame, sentenceStart: number): Uncounted | null {
  const party = partyOf(tokens, frame);
  if (party === null) return null;
  const start = (tokens[party.from]?.start ?? 0) - sentenceStart;
  const end = (tokens[party.to - 1]?.end ?? 0) - sentenceStart;
  const quantity: Quantity = { start, end, value: 1, bound: 'exact', unit: { kind: 'count', noun: null }, number: { start, end }, rule: 'one' };
  const located: Located = { ...party, quantity, part: null };
  const head = tokens[party.to - 1];
  // "Our children are being killed" tells of no event.
  if (frame.group !== null && tokens[frame.group.from]?.norm === 'are' && tokens[frame.group.from + 1]?.norm === 'being') return null;
  // "the deaths of Ida and Bo Moss"
  const deaths = frame.side === 'noun' && /^(?:deaths|killings|murders|slayings)$/.test(tokens[frame.at]?.norm ?? '');
  if (deaths || isBeside(tokens, frame, party) || (head !== undefined && isSeveral(head)) || isEvery(tokens.slice(party.from, party.to))) return { located, frame, several: true };
  if (!isSingular(frame, tokens, party)) return null;
  if (isNth(tokens.slice(party.from, party.to))) return { located: { ...located, part: ORDINAL }, frame, several: false };
  if (isOther(tokens.slice(party.from, party.to))) return { located: { ...located, part: BESIDE }, frame, several: false };
  return isOnePerson(tokens, party) ? { located, frame, several: false } : null;
}

/** The phrase that a verb is said of when no number counts it: its subject, apposition passed over, or its object. */
function partyOf(tokens: readonly Token[], frame: Frame): Range | null {
  if (frame.side === 'object') return nounPhraseAfter(tokens, frame.at + 1);
  const owner = ownerOfDeath(tokens, frame.at);
  if (owner !== null) return owner;
  if (frame.side === 'noun') {
    // A headline's "1 dead, another injured".
    if (tokens[frame.at - 1]?.norm === 'another') return { from: frame.at - 1, to: frame.at };
    // A headline's "Man shot dead", "Man dead after fall".
    if (tokens[frame.at]?.norm === 'dead') return nounPhraseBefore(tokens, /^(?:shot|found|stabbed|beaten)$/.test(tokens[frame.at - 1]?.norm ?? '') ? frame.at - 1 : frame.at);
    if (tokens[frame.at]?.norm === 'body' && tokens[frame.at + 1]?.norm !== 'of') return nounPhraseBefore(tokens, frame.at + 1);
    const first = frame.reach.find((index) => index > frame.at);
    return first !== undefined && tokens[frame.at + 1]?.norm === 'of' ? nounPhraseAfter(tokens, first) : null;
  }
  let end = frame.group?.from ?? frame.at;
  while (end > 0 && fatalAdverbs.has(tokens[end - 1]?.norm ?? '')) end -= 1;
  // A headline's "Woman found shot to death".
  if (tokens[end - 1]?.norm === 'found' && tokens.slice(0, end - 1).every(({ tag, text }) => /^(?:noun|name|adjective)$/.test(tag) || text === '-')) end -= 1;
  if (/^(?:who|which|that)$/.test(tokens[end - 1]?.norm ?? '')) end -= 1;
  // "He was hit in the leg and is expected to live": the subject of the verb before the "and".
  const first = /^(?:and|but)$/.test(tokens[end - 1]?.norm ?? '') ? frame.reach.find((i) => /^(?:noun|name|pronoun)$/.test(tokens[i]?.tag ?? '') && /^(?:auxiliary|past|verb)$/.test(tokens[i + 1]?.tag ?? '')) : undefined;
  if (first !== undefined) return nounPhraseBefore(tokens, first + 1);
  // "John Smith, 34, of Dallas, was killed"
  for (let hops = 0; hops < 4 && tokens[end - 1]?.text === ','; hops += 1) {
    const comma = tokens.slice(0, end - 1).findLastIndex((token) => token.text === ',');
    if (comma < 0) {
      end -= 1;
      break;
    }
    const before = nounPhraseBefore(tokens, comma);
    end = comma;
    if (before !== null && !tokens.slice(before.from, before.to).every((token) => token.tag === 'number')) break;
    end = comma + 0;
    if (before !== null) end = before.from;
  }
  return nounPhraseBefore(tokens, end);
}

/** "the boy's death", "Hale's fatal shooting death": whose it is; no death sentence and no murder charge. */
function ownerOfDeath(tokens: readonly Token[], at: number): Range | null {
  if (!/^(?:death|killing|slaying|murder|body)$/.test(tokens[at]?.norm ?? '') || /^(?:noun|name|gerund)$/.test(tokens[at + 1]?.tag ?? '') || tokens[at + 1]?.norm === 'of') return null;
  let of = at - 1;
  while (/^(?:noun|adjective|gerund)$/.test(tokens[of]?.tag ?? '')) of -= 1;
  const owner = tokens[of]?.tag === 'possessive' ? nounPhraseBefore(tokens, of) : null;
  return owner === null || tokens[owner.from - 1]?.norm === 'and' ? null : owner;
}

/** "a third", "a fourth employee". */
const isNth = (phrase: readonly Token[]): boolean => phrase[0]?.norm === 'a' && placeOf(phrase[1]?.norm ?? '') !== null && (phrase.length === 2 || personSingular(phrase.at(-1)?.norm ?? '') === phrase.at(-1)?.norm);

/** "another", "another child", "the other". */
function isOther(phrase: readonly Token[]): boolean {
  const head = phrase.at(-1);
  if (head === undefined || !(head.norm === 'another' || head.norm === 'other' || personSingular(head.norm) === head.norm)) return false;
  return phrase[0]?.norm === 'another' || (phrase[0]?.norm === 'the' && phrase[1]?.norm === 'other');
}

/** "was also killed", "third person dies": there are others. */
function isBeside(tokens: readonly Token[], { group }: Frame, party: Range): boolean {
  if (group !== null && tokens.slice(Math.max(0, group.from - 1), group.to).some(({ norm }) => norm === 'also')) return true;
  return placeOf(tokens[party.from]?.norm ?? '') !== null && isPersonNoun(tokens[party.to - 1]?.norm ?? '');
}

/** "each person who died". */
const isEvery = (phrase: readonly Token[]): boolean => phrase.some(({ norm }) => norm === 'each' || norm === 'every');

const isSeveral = (head: Token): boolean => (head.tag === 'noun' && isPersonNoun(head.norm) && personSingular(head.norm) !== head.norm) || /^(?:they|them|others|several|many|dozens|scores|family)$/.test(head.norm);

/**
 * Whether one person can be the whole count. In: all whom the text tells of without a number. Out: why not, for one of them, or null.
 * "The victims were killed" leaves open how many. Outlets name one of many injured as an example, so that one injured
 * person counts only where the story begins, or where the text says how he fares.
 */
export function doubtOnOne(uncounted: readonly Uncounted[], casualties: Measures['casualties']): (one: Candidate) => string | null {
  if (uncounted.some(({ several }) => several)) return () => 'one of several whom the text does not count';
  return ({ mending, reading }) => (casualties === 'injury' && !mending && !/^(?:headline|dek|lede)$/.test(reading.evidence.placement) ? 'one injured person told of in passing' : null);
}

/** "Smith was killed" is one; "Smith and Jones were killed" are not, nor is one of a list. */
function isSingular({ group, side }: Frame, tokens: readonly Token[], party: Range): boolean {
  if (side === 'subject' && group !== null && tokens.slice(group.from, group.to).some((token) => /^(?:were|are|have)$/.test(token.norm))) return false;
  const joined = tokens[party.to]?.text === ',' ? !endsInVerb(tokens, party.to + 1) : /^(?:and|or|&)$/.test(tokens[party.to]?.norm ?? '');
  if (joined && side === 'object' && !/^(?:him|her)?self$/.test(tokens[party.to + 1]?.norm ?? '') && /^(?:noun|name|number|determiner|pronoun)$/.test(tokens[party.to + 1]?.tag ?? '')) return false;
  // "was killed and her son was wounded": the "and" joins clauses.
  if (tokens[party.from - 1]?.norm === 'and' && /^(?:verb|past|participle)$/.test(tokens[party.from - 2]?.tag ?? '')) return true;
  return !/^(?:and|or|&|of)$/.test(tokens[party.from - 1]?.norm ?? '') || side === 'noun';
}

/** ", police said": what a comma parts is a clause of its own. */
function endsInVerb(tokens: readonly Token[], from: number): boolean {
  const phrase = nounPhraseAfter(tokens, from);
  return phrase !== null && /^(?:past|verb|auxiliary)$/.test(tokens[phrase.to]?.tag ?? '');
}

/** A noun phrase for one person: "the 22-year-old", "her son", a name, "she". */
function isOnePerson(tokens: readonly Token[], { from, to }: Range): boolean {
  const phrase = tokens.slice(from, to).filter((token) => token.kind !== 'punctuation');
  const head = phrase.at(-1);
  if (head === undefined || phrase.some((token) => token.tag === 'number' && !/^\d+$/.test(token.text))) return false;
  if (phrase.some((token) => OTHERS.has(token.norm) || placeOf(token.norm) !== null)) return false;
  if (head.tag === 'pronoun') return phrase.length === 1 && PRONOUNS.has(head.norm);
  if (personSingular(head.norm) === head.norm && head.tag === 'noun') return true;
  if (head.norm === 'body') return true;
  if (head.norm === 'old' && tokens.slice(from, to).some((token) => token.norm === 'year' || token.norm === 'month')) return true;
  const name = phrase.slice(phrase.findLastIndex((token) => token.tag !== 'name') + 1);
  return name.length >= 1 && name.length <= 4 && name.every((token) => !NOT_PEOPLE.has(token.norm) && /^\p{Lu}[\p{L}.’'-]*$/u.test(token.text) && !/^\p{Lu}{3,}$/u.test(token.text));
}

const PRONOUNS = new Set(['he', 'she', 'him', 'her']);
const NOT_PEOPLE = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december police department county city state university school hospital street avenue road court company party church office news north south east west northern southern eastern western new united center centre park sheriff emergency family american islamic black'.split(' '),
);
