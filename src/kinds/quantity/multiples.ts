import { isPersonNoun, personSingular } from '../../text/people.ts';
import { isCouple } from '../../text/quantities/kin.ts';
import type { Quantity, Sentence, Token } from '../../types.ts';
import { EVENT } from './background.ts';
import { placeOf } from './places.ts';

const TIMES: ReadonlyMap<string, number> = new Map([['double', 2], ['triple', 3], ['quadruple', 4], ['quintuple', 5]]);
const KILLING = /^(?:homicide|murder|slaying|killing)$/;
const HITTING = /^(?:shooting|stabbing)$/;

/** A word for a deed with how many it was done to. */
interface Multiple {
  readonly from: number;
  /** Where the deed stands. */
  readonly at: number;
  readonly value: number;
  readonly fatal: boolean;
}

/** In: a sentence. Out: "a triple homicide", "the double fatal shooting", "double-murder suspect": the deed counts its victims. */
export function multiplesIn(tokens: readonly Token[]): readonly Multiple[] {
  return tokens.flatMap((token, from) => {
    const value = TIMES.get(token.norm);
    if (value === undefined) return [];
    const deadly = tokens.slice(from + 1, from + 3).some(({ norm }) => norm === 'fatal' || norm === 'deadly');
    const at = tokens.findIndex(({ norm }, i) => i > from && i < from + 4 && (KILLING.test(norm) || HITTING.test(norm)));
    if (at < 0 || !tokens.slice(from + 1, at).every(({ norm, text }) => text === '-' || norm === 'fatal' || norm === 'deadly')) return [];
    return [{ from, at, value, fatal: deadly || KILLING.test(tokens[at]?.norm ?? '') }];
  });
}

/** In: a sentence. Out: its multiples as numbers of people, and "both", "both of the men", "a couple", which are two. */
export function multiplesOf({ tokens, start }: Sentence): readonly Quantity[] {
  const counted = (from: number, last: number, value: number, noun: string | null, rule: string): Quantity => {
    const span = { start: (tokens[from]?.start ?? start) - start, end: (tokens[last]?.end ?? start) - start };
    return { ...span, value, bound: 'exact', unit: { kind: 'count', noun }, number: span, rule };
  };
  const pairs = tokens.flatMap(({ norm }, from) => {
    const last = norm === 'both' ? bothAt(tokens, from) : isCouple(tokens, from) ? from : null;
    return last === null ? [] : [counted(from, last, 2, last === from ? null : tokens[last]?.text ?? null, 'pair')];
  });
  const rows = tokens.flatMap((_, from) => {
    const row = rowAt(tokens, from);
    return row === null ? [] : [counted(from, row.last, row.value, null, ROW)];
  });
  return [...rows, ...multiplesIn(tokens).map(({ from, at, value }) => counted(from, at, value, null, 'multiple')), ...pairs];
}

/** Rule of the last in a row: who is "the third to die" has died. */
export const ROW = 'row';

/** "the third person to die in the raid", "becoming the third fatality of the shooting": so many are dead of one event by now. */
function rowAt(tokens: readonly Token[], from: number): { readonly last: number; readonly value: number } | null {
  const value = placeOf(tokens[from]?.norm ?? '');
  if (value === null || !/^(?:the|becoming|became|become|becomes)$/.test(tokens[from - 1]?.norm ?? '')) return null;
  const noun = tokens[from + 1]?.norm ?? '';
  const verb = /^to (?:die|be killed)/.exec(tokens.slice(from + 2, from + 5).map(({ norm }) => norm).join(' '));
  const last = /^(?:fatality|death)$/.test(noun) ? from + 1 : verb !== null && /^(?:person|victim|man|woman|child|student|officer)$/.test(noun) ? from + 1 + verb[0].split(' ').length : -1;
  const inEvent = /^(?:in|of|from|after)$/.test(tokens[last + 1]?.norm ?? '') && tokens.slice(last + 2, last + 8).some(({ norm }) => EVENT.test(norm));
  return last > 0 && inEvent && !tokens.slice(last).some(({ norm }) => norm === 'since') ? { last, value } : null;
}

/** The last word of "both", "both of the men" where people are meant and no "and" is to come; null for any other "both". */
function bothAt(tokens: readonly Token[], from: number): number | null {
  let at = from + 1;
  while (/^(?:of|the|them|these|those|his|her|their)$/.test(tokens[at]?.norm ?? '') || /^(?:adjective|gerund|noun|name)$/.test(tokens[at]?.tag ?? '') && isPersonNoun(tokens[at + 1]?.norm ?? '')) at += 1;
  const noun = tokens[at]?.norm ?? '';
  if (isPersonNoun(noun)) return personSingular(noun) === noun ? null : at;
  return at === from + 1 || tokens[at - 1]?.norm === 'them' ? (/^(?:auxiliary|past|modal)$/.test(tokens[at]?.tag ?? '') ? from : null) : null;
}
