import { type Clauses, nounPhraseAfter, nounPhraseBefore } from '../../text/clauses.ts';
import { perObject } from '../../text/memo.ts';
import { personSingular } from '../../text/people.ts';
import { findPhrase, type Match, missing, type Phrase } from '../../text/phrases.ts';
import { stem, stems } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { deathWords, fatalAdverbs, injuryWords, type Measures } from './casualties.ts';
import { fatal, KILLING } from './fatal.ts';
import { beside, type Frame, frameAt, statedFrame } from './frames.ts';
import { findHarm, type Harm, harmWords } from './harmed.ts';
import { multiplesIn } from './multiples.ts';
import { itemsBehind } from './partition.ts';
import type { Rivals } from './rivals.ts';
import { subjectReach } from './subjects.ts';
import { isTally } from './tally.ts';
import { INCLUDED, type Located } from './victims.ts';

/** A measure word in a sentence, whose it is, and where the ones it counts stand. */
export interface Governor {
  readonly frame: Frame;
  /** The word that tells whether it is a fact, where it is another ("licensed" in "licensed to carry"). */
  readonly told: number;
  readonly rival: boolean;
  /** A total by its wording ("the death toll"), a plain word for it, or for what may lead to it ("shot", "in hospital"). */
  readonly tier: 'total' | 'plain' | Harm['tier'];
}

export interface Binding {
  readonly governor: Governor;
  readonly rule: string;
  readonly strength: number;
}

/** Measures as phrases: the claim's, and those of all claims with its unit. */
export interface Phrases {
  readonly own: readonly Phrase[];
  readonly rival: Rivals;
}

/** Whether a sentence has a word by which `findGovernors` could find one: most have none. */
export function mayGovern(tokens: readonly Token[], measures: Measures, phrases: Phrases): boolean {
  return (measures.casualties !== null && tellsOfHarm(tokens)) || phrases.own.some((phrase) => !missing(phrase, tokens, 0)) || phrases.rival.among(tokens).length > 0;
}

