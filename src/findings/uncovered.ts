import { cells, type Rule } from './context.ts';

export const uncovered: Rule = {
  id: 'uncovered',
  find: (context) => cells(context).filter(({ compared, answer }) => compared.claim.required === true && answer.readings.length === 0).map(({ compared: { claim }, answer, source }) => {
    const unread = context.unread(source.id);
    const close = answer.status === 'unclear' ? answer.rejected[0] : undefined;
    const how = unread !== undefined ? `is not read: ${unread.message}` : close === undefined ? 'is silent on it' : `speaks of it on line ${close.evidence.line} without an answer that the tool can read`;
    return {
      claim: claim.id,
      source: source.id,
      message: `${claim.question} Every source is required to answer, and ${source.outlet} (${source.path}) ${how}.`,
      place: close === undefined ? context.placeOfClaim(claim.id) : context.spotIn(source, close.evidence),
    };
  }),
};
