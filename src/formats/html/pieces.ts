import type { Span } from '../../types.ts';

export interface Piece<Mark> extends Span {
  /** Those that cover it, in the order in which they were given. */
  readonly marks: readonly Mark[];
}

/** A stretch of text cut at every border of the marks that touch it: none of the pieces is empty, together they are the stretch. */
export const pieces = <Mark extends Span>({ start, end }: Span, marks: readonly Mark[]): readonly Piece<Mark>[] => {
  const touching = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
  const borders = [...new Set([start, end, ...touching.flatMap((mark) => [mark.start, mark.end])])]
    .filter((at) => at >= start && at <= end).toSorted((a, b) => a - b);
  return borders.slice(1).map((to, at) => {
    const from = borders[at] ?? start;
    return { start: from, end: to, marks: touching.filter((mark) => mark.start <= from && mark.end >= to) };
  });
};
