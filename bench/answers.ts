import type { Answer, Value } from '../src/types.ts';

/** What an answer says, as the data write it: numbers, `USD 108000000`, position ids. Each value once; a range gives both its ends. */
export function valuesOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  return [...new Set(answer.readings.flatMap((reading) => (reading.value?.type === 'quantity' ? quantityValues(reading.value) : [reading.polarity === 'denied' ? `not ${reading.position}` : reading.position])))];
}

function quantityValues({ value, high, unit }: Extract<Value, { type: 'quantity' }>): readonly string[] {
  return [value, ...(high === undefined ? [] : [high])].map((one) => (/^[A-Z]{3}$/.test(unit) ? `${unit} ${one}` : String(one)));
}

/** The best evidence of an answer, for reading a miss. */
export function proofOf(answer: Answer | undefined): string {
  return (answer?.readings ?? []).map((reading) => `[${reading.label} | ${reading.rule} | ${reading.score.toFixed(2)}] ${reading.evidence.quote.replaceAll(/\s+/g, ' ').slice(0, 220)}`).join(' ## ');
}

export function rejectedOf(answer: Answer | undefined): string {
  return (answer?.rejected ?? []).map((rejection) => `{${rejection.reason}: ${rejection.cues.map((cue) => cue.quote).join(' ')}} ${rejection.evidence.quote.replaceAll(/\s+/g, ' ').slice(0, 160)}`).join(' ## ');
}
