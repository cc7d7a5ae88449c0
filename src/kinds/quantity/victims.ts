import type { Analysis } from '../../analysis.ts';
import { isPersonNoun, personSingular } from '../../text/people.ts';
import { nounPhraseBefore, type Range } from '../../text/clauses.ts';
import { measureNamed } from '../../text/units.ts';
import { countsAs } from '../../text/topics.ts';
import { isVerbal } from '../../text/verbal.ts';
import { normalize, stem } from '../../text/words.ts';
import type { Quantity, QuantityClaim, Sentence, Token } from '../../types.ts';
import { asksForAge } from './asks-for-age.ts';
import type { Words } from './casualties.ts';
import { multiplesOf } from './multiples.ts';
import { placeOf } from './places.ts';

/** A quantity of the claim's unit with the tokens that it takes up. */
export interface Located extends Range {
  readonly quantity: Quantity;
  /** Why the number is not the whole of what it counts, or null. */
  readonly part: string | null;
}

const NO_WORDS: Words = new Set();

/** In: a sentence. Out: its quantities of the claim's unit, in text order; a sum over a list stands for the numbers in it, unless they are wanted one by one. */
export function locate(claim: QuantityClaim, sentence: Sentence, analysis: Analysis, casualties: boolean, measures: Words = NO_WORDS, summed = true): readonly Located[] {
  const sums = claim.unit === 'people' && summed ? analysis.sums(sentence) : [];
  const told = analysis.quantities(sentence);
  // Beside a share in figures one in words is of something else, or of that share.
  const shares = claim.unit === 'percent' && !told.some(({ unit }) => unit.kind === 'percent') ? told.map((quantity) => asShare(sentence, quantity)) : told;
  const plain = shares.filter((quantity) => hasUnit(claim, quantity, casualties, measures) && !sums.some((sum) => quantity.start < sum.end && sum.start < quantity.end));
  const multiples = claim.unit === 'people' && casualties ? multiplesOf(sentence) : [];
  return [...plain, ...sums, ...multiples].toSorted((a, b) => a.start - b.start).flatMap((quantity) => {
    const start = sentence.start + quantity.start;
    const end = sentence.start + quantity.end;
    const range = tokensIn(sentence.tokens, start, end);
    if (range === null) return [];
    if (quantity.unit.kind === 'count' && (isLabel(sentence.tokens, range, quantity) || isAgeBehind(sentence.tokens, range, quantity) || (quantity.unit.noun === null && sentence.tokens[range.from - 1]?.stem === TURN && !asksForAge(claim)) || isOfOtherThings(claim, sentence.tokens, range))) return [];
    return [{ ...range, quantity, part: partOf(sentence.tokens, range, quantity) }];
  });
}

/** "people over 60", "residents aged 75": how old those are who are named right before. */
function isAgeBehind(tokens: readonly Token[], { from }: Range, { unit, value, bound }: Quantity): boolean {
  if (unit.kind !== 'count' || unit.noun !== null || value > OLDEST) return false;
  const at = bound === 'exact' ? from - 1 : from;
  return /^(?:over|under|above|below|aged)$/.test(tokens[at]?.norm ?? '') && isPersonNoun(tokens[at - 1]?.norm ?? '');
}

const OLDEST = 110;

/** "half of the traffic", "two-thirds of it", "one in five households": a share in words, which is a round one. */
function asShare({ tokens, start }: Sentence, quantity: Quantity): Quantity {
  if (quantity.rule !== 'fraction' || quantity.value <= 0 || quantity.value >= 1) return quantity;
  const { number } = quantity;
  const next = tokens.find((token) => token.start >= start + number.end);
  const isRatio = tokens.some((token) => token.tag === 'preposition' && token.start > start + number.start && token.end < start + number.end);
  if (next?.norm !== 'of' && !isRatio) return quantity;
  return { ...quantity, end: number.end, value: Math.round(quantity.value * 1000) / 10, bound: quantity.bound === 'exact' ? 'about' : quantity.bound, unit: { kind: 'percent' } };
}

/** The tokens that a stretch of the text takes up, or null where it has none. */
function tokensIn(tokens: readonly Token[], start: number, end: number): Range | null {
  const from = tokens.findIndex((token) => token.end > start);
  if (from < 0 || (tokens[from]?.start ?? end) >= end) return null;
  let to = from + 1;
  while ((tokens[to]?.start ?? end) < end) to += 1;
  return { from, to };
}

