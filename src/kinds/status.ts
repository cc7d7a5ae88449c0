import type { Focus } from '../evidence.ts';
import { denialAt, negationAt, reject, toReading } from '../readings.ts';
import type { Actor, Position, Reading, Rejection, Relation, Sentence, StatusClaim } from '../types.ts';
import { tellsFact } from './cue-forms.ts';
import { isOfAnotherPerson, OF_ANOTHER } from './another-person.ts';
import { isAnothersDeed } from './another-time.ts';
import { ON_CONDITION } from './cue-objections.ts';
import { type CueMatch, matchCue, proofOf } from './cues.ts';
import { asksOfAJob, isOfAGun } from './fired.ts';
import type { Kind, ReadContext, ReadResult } from './kind.ts';
import { heldBy, holderOf, OUTLET, plainName } from './holder.ts';
import { nearMisses } from './near.ts';
import { knownObject, matchTakenUp } from './taken-up.ts';
import { withRebuttals } from './rebuttals.ts';
import { speakerAt } from './speaker.ts';
import { isVerbal } from '../text/verbal.ts';
import { stem } from '../text/words.ts';

interface Hit extends CueMatch {
  readonly position: Position;
}

/** Reads which of the listed positions the text takes: by cues within a sentence in focus, the longest cue first. */
export const status: Kind<StatusClaim> = {
  read,
  settle: (claim, readings) => (claim.ordered ? furthest(claim, readings) : latest(claim, withoutEchoes(claim, readings))),
  relate,
  several: (claim) => claim.several || claim.ordered || claim.bySpeaker,
};

function read(claim: StatusClaim, context: ReadContext): ReadResult {
  const cues = claim.positions.flatMap((position) => position.cues.map((cue) => ({ position, phrase: context.analysis.readCue(cue) })));
  const phrases = cues.map(({ phrase }) => phrase);
  const known = cues.filter(({ phrase }) => knownObject(claim, phrase) !== null);
  const heads = new Set(known.flatMap(({ phrase }) => knownObject(claim, phrase) ?? []));
  const readings: Reading[] = [];
  const rejected: Rejection[] = [];
  for (const focus of context.focus) {
    if (focus.via === 'article') continue;
    const hits = cues.flatMap(({ position, phrase }) => matchCue(phrase, focus, context.analysis).map((match): Hit => ({ ...match, position })));
    for (const { position, phrase } of known) hits.push(...matchTakenUp(phrase, heads, focus, context.analysis).filter(({ match }) => !hits.some((other) => other.match.at.includes(match.from))).map((match): Hit => ({ ...match, position })));
    if (hits.length === 0) rejected.push(...nearMisses(phrases, focus, context.analysis));
    for (const hit of dropOverlaps(claim, hits, focus, context)) {
      const objection = (hit.objection === ON_CONDITION && asksOnCondition(claim, focus) ? null : hit.objection) ?? anotherSense(claim, hit, focus, context) ?? (isFaced(claim, hit, focus, context) ? 'told as what may come' : null) ?? notAFact(claim, hit, focus, context) ?? underWay(claim, hit, focus, context) ?? wrongHolder(claim, hit, focus, context) ?? (isAnothersDeed(context, focus.sentence, hit.match.from) ? 'told of another time, and of others' : null) ?? (isOfAnotherPerson(claim, focus, hit.match.at.find((at) => isVerbal(focus.sentence.tokens[at])) ?? hit.match.from, context, hit.match.at) ? OF_ANOTHER : null);
      if (objection === null) readings.push(readingOf(claim, hit, focus, context));
      else rejected.push(reject(context.analysis, focus.sentence, 'status/cue', `“${hit.phrase.text}”: ${objection}`, [hit.match]));
    }
  }
  return withRebuttals(claim, { readings, rejected }, context);
}

/** "What happens if they do not pay?": what is told to follow from an "if" answers it. */
const asksOnCondition = ({ question }: StatusClaim, { sentence: { tokens } }: Focus): boolean => /\bif\b/i.test(question) && tokens.some(({ norm }) => norm === 'if');

