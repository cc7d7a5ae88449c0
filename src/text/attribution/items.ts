import type { Article, Sentence, Tag, Token } from '../../types.ts';
import { isCapital } from '../tags.ts';
import { isSilent } from './openings.ts';
import type { Quote } from './quotes.ts';
import { readQuotes } from './quotes.ts';
import { reportingVerb } from './verbs.ts';

/**
 * A paragraph as the attribution rules see it: the words outside quotation marks one by one, and each quotation as a single item, so that what is said
 * inside it cannot be taken for the sentence around it. Its text is a mark, its first character and its last ones.
 */
export type Item = Pick<Token, 'start' | 'end' | 'tag' | 'norm' | 'text'> & {
  /** Set for a quotation. */
  readonly quote?: Quote;
};

/** A sentence outside quotations; one inside a quotation is no sentence of its own. Empty where no rule can find anything. */
export type Segment = readonly Item[];

export interface Paragraph {
  readonly segments: readonly Segment[];
  readonly quotes: readonly Quote[];
}

/** In: an article. Out: its paragraphs that hold sentences, in order. */
export function readParagraphs(article: Article): readonly Paragraph[] {
  const { text } = article.source;
  const paragraphs: Paragraph[] = [];
  let at = 0;
  article.blocks.forEach((block, index) => {
    const sentences = [];
    while (article.sentences[at]?.block === index) {
      const sentence = article.sentences[at];
      if (sentence !== undefined) sentences.push(sentence);
      at += 1;
    }
    if (sentences.length === 0) return;
    const quotes = sentences.some(hasMark) ? readQuotes(text, block.start, block.end) : [];
    const segments: Segment[] = [];
    let current: Item[] = [];
    let q = 0;
    let open: Quote | null = null;
    for (const sentence of sentences) {
      const inside = open !== null && sentence.start < open.end;
      if (!inside && current.length > 0 && !goesOn(current, sentence.tokens)) {
        segments.push(current);
        current = [];
      }
      while (q < quotes.length && (quotes[q]?.end ?? 0) <= sentence.start) q += 1;
      // No quotation is in it, and none that it could go on after is at its end.
      if (!inside && current.length === 0 && (quotes[q]?.start ?? sentence.end) >= sentence.end && sentence.tokens.at(-1)?.tag !== 'quote') {
        segments.push(isSilent(sentence.tokens) ? [] : sentence.tokens);
        continue;
      }
      for (const token of sentence.tokens) {
        while (q < quotes.length && (quotes[q]?.end ?? 0) <= token.start) q += 1;
        const quote = quotes[q];
        if (quote !== undefined && token.start >= quote.start) {
          if (open !== quote) {
            open = quote;
            current.push({ start: quote.start, end: quote.end, tag: 'quote', norm: '', text: `“${text.charAt(quote.inner.start)}…${text.slice(Math.max(quote.start + 1, quote.end - 5), quote.end)}`, quote });
          }
          continue;
        }
        current.push(token);
      }
    }
    if (current.length > 0) segments.push(current);
    paragraphs.push({ segments: segments.flatMap(pieces).map(withoutDateline).map(retagged), quotes });
  });
  return paragraphs;
}

function hasMark({ tokens }: Sentence): boolean {
  for (const { kind } of tokens) if (kind === 'quote') return true;
  return false;
}

/** No honest sentence is longer; the rules look over a whole segment, so its length bounds their time. */
const LONGEST = 250;

function pieces(segment: Segment): readonly Segment[] {
  if (segment.length <= LONGEST) return [segment];
  return Array.from({ length: Math.ceil(segment.length / LONGEST) }, (_, k) => segment.slice(k * LONGEST, (k + 1) * LONGEST));
}

