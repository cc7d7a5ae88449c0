import { type Clauses, nounPhraseAfter, nounPhraseBefore, type Range, type VerbGroup } from '../../text/clauses.ts';
import { readFactuality } from '../../text/factuality.ts';
import type { Match } from '../../text/phrases.ts';
import type { Token } from '../../types.ts';
import { perObject } from '../../text/memo.ts';
import { stem, stems } from '../../text/words.ts';
import { gappedName } from './owner.ts';
import type { Located } from './victims.ts';

/** The measure word that governs an amount of money, a share or a size. */
export interface AmountBinding {
  readonly at: number;
  readonly rule: string;
  readonly rival: boolean;
  readonly strength: number;
}

/** In: an amount and where the claim's own and its rivals' measure words stand. Out: the word that governs it best; a rival may. */
export function bindAmount(located: Located, own: readonly Match[], others: readonly Match[], tokens: readonly Token[], clauses: Clauses): AmountBinding | null {
  // "a two-year prison sentence" is a sentence.
  const heads = own.filter(({ to }) => tokens[to - 1]?.tag !== 'noun' || !others.some(({ from }) => from === to && tokens[from]?.tag === 'noun'));
  const all = [
    ...heads.map((match) => bindingTo(located, match, false, tokens, clauses)),
    ...others.map((match) => bindingTo(located, match, true, tokens, clauses)),
  ].filter((binding): binding is AmountBinding => binding !== null);
  return all.reduce<AmountBinding | null>((best, next) => (best === null || next.strength > best.strength ? next : best), null);
}

/** "The Greens won 34 % and Unity 28 %": the measure word that governs the value before. Null where the value stands otherwise. */
export function bindGapped(located: Located, values: readonly Range[], own: readonly Match[], tokens: readonly Token[]): AmountBinding | null {
  const before = gappedName(located, values, tokens) === null ? undefined : values.findLast(({ to }) => to <= located.from);
  const match = before === undefined ? undefined : own.findLast(({ to }) => to <= before.from);
  return match === undefined ? null : { at: match.at[0] ?? match.from, rule: 'gapped', rival: false, strength: 6 };
}

/** "$27.50 a share" where the claim measures per share: only an amount for one of these answers. */
export function bindRate(located: Located, rates: ReadonlySet<string>, tokens: readonly Token[]): AmountBinding | null {
  const per = perWhat(tokens, located);
  return per !== null && (tokens[located.to]?.norm === 'apiece' || per.some((word) => rates.has(word))) ? { at: located.to, rule: 'rate', rival: false, strength: 9 } : null;
}

/** A cheap look: whether a sentence can have an amount for one of these. */
export const mayRate = (rates: ReadonlySet<string>, tokens: readonly Token[]): boolean => rates.size > 0 && tokens.some(({ norm, stem: one }) => norm === 'apiece' || rates.has(one));

const PRICES = stems('price cost worth sell charge value');

/** In: measures. Out: whether they ask what something sells for. */
export const asksForPrice = perObject((measure: readonly string[]): boolean => measure.some((text) => PRICES.has(stem(text.split(' ')[0]?.toLowerCase() ?? ''))));

/** "unveiled a $199 tablet": a price right before what the claim is about, and nothing of it behind. */
export function bindPrice({ to }: Range, about: readonly Range[], tokens: readonly Token[]): AmountBinding | null {
  const thing = about.find(({ from }) => from >= to && from <= to + 2);
  if (thing === undefined || /^(?:noun|name|possessive)$/.test(tokens[thing.to]?.tag ?? '') || tokens[thing.to]?.text === '-') return null;
  return tokens.slice(to, thing.from).every(({ tag }) => tag === 'adjective' || tag === 'noun') ? { at: thing.from, rule: 'attribute', rival: false, strength: 8 } : null;
}

/** The last number of a price stands so many words before what has it, at most ("199 US dollar all-new Velt tablet"). */
const PRICE_REACH = 8;

/** A cheap look: whether a price can stand right before what the claim is about. */
export const mayPrice = (about: readonly Range[], tokens: readonly Token[]): boolean =>
  about.some(({ from }) => tokens.slice(Math.max(0, from - PRICE_REACH), from).some(({ kind, tag }) => kind === 'number' || tag === 'number'));

type Make = (rule: string, strength: number) => AmountBinding;

