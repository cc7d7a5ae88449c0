/** Defaults for options, from compare-claims.config.yaml or package.json: by the long name of the option, for all commands that have it or below the name of one. */
import { keySpan, keysAt, valueSpan, type Path } from './claims-file/locate.ts';
import { parseYaml } from './claims-file/yaml.ts';
import { errorAt } from './errors.ts';
import type { Span } from './types.ts';

export interface Settings {
  /** As shown to people. */
  readonly path: string;
  /** The folder of the file, which paths in it start from. */
  readonly folder: string;
  readonly text: string;
  readonly entries: readonly Setting[];
}

export interface Setting {
  /** The command that it is for; null: every command that has the option. */
  readonly command: string | null;
  readonly option: string;
  /** As text, or whether the option is on. */
  readonly values: readonly (string | boolean)[];
  readonly key: Span;
  readonly value: Span;
}

/** In: a file's text, and where in it the settings stand. Out: the settings in the order of the file. Whether there are such options is not asked here. Throws an InputError. */
export function parseSettings(path: string, folder: string, text: string, at: Path): Settings {
  const { document, value } = parseYaml(path, text);
  const mistake = (where: Path, reason: string, hint: string): Error => errorAt(path, text, valueSpan(document, where), reason, hint);
  const settings = at.reduce<unknown>((data, key) => (data as Record<string, unknown>)[String(key)], value);
  if (settings === null || settings === undefined) return { path, folder, text, entries: [] };
  if (!isMap(settings)) throw mistake(at, 'settings must be a map', 'write an option and its value: width: 100');

  const entriesOf = (map: Record<string, unknown>, where: Path, command: string | null): readonly Setting[] =>
    keysAt(document, where).flatMap((option): readonly Setting[] => {
      const own = [...where, option];
      const given = map[option];
      if (isMap(given) && command === null && Object.keys(given).length > 0) return entriesOf(given, own, option);
      const values = [given].flat();
      if (values.length === 0 || !values.every(isPlain)) throw mistake(own, `"${option}" must be a text, a number, true, false or a list of texts`, 'write it as on the command line');
      return [{ command, option, values: values.map((one) => (typeof one === 'boolean' ? one : String(one))), key: keySpan(document, own), value: valueSpan(document, own) }];
    });
  return { path, folder, text, entries: entriesOf(settings, at, null) };
}

const isMap = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null && !Array.isArray(data);
const isPlain = (data: unknown): data is string | number | boolean => typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean';
