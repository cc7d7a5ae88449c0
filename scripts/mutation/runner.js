// Stryker's way to the tests. They are one bundle, loaded afresh for each mutant in some tenths of a second, and run up to the first that fails.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUNDLE } from './bundle.js';

/** What Stryker's code in the mutated files reads and writes. */
const context = (globalThis['__stryker__'] ??= {});

let loaded = 0;
const load = async () => (await import(`${pathToFileURL(join(process.cwd(), BUNDLE)).href}?${loaded++}`)).tests;

/** In: a test. Out: what it fails by, or null. */
const failureOf = async ({ run }) => {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
};

const dryRun = async () => {
  const results = [];
  for (const test of await load()) {
    const start = performance.now();
    context.currentTestId = test.id;
    const failureMessage = await failureOf(test);
    context.currentTestId = undefined;
    const result = { id: test.id, name: test.id, timeSpentMs: Math.round(performance.now() - start) };
    results.push(failureMessage === null ? { ...result, status: 0 } : { ...result, status: 1, failureMessage });
  }
  return { status: 'complete', tests: results, mutantCoverage: context.mutantCoverage };
};

const mutantRun = async ({ activeMutant, testFilter, hitLimit }) => {
  Object.assign(context, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
  const endless = () => context.hitCount > context.hitLimit;
  try {
    const tests = await load();
    const wanted = testFilter && new Set(testFilter);
    const covering = tests.filter(({ id }) => wanted?.has(id) ?? true);
    for (const [i, test] of covering.entries()) {
      const failureMessage = await failureOf(test);
      if (endless()) return { status: 'timeout', reason: 'it goes on without end' };
      if (failureMessage !== null) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: i + 1 };
    }
    return { status: 'survived', nrOfTests: covering.length };
  } catch (error) {
    return endless() ? { status: 'timeout', reason: 'it goes on without end' } : { status: 'error', errorMessage: String(error?.stack ?? error) };
  } finally {
    context.activeMutant = undefined;
  }
};

const runner = () => ({ capabilities: () => ({ reloadEnvironment: true }), dryRun, mutantRun });

export const strykerPlugins = [{ kind: 'TestRunner', name: 'behaviour', factory: Object.assign(runner, { inject: [] }) }];
