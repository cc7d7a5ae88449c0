import { InvalidArgumentError, type Command } from 'commander';
import type { Addition } from '../corpus-file.ts';
import type { Document, Draft } from '../documents/index.ts';
import type { AddedFile } from '../formats/terminal/additions.ts';
import type { ClaimsFile, LockEntry, Source } from '../types.ts';
import { withInputs, withScreen, type InputOptions } from '../shell/options.ts';
import { screen, type ScreenOptions } from '../shell/screen.ts';
import { timeOf, type Shell } from '../shell/shell.ts';
import { forLog } from '../text/escape.ts';

interface Options extends InputOptions, ScreenOptions {
  readonly outlet?: string;
  readonly title?: string;
  readonly published?: string;
  readonly replace?: boolean;
  readonly feed?: boolean;
  readonly latest: number;
  readonly timeout: number;
  readonly allowPrivate?: boolean;
}

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
    .action(async (args: readonly string[], options: Options) => addSources(args, options, command, shell));
};

async function addSources(args: readonly string[], options: Options, command: Command, shell: Shell): Promise<void> {
  const [{ correctionsIn, readStory }, { opener, withStdin, LARGEST }, { EXIT }, { additions }] = await Promise.all([
    import('../running/inputs.ts'), import('../running/documents.ts'), import('../exit-codes.ts'), import('../formats/terminal/additions.ts'),
  ]);
  const { process } = shell;
  const story = readStory(options, command, process.cwd());
  const open = opener({ seconds: options.timeout, bytes: LARGEST, allowPrivate: options.allowPrivate === true }, process);
  const told = factsFrom(options, command);
  const named = await withStdin(args, process);
  let failures = 0;
  const tolerate = async <Result>(work: () => Promise<Result>): Promise<Result | null> => work().catch(async (error: unknown) => {
    failures += 1;
    shell.warn(`error: ${await complaintOf(error)}`);
    return null;
  });
  const listed = options.feed === true ? (await Promise.all(named.map((one) => tolerate(() => entriesOf(one, options.latest, open))))).flatMap((found) => found ?? []) : named;
  if (Object.keys(told).length > 0 && listed.length > 1) command.error('error: --outlet, --title and --published are for one article at a time');

  const { sources: before, corpus, claims } = story;
  let sources: readonly Source[] = before;
  const files: AddedFile[] = [];
  for (const one of listed) {
    const drafts = await tolerate(() => draftsIn(one, open));
    for (const draft of drafts ?? []) {
      const done = await tolerate(() => put({ ...draft, ...told }, { ...story, sources, corpus, claims }, options, shell));
      if (done === null) continue;
      sources = done.sources;
      files.push(done.file);
    }
  }
  const look = screen(process, options);
  if (files.length > 0) await shell.print(forLog(additions(files, look)));
  const fresh = [...new Set(files.flatMap(({ id }) => id ?? []))];
  if (fresh.length > 0) await shell.print(forLog(`\n${await saysOf(fresh, claims, sources, correctionsIn(story), look)}`));
  if (failures > 0) shell.end(EXIT.badInput);
}

const stated = (value: string) => ({ value, basis: 'stated' }) as const;

type Told = Partial<Pick<Draft, 'outlet' | 'title' | 'published'>>;

/** What the user says of the article goes before what it says itself. */
function factsFrom({ outlet, title, published }: Options, command: Command): Told {
  if (published !== undefined && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(published)) command.error(`error: "${published}" is not a date: write it as 2020-12-30, 2020-12 or 2020`);
  return { ...(outlet !== undefined && { outlet: stated(outlet) }), ...(title !== undefined && { title: stated(title) }), ...(published !== undefined && { published: stated(published) }) };
}

async function entriesOf(one: string | Document, latest: number, open: (argument: string) => Promise<Document>): Promise<readonly string[]> {
  const { feedOf, readFeed } = await import('../documents/feed.ts');
  const document = typeof one === 'string' ? await open(one) : one;
  const other = document.type?.startsWith('text/html') === true ? feedOf(document) : null;
  return readFeed(other === null ? document : await open(other)).slice(0, latest).map(({ url }) => url);
}

