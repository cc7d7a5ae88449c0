import type { DateMention, Sentence } from '../../types.ts';
import type { Range } from '../../text/clauses.ts';
import type { ReadContext } from '../kind.ts';

/** A date in a sentence, by its tokens. */
export interface Dated extends Range {
  readonly edtf: string;
  readonly rule: string;
}

/** In: a sentence. Out: the dates in it, but for its dateline. */
export function datesIn(context: ReadContext, sentence: Sentence): readonly Dated[] {
  const { text } = context.analysis.article.source;
  const mentions = context.analysis.dates(sentence);
  if (mentions.length === 0) return [];
  const dateline = datelineEnd(text.slice(sentence.start, sentence.end));
  return mentions.filter((mention) => mention.start >= dateline).map((mention) => toTokens(mention, sentence)).filter((dated) => dated.from < dated.to);
}

/** "OSLO, March 30 (Xinhua) -- ": where and when the report was written, not when what it tells happened. Out: where it ends, 0 without one. */
function datelineEnd(text: string): number {
  const place = /^\p{Lu}[\p{L}\s.,/’'-]{1,50},?\s(?:[\p{L}]{3,9}\.?\s\d{1,2}|\d{1,2}\s[\p{L}]{3,9}\.?)(?:,?\s\d{4})?\s?(?:\([^)]{2,40}\))?\s?(?:--|—|–|-)\s/u.exec(text.slice(0, 140));
  if (place !== null) return place[0].length;
  const match = /^\p{Lu}[\p{Lu}\s.,/’'-]{2,50}(?:,?\s[\p{L}.]{3,9}\s\d{1,2}(?:,?\s\d{4})?)?\s?(?:\([^)]{2,40}\))?\s?(?:--|—|–|-|:)\s/u.exec(text);
  return match === null ? 0 : match[0].length;
}

function toTokens(mention: DateMention, sentence: Sentence): Dated {
  const start = sentence.start + mention.start;
  const end = sentence.start + mention.end;
  const inside = sentence.tokens.flatMap((token, i) => (token.start >= start && token.end <= end ? [i] : []));
  return { from: inside[0] ?? 0, to: (inside.at(-1) ?? -1) + 1, edtf: mention.edtf, rule: mention.rule };
}
