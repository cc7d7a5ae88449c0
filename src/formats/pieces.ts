import { rowsOf, type Piece, type Rows, type Shown } from './silences.ts';

/** So deep a document is taken apart; what is deeper is small. */
const DEPTH = 4;
/** Bytes of a piece. */
const PIECE = 64 * 1024;
/** Bytes of a code unit, at most. */
const BYTES = 3;

const plainly: Shown = (json) => json;

/** In: a datum, and what is done to the JSON in it. Out: the bytes of `JSON.stringify(data, null, 2)`, piece by piece: of what is large there is never one string. */
export const jsonPieces = (data: unknown, shown: Shown = plainly): Generator<Uint8Array> => paged(parts(data, 0, '', shown, []));

/** The same of objects as `JSON.stringify(data)` has them, each in a line. */
export const linePieces = (lines: Iterable<object>, shown: Shown = plainly): Generator<Uint8Array> => paged(linesOf(lines, shown));

function* linesOf(lines: Iterable<object>, shown: Shown): Generator<Piece> {
  const rows = rowsOf('', shown, (item) => [shown(JSON.stringify(item) ?? 'null')]);
  for (const data of lines) {
    let before = '{';
    for (const key of Object.keys(data)) {
      const value = (data as Readonly<Record<string, unknown>>)[key];
      if (value === undefined) continue;
      yield `${before}${shown(JSON.stringify(key))}:`;
      before = ',';
      if (Array.isArray(value)) {
        yield '[';
        yield* rows(value as readonly unknown[]);
        yield ']';
      } else yield shown(JSON.stringify(value));
    }
    yield before === '{' ? '{}\n' : '}\n';
  }
}

/** The bytes of pieces, joined so that they are few; where one ends, so does a character. */
function* paged(all: Iterable<Piece>): Generator<Uint8Array> {
  let page = Buffer.allocUnsafeSlow(PIECE);
  let size = 0;
  for (const piece of all) {
    const most = typeof piece === 'string' ? BYTES * piece.length : piece.length;
    if (most > PIECE - size && size > 0) {
      yield page.subarray(0, size);
      page = Buffer.allocUnsafeSlow(PIECE);
      size = 0;
    }
    if (most > PIECE) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
    else if (typeof piece === 'string') size += page.write(piece, size);
    else {
      page.set(piece, size);
      size += piece.length;
    }
  }
  if (size > 0) yield page.subarray(0, size);
}

/** In: also, by depth, what gives the items of lists. */
function* parts(data: unknown, depth: number, indent: string, shown: Shown, rows: Rows[]): Generator<Piece> {
  if (depth === DEPTH || typeof data !== 'object' || data === null) {
    yield shown(JSON.stringify(data, null, 2)).replaceAll('\n', `\n${indent}`);
    return;
  }
  const inner = `${indent}  `;
  if (Array.isArray(data)) {
    yield '[';
    yield* (rows[depth] ??= rowsOf(`\n${inner}`, shown, (item) => parts(item, depth + 1, inner, shown, rows)))(data);
    yield data.length === 0 ? ']' : `\n${indent}]`;
    return;
  }
  let before = '{';
  for (const key of Object.keys(data)) {
    const value = (data as Readonly<Record<string, unknown>>)[key];
    if (value === undefined) continue;
    yield `${before}\n${inner}${shown(JSON.stringify(key))}: `;
    before = ',';
    yield* parts(value, depth + 1, inner, shown, rows);
  }
  yield before === '{' ? '{}' : `\n${indent}}`;
}
