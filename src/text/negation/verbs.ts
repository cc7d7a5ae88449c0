import type { Token } from '../../types.ts';
import { byFirstWord } from '../worded.ts';

/** A news phrase that denies: which tokens, where what it denies begins, and how far that goes. */
export interface VerbCue {
  readonly cue: readonly number[];
  readonly after: number;
  readonly reach: 'clause' | 'phrase';
  /** Whether the subject belongs to what is denied ("Paris failed to sign": that Paris signed). */
  readonly subject: boolean;
  /** The denied thing is the subject ("the offer was rejected"). */
  readonly passive: boolean;
}

type Phrase = readonly [pattern: string, reach: VerbCue['reach'], subject: boolean];

/**
 * Phrases by norm, a slash between forms of a word. The subject is part of what is denied where it is the actor of the denied act.
 * After the implicative verbs of Karttunen (1971) and the verbs of refusal common in news.
 */
const PHRASES: readonly Phrase[] = [
  ['fail/fails/failed/failing to', 'clause', true],
  ['failure to', 'clause', false],
  ['refuse/refuses/refused/refusing/decline/declines/declined/declining to', 'clause', true],
  ['refusal to', 'clause', false],
  ['neglect/neglects/neglected/omitted/forgot to', 'clause', true],
  ['stop/stops/stopped/stopping short of', 'clause', true],
  ['fall/falls/fell/fallen/falling short of', 'clause', true],
  ['has/have/had yet to', 'clause', true],
  ['is/are/was/were yet to', 'clause', true],
  ['remains/remained yet to', 'clause', true],
  ['unable/unwilling/reluctant to', 'clause', true],
  ['inability/unwillingness/reluctance to', 'clause', false],
  ['far from', 'clause', true],
  ['anything but', 'phrase', false],
  ['lack/lacks/lacked/lacking/absence of', 'phrase', false],
  ['no evidence/sign/signs/indication/indications/proof/hint/hints that', 'clause', false],
  ['no evidence/sign/signs/indication/indications/proof/hint/hints/trace/traces of', 'phrase', false],
  ['avoid/avoids/avoided/avoiding', 'clause', true],
  ['refrain/refrains/refrained/refraining from', 'clause', true],
  ['deny/denies/denied/denying that', 'clause', false],
  ['deny/denies/denied/denying', 'clause', false],
  ['denial/denials/rejection/dismissal of', 'phrase', false],
  ['reject/rejects/rejected/rejecting', 'phrase', false],
  ['rule/rules/ruled/ruling out', 'phrase', false],
  ['dismiss/dismisses/dismissed/dismissing', 'phrase', false],
  ['refute/refutes/refuted/refuting/rebut/rebuts/rebutted/rebuffed/rebuff/rebuffs', 'phrase', false],
  ['prevent/prevents/prevented/preventing/block/blocks/blocked/blocking', 'clause', false],
  ['came/come/comes/amounted/led to nothing/naught', 'phrase', true],
  ['in vain', 'phrase', true],
  ['out of the question', 'clause', true],
  ['no plan/plans/intention/intentions/desire/wish/appetite to', 'clause', false],
  ['no plan/plans/intention/intentions/thought/prospect of', 'phrase', false],
  ['fruitless/futile', 'phrase', true],
  ['lacks/lacked', 'phrase', true],
  ['halted/scrapped/cancelled/canceled/shelved/abandoned', 'phrase', false],
];

const BY_FIRST = byFirstWord(PHRASES.map(([pattern, reach, subject]) => [pattern, { reach, subject }]));

/** In: a normalised word. Out: whether a denying phrase may begin with it. */
export const opensVerbCue = (norm: string): boolean => BY_FIRST.has(norm);

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'get', 'got']);

const PASSIVE_VERB = /^(?:denied|rejected|dismissed|ruled|refuted|rebuffed|rebutted|prevented|blocked|halted|scrapped|cancell?ed|shelved|abandoned)$/;

/** In: tokens and a place. Out: the denying phrase that begins there, or null. */
export function readVerbCue(tokens: readonly Token[], i: number): VerbCue | null {
  for (const { steps, said: { reach, subject } } of BY_FIRST.get(tokens[i]?.norm ?? '') ?? []) {
    if (!steps.every((step, k) => step.has(tokens[i + k]?.norm ?? ''))) continue;
    const cue = steps.map((_, k) => i + k);
    const after = i + steps.length;
    // "far from certain" denies, "far from the border" is a place.
    if (steps.length === 2 && steps[0]?.has('far') && !['adjective', 'adverb', 'participle', 'gerund', 'past'].includes(tokens[after]?.tag ?? '')) return null;
    const passive = PASSIVE_VERB.test(tokens[i]?.norm ?? '') && isAfterBe(tokens, i);
    // "the cell block", "a block of flats"
    if (tokens[i]?.tag === 'noun' && /^blocks?$/.test(tokens[i]?.norm ?? '') && /^(?:noun|determiner|adjective|number)$/.test(tokens[i - 1]?.tag ?? '')) return null;
    const bare = steps.length === 1 || (steps.length === 2 && reach === 'phrase');
    // "rejected" as an adjective or with nothing after it denies nothing that can be read here.
    if (bare && !subject && !passive && (tokens[after] === undefined || tokens[after]?.tag === 'punctuation' || tokens[i]?.tag === 'adjective')) return null;
    return { cue, after, reach, subject: subject && !passive, passive };
  }
  return null;
}

function isAfterBe(tokens: readonly Token[], i: number): boolean {
  let k = i - 1;
  while (tokens[k]?.tag === 'adverb' || tokens[k]?.tag === 'not') k -= 1;
  return BE.has(tokens[k]?.norm ?? '');
}