/** In: the words of a sentence and the claim's measures. Out: every measure word with its frame. `goesOn`: the sentence before gave a number. */
export function findGovernors(tokens: readonly Token[], clauses: Clauses, measures: Measures, phrases: Phrases, goesOn: boolean): readonly Governor[] {
  const governors: Governor[] = [];
  const taken = new Set<number>();
  const add = (at: number, rival: boolean, tier: Governor['tier'], frame: Frame, told = at): void => {
    if (taken.has(at)) return;
    taken.add(at);
    governors.push({ frame, rival, tier, told });
  };
  if (measures.casualties !== null) for (const { at, fatal: deadly } of multiplesIn(tokens)) if (deadly || measures.casualties !== 'death') add(at, deadly && !measures.own.has(DIE), deadly ? 'plain' : 'hit', { at, side: 'noun', group: null, reach: [] });
  if (measures.casualties !== null) for (const found of fatal(tokens, clauses)) add(found.at, !measures.own.has(DIE), 'plain', found.frame);
  for (const [list, rival] of [[phrases.own, false], [phrases.rival.among(tokens), true]] as const) {
    for (const phrase of list) {
      if (phrase.stems.length < 2) continue;
      for (const match of findPhrase(phrase, tokens, 0, tokens.length, 2)) {
        const isVerb = (index: number): boolean => clauses.groups.some((group) => group.head === index);
        // "licensed to carry": who is counted stands with the second verb.
        const at = match.at.find((index) => isVerb(index) && tokens[index - 1]?.tag === 'to') ?? match.at.find(isVerb) ?? match.at.findLast((index) => tokens[index]?.tag !== 'preposition') ?? match.from;
        const toll = isTally(tokens, at);
        // "1,300 soldiers in the country": counted right before the phrase.
        if (tokens[match.from]?.tag === 'preposition' && tokens[match.from - 1]?.tag === 'noun') add(match.from, rival, 'plain', { ...frameAt(tokens, clauses, match.from), reach: beside(tokens, match.from) });
        add(at, rival, toll ? 'total' : 'plain', widened(frameAt(tokens, clauses, at), match), match.at.find(isVerb));
      }
    }
  }
  tokens.forEach((token, at) => {
    const own = measures.own.has(token.stem);
    if (!own && !measures.rival.has(token.stem)) return;
    // "fatally shot" is read above.
    if (measures.casualties !== null && fatalAdverbs.has(token.norm)) return;
    if (token.kind === 'punctuation' || /^hospitals?$/.test(token.norm) || isSelf(tokens, at) || isDoer(token, phrases)) return;
    if (isTally(tokens, at)) add(at, !own, 'total', frameAt(tokens, clauses, at));
    else if (deathWords.has(token.stem) && measures.casualties !== null && tokens[at + 1]?.norm === 'toll') taken.add(at);
    else if ((injuryWords.has(token.stem) || (own && isSuffered(tokens, at))) && isNoun(tokens, at) && measures.casualties !== null) for (const frame of sufferers(tokens, clauses, at)) add(at, !own, 'plain', frame);
    else add(at, !own, 'plain', frameAt(tokens, clauses, at));
  });
  if (measures.casualties === 'injury' || measures.casualties === 'death') {
    tokens.forEach((token, at) => {
      if (token.stem === LIFE && isTaken(tokens, at)) add(at, measures.casualties !== 'death', 'plain', frameAt(tokens, clauses, at));
    });
    // Who counts no casualties counts nobody killed and nobody injured.
    tokens.forEach((token, at) => {
      if (/^casualt(?:y|ies)$/.test(token.norm) && tokens.slice(Math.max(0, at - 4), at).some(({ norm }) => norm === 'no')) add(at, false, 'plain', { at, side: 'noun', group: null, reach: [] });
    });
    for (const at of bodiesFound(tokens, clauses)) add(at, measures.casualties !== 'death', 'plain', statedFrame(tokens, clauses, at));
    for (const at of livesLost(tokens)) add(at, measures.casualties !== 'death', 'plain', { at, side: 'subject', group: null, reach: subjectReach(tokens, clauses, clauses.groups.find((group) => group.head === at)?.from ?? at) });
  }
  if (measures.casualties === 'injury') for (const { frame, tier } of findHarm(tokens, clauses)) add(frame.at, false, tier, frame);
  // "It was 10 kilometres deep, though others put it at 35": another number of the sentence is what is estimated.
  const counted = governors.some((governor) => !governor.rival);
  if (goesOn || counted) for (const at of estimates(tokens)) if (counted || !tokens.slice(0, at).some(({ tag }) => tag === 'number')) add(at, false, 'plain', { at, side: 'noun', group: null, reach: [at + 1, at + 2, at + 3] });
  return tokens.some(({ text }) => text === ':') ? governors.map((governor) => ({ ...governor, frame: { ...governor.frame, reach: [...governor.frame.reach, ...itemsBehind(governor.frame.at, tokens, clauses)] } })) : governors;
}

/** "a gunshot wound", "injuries": the thing, not the verb. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.tag === 'noun' || (/^(?:wounds?|injury|injuries)$/.test(token?.norm ?? '') && tokens[at - 1]?.tag !== 'to' && tokens[at - 1]?.tag !== 'modal');
}

/** "14 protesters" counts no protests: a person named after what he does, where the claims file has the deed. */
function isDoer(token: Token, { own, rival }: Phrases): boolean {
  const person = personSingular(token.norm);
  return person !== null && token.tag === 'noun' && !rival.norms.has(token.norm) && !rival.persons.has(person) && !own.some((phrase) => phrase.norms.some((norm) => norm === token.norm || personSingular(norm) === person));
}

/** Rule of a figure set beside another. */
export const ESTIMATE = 'estimate';
const ESTIMATING = stems('put estimate place give');

/** "organisers put it at 100,000": the "at" of another estimate of what was counted before. */
function estimates(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((token, at) => {
    if (token.norm !== 'at') return [];
    const pronoun = /^(?:it|that|them)$/.test(tokens[at - 1]?.norm ?? '') && ESTIMATING.has(tokens[at - 2]?.stem ?? '');
    const noun = /^(?:number|figure|total|count|toll|tally)$/.test(tokens[at - 1]?.norm ?? '') && /^(?:the|its|their)$/.test(tokens[at - 2]?.norm ?? '') && ESTIMATING.has(tokens[at - 3]?.stem ?? '');
    return pronoun || noun ? [at] : [];
  });
}

