import type { Clauses } from '../../text/clauses.ts';
import { stems } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { fatalAdverbs } from './casualties.ts';
import { type Frame, frameAt, objectFrame, selfFrame, statedFrame } from './frames.ts';
import { ofVictims } from './harmed.ts';

export const KILLING = stems('shoot stab beat burn hack crush trample starve club bludgeon');

/** In: the words of a sentence. Out: where a verb or noun for hurting stands that a word beside it makes one of death, with its frame: "fatally shot two men", "two men were fatally shot", "the fatal shooting of two men", "one fatally". */
export function fatal(tokens: readonly Token[], clauses: Clauses): readonly { readonly at: number; readonly frame: Frame }[] {
  return tokens.flatMap((token, at) => {
    const self = /^(?:him|her|them)sel(?:f|ves)$/.test(tokens[at + 1]?.norm ?? '');
    // "shot herself to death"
    if (self && KILLING.has(token.stem) && tokens[at + 2]?.norm === 'to' && tokens[at + 3]?.norm === 'death') return [{ at, frame: selfFrame(tokens, clauses, at) }];
    if (KILLING.has(token.stem) && tokens[at + 1]?.norm === 'dead' && /^(?:number|determiner|noun|name|adjective)$/.test(tokens[at + 2]?.tag ?? '')) return [{ at: at + 1, frame: objectFrame(tokens, at + 1) }];
    if (/^gun(?:s|ned|ning)$/.test(token.norm) && tokens[at + 1]?.norm === 'down') return [{ at, frame: ofVictims(frameAt(tokens, clauses, at)) }];
    // "of which two were fatal"
    if (token.norm === 'fatal' && tokens[at - 1]?.tag === 'auxiliary' && tokens[at - 1]?.stem === 'be') return [{ at, frame: statedFrame(tokens, clauses, at) }];
    const adverb = fatalAdverbs.has(token.norm);
    if (!adverb && token.norm !== 'fatal' && token.norm !== 'deadly' && !isKillingShot(tokens, at)) return [];
    if (isKillingShot(tokens, at)) return [{ at, frame: ofVictims(frameAt(tokens, clauses, at)) }];
    // A headline's "fatally shoots wife".
    if (adverb && tokens[at + 1]?.tag === 'noun' && KILLING.has(tokens[at + 1]?.stem ?? '')) return [{ at: at + 1, frame: objectFrame(tokens, at + 1) }];
    const next = adverb && tokens[at + 1] !== undefined && /^(?:verb|past|participle|adjective)$/.test(tokens[at + 1]?.tag ?? '') ? at + 1 : adverb && /^(?:past|participle)$/.test(tokens[at - 1]?.tag ?? '') ? at - 1 : at + 1;
    const word = tokens[next];
    if (word === undefined || word.kind === 'punctuation') return [{ at, frame: { at, side: 'noun' as const, group: null, reach: /^(?:them|whom)$/.test(tokens[at - 1]?.norm ?? '') ? [at - 1, at - 2, at - 3] : [at - 1] } }];
    if (adverb && /^(?:him|her|them)sel(?:f|ves)$/.test(tokens[next + 1]?.norm ?? '')) return [{ at: next, frame: selfFrame(tokens, clauses, next) }];
    if (adverb) return [{ at: next, frame: ofVictims(frameAt(tokens, clauses, next)) }];
    let noun = at + 1;
    while (tokens[noun + 1]?.tag === 'noun' || tokens[noun + 1]?.tag === 'gerund') noun += 1;
    return tokens[noun + 1]?.norm === 'of' ? [{ at: noun, frame: statedFrame(tokens, clauses, noun) }] : [];
  });
}

/** "shot dead two men", "two men were shot to death": the verb takes the victims. */
function isKillingShot(tokens: readonly Token[], at: number): boolean {
  return KILLING.has(tokens[at]?.stem ?? '') && tokens[at + 1]?.norm === 'to' && tokens[at + 2]?.norm === 'death';
}
