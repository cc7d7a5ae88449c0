/** So deep a document is taken apart; what is deeper is small. */
const DEPTH = 4;
const PIECE = 64 * 1024;

/** The JSON of a datum as `JSON.stringify(data, null, 2)` has it, piece by piece: of what is large there is never one string. */
export const jsonPieces = (data: unknown): Generator<string> => joined(parts(data, 0, ''));

/** The JSON of an object in one line, as `JSON.stringify(data)` has it, piece by piece. In: also what makes the JSON of what stands in it, and of the items of a list in it. */
export const linePieces = (data: object, jsonOf: (data: unknown) => string = plainly): Generator<string> => joined(lineParts(data, jsonOf));

const plainly = (data: unknown): string => JSON.stringify(data) ?? 'null';

function* lineParts(data: object, jsonOf: (data: unknown) => string): Generator<string> {
  let before = '{';
  for (const key of Object.keys(data)) {
    const value = (data as Readonly<Record<string, unknown>>)[key];
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (!Array.isArray(value)) {
      yield jsonOf(value);
      continue;
    }
    let between = '[';
    for (const item of value as readonly unknown[]) {
      yield between;
      yield jsonOf(item);
      between = ',';
    }
    yield between === '[' ? '[]' : ']';
  }
  yield before === '{' ? '{}' : '}';
}

function* joined(all: Iterable<string>): Generator<string> {
  let held = '';
  for (const part of all) {
    held += part;
    if (held.length < PIECE) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

function* parts(data: unknown, depth: number, indent: string): Generator<string> {
  if (depth === DEPTH || typeof data !== 'object' || data === null) {
    yield JSON.stringify(data, null, 2).replaceAll('\n', `\n${indent}`);
    return;
  }
  const inner = `${indent}  `;
  let first = true;
  const entries: Iterable<readonly [key: string, value: unknown]> = Array.isArray(data) ? itemsOf(data) : keysOf(data);
  for (const [key, value] of entries) {
    yield `${first ? (Array.isArray(data) ? '[' : '{') : ','}\n${inner}${key}`;
    first = false;
    yield* parts(value, depth + 1, inner);
  }
  yield first ? (Array.isArray(data) ? '[]' : '{}') : `\n${indent}${Array.isArray(data) ? ']' : '}'}`;
}

function* itemsOf(data: readonly unknown[]): Generator<readonly [string, unknown]> {
  for (const item of data) yield ['', item];
}

function* keysOf(data: object): Generator<readonly [string, unknown]> {
  for (const key of Object.keys(data)) {
    const value = (data as Readonly<Record<string, unknown>>)[key];
    if (value !== undefined) yield [`${JSON.stringify(key)}: `, value];
  }
}
