import type { Focus } from '../evidence.ts';
import { negationAt, reject, toReading } from '../readings.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { reportingVerb } from '../text/attribution/verbs.ts';
import { findPhrase, type Match } from '../text/phrases.ts';
import { stem } from '../text/words.ts';
import type { Quantifier, Reading, Rejection, Relation, ScopeClaim, ScopeElement, Sentence, Token } from '../types.ts';
import { isOffice } from '../actors/offices.ts';
import { subjectBefore } from './agents.ts';
import { type CueMatch, matchCue, proofOf } from './cues.ts';
import type { Kind, ReadContext, ReadResult } from './kind.ts';

/** Reads which of the listed elements a thing covers, with "all", "most", "some", or how many. */
export const scope: Kind<ScopeClaim> = { read, settle: (_claim, readings) => fullest(readings), relate, several: () => true };

interface Hit extends CueMatch {
  readonly element: ScopeElement;
  /** How many the sentence counts, where the claim asks for that. */
  readonly count: Count | null;
}

function read(claim: ScopeClaim, context: ReadContext): ReadResult {
  const elements = claim.elements.map((element) => ({ element, phrases: element.cues.map(context.analysis.readCue) }));
  const readings: Reading[] = [];
  const rejected: Rejection[] = [];
  for (const focus of context.focus) {
    if (focus.via === 'article') continue;
    const hits = elements.flatMap(({ element, phrases }) => {
      const found = phrases.flatMap((phrase) => matchCue(phrase, focus, context.analysis));
      const count = element.count && found.length > 0 ? countIn(context, focus.sentence, element) : null;
      return found.map((match): Hit => ({ ...match, element, count, objection: match.objection ?? (match.bond === 'none' ? 'the verb is not said of what the claim is about' : null) ?? objectionTo({ ...match, element, count }, focus, context) }));
    });
    for (const hit of longestOfEach(hits)) {
      if (hit.objection === null) readings.push(readingOf(hit, focus, context));
      else rejected.push(reject(context.analysis, focus.sentence, 'scope/element', `“${hit.phrase.text}”: ${hit.objection}`, [hit.match]));
    }
  }
  return { readings, rejected };
}

/** One reading an element and sentence: a cue that holds, then the one with most words, then with most of its own. */
function longestOfEach(hits: readonly Hit[]): readonly Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.element.id);
    const better = known === undefined || (known.objection !== null && hit.objection === null) || (known.objection === null) === (hit.objection === null) && (hit.match.at.length > known.match.at.length || (hit.match.at.length === known.match.at.length && hit.match.exact > known.match.exact));
    if (better) best.set(hit.element.id, hit);
  }
  return [...best.values()];
}

interface Count {
  readonly value: number;
  readonly range: Range;
}

/** A common noun alone ("officials") covers nobody until it is counted; and who acts in the sentence is not who is covered. */
function objectionTo({ count, ...hit }: Hit, focus: Focus, context: ReadContext): string | null {
  const { tokens } = focus.sentence;
  const common = hit.phrase.size === 1 && tokens[hit.match.from]?.tag !== 'name';
  if (hit.element.count && count === null && common && !isAmongThose(tokens, hit.match.from)) return 'the noun is not counted';
  const range = count?.range ?? hit.match;
  const phrase = nounPhraseBefore(tokens, hit.match.from + 1);
  if (hit.element.count && phrase !== null && tokens[phrase.from - 1]?.norm === 'to' && tokens[phrase.from - 2]?.norm === 'according') return 'it speaks here, nothing is said to cover it';
  const acts = context.analysis.clauses(focus.sentence).groups.some((group) => {
    const subject = group.finite && group.voice === 'active' && !UNDERGOING.has(tokens[group.head]?.stem ?? '') ? subjectOf(focus, group.from) : null;
    return subject !== null && subject.from < range.to && range.from < subject.to;
  });
  // "does not extend to the board's heirs"
  if (tokens[hit.match.to]?.tag === 'possessive' && coverageDenied(hit, focus, context)) return 'what is denied is of what it owns';
  if (!hit.element.count && speaks(focus.sentence, range, context)) return 'it speaks here, nothing is said to cover it';
  return hit.element.count && acts ? 'it acts here, nothing is said to cover it' : null;
}

/** "Moss, the port's head, left", "heads of ports left": past what stands between commas and with what hangs on it, unless the claim is about that ("Moss, who was banned, left"). */
function subjectOf({ about, sentence: { tokens } }: Focus, verb: number): Range | null {
  const subject = tokens[verb - 1]?.tag === 'subordinator' ? null : subjectBefore(tokens, verb);
  return subject !== null && about.some(({ from, to }) => from >= subject.to && to < verb) ? null : subject;
}

