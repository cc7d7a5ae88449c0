import type { Bound, Quantity, Span, Token } from '../../types.ts';
import { isPersonNoun, personSingular } from '../people.ts';
import { personAfter } from './counts.ts';
import { isCouple, kinAt, MAY_LIST_KIN } from './kin.ts';
import { groupBefore } from './nouns.ts';
import { readQuantities } from '../quantities.ts';
import { tokenize } from '../words.ts';

/** One member of a list of people: a `name`, a `role` that is definite ("its head"; `bare` in a headline), `one` with an article, `many` with a number. */
interface Item extends Span {
  readonly kind: 'name' | 'role' | 'bare' | 'one' | 'many';
  readonly count: number;
  readonly noun: string | null;
  /** Words of a name, titles apart. */
  readonly words: number;
  readonly owner: 'thing' | 'person' | null;
  readonly bound: Bound;
}

/** Words in a name that make it a place or a body. */
const NO_PERSON = new Set('new los san saint st saudi north south east west northern southern eastern western central united republic presidency directorate industry industries defense defence administration authority corporation bureau board organization secretariat undersecretariat kingdom emirates states state university party inc corp ltd co bank council city county street ministry department agency court house senate parliament congress union committee commission institute hospital school church islands island lake river mount bay port air army navy force forces police times post news avenue road park stadium league cup games korea arabia zealand africa kong york angeles europe asia america club center centre services service health heights hills beach valley degree murder battery assault charge entertainment museum library mall market hotel restaurant airport station association federation foundation society network group company festival law act tribune journal dead killed hurt wounded injured shot leaves gunfire shooting'.split(' '));
const PLACE_BEFORE = new Set('in to from at near of across between into for against outside around through via with'.split(' '));
const ROLE_DETERMINERS = new Set('the its his her their'.split(' '));
const SKIPPED = new Set('mr mrs ms dr sir lord lady gen col president minister chief head senator'.split(' '));
const MAX_GAP = 75;

/**
 * In: a text. Out: totals over lists of people, rule `sum`: "a soldier and two policemen" is 3, "its head and three other officials" is 4,
 * "Ann Lee, Bob Ray and Cy Day" is 3. A name beside its role ("Ann Lee, the head of the firm, and two others") counts once; what a thing's
 * head is named with ("the agency and its head") counts not. Lists of names alone need full names, and no place or body among them.
 * Who has the text's quantities and tokens already gives them, so that they are not read again.
 */
export function readSums(text: string, quantities = (): readonly Quantity[] => readQuantities(text), words = (): readonly Token[] => tokenize(text)): readonly Quantity[] {
  if (!/\band\b|\bplus\b|\bwell as\b|\balong with\b|\s&\s/i.test(text) && !(/,\s[\dtfsen]/i.test(text) && OPENING.test(text)) && !MAY_LIST_KIN.test(text)) return [];
  const items = itemsOf(text, words(), quantities());
  const sums: Quantity[] = [];
  for (let i = 0; i < items.length;) {
    const list = listFrom(text, items, i);
    const sum = list === null ? null : sumOf(text, list);
    if (sum !== null) sums.push(sum);
    i += Math.max(1, list?.length ?? 1);
  }
  const roll = rollOf(text, items);
  return roll === null ? sums : [...sums, roll];
}

/** "its president, Ann Lee; deputy head Bob Ray; Cy Day, an engineer; and Di Fox, a clerk" is 4: each part opens with a full name, the first ends on one. */
function rollOf(text: string, items: readonly Item[]): Quantity | null {
  const parts = text.split(';');
  if (parts.length < 3 || !/^\s(?:and|as well as)\s/.test(parts.at(-1) ?? '')) return null;
  const full = items.filter(({ kind, words }) => kind === 'name' && words >= 2);
  let at = 0;
  const heads = parts.map((part, i) => {
    const [from, to] = [at, at + part.length];
    at = to + 1;
    const named = full.filter(({ start }) => start >= from && start < to);
    const head = i === 0 ? named.at(-1) : named[0];
    return head !== undefined && (i === 0 || ROLL_OPENING.test(text.slice(from, head.start))) ? head : null;
  });
  const [first, last] = [heads[0], heads.at(-1)];
  if (first == null || last == null || heads.includes(null)) return null;
  return { start: first.start, end: last.end, value: parts.length, bound: 'exact', unit: { kind: 'count', noun: 'people' }, number: { start: first.start, end: last.end }, rule: 'sum' };
}

