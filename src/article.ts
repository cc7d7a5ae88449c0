import { splitBlocks } from './text/blocks.ts';
import { splitSentences } from './text/sentences.ts';
import { tokenize } from './text/words.ts';
import type { Article, Sentence, Source } from './types.ts';

/**
 * In: a source. Out: its blocks (headline, dek, captions, body, site furniture) and, of all but the furniture, the sentences with their
 * tokens. Offsets are UTF-16 code units into `source.text`; line and column are the file's, 1-based. Never throws.
 */
export function readArticle(source: Source): Article {
  const { text } = source;
  const blocks = splitBlocks(text, source.title);
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
      sentences.push({ start, end, index: sentences.length, block: at, line, column: start - lineStart + 1, tokens: tokenize(text, start, end) });
    }
  });
  return { source, blocks, sentences };
}
