import { join } from 'node:path';
import { claimsJsonSchema } from '../claims-file/schema.ts';
import { isFile, namesInFolder } from '../read.ts';
import type { Shell } from '../shell/shell.ts';
import { starterFiles } from '../starter/index.ts';
import { oneLine } from '../text/escape.ts';
import { writeNew } from '../write.ts';

/** Begins a story in a folder, and says what was made and what to do next. Nothing that is there is written over. Throws an InputError. */
export async function begin(dir: string, title: string, shell: Shell): Promise<void> {
  const cwd = shell.process.cwd();
  const at = (path: string): string => join(dir, path).replaceAll('\\', '/');
  const own = isFile(at('claims.yaml'), cwd) || namesInFolder(at('corpus'), cwd).some((name) => /\.(?:md|txt)$/i.test(name) && !/^(?:readme\.|\.)/i.test(name));
  const files = starterFiles(title, claimsJsonSchema(), !own);
  const made = files.map(({ path, text }) => `${writeNew(at(path), text, cwd) ? 'made' : 'kept'} ${oneLine(at(path))}\n`);
  await shell.print(`${made.join('')}\n${next(dir === '.' ? null : oneLine(/^[\w./-]+$/.test(dir) ? dir : JSON.stringify(dir)), own)}`);
}

const next = (dir: string | null, own: boolean): string => {
  const steps = [
    ...(dir === null ? [] : [[`cd ${dir}`, 'go there']]),
    ...(own ? [] : [['compare-claims', 'see the example compared']]),
    ['compare-claims add <link> <page.html> …', own ? 'take in more articles' : 'take in your articles, then delete the two examples'],
    ['compare-claims suggest', 'claims that the texts ask for, ready to paste'],
    ['edit claims.yaml', 'your questions, in place of the example\'s'],
    ['compare-claims check --update', 'accept what is read; from then on CI tells what changes'],
  ];
  const width = Math.max(...steps.map(([what = '']) => what.length));
  return `Next:\n${steps.map(([what = '', why = '']) => `  ${what.padEnd(width)}   ${why}`).join('\n')}\n`;
};
