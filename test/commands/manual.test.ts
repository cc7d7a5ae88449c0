import { beforeAll, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { manual } from '../../src/running/manual.ts';
import { main } from '../../src/main.ts';
import { fakeProcess } from '../fake-process.ts';

let page: string;
let help: string;

const run = async (...args: readonly string[]): Promise<string> => {
  const fake = fakeProcess(args);
  await main(fake.process);
  return fake.out();
};

beforeAll(async () => {
  page = (await run('manual')).replaceAll('\\-', '-');
  help = await run('--help');
});

test('names every command and every option of the help', () => {
  const names = [...help.matchAll(/^ {2}(--[a-z-]+|[a-z]+)\b/gm)].map(([, name]) => name ?? '').filter((name) => name !== '--help' && name !== 'help');
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !page.includes(`.B ${name}`) && !page.includes(`.B compare-claims ${name}`))).toEqual([]);
});

test('has the sections of a manual page in their order', () =>
  expect(page.match(/^\.SH .*$/gm)).toEqual(['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'COMMANDS', 'EXIT STATUS', 'FILES', 'ENVIRONMENT'].map((name) => `.SH ${name}`)));

test('lets no text become a command of roff', () => {
  const program = new Command('try').description('.so /etc/passwd\\n and - so on').option('--x', "'quoted'\n.ab");
  expect(manual(program, '1')).not.toMatch(/^\.(?:so|ab)|^'quoted|[^\\]\\n/m);
});
