import { expect, test } from '@jest/globals';
import { screen } from '../../src/shell/screen.ts';
import { fakeProcess } from '../fake-process.ts';

test.each([
  ['a pipe', {}, {}, false, { color: false, width: 100 }],
  ['a screen', { tty: true, columns: 132 }, {}, false, { color: true, width: 132 }],
  ['a screen that does not tell its width', { tty: true }, {}, false, { color: true, width: 80 }],
  ['a very narrow screen', { tty: true, columns: 12 }, {}, false, { color: true, width: 40 }],
  ['a file', { tty: true, columns: 132 }, {}, true, { color: false, width: 100 }],
  ['a screen with NO_COLOR', { tty: true, env: { NO_COLOR: '1' } }, {}, false, { color: false, width: 80 }],
  ['a screen with an empty NO_COLOR', { tty: true, env: { NO_COLOR: '' } }, {}, false, { color: true, width: 80 }],
  ['a screen that cannot', { tty: true, env: { TERM: 'dumb' } }, {}, false, { color: false, width: 80 }],
  ['a pipe with FORCE_COLOR', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, {}, false, { color: true, width: 100 }],
  ['a screen with FORCE_COLOR=0', { tty: true, env: { FORCE_COLOR: '0' } }, {}, false, { color: false, width: 80 }],
  ['options given', { tty: true, columns: 132, env: { FORCE_COLOR: '1' } }, { color: false, width: 60 }, false, { color: false, width: 60 }],
  ['options given, for a file', { env: { NO_COLOR: '1' } }, { color: true, width: 60 }, true, { color: true, width: 60 }],
])('%s', (_, facts, options, toFile, expected) => expect(screen(fakeProcess([], facts).process, options, toFile)).toEqual(expected));

test.each([['a pipe', {}, false], ['a file', { tty: true, columns: 132 }, true]])('%s is written as the arguments and FORCE_COLOR say, whatever else the environment holds', (_, facts, toFile) => {
  const asked: string[] = [];
  const env = new Proxy<Record<string, string>>({}, { get: (_target, name) => { asked.push(String(name)); return undefined; } });
  screen({ ...fakeProcess([], facts).process, env }, {}, toFile);
  expect(asked).toEqual(['FORCE_COLOR']);
});