async function draftsIn(one: string | Document, open: (argument: string) => Promise<Document>): Promise<readonly Draft[]> {
  const { readDocument } = await import('../documents/index.ts');
  return readDocument(typeof one === 'string' ? await open(one) : one);
}

interface Place {
  readonly claims: ClaimsFile | null;
  readonly corpus: string;
  readonly sources: readonly Source[];
}

/** Writes a draft into the corpus, if it is to be, and says what was done. */
async function put(draft: Draft, { claims, corpus, sources }: Place, options: Options, { process }: Shell): Promise<{ readonly sources: readonly Source[]; readonly file: AddedFile }> {
  const [{ additionOf, sourceIn }, { namesInFolder }, { writeNew, writeWhole }, { join }, { wholeFileError }] = await Promise.all([
    import('../corpus-file.ts'), import('../read.ts'), import('../write.ts'), import('node:path'), import('../errors.ts'),
  ]);
  const cwd = process.cwd();
  const addition = additionOf(draft, timeOf(process), sources, namesInFolder(corpus, cwd), options.replace === true);
  if (addition.type === 'same') return { sources, file: shownFile(addition, addition.source, null, draft) };
  const path = addition.type === 'replaced' ? addition.source.path : join(corpus, addition.name).replaceAll('\\', '/');
  const source = sourceIn(path, addition.file);
  if (options.feed === true && claims !== null && (await isOffTopic(source, claims))) return { sources, file: shownFile({ type: 'off-topic' }, source, null, draft) };
  if (addition.type === 'replaced') writeWhole(path, addition.file, cwd);
  else if (!writeNew(path, addition.file, cwd)) throw wholeFileError(path, 'was made by somebody else just now', 'add it again');
  const others = addition.type === 'replaced' ? sources.filter((other) => other !== addition.source) : sources;
  return { sources: [...others, source].toSorted((a, b) => (a.path < b.path ? -1 : 1)), file: shownFile(addition, source, source.id, draft) };
}

async function isOffTopic(source: Source, { story }: ClaimsFile): Promise<boolean> {
  const [{ noticesFor }, { readArticle }] = await Promise.all([import('../notices.ts'), import('../article.ts')]);
  return noticesFor(readArticle(source), story).some(({ type }) => type !== 'no-date');
}

const shownFile = (addition: Addition | { readonly type: 'off-topic' }, source: Source, id: string | null, draft: Draft): AddedFile => ({
  type: addition.type, path: source.path, other: addition.type !== 'off-topic' && addition.type !== 'new' ? addition.source.path : null, id,
  outlet: draft.outlet, title: draft.title, published: draft.published, url: draft.url, language: draft.language, words: draft.text.split(/\s+/).length,
  remarks: [...draft.remarks, ...(/^en\b/i.test(draft.language.value) ? [] : [`its language is ${draft.language.value === 'und' ? 'not English, as it seems' : draft.language.value}: only English is read`])],
});

async function saysOf(fresh: readonly string[], claims: ClaimsFile | null, sources: readonly Source[], corrections: readonly LockEntry[], look: { readonly color: boolean; readonly width: number }): Promise<string> {
  if (claims === null) return 'There is no claims file here yet, so there is nothing to compare by: compare-claims init makes one.\n';
  const [{ compare }, { toReport }, { added }] = await Promise.all([import('../compare.ts'), import('../report.ts'), import('../formats/terminal/added.ts')]);
  const { arrivalsOf } = await import('../arrival.ts');
  const comparison = compare(claims, sources, corrections);
  return added(toReport(comparison), arrivalsOf(comparison, fresh), fresh, look);
}

async function complaintOf(error: unknown): Promise<string> {
  const { formatInputError, InputError } = await import('../errors.ts');
  if (!(error instanceof InputError)) throw error;
  return formatInputError(error);
}
