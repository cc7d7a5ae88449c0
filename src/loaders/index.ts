import type { Loader } from './loader.ts';
import { loadMarkdown } from './markdown.ts';

export type { Loader, SourceFile } from './loader.ts';

/** A plain text may begin with front matter too. */
export const loaders: readonly Loader[] = [
  { extensions: ['.md'], load: loadMarkdown },
  { extensions: ['.txt'], load: loadMarkdown },
];
