// The name of the engine that is built: two builds that could read a text differently have different ones.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `0.1.0+1a2b3c4d5e6f`: the version, and a hash of all code and word lists and of the versions of the packages that go into the bundle. */
export function engineOf(root) {
  const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256').update(JSON.stringify(dependencies));
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .toSorted();
  for (const file of files) hash.update(`\0${file.slice(root.length).replaceAll('\\', '/')}\0`).update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  return `${version}+${hash.digest('hex').slice(0, 12)}`;
}
