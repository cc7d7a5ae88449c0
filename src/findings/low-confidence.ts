import { keyOfReading } from '../lock/entry.ts';
import { cells, type Rule, sentenceOf } from './context.ts';
import type { Reading } from '../types.ts';
import { said } from './wording.ts';

/** Readings below this lean on the sentences around them: the sentence itself does not name what the claim is about. */
const CONFIDENT = 0.7;

export const lowConfidence: Rule = {
  id: 'low-confidence',
  find: (context) => cells(context).flatMap(({ compared: { claim }, answer, source }) => {
    const by = context.entry(claim.id, source.id)?.by ?? 'machine';
    if (by !== 'machine') return [];
    const key = (reading: Reading): string => keyOfReading(claim, { ...reading, time: null });
    const sure = new Set(answer.readings.filter(({ score }) => score >= CONFIDENT).map(key));
    const weak = new Map(answer.readings.filter((reading) => !sure.has(key(reading))).toReversed().map((reading) => [key(reading), reading]));
    return [...weak].toReversed().map(([position, reading]) => ({
      claim: claim.id,
      source: source.id,
      position,
      message: `${claim.question} ${said(source, reading)}, as far as the tool can tell (score ${Number(reading.score.toFixed(2))}): have a look.`,
      place: sentenceOf(context, source, reading),
      sentences: [sentenceOf(context, source, reading)],
    }));
  }),
};