/** "…?" he asked; "…!" Li shouted to the crowd: a sentence that goes on after a quotation, in lower case or with a speaker and nothing more. */
function goesOn(current: readonly Item[], next: readonly Token[]): boolean {
  const last = current[current.length - 1];
  const first = next[0];
  if (last?.tag !== 'quote' || first === undefined) return false;
  if (/^\p{Ll}/u.test(first.text)) return true;
  if (!/[!?][\s"”’'»]*$/.test(last.text)) return false;
  const verbs = next.filter((token) => token.tag === 'past' || token.tag === 'verb' || token.tag === 'auxiliary' || token.tag === 'modal');
  return verbs.length === 1 && reportingVerb(verbs[0]?.norm ?? '')?.frames.quote === true;
}

const DATELINE = /^(?:\p{Lu}{2}|\($)/u;

/** "LONDON (Reuters) -": place and agency before a dash are no part of what is said. */
function withoutDateline(segment: Segment): Segment {
  if (!DATELINE.test(segment[0]?.text ?? '')) return segment;
  const dash = segment.findIndex((item, i) => i > 12 || /^[—–-]$/.test(item.text) && (segment[i - 1]?.end ?? 0) < item.start);
  if (dash < 1 || dash > 12) return segment;
  if (!segment.slice(0, dash).every((item) => item.quote === undefined && (/^\p{Lu}|^\p{N}|^[^\p{L}]$/u.test(item.text)))) return segment;
  const after = segment[dash + 1]?.text === '-' ? dash + 2 : dash + 1;
  return after < segment.length ? segment.slice(after) : segment;
}

/** The segment with tags put right that the tagger, which sees neither the quotation before a word nor its speaker, cannot know. */
function retagged(segment: Segment): Segment {
  let done: Item[] | null = null;
  const quotes = segment.some((item) => item.quote !== undefined);
  for (let i = 0; i < segment.length; i += 1) {
    const item = segment[i] as Item;
    if (!DOUBTFUL.has(item.tag)) continue;
    const tag = tagOf(item, (done ?? segment)[i - 1], segment[i + 1], quotes);
    if (tag !== item.tag) (done ??= [...segment])[i] = { ...item, tag };
  }
  return done ?? segment;
}

/** What open classes of words are tagged with; all other tags stay. */
const DOUBTFUL: ReadonlySet<Tag> = new Set(['noun', 'name', 'verb', 'past', 'participle', 'gerund', 'adjective']);

const BE = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being', "'s", 'get', 'got']);
const HAVE = new Set(['has', 'have', 'had', 'having']);
/** Verbs that take "to" and are never passive before it. */
const INTRANSITIVE = /^(?:continued|tended|seemed|appeared|failed|refused|declined|agreed|managed|decided|vowed|pledged|promised|hoped|wanted|planned|intended|offered|threatened|started|tried)$/;

function tagOf(item: Item, before: Item | undefined, next: Item | undefined, quotes: boolean): Tag {
  const { tag } = item;
  // "said" and "told" are the verb whatever stands around them; "the said man" is rare.
  if (item.norm === 'said' || item.norm === 'told' || item.norm === 'says') {
    return (before !== undefined && BE.has(before.norm)) || before?.tag === 'determiner' ? tag : item.norm === 'says' ? 'verb' : 'past';
  }
  // "the coast guard said": what stands between a noun and its verb is no verb.
  if (tag === 'verb' && next !== undefined && (['past', 'auxiliary', 'modal'].includes(next.tag) || next.norm === 'said' || next.norm === 'told') && ['determiner', 'noun', 'name'].includes(before?.tag ?? '')) return 'noun';
  if (tag === 'adjective' && (next?.tag === 'past' || next?.norm === 'said') && ['noun', 'name'].includes(before?.tag ?? '')) return 'noun';
  if (tag === 'verb' && quotes && before?.tag === 'name' && next?.tag === 'name') return 'noun';
  if (tag === 'participle' && next?.norm === 'to' && INTRANSITIVE.test(item.norm) && before !== undefined && !BE.has(before.norm) && !HAVE.has(before.norm)) return 'past';
  if (tag === 'name' || !isCapital(item.text) || !/^\p{Lu}\p{L}/u.test(item.text)) return tag;
  // A capital after a quotation, or at the start before a verb, is a name: "…," Lee said.
  const atStart = before === undefined && next !== undefined && ['past', 'verb', 'modal', 'auxiliary', 'name'].includes(next.tag);
  return (before !== undefined && before.quote !== undefined) || atStart ? 'name' : tag;
}