/** The object of "made off with" stands after the whole phrase; who "took part" before it. */
function widened(frame: Frame, { at, to }: Match): Frame {
  return frame.side === 'object' ? { ...frame, reach: frame.reach.filter((index) => index >= to || index < frame.at || !at.includes(index)) } : frame;
}

/** "killed himself": who does it to himself is no victim of it. */
function isSelf(tokens: readonly Token[], at: number): boolean {
  return /^(?:him|her|it|them)sel(?:f|ves)$/.test(tokens[at + 1]?.norm ?? '');
}

/** What stands in every rule for casualties. */
const SIGNS: ReadonlySet<string> = new Set([...deathWords, ...injuryWords, ...KILLING, ...harmWords, ...stems('gunned fatally mortally lethally fatal deadly life body lose casualty casualties double triple quadruple quintuple')]);
const tellsOfHarm = perObject((tokens: readonly Token[]): boolean => {
  for (const { stem: word } of tokens) if (SIGNS.has(word)) return true;
  return false;
});
const BE = stem('be');
const DIE = stem('die');
const WOUND = stem('wound');
const LOSE = stem('lose');
const LIFE = stem('life');
const SUFFERING = stems('suffer sustain receive treat have');
/** "claimed five lives", "took the lives of five", "with the loss of five lives", "five lives were lost". */
const isTaken = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 6), at).some((before) => CLAIMING.has(before.stem) || before.norm === 'loss') || tokens.slice(at + 1, at + 4).find(({ tag }) => tag !== 'auxiliary')?.norm === 'lost';
const CLAIMING = stems('claim take cost');

/**
 * "suffered injuries", "treated for minor injuries": the injuries' owners are the subject of the verb. Who is found "with gunshot wounds" is not
 * read: it is told of the dead as often as of the injured.
 */
function sufferers(tokens: readonly Token[], clauses: Clauses, at: number): readonly Frame[] {
  for (let i = at - 1; i >= Math.max(0, at - 7); i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.tag === 'number' || token.text === ';') break;
    const group = clauses.groups.find((candidate) => candidate.head === i);
    if (SUFFERING.has(token.stem)) return tokens[at]?.stem === WOUND ? [] : [{ at, side: 'subject', group: group ?? null, reach: subjectReach(tokens, clauses, group?.from ?? i) }];
    if (token.norm === 'with' || (token.norm === 'from' && tokens[i - 1]?.stem === DIE)) return [];
  }
  return [frameAt(tokens, clauses, at)];
}

/** "suffered burns", "were treated for severe frostbite": a measure that is no word for every injury, as one. */
const isSuffered = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[(nounPhraseBefore(tokens, at + 1)?.from ?? at) - 1];
  return before !== undefined && (/^(?:suffer|sustain)/.test(before.norm) || (before.norm === 'for' && tokens.slice(Math.max(0, at - 6), at).some(({ norm }) => norm === 'treated')));
};

/** "found the bodies of two men", "Ida Moss's body was found"; a body that nobody finds may be alive, or no body of a person. */
function bodiesFound(tokens: readonly Token[], { groups, clauseOf }: Clauses): readonly number[] {
  return tokens.flatMap(({ norm }, at) => (/^bod(?:y|ies)$/.test(norm) && groups.some(({ head }) => clauseOf[head] === clauseOf[at] && FINDING.has(tokens[head]?.stem ?? '') && !/sel(?:f|ves)$/.test(tokens[head + 1]?.norm ?? '')) ? [at] : []));
}

const FINDING = stems('find discover recover pull locate retrieve');

/** "five people lost their lives". */
function livesLost(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((token, at) => (token.stem === LOSE && /^(?:his|her|their)$/.test(tokens[at + 1]?.norm ?? '') && tokens[at + 2]?.stem === LIFE ? [at] : []));
}

/** In: a number and the sentence's measure words. Out: the one that governs it best, own or rival, or null. Words that tell the outcome go before others. */
export function bind(located: Located, governors: readonly Governor[], tokens: readonly Token[]): Binding | null {
  const told = governors.filter((governor) => !isHarm(governor));
  const binding = strongest(located, told, tokens);
  if (binding !== null) return deathAfter(located, binding, told, tokens) ?? binding;
  return strongest(located, governors.filter(({ tier }) => tier === 'hit'), tokens) ?? strongest(located, governors.filter(({ tier }) => tier === 'care'), tokens);
}

