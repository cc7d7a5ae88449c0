// A sample of mutants, the same in every run. Stryker has none of its own: it makes what its list of mutators gives for each node, so here that list gives less.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const entry = pathToFileURL(createRequire(require.resolve('@stryker-mutator/core')).resolve('@stryker-mutator/instrumenter'));
const { Instrumenter } = await import(entry.href);
// Not among its exports.
const { allMutators } = await import(new URL('./mutators/index.js', entry).href);
const originals = allMutators.map(({ name, mutate }) => ({ name, mutate }));

/** More mutants than one pattern has. */
const IN_PATTERN = 100;

const numbers = (length) => Array.from({ length }, (_, i) => i);

/**
 * In: which of the mutants of a node are to be: given how many there are, what gives their number if it takes long to know, and their ids.
 * A mutant is known by what it alters, not by its line: an edit elsewhere in the file leaves the sample as it is.
 */
const keep = (wanted, seed) => {
  const seen = new Map();
  originals.forEach(({ name, mutate }, i) => {
    allMutators[i].mutate = (path) => {
      // To take a pattern apart can take seconds: not before one of its mutants is wanted.
      const slow = name === 'Regex' && path.isRegExpLiteral();
      const all = slow ? [] : [...mutate(path)];
      if (!slow && all.length === 0) return [];
      const { code, opts } = path.hub.file;
      const key = [opts.filename.slice(process.cwd().length), name, code.slice(path.node.start, path.node.end)].join('\0');
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      const ids = numbers(slow ? IN_PATTERN : all.length).map((n) => createHash('sha256').update(`${seed}${key}\0${nth}\0${n}`).digest('hex'));
      const indices = wanted(ids, slow ? () => [...mutate(path)].length : undefined);
      return indices.length === 0 ? [] : (slow ? [...mutate(path)] : all).filter((_, n) => indices.includes(n));
    };
  });
};

/** In: absolute paths of files, how many of their mutants, and a word for which others are drawn. Out: the files that have some. From here on Stryker finds those alone whose hashes come first. */
export const sampleMutants = async (files, size, seed) => {
  const [ids, patterns, fileOf] = [[], [], new Map()];
  for (const file of files) {
    keep((own, count) => {
      for (const id of own) fileOf.set(id, file);
      if (count === undefined) ids.push(...own); else patterns.push({ own, count });
      return [];
    }, seed);
    const quiet = { debug() {}, info() {}, isDebugEnabled: () => false };
    await new Instrumenter(quiet).instrument([{ name: file, mutate: true, content: readFileSync(file, 'utf8') }], { plugins: null, excludedMutations: [], ignorers: [] });
  }
  const last = ids.toSorted()[size - 1] ?? 'z';
  for (const { own, count } of patterns) if (own.some((id) => id < last)) ids.push(...own.slice(0, count()));
  const chosen = new Set(ids.toSorted().slice(0, size));
  keep((own) => own.flatMap((id, n) => (chosen.has(id) ? [n] : [])), seed);
  return files.filter((file) => [...chosen].some((id) => fileOf.get(id) === file));
};