function hasUnit(claim: QuantityClaim, { unit, rule }: Quantity, casualties: boolean, measures: Words): boolean {
  if (claim.unit === 'money') return unit.kind === 'money';
  if (claim.unit === 'percent') return unit.kind === 'percent' || unit.kind === 'percentage-points';
  if (claim.unit === 'magnitude') return unit.kind === 'magnitude';
  if (claim.unit === 'length') return unit.kind === 'measure' && unit.dimension === 'length';
  // "years", "kilometres", "tonnes": a unit of measure by its own name, in either spelling and number.
  if (unit.kind === 'measure') return (unit.dimension === 'age') === asksForAge(claim) && unit.unit === measureNamed(claim.unit);
  // "half of the passengers" is no number of them.
  if (unit.kind !== 'count' || rule === 'fraction') return false;
  if (claim.unit === 'people') return unit.noun === null || isPersonNoun(normalize(unit.noun)) || STATES.has(stem(normalize(unit.noun))) || /^hospitali[sz]ed$/.test(normalize(unit.noun)) || rule === 'zero' || measures.has(stem(normalize(unit.noun))) || (casualties && /^\p{Lu}\p{L}+(?:ans|is|ese|ards)$/u.test(unit.noun));
  return unit.noun === null ? rule !== 'zero' : countsAs(unit.noun, claim.unit) || isMeasuredRole(claim, unit.noun) || (!casualties && /^men$/i.test(unit.noun) && isRole(claim.unit)) || (/^(?:people|persons|women)$/i.test(unit.noun) && isDoing(claim.unit, measures));
}

/** What only those do, or have done to them, whom a unit names: the people a firm employs are its workers, those who escaped its inmates. */
const DOING: readonly { readonly unit: ReadonlySet<string>; readonly deeds: readonly string[] }[] = [
  { unit: new Set('worker employee staffer staff job'.split(' ').map(stem)), deeds: 'employ hire recruit work lay'.split(' ').map(stem) },
  { unit: new Set('inmate prisoner convict detainee escapee fugitive'.split(' ').map(stem)), deeds: 'escape flee break abscond'.split(' ').map(stem) },
  { unit: new Set('refugee evacuee'.split(' ').map(stem)), deeds: 'shelter flee host house'.split(' ').map(stem) },
  { unit: new Set('protester demonstrator marcher'.split(' ').map(stem)), deeds: 'march rally protest demonstrate'.split(' ').map(stem) },
];

const isDoing = (unit: string, measures: Words): boolean => DOING.some((one) => one.unit.has(stem(normalize(unit))) && one.deeds.some((deed) => measures.has(deed)));

/** Whether a unit is a noun for what people do or are held for: "three men" who escaped may be as many inmates, not as many children. */
const isRole = (unit: string): boolean => isPersonNoun(normalize(unit)) && !/^(?:wom[ae]n|girls?|boys?|child(?:ren)?|bab(?:y|ies)|infants?|mothers?|wives|teen(?:ager)?s?|pupils?|students?|people|persons?)$/i.test(unit);

/** "a dozen attackers", where a claim counts gunmen and has attackers among its measures. */
const isMeasuredRole = ({ unit, measure }: QuantityClaim, noun: string): boolean => {
  const person = personSingular(normalize(noun));
  return person !== null && isRole(unit) && measure.some((word) => personSingular(normalize(word)) === person);
};

/** What people are counted by beside nouns for people. */
const STATES = new Set('dead injured wounded killed shot casualty death fatality injury other more missing hurt victim life body'.split(' ').map((word) => stem(word)));

/** "seven bullets, three of which hit him", "two judges, one of them a Dane,": a number of what the text has just named, which is nothing that the claim counts. */
function isOfOtherThings({ unit }: QuantityClaim, tokens: readonly Token[], { from, to }: Range): boolean {
  if (unit === 'people' && isElliptic(tokens, from, to)) return true;
  const of = tokens[to]?.norm === 'of' ? to : tokens[to - 2]?.norm === 'of' ? to - 2 : -1;
  if (of < 0 || !/^(?:which|them)$/.test(tokens[of + 1]?.norm ?? '') || tokens[from - 1]?.text !== ',') return false;
  const head = tokens[(nounPhraseBefore(tokens, from - 1)?.to ?? 0) - 1];
  return head?.tag === 'noun' && !(unit === 'people' ? isPersonNoun(head.norm) : countsAs(head.norm, unit));
}

