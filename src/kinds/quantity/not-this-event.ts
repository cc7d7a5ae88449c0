import type { Clauses } from '../../text/clauses.ts';
import { DAY } from '../../text/days.ts';
import { perObject } from '../../text/memo.ts';
import { normalize, stem, stems } from '../../text/words.ts';
import type { QuantityClaim, Token } from '../../types.ts';
import { deathWords, injuryWords } from './casualties.ts';
import { RANKING } from '../date/triggers.ts';

/** In: a sentence and a place in it. Out: whether it tells what should or could have been: "there should have been five dead". */
export function isUnreal(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 10); i -= 1) {
    if (/^(?:should|could|would|might)$/.test(tokens[i]?.norm ?? '')) return tokens.slice(i + 1, i + 3).some((token) => token.norm === 'have' || token.norm === "'ve" || token.norm === '’ve');
    if (/^[;,]$/.test(tokens[i]?.text ?? '')) return false;
  }
  return false;
}

/** In: a sentence, a place in it. Out: whether it guesses at what has happened: "may have been copied". */
export function isGuess(tokens: readonly Token[], clauses: Clauses, at: number): boolean {
  const group = clauses.groups.find(({ from, to, form, head }) => form === 'modal' && (at >= from && at < to || clauses.clauseOf[head] === clauses.clauseOf[at]));
  if (group === undefined) return false;
  const words = tokens.slice(group.from, group.head).map(({ norm }) => norm);
  return words.includes('have') && words.some((word) => /^(?:may|might|could)$/.test(word));
}

/** In: a sentence and where a number begins. Out: whether it counts those of earlier events: "the last two officers killed". */
export function isOfLast(tokens: readonly Token[], from: number): boolean {
  return /^(?:last|previous|past|earlier)$/.test(tokens[from - 1]?.norm ?? '');
}

const WARS = /^(?:wars?|conflict|genocide|holocaust|revolution|uprising|epidemic|pandemic|famine|insurgency)$/;

/** In: a sentence, a place in it, the claim. Out: whether it is told of a long event that the claim is not about: "two million died in the civil war". */
export function isOfWar(tokens: readonly Token[], at: number, claim: QuantityClaim): boolean {
  return tokens.some((token, i) => {
    if (!/^(?:in|during|since|throughout)$/.test(token.norm) || i < at - 12 || i > at + 12) return false;
    const noun = tokens.slice(i + 1, i + 7).find((next, step, list) => WARS.test(next.norm) && list.slice(0, step).every((between) => /^(?:determiner|adjective|noun|name|punctuation|possessive|number|adverb)$/.test(between.tag)));
    return noun !== undefined && !wordsOf(claim).has(noun.stem);
  });
}

const FIGHTING = stems('fight battle clash');

/** In: a sentence that does not name what the claim is about, a place in it, the claim. Out: whether it is told of a fight that the claim is not about: "The army fought rebels at Sela, killing 20". */
export function isOfFight(tokens: readonly Token[], { groups }: Clauses, at: number, claim: QuantityClaim): boolean {
  const verb = groups.findLast(({ finite, head }) => finite && head < at);
  const fight = verb === undefined ? '' : tokens[verb.head]?.stem ?? '';
  return FIGHTING.has(fight) && !wordsOf(claim).has(fight);
}

const wordsOf = perObject(({ about, measure }: QuantityClaim): ReadonlySet<string> => new Set([...about, ...measure].flatMap((text) => text.split(/\s+/)).map((word) => stem(normalize(word)))));

/** Longer than any clause: words this far off say nothing about the number. */
const REACH = 24;

/** Rules for a count over many events; `i` is a position in the sentence. */
type Rule = (tokens: readonly Token[], i: number) => boolean;

const RULES: readonly Rule[] = [inPeriod, sofar, asOf, perPeriod, inRow, everywhere, apart];

