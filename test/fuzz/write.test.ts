import { expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A process that is killed in the middle of writing leaves the old file or the new one, whole. */

test('kill -9 loses nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  const target = join(folder, 'claims.lock.yaml');
  const length = 2_000_000;
  try {
    const entry = new URL('../../src/write.ts', import.meta.url).pathname;
    const build = `import { build } from 'esbuild'; await build(${JSON.stringify({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'node', outfile: join(folder, 'write.mjs') })});`;
    const built = spawnSync(process.execPath, ['--input-type=module', '--eval', build], { cwd: new URL('../..', import.meta.url).pathname });
    expect(built.status).toBe(0);
    writeFileSync(join(folder, 'loop.mjs'), `
      import { writeWhole } from './write.mjs';
      console.log('ready');
      for (let at = 0; ; at += 1) writeWhole('claims.lock.yaml', 'ab'[at % 2].repeat(${length}), ${JSON.stringify(folder)});
    `);
    writeFileSync(target, 'a'.repeat(length));
    const found = new Set<string>();
    for (const wait of [1, 5, 12, 20, 35]) {
      const child = spawn(process.execPath, [join(folder, 'loop.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, wait));
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      expect(await gone).toEqual([null, 'SIGKILL']);
      const text = readFileSync(target, 'utf8');
      found.add(`${text.length} of ${new Set(text).size} kind`);
    }
    expect([...found]).toEqual([`${length} of 1 kind`]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
