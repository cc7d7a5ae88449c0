import type { Analysis } from '../../analysis.ts';
import { countOf } from '../../text/dates/words.ts';
import { perObject } from '../../text/memo.ts';
import type { DateMention, Sentence, Token } from '../../types.ts';
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
  const dated = mentions.filter((mention) => mention.start >= dateline).map((mention) => toTokens(mention, sentence)).filter(({ from, to }) => from < to);
  return dated.flatMap((one) => inItsYear(one, sentence, analysis));
}));

const yearsIn = (tokens: readonly Token[]): readonly number[] => tokens.flatMap(({ text }) => (/^(?:19|20)\d\d$/.test(text) ? [Number(text)] : []));

const YEARS_ON = /\b(?<count>\S+) years? (?<way>later|earlier|before|after) ,? ?(?:in |on )?$|\b(?:the )?(?<next>following|next) year ,? ?(?:in |on )?$/;

/** "It was ordered in 2017. Work began two years later, in July": a month whose year is counted from the year told last; left out where none was told. */
function inItsYear(dated: Dated, sentence: Sentence, analysis: Analysis): readonly Dated[] {
  const { tokens } = sentence;
  if (!/^\d{4}-\d\d/.test(dated.edtf) || yearsIn(tokens.slice(dated.from, dated.to)).length > 0) return [dated];
  const groups = YEARS_ON.exec(`${tokens.slice(Math.max(0, dated.from - 6), dated.from).map(({ norm, text }) => norm || text).join(' ')} `)?.groups;
  if (groups === undefined) return [dated];
  const before = analysis.article.sentences[sentence.index - 1];
  const base = [...(before === undefined ? [] : yearsIn(before.tokens)), ...yearsIn(tokens.slice(0, dated.from))].at(-1);
  if (base === undefined) return [];
  const { n: count, vague } = groups['next'] === undefined ? countOf(groups['count'] ?? '') : { n: 1, vague: false };
  if (vague) return [];
  const year = /^(?:earlier|before)$/.test(groups['way'] ?? '') ? base - count : base + count;
  return [{ ...dated, edtf: `${year}${dated.edtf.slice(4)}` }];
}

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