/** "A man wounded in a raid has died", "two were hurt and later died": who was hurt first is dead; null where the word is no injury, or nobody died of it. */
function deathAfter(located: Located, { governor: { frame } }: Binding, governors: readonly Governor[], tokens: readonly Token[]): Binding | null {
  if (!injuryWords.has(tokens[frame.at]?.stem ?? '')) return null;
  const death = governors.find(({ frame: { at, side, group } }) => at > frame.at && side === 'subject' && group?.finite === true && deathWords.has(tokens[at]?.stem ?? '') && !bringsInOthers(tokens, frame.at + 1, group.from));
  return death === undefined ? null : bindingTo(located, death, tokens);
}

/** Whether between two verbs others are named who may be the subject of the second. */
const bringsInOthers = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ tag, norm, kind }, i, between) => tag === 'number' || tag === 'pronoun' || (tag === 'subordinator' && !/^(?:after|since|before)$/.test(norm)) || (personSingular(norm) !== null && tag === 'noun') || kind === 'punctuation' || (tag === 'conjunction' && !between.slice(i + 1).every((next) => next.tag === 'adverb')));

/** Whether a word tells that people were hit or in care, but not that they were injured. */
const isHarm = ({ tier }: Governor): boolean => tier === 'hit' || tier === 'care';

function strongest(located: Located, governors: readonly Governor[], tokens: readonly Token[]): Binding | null {
  return governors.reduce<Binding | null>((best, governor) => {
    const next = bindingTo(located, governor, tokens);
    return next !== null && (best === null || next.strength > best.strength) ? next : best;
  }, null);
}

function bindingTo(located: Located, governor: Governor, tokens: readonly Token[]): Binding | null {
  const { frame } = governor;
  const inside = frame.at >= located.from && frame.at < located.to;
  // "None of the men whom police held will speak": they were held.
  if (located.quantity.rule === 'zero' && isInRelative(located.from, frame.at, tokens)) return null;
  if (inside) return located.part === INCLUDED || isOfOneItem(located, frame.at, tokens) ? null : { governor, rule: 'noun', strength: 10 };
  if (isMemberOf(located, frame.at, tokens) || isOfMeasured(located, frame.at, tokens) || isPartedWhole(located, frame.at, tokens)) return null;
  const step = frame.reach.findIndex((index) => index >= located.from && index < located.to);
  if (step < 0) return null;
  // "rose to 24 from 20": where it came from holds no more.
  if (tokens[located.from - 1]?.norm === 'from' && frame.side !== 'subject') return null;
  if (governor.tier === 'total') return { governor, rule: 'toll', strength: 9.5 };
  return { governor, rule: tokens[frame.at]?.norm === 'at' ? ESTIMATE : frame.side, strength: Math.max(1, 9 - step * 0.2) };
}

/** "a woman and two wounded men", "two wounded men and a woman": an adjective is said of its own noun; "wounded men and women" shares it. */
function isOfOneItem({ quantity, to }: Located, at: number, tokens: readonly Token[]): boolean {
  if (quantity.rule !== 'sum' || !/^(?:adjective|participle|past)$/.test(tokens[at]?.tag ?? '') || !/^(?:adjective|noun)$/.test(tokens[at + 1]?.tag ?? '')) return false;
  const next = tokens.findIndex(({ norm, text }, i) => i > at && i < to && (norm === 'and' || text === ','));
  return next < 0 || /^(?:determiner|number|possessive)$/.test(tokens[next + 1]?.tag ?? '');
}

/** "300 of the homes flooded stood empty": the measure word tells of them all. */
function isOfMeasured({ from, to }: Located, at: number, tokens: readonly Token[]): boolean {
  const of = tokens.findIndex(({ norm }, i) => i > from && i < to && norm === 'of');
  return at === to && of > 0 && /^(?:the|those|these|its|their|our)$/.test(tokens[of + 1]?.norm ?? '') && tokens[at]?.tag !== 'auxiliary' && followsVerb(at, tokens);
}

