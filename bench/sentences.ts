import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../src/text/sentences.ts';
import type { Row } from './row.ts';

interface Case {
  readonly n: number;
  readonly text: string;
  readonly sentences: readonly string[];
}

/** In: the folder of measuring data. Out: one row, the golden rules for English that are exactly right (pragmatic_segmenter). */
export function measureSentences(dataDir: string): Row[] {
  const cases = JSON.parse(readFileSync(join(dataDir, 'sentences.json'), 'utf8')) as readonly Case[];
  const misses = cases.flatMap(({ n, text, sentences }) => {
    const found = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    return found.join('|') === sentences.join('|') ? [] : [`${n}: ${found.join(' | ')}`];
  });
  return [{ component: 'sentences', cases: cases.length, accuracy: (cases.length - misses.length) / cases.length, target: 1, misses }];
}
