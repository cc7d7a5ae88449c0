/** Sources whose texts are not held: each is read again when it is asked for, and the last few are kept at hand. */
import { readArticle } from '../article.ts';
import { apart } from '../text/apart.ts';
import { countWords } from '../text/count.ts';
import type { Article, Brief, Source } from '../types.ts';
import { keyOf } from './kept.ts';

/** What is known of a source, without its text: plain data. */
export interface Lean extends Omit<Source, 'text'> {
  readonly brief: Brief;
}

/** So many articles are held with all that was worked out of them. */
const AT_HAND = 48;
/** By so many code units texts are put in order; where they are equal, the texts are read again. */
const HEAD = 160;

/** In: a source. Out: what is known of it. */
export function leanOf(source: Source): Lean {
  const { id, outlet, title, published, url, language, basis, path, firstLine, sha256 } = source;
  const lean = { id, outlet, title, published, url, language, basis, path, firstLine, sha256 };
  if (source.brief !== undefined) return { ...lean, brief: source.brief };
  return apart({ ...lean, brief: { words: countWords(source.text), head: source.text.slice(0, HEAD), key: keyOf(source) } });
}

/** In: how a text is read again. Out: what makes sources whose text is read when it is asked for. */
export function sourcesBy(textOf: (lean: Lean) => string): (lean: Lean) => Source {
  const texts = recent(textOf);
  // On the prototype, so that a hundred thousand sources have one way to their text.
  const way = { get text(): string { return texts(this as unknown as Lean); } };
  return (lean) => Object.assign(Object.create(way) as { readonly text: string }, lean);
}

/** Gives what makes articles that are read when something of them is asked for. */
export function articlesAgain(): (source: Source) => Article {
  const articles = recent((source: Source) => readArticle(source));
  const way = {
    get blocks() { return articles((this as unknown as Article).source).blocks; },
    get sentences() { return articles((this as unknown as Article).source).sentences; },
  };
  return (source) => Object.assign(Object.create(way) as Omit<Article, 'source'>, { source });
}

/** The function, remembering its last results. */
function recent<From, Made>(make: (from: From) => Made): (from: From) => Made {
  const held = new Map<From, Made>();
  return (from) => {
    const known = held.get(from) ?? make(from);
    held.delete(from);
    held.set(from, known);
    if (held.size > AT_HAND) for (const oldest of held.keys()) { held.delete(oldest); break; }
    return known;
  };
}
