// Builds dist/: the bundled command and library, their type declarations, and the manual page.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { build } from 'esbuild';
import writeBrowser from './browser.js';
import { engineOf } from './engine.js';
import { writeLexicon } from './lexicon.js';
import { writeLicence, writeThesaurus } from './thesaurus.js';

const root = new URL('..', import.meta.url).pathname;
const require = createRequire(import.meta.url);

writeLexicon(`${root}src/text/lexicon.generated.json`);
writeThesaurus(`${root}src/text/thesaurus.generated.json`);
await writeBrowser();
rmSync(`${root}dist`, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts', index: 'src/index.ts', worker: 'src/worker.ts', text: 'src/text/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  define: { BUILT_ENGINE: JSON.stringify(engineOf(root)) },
  // Less to read at every start; names stay, for the stack of a bug.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'external',
  // Optional: loaded when a file needs them, and told of when they are not installed.
  external: ['unpdf', 'mammoth', 'tinypool'],
  // Some bundled packages are CommonJS and call require for Node's own modules.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  logLevel: 'warning',
});

execFileSync(process.execPath, [
  require.resolve('typescript/package.json').replace('package.json', 'bin/tsc'),
  '--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--rootDir', 'src', '--outDir', 'dist/types', '-p', 'tsconfig.build.json',
], { cwd: root, stdio: 'inherit' });

writeFileSync(`${root}dist/compare-claims.1`, execFileSync(process.execPath, [`${root}bin/compare-claims.js`, 'manual'], { cwd: tmpdir() }));
writeLicence(`${root}dist/WordNet-LICENSE.txt`);