/** "the board, its head and other managers", "on several of its managers", "and its head": some of them, without a count. */
function isAmongThose(tokens: readonly Token[], noun: number): boolean {
  const phrase = nounPhraseBefore(tokens, noun + 1);
  if (phrase === null) return false;
  const number = tokens[phrase.from - 1]?.norm === 'of' && tokens[phrase.from - 2]?.norm === 'number' ? phrase.from - 4 : phrase.from - 1;
  const share = tokens[phrase.from - 1]?.norm === 'of' && /^(?:several|some|many|most|various|few)$/.test(tokens[phrase.from - 2]?.norm ?? '');
  const its = isOffice(tokens[noun]?.norm ?? '') && /^(?:its|the|his|her|their)$/.test(tokens[phrase.from]?.norm ?? '');
  const vague = its || share || number < phrase.from - 1 || tokens.slice(phrase.from, noun).some(({ norm }) => /^(?:other|several|some|various|certain)$/.test(norm));
  const before = tokens[share ? phrase.from - 3 : number];
  return vague && before !== undefined && (/^(?:and|on|against|as)$/.test(before.norm) || COVERING.has(before.stem));
}

/** "Two ships had their papers taken": it happens to their subject. Who "faces" a thing is left out: "the owner and the three ships face a fine" is no count of all. */
const UNDERGOING = new Set(['have', 'suffer', 'lose', 'undergo'].map(stem));

/** "…, the timber board said": the subject of a verb of saying. */
function speaks(sentence: Sentence, range: Range, { analysis }: ReadContext): boolean {
  const { tokens } = sentence;
  return analysis.clauses(sentence).groups.some((group) => {
    const subject = group.finite && group.voice === 'active' && reportingVerb(tokens[group.head]?.norm ?? '')?.frames.quote === true ? nounPhraseBefore(tokens, group.from) : null;
    return subject !== null && subject.from < range.to && range.from < subject.to;
  });
}

function readingOf(hit: Hit, focus: Focus, context: ReadContext): Reading {
  const { count, element, match } = hit;
  const { tokens } = focus.sentence;
  const quantifier = element.count ? null : quantifierOf(tokens, match);
  const position = count !== null ? `${count.value} ${element.id}` : quantifier !== null ? `${quantifier.word} ${element.id}` : element.id;
  const counted = count === null ? [] : [{ range: count.range, role: 'value' as const }];
  return toReading(context.analysis, focus.sentence, {
    position,
    label: count !== null ? `${count.value} ${element.label}` : quantifier !== null ? `${quantifier.word} ${element.label}` : element.label,
    value: { type: 'element', element: element.id, quantifier: quantifier?.word ?? null, count: count?.value ?? null },
    rule: `scope/element:${hit.phrase.text}`,
    score: focus.via === 'mention' ? 1 : focus.via === 'anaphor' ? 0.8 : 0.6,
    at: match.at[0] ?? match.from,
    polarity: coverageDenied(hit, focus, context) ? 'denied' : 'asserted',
    cues: [
      ...proofOf(hit, tokens),
      ...counted,
      ...(quantifier === null ? [] : [{ range: { from: quantifier.at, to: quantifier.at + 1 }, role: 'quantifier' as const }]),
      ...focus.about.map((range) => ({ range, role: 'about' as const })),
    ],
  });
}

/** What a rule, a list or a harm does to what it comes to. */
const COVERING = new Set([
  'cover', 'target', 'include', 'apply', 'affect', 'extend', 'hit', 'name', 'touch', 'concern', 'reach', 'sanction', 'impose', 'involve', 'impact', 'spread',
  'harm', 'hurt', 'damage', 'destroy', 'disrupt', 'endanger', 'compromise', 'expose', 'access', 'breach', 'leak', 'steal', 'take', 'seize', 'lose', 'contaminate', 'pollute', 'infect',
  'recommend', 'approve', 'authorize', 'license', 'permit', 'allow',
].map(stem));

