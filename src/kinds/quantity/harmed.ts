import type { Clauses } from '../../text/clauses.ts';
import { isVerbal } from '../../text/verbal.ts';
import { stem, stems } from '../../text/words.ts';
import type { Quantity, Token } from '../../types.ts';
import { deathWords, fatalAdverbs } from './casualties.ts';
import { FARING, faring } from './faring.ts';
import { type Frame, frameAt, selfFrame } from './frames.ts';
import { subjectReach } from './subjects.ts';

/** Words that tell that somebody was hit or is in care, and not how it ended: who of them did not die is injured. */
export interface Harm {
  readonly frame: Frame;
  /** `hit`: "five were shot"; `care`: "two are in critical condition", "was taken to a hospital". */
  readonly tier: 'hit' | 'care';
}

const HITTING = stems('shoot stab');
const STRIKING = stems('strike hit graze');
const [GRAZE, BE] = [stem('graze'), stem('be')];
const MISSILES = /^(?:bullets?|gunfire|gunshots?|shots?|shrapnel|pellets?|knife|knives)$/;
const MOVING = stems('take transport rush airlift fly bring transfer treat');
const SENDING = stems('send put');
const PUTTING = stems('put land');
const SUFFERING = stems('suffer sustain receive');
const CARING = /^(?:hospitals?|centers?|clinics?|infirmary)$/;

/** Stems of the words that `findHarm` begins from. */
export const harmWords: ReadonlySet<string> = new Set([...HITTING, ...STRIKING, ...MOVING, ...SENDING, ...stems(`wound treatment ${FARING}`)]);

/** In: a sentence. Out: the frames of its words for being hit and for being in care. */
export function findHarm(tokens: readonly Token[], clauses: Clauses): readonly Harm[] {
  return tokens.flatMap((token, at): readonly Harm[] => {
    if (hurtsSelf(tokens, at)) return [{ tier: 'hit', frame: selfFrame(tokens, clauses, at) }];
    if (isHit(tokens, at) || isStruck(tokens, at)) {
      const frame = ofVictims(frameAt(tokens, clauses, at));
      // "who were shooting" were not hit.
      const doing = frame.side === 'subject' && token.tag === 'gerund' && tokens[at - 1]?.norm !== 'being';
      return doing || frame.reach.length === 0 ? [] : [{ tier: token.stem === GRAZE ? 'care' : 'hit', frame }];
    }
    // What sends people to hospital is the deed; who is taken there lived through it.
    if (isMoved(tokens, at, SENDING, /^to$/)) return [{ tier: 'hit', frame: ofVictims(frameAt(tokens, clauses, at)) }];
    if (isMoved(tokens, at, MOVING, /^(?:to|at)$/) || isMoved(tokens, at, PUTTING, /^(?:in|into)$/)) return diedThere(tokens, at) ? [] : [{ tier: 'care', frame: ofVictims(frameAt(tokens, clauses, at)) }];
    const wounded = woundedAt(tokens, clauses, at);
    if (wounded !== null) return [{ tier: isSlight(tokens, at) ? 'care' : 'hit', frame: wounded }];
    const treated = treatedAt(tokens, clauses, at);
    if (treated !== null) return [{ tier: 'care', frame: treated }];
    const state = faring(tokens, clauses, at);
    return state === null || diedThere(tokens, at) ? [] : [{ tier: 'care', frame: state }];
  });
}

/** In: the frame of a verb for hitting somebody. Out: the same without its subject where it has an object: who shoots is not among those shot. */
export function ofVictims(frame: Frame): Frame {
  return frame.side === 'object' ? { ...frame, reach: frame.reach.filter((index) => index > frame.at) } : frame;
}

/** "were shot", "shot three men", "the shooting of three men"; no shots that missed, and none that the text calls deadly. */
function isHit(tokens: readonly Token[], at: number): boolean {
  const [before, token, next, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || !HITTING.has(token.stem)) return false;
  // A headline's "five shot in park".
  if (token.norm === 'shot' && before?.tag === 'number' && before.norm !== 'one') return true;
  const noun = token.tag === 'noun' || /ings?$/.test(token.norm) && next?.norm === 'of';
  if (noun && (!/ings?$/.test(token.norm) || next?.norm !== 'of' || isDeadly(before))) return false;
  if (/^(?:at|back|down|fired|dead|off|into)$/.test(next?.norm ?? '') || (next?.norm === 'to' && after?.norm === 'death')) return false;
  if (isDeadly(before) || isDeadly(next) || /^(?:him|her|it|them)sel(?:f|ves)$/.test(next?.norm ?? '')) return false;
  return !(/^(?:and|,)$/.test(next?.norm ?? '') && after?.tag !== 'number' && tokens.slice(at + 2, at + 4).some((later) => deathWords.has(later.stem) && later.tag !== 'noun'));
}

/** "shot himself in the foot": who shot himself in the head may have died. */
function hurtsSelf(tokens: readonly Token[], at: number): boolean {
  return HITTING.has(tokens[at]?.stem ?? '') && SELF.test(tokens[at + 1]?.norm ?? '') && tokens[at + 2]?.norm === 'in' && tokens.slice(at + 3, at + 6).some(({ norm }) => LIMB.test(norm));
}

