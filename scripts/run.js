// Runs a TypeScript file that is not part of the package (a benchmark): bundles it to a temporary folder, then runs it there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const [file, ...args] = process.argv.slice(2);
const out = mkdtempSync(`${process.cwd()}/node_modules/.run-`);
try {
  await build({
    entryPoints: [file], outfile: `${out}/run.js`, bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning',
  });
  process.exitCode = spawnSync(process.execPath, [`${out}/run.js`, ...args], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
