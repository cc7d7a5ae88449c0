import type { Analysis } from './analysis.ts';
import { readFactuality } from './text/factuality.ts';
import { standingAfter } from './text/negation/that.ts';
import type { Range } from './text/clauses.ts';
import { isVerbal } from './text/verbal.ts';
import { describesThing } from './text/negation/granted.ts';
import { stem } from './text/words.ts';
import type { Certainty, Cue, Evidence, Negation, Polarity, Reading, Rejection, Sentence, Time, Token, Value } from './types.ts';

/** What a rule found: a position, the tokens it went by, and the token it turns on. */
export interface Found {
  readonly position: string;
  readonly label: string;
  readonly value?: Value;
  readonly rule: string;
  readonly score: number;
  /** The token on which voice, denial and hedging are looked up. */
  readonly at: number;
  readonly cues: readonly { readonly range: Range; readonly role: Cue['role']; readonly standsFor?: string }[];
  readonly polarity?: Polarity;
  /** The position itself is a denial ("no threat"): the words that deny are among its proof. `deniedAt` is the token that they deny. */
  readonly denies?: boolean;
  readonly deniedAt?: number;
  readonly certainty?: Certainty;
  readonly time?: Time | null;
}

/** In: what a rule found in a sentence. Out: the reading, with voice, speaker, denial and hedging as the text has them there. */
export function toReading(analysis: Analysis, sentence: Sentence, found: Found): Reading {
  const { voice, speaker } = analysis.voiceAt(sentence.tokens[found.at]?.start ?? sentence.start);
  const hedge = hedgeAt(analysis, sentence, found.at);
  const denial = denialAt(analysis, sentence, found.deniedAt ?? found.at);
  const polarity = found.polarity ?? (denial === null ? 'asserted' : 'denied');
  const cues = [
    ...found.cues.map(({ range, role, standsFor }) => ({ ...cueOf(analysis, sentence, range, role), ...(standsFor === undefined ? {} : { standsFor }) })),
    ...(denial !== null && (polarity === 'denied' || found.denies === true) ? [cueOf(analysis, sentence, denial, 'negation')] : []),
    ...(hedge === null ? [] : [cueOf(analysis, sentence, hedge, 'hedge')]),
  ];
  return {
    position: found.position,
    label: found.label,
    ...(found.value === undefined ? {} : { value: found.value }),
    polarity,
    voice,
    speaker,
    certainty: found.certainty ?? (hedge === null ? 'asserted' : 'hedged'),
    time: found.time === undefined ? timeAt(analysis, sentence, found.at) : found.time,
    score: found.score,
    rule: found.rule,
    cues: dedupe(cues),
    evidence: evidenceOf(analysis, sentence),
  };
}

/** In: a sentence that was looked at and not read. Out: the record of why. */
export function reject(analysis: Analysis, sentence: Sentence, rule: string, reason: string, ranges: readonly Range[]): Rejection {
  return { evidence: evidenceOf(analysis, sentence), rule, reason, cues: ranges.map((range) => cueOf(analysis, sentence, range, 'cue')) };
}

/** In: a sentence. Out: the proof that it is: its words and where they stand. */
export function evidenceOf(analysis: Analysis, sentence: Sentence): Evidence {
  const { source, blocks } = analysis.article;
  return {
    start: sentence.start,
    end: sentence.end,
    quote: source.text.slice(sentence.start, sentence.end),
    line: sentence.line,
    column: sentence.column,
    placement: blocks[sentence.block]?.placement ?? 'body',
  };
}

