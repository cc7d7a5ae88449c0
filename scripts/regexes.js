// Prints, as JSON, every regular expression of src/: those written as literals, and those that are built when a module is loaded, with what they are built of filled in.
import { parseSync } from '@swc/core';
import { build } from 'esbuild';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = new URL('..', import.meta.url).pathname;
/** Run in a page, and in a thread: their literals are read, they are not loaded. */
const ELSEWHERE = ['src/formats/html/browser/', 'src/worker.ts'];
const isLoaded = (file) => !ELSEWHERE.some((path) => file.startsWith(path));
const BUILT = /\bnew RegExp\(/g;

const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .toSorted();

const textOf = (file) => readFileSync(join(root, file), 'utf8');

/** All regular expressions in a syntax tree. */
const literalsIn = (node) => {
  if (Array.isArray(node)) return node.flatMap(literalsIn);
  if (node === null || typeof node !== 'object') return [];
  return node.type === 'RegExpLiteral' ? [{ source: node.pattern, flags: node.flags }] : Object.values(node).flatMap(literalsIn);
};

const places = [];
const built = [];
globalThis.regexOf = (place) => function (...args) {
  const made = new RegExp(...args);
  built.push({ file: places[place], place, source: made.source, flags: made.flags });
  return made;
};

/** Each `new RegExp(` in our own files tells where it stands. */
const told = {
  name: 'told',
  setup: ({ onLoad }) => onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
    loader: 'ts',
    contents: readFileSync(path, 'utf8').replaceAll(BUILT, () => `new (globalThis.regexOf(${places.push(relative(root, path)) - 1}))(`),
  })),
};

const out = mkdtempSync(join(root, 'node_modules/.regexes-'));
try {
  await build({
    stdin: { contents: files.filter(isLoaded).map((file) => `import './${file}';`).join('\n'), resolveDir: root },
    outfile: join(out, 'all.js'), bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', plugins: [told], logLevel: 'error',
  });
  await import(pathToFileURL(join(out, 'all.js')).href);
} finally {
  rmSync(out, { recursive: true, force: true });
}

const literals = files.flatMap((file) => literalsIn(parseSync(textOf(file), { syntax: 'typescript', target: 'es2022' })).map((found) => ({ file, ...found })));
const reached = new Set(built.map(({ place }) => place));
process.stdout.write(JSON.stringify({
  regexes: [...literals, ...built.map(({ file, source, flags }) => ({ file, source, flags }))],
  // Built later than at the start, or elsewhere, from what nobody knows here.
  unseen: [...places.filter((_, place) => !reached.has(place)), ...files.filter((file) => !isLoaded(file) && textOf(file).includes('new RegExp('))],
}));
