import { clauseStart, contentBefore, contentEnd, isEmptyAfter, skipAdjuncts } from './content.ts';
import type { Segment } from './items.ts';
import type { Run } from './phrases.ts';
import { endsSpeech, groupStart, isComma, isFinite, isHard, isNominal, isPronoun, isTime, phraseEnd } from './phrases.ts';
import { possessor, sharedSubject, subjectAfter, subjectBefore } from './speakers.ts';
import type { ReportingVerb } from './verbs.ts';
import { NOUN_TOO, particleVerb, reportingVerb, STATEMENT_NOUNS } from './verbs.ts';

/** An attribution inside one segment, as runs of items. */
export interface Found {
  readonly speaker: Run | null;
  readonly cue: Run;
  readonly content: readonly Run[];
  readonly rule: string;
}

/** A cue verb in its place: group from its first auxiliary, `after` its last word. */
interface Cue {
  readonly verb: ReportingVerb;
  readonly at: number;
  readonly group: number;
  readonly after: number;
  readonly passive: boolean;
}

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am']);
/** Participles that are no past tense. */
const PARTICIPLES = new Set(['known', 'seen', 'shown', 'written', 'proven', 'sworn', 'forbidden', 'forgotten', 'chosen', 'sung', 'begun']);
const norm = (items: Segment, i: number): string => items[i]?.norm ?? '';
const run = (from: number, to: number): Run => ({ from, to });

/** In: a segment. Out: its attributions in the order of their cues. */
export function findInSegment(items: Segment): readonly Found[] {
  const found: Found[] = [];
  const named = signature(items) ?? label(items);
  if (named !== null) found.push(named);
  for (let i = named === null ? 0 : named.cue.to; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined || item.quote !== null) continue;
    if (item.norm === 'according' && norm(items, i + 1) === 'to') {
      const one = accordingTo(items, i);
      if (one !== null) found.push(one);
      continue;
    }
    if (item.norm === 'words' && norm(items, i - 1) !== 'other') {
      const one = inTheWords(items, i);
      if (one !== null) found.push(one);
      continue;
    }
    if (STATEMENT_NOUNS.has(item.norm) && item.tag === 'noun') {
      const one = statement(items, i);
      if (one !== null) {
        found.push(one);
        continue;
      }
    }
    const cue = cueAt(items, i);
    if (cue === null) continue;
    for (const rule of RULES) {
      const one = rule(items, cue);
      if (one === null) continue;
      found.push(cue.verb.form === 'gerund' ? { ...one, speaker: goingOn(items, cue, found) ?? one.speaker } : one);
      break;
    }
    i = cue.after - 1;
  }
  return found;
}

/** "X said …, adding that …": the speaker whose words end at the comma before. */
function goingOn(items: Segment, cue: Cue, found: readonly Found[]): Run | null {
  if (!isComma(items, cue.group - 1) && !isQuote(items, cue.group - 1)) return null;
  const one = found.findLast(({ content, cue: earlier }) => content.some((part) => part.to === cue.group - 1 || part.to === cue.group) || (earlier.to <= cue.group && content.every((part) => part.to <= earlier.from)));
  return one?.speaker ?? null;
}

function cueAt(items: Segment, at: number): Cue | null {
  const item = items[at];
  if (item === undefined) return null;
  const verbal = ['verb', 'past', 'participle', 'gerund'].includes(item.tag);
  const pair = verbal ? particleVerb(item.norm, norm(items, at + 1)) : undefined;
  const verb = pair ?? reportingVerb(item.norm);
  if (verb === undefined) return null;
  if (!verbal && !isVerbByPlace(items, at, verb)) return null;
  // "was quoted as saying": one verb.
  if (item.norm === 'saying' && norm(items, at - 1) === 'as' && ['quoted', 'cited', 'reported'].includes(norm(items, at - 2))) {
    return { verb: { ...verb, form: 'past' }, at, group: groupStart(items, at - 2), after: at + 1, passive: false };
  }
  const group = groupStart(items, at);
  // "a group called “…” by its rivals"
  if (verb.form === 'past' && isQuote(items, at + 1) && norm(items, at + 2) === 'by') return null;
  // "a firm known for …": a participle without its auxiliary.
  if (item.tag === 'participle' && verb.form === 'past' && group === at && (['by', 'for', 'as', 'in', 'to', 'at', 'with'].includes(norm(items, at + 1)) || PARTICIPLES.has(item.norm))) return null;
  const passive = verb.form === 'past' && [at - 1, at - 2, at - 3].some((k) => k >= group && BE.has(norm(items, k)));
  return { verb, at, group, after: at + (pair === undefined ? 1 : 2), passive };
}