/** "two of the board's seven members voted": the word tells of the two; only what a "who" right behind them says is said of the seven. */
function isPartedWhole({ from, to }: Located, at: number, tokens: readonly Token[]): boolean {
  let of = from - 1;
  while (of > from - OWNED && /^(?:determiner|possessive|adjective|name|noun)$/.test(tokens[of]?.tag ?? '')) of -= 1;
  const part = tokens[of - 1];
  if (tokens[of]?.norm !== 'of' || part === undefined || !(part.tag === 'number' || PARTS.test(part.norm))) return false;
  // "a majority of two seats" is so large, "a majority of the 12 members" is a part of them.
  if (part.norm === 'majority' && of === from - 1) return false;
  // "12 of 37 captives held by the group were freed", "Hale was one of six people wounded", "Hale, one of six people wounded, …"
  if (at === to && (isReduced(at, tokens) || tokens[of - 2]?.stem === BE || tokens[of - 2]?.text === ',')) return false;
  if (at < to || !/^(?:who|that|which)$/.test(tokens[to]?.norm ?? '')) return true;
  // "of the seven who were shot died": the second verb is the main one.
  return tokens.slice(to + 1, at).some(({ tag }) => tag === 'past' || tag === 'verb' || tag === 'participle' || tag === 'adjective');
}

/** So far before the number its "of" may stand: "of the city council's". */
const OWNED = 6;

/** "of the homes flooded stood empty": a finite verb before the next comma. */
function followsVerb(at: number, tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ text }, i) => i > at && text === ',');
  return tokens.slice(at + 1, comma < 0 ? tokens.length : comma).some(({ tag }) => /^(?:past|auxiliary|modal|verb)$/.test(tag));
}

/** "captives held by the group were freed": the verb of the clause comes after the participle. */
function isReduced(at: number, tokens: readonly Token[]): boolean {
  const next = tokens.find(({ tag, kind }, i) => i > at && (kind === 'punctuation' || /^(?:past|auxiliary|modal|verb|to|conjunction|subordinator)$/.test(tag)));
  return next !== undefined && /^(?:past|auxiliary|modal)$/.test(next.tag);
}

/** "two of the seven died": no other verb follows in the clause, or there is none in the sentence. */
function isMainVerb(at: number, tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ text }, i) => i > at && text === ',');
  if (/^(?:past|participle)$/.test(tokens[at]?.tag ?? '') && !tokens.some(({ tag }, i) => i !== at && /^(?:past|verb|auxiliary|modal|participle)$/.test(tag) && tokens[i - 1]?.tag !== 'to')) return true;
  return tokens[at]?.tag === 'past' && !tokens.slice(at + 1, comma < 0 ? tokens.length : comma).some(({ tag }) => tag === 'past' || tag === 'verb' || tag === 'auxiliary' || tag === 'modal');
}

/** Whether the word at `at` is the verb of the relative clause right behind a noun phrase. */
function isSaidOfWhole(from: number, at: number, tokens: readonly Token[]): boolean {
  const who = nounPhraseAfter(tokens, from)?.to ?? at;
  return who < at && /^(?:who|that)$/.test(tokens[who]?.norm ?? '') && tokens.slice(who + 1, at).every(({ tag }) => /^(?:auxiliary|adverb|modal)$/.test(tag));
}

/** Words for a part. */
const PARTS = /^(?:half|most|some|many|several|few|none|one|two|majority|dozens|hundreds|thousands|third|quarter)$/;

/** "None of the men whom police held": whether the word at `at` is the verb of the clause that describes them. */
function isInRelative(from: number, at: number, tokens: readonly Token[]): boolean {
  const who = tokens.findIndex(({ norm }, i) => i > from && /^(?:whom?|that|which)$/.test(norm));
  return who > 0 && who < at && tokens[who - 1]?.tag === 'noun' && tokens.slice(who + 1, at).every(({ tag }) => /^(?:auxiliary|adverb|modal|noun|name|determiner|adjective|possessive)$/.test(tag));
}

/** "one of those killed", "one of the three men who escaped": the measure word tells of the whole, the number of a part. */
function isMemberOf({ to }: Located, at: number, tokens: readonly Token[]): boolean {
  if (tokens[to]?.norm === 'of' && isSaidOfWhole(to + 1, at, tokens)) return true;
  return tokens[to]?.norm === 'of' && at > to && at <= to + 4 && !isMainVerb(at, tokens) && tokens.slice(to + 1, at).every((token) => /^(?:determiner|number|adjective|noun)$/.test(token.tag));
}