function bindingTo(located: Located, match: Match, rival: boolean, tokens: readonly Token[], clauses: Clauses): AmountBinding | null {
  const at = match.at[0] ?? match.from;
  const make = (rule: string, strength: number): AmountBinding => ({ at, rule, rival, strength });
  if (match.from >= located.from && match.to <= located.to) return make('noun', 10);
  const group = clauses.groups.find((candidate) => candidate.head === at);
  // "80 % of it was down": a predicate that is no verb.
  const copula = group ?? clauses.groups.find((candidate) => candidate.to === match.from && candidate.finite && tokens[candidate.head]?.stem === BE);
  if (match.from >= located.to) return bindingAfter(located, match, copula ?? null, tokens, clauses, make);
  return bindingBefore(located, match, group ?? null, tokens, clauses, make);
}

/** The measure follows the value: "$2.5 billion deal", "$108 million worth of rings", "2 billion was paid". */
function bindingAfter(located: Located, match: Match, group: VerbGroup | null, tokens: readonly Token[], clauses: Clauses, make: Make): AmountBinding | null {
  if (isFronted(located, match, tokens)) return make('fronted', 8);
  // "52% out of service"
  const out = group === null && tokens[match.from - 1]?.norm === 'of' && tokens[match.from - 2]?.norm === 'out' ? 2 : 0;
  const between = tokens.slice(located.to, (group?.from ?? match.from) - out);
  // "a 6.5% two-year settlement"
  const light = between.every((token, i) => /^(?:noun|adjective|name|adverb)$/.test(token.tag) || token.text === '-' || token.text === ')' || (token.tag === 'number' && between[i + 1]?.text === '-') || between[i - 1]?.text === '-');
  // "34 % of the vote", "$5 million in damages".
  if (/^(?:of|in)$/.test(between[0]?.norm ?? '') && group === null && between.length <= 4 && between.slice(1).every(({ tag }) => /^(?:determiner|adjective|noun|name)$/.test(tag))) return make('share-of', 8.4 - between.length * 0.5);
  if (light && between.filter(({ text }) => text !== '-').length <= 3) return make(group === null ? 'noun-after' : 'subject', 9 - between.length * 0.5);
  // "61 per cent of those who voted approved it": what describes them is no verb of the clause.
  const verbs = clauses.groups.filter((other) => other.finite && other.from >= located.to && other.to <= match.from && other !== group && !/^(?:who|that|which)$/.test(tokens[other.from - 1]?.norm ?? ''));
  // "cut it to 3 per cent, saying that the economy was weak": the verb of a clause with a subject of its own.
  const own = group === null ? null : nounPhraseBefore(tokens, group.from);
  const parted = own !== null && own.from > located.to && tokens[own.from - 1]?.tag === 'subordinator' && tokens.slice(located.to, own.from).some(({ text }) => text === ',');
  if (group !== null && verbs.length === 0 && !parted && match.from - located.to < 20 && !/^(?:preposition|to)$/.test(tokens[located.from - 1]?.tag ?? '')) return make('subject', 6 - (match.from - located.to) * 0.1);
  return null;
}

/** "At $4.2 billion, the deal is the largest": what the sentence is about has the value that opens it. */
function isFronted({ from, to }: Located, match: Match, tokens: readonly Token[]): boolean {
  const opens = tokens[from - 1]?.norm === 'at' && tokens.slice(0, from - 1).every(({ kind }) => kind !== 'word') && tokens[to]?.text === ',';
  const subject = opens ? nounPhraseAfter(tokens, to + 1) : null;
  return subject !== null && match.from >= subject.from && match.to <= subject.to;
}

/** The measure comes first: "worth about $2.5 billion", "will acquire the company for $13 billion", "the price works out to $13 billion". */
function bindingBefore(located: Located, match: Match, group: VerbGroup | null, tokens: readonly Token[], clauses: Clauses, make: Make): AmountBinding | null {
  const between = tokens.slice(match.to, located.from);
  if (between.some((token) => token.text === ';')) return null;
  if (group !== null && isShareOfNoun(tokens, located)) return null;
  const light = between.every((token) => /^(?:adverb|preposition|determiner|to|auxiliary|punctuation)$/.test(token.tag) || token.kind === 'punctuation');
  if (light && between.length <= 5) return make('measure-before', 8 - between.length * 0.3);
  if (clauses.clauseOf[match.from] !== clauses.clauseOf[located.from] || between.length >= 14) return null;
  const verbs = clauses.groups.filter((other) => other.from >= match.to && other.to <= located.from && other !== group);
  // "to buy the services company for $13.9 billion": a price in so many words.
  if (verbs.length === 0 && group !== null && tokens[located.from - 1]?.norm === 'for') return make('price', 7.5 - between.length * 0.1);
  if (verbs.length === 0) return make('clause', 5 - between.length * 0.2);
  // "The purchase will add 2 billion to profit": what comes of it.
  if (YIELDING.has(tokens[verbs[0]?.head ?? -1]?.stem ?? '')) return null;
  // "Clearing the queue will take six days": what the measure is the subject of.
  const takes = group?.form === 'gerund' && MEASURING.has(tokens[verbs[0]?.head ?? -1]?.stem ?? '');
  return verbs.length === 1 && (group === null || takes) ? make('predicate', 4 - between.length * 0.2) : null;
}

