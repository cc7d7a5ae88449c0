import { once, perObject } from '../../text/memo.ts';
import { type Phrase, readPhrase } from '../../text/phrases.ts';
import { topicPhrases } from '../../text/topics.ts';
import type { Focus } from '../../evidence.ts';
import type { Placement, QuantityClaim, Reading, Rejection } from '../../types.ts';
import type { ReadContext, ReadResult } from '../kind.ts';
import { type Measures, withCasualties } from './casualties.ts';
import { type Candidate, chooseCount, withMore } from './choose.ts';
import { eventDay } from './event-day.ts';
import type { Dead } from './harmed.ts';
import { type Found, inSentence } from './in-sentence.ts';
import { AGGREGATE, objectionAt } from './objections.ts';
import { answerToQuestion } from './asked-before.ts';
import { candidateOf } from './candidate.ts';
import { locate } from './victims.ts';
import { rivalsOf } from './rivals.ts';
import { doubtOnOne, type Uncounted } from './singles.ts';

/** Reads how many: numbers that a measure word counts, and single persons that no number counts ("the driver was killed" is one). */
export function readCounts(claim: QuantityClaim, context: ReadContext): ReadResult {
  const measures = measuresOf(claim, context);
  const found = gather(claim, context, measures, measures.casualties === 'injury' ? once(() => deathsIn(claim, context)) : NOBODY);
  const { kept, dropped } = chooseCount(found.candidates, doubtOnOne(found.uncounted, measures.casualties));
  return { readings: kept, rejected: [...found.rejected, ...dropped.map(({ reading, reason }) => asRejected(reading, reason))] };
}

const TOP: ReadonlySet<Placement> = new Set<Placement>(['headline', 'dek', 'lede']);

const asRejected = ({ evidence, rule, cues }: Reading, reason: string): Rejection => ({ evidence, rule, reason, cues });

const measuresOf = (claim: QuantityClaim, { rivals }: ReadContext): Measures => measuresBeside(rivals)(claim);

/** The claims and their rivals are the same for every article. */
const measuresBeside = perObject((rivals: readonly QuantityClaim[]) => perObject(({ measure }: QuantityClaim): Measures => withCasualties(single(phrasesOf(measure)), rivalsOf(rivals).words)));

function gather(claim: QuantityClaim, context: ReadContext, measures: Measures, dead: () => Dead): Omit<Found, 'spread'> {
  const own = phrasesOf(claim.measure);
  const rival = rivalsOf(context.rivals);
  const candidates: Candidate[] = [];
  const rejected: Rejection[] = [];
  const uncounted: Uncounted[] = [];
  const spread = new Set<number>();
  const ends = new Set<number>();
  let last = -Infinity;
  const day = (): number | null => (measures.casualties === null ? null : eventDay(context));
  for (const focus of context.focus) {
    const { start } = focus.sentence;
    const goesOn = [0, 1, 2, 3].some((gap) => ends.has(start - gap));
    const found = inSentence(claim, focus, measures, { own, rival }, { goesOn, alone: start - last >= 400, dead, day }, context);
    for (const one of found.candidates.length > 0 ? found.candidates : answering(claim, focus, measures, own, context)) {
      candidates.push(one);
      ends.add(one.reading.evidence.end);
      last = Math.max(last, one.reading.evidence.end);
    }
    rejected.push(...found.rejected);
    uncounted.push(...found.uncounted);
    for (const value of found.spread) spread.add(value);
  }
  // What the text counts over several events it counts so in its headline too.
  const isSpread = ({ reading: { value, evidence } }: Candidate): boolean => value?.type === 'quantity' && value.value > 1 && spread.has(value.value) && TOP.has(evidence.placement);
  rejected.push(...candidates.filter(isSpread).map(({ reading }) => asRejected(reading, AGGREGATE)));
  return { candidates: candidates.filter((one) => !isSpread(one)), rejected, uncounted };
}

/** "How many were on board? There were 46." */
function answering(claim: QuantityClaim, focus: Focus, measures: Measures, own: readonly Phrase[], context: ReadContext): readonly Candidate[] {
  const before = context.analysis.article.sentences[focus.sentence.index - 1];
  if (before?.tokens.at(-1)?.text !== '?') return [];
  const one = answerToQuestion(before, own, focus.sentence, locate(claim, focus.sentence, context.analysis, measures.casualties !== null, measures.all));
  return one === null || objectionAt(claim, context, focus, one.from, one, null) !== null ? [] : [candidateOf(claim, focus, one, null, context)];
}

const DEATHS = ['killed'];
const injuriesOf = perObject((claim: QuantityClaim): readonly QuantityClaim[] => [{ ...claim, measure: ['injured'] }]);
const NOBODY = (): Dead => 'none';
const ofDeaths = perObject((claim: QuantityClaim): QuantityClaim => ({ ...claim, measure: DEATHS }));

/** How many the text says were killed: of five who were shot and one who died four are injured. */
function deathsIn(claim: QuantityClaim, context: ReadContext): Dead {
  const asked = ofDeaths(claim);
  const among = { ...context, rivals: injuriesOf(claim) };
  const measures = measuresOf(asked, among);
  const { candidates, uncounted } = gather(asked, among, measures, NOBODY);
  if (candidates.length === 0 && uncounted.length === 0) return 'none';
  const victims = candidates.map((one) => (one.killerToo === true ? { ...one, reading: withMore(one.reading, -1) } : one));
  const values = new Set(chooseCount(victims, doubtOnOne(uncounted, measures.casualties)).kept.map(({ value }) => (value?.type === 'quantity' && value.high === undefined ? value.value : null)));
  const [value] = values;
  return values.size !== 1 || value === null || value === undefined ? 'unknown' : value === 0 ? 'none' : value;
}

/** A measure of one word has other nouns for it: "strike" for "walkout". Who is "still captive" is not every hostage. */
const phrasesOf = perObject((measure: readonly string[]): readonly Phrase[] => [...topicPhrases(measure.filter((text) => !/\s/.test(text))), ...measure.filter((text) => /\s/.test(text)).map((text) => readPhrase(text))]);

const single = (phrases: readonly Phrase[]): ReadonlySet<string> => new Set(phrases.flatMap((phrase) => (phrase.stems.length === 1 ? phrase.stems : [])));
