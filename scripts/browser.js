// Makes the style and script of the HTML report from src/formats/html/browser/, as data that the report's page is drawn with.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const folder = new URL('../src/formats/html/browser', import.meta.url).pathname;

/** Writes `{ "script": "…", "live": "…", "style": "…" }`, what stands between the page's tags, where it has changed. Also run before the tests, so that they never see an old one. */
export default async function writeBrowser() {
  const { outputFiles } = await build({
    entryPoints: { script: `${folder}/main.ts`, live: `${folder}/live.ts`, style: `${folder}/style.css` },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    write: false,
    logLevel: 'warning',
  });
  const text = (name) => outputFiles.find((file) => file.path.endsWith(name))?.text.trim() ?? '';
  const json = `${JSON.stringify({ script: text('script.js'), live: text('live.js'), style: text('style.css') })}\n`;
  const path = `${folder}.generated.json`;
  if (!existsSync(path) || readFileSync(path, 'utf8') !== json) writeFileSync(path, json);
}
