// The tests that say what the mutated code has to do, as one: their modules are loaded once for each mutant, not once for each file. Those that fail soonest come first.
import { readdirSync } from 'node:fs';
import { configureGlobal } from 'fast-check';

// A mutant that one run finds is found in every run.
configureGlobal({ seed: 1 });

const tests = new URL('../../test/', import.meta.url);
const testsIn = (folder) => readdirSync(new URL(folder, tests)).filter((name) => name.endsWith('.test.ts')).toSorted().map((name) => folder + name);

for (const file of [
  ...testsIn('text/'), 'analysis.test.ts', 'evidence.test.ts', 'readings.test.ts', 'answer.test.ts', ...testsIn('kinds/'), 'comparison.test.ts', 'cases.test.ts',
]) await import(new URL(file, tests).href);