/** "do not cover exports", "has yet to be found": the covering verb or the cue's own is denied. Of a thing merely named in a denial nothing follows. */
function coverageDenied({ match, phrase, polarity }: CueMatch, { about, sentence }: Focus, { analysis }: ReadContext): boolean {
  const { clauseOf, groups } = analysis.clauses(sentence);
  // "found him not guilty of theft"
  if (!phrase.negative && sentence.tokens[match.from - 1]?.tag === 'not') return true;
  if ((!phrase.negative && isExempt(sentence, match, groups)) || isUntouched(sentence, match, clauseOf, about)) return true;
  if (groups.some(({ head }) => match.at.includes(head) && !COVERING.has(sentence.tokens[head]?.stem ?? ''))) return polarity === 'denied';
  // "Farms, whose owners are away, are not covered": the verb stands behind the clause on its subject.
  const resumed = sentence.tokens[match.to]?.text === ',' && /^(?:who|whose|which|whom)$/.test(sentence.tokens[match.to + 1]?.norm ?? '') ? groups.find(({ from, finite }) => finite && from > match.to && sentence.tokens[from - 1]?.text === ',')?.head : undefined;
  const verbs = groups.map((group) => group.head).filter((head) => (clauseOf[head] === clauseOf[match.from] || head === resumed) && (match.at.includes(head) || COVERING.has(sentence.tokens[head]?.stem ?? '')));
  const negated = (head: number): boolean => groups.some((group) => group.head === head && sentence.tokens.slice(group.from, group.to).some((token) => token.tag === 'not')) || negationAt(analysis, sentence, head)?.kind === 'verb';
  // "do not apply to subsidiaries of the agency" says nothing of the agency itself.
  const direct = (head: number): boolean => match.at.includes(head) || sentence.tokens.slice(head + 1, match.from).every((token) => token.tag !== 'noun' && token.tag !== 'name');
  return !phrase.negative && verbs.some((head) => negated(head) && direct(head));
}

/** "fuel shipments were unaffected", "the wells are safe": the predicate of the element says that nothing reaches it. */
function isUntouched({ tokens }: Sentence, match: Match, clauseOf: readonly number[], about: readonly Range[]): boolean {
  const isSaid = (at: number): boolean => tokens[at]?.tag === 'auxiliary' || /^(?:remain|stay)/.test(tokens[at]?.norm ?? '') || (tokens[at]?.tag === 'adverb' && tokens[at - 1]?.tag === 'auxiliary');
  const asked = (at: number): boolean => about.some(({ from, to }) => at >= from && at < to);
  return tokens.some(({ norm }, i) => i >= match.to && i - match.to <= 6 && clauseOf[i] === clauseOf[match.from] && (/^(?:unaffected|untouched|unharmed|unscathed|spared)$/.test(norm) || (/^(?:safe|secure|intact)$/.test(norm) && isSaid(i - 1) && !asked(i))));
}

const EXEMPTING = new Set(['exempt', 'exclude', 'spare', 'omit', 'except'].map(stem));

const KEEPING = new Set(['keep', 'retain', 'leave'].map(stem));

/** "cod but not herring", "all goods except timber", "exempts timber", "timber is exempt": the element is named as left out. */
function isExempt(sentence: Sentence, match: Match, groups: readonly { readonly head: number; readonly voice: string }[]): boolean {
  const { tokens } = sentence;
  const noun = match.at[match.at.length - 1] ?? match.from;
  const phrase = nounPhraseBefore(tokens, noun + 1);
  const before = tokens[(phrase?.from ?? noun) - 1];
  if (before !== undefined && (before.tag === 'not' || /^(?:except|excluding|nor|neither)$/.test(before.norm) || EXEMPTING.has(before.stem))) return true;
  // "but no bank details"
  if (phrase !== null && tokens[phrase.from]?.norm === 'no' && !match.at.includes(phrase.from)) return true;
  // "loses the title but keeps the medal"
  if (before !== undefined && KEEPING.has(before.stem) && tokens.slice(Math.max(0, (phrase?.from ?? noun) - 4), (phrase?.from ?? noun) - 1).some(({ norm }) => /^(?:but|while|though|although)$/.test(norm))) return true;
  if (before?.norm === 'for' && tokens[(phrase?.from ?? noun) - 2]?.norm === 'except') return true;
  const after = tokens.findIndex((token, i) => i > noun && i <= noun + 3 && EXEMPTING.has(token.stem));
  return after > 0 && (tokens[after]?.tag === 'adjective' || groups.some((group) => group.head === after && group.voice === 'passive'));
}

const QUANTIFIERS: ReadonlyMap<string, Quantifier> = new Map(Object.entries<Quantifier>({
  all: 'all', any: 'all', every: 'all', entire: 'all', total: 'all', complete: 'all', blanket: 'all', full: 'all', outright: 'all',
  each: 'all', whole: 'all',
  most: 'most', majority: 'most', bulk: 'most', mostly: 'most', largely: 'most', much: 'most',
  some: 'some', certain: 'some', several: 'some', various: 'some', selected: 'some', limited: 'some', partial: 'some', part: 'some', few: 'some', handful: 'some', number: 'some', half: 'some',
}));

