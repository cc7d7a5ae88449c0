import type { Token } from '../types.ts';
import { clauseEnd, clauseLeft, isFinite, range } from './negation/scope.ts';
import { byFirstWord } from './worded.ts';

/** Words that keep a statement from being a plain assertion, and the words they bear on; positions are of the sentence's tokens. */
export interface Hedge {
  readonly cue: readonly number[];
  readonly scope: readonly number[];
  readonly kind: 'possible' | 'reported' | 'unverified' | 'planned' | 'conditional' | 'approximate';
}

/** Reach of a hedge: its clause with the subject, what follows to the clause's end, or the next few words of an amount. */
type Reach = 'clause' | 'right' | 'amount';

/**
 * Phrases by norm, a slash between forms. Kinds after Hyland (1998), "Hedging in scientific research articles": possibility and doubt; hearsay; and, for news,
 * plans and conditions. The word lists are our own.
 */
const PHRASES: readonly (readonly [pattern: string, kind: Hedge['kind'], reach: Reach])[] = [
  ['is/are/was/were/be/been said/reported/alleged/claimed/rumored/understood/believed/thought/considered/suspected/presumed to', 'reported', 'clause'],
  ['it is/was said/reported/alleged/claimed/rumored/understood/believed/thought/suspected that', 'reported', 'right'],
  ['reportedly/allegedly/purportedly/supposedly/ostensibly/apparently/seemingly/presumably', 'reported', 'clause'],
  ['alleged/purported/supposed/reported/rumored/suspected/presumed', 'reported', 'amount'],
  ['so called', 'reported', 'amount'],
  ['seem/seems/seemed/appear/appears/appeared to', 'reported', 'clause'],
  ['there are/were reports that', 'reported', 'right'],
  ['plan/plans/planned/planning to', 'planned', 'clause'],
  ['intend/intends/intended/intending to', 'planned', 'clause'],
  ['aim/aims/aimed/aiming to', 'planned', 'clause'],
  ['hope/hopes/hoped/hoping to', 'planned', 'clause'],
  ['want/wants/wanted/wanting to', 'planned', 'clause'],
  ['seek/seeks/sought/seeking to', 'planned', 'clause'],
  ['expect/expects/expected/expecting to', 'planned', 'clause'],
  ['is/are/was/were/be set/expected/scheduled/due/planned/slated/poised/likely/bound/about/projected/supposed/going to', 'planned', 'clause'],
  ['vow/vows/vowed/pledge/pledges/pledged/promise/promises/promised/threaten/threatens/threatened/agree/agrees/agreed/offer/offers/offered/propose/proposes/proposed to', 'planned', 'clause'],
  ['considering/mulling/weighing/contemplating', 'planned', 'right'],
  ['considers/considered/mulls/mulled/weighs/weighed', 'planned', 'right'],
  ['would', 'possible', 'clause'],
  ['could/may/might', 'possible', 'clause'],
  ['perhaps/maybe/possibly/probably/potentially/conceivably/arguably', 'possible', 'clause'],
  ['likely/unlikely to', 'possible', 'clause'],
  ['it is/was/remains possible/likely/unlikely/probable/unclear/uncertain/doubtful/plausible', 'possible', 'right'],
  ['is/are/was/were/be/been/seem/seems/seemed/appear/appears/appeared/remain/remains/remained/look/looks/looked possible/likely/unlikely/probable/improbable/doubtful/questionable/plausible/implausible/conceivable/unproven/suspected', 'possible', 'clause'],
  ['is/are/was/were/be/remain/remains/remained a/an/one/another/the possibility/probability/theory/hypothesis/conjecture/suspicion/speculation', 'possible', 'clause'],
  ['be/been ruled out', 'possible', 'clause'],
  ['unclear/uncertain/unsure/doubtful/unknown', 'possible', 'right'],
  ['possible/potential/probable/likely/unlikely', 'possible', 'amount'],
  ['suggests/suggest/suggested/indicates/indicate/indicated that', 'possible', 'right'],
  ['believed/thought/suspected/feared to', 'possible', 'clause'],
  ['if/whether/unless', 'conditional', 'right'],
  ['provided/assuming/supposing that', 'conditional', 'right'],
  ['as long as', 'conditional', 'right'],
  ['in case', 'conditional', 'right'],
  ['about/around/roughly/approximately/nearly/almost/some/circa/virtually/estimated', 'approximate', 'amount'],
  ['an estimated', 'approximate', 'amount'],
  ['more/less/fewer than', 'approximate', 'amount'],
  ['at least/most', 'approximate', 'amount'],
  ['up to', 'approximate', 'amount'],
];

const BY_FIRST = byFirstWord(PHRASES.map(([pattern, kind, reach]) => [pattern, { kind, reach }]));

/** In: the tokens of one sentence. Out: its hedges in the order of their cues. */
export function readHedges(tokens: readonly Token[]): readonly Hedge[] {
  const found: Hedge[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const hedge = hedgeAt(tokens, i);
    if (hedge === null) continue;
    found.push(hedge);
    i = hedge.cue[hedge.cue.length - 1] ?? i;
  }
  return found;
}

const VERIFYING = new Set(['verified', 'confirmed', 'corroborated', 'substantiated', 'authenticated']);
const FIGURE = /^(?:figure|number|toll|claim|count|total|report|account|version|assertion|allegation|statement|charge)s?$/;

