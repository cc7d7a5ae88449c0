import { InvalidArgumentError, type Command } from 'commander';
import type { AddOptions } from '../running/add.ts';
import { withInputs, withScreen } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims add https://news.example/fire       an article from the web
  compare-claims add page.html report.pdf note.docx  saved pages, PDF, Word, .txt, .md, .eml, .mhtml, .warc(.gz)
  compare-claims add - < links.txt                   addresses and paths, one a line
  pbpaste | compare-claims add - --outlet "Hill News"  the text of one article
  compare-claims add --feed https://news.example/rss   the newest articles that speak of the story

Nothing is overwritten: a text that has changed is kept beside the old one (--replace takes its place). robots.txt is
honoured, scripts are not run; a page that cannot be had so can be saved in a browser and added as a file.`;

const whole = (most: number) => (text: string): number => {
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > most) throw new InvalidArgumentError(`Write a whole number, 1 to ${most}.`);
  return Number(text);
};

export const addCommand = (program: Command, shell: Shell): void => {
  const command = program.command('add')
    .description('take in an article (address, file or text) and show what it says on every claim, against the others')
    .argument('<source...>', 'addresses (http, https), files, or - for standard input')
    .option('--outlet <name>', 'whose article it is, where it does not say so itself')
    .option('--title <title>', 'its title')
    .option('--published <date>', 'its day of publication (2020-12-30)')
    .option('--replace', 'let a text that has changed take the place of the old one')
    .option('--feed', 'the arguments are feeds (RSS, Atom, JSON): add the articles that they list')
    .option('--latest <number>', 'how many articles of a feed, from the first', whole(1000), 10)
    .option('--timeout <seconds>', 'how long to wait for an answer', whole(600), 30)
    .option('--allow-private', 'also ask addresses of this machine and its network');
  withScreen(withInputs(command)).addHelpText('after', EXAMPLES)
    .action(async (args: readonly string[], options: AddOptions) => {
      const { addSources } = await import('../running/add.ts');
      await addSources(args, options, command, shell);
    });
};
