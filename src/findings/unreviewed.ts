import { cells, type Rule, sentenceOf } from './context.ts';
import { sayings } from './wording.ts';

export const unreviewed: Rule = {
  id: 'unreviewed',
  find: (context) => cells(context).flatMap(({ compared: { claim }, answer, source }) => {
    const [reading] = answer.readings;
    if (reading === undefined || context.entry(claim.id, source.id)?.by !== 'machine') return [];
    return [{
      claim: claim.id,
      source: source.id,
      message: `${claim.question} Nobody has reviewed that ${source.outlet} says ${sayings(answer)}.`,
      place: sentenceOf(context, source, reading),
      sentences: [sentenceOf(context, source, reading)],
    }];
  }),
};
