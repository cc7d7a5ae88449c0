import { alone, inQuotation, type Telling } from './signal.ts';
import type { Span } from '../types.ts';

/** "A potential threat", "possible steps": the adjective tells what kind of thing it is, the statement itself is not in doubt. */
const KINDS = new Set(['possible', 'potential', 'probable', 'likely']);

/**
 * Words that keep the statement in doubt ("reportedly", "may"), where the outlet hedges and not the speaker. Hyland (2005), "Metadiscourse".
 * The word list is that of `text/hedges.ts`, by which the reading's certainty is read.
 */
export const hedge = alone('hedge', (telling) =>
  telling.reading.certainty === 'asserted' ? [] : telling.reading.cues
    .filter((cue) => cue.role === 'hedge' && !inQuotation(telling.told, cue) && !isOfKind(telling, cue))
    .map(({ start, end }) => ({ start, end })));

const isOfKind = ({ told }: Telling, { start, end }: Span): boolean =>
  told.sentence.tokens.some((token) => token.start === start && token.end === end && token.tag === 'adjective' && KINDS.has(token.norm));