/** "who turned 33 in captivity" */
const TURN = stem('turn');
/** "Hale fired four shots and Moss fired seven": a bare number behind the verb that has counted a thing before. */
function isElliptic(tokens: readonly Token[], from: number, to: number): boolean {
  const [verb, next] = [tokens[from - 1], tokens[to]];
  if (verb === undefined || !isVerbal(verb) || (next !== undefined && next.kind !== 'punctuation' && next.norm !== 'and')) return false;
  return tokens.some((token, i) => i < from - 1 && token.stem === verb.stem && tokens[i + 1]?.tag === 'number' && tokens[i + 2]?.tag === 'noun' && !isPersonNoun(tokens[i + 2]?.norm ?? ''));
}

const PARENTS = /^(?:father|mother|parent|dad|mom|mum|grandfather|grandmother|widow|widower)$/;

/** A bare number that names or dates something: an age between commas, a house number, the 47 of a rifle. */
function isLabel(tokens: readonly Token[], { from, to }: Range, { unit, rule, number }: Quantity): boolean {
  const ahead = tokens.slice(Math.max(0, from - 6), from);
  const aged = ahead.findLastIndex((before) => /^(?:age|ages|aged)$/.test(before.norm));
  if (aged >= 0 && ahead.slice(aged + 1).every((before) => /^(?:preposition|number|conjunction|to|punctuation)$/.test(before.tag) && before.text !== ',')) return true;
  if (unit.kind === 'count' && (unit.noun === null || STATES.has(stem(normalize(unit.noun)))) && tokens[from - 1]?.norm === 'of' && PARENTS.test(tokens[from - 2]?.norm ?? '')) return true;
  // "the mother of his three sons"
  if (/^(?:his|her|their)$/.test(tokens[from - 1]?.norm ?? '') && tokens[from - 2]?.norm === 'of' && PARENTS.test(tokens[from - 3]?.norm ?? '')) return true;
  if (unit.kind !== 'count' || unit.noun !== null || rule === 'zero' || rule === 'sum') return false;
  const [before, token, after] = [tokens[from - 1], tokens[from], tokens[to]];
  // "called 911"
  if (/^(?:call|dial|phone)/.test(before?.norm ?? '') && /^\d{3}$/.test(token?.text ?? '')) return true;
  if (token === undefined || to - from > 1 || number.end === number.start) return false;
  if (before !== undefined && before.end === token.start && before.text !== '(' && before.kind !== 'quote') return true;
  if (!/^\d/.test(token.text)) return false;
  if (after !== undefined && after.text === '-' && after.start === token.end) return true;
  if (isOfPair(tokens, from, to)) return true;
  const closed = after === undefined || after.kind === 'punctuation' || after.norm === 'of' || after.norm === 'who';
  return (before?.tag === 'name' && from > 1) || (before?.text === ',' && closed);
}

/** "Ida and Bo Moss, 21 and 19": their ages. */
function isOfPair(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[to]?.norm === 'and' && /^\d/.test(tokens[to + 1]?.text ?? '') ? from : tokens[from - 1]?.norm === 'and' ? from - 2 : -1;
  const end = tokens[first + 3];
  return first > 1 && /^\d{1,2}$/.test(tokens[first]?.text ?? '') && tokens[first - 1]?.text === ',' && tokens[first - 2]?.tag === 'name' && (end === undefined || end.kind === 'punctuation');
}

export const OTHERS: ReadonlySet<string> = new Set(['other', 'others', 'another', 'more', 'additional', 'further']);
const AMONG = new Set(['including', 'includes', 'included', 'namely', 'plus']);
const WHOLE = new Set(['them', 'these', 'those', 'the']);

/** Why a number is not the whole. */
export const INCLUDED = 'a part of those counted';
export const BESIDE = 'those beside others';
export const BEYOND = 'those who died beside others';
export const ELSEWHERE = 'told of another event';
export const NO_OTHERS = 'it denies any others';
export const NONE_OF_GROUP = 'it denies it of one group';
export const ORDINAL = 'one in a row of several';

/** Nouns for a group of people, where none of the group says nothing of the rest. */
const OF_SOME = /^(?!people|persons|victims|casualties|survivors|fatalities|deaths|injuries|dead|wounded|injured)\p{L}/iu;

