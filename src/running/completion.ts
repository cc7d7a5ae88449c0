import { RootCommand, type Complete } from '@bomb.sh/tab';
import type { Command, Option } from 'commander';
import { InputError } from '../errors.ts';
import { readInputs } from './inputs.ts';

interface Ids {
  readonly claim: readonly string[];
  readonly source: readonly string[];
}

/** An id that no shell sees more in than a word: bash runs what a completion has in `$(…)`, and a terminal obeys escape sequences. */
const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:@%+,-]*$/u;

/** What can be completed: the commands as they define themselves, and the ids of the story in the working folder. */
export function completions(program: Command, cwd: string): RootCommand {
  const root = new RootCommand();
  let known: Ids | null = null;
  const ids = (kind: keyof Ids) => (complete: Complete): void => {
    known ??= idsOf(program, cwd);
    for (const id of known[kind]) if (PLAIN.test(id)) complete(id, kind);
  };
  for (const command of [program, ...program.commands]) {
    const hidden = !program.createHelp().visibleCommands(program).includes(command) && command !== program;
    if (hidden) continue;
    const target = command === program ? root : root.command(command.name(), command.description());
    for (const option of command.createHelp().visibleOptions(command)) {
      const { long, required, optional, description } = option;
      if (long === undefined || long === null) continue;
      if (required || optional) target.option(long.slice(2), description, valuesOf(option, ids));
      else target.option(long.slice(2), description);
    }
    for (const argument of command.registeredArguments) {
      const name = argument.name();
      if (command === program) continue;
      target.argument(name, name === 'claim' || name === 'source' ? ids(name) : (complete) => { for (const choice of argument.argChoices ?? []) complete(choice, ''); }, argument.variadic);
    }
  }
  return root;
}

const valuesOf = (option: Option, ids: (kind: keyof Ids) => (complete: Complete) => void) => {
  const name = option.attributeName();
  if (name === 'claim' || name === 'source') return ids(name);
  return (complete: Complete): void => { for (const choice of option.argChoices ?? []) complete(choice, ''); };
};

/** Nothing is completed from a story that cannot be read: the command itself will say what is wrong. */
function idsOf(program: Command, cwd: string): Ids {
  try {
    const { claims, sources } = readInputs({}, program, cwd);
    return { claim: claims.claims.map(({ id }) => id), source: sources.map(({ id }) => id) };
  } catch (error) {
    if (!(error instanceof InputError) && (error as { code?: string }).code !== 'commander.error') throw error;
    return { claim: [], source: [] };
  }
}
