import { analyse, type Analysis } from './analysis.ts';
import { findFocus, isOneBesides } from './evidence.ts';
import { likelyClaims } from './likely.ts';
import { ofThisTime } from './kinds/another-time.ts';
import { advise, type Advice, unnamed } from './kinds/advice.ts';
import { throughout } from './kinds/throughout.ts';
import { kindOf, type ReadContext } from './kinds/index.ts';
import { inTime, reject } from './readings.ts';
import { perObject } from './text/memo.ts';
import { toldFrom } from './text/told-from.ts';
import type { Answer, Article, Claim, ClaimsFile, QuantityClaim, Reading, Rejection } from './types.ts';

/** In: the claims and one article of the story. Out: its answer to each claim, in the order of the claims file. */
export function answerAll(file: ClaimsFile, article: Article): readonly Answer[] {
  const likely = likelyClaims(file.claims, article.source.text);
  const { id } = article.source;
  if (likely.size === 0) return file.claims.map((claim) => unspoken(claim, id));
  const analysis = analyse(article, file.actors, toldFrom(article.source, file.story.date));
  return file.claims.map((claim) => (likely.has(claim) ? answerTo(claim, file, analysis) : unspoken(claim, id)));
}

/** The answer of a source that names nothing that a claim is about. */
export function unspoken(claim: Claim, source: string): Silence {
  return { source, status: 'silent', readings: NONE, rejected: NONE, lacks: lacking(claim) };
}

type Silence = Extract<Answer, { readonly status: 'silent' | 'unclear' }>;

/** The same words for every source. */
const lacking = perObject(unnamed);
const NONE: readonly [] = [];

/** The answer of a source that is not to be read (of another story), or has nothing at all. */
export const quiet = (source: string): Silence => ({ source, status: 'silent', readings: NONE, rejected: NONE });

/** In: one claim, the file that it stands in and an analysed article. Out: the article's answer to it. */
export function answerTo(claim: Claim, file: ClaimsFile, analysis: Analysis): Answer {
  const { focus, excluded, withdrawn } = findFocus(claim, analysis);
  const context: ReadContext = {
    analysis,
    actors: file.actors,
    focus,
    reference: toldFrom(analysis.article.source, file.story.date),
    rivals: claim.kind === 'quantity' ? rivalsIn(file).get(claim.unit) ?? NONE : NONE,
  };
  const kind = kindOf(claim);
  const near = kind.read(claim, context);
  const wider = near.readings.length > 0 || isOneBesides(claim) ? null : throughout(context, file.story.about);
  const far = wider === null ? near : kind.read(claim, wider);
  const { readings, rejected } = far.readings.length > 0 ? far : near;
  const all: readonly Rejection[] = [
    ...rejected,
    ...excluded.map((sentence) => reject(analysis, sentence, 'except', 'the claim excludes sentences with these words', [])),
    ...withdrawn.map((sentence) => reject(analysis, sentence, 'correction', 'the outlet takes it back', [])),
  ];
  const settled = inTime(ranked(kind.settle(claim, withoutPictures(oncePerSentence(claim.kind === 'date' ? readings : ofThisTime(context, readings))))));
  const answered = answerOf(claim, analysis.article.source.id, settled, all);
  return answered.status === 'silent' ? unanswered(answered, advise(claim, context, rejected), rejected.length > 0) : answered;
}

/** Without an answer: unclear where the kind took a sentence up and let it go, and what a curator can do about it. A sentence that only lacks a part makes nothing unclear. */
function unanswered(answer: Answer & { readonly status: 'silent' | 'unclear' }, { nearMisses, lacks }: Advice, close: boolean): Answer {
  const status = close ? 'unclear' : 'silent';
  return { ...answer, status, rejected: [...nearMisses, ...answer.rejected], ...(lacks === null ? {} : { lacks }) };
}

/** In: the readings that stand, best first. Out: the answer that they make; without any the source is silent. */
export function answerOf(claim: Claim, source: string, readings: readonly Reading[], rejected: readonly Rejection[]): Answer {
  const [first, ...rest] = readings;
  if (first === undefined) return { source, status: 'silent', readings: [], rejected };
  return { source, status: isContested(claim, readings) ? 'contested' : 'answered', readings: [first, ...rest], rejected };
}

/** The quantity claims of a file by their unit. Collected once: as many claims as there are ask for them. */
const rivalsIn = perObject((file: ClaimsFile): ReadonlyMap<string, readonly QuantityClaim[]> => {
  const byUnit = new Map<string, QuantityClaim[]>();
  for (const claim of [...file.claims, ...(file.unasked ?? [])]) {
    if (claim.kind !== 'quantity') continue;
    const known = byUnit.get(claim.unit);
    if (known === undefined) byUnit.set(claim.unit, [claim]);
    else known.push(claim);
  }
  return byUnit;
});

/** A caption tells what a picture shows; where the article itself speaks, that is its answer. */
function withoutPictures(readings: readonly Reading[]): readonly Reading[] {
  const told = readings.filter((reading) => reading.evidence.placement !== 'caption');
  return told.length > 0 ? told : readings;
}

/** A sentence gives a position once: by the reading with the best score, of equals the one with most proof; words that deny weigh more than others. */
function oncePerSentence(readings: readonly Reading[]): readonly Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const key = `${reading.evidence.start} ${reading.polarity} ${reading.position}`;
    const known = best.get(key);
    if (known === undefined || reading.score > known.score || (reading.score === known.score && proofOf(reading) > proofOf(known))) best.set(key, reading);
  }
  return [...best.values()];
}

const proofOf = (reading: Reading): number => reading.cues.length + (reading.cues.some(({ role }) => role === 'negation') ? 0.5 : 0);

/** Best first; equals in text order. */
function ranked(readings: readonly Reading[]): readonly Reading[] {
  return readings.toSorted((a, b) => b.score - a.score || a.evidence.start - b.evidence.start);
}

/** A source is contested when it holds a position both ways, or two that exclude each other. */
function isContested(claim: Claim, readings: readonly Reading[]): boolean {
  const kind = kindOf(claim);
  return readings.some((a, i) =>
    readings.slice(i + 1).some((b) => {
      if (a.position === b.position) return a.polarity !== b.polarity;
      const exclusive = !kind.several(claim) || claim.kind === 'scope' || (claim.kind === 'status' && claim.bySpeaker && !claim.several);
      return exclusive && a.polarity === 'asserted' && b.polarity === 'asserted' && kind.relate(claim, a, b) === 'conflicting';
    }),
  );
}