/** What may stand before the name that a part of a roll opens with: an "and", an office. */
const ROLL_OPENING = /^\s(?:and\s|as well as\s)?(?:the\s)?(?:\p{L}[\p{L}-]*\s){0,4}$/u;

/** A headline leaves its articles out: "Mother, two sons found dead", "Suspect & 2 victims shot". */
const OPENING = /^(?:[^\s,&]+\s){0,4}(?<noun>\p{L}+)(?:,|\s&|\sand)\s(?=(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s\p{L})/diu;

/** What every such line has. */
const PERHAPS_OPENING = /(?:,|\s&|\sand)\s[\dtfsenſ]/i;

/** The person that a headline begins with, unless an article or another word shows that it is a sentence. */
function openerOf(text: string): Item | null {
  const match = PERHAPS_OPENING.test(text) ? OPENING.exec(text) : null;
  const noun = match?.groups?.noun?.toLowerCase();
  const end = match?.indices?.groups?.noun?.[1];
  if (noun === undefined || end === undefined || personSingular(noun) !== noun) return null;
  const before = tokenize(text, 0, end).slice(0, -1);
  if (!before.every(({ tag, text: word }) => /^(?:name|noun|adjective)$/.test(tag) || word === '-')) return null;
  return { start: 0, end, kind: 'one', count: 1, noun, words: 0, owner: null, bound: 'exact' };
}

function itemsOf(text: string, tokens: readonly Token[], quantities: readonly Quantity[]): readonly Item[] {
  const counted = quantities.filter(({ unit, rule, value, high }) => unit.kind === 'count' && unit.noun !== null && rule !== 'article' && rule !== 'zero' && Number.isInteger(value) && high === undefined && isPersonNoun(unit.noun.toLowerCase()));
  const items: Item[] = counted.map(({ start, end, value, unit, bound }) => ({ bound, start: groupBefore(text, start), end, kind: 'many', count: value, noun: unit.kind === 'count' ? unit.noun : null, words: 0, owner: null }));
  const opener = openerOf(text);
  if (opener !== null) items.push(opener);
  tokens.forEach((token, i) => {
    const one = itemAt(text, tokens, token, i);
    if (one !== null) items.push(one);
  });
  const apart: Item[] = [];
  for (const item of items.toSorted((a, b) => a.start - b.start || Number(b.kind === 'many') - Number(a.kind === 'many'))) {
    if (item.start >= (apart[apart.length - 1]?.end ?? 0)) apart.push(item);
  }
  return apart;
}

function itemAt(text: string, tokens: readonly Token[], token: Token, i: number): Item | null {
  const article = token.norm === 'a' || token.norm === 'an' || token.norm === 'another' || token.norm === 'one';
  if (article || (ROLE_DETERMINERS.has(token.norm) && tokens[i + 1]?.norm !== 'and')) {
    const parents = pairAfter(tokens, i);
    if (parents !== null) return { start: token.start, end: parents.end, kind: article ? 'one' : 'role', count: 2, noun: parents.text, words: 0, owner: 'person', bound: 'exact' };
    // "Ann Lee, the firm's president,"
    const possessor = tokens[i + 2]?.tag === 'possessive' && tokens[i - 1]?.text === ',' && tokens[i - 2] !== undefined && isName(tokens[i - 2] as Token);
    const head = personAfter(tokens, possessor ? i + 2 : i);
    // "in the head" is a wound; "sanctions on the head of the board" are none.
    if (head === null || (head.norm === 'head' && tokens[tokens.indexOf(head) + 1]?.norm !== 'of' && /^(?:in|to|on|over|through)$/.test(tokens[i - 1]?.norm ?? ''))) return null;
    const owner = token.norm === 'its' ? 'thing' : token.norm === 'his' || token.norm === 'her' ? 'person' : null;
    return { start: token.start, end: head.end, kind: article ? 'one' : 'role', count: 1, noun: head.text, words: 0, owner, bound: 'exact' };
  }
  const kin = kinAt(tokens, i);
  if (kin !== null) return { start: (tokens[kin.from] ?? token).start, end: token.end, kind: kin.how === 'bare' ? 'bare' : 'role', count: 1, noun: token.text, words: 0, owner: 'person', bound: 'exact' };
  // "killing her and another woman"
  if (/^(?:him|her)$/.test(token.norm) && tokens[i + 1]?.norm === 'and') return { start: token.start, end: token.end, kind: 'role', count: 1, noun: token.text, words: 0, owner: 'person', bound: 'exact' };
  // "Ann Lee, Norvex's president, and two others"; "the Grain Board, Norway's buyer, and two others" tells what the board is.
  const owned = tokens[i - 1]?.text === ',' && !NO_PERSON.has(tokens[i - 2]?.norm ?? '') && tokens[i - 2] !== undefined && isName(tokens[i - 2] as Token) && isName(token) && tokens[i + 1]?.tag === 'possessive' ? personAfter(tokens, i + 1) : null;
  if (owned !== null) return { start: token.start, end: owned.end, kind: 'role', count: 1, noun: owned.text, words: 0, owner: null, bound: 'exact' };
  return nameAt(text, tokens, i);
}

/** "his parents", "a couple" are two. */
function pairAfter(tokens: readonly Token[], i: number): Token | null {
  const next = tokens[i + 1];
  const last = next?.tag === 'adjective' ? i + 2 : i + 1;
  const head = tokens[last];
  if (isCouple(tokens, last)) return head ?? null;
  return /^(?:his|her|their)$/.test(tokens[i]?.norm ?? '') && /^(?:parents|grandparents)$/.test(head?.norm ?? '') ? (head ?? null) : null;
}

const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber)$/;

