import { answerTo } from '../answer.ts';
import { compareAnswers } from '../comparison.ts';
import { tokenize } from '../text/words.ts';
import type { Answer, Claim, ClaimComparison, ClaimsFile, Reading } from '../types.ts';
import { aboutOf, aboutsOf } from './about.ts';
import type { Candidate, Point } from './candidate.ts';
import { originsAmong, type Survey } from './survey.ts';

/** A candidate that the reading engine bears out: the claim, what it reads, and how much of that the finder had seen. */
export interface Proven {
  readonly candidate: Candidate;
  readonly claim: Claim;
  readonly comparison: ClaimComparison;
  /** The candidate's sentences in which the claim is read. */
  readonly points: readonly Point[];
  /** Share of the readings that come from these sentences, 0 to 1. */
  readonly purity: number;
}

/** In: a survey, the claims that stand beside it, and a claim. Out: what all sources answer, by the engine that will read it in the end. */
export function readClaim(survey: Survey, beside: readonly Claim[], claim: Claim): ClaimComparison {
  const file: ClaimsFile = { path: '', story: survey.story, actors: survey.actors, claims: [...beside, claim] };
  const answers = survey.analyses.map((analysis) => answerTo(claim, file, analysis));
  return compareAnswers(claim, answers, survey.sources, survey.origins);
}

/** In: a candidate. Out: the claim with the words for its subject that read it best, or null when none reads what the finder saw. */
export function prove(survey: Survey, beside: readonly Claim[], candidate: Candidate): Proven | null {
  let best: Proven | null = null;
  for (const about of [...(candidate.about === undefined ? [] : [candidate.about]), ...aboutsOf(survey, candidate.points)]) {
    const proven = widened(survey, beside, candidate, about);
    // What the finder knows it to be about is best where it reads all.
    if (candidate.about === about && proven.points.length === candidate.points.length && holds(survey, proven)) return proven;
    if (proven.purity === 1 && proven.points.length === candidate.points.length && holds(survey, proven)) return proven;
    if (holds(survey, proven) && (best === null || worth(proven) > worth(best) + 1e-9)) best = proven;
  }
  return best;
}

const MOST = 3;

/** Reads with these words; for a sentence that they do not reach, a phrase of its own is added as long as that reads more. */
function widened(survey: Survey, beside: readonly Claim[], candidate: Candidate, about: readonly string[]): Proven {
  const proven = tried(survey, beside, candidate, about);
  const unread = candidate.points.find((point) => !proven.points.includes(point));
  const more = unread === undefined || about.length >= MOST ? null : aboutOf(survey, unread, about);
  if (more === null) return proven;
  const wider = tried(survey, beside, candidate, [...about, more]);
  return wider.points.length > proven.points.length ? wider : proven;
}

function tried(survey: Survey, beside: readonly Claim[], candidate: Candidate, about: readonly string[]): Proven {
  const claim = { ...candidate.draft, id: 'suggested', about, except: [], reference: null } as Claim;
  const comparison = readClaim(survey, beside, claim);
  const points = candidate.points.filter((point) => isRead(comparison.answers[point.source], point));
  return { candidate, claim, comparison, points, purity: purityOf(survey, comparison, points) };
}

const worth = ({ points, purity, claim, candidate }: Proven): number => points.length / candidate.points.length + purity - claim.about.length * 0.03;

/** Whether the claim is read in the sentence by the words that mattered. */
export function isRead(answer: Answer | undefined, { sentence, span }: Point): boolean {
  return (answer?.readings ?? []).some((reading) => reading.evidence.start === sentence.start && touches(reading, span));
}

const touches = (reading: Reading, span: { readonly start: number; readonly end: number }): boolean => reading.cues.some((cue) => cue.role !== 'about' && cue.start < span.end && span.start < cue.end);

function purityOf({ articles }: Survey, { answers }: ClaimComparison, points: readonly Point[]): number {
  const all = answers.flatMap(({ readings }, source) => readings.map((reading) => ({ source, start: reading.evidence.start })));
  const seen = all.filter(({ source, start }) => articles[source] !== undefined && points.some((point) => point.source === source && point.sentence.start === start));
  return all.length === 0 ? 0 : seen.length / all.length;
}

/** Whether the comparison shows what the finder took it to show. Copies are no difference. */
function holds(survey: Survey, { candidate, claim, comparison, points }: Proven): boolean {
  if (points.length === 0) return false;
  const answering = comparison.answers.flatMap(({ readings }, source) => (readings.length > 0 ? [source] : []));
  const origins = new Set(answering.map((source) => survey.originOf[source]));
  // What only one origin has is worth asking about where others speak of the same thing.
  if (candidate.shows === 'alone') return origins.size === 1 && claim.about.some((about) => originsAmong(survey, survey.spread.get(tokenize(about).map(({ stem }) => stem).join(' ')) ?? []) >= 2);
  if (candidate.shows === 'conflict' && comparison.outcome !== 'disagree') return false;
  if (candidate.shows === 'left-out' && comparison.groups.some(({ polarity }) => polarity === 'denied')) return false;
  if (candidate.shows === 'left-out') return origins.size >= 2 && origins.size * 2 >= survey.origins.length && origins.size < survey.origins.length;
  const told = new Map<number, Set<string>>();
  for (const source of answering) {
    const origin = survey.originOf[source] ?? source;
    const positions = told.get(origin) ?? new Set<string>();
    for (const { polarity, position } of comparison.answers[source]?.readings ?? []) positions.add(`${polarity} ${position}`);
    told.set(origin, positions);
  }
  const kept = new Set(points.map((point) => survey.originOf[point.source]));
  return kept.size >= 2 && new Set([...told.values()].map((positions) => [...positions].toSorted().join('|'))).size >= 2;
}
