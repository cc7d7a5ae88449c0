import type { Source } from '../types.ts';

/** A file of the corpus as text: without its byte order mark, otherwise as it stands. */
export interface SourceFile {
  /** As shown to people. */
  readonly path: string;
  /** File name without its extension: the source's id where the file gives none. */
  readonly name: string;
  readonly text: string;
}

/** A kind of file that sources come in. `load` throws an InputError on a mistake in the file. */
export interface Loader {
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly load: (file: SourceFile) => Source;
}