/** A run of capitalised words, not begun inside another. */
function nameAt(text: string, tokens: readonly Token[], i: number): Item | null {
  const first = tokens[i];
  const before = tokens[i - 1];
  if (first === undefined || !isName(first) || (before !== undefined && isName(before) && isApart(text, before, first))) return null;
  let last = i;
  while (tokens[last + 1] !== undefined && isName(tokens[last + 1] as Token) && isApart(text, tokens[last] as Token, tokens[last + 1] as Token)) last += 1;
  const run = tokens.slice(i, last + 1);
  const end = run[run.length - 1];
  const body = run.some(({ norm }) => NO_PERSON.has(norm));
  const acronym = run.length === 1 && /^\p{Lu}{2,}$/u.test(first.text);
  const placed = before !== undefined && PLACE_BEFORE.has(before.norm) && run.length < 2;
  if (end === undefined || body || DAYS.test(end.norm) || acronym || placed || tokens[last + 1]?.tag === 'possessive') return null;
  return { start: first.start, end: end.end, kind: 'name', count: 1, noun: null, words: run.filter(({ norm }) => !SKIPPED.has(norm)).length, owner: null, bound: 'exact' };
}

function isName(token: Token): boolean {
  return token.kind === 'word' && /^\p{Lu}/u.test(token.text) && token.tag !== 'determiner' && token.tag !== 'preposition' && token.tag !== 'pronoun' && token.tag !== 'auxiliary';
}

function isApart(text: string, left: Token, right: Token): boolean {
  return /^(?:\s|\.\s|[-‑])$/.test(text.slice(left.end, right.start));
}

/** What may stand between two items: a comma or a joining word, after a tail such as "of the agency", an age or what one does. */
const LINK = /^(?<tail>(?:\s(?:of|from|in|at)\s[^,;:.()]{1,55}?)?)(?:,\s\d{1,3})?(?:,\s(?:who|(?<office>\p{Ll}+)\s(?:of|at|for))\s[^,;:.()]{1,55}(?=,))?(?<join>,\s(?:and\s|&\s|plus\s|as well as\s|along with\s|together with\s)?|\s(?:and|&|plus|as well as|along with|together with)\s(?:also\s)?)(?:(?:on|against|for|to|upon)\s)?(?:(?:the|his|her|its|their)\s)?$/iu;

