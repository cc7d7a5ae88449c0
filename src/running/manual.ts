/** The manual page, from what the commands say of themselves. */
import type { Command, Option } from 'commander';

/** Text as roff takes it: a backslash is its escape, a line that begins with a dot or an apostrophe its command, a hyphen not a minus. */
const roff = (text: string): string => text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^(?=[.'])/gm, '\\&');

const FILES: readonly (readonly [string, string])[] = [
  ['claims.yaml', 'the claims; the nearest from the working folder upwards, or stories/*/claims.yaml'],
  ['corpus/', 'the texts, one file per source, beside the claims file'],
  ['claims.lock.yaml', 'what has been accepted or corrected, beside the claims file'],
  ['compare-claims.config.yaml', 'defaults for options, also as a key of package.json'],
];

const ENVIRONMENT: readonly (readonly [string, string])[] = [
  ['NO_COLOR, FORCE_COLOR', 'whether to write colours where the command line does not say'],
  ['FORCE_HYPERLINK', 'whether places are links on the screen'],
  ['PAGER', 'shows what is longer than the screen'],
  ['SOURCE_DATE_EPOCH', 'the time that is written into new files, in seconds since 1970'],
];

const EXITS: readonly (readonly [string, string])[] = [
  ['0', 'all went well'],
  ['1', 'a check found something'],
  ['2', 'a mistake in the command line, the claims file or a source'],
  ['70', 'a defect of the program'],
];

/** In: the program with its commands, and its version. Out: its manual page (section 1) in the man macros, with a newline at the end. It names no date: the version says what it is of. */
export function manual(program: Command, version: string): string {
  const help = program.createHelp();
  const commands = help.visibleCommands(program).filter((command) => command.name() !== 'help');
  const lines = [
    `.TH ${program.name().toUpperCase()} 1 "" "${program.name()} ${version}" "User Commands"`,
    '.SH NAME', roff(`${program.name()} - ${program.description().replace(/[.:].*/s, '')}`),
    '.SH SYNOPSIS', `.B ${roff(program.name())}`, '[options]', ...commands.flatMap((command) => ['.br', `.B ${roff(`${program.name()} ${command.name()}`)}`, roff(command.usage())]),
    '.SH DESCRIPTION', roff(program.description()),
    '.SH OPTIONS', ...optionsOf(program),
    '.SH COMMANDS', ...commands.flatMap((command) => [`.SS ${roff(command.name())}`, roff(sentence(command.description())), ...optionsOf(command)]),
    '.SH EXIT STATUS', ...listed(EXITS),
    '.SH FILES', ...listed(FILES),
    '.SH ENVIRONMENT', ...listed(ENVIRONMENT),
  ];
  return `${lines.join('\n')}\n`;
}

const optionsOf = (command: Command): readonly string[] =>
  command.createHelp().visibleOptions(command).filter(({ long }) => long !== '--help').map((option): readonly [string, string] => [option.flags, textOf(option)]).flatMap((row) => listed([row]));

const textOf = ({ description, argChoices }: Option): string => (argChoices === undefined ? description : `${description}: ${argChoices.join(', ')}`);

const listed = (rows: readonly (readonly [string, string])[]): readonly string[] => rows.flatMap(([name, text]) => ['.TP', `.B ${roff(name)}`, roff(text)]);

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