/** A number that the text itself marks as less than all: "two others", "including a child", "two of them", "a third". */
function partOf(tokens: readonly Token[], { from, to }: Range, { rule, unit }: Quantity): string | null {
  const inside = tokens.slice(from, to);
  // "a wound to his clothing but no physical injury": one who was not hurt.
  if (rule === 'zero' && inside.at(-1)?.norm === 'injury') return INCLUDED;
  if (rule === 'zero' && (inside.some((token) => token.norm === 'other' || token.norm === 'further') || tokens[to]?.norm === 'else')) return NO_OTHERS;
  // "none of the guests", "no officers"
  if (rule === 'zero') return tokens[to]?.norm === 'of' || (unit.kind === 'count' && OF_SOME.test(unit.noun ?? '')) ? NONE_OF_GROUP : null;
  for (let i = from - 1; i >= Math.max(0, from - 3); i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.tag === 'verb' || token.text === ',') break;
    if (AMONG.has(token.norm) || (token.norm === 'among' && /^(?:them|those|these|whom)$/.test(tokens[i + 1]?.norm ?? ''))) return INCLUDED;
    if (OTHERS.has(token.norm) && i === from - 1) return BESIDE;
  }
  if (rule === 'sum') return null;
  // "nabbed 23 of them, 12 from Peru and the rest from Chile"
  const rest = tokens.findIndex(({ norm }, i) => i > to && i < to + 8 && norm === 'and');
  if (tokens[from - 1]?.text === ',' && rest > 0 && tokens[rest + 1]?.norm === 'the' && /^(?:rest|others|remainder|remaining)$/.test(tokens[rest + 2]?.norm ?? '')) return INCLUDED;
  if (rule === 'article' && inside.some((token) => placeOf(token.norm) !== null)) return ORDINAL;
  // "More than seven" is a bound and says nothing of others.
  if (inside.some((token, i) => OTHERS.has(token.norm) && inside[i + 1]?.norm !== 'than') || OTHERS.has(tokens[to]?.norm ?? '')) return BESIDE;
  const of = inside.findIndex((token) => token.norm === 'of');
  const whole = of >= 0 ? inside[of + 1] : tokens[to]?.norm === 'of' ? tokens[to + 1] : undefined;
  return whole !== undefined && WHOLE.has(whole.norm) || whole?.tag === 'number' ? INCLUDED : null;
}

export const LISTED = 'one item of a list';

/** What can never stand for the whole, also where nothing else is told. */
export const NEVER_WHOLE: ReadonlySet<string | null> = new Set([LISTED, BEYOND]);

/** In: a bound number. Out: why it is less than all who are told of with it: "killed his parents and three siblings", "was also killed". */
export function listedWith(tokens: readonly Token[], { from, to, quantity }: Located, frame: { readonly at: number; readonly side: string; readonly group: Range | null }): string | null {
  if (quantity.rule === 'sum' || quantity.rule === 'zero') return null;
  const { group, at } = frame;
  if (frame.side === 'subject' && tokens.slice(Math.max(0, (group?.from ?? at) - 1), group?.to ?? at).some((token) => token.norm === 'also')) return BESIDE;
  return joinsBefore(tokens, from) || joinsAfter(tokens, to) ? LISTED : null;
}

/** "his parents and [three siblings]": a phrase for people comes right before the "and". */
function joinsBefore(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.norm !== 'and') return false;
  const before = tokens[from - 2];
  const inner = tokens[from - 3];
  return before !== undefined && ((before.tag === 'noun' && isPersonNoun(before.norm)) || (before.tag === 'name' && inner?.tag === 'name')) && !/^(?:number)$/.test(inner?.tag ?? '');
}

/** "[a neighbour], his stepsons and his wife", "[two officers] and their driver": another phrase for people is joined, and it is no subject of its own. */
function joinsAfter(tokens: readonly Token[], to: number): boolean {
  // "a neighbour Ann Lee, his sons and his wife": the name tells who the neighbour is.
  if (tokens[to]?.tag === 'name') return joinsAfter(tokens, to + 1);
  if (!/^(?:,|and)$/.test(tokens[to]?.norm ?? '') || !/^(?:his|her|their|its)$/.test(tokens[to + 1]?.norm ?? '')) return false;
  const noun = tokens.findIndex((token, i) => i > to + 1 && token.tag === 'noun' && isPersonNoun(token.norm));
  if (noun < 0 || noun > to + 5) return false;
  return !/^(?:verb|past|auxiliary|modal)$/.test(tokens[noun + 1]?.tag ?? '');
}
