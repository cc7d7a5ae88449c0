import type { Article, Sentence, Span, Token } from '../../types.ts';
import { perObject, perWord } from '../memo.ts';
import { firstEndingAfter } from '../spans.ts';
import { isCapital } from '../tags.ts';
import { reportingVerb } from './verbs.ts';

/** A name in the text: the words of the name itself, and what the phrase around it says of its bearer. */
export interface NameMention extends Span {
  readonly words: readonly string[];
  /** Title and description before the name, as the text has them ("Italy's Foreign Minister"); '' when there is none. */
  readonly before: string;
  /** An apposition after the name, without commas ("the mayor of Turin"); '' when there is none. */
  readonly after: string;
  readonly person: boolean;
  readonly sentence: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words of titles and offices that stand before a name with a capital of their own. */
const TITLES = words(`
  mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend father sister fr rabbi imam sheikh sheik ayatollah mullah pope cardinal archbishop bishop king queen prince princess emperor sultan emir crown
  president vice prime premier minister foreign defense defence interior finance economy trade health energy transport education environment justice home chancellor secretary state treasury staff chief deputy
  senior assistant undersecretary ambassador envoy special representative rep sen senator gov governor lt lieutenant mayor councilman councilwoman councillor congressman congresswoman lawmaker speaker leader majority
  minority whip chairman chairwoman chairperson chair ceo cfo coo founder director manager executive officer general gen col colonel maj major capt captain sgt sergeant cpl pvt private commander cmdr admiral adm
  brig brigadier marshal judge magistrate attorney solicitor prosecutor sheriff commissioner superintendent inspector detective constable agent coach spokesman spokeswoman spokesperson adviser advisor aide press
  national security intelligence army police fire former acting then interim incumbent candidate nominee first presidential republican democratic democrat conservative labour labor house senate affairs del
  party union minister-designate analyst professor-emeritus`);

const ORGANIZATIONS = words(`
  department ministry agency council commission committee party bank university institute group inc corp corporation ltd llc plc post times news journal herald tribune guardian telegraph house court union nations
  organization organisation association authority board bureau office center centre foundation company airlines airways guard army navy forces service parliament congress senate states kingdom republic city county
  state street river school college hospital church museum club team league federation fund trust exchange network media press radio television tv channel society campaign coalition alliance front movement
  administration government cabinet kremlin pentagon police observatory watch international national holdings industries motors systems technologies partners capital`);

const PARTICLES = words('al el bin ibn abu von van der den de del della di da dos du la le ter ten');
const SUFFIXES = words('jr sr ii iii iv');
const MALE = words('mr sir lord king prince father spokesman chairman congressman businessman pope brother imam councilman policeman');
const FEMALE = words('mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman businesswoman sister actress councilwoman policewoman');

/** A noun right after a name makes the name a modifier ("the Turin district"), unless the tagger took a verb for a noun. */
const isModified = (token: Token | undefined): boolean => token?.tag === 'noun' && reportingVerb(token.norm) === undefined;

const isNameToken = (token: Token | undefined): boolean => token !== undefined && token.tag === 'name' && isCapital(token.text);

/** In: a sentence and the text it is in. Out: the names in it, in order. */
export function namesIn(text: string, sentence: Sentence): readonly NameMention[] {
  const { tokens } = sentence;
  const found: NameMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!isNameToken(tokens[i]) && !isFirstName(tokens, i)) continue;
    let to = i + 1;
    while (to < tokens.length) {
      if (isNameToken(tokens[to])) to += 1;
      else if (isNameToken(tokens[to + 1]) && (isJoint(tokens, to) || PARTICLES.has(tokens[to]?.norm ?? ''))) to += 2;
      else break;
    }
    const core = titleEnd(tokens, i, to);
    const first = tokens[core];
    const last = tokens[to - 1];
    if (first !== undefined && last !== undefined) {
      const parts = tokens.slice(core, to).filter((token) => token.kind === 'word').map((token) => token.text);
      const from = descriptionStart(tokens, i, core);
      const before = text.slice(tokens[from]?.start ?? first.start, first.start).trim();
      const organization = tokens.slice(core, to).some((token) => ORGANIZATIONS.has(token.norm) || (token.text.length > 1 && token.text === token.text.toUpperCase() && !token.text.includes('.')));
      const after = apposition(text, tokens, to);
      found.push({ start: first.start, end: last.end, words: parts, before, after, person: !organization && !isFirm(tokens, i, to, before, after) && !isModified(tokens[to]) && (parts.length > 1 || core > i || tokens.slice(from, core).some((token) => TITLES.has(token.norm))), sentence: sentence.index });
    }
    i = to - 1;
  }
  return found;
}

