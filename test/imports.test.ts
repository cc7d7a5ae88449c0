import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Who may import whom (src/README.md): imports point one way, and each layer keeps to its business. */

const root = new URL('..', import.meta.url).pathname;

interface Import {
  readonly file: string;
  /** A path from the root for what is ours, else as written. */
  readonly of: string;
  readonly typeOnly: boolean;
}

const IMPORTS = /(?:^|\n)\s*(?:import|export)(?<type>\s+type)?\b[^;'"()]*?from\s+['"](?<of>[^'"]+)['"]|\bimport\s*\(\s*['"](?<dynamic>[^'"]+)['"]|(?:^|\n)\s*import\s+['"](?<bare>[^'"]+)['"]/g;

function importsIn(file: string, text: string): readonly Import[] {
  return [...text.matchAll(IMPORTS)].map(({ groups = {} }) => {
    const written = groups['of'] ?? groups['dynamic'] ?? groups['bare'] ?? '';
    return { file, of: written.startsWith('.') ? normalize(join(dirname(file), written)) : written, typeOnly: groups['type'] !== undefined };
  });
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => normalize(join(entry.parentPath, entry.name)).slice(root.length))
    .toSorted();

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const codeOf = (file: string): string => textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '');

/** A folder of `src/`, or a file that stands alone in it. */
const layerOf = (path: string): string => path.replace(/^src\//, '').replace(/\/.*/, '');

const source = filesIn('src');
const imports = source.flatMap((file) => importsIn(file, textOf(file)));

/** Everything may import types.ts; nothing else that is not listed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['commands', 'exit-codes.ts', 'output-file.ts', 'shell'],
  'index.ts': ['article.ts', 'check.ts', 'compare.ts', 'errors.ts', 'findings', 'formats', 'read.ts', 'report.ts'],
  commands: ['claims-file', 'discover.ts', 'errors.ts', 'exit-codes.ts', 'parts', 'policy.ts', 'running', 'settings.ts', 'shell', 'text'],
  running: [
    'agreement.ts', 'arrival.ts', 'article.ts', 'cache.ts', 'check.ts', 'check-schema.ts', 'claims-file', 'compare.ts', 'corpus-file.ts', 'discover.ts', 'documents', 'errors.ts', 'exit-codes.ts', 'fetch', 'findings', 'formats', 'lint.ts',
    'live-server.ts', 'lock', 'many', 'notices.ts', 'parts', 'policy.ts', 'read.ts', 'report.ts', 'report-schema.ts', 'review.ts', 'shell', 'since.ts', 'starter', 'suggest', 'suggest.ts', 'text', 'watch.ts', 'write.ts',
  ],
  many: [
    'article.ts', 'cache.ts', 'compare.ts', 'disk.ts', 'engine.ts', 'errors.ts', 'framing.ts', 'origins', 'origins.ts', 'packs.ts', 'parts', 'read.ts', 'report.ts', 'shell', 'text',
  ],
  shell: ['cache.ts', 'disk.ts', 'engine.ts', 'errors.ts', 'exit-codes.ts', 'formats', 'text'],
  'read.ts': ['disk.ts', 'git.ts', 'claims-file', 'errors.ts', 'loaders', 'lock'],
  starter: [],
  'arrival.ts': ['comparison.ts'],
  'corpus-file.ts': ['documents', 'loaders', 'text'],
  documents: ['errors.ts', 'loaders', 'text'],
  fetch: ['documents', 'errors.ts'],
  'watch.ts': [],
  'live-server.ts': ['errors.ts', 'formats'],
  'disk.ts': [],
  'engine.ts': [],
  'write.ts': ['disk.ts', 'errors.ts'],
  'discover.ts': ['disk.ts', 'errors.ts', 'settings.ts'],
  'git.ts': ['disk.ts', 'errors.ts'],
  'since.ts': ['findings'],
  'settings.ts': ['claims-file', 'errors.ts'],
  loaders: ['claims-file', 'errors.ts', 'text'],
  'claims-file': ['errors.ts', 'policy.ts', 'text'],
  'compare.ts': ['article.ts', 'answer.ts', 'origins', 'comparison.ts', 'contrast.ts', 'corrections.ts', 'framing.ts', 'notices.ts', 'origins.ts', 'robustness.ts'],
  parts: ['article.ts', 'claims-file', 'compare.ts', 'text', 'engine.ts', 'errors.ts', 'framing.ts', 'loaders', 'origins', 'report-schema.ts'],
  'article.ts': ['text'],
  'worker.ts': ['many'],
  'cache.ts': ['packs.ts'],
  'packs.ts': ['pack.ts'],
  'pack.ts': [],
  'notices.ts': ['text'],
  'origins.ts': ['origins', 'text'],
  origins: ['text'],
  'answer.ts': ['analysis.ts', 'evidence.ts', 'kinds', 'likely.ts', 'readings.ts', 'text'],
  'likely.ts': ['text'],
  'corrections.ts': ['analysis.ts', 'answer.ts', 'kinds', 'readings.ts', 'text'],
  'analysis.ts': ['actors', 'actors.ts', 'text'],
  'actors.ts': ['actors', 'text'],
  actors: ['text'],
  'evidence.ts': ['analysis.ts', 'text'],
  'readings.ts': ['analysis.ts', 'text'],
  kinds: ['actors', 'analysis.ts', 'evidence.ts', 'readings.ts', 'text'],
  'framing.ts': ['signals', 'text'],
  signals: ['text'],
  'agreement.ts': [],
  'comparison.ts': ['differences', 'kinds'],
  differences: ['kinds', 'relations.ts', 'rivals.ts'],
  'rivals.ts': ['kinds', 'relations.ts', 'text'],
  'relations.ts': ['kinds', 'text'],
  'contrast.ts': ['text'],
  'robustness.ts': ['comparison.ts', 'differences'],
  'lint.ts': ['check.ts', 'compare.ts', 'findings', 'lint', 'policy.ts', 'report.ts'],
  lint: ['actors', 'analysis.ts', 'article.ts', 'claims-file', 'evidence.ts', 'findings', 'kinds', 'suggest', 'text'],
  'suggest.ts': ['article.ts', 'notices.ts', 'suggest'],
  suggest: ['actors', 'actors.ts', 'analysis.ts', 'answer.ts', 'article.ts', 'claims-file', 'comparison.ts', 'kinds', 'origins.ts', 'suggest.ts', 'text'],
  'report.ts': ['text'],
  'report-schema.ts': ['report.ts'],
  lock: ['claims-file', 'corrections.ts', 'errors.ts', 'kinds', 'text'],
  findings: ['relations.ts', 'rivals.ts', 'corrections.ts', 'kinds', 'lock', 'policy.ts', 'report.ts', 'text'],
  'review.ts': ['corrections.ts', 'kinds', 'lock', 'text'],
  'check.ts': ['findings', 'policy.ts', 'report.ts', 'since.ts'],
  'check-schema.ts': ['check.ts', 'findings', 'report-schema.ts'],
  'policy.ts': [],
  formats: ['agreement.ts', 'arrival.ts', 'findings', 'report.ts', 'review.ts', 'text'],
  text: [],
  'errors.ts': ['text'],
  'exit-codes.ts': [],
  'output-file.ts': [],
  'types.ts': ['types'],
  types: [],
};

/** Each package has its place. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  commander: ['commands', 'running', 'shell'],
  chalk: ['formats'],
  'wrap-ansi': ['formats'],
  'string-width': ['formats', 'errors.ts'],
  yaml: ['claims-file', 'lock'],
  zod: ['check-schema.ts', 'claims-file', 'loaders', 'lock', 'parts', 'report-schema.ts'],
  'fast-diff': ['text'],
  'natural/lib/natural/stemmers/porter_stemmer.js': ['text'],
  'natural/lib/natural/distance/jaro-winkler_distance.js': ['claims-file'],
  tinypool: ['many'],
  'node:os': ['many'],
  tinyglobby: ['discover.ts'],
  '@bomb.sh/tab': ['commands', 'running'],
  'cli-progress': ['shell'],
  'node:child_process': ['git.ts', 'shell'],
  'node:url': ['shell'],
  'node:v8': ['many', 'shell', 'worker.ts'],
  'node:inspector': ['shell'],
  'supports-hyperlinks': ['shell'],
  'node:async_hooks': ['disk.ts'],
  'node:fs': ['cache.ts', 'disk.ts', 'output-file.ts', 'packs.ts', 'many', 'watch.ts', 'write.ts'],
  'node:path': ['cache.ts', 'commands', 'discover.ts', 'many', 'packs.ts', 'read.ts', 'running', 'shell', 'watch.ts', 'write.ts'],
  linkedom: ['documents'],
  '@mozilla/readability': ['documents'],
  feedsmith: ['documents'],
  'postal-mime': ['documents'],
  unpdf: ['documents'],
  mammoth: ['documents'],
  'robots-parser': ['fetch'],
  'ipaddr.js': ['fetch'],
  'node:http': ['fetch', 'live-server.ts'],
  'node:https': ['fetch'],
  'node:dns': ['fetch'],
  'node:net': ['fetch'],
  'node:timers/promises': ['watch.ts'],
  'node:zlib': ['documents'],
  'node:crypto': ['cache.ts', 'shell', 'disk.ts', 'findings', 'formats', 'loaders', 'pack.ts', 'packs.ts', 'parts', 'write.ts'],
};

const breaches = (found: readonly Import[]): readonly string[] =>
  found.flatMap(({ file, of }) => {
    const layer = layerOf(file);
    const ours = of.startsWith('src/');
    if (of === 'src/types.ts' || of === 'package.json' || of.endsWith('.generated.json') || (ours && layerOf(of) === layer)) return [];
    return (ours ? MAY_IMPORT[layer] ?? [] : Object.keys(PACKAGES).filter((name) => PACKAGES[name]?.includes(layer))).includes(ours ? layerOf(of) : of) ? [] : [`${file} imports ${of}`];
  });

describe('imports', () => {
  test('are found', () => {
    expect(source.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
    expect(importsIn('src/kinds/a.ts', "import { x,\n  type Y } from '../text/b.ts';\nexport type { Z } from './c.ts';\nimport 'd';\nawait import('../e.ts');\n// import from prose")).toEqual([
      { file: 'src/kinds/a.ts', of: 'src/text/b.ts', typeOnly: false },
      { file: 'src/kinds/a.ts', of: 'src/kinds/c.ts', typeOnly: true },
      { file: 'src/kinds/a.ts', of: 'd', typeOnly: false },
      { file: 'src/kinds/a.ts', of: 'src/e.ts', typeOnly: false },
    ]);
  });

  test.each([
    ['src/text/words.ts', 'src/kinds/index.ts'], ['src/kinds/actor.ts', 'src/comparison.ts'], ['src/formats/json.ts', 'src/compare.ts'], ['src/compare.ts', 'src/formats/index.ts'],
    ['src/kinds/actor.ts', 'node:fs'], ['src/read.ts', 'test/fake-process.ts'], ['src/text/words.ts', 'natural'], ['src/report.ts', 'chalk'], ['src/errors.ts', 'bench/row.ts'],
  ])('%s may not import %s', (file, of) => expect(breaches([{ file, of, typeOnly: false }])).toHaveLength(1));

  test('point one way, and every package is used in its place', () => expect(breaches(imports)).toEqual([]));

  test('of a type alone say so: formats know the report by its type only', () => {
    const values = imports.filter(({ file, of, typeOnly }) => layerOf(file) === 'formats' && of === 'src/report.ts' && !typeOnly);
    expect(values).toEqual([]);
  });

  test('name every layer that there is', () => expect(Object.keys(MAY_IMPORT).toSorted()).toEqual([...new Set(source.map(layerOf))].toSorted()));

  test('reach the network from the add command alone; serve listens to this machine', () => {
    expect([...new Set(imports.filter(({ of, file }) => layerOf(of) === 'fetch' && of.startsWith('src/') && layerOf(file) !== 'fetch').map(({ file }) => file))]).toEqual(['src/running/documents.ts']);
    expect([...new Set(imports.filter(({ of }) => of === 'src/running/documents.ts').map(({ file }) => file))]).toEqual(['src/running/add.ts']);
    expect([...new Set(imports.filter(({ of }) => /^node:(?:https?|http2|net|tls|dgram|dns|worker_threads)/.test(of)).map(({ file }) => layerOf(file)))]).toEqual(['fetch', 'live-server.ts']);
  });

  test('have V8 clear its memory by the inspector, and never open its port', () => {
    expect(imports.filter(({ of }) => /^(?:node:)?inspector/.test(of)).map(({ file }) => file)).toEqual(['src/shell/compiling.ts']);
    expect(textOf('src/shell/compiling.ts')).not.toMatch(/\bopen\b|connectToMainThread/);
  });

  test('use every package that is listed, and every dependency', () => {
    const used = new Set(imports.map(({ of }) => of));
    expect(Object.keys(PACKAGES).filter((name) => !used.has(name))).toEqual([]);
    const { dependencies, optionalDependencies } = JSON.parse(textOf('package.json')) as Record<'dependencies' | 'optionalDependencies', Record<string, string>>;
    expect(Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => ![...used].some((of) => of === name || of.startsWith(`${name}/`)))).toEqual([]);
  });

  test.each(['src', 'test', 'bench'])('in %s never load the whole of natural', (folder) =>
    expect(filesIn(folder).flatMap((file) => importsIn(file, codeOf(file))).filter(({ of }) => of === 'natural' || of.startsWith('natural/lib/natural/util'))).toEqual([]));
});

const users = (pattern: RegExp): readonly string[] => source.filter((file) => pattern.test(codeOf(file)));

describe('the process', () => {
  test('is for main and what commands run; the readers of files take its working folder by default', () =>
    expect(users(/\bprocess\b/).filter((file) => !['main.ts', 'commands', 'many', 'running', 'shell'].includes(layerOf(file)))).toEqual(['src/read.ts']));

  test('has no environment but what makes a run another run: the screen, the cache, the pager, the time', () =>
    expect(users(/\benv\b/)).toEqual(['src/cache.ts', 'src/many/keeper.ts', 'src/running/cache.ts', 'src/shell/pager.ts', 'src/shell/remembered.ts', 'src/shell/screen.ts', 'src/shell/shell.ts']));

  test('has no console, no clock and no chance: the same input gives the same output', () => {
    expect(users(/\bconsole\s*\./)).toEqual([]);
    // The bar of a long run goes by a clock, and whether a file was written just now; what the run prints does not.
    expect(users(/\bDate\.now\b|\bMath\.random\b|\bperformance\s*\./)).toEqual(['src/disk.ts', 'src/shell/progress.ts']);
    // The time at which an article was added is the only time there is.
    expect(users(/new Date\(\s*\)/)).toEqual(['src/shell/shell.ts']);
    expect(users(/\b(?:fetch|XMLHttpRequest|WebSocket)\s*\(/)).toEqual([]);
  });
});

describe('the language of src/', () => {
  /** Names of the shipped story; states and their capitals are in the list of all states. */
  const STORY = /cavusoglu|çavuşoğlu|erdogan|\bakar\b|pompeo|stoltenberg|lavrov|\bdemir\b|\bs-?400\b|caatsa|\bssb\b|sputnik|southfront|\btrt\b|jazeera|defense world/i;

  test('has no name of the shipped story in it', () => {
    expect(STORY.test(textOf('claims.yaml'))).toBe(true);
    expect(source.filter((file) => STORY.test(codeOf(file)))).toEqual([]);
  });
});