/** In: a sentence and a place in it. Out: whether the number there is counted over several events: "since October, eight have died in 12 shootings". */
export function isAggregate(tokens: readonly Token[], clauses: Clauses, at: number): boolean {
  const atOnce = cameAtOnce(tokens, clauses, at);
  return tokens.some((_, i) => {
    if (Math.abs(i - at) > REACH && i > 2) return false;
    // Events may be told after all that they led to: "left seven dead and 14 hurt in 17 shootings".
    return (!atOnce && inEvents(tokens, i) && i - at < 12) || ((isAhead(tokens, clauses, i, at) || clauses.clauseOf[i] === clauses.clauseOf[at]) && RULES.some((rule) => !(atOnce && rule === inRow) && rule(tokens, i)));
  });
}

/** "A series of quakes killed four", "Two blasts kill 12": what does the harm in one go, unless it "has killed" so many by now. */
function cameAtOnce(tokens: readonly Token[], { groups }: Clauses, at: number): boolean {
  const events = tokens.findIndex(({ norm }) => IN_ONE_GO.test(norm));
  const verb = groups.find(({ finite, from }) => finite && from > events);
  if (events < 0 || events > at || verb === undefined || verb.perfect !== null || verb.voice === 'passive') return false;
  const opens = tokens.slice(0, events).findIndex(({ norm, tag }) => FEW.test(norm) || (tag === 'noun' && ROW.test(norm)));
  return opens >= 0 && tokens[opens - 1]?.tag !== 'preposition' && tokens.slice(opens, events).every(({ tag, norm, text }) => norm === 'of' || text === '-' || /^(?:number|noun|adjective|gerund|participle)$/.test(tag)) && !tokens.slice(events + 1, verb.from).some(({ tag }) => tag === 'subordinator' || tag === 'punctuation');
}

const IN_ONE_GO = /^(?:quakes|earthquakes|tremors|explosions|blasts|bombings|bombs|strikes|airstrikes|raids|avalanches|landslides|tornadoes)$/;
const FEW = /^(?:two|three|four|twin|triple)$/;
const ROW = /^(?:series|string|wave)$/;

/** Whether a time told at `i` holds for what follows: "laid off 350 since 2008 and now employs 2,400" begins anew. */
function isAhead(tokens: readonly Token[], { groups, clauseOf }: Clauses, i: number, at: number): boolean {
  // "have attacked 110 ships this year and seized 42": the "have" holds on.
  const holdsOn = (head: number): boolean => groups.some(({ perfect, head: other }) => perfect === 'has' && other < i) && /^(?:past|participle)$/.test(tokens[head]?.tag ?? '');
  return i < at && !groups.some(({ finite, from, to, head }) => finite && !(to - from === 1 && holdsOn(head)) && from > i && from <= at && clauseOf[from] !== clauseOf[i] && tokens.slice(i, from).some(({ norm }, k, between) => norm === 'and' && between.slice(k + 1).every(({ tag }) => tag === 'adverb')));
}

