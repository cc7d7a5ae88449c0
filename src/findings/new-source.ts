import { conflictBetween } from '../relations.ts';
import type { ClaimComparison, Source } from '../types.ts';
import { type CheckContext, type Found, type Rule, sentenceOf } from './context.ts';
import { counted, listed, said, UPDATE } from './wording.ts';

/** A source that nobody has signed off, and each claim on which it alone stands against all others. */
export const newSource: Rule = {
  id: 'new-source',
  find: (context) => context.comparison.sources.filter(({ id }) => !context.lockedSources.has(id)).flatMap((source) => [whole(context, source), ...rivals(context, source)]),
};

function whole(context: CheckContext, source: Source): Found {
  const answered = context.comparison.claims.filter((compared) => compared.answers.some((answer) => answer.source === source.id && answer.readings.length > 0));
  const [against, alone, along]: string[][] = [[], [], []];
  for (const compared of answered) {
    const others = compared.answers.filter((answer) => answer.source !== source.id && answer.readings.length > 0);
    const list = others.length === 0 ? alone : opponents(compared, source).length > 0 ? against : along;
    list?.push(compared.claim.id);
  }
  const parts = [
    ...(against?.length ? [`contradicts others on ${listed(against)}`] : []),
    ...(along?.length ? [`contradicts nobody on ${listed(along)}`] : []),
    ...(alone?.length ? [`is the only one to answer ${listed(alone)}`] : []),
  ];
  const unread = context.comparison.notices.find((notice) => notice.source === source.id && (notice.type === 'off-topic' || notice.type === 'far-from-story'));
  const answers = unread !== undefined ? unread.message : answered.length === 0 ? 'It answers no claim' : `It answers ${answered.length} of ${counted(context.comparison.claims.length, 'claim')}: it ${listed(parts)}`;
  return {
    claim: null,
    source: source.id,
    message: `${source.outlet} is not in ${context.lock.path}. ${answers}. Read it, then accept it: ${UPDATE}.`,
    place: context.spotIn(source, { start: 0, end: 0 }),
    mild: true,
  };
}

const opponents = ({ claim, answers }: ClaimComparison, source: Source) => {
  const own = answers.find((answer) => answer.source === source.id);
  return answers.flatMap((other) => {
    const conflict = own === undefined || other === own ? null : conflictBetween(claim, own, other);
    return conflict === null ? [] : [{ other: other.source, conflict }];
  });
};

/** On a claim that was in dispute before, whose outcome it therefore cannot turn. */
function rivals(context: CheckContext, source: Source): readonly Found[] {
  return context.comparison.claims.flatMap((compared): readonly Found[] => {
    const { claim, outcome, answers } = compared;
    if (outcome !== 'disagree' || context.lock.outcomes.get(claim.id) !== 'disagree') return [];
    const found = opponents(compared, source);
    const [first] = found;
    const others = answers.filter((answer) => answer.source !== source.id && answer.readings.length > 0);
    const other = first === undefined ? undefined : context.source(first.other);
    if (first === undefined || other === undefined || found.length < others.length) return [];
    const [own, theirs] = first.conflict;
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