/** The tagger takes many verbs after a noun for nouns ("the report says"). */
function isVerbByPlace(items: Segment, at: number, verb: ReportingVerb): boolean {
  const before = items[at - 1]?.tag ?? '';
  const next = items[at + 1];
  // "while chanting, “…”"
  if (verb.form === 'gerund' && verb.frames.quote && (isQuote(items, at + 1) || (isComma(items, at + 1) && isQuote(items, at + 2)))) return true;
  if (!NOUN_TOO.has(verb.lemma)) return ['noun', 'adjective'].includes(items[at]?.tag ?? '') && !['determiner', 'adjective', 'possessive'].includes(before);
  return verb.form === 's' && items[at]?.tag === 'noun' && (isPronoun(items, at - 1) || before === 'name') && next !== undefined && (next.norm === 'that' || next.norm === 'to' || next.tag === 'determiner' || next.tag === 'pronoun' || next.quote !== null);
}

type Rule = (items: Segment, cue: Cue) => Found | null;

const isQuote = (items: Segment, i: number): boolean => items[i] !== undefined && items[i]?.quote !== null;

/** The item before `i`, a comma aside, when it is a quotation; else -1. */
function quoteBefore(items: Segment, i: number): number {
  const k = isComma(items, i - 1) ? i - 2 : i - 1;
  return isQuote(items, k) ? k : -1;
}

/** "said Tuesday Ann Li". */
function skipTime(items: Segment, from: number): number {
  let i = from;
  while (isTime(items, i) && items[i + 1]?.tag !== 'punctuation') i += 1;
  return i;
}

/** "…," said X; "…, said X". */
const inverted: Rule = (items, cue) => {
  const { verb, at, group, after } = cue;
  if (cue.passive || !verb.frames.quote && !verb.frames.aside || verb.form === 'gerund' || verb.form === 'base' || verb.lemma === 'tell') return null;
  const quote = quoteBefore(items, group);
  if (quote < 0 && !isComma(items, group - 1) && !isHard(items, group - 1) && group > 0) return null;
  if (quote < 0 && group === 0 && !isHard(items, after)) return null;
  const speaker = subjectAfter(items, skipTime(items, after));
  if (speaker === null) return null;
  if (quote < 0) {
    // "Li, a senator, said talks failed" has its subject before.
    if (group < 2 || !isFiniteBetween(items, contentBefore(items, group - 1), group - 1)) return null;
    if (subjectBefore(items, at) !== null && !isEmptyAfter(items, speaker.to)) return null;
    return { speaker, cue: run(group, after), content: [run(contentBefore(items, group - 1), group - 1)], rule: 'inverted-aside' };
  }
  return { speaker, cue: run(group, after), content: [quotedContent(items, quote), ...quoteAfter(items, speaker.to)], rule: 'inverted-quote' };
};

const isFiniteBetween = (items: Segment, from: number, to: number): boolean => items.slice(from, to).some((_, k) => isFinite(items, from + k) || isQuote(items, from + k));

/** A quotation with the words of its sentence before it, where it is only the end of one. */
function quotedContent(items: Segment, quote: number): Run {
  let from = quote;
  for (let k = quote - 1; k >= 0; k -= 1) {
    if (isHard(items, k) || items[k]?.text === ';') break;
    from = k;
  }
  const onlyConjunction = quote - from <= 1 && ['conjunction', 'punctuation', 'adverb'].includes(items[from]?.tag ?? '');
  // A quotation in lower case is the predicate of what stands before: The plan "is dead," she said.
  const predicate = /^“\p{Ll}/u.test(items[quote]?.text ?? '');
  if (from < quote && !onlyConjunction && (predicate || isFiniteBetween(items, from, quote))) return run(from, quote + 1);
  // Several quotations side by side are one speech.
  let first = quote;
  while (first > 0 && isQuote(items, first - 1)) first -= 1;
  return run(first, quote + 1);
}

