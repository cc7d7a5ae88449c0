import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Readable } from 'node:stream';
import { linesOf } from '../../src/running/lines.ts';

const read = async (chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> => {
  const lines = linesOf(Readable.from(chunks));
  const found: string[] = [];
  for (let line = await lines.next(); line !== null; line = await lines.next()) found.push(line);
  expect(await lines.next()).toBeNull();
  return found;
};

test('the lines are those of the text, however it comes in', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\n\n', 'é', '', '火\n'), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (parts, size) => {
    const text = parts.join('');
    const expected = text.split('\n').map((line) => line.replace(/\r$/, ''));
    if (expected.at(-1) === '') expected.pop();
    const bytes = Buffer.from(text);
    expect(await read(parts)).toEqual(expected);
    // Bytes that are cut in the middle of a character.
    expect(await read(Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size)))).toEqual(expected);
  }), { numRuns: 60, seed: 3 });
});

test('a line of many chunks is one line', async () => {
  const chunks = Array.from({ length: 20_000 }, () => 'x'.repeat(500));
  expect((await read([...chunks, '\ny'])).map(({ length }) => length)).toEqual([10_000_000, 1]);
});

test('nobody types', async () => expect(await linesOf(undefined).next()).toBeNull());
