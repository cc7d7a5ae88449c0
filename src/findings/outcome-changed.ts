import { conflictBetween, kindsOf } from '../relations.ts';
import { rivalsAmong } from '../rivals.ts';
import { isAsLocked } from '../lock/entry.ts';
import type { Answer, ClaimComparison, Outcome, Reading, Source } from '../types.ts';
import { type CheckContext, type Found, type Rule, sentenceOf } from './context.ts';
import { DID, DO, listed, said } from './wording.ts';

/** Told with the two sentences that decide it: of a source that is new or reads differently, and of one that does not. Milder where nobody contradicts anybody before or after. */
export const outcomeChanged: Rule = {
  id: 'outcome-changed',
  find: (context) => context.comparison.claims.flatMap((compared) => {
    const before = context.lock.outcomes.get(compared.claim.id);
    return before === undefined || before === compared.outcome ? [] : [turned(context, compared, before)];
  }),
};

function turned(context: CheckContext, compared: ClaimComparison, before: Outcome): Found {
  const { claim, outcome, answers } = compared;
  const changed = answers.filter((answer) => isCause(context, compared, answer));
  // An outcome that nobody's reading changed is one that a person's correction did.
  const corrected = answers.filter((answer) => context.entry(claim.id, answer.source)?.by === 'corrected');
  const causes = changed.length > 0 ? changed : corrected;
  const pair = outcome === 'disagree' ? opposed(compared, causes) : side(answers, causes);
  const told = pair.flatMap(({ answer, reading }) => {
    const source = context.source(answer.source);
    return source === undefined ? [] : [{ source, reading, text: said(source, reading) }];
  });
  const gone = [...new Set(context.lock.entries.filter((entry) => entry.claim === claim.id && entry.positions.length > 0 && context.source(entry.source) === undefined).map(({ source }) => source))];
  const why = told.length > 0 ? `: ${told.map(({ text }) => text).join(outcome === 'disagree' ? ', but ' : '; ')}` : '';
  const silenced = causes.filter(({ readings }) => readings.length === 0).flatMap((answer) => context.source(answer.source)?.outlet ?? []);
  const notes = [
    ...(silenced.length > 0 ? [` ${listed(silenced)} no longer ${silenced.length === 1 ? 'answers' : 'answer'}.`] : []),
    ...(gone.length > 0 ? [` ${listed(gone)} ${gone.length === 1 ? 'is' : 'are'} no longer among the sources.`] : []),
    ...newcomers(context, causes, told.map(({ source }) => source)),
  ];
  const sentences = told.map(({ source, reading }) => sentenceOf(context, source, reading));
  return {
    claim: claim.id,
    source: causes.length > 0 ? (told[0]?.source.id ?? null) : null,
    position: outcome,
    message: `${claim.question} Before, ${DID[before]}; now ${DO[outcome]}${why}.${notes.join('')}`,
    place: sentences[0] ?? context.placeInLock(claim.id),
    sentences,
    ...(before !== 'disagree' && outcome !== 'disagree' && { mild: true as const }),
  };
}

interface Told {
  readonly answer: Answer;
  readonly reading: Reading;
}

/** A source that the lock has not, or has with other positions. */
function isCause(context: CheckContext, { claim }: ClaimComparison, answer: Answer): boolean {
  const source = context.source(answer.source);
  const entry = context.entry(claim.id, answer.source);
  if (source === undefined) return false;
  return entry === undefined ? answer.readings.length > 0 : !isAsLocked(entry, claim, answer, source);
}

/** Two answers that contradict each other, one of them a cause if any is. */
function opposed({ claim, answers }: ClaimComparison, causes: readonly Answer[]): readonly Told[] {
  const caused = new Set(causes.map(({ source }) => source));
  // Rather against one that was there before.
  const others = kindsOf([...answers.filter((each) => !caused.has(each.source)), ...causes]);
  const { rivalOf } = rivalsAmong(claim, others.map(([other]) => other));
  for (const [answer] of kindsOf([...causes, ...answers])) {
    if (rivalOf(answer) === null) continue;
    for (const [other] of others) {
      const conflict = other.source === answer.source ? null : conflictBetween(claim, answer, other);
      if (conflict !== null) return [{ answer, reading: conflict[0] }, { answer: other, reading: conflict[1] }];
    }
  }
  return [];
}

/** A cause that answers, and another source that does. */
function side(answers: readonly Answer[], causes: readonly Answer[]): readonly Told[] {
  const caused = new Set(causes.map(({ source }) => source));
  const first = causes.find(({ readings }) => readings.length > 0);
  const others = answers.filter((answer) => answer !== first && answer.readings.length > 0);
  const second = others.find((answer) => !caused.has(answer.source)) ?? others[0];
  return [first, second].flatMap((answer) => (answer?.readings[0] === undefined ? [] : [{ answer, reading: answer.readings[0] }]));
}

/** What is new about the sources that are told of. */
function newcomers(context: CheckContext, causes: readonly Answer[], told: readonly Source[]): readonly string[] {
  const named = told.filter(({ id }) => causes.some(({ source }) => source === id));
  const of = (wanted: (source: Source) => boolean): readonly string[] => named.filter(wanted).map(({ outlet }) => outlet);
  const isNew = ({ id }: Source): boolean => !context.lockedSources.has(id);
  const stands = ({ id }: Source): boolean => causes.some(({ source, readings }) => source === id && readings[0]?.rule === 'corrected');
  const fresh = of(isNew);
  const corrected = of((source) => !isNew(source) && stands(source));
  const changed = of((source) => !isNew(source) && !stands(source));
  return [
    ...(fresh.length > 0 ? [` ${listed(fresh)} ${fresh.length === 1 ? 'is a new source' : 'are new sources'}.`] : []),
    ...(corrected.length > 0 ? [` ${listed(corrected)} ${corrected.length === 1 ? 'was' : 'were'} corrected by a person.`] : []),
    ...(changed.length > 0 ? [` ${listed(changed)} ${changed.length === 1 ? 'was' : 'were'} read otherwise before.`] : []),
  ];
}
