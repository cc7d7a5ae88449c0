import type { Article, Span, Tag, Token } from '../../types.ts';
import type { Quote } from './quotes.ts';
import { readQuotes } from './quotes.ts';
import { reportingVerb } from './verbs.ts';

/**
 * A paragraph as the attribution rules see it: the words outside quotation marks one by one, and each quotation as a single item, so that what is said
 * inside it cannot be taken for the sentence around it.
 */
export interface Item extends Span {
  readonly tag: Tag;
  readonly norm: string;
  /** The word; of a quotation, a mark, its first character and its last ones. */
  readonly text: string;
  /** Set for a quotation. */
  readonly quote: Quote | null;
  /** Position in `Article.sentences`. */
  readonly sentence: number;
}

/** A sentence outside quotations; one inside a quotation is no sentence of its own. */
export type Segment = readonly Item[];

export interface Paragraph {
  readonly block: number;
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
    const quotes = readQuotes(text, block.start, block.end);
    const segments: Item[][] = [];
    let current: Item[] = [];
    let q = 0;
    let open: Quote | null = null;
    for (const sentence of sentences) {
      const inside = open !== null && sentence.start < open.end;
      if (!inside && current.length > 0 && !goesOn(current, sentence.tokens)) {
        segments.push(current);
        current = [];
      }
      for (const token of sentence.tokens) {
        while (q < quotes.length && (quotes[q]?.end ?? 0) <= token.start) q += 1;
        const quote = quotes[q];
        if (quote !== undefined && token.start >= quote.start) {
          if (open !== quote) {
            open = quote;
            current.push({ start: quote.start, end: quote.end, tag: 'quote', norm: '', text: `“${text.charAt(quote.inner.start)}…${text.slice(Math.max(quote.start + 1, quote.end - 5), quote.end)}`, quote, sentence: sentence.index });
          }
          continue;
        }
        current.push({ start: token.start, end: token.end, tag: token.tag, norm: token.norm, text: token.text, quote: null, sentence: sentence.index });
      }
    }
    if (current.length > 0) segments.push(current);
    paragraphs.push({ block: index, segments: segments.flatMap(pieces).map((segment) => segment.map(saying).map(retag)), quotes });
  });
  return paragraphs;
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

/** "said" and "told" are the verb whatever stands around them; "the said man" is rare. */
function saying(item: Item, i: number, segment: Segment): Item {
  if (item.norm !== 'said' && item.norm !== 'told' && item.norm !== 'says') return item;
  const before = segment[i - 1];
  const passive = before !== undefined && ['is', 'are', 'was', 'were', 'been', 'be', 'being'].includes(before.norm);
  return passive || before?.tag === 'determiner' ? item : { ...item, tag: item.norm === 'says' ? 'verb' : 'past' };
}

/** A capital after a quotation or at the start, before a verb, is a name ("…," Lynch said): the tagger, which sees one sentence, cannot know. */
function retag(item: Item, i: number, segment: Segment): Item {
  // "the coast guard said": what stands between a noun and its verb is no verb.
  if (item.tag === 'verb' && segment[i - 1]?.tag === 'name' && segment[i + 1]?.tag === 'name' && segment.some((other) => other.quote !== null)) return { ...item, tag: 'noun' };
  if ((item.tag === 'verb' || item.tag === 'adjective') && ['past', 'auxiliary', 'modal'].includes(segment[i + 1]?.tag ?? '') && ['determiner', 'noun', 'name'].includes(segment[i - 1]?.tag ?? '') && !(item.tag === 'adjective' && segment[i - 1]?.tag === 'determiner' && segment[i + 1]?.tag !== 'past')) return { ...item, tag: 'noun' };
  if (!['noun', 'verb', 'past', 'participle', 'gerund', 'adjective'].includes(item.tag) || !/^\p{Lu}\p{L}/u.test(item.text)) return item;
  const before = segment[i - 1];
  const next = segment[i + 1];
  const afterQuote = before !== undefined && before.quote !== null;
  const atStart = before === undefined && next !== undefined && ['past', 'verb', 'modal', 'auxiliary', 'name'].includes(next.tag);
  return afterQuote || atStart ? { ...item, tag: 'name' } : item;
}
