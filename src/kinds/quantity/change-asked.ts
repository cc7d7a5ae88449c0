import { perObject } from '../../text/memo.ts';
import type { QuantityClaim } from '../../types.ts';

/** In: a claim. Out: by measures that end in a preposition whether it asks what a thing came to ("cut to") or by how much it changed ("raised by"); null where they do not tell. */
export const changeAsked = perObject(({ measure }: QuantityClaim): 'to' | 'by' | null => {
  const [to, by] = [/\sto$/, /\sby$/].map((end) => measure.some((text) => end.test(text)));
  return to === by ? null : to === true ? 'to' : 'by';
});
