import { analyse, type Analysis } from './analysis.ts';
import { answerOf } from './answer.ts';
import { readPosition, writePosition } from './kinds/written.ts';
import { evidenceOf, reject } from './readings.ts';
import { anchor, type Anchor } from './text/anchor.ts';
import { spotter } from './text/spots.ts';
import { toldFrom } from './text/told-from.ts';
import type { Answer, Article, Claim, ClaimsFile, LockEntry, Notice, Reading, Source, Span } from './types.ts';

export interface Corrected {
  /** For each article its answers, in the order of the claims. */
  readonly answers: readonly (readonly Answer[])[];
  /** Of each correction that does not hold. */
  readonly notices: readonly Notice[];
}

/**
 * In: the articles, the answers that were read in them, and people's corrections. Out: the answers with each correction in place of what was read,
 * proved by its own quotes, as long as those are in the text; where they are not, what was read stands and a notice says so.
 */
export function applyCorrections(file: ClaimsFile, articles: readonly Article[], answers: readonly (readonly Answer[])[], corrections: readonly LockEntry[]): Corrected {
  if (corrections.length === 0) return { answers, notices: [] };
  const byPlace = new Map(corrections.map((entry) => [`${entry.source}\n${entry.claim}`, entry]));
  const notices: Notice[] = [];
  const corrected = articles.map((article, i) => {
    let analysis: Analysis | null = null;
    return file.claims.flatMap((claim, k) => {
      const read = answers[i]?.[k];
      const entry = byPlace.get(`${article.source.id}\n${claim.id}`);
      if (read === undefined || entry === undefined) return read ?? [];
      const spans = holdingSpans(entry, article.source);
      if (spans === null) {
        notices.push({ source: article.source.id, type: 'lost-correction', message: `${article.source.outlet} was corrected on ${claim.id}, but the text no longer has the words that prove it: shown as read by the tool` });
        return read;
      }
      analysis ??= analyse(article, file.actors, toldFrom(article.source, file.story.date));
      return correctedAnswer(claim, file, entry, spans, read, analysis);
    });
  });
  return { answers: corrected, notices };
}

/** Where each quote of an entry stands in the source, in the order of its positions. */
export const anchorsOf = ({ positions }: LockEntry, { text }: Source): readonly Anchor[] => positions.map(({ quote }) => anchor(text, quote));

/**
 * The places that prove a correction, one for each position, or null when it no longer holds: one of its quotes is not in the text, or it says that
 * the source is silent and the text is not the one it was said of.
 */
export function holdingSpans(entry: LockEntry, source: Source): readonly Span[] | null {
  if (entry.positions.length === 0) return entry.sha256 === null || entry.sha256 === source.sha256 ? [] : null;
  const spans = anchorsOf(entry, source).flatMap((found) => (found.type === 'orphaned' ? [] : [{ start: found.start, end: found.end }]));
  return spans.length === entry.positions.length ? spans : null;
}

function correctedAnswer(claim: Claim, file: ClaimsFile, entry: LockEntry, spans: readonly Span[], read: Answer, analysis: Analysis): Answer {
  const readings = entry.positions.flatMap((locked, i): readonly Reading[] => {
    const span = spans[i];
    const stance = readPosition(claim, file.actors, locked);
    if (span === undefined || stance === null) return [];
    const { source } = analysis.article;
    const { voice, speaker } = voiceOver(analysis, span);
    const holder = writePosition(claim, stance).speaker;
    const owner = file.actors.find(({ id }) => id === holder);
    return [{
      ...stance,
      polarity: locked.polarity,
      voice,
      speaker: holder === null || (owner !== undefined && speaker?.actor === owner.id) ? speaker : { name: owner?.name ?? holder, actor: owner?.id ?? null },
      certainty: 'asserted',
      time: locked.earlier ? 'earlier' : null,
      score: 1,
      rule: 'corrected',
      cues: [],
      evidence: spanEvidence(analysis, source, span),
    }];
  });
  const overruled = read.readings.flatMap((reading) => {
    const sentence = analysis.article.sentences.find(({ start }) => start === reading.evidence.start);
    return sentence === undefined ? [] : [{ ...reject(analysis, sentence, 'corrected', `read as “${reading.polarity === 'denied' ? 'not: ' : ''}${reading.label}” (${reading.rule}); a person decided otherwise`, []), cues: reading.cues }];
  });
  return answerOf(claim, entry.source, readings, [...overruled, ...read.rejected]);
}

/** Whose words a stretch is, by the first of its words that is anybody's but the outlet's. */
function voiceOver(analysis: Analysis, { start, end }: Span): Pick<Reading, 'voice' | 'speaker'> {
  const tokens = sentencesIn(analysis, start, end).flatMap((sentence) => sentence.tokens.filter((token) => token.kind === 'word' && token.start >= start && token.end <= end));
  const voices = tokens.map((token) => analysis.voiceAt(token.start));
  const { voice, speaker } = voices.find((at) => at.voice !== 'outlet') ?? { voice: 'outlet' as const, speaker: null };
  return { voice, speaker };
}

const sentencesIn = (analysis: Analysis, start: number, end: number) => analysis.article.sentences.filter((sentence) => sentence.start < end && sentence.end > start);

/** The quote itself, with its own place. */
function spanEvidence(analysis: Analysis, { text, firstLine }: Source, { start, end }: Span): Reading['evidence'] {
  const [sentence] = sentencesIn(analysis, start, end);
  const { line, column } = spotter(text, firstLine)({ start, end });
  return {
    start,
    end,
    quote: text.slice(start, end),
    line,
    column,
    placement: sentence === undefined ? 'boilerplate' : evidenceOf(analysis, sentence).placement,
  };
}
