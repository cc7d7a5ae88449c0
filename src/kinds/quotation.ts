import type { Focus } from '../evidence.ts';
import { reject, toReading } from '../readings.ts';
import type { Range } from '../text/clauses.ts';
import { findPhrase, readPhrase } from '../text/phrases.ts';
import { normalize } from '../text/words.ts';
import type { QuotationClaim, Reading, Rejection, Relation, Sentence } from '../types.ts';
import type { Kind, ReadContext, ReadResult } from './kind.ts';

/** Reads how a statement is worded: the quoted words, or the reported ones, in which a cue stands. */
export const quotation: Kind<QuotationClaim> = { read, settle: (_claim, readings) => directFirst(readings), relate, several: () => true };

function read(claim: QuotationClaim, context: ReadContext): ReadResult {
  const cues = claim.cues.map((text) => readPhrase(text));
  const readings: Reading[] = [];
  const rejected: Rejection[] = [];
  for (const focus of context.focus) {
    if (focus.via === 'article') continue;
    const { sentence } = focus;
    const match = cues.flatMap((cue) => findPhrase(cue, sentence.tokens)).toSorted((a, b) => b.at.length - a.at.length)[0];
    if (match === undefined) continue;
    const at = sentence.tokens[match.from]?.start ?? sentence.start;
    const { voice, speaker, attribution } = context.analysis.voiceAt(at);
    const wrongSpeaker = claim.speaker.length > 0 && speaker !== null && (speaker.actor === null || !claim.speaker.includes(speaker.actor));
    const marked = betweenMarks(sentence, match.from);
    const words = (attribution === null ? null : wordsAround(sentence, attribution.quoted, attribution.content, at, voice === 'quoted')) ?? marked;
    const direct = voice === 'quoted' || (marked !== null && words === marked);
    const unnamed = claim.speaker.length > 0 && speaker === null && namesSomebody(sentence, attribution?.speaker ?? null);
    const onlyReported = claim.direct && !direct;
    if (words === null || wrongSpeaker || unnamed || onlyReported) {
      rejected.push(reject(context.analysis, sentence, 'quotation', wrongSpeaker || unnamed ? `said by ${speaker?.name ?? 'somebody else'}` : onlyReported ? 'reported, not quoted' : 'nobody is quoted here', [match]));
    } else readings.push(readingOf(focus, words, match, direct, context));
  }
  return { readings, rejected };
}

/** Whether the speaker is somebody told of ("a passenger"), not a pronoun that may be the one asked for. */
function namesSomebody(sentence: Sentence, span: { readonly start: number; readonly end: number } | null): boolean {
  return span !== null && sentence.tokens.some((token) => token.start >= span.start && token.end <= span.end && token.tag === 'noun');
}

/** The words between quotation marks around a token, whoever they are put in the mouth of ("blasted it as an “attack on …”"). */
function betweenMarks(sentence: Sentence, at: number): Range | null {
  const { tokens } = sentence;
  const open = tokens.findLastIndex((token, i) => i < at && token.kind === 'quote' && /^[“"„«‘']/.test(token.text));
  const close = tokens.findIndex((token, i) => i > at && token.kind === 'quote' && /^[”"“»’']/.test(token.text));
  if (open < 0 || close < 0) return null;
  const from = tokens.findIndex((token, i) => i > open && (token.kind === 'word' || token.kind === 'number'));
  const to = tokens.findLastIndex((token, i) => i < close && (token.kind === 'word' || token.kind === 'number'));
  return from <= at && to >= at ? { from, to: to + 1 } : null;
}

/** The tokens of the quoted (or reported) stretch of this sentence that holds the cue. */
function wordsAround(sentence: Sentence, quoted: readonly { readonly start: number; readonly end: number }[], content: readonly { readonly start: number; readonly end: number }[], at: number, direct: boolean): Range | null {
  const holds = (span: { readonly start: number; readonly end: number }): boolean => at >= span.start && at < span.end;
  const span = (direct ? quoted.find(holds) : undefined) ?? content.find(holds);
  if (span === undefined) return null;
  const inside = sentence.tokens.flatMap((token, i) => (token.start >= span.start && token.end <= span.end ? [i] : []));
  const from = inside.find((i) => sentence.tokens[i]?.kind === 'word' || sentence.tokens[i]?.kind === 'number');
  const to = inside.findLast((i) => sentence.tokens[i]?.kind === 'word' || sentence.tokens[i]?.kind === 'number');
  return from === undefined || to === undefined ? null : { from, to: to + 1 };
}

function readingOf(focus: Focus, words: Range, match: Range, direct: boolean, context: ReadContext): Reading {
  const { tokens } = focus.sentence;
  const text = context.analysis.article.source.text.slice(tokens[words.from]?.start ?? 0, tokens[words.to - 1]?.end ?? 0);
  return toReading(context.analysis, focus.sentence, {
    position: wording(text),
    label: direct ? `“${text}”` : text,
    value: { type: 'text', text },
    rule: direct ? 'quotation/direct' : 'quotation/reported',
    score: direct ? 1 : 0.7,
    at: match.from,
    polarity: 'asserted',
    time: null,
    cues: [{ range: words, role: 'value' }, { range: match, role: 'cue' }],
  });
}

/** The words alone: what an editor put in brackets, capitals and punctuation make no other wording. */
export function wording(text: string): string {
  const without = text.replace(/\([^()]{0,60}\)|\[[^[\]]{0,60}\]/g, ' ');
  return (without.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? []).map(normalize).join(' ');
}

/** Where the words themselves are quoted, a paraphrase of them adds nothing. */
function directFirst(readings: readonly Reading[]): readonly Reading[] {
  const direct = readings.filter((reading) => reading.rule === 'quotation/direct');
  return direct.length > 0 ? direct : readings;
}

/** Wordings differ, they do not contradict each other. */
function relate(_claim: QuotationClaim, a: Reading, b: Reading): Relation {
  return a.position === b.position ? 'same' : 'compatible';
}
