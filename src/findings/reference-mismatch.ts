import { type Rule, sentenceOf } from './context.ts';
import { said } from './wording.ts';

export const referenceMismatch: Rule = {
  id: 'reference-mismatch',
  find: (context) => context.comparison.claims.flatMap(({ claim, answers, reference }) =>
    (reference?.conflicting ?? []).flatMap((id) => {
      const source = context.source(id);
      const answer = answers.find((candidate) => candidate.source === id);
      const reading = answer?.readings.find(({ polarity }) => polarity === 'asserted') ?? answer?.readings[0];
      if (source === undefined || reading === undefined || reference === null) return [];
      const sentence = sentenceOf(context, source, reading);
      return [{
        claim: claim.id,
        source: id,
        position: reading.position,
        message: `${claim.question} ${said(source, reading)}; the reference is “${reference.value}”${reference.source === null ? '' : ` (${reference.source})`}.`,
        place: sentence,
        sentences: [sentence],
      }];
    })),
};