/** The quantifier that opens the noun phrase of a matched word. */
function quantifierOf(tokens: readonly Token[], match: Match): { readonly word: Quantifier; readonly at: number } | null {
  for (const at of match.at) {
    for (let i = at; i >= Math.max(0, at - 5); i -= 1) {
      const token = tokens[i];
      const word = token === undefined ? undefined : QUANTIFIERS.get(token.norm);
      // "almost all": not quite.
      if (word === 'all' && NEARLY.test(tokens[i - 1]?.norm ?? '')) return { word: 'most', at: i };
      // "any accounts that they hold": whatever there may be, not all there are.
      if (token?.norm === 'any' && isWhatever(tokens, i)) break;
      if (word === 'all' && tokens[i - 1]?.tag === 'not') return { word: 'some', at: i };
      if (word !== undefined && tokens[i + 1]?.norm !== 'other') return { word, at: i };
      if (token === undefined || (i < at && !PHRASE.has(token.tag) && token.text !== '-' && token.norm !== 'of')) break;
    }
  }
  return null;
}

/** The noun behind "any" is one that somebody "has", "holds" or "may have", in a clause on it. */
function isWhatever(tokens: readonly Token[], any: number): boolean {
  const end = nounPhraseAfter(tokens, any)?.to ?? any + 2;
  return tokens.slice(end, end + WHATEVER).some(({ stem: one }) => HAVING.has(one)) || tokens.slice(end, end + WHATEVER).some(({ norm }, k) => norm === 'of' && /^(?:theirs|his|hers)$/.test(tokens[end + k + 1]?.norm ?? ''));
}

/** "any assets that the four men may have". */
const WHATEVER = 8;
const HAVING = new Set(['have', 'hold', 'own', 'possess', 'keep'].map(stem));

const NEARLY = /^(?:almost|nearly|virtually|practically|about)$/;
const PHRASE = new Set(['noun', 'name', 'adjective', 'possessive', 'gerund', 'determiner', 'number']);

/** How many the sentence names: a list that adds up, else the number before the noun. */
function countIn(context: ReadContext, sentence: Sentence, { cues }: ScopeElement): Count | null {
  const { sums, quantities, readCue } = context.analysis;
  const phrases = cues.map(readCue);
  const counts = [...sums(sentence), ...quantities(sentence).filter((quantity) => quantity.unit.kind === 'count' && quantity.rule !== 'article' && quantity.rule !== 'zero')];
  for (const quantity of counts) {
    const start = sentence.start + quantity.start;
    const end = sentence.start + quantity.end;
    const inside = sentence.tokens.flatMap((token, i) => (token.start >= start && token.end <= end ? [i] : []));
    const from = inside[0];
    const to = (inside.at(-1) ?? -1) + 1;
    if (from === undefined) continue;
    const ofElement = phrases.some((phrase) => findPhrase(phrase, sentence.tokens, from, Math.min(to + 1, sentence.tokens.length)).length > 0);
    // "three others", "and three of his deputies" are three beside those named before; where the list does not add up, how many in all is not known.
    const beside = quantity.rule !== 'sum' && sentence.tokens.slice(from, to + 1).some((token) => token.stem === stem('other') || /^(?:more|further|additional)$/.test(token.norm) || (/^(?:his|her)$/.test(token.norm) && sentence.tokens[from - 1]?.norm === 'and'));
    if (ofElement && !beside) return { value: quantity.value, range: { from, to } };
  }
  return null;
}

const element = (reading: Reading): string => (reading.value?.type === 'element' ? reading.value.element : reading.position);
const bare = (reading: Reading): boolean => reading.value?.type === 'element' && reading.value.quantifier === null && reading.value.count === null;
const differ = (x: string | number | null, y: string | number | null): boolean => x !== null && y !== null && x !== y;

/** Of readings of one element the one that says how much or how many stands for those that do not. */
function fullest(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter((reading) => !bare(reading) || !readings.some((other) => element(other) === element(reading) && other.polarity === reading.polarity && !bare(other)));
}

function relate(_claim: ScopeClaim, a: Reading, b: Reading): Relation {
  if (a.position === b.position) return 'same';
  if (a.value?.type !== 'element' || b.value?.type !== 'element' || a.value.element !== b.value.element) return 'compatible';
  return differ(a.value.quantifier, b.value.quantifier) || differ(a.value.count, b.value.count) ? 'conflicting' : 'compatible';
}