/** "…, which could not be independently verified", "…, a figure that could not be confirmed": what stands before the comma is in doubt. */
function unverified(tokens: readonly Token[], i: number): Hedge | null {
  if (!VERIFYING.has(tokens[i]?.norm ?? '')) return null;
  let from = i;
  while (from > 0 && /^(?:adverb|auxiliary|not|modal)$/.test(tokens[from - 1]?.tag ?? '')) from -= 1;
  if (!tokens.slice(from, i).some(({ tag }) => tag === 'not')) return null;
  const comma = tokens.findLastIndex(({ text }, k) => k < from && text === ',');
  const apposed = tokens.slice(comma + 1, from);
  const takesUp = /^(?:which|that)$/.test(tokens[from - 1]?.norm ?? '') && (apposed.length === 1 || apposed.some(({ norm }) => FIGURE.test(norm)));
  return comma > 0 && apposed.length <= 6 && takesUp ? { cue: [i], scope: range(0, comma), kind: 'unverified' } : null;
}

function hedgeAt(tokens: readonly Token[], i: number): Hedge | null {
  const open = unverified(tokens, i);
  if (open !== null) return open;
  for (const { steps, said: { kind, reach } } of BY_FIRST.get(tokens[i]?.norm ?? '') ?? []) {
    const cue = matchAt(tokens, i, steps);
    if (cue === null || !isHedge(tokens, cue, kind, reach)) continue;
    return { cue, scope: scopeOf(tokens, cue, reach), kind };
  }
  return null;
}

/** The tokens of a phrase; adverbs and "not" may stand between ("is not expected to"). */
function matchAt(tokens: readonly Token[], from: number, steps: readonly ReadonlySet<string>[]): readonly number[] | null {
  const cue: number[] = [];
  let i = from;
  for (const step of steps) {
    if (cue.length > 0) while (i < from + 6 && !step.has(tokens[i]?.norm ?? '') && (tokens[i]?.tag === 'adverb' || tokens[i]?.tag === 'not' || (tokens[i]?.text === '-' && tokens[i]?.start === tokens[i - 1]?.end))) i += 1;
    if (!step.has(tokens[i]?.norm ?? '')) return null;
    cue.push(i);
    i += 1;
  }
  return cue;
}

function isHedge(tokens: readonly Token[], cue: readonly number[], kind: Hedge['kind'], reach: Reach): boolean {
  const first = tokens[cue[0] ?? 0];
  const next = tokens[(cue[cue.length - 1] ?? 0) + 1];
  if (first === undefined) return false;
  if (kind === 'approximate') return next !== undefined && (next.tag === 'number' || next.kind === 'number' || /^[$€£¥₹]$/.test(next.text) || ((next.norm === 'a' || next.norm === 'half') && first.norm !== 'some'));
  // "May" the month, "Will" the name.
  if (cue.length === 1 && (kind === 'possible' || kind === 'conditional') && first.tag === 'name') return false;
  if (first.norm === 'may' && first.tag !== 'modal') return false;
  if (kind === 'planned' && cue.length > 1) return next !== undefined && (next.tag === 'verb' || next.tag === 'auxiliary' || next.tag === 'noun' || next.tag === 'adverb');
  if (kind === 'planned') return first.tag !== 'noun' && next !== undefined && !isFinite(next);
  // "could not be ruled out"; what has been is denied.
  if (cue.length === 3 && tokens[cue[1] ?? 0]?.norm === 'ruled') return tokens[(cue[0] ?? 0) - 1]?.tag === 'not' || /^(?:cannot|never)$/.test(tokens[(cue[0] ?? 0) - 1]?.norm ?? '');
  // An adjective before its noun ("the alleged plot"), not a verb ("he alleged").
  if (reach === 'amount') return first.tag === 'adjective' || first.tag === 'participle' || tokens[(cue[0] ?? 0) - 1]?.tag === 'determiner';
  return true;
}

/** "Overheating was the likely cause", "is seen as a possible reason": what is called so is no surer. */
const kindOfSubject = (tokens: readonly Token[], verb: number, adjective: number, end: number): boolean =>
  /^(?:is|are|was|were|be|been|remains?|remained|as)$/.test(tokens[verb]?.norm ?? '') && UNSURE.test(tokens[adjective]?.norm ?? '') && tokens.slice(adjective + 1, end).some(({ tag }) => tag === 'noun');

const UNSURE = /^(?:possible|potential|probable|likely|unlikely|suspected|presumed|supposed)$/;

function scopeOf(tokens: readonly Token[], cue: readonly number[], reach: Reach): readonly number[] {
  const first = cue[0] ?? 0;
  const last = cue[cue.length - 1] ?? first;
  if (reach === 'amount') {
    let to = last + 1;
    while (to < tokens.length && to < last + 8 && ['number', 'noun', 'adjective', 'name', 'determiner'].includes(tokens[to]?.tag ?? '') || /^[$€£¥₹%]$/.test(tokens[to]?.text ?? '')) to += 1;
    const verb = tokens.findLastIndex(({ tag, norm }, i) => i < first && tag !== 'adverb' && tag !== 'determiner' && norm !== 'one');
    return [...(kindOfSubject(tokens, verb, first, to) ? clauseLeft(tokens, verb) : []), ...range(last + 1, to)].toSorted((a, b) => a - b);
  }
  const inCue = new Set(cue);
  const left = reach === 'clause' ? clauseLeft(tokens, first) : [];
  return [...new Set([...left, ...range(first, clauseEnd(tokens, last))])].filter((k) => !inCue.has(k)).toSorted((a, b) => a - b);
}
