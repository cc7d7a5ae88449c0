/**
 * Draft -> the file of the corpus that it becomes. Nothing here writes: it says what is to be written.
 */
import type { Draft, Known } from './documents/document.ts';
import { loadMarkdown } from './loaders/markdown.ts';
import { sha256 } from './loaders/text.ts';
import { visibleJson } from './text/escape.ts';
import { splitBlocks } from './text/blocks.ts';
import type { Source } from './types.ts';

/** What to do with a draft, and why. `path` is in the corpus folder. */
export type Addition =
  | { readonly type: 'same'; readonly source: Source }
  | { readonly type: 'new'; readonly name: string; readonly file: string }
  /** Another article of an outlet that the corpus has. */
  | { readonly type: 'another'; readonly name: string; readonly file: string; readonly source: Source }
  /** The text of `source` has changed; both are kept. */
  | { readonly type: 'changed'; readonly name: string; readonly file: string; readonly source: Source }
  /** As `changed`, with the new text in the place of the old. */
  | { readonly type: 'replaced'; readonly file: string; readonly source: Source };

/** In: a draft, when it was had, the sources and file names of the corpus, and whether a changed text takes the place of the old one. */
export function additionOf(draft: Draft, retrieved: string, sources: readonly Source[], names: readonly string[], replace: boolean): Addition {
  const text = articleIn(draft.text, draft.title?.value ?? null);
  const same = sources.find((source) => articleIn(source.text, source.title) === text);
  if (same !== undefined) return { type: 'same', source: same };
  const version = sources.findLast((source) => isVersionOf(draft, source));
  if (version !== undefined && replace) return { type: 'replaced', source: version, file: corpusFile(draft, retrieved, version.id === nameOf(version.path) ? null : version.id) };
  const name = freeName(slug(draft.outlet.value), sources, names);
  const file = corpusFile(draft, retrieved, null);
  if (version !== undefined) return { type: 'changed', name, file, source: version };
  const sibling = sources.find((source) => slug(source.outlet) === slug(draft.outlet.value));
  return sibling === undefined ? { type: 'new', name, file } : { type: 'another', name, file, source: sibling };
}

/** The source that a file of the corpus is. Throws an InputError when it could not be read again. */
export const sourceIn = (path: string, file: string): Source => loadMarkdown({ path, name: nameOf(path), text: file });

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** The article without what the page puts around it, which changes from hour to hour. */
const articleIn = (text: string, title: string | null): string =>
  splitBlocks(text, title).filter(({ kind }) => kind !== 'boilerplate').map(({ start, end }) => text.slice(start, end)).join('\n');

/** Whether a draft is the same article as a source: by its address, or, where one of them has none, by outlet and title. */
function isVersionOf(draft: Draft, source: Source): boolean {
  if (draft.url !== null && source.url !== null) return address(draft.url.value) === address(source.url);
  return slug(draft.outlet.value) === slug(source.outlet) && draft.title !== null && draft.title.value === source.title;
}

const address = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');

const LONGEST_NAME = 60;
/** Names that some systems keep for devices, and the one that readers of the corpus pass over. */
const KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d|readme)$/;

const LETTERS: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', ß: 'ss' };

/** A name for files: small letters, digits and hyphens. "Süddeutsche Zeitung" gives `suddeutsche-zeitung`. */
export function slug(outlet: string): string {
  const plain = outlet.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').toLowerCase().replace(/[ıøłđæß]/g, (letter) => LETTERS[letter] ?? letter);
  const words = plain.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = words.join('-').slice(0, LONGEST_NAME).replace(/(?<!-)-+$/, '') || 'source';
  return KEPT.test(name) ? `${name}-source` : name;
}

/** `hill-news.md`, and where that name or its id is taken `hill-news-2.md`. */
function freeName(stem: string, sources: readonly Source[], names: readonly string[]): string {
  const taken = new Set([...names.map((name) => nameOf(name).toLowerCase()), ...sources.map(({ id }) => id.toLowerCase())]);
  let name = stem;
  for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}`;
  return `${name}.md`;
}

/** The whole file: front matter, then the text. What is not known is left out. */
export function corpusFile(draft: Draft, retrieved: string, id: string | null): string {
  const lines = [
    ...(id === null ? [] : [`id: ${quoted(id)}`]),
    ...fieldOf('outlet', draft.outlet, quoted),
    ...fieldOf('title', draft.title, quoted),
    ...fieldOf('published', draft.published, (value) => value),
    ...fieldOf('url', draft.url, quoted),
    ...fieldOf('language', draft.language, quoted),
    `retrieved: ${draft.retrieved ?? retrieved}`,
    `sha256: ${sha256(draft.text)}`,
  ];
  return `---\n${lines.join('\n')}\n---\n${draft.text}`;
}

const fieldOf = (key: string, known: Known<string> | null, write: (value: string) => string): readonly string[] =>
  known === null ? [] : [known.basis === 'stated' ? `${key}: ${write(known.value)}` : `${key}: { value: ${write(known.value)}, basis: inferred }`];

/** JSON's strings are YAML's; what cannot be seen is spelled out. */
const quoted = (value: string): string => visibleJson(JSON.stringify(value));
