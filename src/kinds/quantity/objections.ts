import type { Focus } from '../../evidence.ts';
import { denialAt } from '../../readings.ts';
import { type Clauses, nounPhraseBefore } from '../../text/clauses.ts';
import { readFactuality } from '../../text/factuality.ts';
import { stems } from '../../text/words.ts';
import type { QuantityClaim, Token } from '../../types.ts';
import { subjectBefore } from '../agents.ts';
import { isOfAnotherPerson, OF_ANOTHER } from '../another-person.ts';
import { anotherTime, isAside } from '../another-time.ts';
import { isOfEarlier } from '../earlier.ts';
import type { ReadContext } from '../kind.ts';
import { isBackground } from './background.ts';
import { isCasualty } from './casualties.ts';
import { isEarlierDay } from './event-day.ts';
import { isAggregate, isGuess, isOfFight, isOfLast, isOfWar, isUnreal } from './not-this-event.ts';
import { isOfSibling } from './siblings.ts';
import { isTried } from './tried.ts';
import type { Located } from './victims.ts';

const ORDERING = stems('order oblige instruct require compel force');
const COMMITTING = stems('agree decide');
/** "How many are recalled?": who has agreed to recall them answers it; not who is asked how many were. */
const ASKS_OF_NOW = /\b(?:are|is)\b/i;

/** "How many will go?", "How many jobs could it cost?", "How many are at risk?": what may come answers it. */
const ASKS_OF_WHAT_COMES = /\b(?:will|would|could|may|might|planned|expected|forecast|predicted|at risk|under threat|threatened|in danger|to be)\b/i;

/** "How many die of it a year?" */
const ASKS_BY_PERIOD = /\b(?:an?|per|each|every) (?:hour|day|night|week|month|season|year)\b|\b(?:annually|yearly|monthly|weekly|daily)\b/i;

export const AGGREGATE = 'counted over several events';

/** In: a sentence in focus, where a measure word stands, the number it counts (null for a person without one), the event's day. Out: why it does not answer the claim, or null. */
export function objectionAt(claim: QuantityClaim, context: ReadContext, focus: Focus, at: number, located: Located | null, day: number | null): string | null {
  const { sentence, about } = focus;
  const { tokens } = sentence;
  const clauses = context.analysis.clauses(sentence);
  if (anotherTime(context, sentence, at) && !isTried(tokens, at)) return 'the value is told of another time';
  if (isAside(context, sentence, at)) return 'told of another time, and of others';
  if (isEarlierDay(context, sentence, at, day)) return 'the value is told of an earlier day';
  if (isOfEarlier(tokens, at)) return 'told of an earlier event';
  if (located !== null && isOfLast(tokens, located.from)) return 'the value is told of another time';
  // Who "could have died" did not.
  const guess = !isCasualty(tokens[at]) && isGuess(tokens, clauses, at);
  if (!guess && isUnreal(tokens, at)) return 'told as what could have been';
  if (isOfWar(tokens, at, claim)) return 'told of a war or another long event';
  if (focus.via !== 'mention' && isOfFight(tokens, clauses, at, claim)) return 'told of a fight, which the claim is not about';
  if (!ASKS_BY_PERIOD.test(claim.question) && isAggregate(tokens, clauses, at)) return AGGREGATE;
  if (isOfSibling(claim, context, focus, at, located)) return 'another claim asks for it';
  if (isHeldByAnother(focus, clauses, at, located) || isOfAnotherPerson(claim, focus, at, context)) return OF_ANOTHER;
  if (isBackground(tokens, at, about)) return 'told of an event beside the story';
  const factuality = readFactuality(tokens, clauses, at);
  // "Police act after blast kills three", "will mourn the deaths of five": what is taken for granted.
  // "are feared to have died" are dead in doubt, as those "feared dead" are.
  const feared = tokens[factuality.by]?.norm === 'feared' && tokens[factuality.by + 1]?.norm === 'to' && tokens[factuality.by + 2]?.norm === 'have';
  const granted = feared || isCasualty(tokens[at]) && (tokens[factuality.by]?.norm === 'after' || isMourned(tokens, clauses, at));
  // "said 14 boats would sail": a will told in the past.
  const told = tokens[factuality.by]?.norm === 'would' && context.analysis.voiceAt(tokens[at]?.start ?? sentence.start).voice !== 'outlet';
  // "ordered the firm to withdraw 1,000 tins": an order answers how many are withdrawn.
  const by = tokens[factuality.by]?.stem ?? '';
  const ordered = factuality.kind === 'intended' && !isCasualty(tokens[at]) && (ORDERING.has(by) || (COMMITTING.has(by) && ASKS_OF_NOW.test(claim.question)));
  const meant = factuality.kind === 'possible' || (factuality.kind === 'intended' && !ordered);
  if (!granted && ((meant && !guess && !told && !ASKS_OF_WHAT_COMES.test(claim.question)) || factuality.kind === 'conditional')) return 'told as possible or meant, not as a fact';
  const denial = located?.quantity.rule === 'zero' ? null : denialAt(context.analysis, sentence, at);
  if (denial !== null && denial.from < at && !(located !== null && denial.from < located.to && located.from < denial.to)) return 'the text denies it';
  return null;
}

const MOURNING = stems('mourn grieve remember commemorate honor mark investigate probe avenge protest condemn explain solve');

/** "to mourn the deaths of five": the object of a verb that takes it for a fact. */
function isMourned(tokens: readonly Token[], { groups }: Clauses, at: number): boolean {
  const verb = groups.findLast(({ head }) => head < at);
  return tokens[at]?.tag === 'noun' && MOURNING.has(tokens[verb?.head ?? -1]?.stem ?? '') && tokens.slice((verb?.head ?? at) + 1, at).some(({ norm, tag }) => norm === 'the' || tag === 'possessive');
}

const HAVING = stems('have employ own operate run');

/** "a spokesman for Gorna, which has 9,000 workers": a name that the claim is not about has them, in a sentence that does not speak of it. */
function isHeldByAnother({ via, sentence: { tokens } }: Focus, { groups }: Clauses, at: number, located: Located | null): boolean {
  if (via === 'mention' || located === null || isCasualty(tokens[at])) return false;
  const group = groups.findLast(({ finite, head, to }) => finite && to <= located.from && HAVING.has(tokens[head]?.stem ?? ''));
  if (group === undefined || group.to !== located.from) return false;
  const which = tokens.findLastIndex(({ norm }, i) => norm === 'which' && i < group.from);
  const owner = which > 0 && tokens[which - 1]?.text === ',' ? nounPhraseBefore(tokens, which - 1) : subjectBefore(tokens, group.from);
  return owner !== null && tokens[owner.to - 1]?.tag === 'name';
}
