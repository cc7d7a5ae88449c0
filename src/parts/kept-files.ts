/** What is known of the files of a corpus, as bytes. */
import type { Source } from '../types.ts';
import { keepColumns, keptColumns, type Column } from './columns.ts';
import type { Lean } from './lean.ts';

/** A file of a corpus: its path as it was asked for, by what it is known again without being read, the key of what is in it, and what is known of its source. */
export interface KeptFile {
  readonly path: string;
  readonly mark: ArrayLike<number> | null;
  readonly key: string;
  readonly lean: Lean;
}

/** Numbers of a mark. Where there is none they are zero, as they are of no file. */
const MARKED = 5;

/** In: what is known of files. Out: its bytes. */
export function keepFiles(files: readonly KeptFile[]): Uint8Array {
  const texts = (of: (file: KeptFile) => string | null): Column => files.map(of);
  const numbers = (of: (file: KeptFile) => number): Column => new Uint32Array(files.map(of));
  const marks = new Float64Array(MARKED * files.length);
  files.forEach(({ mark }, i) => marks.set(mark ?? [], MARKED * i));
  return keepColumns([
    texts(({ path }) => path), marks, texts(({ key }) => key),
    texts(({ lean }) => lean.id), texts(({ lean }) => lean.outlet), texts(({ lean }) => lean.title), texts(({ lean }) => lean.published), texts(({ lean }) => lean.url), texts(({ lean }) => lean.language),
    texts(({ lean }) => JSON.stringify(lean.basis)), texts(({ lean }) => lean.path), numbers(({ lean }) => lean.firstLine), texts(({ lean }) => lean.sha256),
    numbers(({ lean }) => lean.brief.words), texts(({ lean }) => lean.brief.head), texts(({ lean }) => lean.brief.key),
  ]);
}

/** The other way round. */
export function keptFiles(bytes: Uint8Array): readonly KeptFile[] {
  const [paths, marks, keys, ids, outlets, titles, dates, urls, languages, bases, shown, firstLines, hashes, words, heads, briefs] =
    keptColumns(bytes) as readonly unknown[] as readonly [Texts, Float64Array, Texts, Texts, Texts, Maybe, Maybe, Maybe, Texts, Texts, Texts, Uint32Array, Texts, Uint32Array, Texts, Texts];
  // There are few that are not alike.
  const known = new Map<string, Source['basis']>();
  const basisIn = (json: string): Source['basis'] => {
    const basis = known.get(json) ?? JSON.parse(json) as Source['basis'];
    known.set(json, basis);
    return basis;
  };
  const textOf = (texts: Texts, i: number): string => texts[i] as string;
  return paths.map((path, i): KeptFile => ({
    path, mark: marks.subarray(MARKED * i, MARKED * (i + 1)), key: textOf(keys, i),
    lean: {
      id: textOf(ids, i), outlet: textOf(outlets, i), title: titles[i] as string | null, published: dates[i] as string | null, url: urls[i] as string | null, language: textOf(languages, i),
      basis: basisIn(textOf(bases, i)), path: textOf(shown, i), firstLine: firstLines[i] as number, sha256: textOf(hashes, i),
      brief: { words: words[i] as number, head: textOf(heads, i), key: textOf(briefs, i) },
    },
  }));
}

type Texts = readonly string[];
type Maybe = readonly (string | null)[];
