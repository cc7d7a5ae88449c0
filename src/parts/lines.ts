import { InputError } from '../errors.ts';

/** One line of a file that is read as it comes in. */
export interface Line {
  readonly path: string;
  /** 1-based. */
  readonly number: number;
  readonly text: string;
}

/** A line that is longer is no line of anything that is read here; more of it is not held. */
const MOST_BYTES = 64 * 1024 * 1024;

const NEWLINE = 0x0a;

/** In: the bytes of a file, piece by piece. Out: its lines that are not blank, each as soon as it has ended; no more than one line is held. Throws an InputError. */
export async function* linesIn(path: string, chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      const text = decoded(path, number, [...held, bytes.subarray(from, at)]);
      if (text.trim() !== '') yield { path, number, text };
      [held, size, from, number] = [[], 0, at + 1, number + 1];
    }
    held.push(bytes.subarray(from));
    size += bytes.length - from;
    if (size > MOST_BYTES) throw lineError({ path, number }, `is longer than ${MOST_BYTES / 1024 / 1024} MB`, 'write one source in a line');
  }
  const text = decoded(path, number, held);
  if (text.trim() !== '') yield { path, number, text };
}

function decoded(path: string, number: number, pieces: readonly Uint8Array[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(Buffer.concat(pieces));
  } catch {
    throw lineError({ path, number }, 'is not valid UTF-8', 'write it with the encoding UTF-8');
  }
}

/** A mistake of a whole line. */
export const lineError = ({ path, number }: Pick<Line, 'path' | 'number'>, reason: string, hint: string | null = null): InputError =>
  new InputError({ path, line: number, column: 1, length: 1, excerpt: null, reason, hint });

/** The JSON in a line. Throws an InputError. */
export function jsonIn(line: Line): unknown {
  try {
    return JSON.parse(line.text);
  } catch {
    throw lineError(line, 'the line is not JSON', 'write one JSON object in each line');
  }
}
