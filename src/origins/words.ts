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
  const words: Word[] = [];
  let next = 0;
  for (const sentence of article.sentences) {
    const lineOf = lines(text, sentence);
    const { tokens } = sentence;
    tokens.forEach((token, at) => {
      if (!isWord(token)) return;
      while ((quotes[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
      const { norm, start, end } = token;
      words.push({ norm, start, end, line: lineOf(start), quoted: (quotes[next]?.start ?? Number.POSITIVE_INFINITY) <= start, fact: isFact(tokens, at) });
    });
  }
  return words;
}

const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'number';

/** A name, a capital inside a sentence, a number, and what follows one: "23 soldiers", "23-year-old". */
function isFact(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (isNumber(token) || token.tag === 'name') return true;
  let first: Token | undefined;
  let second: Token | undefined;
  for (let i = at - 1; i >= Math.max(0, at - 4) && second === undefined; i -= 1) {
    const before = tokens[i];
    if (before === undefined || !isWord(before)) continue;
    if (first === undefined) first = before;
    else second = before;
  }
  if (first !== undefined && /^\p{Lu}/u.test(token.text)) return true;
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
