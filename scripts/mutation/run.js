// Mutation testing: `npm run mutation -- 600` makes 600 small mistakes in the readers of language, the kinds and the comparison, one at a time, and counts those that a test sees; `-- 600 other` makes others.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { globSync } from 'tinyglobby';
import { sampleMutants } from './sample.js';

/** Percent of the mutants, a little less than the tests find: below it, something was added that no test holds to. */
const FLOOR = 50;

const AREAS = { text: ['src/text/**/*.ts'], kinds: ['src/kinds/**/*.ts'], comparison: ['src/comparison.ts', 'src/relations.ts', 'src/differences/*.ts'] };

const [wanted = '100', seed = ''] = process.argv.slice(2);
const size = wanted === 'all' ? Infinity : Number(wanted);
if (!(size > 0)) throw new Error(`how many mutants? A number or "all", not ${wanted}`);

const files = globSync([...Object.values(AREAS).flat(), '!**/*.d.ts'], { absolute: true });
const mutate = (await sampleMutants(files, size, seed)).map((file) => relative('.', file));

const results = await new Stryker({
  mutate,
  testRunner: 'behaviour',
  plugins: [fileURLToPath(new URL('runner.js', import.meta.url))],
  buildCommand: 'node scripts/mutation/bundle.js',
  // Each mutant's modules stay in memory.
  maxTestRunnerReuse: 40,
  coverageAnalysis: 'perTest',
  disableTypeChecks: false,
  // With its own tsconfig Stryker would ask TypeScript's compiler interface, which version 7 has not.
  ignorePatterns: ['/dist', '/reports', '/bench', '/docs', '/tsconfig*.json'],
  cleanTempDir: 'always',
  // Generous: a mutant that was slow would count as found. Endless loops are told by their count.
  timeoutMS: 120_000,
  timeoutFactor: 10,
  dryRunTimeoutMinutes: 30,
  thresholds: { high: 90, low: FLOOR, break: FLOOR },
  reporters: ['clear-text', 'html', 'json'],
  warnings: { slow: false },
  clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false, allowColor: false },
}).runMutationTest();

for (const [area, patterns] of Object.entries(AREAS)) {
  const own = new Set(globSync(patterns));
  const of = (...statuses) => results.filter(({ fileName, status }) => own.has(relative('.', fileName)) && statuses.includes(status)).length;
  const [found, missed] = [of('Killed', 'Timeout'), of('Survived', 'NoCoverage')];
  console.log(`${area}: ${found} of ${found + missed} found, ${missed} survived`);
}
