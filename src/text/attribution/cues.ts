import type { Segment } from './items.ts';
import { isVerbal } from '../verbal.ts';
import type { Run } from './phrases.ts';
import { groupStart, isComma, isFinite, isHard, isPronoun, isQuote, norm, phraseEnd } from './phrases.ts';
import { sharedSubject, subjectBefore } from './speakers.ts';
import type { ReportingVerb } from './verbs.ts';
import { NOUN_TOO, particleVerb, reportingVerb } from './verbs.ts';

/** An attribution inside one segment, as runs of items. */
export interface Found {
  readonly speaker: Run | null;
  readonly cue: Run;
  readonly content: readonly Run[];
  readonly rule: string;
}

/** A cue verb in its place: group from its first auxiliary, `after` its last word. */
export interface Cue {
  readonly verb: ReportingVerb;
  readonly at: number;
  readonly group: number;
  readonly after: number;
  readonly passive: boolean;
  /** The subject, wherever it stands; looked for when first asked for. */
  readonly speaker: () => Run | null;
}

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am']);
/** Participles that are no past tense. */
const PARTICIPLES = new Set(['known', 'seen', 'shown', 'written', 'proven', 'sworn', 'forbidden', 'forgotten', 'chosen', 'sung', 'begun']);

export const run = (from: number, to: number): Run => ({ from, to });

/** In: a segment and a place. Out: the reporting verb there with its group, or null where the word is no verb or reports nothing. */
export function cueAt(items: Segment, at: number): Cue | null {
  const item = items[at];
  if (item === undefined) return null;
  const pair = particleVerb(item.norm, norm(items, at + 1));
  const verb = pair ?? reportingVerb(item.norm);
  if (verb === undefined) return null;
  if (!isVerbal(item) && !isVerbByPlace(items, at, verb)) return null;
  // "was quoted as saying": one verb.
  if (item.norm === 'saying' && norm(items, at - 1) === 'as' && ['quoted', 'cited', 'reported'].includes(norm(items, at - 2))) {
    return withSpeaker(items, { verb: { ...verb, form: 'past' }, at, group: groupStart(items, at - 2), after: at + 1, passive: false });
  }
  if (verb.lemma === 'deny' && keepsFrom(items, at + 1)) return null;
  const group = groupStart(items, at);
  // "a group called “…” by its rivals"
  if (verb.form === 'past' && isQuote(items, at + 1) && norm(items, at + 2) === 'by') return null;
  // "a firm known for …": a participle without its auxiliary.
  if (item.tag === 'participle' && verb.form === 'past' && group === at && (['by', 'for', 'as', 'in', 'to', 'at', 'with'].includes(norm(items, at + 1)) || PARTICIPLES.has(item.norm))) return null;
  // "Cracks found: dam shut down": in a headline what was found, not who found it.
  if (verb.form === 'past' && ['find', 'see', 'show', 'read'].includes(verb.lemma) && norm(items, at + 1) === ':' && !isQuote(items, at + 2)) return null;
  const passive = verb.form === 'past' && [at - 1, at - 2, at - 3].some((k) => k >= group && BE.has(norm(items, k)));
  return withSpeaker(items, { verb, at, group, after: at + (pair === undefined ? 1 : 2), passive });
}

/** What is asked for, and granted or not. */
const GRANTED = new Set('visa visas entry access permission bail licence license licences licenses permit permits asylum parole leave aid loan loans credit treatment overflight boarding clearance'.split(' '));

/** "denied visas to the crew", "denied them entry": to keep a thing from somebody is to say nothing. */
function keepsFrom(items: Segment, from: number): boolean {
  if (['him', 'her', 'them', 'us', 'me', 'you'].includes(norm(items, from))) return true;
  const to = phraseEnd(items, from, false);
  return GRANTED.has(norm(items, to - 1)) && !isFinite(items, to);
}

/** Most rules ask for the speaker. */
function withSpeaker(items: Segment, { verb, at, group, after, passive }: Omit<Cue, 'speaker'>): Cue {
  let speaker: Run | null | undefined;
  return { verb, at, group, after, passive, speaker: () => (speaker === undefined ? (speaker = speakerOf(items, { verb, at, group })) : speaker) };
}

/** The tagger takes many verbs after a noun for nouns ("the report says"). */
function isVerbByPlace(items: Segment, at: number, verb: ReportingVerb): boolean {
  const before = items[at - 1]?.tag ?? '';
  const next = items[at + 1];
  // "while chanting, “…”"
  if (verb.form === 'gerund' && verb.frames.quote && (isQuote(items, at + 1) || (isComma(items, at + 1) && isQuote(items, at + 2)))) return true;
  if (!NOUN_TOO.has(verb.lemma)) return ['noun', 'adjective'].includes(items[at]?.tag ?? '') && !['determiner', 'adjective', 'possessive'].includes(before);
  if (verb.form === 's' && closesReport(items, at)) return true;
  return verb.form === 's' && items[at]?.tag === 'noun' && (isPronoun(items, at - 1) || before === 'name') && next !== undefined && (next.norm === 'that' || next.norm === 'to' || next.tag === 'determiner' || next.tag === 'pronoun' || next.quote !== undefined);
}

/** "…, Reuters reports.", "…, NTB reports citing Ann Li": a name of one or two words behind a comma, and nothing after the verb but whom it cites. */
function closesReport(items: Segment, at: number): boolean {
  const comma = [at - 2, at - 3].find((i) => isComma(items, i)) ?? -1;
  const next = items[at + 1];
  return comma > 0 && items.slice(comma + 1, at).every(({ tag }) => tag === 'name') && (next === undefined || next.tag === 'punctuation' || /^(?:citing|quoting|with)$/.test(next.norm));
}

function speakerOf(items: Segment, { verb, group, at }: Pick<Cue, 'verb' | 'group' | 'at'>): Run | null {
  if (verb.form === 'gerund' && !['auxiliary'].includes(items[group]?.tag ?? '')) {
    const shared = sharedSubject(items, group);
    if (shared !== null) return shared;
    // "Speaking in Rome, saying …, Li walked out": the subject of the clause that follows.
    for (let i = at + 1; i < items.length; i += 1) if (isFinite(items, i) && isCommaBefore(items, i)) return subjectBefore(items, i);
    return null;
  }
  if (items[group - 1]?.tag === 'to' || norm(items, group - 1) === 'to') return controller(items, group - 1);
  const before = norm(items, group - 1);
  if (before === 'and' || before === 'or' || before === 'but' || before === 'then' || (isComma(items, group - 1) && subjectBefore(items, group) === null)) return sharedSubject(items, group - 1);
  return subjectBefore(items, group);
}

function isCommaBefore(items: Segment, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 12; k -= 1) if (isComma(items, k)) return true;
  return false;
}

/** "continued to call", "refused to say": the subject of the verb before "to". */
function controller(items: Segment, to: number): Run | null {
  for (let k = to - 1; k >= 0 && k > to - 8; k -= 1) {
    if (isHard(items, k) || isComma(items, k)) return null;
    if (isFinite(items, k) || items[k]?.tag === 'participle') return subjectBefore(items, k) ?? sharedSubject(items, k);
  }
  return null;
}
