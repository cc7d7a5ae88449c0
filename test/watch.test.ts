import { expect, jest, test } from '@jest/globals';
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watch } from '../src/watch.ts';

jest.setTimeout(60_000);

test('every kind of change is told once it is over, and what happens right after the call is not missed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  const claims = join(folder, 'claims.yaml');
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(claims, 'one');
  const steps: readonly (() => void)[] = [
    () => appendFileSync(claims, ' two'),
    () => { writeFileSync(join(folder, 'new'), 'another text'); renameSync(join(folder, 'new'), claims); },
    () => writeFileSync(join(folder, 'corpus', 'a.md'), 'a'),
    () => { for (const name of ['b', 'c', 'd']) writeFileSync(join(folder, 'corpus', `${name}.md`), name); },
    () => rmSync(join(folder, 'corpus'), { recursive: true }),
    () => rmSync(claims),
    () => writeFileSync(claims, 'again'),
  ];
  let afterLooks: readonly [number, () => void] = [0, () => undefined];
  const paths = (): readonly string[] => {
    const [left, done] = afterLooks;
    afterLooks = [left - 1, done];
    if (left === 1) done();
    return ['claims.yaml', 'corpus'];
  };
  const changes = watch(paths, folder)[Symbol.asyncIterator]();
  for (const step of steps) {
    step();
    expect((await changes.next()).done).toBe(false);
  }
  // Nothing is left over: the next change is awaited in vain.
  const quiet = changes.next().then(() => 'changed');
  await new Promise<void>((resolve) => { afterLooks = [4, resolve]; });
  expect(await Promise.race([quiet, Promise.resolve('quiet')])).toBe('quiet');
  writeFileSync(claims, 'the end');
  expect(await quiet).toBe('changed');
});