/** "He faces life in prison": what may come, where the claim does not ask for that. */
function isFaced({ question }: StatusClaim, { match, phrase }: Hit, { sentence }: Focus, { analysis }: ReadContext): boolean {
  if (phrase.tags.some((tag) => tag === 'past' || tag === 'verb') || /\b(?:face[sd]?|facing|could|may|might|maximum|possible|risks?)\b/i.test(question)) return false;
  const verb = analysis.clauses(sentence).groups.findLast(({ head }) => head < match.from);
  return verb !== undefined && /^(?:faces?|facing)$/.test(sentence.tokens[verb.head]?.norm ?? '') && match.from - verb.to < 8 && !sentence.tokens.slice(verb.to, match.from).some(({ tag, kind }) => tag === 'subordinator' || tag === 'conjunction' || kind === 'punctuation');
}

/** "A spokesman declined to comment" is no answer to an offer. */
const isSilence = ({ match, phrase }: Hit, { tokens }: Sentence): boolean =>
  phrase.size === 1 && /^(?:declin|refus)/.test(tokens[match.from]?.norm ?? '') && tokens[match.to]?.tag === 'to' && UNSAID.test(tokens[match.to + 1]?.norm ?? '');
const UNSAID = /^(?:comment|say|discuss|elaborate|talk|speak|disclose|reveal|confirm|identify|name|specify|divulge|answer|provide|give|be)$/;

/** "opened fire", where the claim asks who was fired. */
function anotherSense(claim: StatusClaim, hit: Hit, { sentence }: Focus, { analysis }: ReadContext): string | null {
  if (isSilence(hit, sentence)) return 'told of what somebody would not say';
  const { match, phrase } = hit;
  const group = analysis.clauses(sentence).groups.find(({ head }) => head === match.from);
  return phrase.size === 1 && isOfAGun(sentence.tokens, match.from, group) && asksOfAJob(claim) ? 'the word has another sense here' : null;
}

/** A stage that is planned or possible is not reached; on other claims only what is merely intended or conditional does not count. */
function notAFact(claim: StatusClaim, { asksFact, bond, match, noun, phrase, polarity, presented }: Hit, { sentence }: Focus, { analysis }: ReadContext): string | null {
  if (claim.ordered ? bond !== 'object' : bond === 'none') return 'the verb is not said of what the claim is about';
  if (claim.ordered && noun && tellsFact(phrase) && !(phrase.stems.length > 1 && SAYING.has(phrase.stems[0] ?? ''))) return 'the noun names the event, it does not say that it happened';
  // "has yet to be set up", "refused to approve": what is denied need not be a fact, nor what a cue that denies finds behind such a verb.
  if (presented === 'actual' || !asksFact || polarity === 'denied' || (phrase.negative && match.at.some((at) => negationAt(analysis, sentence, at)?.kind === 'verb'))) return null;
  // Who accuses takes the position that it is so.
  if (presented === 'alleged' && claim.bySpeaker) return null;
  // "Has it been signed?" asks what has happened: it may have, but not that it might be.
  const done = !/^(?:has|have|had)\b/i.test(claim.question) || sentence.tokens.slice(Math.max(0, match.from - 4), match.to).some(({ stem: one }, i, near) => one === 'have' && !/^(?:would|should)$/.test(near[i - 1]?.norm ?? ''));
  if (!claim.ordered && done && (presented === 'possible' || presented === 'future')) return null;
  return `told as ${PRESENTED[presented]}, not as a fact`;
}

/** "The group is being formed": a stage that is under way is not reached, unless the cue asks for that. */
function underWay(claim: StatusClaim, { match, phrase, polarity }: Hit, { sentence }: Focus, { analysis }: ReadContext): string | null {
  if (!claim.ordered || !tellsFact(phrase) || polarity === 'denied' || phrase.tags.includes('gerund') || /\bbeing\b/.test(phrase.text)) return null;
  const group = analysis.clauses(sentence).groups.find(({ head }) => head === match.from);
  const words = group === undefined ? [] : sentence.tokens.slice(group.from, group.to);
  const progressive = words.some(({ norm }) => norm === 'being') || (words.at(-1)?.tag === 'gerund' && words.some(({ stem: one }) => one === 'be'));
  // "had been proposing a panel": to be saying a thing is to have said it.
  if (group !== undefined && SAYING.has(sentence.tokens[group.head]?.stem ?? '')) return null;
  return progressive ? 'told as under way, not as done' : null;
}

