import type { Command } from 'commander';
import type { Shell } from '../shell/shell.ts';

interface Options {
  readonly title?: string;
}

const EXAMPLES = `
Examples:
  compare-claims init                                    in this folder
  compare-claims init tarn --title "Bridge at Tarn"      in a new folder

Makes claims.yaml with an example of every kind of claim, two example texts, the schema for your editor and a CI
workflow. What is there already stays as it is.`;

export const initCommand = (program: Command, shell: Shell): void => {
  program.command('init')
    .description('begin a story that works at once: a claims file, two example texts, a CI workflow')
    .argument('[dir]', 'the folder to begin it in', '.')
    .option('--title <title>', 'what the story is called')
    .addHelpText('after', EXAMPLES)
    .action(async (dir: string, { title }: Options) => {
      const [{ isFile, namesInFolder }, { writeNew }, { starterFiles }, { claimsJsonSchema }, { join }, { oneLine }] = await Promise.all([
        import('../read.ts'), import('../write.ts'), import('../starter/index.ts'), import('../claims-file/schema.ts'), import('node:path'), import('../text/escape.ts'),
      ]);
      const cwd = shell.process.cwd();
      const at = (path: string): string => join(dir, path).replaceAll('\\', '/');
      const own = isFile(at('claims.yaml'), cwd) || namesInFolder(at('corpus'), cwd).some((name) => /\.(?:md|txt)$/i.test(name) && !/^(?:readme\.|\.)/i.test(name));
      const files = starterFiles(title ?? 'Bridge collapse at Tarn', claimsJsonSchema(), !own);
      const made = files.map(({ path, text }) => `${writeNew(at(path), text, cwd) ? 'made' : 'kept'} ${oneLine(at(path))}\n`);
      await shell.print(`${made.join('')}\n${next(dir === '.' ? null : oneLine(/^[\w./-]+$/.test(dir) ? dir : JSON.stringify(dir)), own)}`);
    });
};

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
