/** Rows of numbers and lists of strings <-> bytes that are read in one go: of what is kept of very many sources nothing need be parsed. */

/** What is kept; null where there is no string. */
export type Column = Uint32Array | Float64Array | readonly (string | null)[];

/** What the bytes of a column are: numbers, or strings as code units of one byte or of two, or fractions. */
const [NUMBERS, NARROW, WIDE, FRACTIONS] = [0, 1, 2, 3];
/** The length of what is no string. */
const NONE = 0xffffffff;
/** Of a column: what it is, how many items it has, and bytes. */
const HEAD = 3;

/** In: columns. Out: their bytes. */
export function keepColumns(columns: readonly Column[]): Uint8Array {
  const head = [columns.length];
  const parts = columns.flatMap((column) => {
    if (column instanceof Uint32Array || column instanceof Float64Array) {
      head.push(column instanceof Uint32Array ? NUMBERS : FRACTIONS, column.length, column.byteLength);
      return [bytesOf(column)];
    }
    const text = column.join('');
    const isWide = /[^\0-\xff]/.test(text);
    const bytes = Buffer.from(text, isWide ? 'utf16le' : 'latin1');
    head.push(isWide ? WIDE : NARROW, column.length, bytes.length);
    return [bytesOf(lengthsOf(column)), bytes, Buffer.alloc(padding(bytes.length))];
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
    // They need not begin on a multiple of eight.
    if (kind === FRACTIONS) return new Float64Array(numbers(2 * items).slice().buffer);
    const lengths = numbers(items);
    const text = Buffer.from(bytes.buffer, at, size).toString(kind === WIDE ? 'utf16le' : 'latin1');
    at += size + padding(size);
    return cut(text, lengths);
  });
}

function lengthsOf(texts: readonly (string | null)[]): Uint32Array {
  const lengths = new Uint32Array(texts.length);
  for (let i = 0; i < texts.length; i += 1) lengths[i] = texts[i]?.length ?? NONE;
  return lengths;
}

function cut(text: string, lengths: Uint32Array): readonly (string | null)[] {
  const parts: (string | null)[] = [];
  let from = 0;
  for (const length of lengths) parts.push(length === NONE ? null : text.slice(from, from += length));
  return parts;
}

const padding = (size: number): number => -size & 3;

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