/** "approved a 6.5% settlement": the share says which settlement, not by how many it was approved. */
function isShareOfNoun(tokens: readonly Token[], { quantity, from, to }: Located): boolean {
  return quantity.unit.kind === 'percent' && /^(?:an?|the|its|their|this)$/.test(tokens[from - 1]?.norm ?? '') && /^(?:noun|adjective|number)$/.test(tokens[to]?.tag ?? '');
}

const BE = stem('be');
const COSTING = stems('cost take');
const TAKE = stem('take');
const YIELDING = stems('add save generate bring earn yield contribute');
const OWNING = stems('buy own get have use rent');

/** "costs $209 to build", where the claim does not ask for building. */
export function isCostOfDoing(tokens: readonly Token[], { to }: Range, at: number, asked: ReadonlySet<string>): boolean {
  const verb = tokens[to]?.tag === 'to' ? tokens[to + 1]?.stem : undefined;
  // "It took the jury four days to reach its verdict", of the verdict.
  const told = tokens[at]?.stem === TAKE && tokens.slice(to + 2, to + 6).some(({ stem: word }) => asked.has(word));
  return verb !== undefined && COSTING.has(tokens[at]?.stem ?? '') && !OWNING.has(verb) && !asked.has(verb) && !told;
}

const FORMER = /^(?:earlier|previous|prior|initial|original)$/;
const REFUSED = stems('reject rebuff spurn dismiss refuse decline');

/** "an earlier approach worth 10 billion", "a $25 offer that Velt turned down", "rejected its $25 offer": what was on the table before. */
export function isFormer(tokens: readonly Token[], { from, to }: Range): boolean {
  let start = from;
  while (start > from - FARTHEST_BACK && /^(?:adverb|preposition|determiner|adjective|noun|name|possessive|participle|gerund)$/.test(tokens[start - 1]?.tag ?? '')) start -= 1;
  if (tokens.slice(start, from).some(({ norm }) => FORMER.test(norm))) return true;
  if (tokens.slice(to, to + 3).some(({ norm }) => OFFER.test(norm)) && refuses(tokens.slice(Math.max(0, start - 2), start + 1))) return true;
  const opens = tokens.findIndex(({ norm }, i) => i >= to && /^(?:that|which)$/.test(norm));
  if (opens < 0 || opens > to + FARTHEST_BACK || !tokens.slice(to, opens).some(({ norm }) => OFFER.test(norm))) return false;
  return refuses(tokens.slice(opens, opens + 6));
}

const OFFER = /^(?:offer|bid|approach|proposal)$/;

const refuses = (words: readonly Token[]): boolean => words.some((token, i) => REFUSED.has(token.stem) || (token.stem === TURN && words[i + 1]?.norm === 'down'));

const FARTHEST_BACK = 12;
const TURN = stem('turn');

/** "Dorn has served 12 years of his sentence": a part of what is measured. */
function isPartOfOwn(tokens: readonly Token[], { to }: Range): boolean {
  return tokens[to]?.norm === 'of' && /^(?:his|her|its|their)$/.test(tokens[to + 1]?.norm ?? '') && tokens[to + 2]?.tag === 'noun';
}

