// Bundles the tests that say what the mutated code has to do; run in Stryker's copy of the project.
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Where the files of tests stand, so that what they read beside themselves is found. */
export const BUNDLE = 'test/behaviour.mjs';

const testsIn = (folder) => readdirSync(`test/${folder}`).filter((name) => name.endsWith('.test.ts')).toSorted().map((name) => folder + name);

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  // Those that fail soonest come first.
  const files = [...testsIn('text/'), 'analysis.test.ts', 'evidence.test.ts', 'readings.test.ts', 'answer.test.ts', ...testsIn('kinds/'), 'comparison.test.ts', 'cases.test.ts'];
  await build({
    stdin: { contents: [...files.map((file) => `import './${file}';`), "export { tests } from '../scripts/mutation/globals.js';"].join('\n'), resolveDir: 'test' },
    outfile: BUNDLE, bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', logLevel: 'error',
    alias: { '@jest/globals': './scripts/mutation/globals.js' },
  });
}
