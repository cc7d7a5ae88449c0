import { reject, toReading } from '../readings.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range, type VerbGroup } from '../text/clauses.ts';
import { stem } from '../text/words.ts';
import type { Reading, Rejection, Sentence, StatusClaim, Token } from '../types.ts';
import { actorsIn, subjectBefore } from './agents.ts';
import { heldBy, holderOf } from './holder.ts';
import type { ReadContext, ReadResult } from './kind.ts';

const DENYING = new Set(['deny', 'reject', 'dismiss', 'refute', 'dispute', 'rebut', 'contest'].map(stem));
const SAID = new Set(['claim', 'accusation', 'allegation', 'charge', 'assertion', 'argument', 'contention', 'suggestion', 'concern', 'fear', 'warning', 'notion', 'assessment', 'criticism'].map(stem));

/**
 * In: the readings of a claim by speaker. Out: with them what others deny of them by pointing back alone: "Oslo has rejected the claim",
 * "…, a charge that Lima denies", "The accusation was dismissed by Lima". What is denied stands right before it, in the same sentence or the one before.
 * On other claims only what one says and another denies in the same breath: "Lima said it had been signed, but Oslo denied it".
 */
export function withRebuttals(claim: StatusClaim, { readings, rejected }: ReadResult, context: ReadContext): ReadResult {
  if (!claim.bySpeaker) return { readings: [...readings, ...readings.flatMap((reading) => contradictions(reading, readings, context))], rejected };
  const found = readings.filter(({ polarity }) => polarity === 'asserted').flatMap((reading) => rebuttalsOf(claim, reading, context));
  const unread: Rejection[] = found.flatMap(({ reading, rejection }) => (reading === null ? [rejection] : []));
  const added = found.flatMap(({ reading }) => (reading === null ? [] : [reading])).filter(({ position }) => !readings.some((other) => other.position === position));
  return { readings: [...readings, ...added], rejected: [...rejected, ...unread] };
}

/** What somebody else denies of a reading in its own sentence, as his words. */
function contradictions(reading: Reading, readings: readonly Reading[], context: ReadContext): readonly Reading[] {
  if (reading.voice === 'outlet' || reading.polarity !== 'asserted') return [];
  const sentence = context.analysis.article.sentences.find(({ start }) => start === reading.evidence.start);
  const own = readings.filter(({ evidence }) => evidence.start === reading.evidence.start);
  if (sentence === undefined || own.length > 1) return [];
  const pointed = (range: Range): boolean => isApposed(sentence.tokens, range) || isDeniedIn(sentence, range);
  return rebuttersIn(context, sentence, pointed).flatMap(({ range, actor, name }): readonly Reading[] => {
    if (actor === null || actor === reading.speaker?.actor || !context.actors.some(({ id }) => id === actor)) return [];
    const { position, label, time } = reading;
    const denial = toReading(context.analysis, sentence, { position, label, rule: 'status/rebuttal', score: 0.8, at: range.from, polarity: 'denied', time, cues: [{ range, role: 'cue' }] });
    return [{ ...denial, voice: 'attributed', speaker: { name, actor } }];
  });
}

/** "…, but Oslo denied it". */
function isDeniedIn({ tokens }: Sentence, { from, to }: Range): boolean {
  const [only, ...more] = tokens.slice(from, to);
  const joint = tokens.findLast(({ norm }, i) => i < from && /^(?:but|though|although|while)$/.test(norm));
  return more.length === 0 && joint !== undefined && /^(?:it|this|that)$/.test(only?.norm ?? '') && /^(?:punctuation|conjunction)$/.test(tokens[to]?.tag ?? 'punctuation');
}

interface Rebuttal {
  readonly reading: Reading | null;
  readonly rejection: Rejection;
}

function rebuttalsOf(claim: StatusClaim, reading: Reading, context: ReadContext): readonly Rebuttal[] {
  const { sentences } = context.analysis.article;
  const own = sentences.findIndex(({ start }) => start === reading.evidence.start);
  const [said, next] = [sentences[own], sentences[own + 1]];
  const { holder, position } = holderOf(claim, reading.position);
  const label = claim.positions.find(({ id }) => id === position)?.label ?? position;
  const here = said === undefined ? [] : rebuttersIn(context, said, (range) => isApposed(said.tokens, range));
  const after = next === undefined || next.block - (said?.block ?? 0) > 1 ? [] : rebuttersIn(context, next, (range) => pointsBack(next.tokens, range));
  return [...here, ...after].flatMap(({ sentence, range, actor, object }): readonly Rebuttal[] => {
    const who = context.actors.find(({ id }) => id === actor);
    const rejection = reject(context.analysis, sentence, 'status/rebuttal', 'it is not known who denies it', [range]);
    if (who === undefined || actor === holder || (claim.actors.length > 0 && !claim.actors.includes(who.id))) return who === undefined ? [{ reading: null, rejection }] : [];
    const cues = [{ range, role: 'cue' as const }, ...(object === null ? [] : [{ range: object, role: 'about' as const }])];
    const denial = { position: heldBy(who.id, position), label: `${who.name}: ${label}`, rule: 'status/rebuttal', score: 0.8, at: range.from, polarity: 'denied' as const, time: null, cues };
    const read = toReading(context.analysis, sentence, denial);
    // That he denies it is told by the outlet, whoever is said to say what he denies.
    return [{ reading: read.voice === 'quoted' ? read : { ...read, voice: 'outlet', speaker: null }, rejection }];
  });
}

