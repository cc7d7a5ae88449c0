import { main } from '../src/main.ts';
import { fakeProcess, type Facts } from './fake-process.ts';

/** What the command does with these arguments, without another process: its exit code, and what it wrote. */
export const runTool = async (args: readonly string[], facts?: Facts) => {
  const fake = fakeProcess(args, facts);
  const code = await main(fake.process);
  return { code, out: fake.out(), err: fake.err() };
};

/** Loads, one after the other, what a command loads together when it runs: jest stumbles over that when it is the first time. Names are files of src/ without their ending. */
export const loadBefore = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) await import(`../src/${name}.ts`);
};