/** "more than half of the 11 per cent": a part of an amount is no amount; "by 61% to 39%", "61% of the vote to 39%": the other side of a vote. */
export function isPartOrOther(tokens: readonly Token[], { quantity, from, to }: Located): boolean {
  if (quantity.unit.kind === 'measure' && isPartOfOwn(tokens, { from, to })) return true;
  // "$82m, of which $41m was paid", "less than the $120m that was asked"
  const before = tokens[tokens[from - 1]?.tag === 'adverb' ? from - 2 : from - 1];
  if (before?.norm === 'which' && tokens[tokens.indexOf(before) - 1]?.norm === 'of') return true;
  if ([from - 1, from + 2].some((at) => tokens[at]?.norm === 'the' && tokens[at - 1]?.norm === 'than')) return true;
  if (quantity.unit.kind !== 'percent') return false;
  const figure = /^\d/.test(tokens[to + 2]?.text ?? '') || tokens[to + 2]?.tag === 'number';
  if (tokens[to]?.norm === 'of' && /^(?:the|its|their)$/.test(tokens[to + 1]?.norm ?? '') && figure) return true;
  // "50.6% of the vote to 49.4%"
  if (tokens[from - 1]?.norm === 'to' && /^(?:votes?|ballots?)$/.test(tokens[from - 2]?.norm ?? '') && !tokens.slice(Math.max(0, from - 9), from).some(({ norm }) => norm === 'from')) return true;
  const first = tokens[from - 1]?.norm === 'to' && /^(?:%|percent|cent|pc)$/.test(tokens[from - 2]?.norm || (tokens[from - 2]?.text ?? ''));
  return first && tokens.slice(Math.max(0, from - 6), from - 2).some(({ norm }) => norm === 'by') && !tokens.slice(Math.max(0, from - 7), from).some(({ norm }) => norm === 'from');
}

/** In: an amount. Out: the nouns that it is for one of, as stems ("$25 per share", "a $25-a-share offer", "$25 for each Velt share"), null where no word says so. */
export function perWhat(tokens: readonly Token[], { to }: Range): readonly string[] | null {
  // "$31 in cash for each of their shares"
  const behind = tokens[to]?.norm === 'in' && /^(?:cash|stock)$/.test(tokens[to + 1]?.norm ?? '') ? to + 2 : to;
  const words = tokens.slice(behind, behind + 8).filter(({ text }) => text !== '-');
  if (words[0]?.norm === 'for' && /^(?:each|every)$/.test(words[1]?.norm ?? '') && words[2]?.norm === 'of') return words.slice(3, 5).filter(({ tag }) => tag === 'noun').map((word) => word.stem);
  const at = words[0]?.norm === 'for' && /^(?:each|every)$/.test(words[1]?.norm ?? '') ? 1 : 0;
  if (words[at]?.norm === 'apiece') return [];
  if (!/^(?:per|each|every|an?)$/.test(words[at]?.norm ?? '') && words[at]?.text !== '/') return null;
  const phrase = nounPhraseAfter(words, at + 1);
  return phrase === null ? [] : words.slice(phrase.from, phrase.to).map((word) => word.stem);
}

/** In: measures. Out: the nouns that they want amounts for one of ("per share", "a share"), as stems. */
export const ratesOf = perObject((measure: readonly string[]): ReadonlySet<string> => new Set(measure.flatMap((text) => /^(?:per|an?|each|every) (\p{L}+)$/iu.exec(text)?.[1] ?? []).map(stem)));

/** "$25 per share", "$500 a month": a rate is no total. */
export function isRate(tokens: readonly Token[], located: Located): boolean {
  const [next, noun] = [tokens[located.to], tokens[located.to + 1]];
  if (next === undefined) return false;
  // "Each battery costs": of one, not of all.
  if (tokens.slice(Math.max(0, located.from - 8), located.from).some((token) => /^(?:each|every|apiece)$/.test(token.norm))) return true;
  const article = /^an?$/.test((next.text === '-' ? noun : next)?.norm ?? '');
  if (!article && perWhat(tokens, located) !== null) return true;
  return /^(?:a|an)$/.test(next.norm) && /^(?:share|barrel|ton|tonne|gallon|litre|liter|pound|kilo|kilogram|ounce|unit|head|person|year|month|week|day|hour|night|seat|ticket|piece|mile|foot|bottle)$/.test(noun?.norm ?? '');
}

const ASKING = stems('ask seek request demand urge petition want call press push apply');
const asksFor = (words: ReadonlySet<string>): boolean => [...words].some((word) => ASKING.has(word));

/** "asked the court to order the club to pay $2 million": what somebody asks of somebody is no payment, unless the claim asks for what is asked. */
export function isAskedFor(tokens: readonly Token[], clauses: Clauses, at: number, asked: ReadonlySet<string>): boolean {
  if (asksFor(asked)) return false;
  const { kind, by } = readFactuality(tokens, clauses, at);
  const governor = tokens[by];
  if (kind !== 'intended' || governor === undefined || by >= at) return false;
  // "asked a court to throw out the 12-year sentence": what is to be undone is there.
  if (clauses.groups.some(({ form, head, from, to }) => form === 'infinitive' && from > by && to <= at && UNDOING.has(tokens[head]?.stem ?? ''))) return false;
  // "called the $5 million aid a scandal" asks for nothing.
  const calls = governor.stem === CALL && !/^(?:for|on)$/.test(tokens[by + 1]?.norm ?? '');
  return (ASKING.has(governor.stem) && !calls) || isAskedFor(tokens, clauses, by, asked);
}

