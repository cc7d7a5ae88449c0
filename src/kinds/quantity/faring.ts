import type { Clauses, VerbGroup } from '../../text/clauses.ts';
import type { Token } from '../../types.ts';
import type { Frame } from './frames.ts';
import { subjectReach } from './subjects.ts';

const CONDITIONS = /^(?:critical|serious|stable|fair|good|grave|guarded)$/;

/** Words that `faring` begins from. */
export const FARING = 'condition hospital care life support recover survive live recovery';

/** In: a sentence, a place in it. Out: the frame of a word there that tells how somebody who was hurt fares: he lives, and what he is said to be in is care. */
export function faring(tokens: readonly Token[], clauses: Clauses, at: number): Frame | null {
  const from = stateAt(tokens, at);
  if (from === null) return null;
  const group = clauses.groups.find((one) => one.to === from || (one.from <= from && from < one.to)) ?? null;
  if (group === null && tokens[at]?.norm !== 'condition') return null;
  if (group !== null && !isOfNow(tokens, group)) return null;
  // Whether it is a fact hangs on "expected", not on what is.
  return { at: tokens[from]?.norm === 'expected' ? from : at, side: 'subject', group, reach: subjectReach(tokens, clauses, group?.from ?? from) };
}

/** Who would recover, or could not, is told of otherwise. */
const isOfNow = (tokens: readonly Token[], { from, to }: VerbGroup): boolean => !tokens.slice(from, to).some(({ tag }) => tag === 'modal' || tag === 'not');

/** Where a state begins whose last word stands at a place, or null where none ends there. */
function stateAt(tokens: readonly Token[], at: number): number | null {
  const norm = tokens[at]?.norm ?? '';
  if (norm === 'condition') return conditionFrom(tokens, at);
  const before = (back: number): string => tokens[at - back]?.norm ?? '';
  // "is in the hospital", "remained in a local hospital"
  if (norm === 'hospital' || (norm === 'care' && before(1) === 'intensive')) return inCareFrom(tokens, at);
  if (norm === 'support') return before(1) === 'life' && before(2) === 'on' ? at - 2 : null;
  // "is fighting for her life", "was clinging to life"
  if (/^(?:life|lives)$/.test(norm)) return /^(?:fighting|battling|clinging)$/.test(before(3)) ? at - 3 : /^(?:fighting|battling|clinging)$/.test(before(2)) ? at - 2 : null;
  if (norm === 'recovering') return at;
  if (/^(?:survive|recover|live)$/.test(norm)) return before(1) === 'to' && before(2) === 'expected' ? at - 2 : null;
  // "is expected to make a full recovery"
  return norm === 'recovery' && /^expected to (?:make|have)$/.test(`${before(5)} ${before(4)} ${before(3)}`) ? at - 5 : null;
}

/** Where "in critical but stable condition" begins; null where no condition is named. */
function conditionFrom(tokens: readonly Token[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - 5); i -= 1) {
    if (tokens[i]?.norm === 'in') return tokens.slice(i, at).some(({ norm }) => CONDITIONS.test(norm)) ? i : null;
  }
  return null;
}

const STAYING = /^(?:is|are|was|were|be|been|remains?|remained|still)$/;

function inCareFrom(tokens: readonly Token[], at: number): number | null {
  let from = at - 1;
  while (from > at - 5 && /^(?:determiner|adjective|name|noun)$/.test(tokens[from]?.tag ?? '')) from -= 1;
  return tokens[from]?.norm === 'in' && STAYING.test(tokens[from - 1]?.norm ?? '') ? from - (tokens[from - 1]?.norm === 'still' ? 1 : 0) : null;
}
