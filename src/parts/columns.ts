/** Rows of numbers and lists of strings <-> bytes that are read in one go: of what is kept of very many sources nothing need be parsed. */

/** What is kept; null where there is no string. */
export type Column = Uint32Array | readonly (string | null)[];

/** What the bytes of a column are: numbers, or strings as code units of one byte or of two. */
const [NUMBERS, NARROW, WIDE] = [0, 1, 2];
/** The length of what is no string. */
const NONE = 0xffffffff;
/** Of a column: what it is, how many items it has, and bytes. */
const HEAD = 3;

/** In: columns. Out: their bytes. */
export function keepColumns(columns: readonly Column[]): Uint8Array {
  const head = [columns.length];
  const parts = columns.flatMap((column) => {
    if (column instanceof Uint32Array) {
      head.push(NUMBERS, column.length, column.byteLength);
      return [bytesOf(column)];
    }
    const text = column.join('');
    const isWide = /[^\0-\xff]/.test(text);
    const bytes = Buffer.from(text, isWide ? 'utf16le' : 'latin1');
    head.push(isWide ? WIDE : NARROW, column.length, bytes.length);
    return [bytesOf(Uint32Array.from(column, (one) => one?.length ?? NONE)), bytes, Buffer.alloc(padding(bytes.length))];
  });
  return Buffer.concat([bytesOf(Uint32Array.from(head)), ...parts]);
}

/** What `keepColumns` was given: numbers as views of the bytes. */
export function keptColumns(given: Uint8Array): readonly Column[] {
  // Numbers begin on a multiple of four.
  const bytes = given.byteOffset % 4 === 0 ? given : Uint8Array.from(given);
  let at = bytes.byteOffset;
  const numbers = (count: number): Uint32Array => {
    const found = new Uint32Array(bytes.buffer, at, count);
    at += found.byteLength;
    return found;
  };
  const [count = 0] = numbers(1);
  const head = numbers(HEAD * count);
  return Array.from({ length: count }, (_, i): Column => {
    const [kind, items = 0, size = 0] = head.subarray(HEAD * i, HEAD * (i + 1));
    if (kind === NUMBERS) return numbers(items);
    const lengths = numbers(items);
    const text = Buffer.from(bytes.buffer, at, size).toString(kind === WIDE ? 'utf16le' : 'latin1');
    at += size + padding(size);
    let from = 0;
    return Array.from(lengths, (length) => (length === NONE ? null : text.slice(from, from += length)));
  });
}

const padding = (size: number): number => -size & 3;

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
