/** Taking in articles. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { arrivalsOf } from '../arrival.ts';
import { readArticle } from '../article.ts';
import { compare } from '../compare.ts';
import { additionOf, sourceIn, type Addition } from '../corpus-file.ts';
import { readDocument, type Document, type Draft } from '../documents/index.ts';
import { formatInputError, InputError, wholeFileError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import { added } from '../formats/terminal/added.ts';
import { additions, type AddedFile } from '../formats/terminal/additions.ts';
import { noticesFor } from '../notices.ts';
import { namesInFolder } from '../read.ts';
import { toReport } from '../report.ts';
import type { InputOptions } from '../shell/options.ts';
import { screen, type ScreenOptions } from '../shell/screen.ts';
import { timeOf, type Shell } from '../shell/shell.ts';
import { forLog } from '../text/escape.ts';
import type { ClaimsFile, LockEntry, Source } from '../types.ts';
import { writeNew, writeWhole } from '../write.ts';
import { LARGEST, opener, withStdin } from './documents.ts';
import { correctionsIn, readStory } from './inputs.ts';

export interface AddOptions extends InputOptions, ScreenOptions {
  readonly outlet?: string;
  readonly title?: string;
  readonly published?: string;
  readonly replace?: boolean;
  readonly feed?: boolean;
  readonly latest: number;
  readonly timeout: number;
  readonly allowPrivate?: boolean;
}

/** Takes in what the arguments name, and prints what was done and what each new source says. A source that cannot be had is told of, and the others are taken in; throws what else goes wrong. */
export async function addSources(args: readonly string[], options: AddOptions, command: Command, shell: Shell): Promise<void> {
  const { process } = shell;
  const story = readStory(options, command, process.cwd());
  const open = opener({ seconds: options.timeout, bytes: LARGEST, allowPrivate: options.allowPrivate === true }, process);
  const told = factsFrom(options, command);
  const named = await withStdin(args, process);
  let failures = 0;
  const tolerate = async <Result>(work: () => Promise<Result>): Promise<Result | null> => work().catch(async (error: unknown) => {
    failures += 1;
    shell.warn(`error: ${complaintOf(error)}`);
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
      const done = await tolerate(async () => put({ ...draft, ...told }, { ...story, sources, corpus, claims }, options, shell));
      if (done === null) continue;
      sources = done.sources;
      files.push(done.file);
    }
  }
  const look = screen(process, options);
  if (files.length > 0) await shell.print(forLog(additions(files, look)));
  const fresh = [...new Set(files.flatMap(({ id }) => id ?? []))];
  if (fresh.length > 0) await shell.print(forLog(`\n${saysOf(fresh, claims, sources, correctionsIn(story), look)}`));
  if (failures > 0) shell.end(EXIT.badInput);
}

const stated = (value: string) => ({ value, basis: 'stated' }) as const;

type Told = Partial<Pick<Draft, 'outlet' | 'title' | 'published'>>;

/** What the user says of the article goes before what it says itself. */
function factsFrom({ outlet, title, published }: AddOptions, command: Command): Told {
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
  return readDocument(typeof one === 'string' ? await open(one) : one);
}

interface Place {
  readonly claims: ClaimsFile | null;
  readonly corpus: string;
  readonly sources: readonly Source[];
}

/** Writes a draft into the corpus, if it is to be, and says what was done. */
function put(draft: Draft, { claims, corpus, sources }: Place, options: AddOptions, { process }: Shell): { readonly sources: readonly Source[]; readonly file: AddedFile } {
  const cwd = process.cwd();
  const addition = additionOf(draft, timeOf(process), sources, namesInFolder(corpus, cwd), options.replace === true);
  if (addition.type === 'same') return { sources, file: shownFile(addition, addition.source, null, draft) };
  const path = addition.type === 'replaced' ? addition.source.path : join(corpus, addition.name).replaceAll('\\', '/');
  const source = sourceIn(path, addition.file);
  if (options.feed === true && claims !== null && isOffTopic(source, claims)) return { sources, file: shownFile({ type: 'off-topic' }, source, null, draft) };
  if (addition.type === 'replaced') writeWhole(path, addition.file, cwd);
  else if (!writeNew(path, addition.file, cwd)) throw wholeFileError(path, 'was made by somebody else just now', 'add it again');
  const others = addition.type === 'replaced' ? sources.filter((other) => other !== addition.source) : sources;
  return { sources: [...others, source].toSorted((a, b) => (a.path < b.path ? -1 : 1)), file: shownFile(addition, source, source.id, draft) };
}

const isOffTopic = (source: Source, { story }: ClaimsFile): boolean => noticesFor(readArticle(source), story).some(({ type }) => type !== 'no-date');

const shownFile = (addition: Addition | { readonly type: 'off-topic' }, source: Source, id: string | null, draft: Draft): AddedFile => ({
  type: addition.type, path: source.path, other: addition.type !== 'off-topic' && addition.type !== 'new' ? addition.source.path : null, id,
  outlet: draft.outlet, title: draft.title, published: draft.published, url: draft.url, language: draft.language, words: draft.text.split(/\s+/).length,
  remarks: [...draft.remarks, ...(/^en\b/i.test(draft.language.value) ? [] : [`its language is ${draft.language.value === 'und' ? 'not English, as it seems' : draft.language.value}: only English is read`])],
});

function saysOf(fresh: readonly string[], claims: ClaimsFile | null, sources: readonly Source[], corrections: readonly LockEntry[], look: { readonly color: boolean; readonly width: number }): string {
  if (claims === null) return 'There is no claims file here yet, so there is nothing to compare by: compare-claims init makes one.\n';
  const comparison = compare(claims, sources, corrections);
  return added(toReport(comparison), arrivalsOf(comparison, fresh), fresh, look);
}

function complaintOf(error: unknown): string {
  if (!(error instanceof InputError)) throw error;
  return formatInputError(error);
}