const SAYING = new Set(['propose', 'suggest', 'offer', 'call', 'urge', 'demand', 'request', 'ask', 'push', 'press', 'advocate', 'insist', 'threaten', 'promise'].map(stem));

const PRESENTED = { future: 'to come', possible: 'possible', intended: 'an intention', conditional: 'a condition', alleged: 'an accusation' } as const;

/** On a claim about what certain actors do or think, others' words and deeds are no answer. */
function wrongHolder(claim: StatusClaim, hit: Hit, focus: Focus, context: ReadContext): string | null {
  // "The payment was denied": nobody says by whom.
  if (claim.bySpeaker && deniedByNobody(hit, focus, context)) return 'it is not told whose position it is';
  if (claim.actors.length === 0) return null;
  const holder = speakerAt(context, focus.sentence, hit.match.from, claim.actors);
  if (holder === 'unknown') return 'it is not known for whom the speaker speaks';
  if (holder !== null && claim.actors.includes(holder.id)) return null;
  if (claim.bySpeaker && holder === null) return null;
  return holder === null ? 'none of the actors says or does it' : `said or done by ${holder.name}`;
}

function deniedByNobody({ match }: Hit, focus: Focus, context: ReadContext): boolean {
  const at = match.at[0] ?? match.from;
  return context.analysis.voiceAt(focus.sentence.tokens[at]?.start ?? focus.sentence.start).voice === 'outlet' && speakerAt(context, focus.sentence, at) === 'unknown' && context.analysis.clauses(focus.sentence).groups.find(({ finite }) => finite)?.voice === 'passive';
}

/** Of two cues that share a word the longer says more; of equals the one that holds, then the earlier position in the file. */
function dropOverlaps(claim: StatusClaim, hits: readonly Hit[], focus: Focus, context: ReadContext): readonly Hit[] {
  const fails = (hit: Hit): number => Number(hit.objection !== null || (claim.ordered && PENDING.has(hit.presented) && notAFact(claim, hit, focus, context) !== null));
  const ranked = hits.toSorted((a, b) => Number(b.sameAbility) - Number(a.sameAbility) || fails(a) - fails(b) || Number(a.objection !== null) - Number(b.objection !== null) || Number(a.polarity === 'denied') - Number(b.polarity === 'denied') || b.match.at.length - a.match.at.length || b.match.exact - a.match.exact || Number(namesDeed(a)) - Number(namesDeed(b)) || Number(b.endsPhrase) - Number(a.endsPhrase) || width(a) - width(b));
  const kept: Hit[] = [];
  for (const hit of ranked) {
    const clash = kept.some((other) => other.match.at.some((at) => hit.match.at.includes(at)) && (other.position !== hit.position || overlapsFully(other, hit)));
    if (!clash) kept.push(hit);
  }
  return kept.toSorted((a, b) => a.match.from - b.match.from);
}

/** Told of a stage that is not reached, a cue for the plan holds, whatever longer one there is for the fact. */
const PENDING: ReadonlySet<Hit['presented']> = new Set(['future', 'intended', 'possible']);

/** "a proposal", for a cue that asks whether it was "proposed". */
const namesDeed = (hit: Hit): boolean => hit.noun && tellsFact(hit.phrase);
const width = (hit: Hit): number => hit.match.to - hit.match.from;
const overlapsFully = (outer: Hit, inner: Hit): boolean => inner.match.at.every((at) => outer.match.at.includes(at));

