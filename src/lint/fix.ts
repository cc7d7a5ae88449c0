import { parseClaims } from '../claims-file/parse.ts';
import type { Span } from '../types.ts';
import { allLists, type LintContext } from './context.ts';
import { repeatedIn } from './phrases.ts';

/**
 * In: what lint looks at and the text of the claims file. Out: the text without the phrases that stand twice in a list, comments and all else as it was; how
 * many were taken out. What cannot be taken out safely stays.
 */
export function fixed(context: LintContext, text: string): { readonly text: string; readonly removed: number } {
  const spans = allLists(context).flatMap((list) => repeatedIn(list).flatMap(({ removal }) => removal ?? []));
  let kept = text;
  let removed = 0;
  // From the end, so that the places before stay.
  for (const span of apart(spans).toReversed()) {
    const shorter = kept.slice(0, span.start) + kept.slice(span.end);
    if (!isWhole(context.file.path, shorter)) continue;
    kept = shorter;
    removed += 1;
  }
  return { text: kept, removed };
}

const apart = (spans: readonly Span[]): readonly Span[] => spans.toSorted((a, b) => a.start - b.start).filter((span, i, all) => i === 0 || span.start >= (all[i - 1]?.end ?? 0));

function isWhole(path: string, text: string): boolean {
  try {
    parseClaims(path, text);
    return true;
  } catch {
    return false;
  }
}
