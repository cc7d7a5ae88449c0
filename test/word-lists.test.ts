import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** A string of a dozen words or more and nothing else is a list. */
const LIST = /(?<quote>['`])(?<list>\s*(?:[\p{Ll}\p{M}'-]+\s+){11,}[\p{Ll}\p{M}'-]+\s*)\k<quote>/gu;

const root = new URL('..', import.meta.url).pathname;
const lists = globSync('src/{actors,kinds,signals,suggest,text}/**/*.ts', { cwd: root }).flatMap((file) =>
  [...readFileSync(`${root}${file}`, 'utf8').matchAll(LIST)].map(({ groups }) => ({ file, words: (groups?.list ?? '').trim().split(/\s+/) })),
);

test('no list has a word twice', () => {
  expect(lists.length).toBeGreaterThan(90);
  expect(lists.flatMap(({ file, words }) => words.filter((word, i) => words.indexOf(word) < i).map((word) => `${file}: ${word}`))).toEqual([]);
});
