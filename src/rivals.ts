import { kindOf } from './kinds/index.ts';
import type { Place } from './kinds/kind.ts';
import { inConflict } from './relations.ts';
import { grouped } from './text/grouped.ts';
import { once } from './text/memo.ts';
import { placeIn } from './text/place.ts';
import type { Answer, Claim } from './types.ts';

export interface Rivals {
  /** Where in the list an answer stands, from this place on, that conflicts with this one: the first such or another; null where none does. */
  readonly rivalOf: (answer: Answer, from?: number) => number | null;
  /** Whether all answers conflict with this one, but for its source's own. */
  readonly isAgainstAll: (answer: Answer) => boolean;
}

/**
 * In: a claim and answers to it. Out: who conflicts with whom. What can stand beside an answer lies together on a line (see `Kind.place`): the ends of the line tell
 * whether anything on it conflicts, and the nearest whether anything does not. Of thousands of answers, a few are looked at.
 */
export function rivalsAmong(claim: Claim, answers: readonly Answer[]): Rivals {
  const listed = answers.map((answer, index) => ({ answer, index }));
  const loose = listed.filter(({ answer }) => placeOf(claim, answer) === null);
  const onLines = listed.flatMap((one): readonly OnLine[] => {
    const place = placeOf(claim, one.answer);
    return place === null ? [] : [{ ...one, ...place }];
  });
  const lines = [...grouped(onLines, ({ line }) => line).values()];
  const ends = once(() => lines.map(endsFrom));
  const sorted = once(() => lines.map((line) => line.toSorted((a, b) => a.at - b.at)));
  return {
    rivalOf(answer, from = 0) {
      const isRival = (other: Listed): boolean => inConflict(claim, answer, other.answer);
      const hasPlace = placeOf(claim, answer) !== null;
      for (const those of hasPlace ? ends() : []) {
        const rival = those[placeIn(those, 0, ({ index }) => index < from)]?.ends.find(isRival);
        if (rival !== undefined) return rival.index;
      }
      return (hasPlace ? loose : listed).find((other) => other.index >= from && isRival(other))?.index ?? null;
    },
    isAgainstAll(answer) {
      const at = placeOf(claim, answer)?.at;
      const near = at === undefined ? onLines : sorted().flatMap((line) => {
        const next = placeIn(line, 0, (one) => one.at < at);
        return [0, next - 1, next, next + 1, line.length - 1].flatMap((i) => line[i] ?? []);
      });
      return [...near, ...loose].every((other) => other.answer.source === answer.source || inConflict(claim, answer, other.answer));
    },
  };
}

interface Listed {
  readonly answer: Answer;
  readonly index: number;
}

type OnLine = Listed & Place;

/** For each on a line, in the order of the list: the lowest and the highest from there on. */
function endsFrom(line: readonly [OnLine, ...OnLine[]]): readonly { readonly index: number; readonly ends: readonly OnLine[] }[] {
  let low = line.at(-1) ?? line[0];
  let high = low;
  return line.toReversed().map((one) => {
    if (one.at < low.at) low = one;
    if (one.at > high.at) high = one;
    return { index: one.index, ends: low === high ? [low] : [low, high] };
  }).toReversed();
}

/** Where an answer lies that asserts one thing. */
function placeOf(claim: Claim, { readings: [only, ...more] }: Answer): Place | null {
  return only === undefined || more.length > 0 || only.polarity === 'denied' ? null : kindOf(claim).place?.(claim, only) ?? null;
}
