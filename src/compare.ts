import { answerAll, silence } from './answer.ts';
import { readArticle } from './article.ts';
import { compareAnswers } from './comparison.ts';
import { contrastOf } from './contrast.ts';
import { applyCorrections } from './corrections.ts';
import { frameAnswers } from './framing.ts';
import { noticesFor } from './notices.ts';
import { findOrigins } from './origins.ts';
import { robustnessOf } from './robustness.ts';
import type { ClaimsFile, Comparison, LockEntry, Source } from './types.ts';

/**
 * The whole pipeline. In: a claims file, the sources, and what people have corrected. Out: their comparison; the same input gives the same output.
 * Never throws on any text.
 */
export function compare(file: ClaimsFile, sources: readonly Source[], corrections: readonly LockEntry[] = []): Comparison {
  const articles = sources.map(readArticle);
  const origins = findOrigins(articles);
  const notices = articles.flatMap((article) => noticesFor(article, file.story));
  const unread = new Set(notices.filter(({ type }) => type !== 'no-date').map(({ source }) => source));
  const answers = articles.map((article) => (unread.has(article.source.id) ? silence(file, article.source.id) : answerAll(file, article)));
  const corrected = applyCorrections(file, articles, answers, corrections);
  const framed = frameAnswers(articles, corrected.answers);
  const claims = file.claims.map((claim, i) => {
    const compared = compareAnswers(claim, framed.flatMap((perClaim) => perClaim[i] ?? []), sources, origins);
    return { ...compared, robustness: robustnessOf(compared, sources, origins), contrast: contrastOf(compared, origins) };
  });
  return { story: file.story, sources, origins, notices: [...notices, ...corrected.notices], claims };
}
