/**
 * Loaded before the program (`node --import`): has one call on the disk fail, by FAULT="function:which:how". `how` is an error's code or `kill` (kill -9 in its place), with `half-` before it
 * when half of what is to be written is written first. `each` in place of a number: every such call fails. Only what is done to files of the cache is counted.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [name, which, how] = (process.env.FAULT ?? '').split(':');
const real = fs[name];
const ours = new Set();
let calls = 0;

const open = fs.openSync;
fs.openSync = (path, ...rest) => {
  const file = open(path, ...rest);
  if (isOurs(path)) ours.add(file);
  return file;
};
const isOurs = (what) => (typeof what === 'number' ? ours.has(what) : String(what).startsWith(process.env.COMPARE_CLAIMS_CACHE));

const failing = name === 'openSync' ? fs.openSync : real;
fs[name] = (...args) => {
  const writes = name !== 'openSync' || args[1] !== 'r';
  if (!isOurs(args[0]) || !writes) return failing(...args);
  calls += 1;
  if (which !== 'each' && calls !== Number(which)) return failing(...args);
  if (how.startsWith('half-')) real(args[0], args[1].subarray(0, args[1].length >> 1));
  const code = how.replace('half-', '');
  if (code === 'kill') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${code}: made to fail`), { code });
};
syncBuiltinESMExports();
