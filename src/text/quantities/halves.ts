import { measureAfter } from '../units.ts';
import type { Quantity } from '../../types.ts';

const OPENING = /and a (?:half|quarter)/i;
const PATTERN = /(?<![\p{L}\d])an?(?<unit>\s\p{L}{3,12})\sand\sa\s(?<part>half|quarter)(?![\p{L}-])/giu;

/** In: a text. Out: its measures of one and a part: "a mile and a half", "an hour and a quarter". */
export function readHalves(text: string): readonly Quantity[] {
  if (!OPENING.test(text)) return [];
  return [...text.matchAll(PATTERN)].flatMap((match): readonly Quantity[] => {
    const { unit = '', part } = match.groups ?? {};
    const start = match.index;
    const measure = measureAfter(text, start + match[0].indexOf(unit));
    if (measure === null) return [];
    const end = start + match[0].length;
    return [{ start, end, value: part?.toLowerCase() === 'half' ? 1.5 : 1.25, bound: 'exact', unit: measure.unit, number: { start, end }, rule: 'measure' }];
  });
}
