import type { Token } from '../../types.ts';
import { isDate } from '../days.ts';

/** Words for one relative: two of them joined under one "his" are two people, as two offices or two trades need not be. */
const KIN = new Set(`wife husband spouse widow mother father mom dad mum son daughter brother sister stepson stepdaughter stepfather stepmother stepbrother stepsister grandmother grandfather
grandma grandpa grandson granddaughter uncle aunt nephew niece cousin girlfriend boyfriend fiance fiancee baby infant toddler`.split(/\s+/));

/** A cheap look: a relative with a comma or an "and" behind, which all that is read here begins with. */
export const MAY_LIST_KIN = /(?:wife|husband|spouse|widow|mother|father|mom|dad|mum|son|daughter|brother|sister|grandma|grandpa|uncle|aunt|nephew|niece|cousin|girlfriend|boyfriend|fiancee?|baby|infant|toddler)(?:,|\sand|\s&)\s/;

/**
 * In: the words of a text, a place. Out: where a relative is named there who has no determiner of his own begins, and how: `owned` by a possessive ("the boy's mother"), `joined` to
 * a relative before it ("his wife and teenage daughter"), `bare` as a headline leaves the "his" out ("kills wife, two sons"); null where none is.
 */
export function kinAt(tokens: readonly Token[], i: number): { readonly from: number; readonly how: 'owned' | 'joined' | 'bare' } | null {
  const token = tokens[i];
  if (token === undefined || !KIN.has(token.norm) || !/^(?:noun|adjective)$/.test(token.tag)) return null;
  const after = tokens[i + 1];
  // "his wife and mother of his sons", "her son and baby sitter"
  if (after !== undefined && (after.norm === 'of' || (/^(?:noun|name|possessive|verb)$/.test(after.tag) && !isDate(after.norm)) || after.text === '-')) return null;
  let before = i - 1;
  while (tokens[before]?.tag === 'adjective' || DESCRIBING.has(tokens[before]?.norm ?? '') || isAge(tokens, before)) before -= 1;
  const link = tokens[before];
  if (link === undefined) return null;
  const from = before + 1;
  if (link.tag === 'possessive') return { from, how: 'owned' };
  const last = /^(?:and|&)$/.test(link.norm) && tokens[before - 1]?.text === ',' ? before - 2 : before - 1;
  if (/^(?:,|and|&)$/.test(link.norm)) return KIN.has(tokens[last]?.norm ?? '') ? { from, how: 'joined' } : null;
  return /^(?:past|verb|gerund)$/.test(link.tag) && /^(?:,|and|&)$/.test(after?.norm ?? '') ? { from, how: 'bare' } : null;
}

const DESCRIBING = new Set('teen teenage teenaged infant baby young adult older younger elderly pregnant estranged'.split(' '));

/** "3-year-old", as it stands before the one who is so old. */
const isAge = (tokens: readonly Token[], i: number): boolean => /^(?:old|year|month|-)$/.test(tokens[i]?.norm ?? '') || (tokens[i]?.tag === 'number' && tokens[i + 1]?.text === '-');

/** Whether "couple" at a place is a man and wife: no "couple of days", no "couple's home". */
export const isCouple = (tokens: readonly Token[], at: number): boolean => tokens[at]?.norm === 'couple' && tokens[at + 1]?.norm !== 'of' && !/^(?:possessive|noun|number|adjective)$/.test(tokens[at + 1]?.tag ?? '');
