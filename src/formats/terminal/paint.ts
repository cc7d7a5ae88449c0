import { Chalk, type ChalkInstance } from 'chalk';

/** Styles by what they mean. Without colour every one gives the text back as it is. */
export type Paint = ReturnType<typeof paint>;

/** The 16 colours of every terminal, so that they follow the reader's own theme. chalk's own detection is not asked: it ignores NO_COLOR. */
export const paint = (color: boolean) => {
  const chalk: ChalkInstance = new Chalk({ level: color ? 1 : 0 });
  return {
    color,
    strong: chalk.bold,
    faint: chalk.dim,
    link: chalk.cyan,
    conflict: chalk.red,
    framing: chalk.yellow,
    accord: chalk.green,
    single: chalk.blue,
    subject: chalk.underline,
    decisive: chalk.bold.magenta,
    denial: chalk.bold.red,
    added: chalk.green,
    removed: chalk.red.strikethrough,
  } as const;
};
