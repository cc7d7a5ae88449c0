import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { compilingFlags, giveBack, THRIFT } from '../../src/shell/compiling.ts';

describe('flags for V8', () => {
  test('the running one knows each of its flags: it would complain on the standard error', () => {
    const { stderr, status } = spawnSync(process.execPath, [...compilingFlags(process.versions.v8), '--semi-space-growth-factor=1', THRIFT, '-e', '0'], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test.each(['10.2.154', '11.8.172', '14.1.0', '111.3.0'])('of version %s nothing is known, and nothing asked', (v8) => {
    expect(compilingFlags(v8)).toEqual([]);
  });

  test.each(['11.3.244.8-node.38', '12.4.254.21-node.57', '13.6.233.17-node.53'])('version %s has its own', (v8) => {
    expect(compilingFlags(v8)).toContain('--no-regexp-tier-up');
  });
});

test('memory that nobody holds is given back', async () => {
  const gone = new WeakRef({ text: 'x'.repeat(1000) });
  await giveBack();
  expect(gone.deref()).toBeUndefined();
});