/** "since October", "within the last year", "over the past two weeks", "this year". */
function inPeriod(tokens: readonly Token[], i: number): boolean {
  const [token, next, after, last] = [tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  // "the worst since 1974, when 18 died", "the worst since 1974" tell of one event.
  if (token?.norm === 'since' && ((after?.text === ',' && last?.norm === 'when') || tokens.slice(Math.max(0, i - 3), i).some(({ norm }) => RANKING.test(norm)))) return false;
  // "since four men escaped" counts them.
  if (token?.norm === 'since' && next?.tag === 'number' && after?.tag === 'noun') return false;
  if (token?.norm === 'since') return next?.tag === 'name' || next?.tag === 'number' || /^(?:early|late|mid|last)$/.test(next?.norm ?? '');
  if (token?.norm === 'this' && /^(?:year|season|decade)$/.test(next?.norm ?? '')) return !/^(?:later|earlier|time)$/.test(tokens[i - 1]?.norm ?? '');
  if (!/^(?:in|within|over|during)$/.test(token?.norm ?? '') || !/^(?:the|his|her|their)$/.test(next?.norm ?? '') || !/^(?:last|past)$/.test(after?.norm ?? '')) return false;
  return PERIOD.test(last?.norm ?? '') || PERIOD.test(tokens[i + 4]?.norm ?? '');
}

const PERIOD = /^(?:day|week|month|year|decade|century)s?$/;

/** "so far this year", "to date". */
function sofar(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.norm === 'so' && tokens[i + 1]?.norm === 'far' && tokens[i + 2]?.norm === 'this';
}

/** "100 killed as of June". */
function asOf(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.norm === 'as' && tokens[i + 1]?.norm === 'of' && /^(?:jan|feb|mar|apr|may$|june?$|july?$|aug|sep|oct|nov|dec)/.test(tokens[i + 2]?.norm ?? '');
}

/** "30 a year", "every month", "annually". */
function perPeriod(tokens: readonly Token[], i: number): boolean {
  const [before, token, next, after] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]];
  if (/^(?:annually|yearly)$/.test(token?.norm ?? '')) return true;
  if (/^(?:per|every|each)$/.test(token?.norm ?? '')) return /^(?:year|month|week|day)$/.test(next?.norm ?? '');
  return (token?.norm === 'a' || token?.norm === 'an') && /^(?:year|month|week|day)$/.test(next?.norm ?? '') && !/^(?:ago|earlier|later|after|before|in|and|old)$/.test(after?.norm ?? '') && before?.tag === 'noun';
}

const EVENTS = /^(?:shootings|attacks|incidents|crashes|accidents|bombings|quakes|earthquakes|explosions|blasts|clashes|killings|fires|stabbings|strikes|raids|homicides|murders|storms|collisions)$/;

/** "in 12 shootings", "four separate attacks". */
function inEvents(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.tag !== 'number' || tokens[i]?.norm === 'one') return false;
  return tokens.slice(i + 1, i + 4).some((token, step, list) => EVENTS.test(token.norm) && list.slice(0, step).every((between) => /^(?:adjective|noun|gerund|participle)$/.test(between.tag)));
}

/** "a series of shootings", "a string of attacks". */
function inRow(tokens: readonly Token[], i: number): boolean {
  return /^(?:series|string|spate|wave|rash|number)$/.test(tokens[i]?.norm ?? '') && tokens[i + 1]?.norm === 'of' && tokens.slice(i + 2, i + 10).some((token) => EVENTS.test(token.norm));
}

/** "19 officers have been killed nationwide", "across the country"; but a storm, a strike or a day is one event all over a country. */
function everywhere(tokens: readonly Token[], i: number): boolean {
  const wide = /^(?:nationwide|worldwide|nationally|statewide|citywide|countywide)$/.test(tokens[i]?.norm ?? '');
  const across = /^(?:across|around|throughout)$/.test(tokens[i]?.norm ?? '') && tokens[i + 1]?.norm === 'the' && /^(?:country|nation|state|city|county|world|globe|united)$/.test(tokens[i + 2]?.norm ?? '');
  if ((!wide && !across) || !tokens.some((token) => HARMED.has(token.stem))) return false;
  // "had been killed nationwide through Monday" is a count up to that day.
  const perfect = tokens.some(({ norm }) => /^(?:have|has|had)$/.test(norm));
  return !tokens.some(({ norm }) => ONE_EVENT.test(norm) || (!perfect && (DAY.test(norm) || norm === 'overnight')));
}

const HARMED = new Set([...deathWords, ...injuryWords, ...stems('shoot stab')]);
const ONE_EVENT = /^(?:storm|hurricane|typhoon|cyclone|tornado|tornadoes|flood|floods|flooding|quake|earthquake|tsunami|heatwave|blizzard|landslides?|blackout|outage|protests?|clashes|unrest|riots?|strike|election|coup|crackdown|outbreak)$/;

/** "the brothers were killed weeks apart". */
function apart(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.norm === 'apart' && /^(?:minute|hour|day|week|month|year)s?$/.test(tokens[i - 1]?.norm ?? '');
}
