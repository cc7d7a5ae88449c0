import type { Analysis } from '../../analysis.ts';
import { perObject } from '../../text/memo.ts';
import type { DateMention, Sentence } from '../../types.ts';
import type { Range } from '../../text/clauses.ts';
import type { ReadContext } from '../kind.ts';

/** A date in a sentence, by its tokens. */
export interface Dated extends Range {
  readonly edtf: string;
  readonly rule: string;
}

/** In: a sentence. Out: the dates in it, but for its dateline. */
export const datesIn = ({ analysis }: ReadContext, sentence: Sentence): readonly Dated[] => datedIn(analysis)(sentence);

/** The same for every claim. */
const datedIn = perObject((analysis: Analysis) => perObject((sentence: Sentence): readonly Dated[] => {
  const mentions = analysis.dates(sentence);
  if (mentions.length === 0) return [];
  const dateline = datelineEnd(analysis.article.source.text.slice(sentence.start, sentence.end));
  return mentions.filter((mention) => mention.start >= dateline).map((mention) => toTokens(mention, sentence)).filter((dated) => dated.from < dated.to);
}));

/** No dateline is longer. */
const LONGEST = 140;

/** "OSLO, March 30 (Xinhua) -- ": where and when the report was written, not when what it tells happened. Out: where it ends, 0 without one. */
function datelineEnd(text: string): number {
  const opening = text.slice(0, LONGEST);
  if (!/[-—–:]\s/.test(opening)) return 0;
  const place = /^\p{Lu}[\p{L}\s.,/’'-]{1,50},?\s(?:[\p{L}]{3,9}\.?\s\d{1,2}|\d{1,2}\s[\p{L}]{3,9}\.?)(?:,?\s\d{4})?\s?(?:\([^)]{2,40}\))?\s?(?:--|—|–|-)\s/u.exec(opening);
  if (place !== null) return place[0].length;
  const match = /^\p{Lu}[\p{Lu}\s.,/’'-]{2,50}(?:,?\s[\p{L}.]{3,9}\s\d{1,2}(?:,?\s\d{4})?)?\s?(?:\([^)]{2,40}\))?\s?(?:--|—|–|-|:)\s/u.exec(opening);
  return match === null ? 0 : match[0].length;
}

function toTokens(mention: DateMention, sentence: Sentence): Dated {
  const start = sentence.start + mention.start;
  const end = sentence.start + mention.end;
  const inside = sentence.tokens.flatMap((token, i) => (token.start >= start && token.end <= end ? [i] : []));
  return { from: inside[0] ?? 0, to: (inside.at(-1) ?? -1) + 1, edtf: mention.edtf, rule: mention.rule };
}