const FIRMS = words('company firm agency union party airline carrier bank charity operator manufacturer maker supplier retailer broadcaster publisher newspaper group network utility insurer club federation');

/** Whether a noun calls a body, not a person. */
export const isFirmNoun = (noun: string): boolean => FIRMS.has(noun.toLowerCase());

/** "ferry operator Blue Line", "Blue Line, the company that …", "the operator, Blue Line,": what is called so is nobody. */
function isFirm(tokens: readonly Token[], from: number, to: number, before: string, after: string): boolean {
  const apposed = tokens[from - 1]?.text === ',' && tokens[to]?.text === ',' ? tokens[from - 2]?.norm : undefined;
  return [...titlesIn(before), ...titlesIn(after).slice(0, 1), apposed ?? ''].some(isFirmNoun);
}

/** After a quotation the tagger takes a first name for a common word: "…," Mark Lee said. */
const isFirstName = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.tag === 'quote' && ['noun', 'verb', 'adjective'].includes(tokens[i]?.tag ?? '') && /^\p{Lu}\p{Ll}/u.test(tokens[i]?.text ?? '') && isNameToken(tokens[i + 1]);

/** A stop after an initial or short title, or a hyphen inside a name. */
function isJoint(tokens: readonly Token[], i: number): boolean {
  const [before, joint] = [tokens[i - 1], tokens[i]];
  if (before === undefined || joint === undefined || before.end !== joint.start) return false;
  return (joint.text === '.' && (before.text.length === 1 || TITLES.has(before.norm))) || (/^[-‐‑]$/.test(joint.text) && joint.end === tokens[i + 1]?.start);
}

/** Where the name itself begins after the titles in its run of capitals. */
function titleEnd(tokens: readonly Token[], from: number, to: number): number {
  let core = from;
  for (let i = from; i < to - 1; i += 1) {
    if (!TITLES.has(tokens[i]?.norm ?? '')) continue;
    const next = tokens[i + 1]?.kind === 'word' ? i + 1 : i + 2;
    if (next < to && !SUFFIXES.has(tokens[next]?.norm ?? '')) core = next;
  }
  // "the State Department", "the Foreign Ministry": what a body is named by is no title of it.
  if (core > from && core === to - 1 && BODIES.has(tokens[core]?.norm ?? '') && TITLES.has(tokens[core - 1]?.norm ?? '')) return from;
  return core;
}

const BODIES = words('department ministry agency council commission committee court union office bureau board party army guard forces police service');

/** Where the description before a name begins: titles, nouns, adjectives, possessives, "of" phrases of an office. */
function descriptionStart(tokens: readonly Token[], run: number, core: number): number {
  let from = core;
  for (let i = core - 1; i >= 0 && i > core - 12; i -= 1) {
    const token = tokens[i];
    if (token === undefined) break;
    // "Secretary of State Ann Li": the office goes on in the run of the name.
    if (token.norm === 'of' && i === run - 1 && core > run && TITLES.has(tokens[i - 1]?.norm ?? '')) continue;
    if (!['name', 'noun', 'adjective', 'possessive', 'determiner', 'number'].includes(token.tag) && !(/^\p{Lu}/u.test(token.text) && token.kind === 'word' && TITLES.has(token.norm)) && !(token.text === '.' && TITLES.has(tokens[i - 1]?.norm ?? '')) && !(token.text === '-' && token.start === tokens[i - 1]?.end)) break;
    from = i;
    if (token.tag === 'determiner') break;
  }
  // Mere adjectives ("a smiling Ann Li") are no description.
  const says = tokens.slice(from, core).some((token) => token.tag === 'noun' || token.tag === 'name' || TITLES.has(token.norm));
  return says && tokens[from]?.tag !== 'possessive' ? from : core;
}

