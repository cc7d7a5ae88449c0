import type { Article, Attribution, Span } from '../types.ts';
import type { Found } from './attribution/cues.ts';
import type { Paragraph, Segment } from './attribution/items.ts';
import { readParagraphs } from './attribution/items.ts';
import { namesOf, surname } from './attribution/names.ts';
import type { Run } from './attribution/phrases.ts';
import type { Quote } from './attribution/quotes.ts';
import { isSpeech } from './attribution/quotes.ts';
import { findAnnouncement, findInSegment } from './attribution/rules.ts';
import { turnsOf } from './attribution/turns.ts';
import { perObject } from './memo.ts';
import { isCapital } from './tags.ts';

/**
 * In: an article. Out: who is said to say what, in text order of the cues (turns of a transcript behind them); offsets into the article's text. Contents may nest and overlap ("he said
 * she had agreed" is two attributions). A quotation without cue goes to the speaker of the paragraph, or of the paragraph before.
 * Kinds and spans after Pareti (2012), "A database of attribution relations": source, cue, content.
 */
export const readAttributions = perObject((article: Article): readonly Attribution[] =>
  readStances(article).filter((one) => !STANCE.has(one.rule) && (one.rule !== 'object' || one.quoted.length > 0)));

/** Rules that read what somebody wants, promises, does or is told to do: no statement that could be true or false. */
const STANCE = new Set(['infinitive', 'order', 'passive-infinitive', 'passive-by', 'intention-noun']);

/** Like `readAttributions`, with plans, wishes, orders and judgements of things ("vowed to leave", "urged them to wait", "condemned the raid"). */
export function readStances(article: Article): readonly Attribution[] {
  const { text } = article.source;
  const all: Draft[] = [];
  /** The attribution that a cueless quotation goes on from, and whether its quotation was left open. */
  let last: Draft | null = null;
  let open = false;
  let announced: Draft | null = null;
  const paragraphs = readParagraphs(article);
  const isPerson = (name: string): boolean => isCapital(name) && namesOf(article).fullest.get(surname([name]))?.person === true;
  for (const paragraph of paragraphs) {
    const drafts: Draft[] = [];
    const taken = new Set<Quote>();
    const waiting: Quote[] = [];
    let speech: Draft | null = null;
    for (const segment of paragraph.segments) {
      const found = findInSegment(segment, isPerson);
      for (const one of found) drafts.push(draftOf(segment, one, taken));
      const speaking = found.length === 0 ? null : drafts.slice(-found.length).find((draft) => draft.spoken) ?? null;
      if (speaking !== null) speech = speaking;
      const free = found.length === 0 && isBare(segment) ? freeQuotes(text, segment, taken) : [];
      if (free.length > 0) {
        if (announced !== null && drafts.length === 0) {
          announced.content.push(...free);
          speech = announced;
        } else if (speech !== null) speech.content.push(...free);
        else if (drafts.length > 0) {
          drafts[drafts.length - 1]?.content.push(...free);
        } else waiting.push(...free);
        for (const quote of free) taken.add(quote);
      }
      if (waiting.length > 0 && speaking !== null) {
        for (const quote of waiting.splice(0)) speaking.content.push(quote);
      }
    }
    if (waiting.length > 0 && last !== null && (open || isWhollyQuoted(paragraph))) {
      for (const quote of waiting) last.content.push(quote);
      speech = last;
    }
    const colon = announcedBy(paragraph);
    announced = colon;
    if (colon !== null) drafts.push(colon);
    for (const draft of drafts) all.push(draft);
    const final = paragraph.quotes[paragraph.quotes.length - 1];
    open = final !== undefined && !final.closed;
    last = speech ?? drafts.findLast((draft) => draft.quoting) ?? null;
  }
  const quotes = paragraphs.flatMap((paragraph) => paragraph.quotes);
  for (const { speaker, cue, content } of turnsOf(article)) all.push({ speaker, cue, content: [content], rule: 'turn', spoken: true, quoting: false });
  return all.filter((draft) => draft.content.length > 0).map((draft) => attributionOf(text, quotes, draft));
}

/** An attribution under way: content may still be added. */
interface Draft {
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly content: Span[];
  readonly rule: string;
  /** Whether a quotation of speech is its content. */
  readonly spoken: boolean;
  readonly quoting: boolean;
}

function spanOf(segment: Segment, run: Run): Span {
  return { start: segment[run.from]?.start ?? 0, end: segment[run.to - 1]?.end ?? 0 };
}

function draftOf(segment: Segment, found: Found, taken: Set<Quote>): Draft {
  let quoting = false;
  for (const run of found.content) {
    for (const item of segment.slice(run.from, run.to)) {
      if (item.quote === undefined) continue;
      taken.add(item.quote);
      quoting = true;
    }
  }
  return {
    speaker: found.speaker === null ? null : spanOf(segment, found.speaker),
    cue: spanOf(segment, found.cue),
    content: found.content.filter((run) => run.to > run.from).map((run) => spanOf(segment, run)),
    rule: found.rule,
    spoken: quoting && (found.rule.includes('quote') || found.rule === 'clause' || found.rule === 'aside'),
    quoting,
  };
}

function freeQuotes(text: string, segment: Segment, taken: ReadonlySet<Quote>): Quote[] {
  return segment.flatMap((item) => (item.quote !== undefined && !taken.has(item.quote) && isSpeech(text, item.quote) ? [item.quote] : []));
}

/** A segment that holds nothing but quotations. */
const isBare = (segment: Segment): boolean => segment.every((item) => item.quote !== undefined || item.tag === 'punctuation' || item.tag === 'conjunction');
const isWhollyQuoted = (paragraph: Paragraph): boolean => paragraph.segments.every((segment) => segment.length > 0 && isBare(segment));

/** "The mayor added:" at the end of a paragraph announces the quotation in the next one. */
function announcedBy(paragraph: Paragraph): Draft | null {
  const segment = paragraph.segments[paragraph.segments.length - 1];
  const found = segment === undefined ? null : findAnnouncement(segment);
  return segment === undefined || found === null ? null : draftOf(segment, found, new Set());
}

function attributionOf(text: string, quotes: readonly Quote[], draft: Draft): Attribution {
  const content = draft.content.filter((span) => text.slice(span.start, span.end).trim() !== '').toSorted((a, b) => a.start - b.start);
  const quoted = content.flatMap((span) => quotedIn(quotes, span));
  const length = content.reduce((sum, span) => sum + span.end - span.start, 0);
  const inside = quoted.reduce((sum, span) => sum + span.end - span.start + 2, 0);
  const kind = quoted.length === 0 ? 'indirect' : inside >= length - 4 * content.length ? 'direct' : 'mixed';
  return { speaker: draft.speaker, cue: draft.cue, content: content.map(({ start, end }) => ({ start, end })), quoted, kind, rule: draft.rule };
}

/** The insides of the quotations that lie in the span; `quotes` are in text order. */
function quotedIn(quotes: readonly Quote[], span: Span): readonly Span[] {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let i = low; i < quotes.length; i += 1) {
    const quote = quotes[i];
    if (quote === undefined || quote.end > span.end) break;
    found.push(quote.inner);
  }
  return found;
}