const SELF = /^(?:him|her|them)sel(?:f|ves)$/;
const LIMB = /^(?:face|jaw|shoulder|side|hip|buttocks?|groin|arm|forearm|elbow|wrist|hand|fingers?|leg|thigh|knee|calf|ankle|foot|feet|legs|arms|hands|toes?)$/;

const isDeadly = (token: Token | undefined): boolean => token !== undefined && (fatalAdverbs.has(token.norm) || /^(?:fatal|deadly)$/.test(token.norm));

/** "suffered gunshot wounds", "found four men with gunshot wounds": some may have died of them. */
function woundedAt(tokens: readonly Token[], clauses: Clauses, at: number): Frame | null {
  if (!/^wounds?$/.test(tokens[at]?.norm ?? '')) return null;
  for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation' && token.text !== '-') return null;
    if (token.norm !== 'with' && !SUFFERING.has(token.stem)) continue;
    const group = clauses.groups.find((candidate) => candidate.head === i) ?? null;
    return { at, side: 'subject', group, reach: subjectReach(tokens, clauses, group?.from ?? i) };
  }
  return null;
}

/** "a minor wound", "a graze wound to the arm", "a wound that is not life-threatening": nobody dies of it. */
function isSlight(tokens: readonly Token[], at: number): boolean {
  if (tokens.slice(Math.max(0, at - 5), at).some(({ norm }) => /^(?:minor|superficial|slight|graze|grazing|flesh)$/.test(norm))) return true;
  const threatening = tokens.findIndex(({ norm }, i) => i > at - 4 && i < at + 8 && norm === 'threatening');
  return threatening >= 0 && tokens.slice(Math.max(0, threatening - 6), threatening).some(({ norm, tag }) => norm === 'non' || tag === 'not');
}

const NEEDING = stems('need require seek receive get');

/** "needed hospital treatment". */
function treatedAt(tokens: readonly Token[], clauses: Clauses, at: number): Frame | null {
  if (tokens[at]?.norm !== 'treatment') return null;
  const group = clauses.groups.findLast(({ to, voice }) => to <= at && to >= at - 3 && voice === 'active');
  if (group === undefined || !NEEDING.has(tokens[group.head]?.stem ?? '') || !tokens.slice(group.to, at).every(({ tag, norm }) => /^(?:adjective|noun)$/.test(tag) || norm === 'for')) return null;
  return { at: group.head, side: 'subject', group, reach: subjectReach(tokens, clauses, group.from) };
}

const BODY = /^(?:head|face|jaw|neck|throat|shoulder|chest|torso|back|side|abdomen|stomach|hip|buttocks?|groin|arm|forearm|elbow|wrist|hand|fingers?|leg|thigh|knee|calf|ankle|foot|feet|legs|arms|hands)$/;

/** "was hit by a stray bullet", "were grazed by gunfire", "was hit in the leg". */
function isStruck(tokens: readonly Token[], at: number): boolean {
  if (!STRIKING.has(tokens[at]?.stem ?? '') || !/^(?:past|participle|verb)$/.test(tokens[at]?.tag ?? '')) return false;
  // "a woman was grazed"
  if (tokens[at]?.stem === GRAZE && tokens[at - 1]?.stem === BE) return true;
  if (/^(?:in|on)$/.test(tokens[at + 1]?.norm ?? '') && /^(?:the|his|her|their|one)$/.test(tokens[at + 2]?.norm ?? '')) return tokens.slice(at + 3, at + 6).some(({ norm }, i, words) => BODY.test(norm) && words.slice(0, i).every(({ tag }) => /^(?:adjective|noun|adverb)$/.test(tag)));
  return /^(?:by|with)$/.test(tokens[at + 1]?.norm ?? '') && tokens.slice(at + 2, at + 7).some((token) => MISSILES.test(token.norm));
}

/** "was rushed to a hospital", "put two men in hospital". */
function isMoved(tokens: readonly Token[], at: number, verbs: ReadonlySet<string>, into: RegExp): boolean {
  if (!verbs.has(tokens[at]?.stem ?? '') || !isVerbal(tokens[at])) return false;
  const to = tokens.slice(at + 1, at + 7).findIndex((token) => into.test(token.norm));
  return to >= 0 && tokens.slice(at + to + 2, at + to + 10).some((token) => CARING.test(token.norm));
}

/** "were taken to a hospital, where they were pronounced dead". */
function diedThere(tokens: readonly Token[], at: number): boolean {
  const ahead = tokens.slice(at + 1, at + 30);
  const turn = ahead.findIndex(({ norm }) => norm === 'where' || norm === 'and' || norm === 'but');
  return turn >= 0 && ahead.slice(turn).some((token) => deathWords.has(token.stem));
}

/** How many died of all whom a text tells of: a number, none told of, or not to be known. */
export type Dead = number | 'none' | 'unknown';

/** In: how many were hit, how many died. Out: how many of them lived, or null when that cannot be told. */
export function survivors(hit: Quantity, dead: Dead): Quantity | null {
  if (dead === 'none') return hit;
  if (dead === 'unknown' || hit.value <= dead || hit.high !== undefined) return null;
  return { ...hit, value: hit.value - dead };
}
