/** Sources whose texts are not held: each is read again when it is asked for, and the last few are kept at hand. */
import { readArticle } from '../article.ts';
import { apart } from '../text/apart.ts';
import { countWords } from '../text/count.ts';
import type { Article, Brief, Passage, Source } from '../types.ts';
import { keyOf } from './kept.ts';

/** What is known of a source, without its text: plain data. */
export interface Lean extends Omit<Source, 'text'> {
  readonly brief: Brief;
}

/** So many articles are held with all that was worked out of them, and so many code units of texts. */
const [ARTICLES, TEXTS] = [48, 4_000_000];
/** By so many code units texts are put in order; where they are equal, the texts are read again. */
const HEAD = 80;

/** In: a source. Out: what is known of it. */
export function leanOf(source: Source): Lean {
  const { id, outlet, title, published, url, language, basis, path, firstLine, sha256 } = source;
  const lean = { id, outlet, title, published, url, language, basis, path, firstLine, sha256 };
  if (source.brief !== undefined) return { ...lean, brief: source.brief };
  return apart({ ...lean, brief: { words: countWords(source.text), head: source.text.slice(0, HEAD), key: keyOf(source) } });
}

/** In: how a text is read again. Out: what makes sources whose text is read when it is asked for. */
export function sourcesBy(textOf: (lean: Lean) => string): (lean: Lean) => Source {
  const texts = recent(textOf, TEXTS, (text) => text.length);
  // On the prototype, so that a hundred thousand sources have one way to their text.
  const way = { get text(): string { return texts(this as unknown as Lean); } };
  return (lean) => Object.assign(Object.create(way) as { readonly text: string }, lean);
}

/** Gives what makes articles that are read when something of them is asked for. */
export function articlesAgain(): (source: Source) => Article {
  const articles = recent((source: Source) => readArticle(source), ARTICLES, () => 1);
  const way = {
    get blocks() { return articles((this as unknown as Article).source).blocks; },
    get sentences() { return articles((this as unknown as Article).source).sentences; },
  };
  return (source) => Object.assign(Object.create(way) as Omit<Article, 'source'>, { source });
}

/** On the prototype, so that all have one way to their text. */
const ofPassage = {
  get text(): string {
    const { source, sources: [first] } = this as unknown as Pick<Passage, 'sources'> & { readonly source: Source };
    return source.text.slice(first?.start, first?.end);
  },
};

/** In: a source, and the places of a passage, of which the first is in it. Out: the passage, whose text is read when it is asked for. */
export const passageAgain = (source: Source, sources: Passage['sources']): Passage => Object.assign(Object.create(ofPassage) as Pick<Passage, 'text'>, { source, sources });

/** The function, remembering its last results, of so much size together. */
function recent<From, Made>(make: (from: From) => Made, most: number, sizeOf: (made: Made) => number): (from: From) => Made {
  const held = new Map<From, Made>();
  let size = 0;
  return (from) => {
    const known = held.get(from);
    const made = known ?? make(from);
    if (known === undefined) size += sizeOf(made);
    held.delete(from);
    for (const [oldest, old] of held) {
      if (size <= most) break;
      held.delete(oldest);
      size -= sizeOf(old);
    }
    held.set(from, made);
    return made;
  };
}
