import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';

/** What comes with the package may be used by everybody: no licence that binds the users' own work. */

interface Locked {
  readonly dev?: boolean;
  readonly license?: string;
}

const FREE = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|MPL-2\.0|CC0-1\.0|Unlicense|Python-2\.0|MIT-0|Zlib)$/;

/** Of several to choose from one must be free, of several that hold all. */
const isFree = (licence: string): boolean => licence.replaceAll(/[()]/g, '').split(' AND ').every((part) => part.split(' OR ').some((one) => FREE.test(one)));

/** Read in their licence files: their package.json names none, or not by its SPDX name. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'node_modules/duck': 'BSD-2-Clause', 'node_modules/sylvester': 'MIT' };

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));

const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true).map(([path]) => path);

test('every package that is installed with this one has a licence that binds nobody', () => {
  expect(shipped.length).toBeGreaterThan(20);
  const licences = shipped.flatMap((path) => {
    try {
      const { license, licenses } = read(`${path}/package.json`) as { readonly license?: string | { readonly type: string }; readonly licenses?: readonly { readonly type: string }[] };
      return [[path, READ_BY_HAND[path] ?? (typeof license === 'object' ? license.type : (license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none'))] as const];
    } catch {
      // Another platform's: not installed here, its licence stands in the lock file.
      return [[path, packages[path]?.license ?? 'none'] as const];
    }
  });
  expect(licences.filter(([, licence]) => !isFree(licence))).toEqual([]);
});

test.each([['MIT', true], ['(MIT OR GPL-3.0)', true], ['GPL-3.0 OR MIT', true], ['MIT AND ISC', true], ['MIT AND GPL-3.0', false], ['GPL-3.0', false], ['none', false]])('%s', (licence, free) => expect(isFree(licence)).toBe(free));