function readingOf(claim: StatusClaim, hit: Hit, focus: Focus, context: ReadContext): Reading {
  const head = hit.match.at[0] ?? hit.match.from;
  const holder = claim.bySpeaker ? speakerAt(context, focus.sentence, head) : null;
  const owner = holder === 'unknown' ? stranger(focus, head, context) : holder;
  return toReading(context.analysis, focus.sentence, {
    position: claim.bySpeaker ? heldBy((owner ?? OUTLET).id, hit.position.id) : hit.position.id,
    label: claim.bySpeaker ? `${(owner ?? OUTLET).name}: ${hit.position.label}` : hit.position.label,
    rule: `status/cue:${hit.phrase.text}`,
    score: SCORE[focus.via] * (hit.presented === 'actual' || hit.phrase.negative ? 1 : 0.8),
    at: head,
    ...(isPastState(claim, hit, focus, context) ? { time: 'earlier' as const } : {}),
    polarity: hit.polarity,
    denies: hit.phrase.negative,
    deniedAt: deniedAt(hit.match.at, focus, context),
    cues: [...proofOf(hit, focus.sentence.tokens), ...focus.about.map((range) => ({ range, role: 'about' as const }))],
  });
}

/** Whose words they are, where he is none of the listed actors: known by his name. */
function stranger({ sentence }: Focus, head: number, { analysis }: ReadContext): Pick<Actor, 'id' | 'name'> | null {
  const { voice, speaker } = analysis.voiceAt(sentence.tokens[head]?.start ?? sentence.start);
  const name = voice === 'outlet' || speaker === null ? '' : plainName(speaker.name);
  return name === '' ? null : { id: name, name };
}

/** The matched word that a negation holds. */
function deniedAt(at: readonly number[], focus: Focus, context: ReadContext): number {
  return at.find((position) => denialAt(context.analysis, focus.sentence, position) !== null) ?? at[0] ?? 0;
}

/** "Ross was in negotiations, but …": a state told in the past gives way to what holds now. */
function isPastState(claim: StatusClaim, hit: Hit, focus: Focus, context: ReadContext): boolean {
  if (claim.ordered || claim.several || claim.bySpeaker) return false;
  const { clauses, clauseOf } = context.analysis.clauses(focus.sentence);
  const group = clauses[clauseOf[hit.match.from] ?? 0]?.group;
  const verb = group === null || group === undefined ? undefined : focus.sentence.tokens[group.head];
  return verb !== undefined && group?.head !== hit.match.from && /^(?:was|were)$/.test(verb.norm);
}

const SCORE = { mention: 1, anaphor: 0.8, pronoun: 0.7, context: 0.6, article: 0.4 } as const;

/** The furthest stage that is asserted contains the earlier ones; denials stand beside it. */
function furthest(claim: StatusClaim, readings: readonly Reading[]): readonly Reading[] {
  const rank = (reading: Reading): number => claim.positions.findIndex((position) => position.id === reading.position);
  const asserted = readings.filter((reading) => reading.polarity === 'asserted');
  const top = Math.max(-1, ...asserted.map(rank));
  return readings.filter((reading) => reading.polarity === 'denied' || rank(reading) === top);
}

/** A sentence that takes one position denies the others by that; only a denial that stands alone is a reading of its own. */
function withoutEchoes(claim: StatusClaim, readings: readonly Reading[]): readonly Reading[] {
  const sameHolder = (a: Reading, b: Reading): boolean => !claim.bySpeaker || holderOf(claim, a.position).holder === holderOf(claim, b.position).holder;
  return readings.filter((reading) => reading.polarity === 'asserted' || !readings.some((other) => other.polarity === 'asserted' && other.position !== reading.position && sameHolder(reading, other) && other.evidence.start === reading.evidence.start));
}

/** Of positions that exclude each other, those told of an earlier time give way: "was in talks … has decided not to". */
function latest(claim: StatusClaim, readings: readonly Reading[]): readonly Reading[] {
  if (claim.several || claim.bySpeaker) return readings;
  const now = readings.filter((reading) => reading.time !== 'earlier');
  return now.length > 0 ? now : readings;
}

/** Positions exclude each other, unless several may hold or they are different actors'. */
function relate(claim: StatusClaim, a: Reading, b: Reading): Relation {
  if (a.position === b.position) return 'same';
  if (claim.several) return 'compatible';
  return claim.bySpeaker && holderOf(claim, a.position).holder !== holderOf(claim, b.position).holder ? 'compatible' : 'conflicting';
}
