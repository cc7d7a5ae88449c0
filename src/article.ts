import { splitBlocks } from './text/blocks.ts';
import { splitSentences } from './text/sentences.ts';
import { tokenize } from './text/words.ts';
import type { Article, Block, Sentence, Source, Token } from './types.ts';

/**
 * In: a source. Out: its blocks (headline, dek, captions, body, site furniture) and, of all but the furniture, the sentences with their
 * tokens, each worked out when first asked for: most articles of a large corpus are not. Offsets are UTF-16 code units into `source.text`; line and column are the file's, 1-based. Never throws.
 */
export function readArticle(source: Source): Article {
  let blocks: readonly Block[] | null = null;
  let sentences: readonly Sentence[] | null = null;
  const article: Article = {
    source,
    get blocks() { return (blocks ??= splitBlocks(source.text, source.title)); },
    get sentences() { return (sentences ??= readSentences(source, article.blocks)); },
  };
  return article;
}

function readSentences(source: Source, blocks: readonly Block[]): readonly Sentence[] {
  const { text } = source;
  const sentences: Sentence[] = [];
  let line = source.firstLine;
  let lineStart = 0;
  let next = text.indexOf('\n');
  blocks.forEach((block, at) => {
    if (block.kind === 'boilerplate') return;
    for (const { start, end } of splitSentences(text, block.start, block.end)) {
      while (next !== -1 && next < start) {
        line += 1;
        lineStart = next + 1;
        next = text.indexOf('\n', lineStart);
      }
      sentences.push(sentenceOf(text, { start, end, index: sentences.length, block: at, line, column: start - lineStart + 1 }));
    }
  });
  return sentences;
}

function sentenceOf(text: string, { start, end, index, block, line, column }: Omit<Sentence, 'tokens'>): Sentence {
  let tokens: readonly Token[] | null = null;
  return { start, end, index, block, line, column, get tokens() { return (tokens ??= tokenize(text, start, end)); } };
}
