import { relative, resolve } from 'node:path';
import { InvalidArgumentError, type Command, type Option } from 'commander';
import { suggest } from '../claims-file/nearest.ts';
import { errorAt } from '../errors.ts';
import type { Setting, Settings } from '../settings.ts';

/**
 * Gives a command the settings for it, where the command line does not say otherwise. `commands` are all that there are.
 * A setting that no command has, or a value that its option does not take, throws an InputError, whichever command runs.
 */
export function applyDefaults(settings: Settings, command: Command, commands: readonly Command[], cwd: string): void {
  for (const setting of settings.entries) {
    const owners = commands.filter((owner) => (setting.command === null || owner.name() === setting.command) && optionOf(owner, setting.option) !== undefined);
    if (owners.length === 0) throw unknown(settings, setting, commands);
    const option = owners.includes(command) ? optionOf(command, setting.option) : undefined;
    if (option === undefined || isGiven(command, setting.option)) continue;
    command.setOptionValueWithSource(option.attributeName(), valueOf(settings, setting, option, cwd), 'config');
  }
}

/** Options that are said together: whoever gives one on the command line means both. */
const TOGETHER: readonly string[] = ['format', 'output'];

const isGiven = (command: Command, name: string): boolean =>
  (TOGETHER.includes(name) ? TOGETHER : [name]).some((one) => {
    const option = optionOf(command, one);
    return option !== undefined && command.getOptionValueSource(option.attributeName()) === 'cli';
  });

/** `color` is the option `--color`, also where it is there as `--no-color` only. */
const optionOf = (command: Command, name: string): Option | undefined => command.options.find(({ long }) => long === `--${name}`);

const isPath = ({ flags }: Option): boolean => /<(?:file|dir)(?:\.\.\.)?>/.test(flags);

function valueOf(settings: Settings, setting: Setting, option: Option, cwd: string): unknown {
  const mistake = (reason: string, hint: string | null = null): Error => errorAt(settings.path, settings.text, setting.value, `"${setting.option}" ${reason}`, hint);
  const takesValue = option.required || option.optional;
  if (!takesValue) {
    const [on] = setting.values;
    if (setting.values.length !== 1 || typeof on !== 'boolean') throw mistake('must be true or false');
    // A setting is named as on the command line: "no-color: true" is --no-color.
    return option.negate ? !on : on;
  }
  let value: unknown;
  for (const given of setting.values) {
    if (typeof given === 'boolean') throw mistake('must have a value');
    const text = isPath(option) ? relative(cwd, resolve(settings.folder, given)) || '.' : given;
    try {
      value = option.parseArg === undefined ? (option.variadic ? [...((value as string[] | undefined) ?? []), text] : text) : option.parseArg(text, value as never);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw mistake('has a wrong value', error.message);
    }
  }
  return value;
}

function unknown({ path, text }: Settings, { command, option, key }: Setting, commands: readonly Command[]): Error {
  const owner = commands.find((one) => one.name() === command);
  const names = (owner === undefined ? commands : [owner]).flatMap(({ options }) => options.map(({ long }) => long?.slice(2) ?? ''));
  const known = [...new Set(names)].filter((name) => name !== 'help' && name !== 'version');
  if (command !== null && owner === undefined) return errorAt(path, text, key, `there is no command "${command}" for "${option}"`, suggest(command, commands.map((one) => one.name()), 'commands'));
  return errorAt(path, text, key, `there is no option "${option}"`, suggest(option, known, 'options'));
}