/** `…," he said, "…`: the second half of the quotation. */
function quoteAfter(items: Segment, from: number): readonly Run[] {
  let i = from;
  while (i < items.length && i < from + 14 && !isQuote(items, i)) {
    if (items[i]?.text === '.' || items[i]?.text === ';' || (isFinite(items, i) && i > from)) return [];
    i += 1;
  }
  if (!isQuote(items, i) || !(isComma(items, i - 1) || items[i - 1]?.text === ':' || i === from || items[i - 1]?.tag === 'conjunction')) return [];
  return [run(i, i + 1)];
}

/** The subject of a cue wherever it stands. */
function speakerOf(items: Segment, cue: Cue): Run | null {
  const { verb, group, at } = cue;
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

/** "…," X said. */
const quoteFirst: Rule = (items, cue) => {
  if (cue.passive || cue.verb.form === 'gerund' || !cue.verb.frames.quote) return null;
  const speaker = speakerOf(items, cue);
  if (speaker === null || speaker.to > cue.at) return null;
  const quote = quoteBefore(items, speaker.from);
  if (quote < 0 || items[quote]?.quote === null) return null;
  const ends = isComma(items, speaker.from - 1) || endsSpeech(items, quote);
  if (!ends && !isEmptyAfter(items, cue.after)) return null;
  return { speaker, cue: run(cue.group, cue.after), content: [quotedContent(items, quote), ...quoteAfter(items, skipAdjuncts(items, cue.after, cue.verb.frames.addressee))], rule: 'quote-first' };
};

/** X said: "…"; X said, "…"; X told reporters "…". */
const quoteLast: Rule = (items, cue) => {
  if (cue.passive || !(cue.verb.frames.quote || cue.verb.frames.addressee)) return null;
  let i = cue.after;
  for (; i < items.length && i < cue.after + 25; i += 1) {
    if (isQuote(items, i)) break;
    if (items[i]?.text === '.' && isHard(items, i)) return null;
    if (items[i]?.text === ';' || isFinite(items, i) || norm(items, i) === 'that') return null;
  }
  if (!isQuote(items, i)) return null;
  const gap = items[i - 1]?.text;
  const atEnd = items.slice(i + 1).every((item) => item.tag === 'punctuation' || item.quote !== null);
  const introduced = gap === ':' || gap === ',' || i === cue.after || i === skipAdjuncts(items, cue.after, cue.verb.frames.addressee || cue.verb.frames.order);
  if (!introduced || (!atEnd && gap !== ':' && gap !== ',')) return null;
  const speaker = speakerOf(items, cue);
  if (speaker === null) return null;
  let end = i + 1;
  while (isQuote(items, end)) end += 1;
  return { speaker, cue: run(cue.group, cue.after), content: [run(i, end), ...quoteAfter(items, end).filter((one) => one.from > end)], rule: 'quote-last' };
};

/** The talks failed, X said; The talks, X said, failed. */
const aside: Rule = (items, cue) => {
  if (cue.passive || !cue.verb.frames.aside || cue.verb.form === 'gerund') return null;
  const speaker = speakerOf(items, cue);
  if (speaker === null || speaker.to > cue.at || speaker.from === 0) return null;
  if (!isComma(items, speaker.from - 1) && !(isHard(items, speaker.from - 1) && !isHardColon(items, speaker.from - 1))) return null;
  const next = cue.after;
  const told = skipAdjuncts(items, next, cue.verb.frames.addressee);
  if (!isEmptyAfter(items, next) && !(cue.verb.frames.addressee && isEmptyAfter(items, told))) return null;
  const start = contentBefore(items, speaker.from - 1);
  const content = [run(start, speaker.from - 1)];
  const rest = told;
  const goesOn = isComma(items, rest) && rest + 1 < items.length && !['gerund', 'subordinator', 'conjunction'].includes(items[rest + 1]?.tag ?? '') && contentEnd(items, rest) > rest + 1;
  if (goesOn) content.push(run(rest + 1, contentEnd(items, rest + 1)));
  if (!goesOn && !isFiniteBetween(items, start, speaker.from - 1)) return null;
  return { speaker, cue: run(cue.group, cue.after), content, rule: 'aside' };
};

const isHardColon = (items: Segment, i: number): boolean => items[i]?.text === ':' || items[i]?.text === ';';

/** X said that …; X said …; X told reporters …; X wondered whether … */
const clause: Rule = (items, cue) => {
  const { verb, after } = cue;
  if (cue.passive || !(verb.frames.clause || verb.frames.that || verb.frames.addressee)) return null;
  if (!verb.frames.clause && !verb.frames.addressee && !['that', 'whether', 'if', 'how', 'why', 'what'].includes(norm(items, after))) return null;
  const start = clauseStart(items, after, verb.frames.addressee, verb.frames.object, verb.lemma === 'say');
  if (['to', 'not'].includes(norm(items, after)) && verb.frames.infinitive) return null;
  if (start === null) return null;
  const speaker = speakerOf(items, cue);
  if (speaker === null) return null;
  return { speaker, cue: run(cue.group, after), content: [run(start, contentEnd(items, start))], rule: 'clause' };
};

/** It was announced that …; the talks are expected to …; the plan was criticized by X. */
const passive: Rule = (items, cue) => {
  if (!cue.passive) return null;
  const subject = subjectBefore(items, cue.at);
  const by = byAgent(items, cue.after);
  if (norm(items, cue.after) === 'that' || (subject !== null && norm(items, subject.from) === 'it' && clauseStart(items, cue.after, false) !== null)) {
    const start = clauseStart(items, cue.after, false) ?? cue.after;
    return { speaker: null, cue: run(cue.group, cue.after), content: [run(start, contentEnd(items, start))], rule: 'passive-clause' };
  }
  if (subject === null || isPronounRelative(items, subject)) return null;
  if (by !== null) return { speaker: by, cue: run(cue.group, by.from), content: [subject], rule: 'passive-by' };
  if (norm(items, cue.after) === 'to') return { speaker: null, cue: run(cue.group, cue.after), content: [subject, run(cue.after, contentEnd(items, cue.after))], rule: 'passive-infinitive' };
  return null;
};

const isPronounRelative = (items: Segment, subject: Run): boolean => ['who', 'which', 'that'].includes(norm(items, subject.from));

function byAgent(items: Segment, from: number): Run | null {
  for (let i = from; i < items.length && i < from + 6; i += 1) {
    if (isHard(items, i) || isFinite(items, i)) return null;
    if (norm(items, i) === 'by') {
      const to = phraseEnd(items, i + 1);
      return to > i + 1 ? run(i + 1, to) : null;
    }
  }
  return null;
}

/** X vowed to …; X urged them to … */
const infinitive: Rule = (items, cue) => {
  const { verb, after } = cue;
  if (cue.passive || !(verb.frames.infinitive || verb.frames.order)) return null;
  const speakerIf = (): Run | null => speakerOf(items, cue);
  if (verb.frames.infinitive && (norm(items, after) === 'to' || (norm(items, after) === 'not' && norm(items, after + 1) === 'to')) && items[after + 1] !== undefined) {
    const speaker = speakerIf();
    return speaker === null ? null : { speaker, cue: run(cue.group, after), content: [run(after, contentEnd(items, after))], rule: 'infinitive' };
  }
  if (!verb.frames.order) return null;
  const object = ['him', 'her', 'them', 'me', 'us', 'you', 'it'].includes(norm(items, after)) ? after + 1 : phraseEnd(items, after);
  if (object === after) return null;
  const to = norm(items, object) === 'not' ? object + 1 : object;
  if (norm(items, to) !== 'to') return null;
  const speaker = speakerIf();
  return speaker === null ? null : { speaker, cue: run(cue.group, after), content: [run(after, contentEnd(items, after))], rule: 'order' };
};

/** X condemned the …; X called it "…". */
const object: Rule = (items, cue) => {
  const { verb, after } = cue;
  if (cue.passive || !verb.frames.object) return null;
  const first = items[after];
  if (first === undefined || !(isNominal(items, after) || ['determiner', 'adjective', 'gerund', 'possessive'].includes(first.tag) || first.quote !== null || norm(items, after) === 'what')) return null;
  if (items[cue.group - 1]?.tag === 'determiner') return null;
  const speaker = speakerOf(items, cue);
  if (speaker === null) return null;
  const end = objectEnd(items, after);
  return { speaker, cue: run(cue.group, after), content: [run(after, end)], rule: 'object' };
};

/** An object reaches to the next comma, conjunction with a verb, or stop. */
function objectEnd(items: Segment, from: number): number {
  const limit = contentEnd(items, from);
  for (let i = from; i < limit; i += 1) {
    if (isComma(items, i) && !isQuote(items, i + 1) && items[i + 1]?.norm !== 'and') return i;
    if (['and', 'but'].includes(norm(items, i)) && isFinite(items, i + 1)) return i;
    if (i > from && ['after', 'because', 'while', 'when', 'although', 'though', 'as', 'since', 'before'].includes(norm(items, i)) && items[i]?.tag === 'subordinator' && norm(items, i) !== 'as') return i;
  }
  return limit;
}

const RULES: readonly Rule[] = [inverted, quoteFirst, quoteLast, passive, aside, clause, infinitive, object];

/** "…" — Ann Li */
function signature(items: Segment): Found | null {
  const dash = items.findIndex((item) => /^(?:[―—–]|-)$/.test(item.text));
  if (dash < 1 || !items.slice(0, dash).every((item) => item.quote !== null || item.tag === 'punctuation')) return null;
  const from = items[dash + 1]?.text === '-' ? dash + 2 : dash + 1;
  if (items[from]?.tag !== 'name' && items[from]?.tag !== 'noun') return null;
  if (items.slice(from).some((_, k) => isFinite(items, from + k))) return null;
  const to = phraseEnd(items, from);
  return to === from ? null : { speaker: run(from, to), cue: run(dash, from), content: [run(0, dash)], rule: 'signature-quote' };
}

/** Ann Li: "…" */
function label(items: Segment): Found | null {
  const colon = items.findIndex((item) => item.text === ':');
  if (colon < 1 || colon > 6 || !isQuote(items, colon + 1)) return null;
  if (!items.slice(0, colon).every((item) => item.tag === 'name' || item.text === '.')) return null;
  return { speaker: run(0, colon), cue: run(colon, colon + 1), content: [run(colon + 1, items.length)], rule: 'label-quote' };
}

/** According to X, …; …, according to X. */
function accordingTo(items: Segment, at: number): Found | null {
  const to = phraseEnd(items, at + 2);
  if (to === at + 2) return null;
  let end = to;
  if (isComma(items, to) && at > 0) {
    const more = subjectAfter(items, at + 2);
    if (more !== null) end = more.to;
  }
  const speaker = run(at + 2, at > 0 ? end : to);
  const cue = run(at, at + 2);
  if (at === 0 || isHard(items, at - 1) || (items[at - 1]?.tag === 'conjunction' && at === 1)) {
    let start = to;
    // An apposition before the comma that opens the clause.
    while (start < items.length && !isComma(items, start)) start += 1;
    if (start >= items.length) return null;
    const from = start + 1;
    return { speaker, cue, content: [run(from, contentEnd(items, from))], rule: 'according-to' };
  }
  const stop = isComma(items, at - 1) ? at - 1 : at;
  const content = [run(contentBefore(items, stop), stop)];
  return { speaker, cue, content, rule: 'according-to' };
}

/** In X's words, …; in the words of X, … */
function inTheWords(items: Segment, at: number): Found | null {
  const own = possessor(items, at);
  const of = own === null && norm(items, at + 1) === 'of' ? run(at + 2, phraseEnd(items, at + 2)) : null;
  const speaker = own ?? of;
  if (speaker === null || speaker.to === speaker.from) return null;
  const start = own === null ? at - 2 : own.from - 1;
  if (norm(items, start) !== 'in') return null;
  const comma = of === null ? at + 1 : of.to;
  if (!isComma(items, comma)) return null;
  return { speaker, cue: run(start, at + 1), content: [run(comma + 1, contentEnd(items, comma + 1))].filter((one) => one.to > one.from), rule: 'words' };
}

/** X's claim that …; X's demand for … */
function statement(items: Segment, at: number): Found | null {
  const speaker = possessor(items, at);
  if (speaker === null || norm(items, at + 1) !== 'that' && norm(items, at + 1) !== 'to') return null;
  return { speaker, cue: run(at, at + 1), content: [run(at + 1, contentEnd(items, at + 1))], rule: 'statement-noun' };
}

/** "The mayor went on:" at the end of a paragraph. */
export function findAnnouncement(items: Segment): Found | null {
  if (items[items.length - 1]?.text !== ':') return null;
  for (let i = items.length - 2; i >= 0; i -= 1) {
    const cue = cueAt(items, i);
    if (cue === null || cue.passive || !(cue.verb.frames.quote || cue.verb.frames.addressee)) continue;
    const speaker = speakerOf(items, cue);
    return speaker === null ? null : { speaker, cue: run(cue.group, cue.after), content: [], rule: 'announced-quote' };
  }
  return null;
}