function cueOf(analysis: Analysis, sentence: Sentence, range: Range, role: Cue['role']): Cue {
  const [before, first] = [sentence.tokens[range.from - 1], sentence.tokens[range.from]];
  // "won't" is two words to the reader, and one on the page.
  const start = (before !== undefined && before.end === first?.start && /^n[’']t$/i.test(first.text) ? before : first)?.start ?? sentence.start;
  const end = sentence.tokens[range.to - 1]?.end ?? sentence.end;
  return { start, end, quote: analysis.article.source.text.slice(start, end), role };
}

function dedupe(cues: readonly Cue[]): readonly Cue[] {
  const seen = new Set<string>();
  return cues
    .filter((cue) => {
      const key = `${cue.start}-${cue.end}-${cue.role}`;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The words that deny the token, or null. */
export function denialAt(analysis: Analysis, sentence: Sentence, at: number): Range | null {
  const negation = negationAt(analysis, sentence, at);
  return negation === null ? null : rangeOf(negation.cue);
}

/** The negation that holds the token: in its scope and its clause, or a denying verb before it ("denied that …"); two of them cancel out. */
export function negationAt(analysis: Analysis, sentence: Sentence, at: number): Negation | null {
  const { clauseOf } = analysis.clauses(sentence);
  const untrue = untruthOf(analysis, sentence, at);
  if (untrue !== null) return untrue;
  const opening = analysis.clauses(sentence).clauses[clauseOf[at] ?? 0]?.from ?? 0;
  const standing = standingAfter(sentence.tokens, opening);
  if (standing?.kind === 'untrue') return { cue: [standing.by], scope: [at], kind: 'verb' };
  const around = analysis.negations(sentence).filter((negation) => {
    const cue = negation.cue[0] ?? 0;
    if (standing !== null && cue < opening) return false;
    if (negation.cue.includes(at) || describesThing(sentence.tokens, analysis.clauses(sentence), negation, at)) return false;
    if (DENYING.has(sentence.tokens[cue]?.stem ?? '') && clauseOf[at] === (clauseOf[cue] ?? 0) + 1 && at > cue && opensWithThat(analysis, sentence, clauseOf[at]) && !sentence.tokens.slice(cue + 1, opening).some(isVerbal) && !isBackground(analysis, sentence, cue, at)) return true;
    if (!negation.scope.includes(at) || (negation.kind === 'verb' && isInAside(sentence.tokens, cue, at))) return false;
    // "incompatible" denies itself; "unable to integrate" what follows its "to".
    if (negation.kind === 'affix') return sentence.tokens[Math.max(...negation.cue) + 1]?.tag === 'to' && at > cue;
    return ((negation.kind === 'verb' && (at > cue || !hasVerbOfItsOwn(analysis, sentence, at, cue))) || clauseOf[cue] === clauseOf[at] || joinsByOr(analysis, sentence, at)) && !undone(sentence, Math.max(...negation.cue), at);
  });
  // "neither A nor B" denies once.
  const paired = around.some((negation) => sentence.tokens[negation.cue[0] ?? 0]?.norm === 'neither');
  const counted = around.filter((negation) => !paired || sentence.tokens[negation.cue[0] ?? 0]?.norm !== 'nor');
  const last = counted[counted.length - 1];
  return last === undefined || counted.length % 2 === 0 ? null : last;
}

/** "the ship that was sold has yet to arrive": before a denying verb, what stands in another verb's clause is not denied by it. */
function hasVerbOfItsOwn(analysis: Analysis, sentence: Sentence, at: number, cue: number): boolean {
  const { clauses, clauseOf } = analysis.clauses(sentence);
  const group = clauses[clauseOf[at] ?? 0]?.group;
  // What follows its verb may open the next clause ("said selling it was out of the question").
  return clauseOf[at] !== clauseOf[cue] && group?.finite === true && at < group.to;
}

/** "have not proposed or accepted one": a denial goes on behind "or". */
function joinsByOr(analysis: Analysis, sentence: Sentence, at: number): boolean {
  const { clauses, clauseOf } = analysis.clauses(sentence);
  return sentence.tokens[clauses[clauseOf[at] ?? 0]?.from ?? 0]?.norm === 'or';
}

const DENYING = new Set(['deny', 'reject', 'dismiss', 'refute', 'dispute', 'rebut'].map(stem));

/** "denied that …": the whole clause is denied, but not in "denied it, saying that …". */
function opensWithThat(analysis: Analysis, sentence: Sentence, clause: number | undefined): boolean {
  const from = analysis.clauses(sentence).clauses[clause ?? 0]?.from ?? 0;
  return sentence.tokens[from]?.norm === 'that';
}

/** "denied a rift with Lee, who was jailed": what a relative clause behind a comma tells besides, up to the comma that closes it. */
function isInAside(tokens: readonly Token[], cue: number, at: number): boolean {
  const who = tokens.findLastIndex(({ norm }, i) => i > cue && i < at && /^(?:who|whom|whose|which)$/.test(norm) && tokens[i - 1]?.text === ',');
  return who > 0 && !tokens.slice(who, at).some(({ text }) => text === ',');
}

/** "rejected a truce after reports that …": what the that-clause hangs on is not what is denied. */
function isBackground(analysis: Analysis, sentence: Sentence, cue: number, at: number): boolean {
  const { clauses, clauseOf } = analysis.clauses(sentence);
  return sentence.tokens.slice(cue, clauses[clauseOf[at] ?? 0]?.from).some(({ norm }) => /^(?:after|before|following|amid|despite|because|since|until|when|while)$/.test(norm));
}

const UNTRUE = new Set(['false', 'untrue', 'baseless', 'unfounded', 'fabricated', 'incorrect', 'fake', 'groundless']);

/** "It is false that …", "Reports that … were untrue": the that-clause is denied by the adjective. */
function untruthOf(analysis: Analysis, sentence: Sentence, at: number): Negation | null {
  const { clauses, clauseOf } = analysis.clauses(sentence);
  const clause = clauseOf[at] ?? 0;
  if (!opensWithThat(analysis, sentence, clause)) return null;
  const adjective = sentence.tokens.findIndex((token, i) => UNTRUE.has(token.norm) && (clauseOf[i] === clause - 1 || clauseOf[i] === clause + 1 || (clauseOf[i] === clause && i > at)));
  const reversed = sentence.tokens.findIndex((token, i) => token.norm === 'true' && clauseOf[i] === clause - 1 && sentence.tokens.slice(clauses[clause - 1]?.from ?? 0, i).some((before) => before.tag === 'not'));
  const cue = adjective >= 0 ? adjective : reversed;
  return cue < 0 ? null : { cue: [cue], scope: [at], kind: 'verb' };
}

const HINDERING = new Set(['stop', 'prevent', 'keep', 'deter', 'hinder', 'dissuade'].map(stem));

/** "did not stop them from announcing": what was not hindered happened. */
function undone(sentence: Sentence, cue: number, at: number): boolean {
  const between = sentence.tokens.slice(cue + 1, at);
  return between.some((token) => HINDERING.has(token.stem)) && between.some((token) => token.norm === 'from');
}

function hedgeAt(analysis: Analysis, sentence: Sentence, at: number): Range | null {
  const hedge = analysis.hedges(sentence).find((candidate) => /^(?:possible|reported|unverified)$/.test(candidate.kind) && candidate.scope.includes(at) && !candidate.cue.some((cue) => leavesNoDoubt(sentence, cue)));
  if (hedge !== undefined) return rangeOf(hedge.cue);
  const factuality = readFactuality(sentence.tokens, analysis.clauses(sentence), at);
  return factuality.kind === 'possible' && factuality.by >= 0 && !leavesNoDoubt(sentence, factuality.by) ? { from: factuality.by, to: factuality.by + 1 } : null;
}

/** "said it would not be integrated": the would of reported speech is a will told in the past, no hedge; "could not step back" is that it was not able to; "can get a refund" that it may (Coates 1983). */
function leavesNoDoubt({ tokens }: Sentence, by: number): boolean {
  if (tokens[by]?.norm === 'can' && ENTITLING.has(tokens.slice(by + 1).find(({ tag }) => tag !== 'adverb')?.stem ?? '')) return true;
  return /^(?:would|cannot)$/.test(tokens[by]?.norm ?? '') || (/^(?:can|could)$/.test(tokens[by]?.norm ?? '') && tokens[by + 1]?.tag === 'not');
}

const ENTITLING = new Set(['get', 'receive', 'claim', 'apply', 'return', 'exchange', 'choose', 'vote', 'collect', 'appeal', 'register'].map(stem));

const rangeOf = (positions: readonly number[]): Range => ({ from: Math.min(...positions), to: Math.max(...positions) + 1 });

const EARLIER = new Set(['earlier', 'previously', 'initially', 'originally', 'formerly', 'repeatedly', 'once', 'before', 'long', 'first']);

/** In: the readings that stand. Out: the same; where each is told of an earlier time, those that only reported speech puts there are not: "said it had begun" is "It began", unless something else came after. */
export const inTime = (readings: readonly Reading[]): readonly Reading[] =>
  (readings.some(({ time }) => time !== 'earlier') ? readings : readings.map((one) => (one.voice === 'attributed' && !one.evidence.quote.toLowerCase().split(/\P{L}+/u).some((word) => EARLIER.has(word)) ? { ...one, time: null } : one)));

const NOW = new Set(['now', 'today', 'currently', 'recently', 'newly']);

/** How the clause orders the event in time: by its adverbs, else by a pluperfect. "earlier this month" dates, it does not order. */
export function timeAt(analysis: Analysis, sentence: Sentence, at: number): Time | null {
  const { clauses, clauseOf, groups } = analysis.clauses(sentence);
  const clause = clauses[clauseOf[at] ?? 0];
  if (clause === undefined) return null;
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = sentence.tokens[i];
    if (token === undefined || token.tag !== 'adverb' && token.tag !== 'subordinator' && token.tag !== 'adjective') continue;
    const dated = /^(?:this|in|on|last|that)$/.test(sentence.tokens[i + 1]?.norm ?? '') || /^(?:day|week|month|year)s?$/.test(sentence.tokens[i - 1]?.norm ?? '');
    if (EARLIER.has(token.norm) && token.tag !== 'subordinator' && !dated) return 'earlier';
    if (NOW.has(token.norm)) return 'now';
  }
  const group = groups.find((candidate) => at >= candidate.from && at < candidate.to);
  return group?.perfect === 'had' ? 'earlier' : null;
}
