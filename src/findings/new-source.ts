import { conflictBetween, kindsOf } from '../relations.ts';
import { rivalsAmong } from '../rivals.ts';
import { perObject } from '../text/memo.ts';
import type { ClaimComparison, Source } from '../types.ts';
import { type CheckContext, type Found, type Rule, sentenceOf } from './context.ts';
import { counted, listed, said, UPDATE } from './wording.ts';

/** A source that nobody has signed off, and each claim on which it alone stands against all others. */
export const newSource: Rule = {
  id: 'new-source',
  find: (context) => context.comparison.sources.filter(({ id }) => !context.lockedSources.has(id)).flatMap((source) => [whole(context, source), ...rivals(context, source)]),
};

function whole(context: CheckContext, source: Source): Found {
  const answered = context.comparison.claims.filter((compared) => (context.answer(compared, source.id)?.readings.length ?? 0) > 0);
  const [against, alone, along]: string[][] = [[], [], []];
  for (const compared of answered) {
    const kinds = kindsIn(compared);
    const own = context.answer(compared, source.id);
    const list = kinds.length === 1 && kinds[0]?.length === 1 ? alone : compared.outcome === 'disagree' && own !== undefined && rivalsIn(compared).rivalOf(own) !== null ? against : along;
    list?.push(compared.claim.id);
  }
  const parts = [
    ...(against?.length ? [`contradicts others on ${listed(against)}`] : []),
    ...(along?.length ? [`contradicts nobody on ${listed(along)}`] : []),
    ...(alone?.length ? [`is the only one to answer ${listed(alone)}`] : []),
  ];
  const unread = context.unread(source.id);
  const answers = unread !== undefined ? unread.message : answered.length === 0 ? 'It answers no claim' : `It answers ${answered.length} of ${counted(context.comparison.claims.length, 'claim')}: it ${listed(parts)}`;
  return {
    claim: null,
    source: source.id,
    message: `${source.outlet} is not in ${context.lock.path}. ${answers}. Read it, then accept it: ${UPDATE}.`,
    place: context.spotIn(source, { start: 0, end: 0 }),
    mild: true,
  };
}

/** What is said on a claim. Very many sources say few things. */
const kindsIn = perObject(({ answers }: ClaimComparison) => kindsOf(answers.filter(({ readings }) => readings.length > 0)));

const rivalsIn = perObject((compared: ClaimComparison) => rivalsAmong(compared.claim, kindsIn(compared).map(([answer]) => answer)));

/** The sources that say what no other says. */
const loneIn = perObject((compared: ClaimComparison) => new Set(kindsIn(compared).flatMap(([{ source }, ...more]) => (more.length === 0 ? [source] : []))));

/** On a claim that was in dispute before, whose outcome it therefore cannot turn. */
function rivals(context: CheckContext, source: Source): readonly Found[] {
  return context.comparison.claims.flatMap((compared): readonly Found[] => {
    const { claim, outcome } = compared;
    if (outcome !== 'disagree' || context.lock.outcomes.get(claim.id) !== 'disagree') return [];
    // Who says what another says contradicts not all of them.
    if (!loneIn(compared).has(source.id)) return [];
    const answer = context.answer(compared, source.id);
    const first = kindsIn(compared).find(([other]) => other.source !== source.id);
    const conflict = first === undefined || answer === undefined ? null : conflictBetween(claim, answer, first[0]);
    const other = context.source(first?.[0].source ?? '');
    if (conflict === null || other === undefined || answer === undefined || !rivalsIn(compared).isAgainstAll(answer)) return [];
    const [own, theirs] = conflict;
    return [{
      claim: claim.id,
      source: source.id,
      position: own.position,
      message: `${claim.question} The sources disagreed before; ${said(source, own)}, which none of them says: ${said(other, theirs)}.`,
      place: sentenceOf(context, source, own),
      sentences: [sentenceOf(context, source, own), sentenceOf(context, other, theirs)],
    }];
  });
}
