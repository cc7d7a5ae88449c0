import { readQuotes } from '../text/attribution/quotes.ts';
import type { Article, Sentence, Span, Token } from '../types.ts';

/** A word of an article as copying is told by. Offsets are into the source's text, the line is the file's. */
export interface Word extends Span {
  readonly norm: string;
  readonly line: number;
  /** Inside quotation marks: who quotes the same speaker has not copied. */
  readonly quoted: boolean;
  /** A name, or a number with what it counts: whoever tells the same story has them too. */
  readonly fact: boolean;
}

/** In: an article. Out: its words and numbers in text order, site furniture left out. */
export function wordsOf(article: Article): readonly Word[] {
  const { text } = article.source;
  const quotes = article.blocks.flatMap((block) => (block.kind === 'boilerplate' ? [] : readQuotes(text, block.start, block.end)));
  let next = 0;
  return article.sentences.flatMap((sentence) => {
    const lineOf = lines(text, sentence);
    return sentence.tokens.flatMap((token, at): readonly Word[] => {
      if (token.kind !== 'word' && token.kind !== 'number') return [];
      while ((quotes[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
      const { norm, start, end } = token;
      return [{ norm, start, end, line: lineOf(start), quoted: (quotes[next]?.start ?? Number.POSITIVE_INFINITY) <= start, fact: isFact(sentence.tokens, at) }];
    });
  });
}

/** A name, a capital inside a sentence, a number, and what follows one: "23 soldiers", "23-year-old". */
function isFact(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const before = tokens.slice(Math.max(0, at - 4), at).filter(({ kind }) => kind === 'word' || kind === 'number');
  const [second, first] = [before.at(-2), before.at(-1)];
  if (isNumber(token) || token.tag === 'name' || (before.length > 0 && /^\p{Lu}/u.test(token.text))) return true;
  return first !== undefined && (isNumber(first) || (token.norm === 'old' && /^years?$/.test(first.norm) && second !== undefined && isNumber(second)));
}

const isNumber = (token: Token): boolean => token.kind === 'number' || token.tag === 'number';

/** The line of an offset in a sentence; asked for rising offsets. */
function lines(text: string, sentence: Sentence): (at: number) => number {
  let line = sentence.line;
  let next = text.indexOf('\n', sentence.start);
  return (at) => {
    while (next !== -1 && next < at) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