const BEFORE_ITEM = /(?<=\s)(?:\d{1,3}-year-old|the couple['’]s)\s$/;

function linkOf(text: string, left: Item, right: Item): { readonly comma: boolean; readonly and: boolean } | null {
  if (right.start - left.end > MAX_GAP || right.start < left.end) return null;
  // "Ann Lee, 40-year-old Bob Ray and the couple's two sons"
  const between = text.slice(left.end, right.start).replace(BEFORE_ITEM, '');
  const match = LINK.exec(between) ?? (right.kind === 'name' ? LINK.exec(withoutRole(between)) : null);
  const join = match?.groups?.join;
  const tail = match?.groups?.tail ?? '';
  // "Ann Lee, president of the fund, and two others"
  if (match?.groups?.office !== undefined && !(left.kind === 'name' && isPersonNoun(match.groups.office))) return null;
  // "90 people in Longview, Tyler and Jacksonville": the names go on with the places.
  if (join === undefined || (tail !== '' && (left.kind === 'name' || (right.kind === 'name' && /^\s(?:in|at|from)\s/i.test(tail))))) return null;
  // "fined Ann Lee, two of her aides and the firm": the "and" that ends the list adds what is no person.
  const goesOn = left.kind === 'name' && right.kind === 'many' && /\bof (?:his|her)\b/.test(text.slice(right.start, right.end)) && /^\s(?:and|as well as)\s/.test(text.slice(right.end, right.end + 12));
  // In a headline the comma is an "and".
  return { comma: join.startsWith(','), and: goesOn || join.trim() !== ',' || left.kind === 'bare' || (left.start === 0 && left.kind === 'one' && OPENING.test(text)) };
}

/** "…, deputy head Faruk": a bare office before a name tells who it is. */
function withoutRole(between: string): string {
  const match = /(?<=[\s,])(?:[\p{Ll}-]+\s){0,3}(?<office>\p{Ll}+)\s$/u.exec(between);
  return match !== null && isPersonNoun(match.groups?.office ?? '') ? between.slice(0, match.index) : between;
}

/** "… and his brother was killed": a verb in the singular is said of the last one alone. */
const SINGULAR_VERB = /^\s(?:was|is|has)\s/;
const LONGEST_VERB = 6;
/** "killed his wife, her sister and himself": the list goes on with its killer. */
const SELF_LAST = /^,?\s(?:and|then)\s(?:him|her|them)sel/;
const LONGEST_SELF = 14;

/** The longest list from an item on, ended by an "and"; null when it is none. */
function listFrom(text: string, items: readonly Item[], from: number): readonly Item[] | null {
  let end = -1;
  for (let i = from; i + 1 < items.length && i < from + 30; i += 1) {
    const [left, right] = [items[i], items[i + 1]];
    const link = left === undefined || right === undefined ? null : linkOf(text, left, right);
    if (link === null) break;
    if ((link.and || SELF_LAST.test(text.slice(right?.end, (right?.end ?? 0) + LONGEST_SELF))) && !SINGULAR_VERB.test(text.slice(right?.end, (right?.end ?? 0) + LONGEST_VERB))) end = i + 1;
    // After the "and" a list goes on only by another one ("A and B and C").
  }
  return end < 0 ? null : items.slice(from, end + 1);
}

function sumOf(text: string, list: readonly Item[]): Quantity | null {
  const people = withoutTwins(text, list);
  const [first, last] = [list[0], list[list.length - 1]];
  if (first === undefined || last === undefined || people.length < 2) return null;
  const names = people.filter(({ kind }) => kind === 'name');
  if (names.length === people.length && (names.length < 3 ? names.some(({ words }) => words < 2) : names.filter(({ words }) => words >= 2).length < 2)) return null;
  // A name alone before counted people may be a place: "Syria and two officials".
  if (names.some(({ words }) => words < 2) && names.length === 1 && people.length === 2 && !/other|\bof (?:his|her)\b/i.test(text.slice(last.start, last.end)) && people.some(({ owner }) => owner === 'person') === false) return null;
  const bounds = people.map(({ bound }) => bound).filter((bound) => bound !== 'exact');
  const bound: Bound = bounds.length === 0 ? 'exact' : bounds.every((one) => one === 'at-least' || one === 'more-than') ? 'at-least' : 'about';
  if (isParentOf(text, first) || isPredicate(text, first) || isDescribed(text, list)) return null;
  const total = people.reduce((sum, { count }) => sum + count, 0);
  const noun = last.kind === 'many' && last.count > 1 && /\bother\b/i.test(text.slice(last.start, last.end)) ? last.noun : 'people';
  const start = people[0]?.start ?? first.start;
  return { start, end: last.end, value: total, bound, unit: { kind: 'count', noun }, number: { start, end: last.end }, rule: 'sum' };
}

/** "the son of Ann Lee and her husband" is one boy. */
function isParentOf(text: string, first: Item): boolean {
  return /(?<![\p{L}])(?:sons?|daughters?|child|children|boy|girl|brothers?|sisters?|parents?|father|mother|wife|husband|widow|relatives?|friends?|homes?|house|apartment)\sof\s(?:\p{Ll}[\p{L}-]*\s){0,3}$/u.test(text.slice(Math.max(0, first.start - 70), first.start));
}

/** "He was a husband and a father" is one man. */
function isPredicate(text: string, first: Item): boolean {
  return first.kind === 'one' && /(?:^|[^\p{L}])(?:is|was|as|be|been|became|becoming|being|both|'s|’s)\s(?:also\s)?$/iu.test(text.slice(Math.max(0, first.start - 16), first.start));
}

/** "Ann Lee, a nurse and the sister of": two descriptions of her, or two more people; nothing tells which. */
function isDescribed(text: string, list: readonly Item[]): boolean {
  const [name, second, third] = list;
  if (list.length !== 3 || name?.kind !== 'name' || second === undefined || third === undefined) return false;
  return [second, third].every(({ kind }) => kind === 'one' || kind === 'role') && !/\band\s$/.test(text.slice(name.end, second.start));
}

/** Whether a name belongs to a run at the end of a list that is as long as the count before it. */
function namesACount(list: readonly Item[], i: number): boolean {
  const counted = list.findLastIndex((item) => item.kind === 'many');
  const run = list.length - counted - 1;
  return counted >= 0 && i > counted && run === list[counted]?.count && list.slice(counted + 1).every((item) => item.kind === 'name');
}

/** Whether the items behind a number and a comma tell who its people are: they come to the same, and "five men, three women and two boys" are of different kinds. */
function startsParts(text: string, { end, count, noun }: Item, [, ...parts]: readonly Item[]): boolean {
  return text[end] === ',' && !/^(?:men|women|boys|girls|males|females)$/i.test(noun ?? '') && parts.reduce((sum, part) => sum + part.count, 0) === count;
}

/** Drops a role that only tells who the name beside it is, and a thing named before its own head. */
function withoutTwins(text: string, list: readonly Item[]): readonly Item[] {
  return list.filter((item, i) => {
    const [before, after] = [list[i - 1], list[i + 1]];
    if (item.kind === 'name' && after?.owner === 'thing') return false;
    // "13 people, 11 men and two women": what follows adds up to the number before it.
    if (i === 0 && item.kind === 'many' && list.length > 2 && startsParts(text, item, list)) return false;
    const onlyComma = before !== undefined && /^,\s$/.test(text.slice(before.end, item.start).slice(-2)) && !/\band\s$/.test(text.slice(before.end, item.start));
    // "three officials, Ann Lee, Bob Ray and Cy Day": the names tell who the three are.
    if (item.kind === 'name' && namesACount(list, i)) return false;
    const closed = /^(?:\s(?:of|from|in|at)\s[^,;:.()]{1,40}?)?,/.test(text.slice(item.end, item.end + 50));
    if (before?.kind === 'name' && (item.kind === 'role' || item.kind === 'one') && item.owner !== 'thing' && onlyComma && closed && after !== undefined) return false;
    return !(before?.kind === 'role' && item.kind === 'name' && onlyComma && closed && after !== undefined);
  });
}
