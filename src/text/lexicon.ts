import type { Tag } from '../types.ts';
import { familyOf } from './families.ts';
import lexicon from './lexicon.generated.json' with { type: 'json' };
import { perWord } from './memo.ts';

/** What a word can be wherever it stands: closed classes by list, the rest by natural's lexicon (its possible tags, commonest first) or by its ending. */

const CLOSED: readonly (readonly [Tag, string])[] = [
  ['determiner', 'the a an this that these those some any no every each either neither another such both all most many much several few more less other its his her their our my your whose which what half enough'],
  ['pronoun', 'i he she it we you they him them us me himself herself itself themselves ourselves myself yourself who whom something anything nothing everything someone anyone everyone somebody anybody everybody nobody none mine ours theirs hers yours there'],
  ['preposition', 'of in on at by for with from into onto over under about between among against during through throughout across toward towards within without upon via per despite including regarding concerning amid amidst outside inside beyond behind above below beside besides except near around along like unlike off past plus versus alongside'],
  ['subordinator', 'because although though while whereas if unless whether when whenever where since until till once after before as than following so lest'],
  ['conjunction', 'and or but nor yet'],
  ['auxiliary', 'be am is are was were been being have has had having do does did'],
  ['modal', 'will would can could may might shall should must cannot ought'],
  ['not', 'not never'],
  ['adjective', 'armed unarmed due'],
  ['adverb', 'now then here already still also too very just only even again ever always often soon later earlier previously recently currently today yesterday tomorrow however therefore meanwhile moreover instead rather quite almost nearly further together away back once twice perhaps maybe well out up down'],
];

/** The words of closed classes, by norm. */
export const closed: ReadonlyMap<string, Tag> = new Map<string, Tag>(CLOSED.flatMap(([tag, words]) => words.split(' ').map((word) => [word, tag] as const)));

/** Penn Treebank tags, a bit each. */
export const [VB, VBD, VBN, VBG, VBZ, VBP, NN, NNS, JJ, RB] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] as const;
const BITS: Readonly<Record<string, number>> = { VB, VBD, VBN, VBG, VBZ, VBP, NN, NNS, JJ, RB };

const bitsOf = (tags: string): number => tags.split(' ').reduce((bits, tag) => bits | (BITS[tag] ?? 0), 0);

/** In: what a word may be, a tag. Out: whether it may be that. */
export const can = (may: number, tag: number): boolean => (may & tag) !== 0;

let open: ReadonlyMap<string, string> | null = null;

/** What is known of a word wherever it stands. */
export interface Entry {
  /** Its tag, where it is of a closed class. */
  readonly listed: Tag | undefined;
  /** Penn tags that it may have, commonest first, apart by spaces; and one bit for each that is asked for. */
  readonly tags: string;
  readonly may: number;
  readonly numeral: boolean;
}

/** In: a normalised word. Out: what is known of it. */
export const entryOf = perWord((norm): Entry => {
  const tags = lookUp(norm);
  return { listed: closed.get(norm), tags, may: bitsOf(tags), numeral: NUMERALS.has(norm) };
});

/** In: a normalised word. Out: its Penn tags, commonest first, apart by spaces. */
export const possibleTags = (norm: string): string => entryOf(norm).tags;

/** What the lexicon has wrong of words that stand in every other headline. */
const CORRECTED: ReadonlyMap<string, string> = new Map([['man', 'NN VB'], ['evening', 'NN'], ['awning', 'NN'], ['stocking', 'NN']]);

/** The lexicon, unpacked on first use. */
function lookUp(norm: string): string {
  open ??= new Map(Object.entries(lexicon as Record<string, string>).flatMap(([tags, words]) => words.split(' ').map((word) => [word, tags] as const)));
  const tags = CORRECTED.get(norm) ?? open.get(norm) ?? byBase(norm, open) ?? byEnding(norm);
  // The lexicon was counted from running text and has slips such as "air" as a participle.
  return looksPast(norm) ? tags : tags.split(' ').filter((tag) => tag !== 'VBD' && tag !== 'VBN').join(' ') || 'NN';
}

/** Verbs whose past is their base. */
export const UNCHANGED_PAST = new Set('put set cut hit let cost shut hurt spread split quit beat bet burst cast shed broadcast forecast upset read come become overcome run rid wed lit fed bled led sped held'.split(' '));

function looksPast(norm: string): boolean {
  return norm.endsWith('ed') || UNCHANGED_PAST.has(norm) || (familyOf(norm) !== undefined && familyOf(norm) !== norm) || /(?:ought|aught|own|ung|elt|ept|ent|oke|oken|ode|ote|ove|ang|ank|unk|orn|ore|ew|ame|id|ound|ot|aid|aw|ook|aken|old|uilt|ost)$/.test(norm);
}

/** "says" from "say": the -s form of a word that is a verb first of all. */
function byBase(norm: string, known: ReadonlyMap<string, string>): string | undefined {
  const base = norm.endsWith('ies') ? `${norm.slice(0, -3)}y` : norm.endsWith('s') ? norm.slice(0, -1) : '';
  const tags = base === '' ? undefined : known.get(base) ?? known.get(base.replace(/e$/, ''));
  if (tags === undefined || !tags.startsWith('VB')) return undefined;
  return tags.includes('NN') ? 'VBZ NNS' : 'VBZ';
}

/** In: a normalised word. Out: whether it can be a verb at all. */
export function canBeVerb(norm: string): boolean {
  return possibleTags(norm).includes('VB');
}

/** Penn tags a word the lexicon lacks may have. */
function byEnding(norm: string): string {
  if (norm.endsWith('ed')) return 'VBD VBN';
  if (norm.endsWith('ing')) return 'VBG NN';
  if (norm.endsWith('ly')) return 'RB';
  if (/(?:ous|ful|ive|able|ible|ish|less|ical|ian|ese)$/.test(norm)) return 'JJ';
  if (/(?:ize|ify)s?$/.test(norm)) return 'VB VBZ';
  return 'NN';
}

/** Numbers in words. */
export const NUMERALS = new Set('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands millions'.split(' '));

/** In: a normalised word. Out: whether it is a number in words. */
export function isNumeral(norm: string): boolean {
  return NUMERALS.has(norm);
}
