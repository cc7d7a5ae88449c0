import type { Span, Spot } from '../types.ts';

/** In: a text and the line of its file on which it begins. Out: what turns a span of the text into lines and columns of the file; each in the logarithm of the number of lines. */
export function spotter(text: string, firstLine = 1): (span: Span) => Spot {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const place = (offset: number): readonly [line: number, column: number] => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return [firstLine + low, offset - (starts[low] ?? 0) + 1];
  };
  return ({ start, end }) => {
    const [line, column] = place(start);
    const [endLine, endColumn] = place(end);
    return { line, column, endLine, endColumn };
  };
}