function apposition(text: string, tokens: readonly Token[], from: number): string {
  const opening = tokens[from + 1];
  if (tokens[from]?.text !== ',' || opening === undefined || !['determiner', 'noun', 'adjective', 'name'].includes(opening.tag)) return '';
  for (let i = from + 1; i < tokens.length && i < from + 18; i += 1) {
    const token = tokens[i];
    if (token === undefined || ['verb', 'past', 'auxiliary', 'modal', 'quote', 'conjunction'].includes(token.tag)) return '';
    if (token.text === ',' || token.text === '.') return tokens.slice(from + 1, i).some((one) => one.tag === 'noun' || TITLES.has(one.norm)) ? text.slice(opening.start, token.start).trim() : '';
  }
  return '';
}

/** The names of an article. */
export interface Names {
  readonly mentions: readonly NameMention[];
  /** By last word, the fullest mention: the most words, then a title or description, then the first. */
  readonly fullest: ReadonlyMap<string, NameMention>;
  /** By a word of title or apposition, one mention of each person who has it; two are enough to know that it is not one's own. */
  readonly bearers: ReadonlyMap<string, readonly NameMention[]>;
}

/** In: an article. Out: its names; made once an article. */
export const namesOf = perObject((article: Article): Names => {
  const mentions = article.sentences.flatMap((sentence) => namesIn(article.source.text, sentence));
  const fullest = new Map<string, NameMention>();
  for (const mention of mentions) {
    const key = surname(mention.words);
    const best = fullest.get(key);
    if (best === undefined || rank(mention) > rank(best)) fullest.set(key, mention);
  }
  return { mentions, fullest, bearers: bearersOf(mentions) };
});

function bearersOf(mentions: readonly NameMention[]): ReadonlyMap<string, readonly NameMention[]> {
  const bearers = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    if (!mention.person) continue;
    for (const word of [...titlesIn(mention.before), ...titlesIn(mention.after)]) {
      const known = bearers.get(word) ?? [];
      if (known.length < 2 && known.every((other) => surname(other.words) !== surname(mention.words))) bearers.set(word, [...known, mention]);
    }
  }
  return bearers;
}

/** What somebody is called by what he is: the head of each title ("coast guard spokesman and former mayor of Turin": spokesman, mayor). The coast guard is not he. */
const titlesIn = (description: string): readonly string[] => [...headsIn(description.toLowerCase()), ...(ABROAD.test(description) ? ['diplomat'] : [])];

/** Who speaks for a land abroad: "the diplomat", "the top diplomat". */
const ABROAD = /\b(?:foreign (?:minister|secretary)|secretary of state|ambassador|envoy)\b/i;

const headsIn = (description: string): readonly string[] =>
  description.split(/,|\sand\s/).flatMap((title) => title.split(/\s(?:of|for|at|in|from|on|to|with|by|who|whose|which|that)\s/)[0]?.match(/\p{L}+/gu)?.at(-1) ?? []);

/** In: names in text order and a place. Out: the one that stands there. */
export function mentionAt(mentions: readonly NameMention[], offset: number): NameMention | undefined {
  const found = mentions[firstEndingAfter(mentions, offset)];
  return found !== undefined && found.start <= offset ? found : undefined;
}

/** A run of many capitals is a headline or a list, not a person. */
const rank = (mention: NameMention): number => (mention.words.length > 4 ? 0 : mention.words.length * 4) + (mention.before === '' ? 0 : 2) + (mention.after === '' ? 0 : 1);

/** The last word that is no suffix, folded. */
export const surname = (parts: readonly string[]): string => folded(parts.findLast((part) => !isSuffix(part)) ?? parts[parts.length - 1] ?? '');

const isSuffix = perWord((part) => SUFFIXES.has(part.toLowerCase().replace('.', '')));
const folded = perWord((word) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());

/** What titles say of the bearer's gender; null when they say nothing. */
export function genderOf(description: string): 'he' | 'she' | null {
  const parts = description.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (parts.some((part) => FEMALE.has(part))) return 'she';
  return parts.some((part) => MALE.has(part)) ? 'he' : null;
}