const CALL = stem('call');
const UNDOING = stems('throw overturn quash reverse annul scrap review reconsider suspend commute set cancel waive lift');

/** In: a question. Out: whether it asks for a rate ("how much a day", "the daily loss", "per share"). */
export const asksForRate = (question: string): boolean =>
  /\b(?:per|each|apiece|hourly|daily|weekly|monthly|yearly|annual|annually|(?:an?|each|every) (?:share|barrel|ton|tonne|gallon|litre|liter|pound|kilo|ounce|unit|head|person|year|month|week|day|hour|night|seat|ticket|mile))\b/i.test(question);

const MEASURING = stems('take cost last require be amount total come run need');
const CHANGING = stems('raise rise lift increase boost sweeten up cut trim lower reduce fall drop decrease revise slash climb jump grow go');

/** "spoke of a depth of 31 km, and has since revised it to 28". */
function isRevisedLater(tokens: readonly Token[], from: number): boolean {
  return tokens.some(({ stem: word }, i) => i > from && REVISING.has(word) && /^(?:it|this|that|them)$/.test(tokens[i + 1]?.norm ?? '') && /^(?:to|downwards?|upwards?|down|up)$/.test(tokens[i + 2]?.norm ?? ''));
}

const REVISING = stems('revise lower raise correct update change cut upgrade downgrade reduce');

const AIMED = stems('target goal limit ceiling threshold cap aim benchmark');

/** "below its target of 2 percent": what a thing is held against is not what it is. */
export function isAimedAt(tokens: readonly Token[], { from }: Range, asked: ReadonlySet<string>): boolean {
  const noun = tokens[from - 1]?.norm === 'of' ? tokens[from - 2]?.stem ?? '' : '';
  return AIMED.has(noun) && !asked.has(noun);
}

/** "cut by 50 basis points to 3.25 percent": whether a value is the change, not what it came to. */
export function isChange(tokens: readonly Token[], { from }: Range): boolean {
  let at = from - 1;
  while (tokens[at]?.tag === 'adverb' || /^(?:about|around|over|nearly|almost|more|than|up|to)$/.test(tokens[at]?.norm ?? '') && tokens[at - 1]?.norm === 'by') at -= 1;
  return tokens[at]?.norm === 'by';
}

/** "raised its offer to $5 billion from $4 billion", "revised from 6.6": the value that the change left behind. */
export function isReplaced(tokens: readonly Token[], located: Located): boolean {
  if (isRevisedLater(tokens, located.to)) return true;
  // "up from a forecast of 3.8 percent"
  const named = tokens[located.from - 1]?.norm === 'of' && /^(?:an?|the|its|their)$/.test(tokens[located.from - 3]?.norm ?? '') && tokens[located.from - 4]?.norm === 'from' ? 3 : 0;
  return tokens[located.from - 1 - named]?.norm === 'from' && tokens.slice(Math.max(0, located.from - 14), located.from - 1).some((token) => CHANGING.has(token.stem) || /^(?:up|down)$/.test(token.norm));
}

const SEEKING = stems('demand seek ask request want propose suggest offer claim require expect hope predict forecast promise pledge plan');

/** "the $5 million that the union had demanded", "the 400 sought by them": the verb behind a value, and the noun it counts, that only asks for it; null without one. */
export function soughtAfter(tokens: readonly Token[], located: Located, clauses: Clauses): Token | null {
  let end = located.to;
  while (end < located.to + 3 && tokens[end]?.tag === 'noun') end += 1;
  const participle = tokens[end];
  if (participle !== undefined && SEEKING.has(participle.stem) && tokens[end + 1]?.norm === 'by') return participle;
  const opens = /^(?:that|which)$/.test(tokens[end]?.norm ?? '') ? end + 1 : end;
  const subject = tokens[opens]?.tag === 'pronoun' ? { to: opens + 1 } : nounPhraseAfter(tokens, opens);
  const group = subject === null ? undefined : clauses.groups.find((candidate) => candidate.from === subject.to && candidate.voice === 'active');
  const verb = group === undefined ? undefined : tokens[group.head];
  // "said it wanted $5 million": a verb with an object of its own asks for that.
  const alone = group !== undefined && !/^(?:determiner|noun|name|number|to|adjective|symbol|pronoun)$/.test(tokens[group.to]?.tag ?? '');
  return verb !== undefined && alone && SEEKING.has(verb.stem) ? verb : null;
}
