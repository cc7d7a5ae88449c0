import type { Source, Span } from '../types.ts';
import { spansOf, type Placed } from './words.ts';

/** A passage as it stands in a text. */
export interface Quoted extends Span {
  readonly text: string;
  readonly line: number;
}

/** In: a text, the stretches of its words, and stretches of words. Out: each as it stands there. */
export function quotedFrom({ text, firstLine }: Pick<Source, 'text' | 'firstLine'>, words: Pick<Placed, 'stretches'>, wanted: readonly (readonly [number, number])[]): readonly Quoted[] {
  const lineAt = linesOf(text, firstLine);
  return spansOf(text, words, wanted).map(({ start, end }) => ({ text: text.slice(start, end), start, end, line: lineAt(start) }));
}

/** In: a text. Out: the line of a place in it. */
function linesOf(text: string, firstLine: number): (at: number) => number {
  const ends: number[] = [];
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) ends.push(next);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return firstLine + low;
  };
}
