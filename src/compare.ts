import { answerAll, silence } from './answer.ts';
import { readArticle } from './article.ts';
import { compareAnswers } from './comparison.ts';
import { contrastOf } from './contrast.ts';
import { applyCorrections } from './corrections.ts';
import { frameAnswers } from './framing.ts';
import { noticesFor } from './notices.ts';
import { findOrigins } from './origins.ts';
import { wordsOf, type Words } from './origins/words.ts';
import { robustnessOf } from './robustness.ts';
import type { Answer, Article, ClaimsFile, Comparison, LockEntry, Notice, Source } from './types.ts';

/** Everything that one source says by itself, whatever the others are; plain data but for the article, which is a view of its source. */
export interface Alone {
  readonly article: Article;
  readonly notices: readonly Notice[];
  /** To each claim, in the order of the claims file, without framing and corrections. */
  readonly answers: readonly Answer[];
  /** The words by which copying is told, where they are known already. */
  readonly words?: Words;
}

/** The part of the pipeline that needs one source only. In: a claims file and a source. Out: what the source says. Never throws on any text. */
export function readAlone(file: ClaimsFile, source: Source): Alone {
  const article = readArticle(source);
  const notices = noticesFor(article, file.story);
  const unread = notices.some(({ type }) => type !== 'no-date');
  return { article, notices, answers: unread ? silence(file, source.id) : answerAll(file, article) };
}

/** The part of the pipeline that needs all sources. In: what each says by itself, read for this claims file, in source order. */
export function compareAlone(file: ClaimsFile, alone: readonly Alone[], corrections: readonly LockEntry[] = []): Comparison {
  const articles = alone.map(({ article }) => article);
  const sources = articles.map(({ source }) => source);
  const origins = findOrigins(articles, alone.map(({ article, words }) => words ?? wordsOf(article)));
  const corrected = applyCorrections(file, articles, alone.map(({ answers }) => answers), corrections);
  const framed = frameAnswers(articles, corrected.answers);
  const claims = file.claims.map((claim, i) => {
    const compared = compareAnswers(claim, framed.flatMap((perClaim) => perClaim[i] ?? []), sources, origins);
    return { ...compared, robustness: robustnessOf(compared, sources, origins), contrast: contrastOf(compared, origins) };
  });
  return { story: file.story, sources, origins, notices: [...alone.flatMap(({ notices }) => notices), ...corrected.notices], claims };
}

/**
 * The whole pipeline. In: a claims file, the sources, and what people have corrected. Out: their comparison; the same input gives the same output.
 * Never throws on any text.
 */
export const compare = (file: ClaimsFile, sources: readonly Source[], corrections: readonly LockEntry[] = []): Comparison =>
  compareAlone(file, sources.map((source) => readAlone(file, source)), corrections);