interface Rebutter {
  readonly sentence: Sentence;
  /** The verb that denies. */
  readonly range: Range;
  /** The words that point back, where there are such. */
  readonly object: Range | null;
  readonly actor: string | null;
  /** As the sentence has it. */
  readonly name: string;
}

/** Who denies something in a sentence that `fits` by its words for what was said. */
function rebuttersIn(context: ReadContext, sentence: Sentence, fits: (object: Range) => boolean): readonly Rebutter[] {
  const { tokens } = sentence;
  return context.analysis.clauses(sentence).groups.flatMap((group): readonly Rebutter[] => {
    if (!DENYING.has(tokens[group.head]?.stem ?? '') || tokens.slice(group.from, group.to).some(({ tag }) => tag === 'not' || tag === 'modal')) return [];
    const range = { from: group.from, to: group.to };
    const by = group.voice === 'passive';
    const [agent, object] = by ? [byAgent(tokens, group), nounPhraseBefore(tokens, group.from)] : [subjectBefore(tokens, group.from), restated(tokens, group.to) ?? nounPhraseAfter(tokens, group.to)];
    if (!by && !group.finite) return [];
    const pointed = [object, by ? null : apposition(tokens, group.from)].find((one) => one !== null && fits(one)) ?? null;
    if (pointed === null) return [];
    const [named, ...rest] = actorsIn(context, sentence, agent);
    const actor = named?.actor ?? null;
    const others = rest.filter((one) => one.actor !== actor);
    const name = tokens.slice(named?.range.from ?? 0, named?.range.to ?? 0).map(({ text }) => text).join(' ');
    return others.length > 0 ? [] : [{ sentence, range, object: pointed, actor, name }];
  });
}

/** "denies that this is so", "… that it is the case": the "this". */
function restated(tokens: readonly Token[], from: number): Range | null {
  const at = tokens[from]?.norm === 'that' ? from + 1 : from;
  const words = tokens.slice(at, at + 5).map(({ norm }) => norm).join(' ');
  return /^(?:this|that|it) (?:is|was) (?:so\b|true\b|the case\b(?! of))/.test(words) ? { from: at, to: at + 1 } : null;
}

function byAgent(tokens: readonly Token[], { to }: VerbGroup): Range | null {
  return tokens[to]?.norm === 'by' ? nounPhraseAfter(tokens, to + 1) : null;
}

/** "…, a claim that Lima denies", "…, which Lima denies": the words after the comma up to the one who denies. */
function apposition(tokens: readonly Token[], verb: number): Range | null {
  const from = tokens.findLastIndex(({ text }, i) => i < verb && /^[,—–-]$/.test(text)) + 1;
  return from === 0 || verb - from > APPOSED ? null : { from, to: verb };
}

/** "a claim that the Norwegian government has repeatedly". */
const APPOSED = 9;

/** Within the sentence: ", a charge (that) …", ", charges …", ", which …", ", something …". */
function isApposed(tokens: readonly Token[], { from }: Range): boolean {
  if (!/^[,—–-]$/.test(tokens[from - 1]?.text ?? '')) return false;
  if (/^(?:which|something)$/.test(tokens[from]?.norm ?? '')) return true;
  const noun = /^an?$/.test(tokens[from]?.norm ?? '') ? from + 1 : from;
  return SAID.has(tokens[noun]?.stem ?? '') && !/^(?:of|about)$/.test(tokens[noun + 1]?.norm ?? '');
}

/** In the next sentence: "the claim", "these accusations", "this", with nothing behind that says what was claimed. */
function pointsBack(tokens: readonly Token[], { from, to }: Range): boolean {
  const head = tokens[to - 1];
  const opening = /^(?:this|that|it|the|these|those|such|both)$/;
  if (head === undefined || !opening.test(tokens[from]?.norm ?? '')) return false;
  if (to < tokens.length && /^(?:of|about|that|on|over|from|against|to|as)$/.test(tokens[to]?.norm ?? '')) return false;
  return to - from === 1 ? head.norm === 'this' || head.norm === 'that' || head.norm === 'it' : SAID.has(head.stem) && tokens.slice(from + 1, to - 1).every(({ tag }) => tag === 'adjective' || tag === 'name' || tag === 'possessive' || tag === 'number');
}
