import { clauseStart, contentBefore, contentEnd, isEmptyAfter, skipAdjuncts } from './content.ts';
import type { Cue, Found } from './cues.ts';
import { run } from './cues.ts';
import type { Segment } from './items.ts';
import type { Run } from './phrases.ts';
import { endsSpeech, isComma, isFinite, isHard, isHeadline, isNominal, isQuote, isTime, norm, phraseEnd } from './phrases.ts';
import { subjectAfter, subjectBefore } from './speakers.ts';

/** One way in which a verb and what it reports can stand; null where it does not. */
type Rule = (items: Segment, cue: Cue) => Found | null;

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
  // "Lee, who …, denied any wrongdoing": a denial in the middle of a sentence has its object behind it.
  if (verb.lemma === 'deny' && quote < 0) return null;
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

/** "…," X said. */
const quoteFirst: Rule = (items, cue) => {
  if (cue.passive || cue.verb.form === 'gerund' || !cue.verb.frames.quote) return null;
  const speaker = cue.speaker();
  if (speaker === null || speaker.to > cue.at) return null;
  const quote = quoteBefore(items, speaker.from);
  if (quote < 0 || items[quote]?.quote === undefined) return null;
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
  const atEnd = items.slice(i + 1).every((item) => item.tag === 'punctuation' || item.quote !== undefined);
  const introduced = gap === ':' || gap === ',' || i === cue.after || i === skipAdjuncts(items, cue.after, cue.verb.frames.addressee || cue.verb.frames.order);
  // "urged them “to reconsider”, adding …"
  const asked = cue.verb.frames.order && /^“\p{Ll}/u.test(items[i]?.text ?? '');
  if (!introduced || (!atEnd && !asked && gap !== ':' && gap !== ',')) return null;
  const speaker = cue.speaker();
  if (speaker === null) return null;
  let end = i + 1;
  while (isQuote(items, end)) end += 1;
  return { speaker, cue: run(cue.group, cue.after), content: [run(i, end), ...quoteAfter(items, end).filter((one) => one.from > end)], rule: 'quote-last' };
};

/** The talks failed, X said; The talks, X said, failed. */
const aside: Rule = (items, cue) => {
  // "…, a charge the firm denied": nobody denies in an aside what he says.
  if (cue.passive || !cue.verb.frames.aside || cue.verb.form === 'gerund' || cue.verb.lemma === 'deny') return null;
  const speaker = cue.speaker();
  if (speaker === null || speaker.to > cue.at || speaker.from === 0) return null;
  if (!isComma(items, speaker.from - 1) && !(isHard(items, speaker.from - 1) && !isHardColon(items, speaker.from - 1))) return null;
  const next = cue.after;
  const told = skipAdjuncts(items, next, cue.verb.frames.addressee);
  if (!isEmptyAfter(items, next) && !/^(?:citing|quoting)$/.test(norm(items, next)) && !(cue.verb.frames.addressee && isEmptyAfter(items, told))) return null;
  const start = contentBefore(items, speaker.from - 1);
  const content = [run(start, speaker.from - 1)];
  const rest = told;
  const goesOn = isComma(items, rest) && !isOccasion(items, rest + 1) && rest + 1 < items.length && !['gerund', 'subordinator', 'conjunction'].includes(items[rest + 1]?.tag ?? '') && contentEnd(items, rest) > rest + 1;
  // "…, she said, and has since …": the predicate goes on.
  const shared = isComma(items, rest) && ['and', 'but'].includes(norm(items, rest + 1)) && ['auxiliary', 'modal'].includes(items[rest + 2]?.tag ?? '');
  if (goesOn || shared) content.push(run(rest + 1, contentEnd(items, rest + 1)));
  // A headline may leave the verb out: "Bridge safe, mayor says".
  if (!goesOn && !shared && !isHeadline(items) && !isFiniteBetween(items, start, speaker.from - 1)) return null;
  return { speaker, cue: run(cue.group, cue.after), content, rule: 'aside' };
};

/** "…, she said, a day after …": when it was said, in the outlet's words. */
const isOccasion = (items: Segment, from: number): boolean =>
  [1, 2, 3].some((k) => ['after', 'before'].includes(norm(items, from + k)) && /^(?:minute|hour|day|week|month|year|moment)s?$/.test(norm(items, from + k - 1)));

const isHardColon = (items: Segment, i: number): boolean => items[i]?.text === ':' || items[i]?.text === ';';

/** X said that …; X said …; X told reporters …; X wondered whether … */
const clause: Rule = (items, cue) => {
  const { verb, after } = cue;
  if (cue.passive || !(verb.frames.clause || verb.frames.that || verb.frames.addressee)) return null;
  if (!verb.frames.clause && !verb.frames.addressee && !['that', 'whether', 'if', 'how', 'why', 'what'].includes(norm(items, after))) return null;
  const related = relative(items, cue);
  if (related !== null) return related;
  const start = clauseStart(items, after, verb.frames.addressee, verb.frames.quote || verb.frames.addressee, verb.frames.object || verb.lemma === 'declare', verb.lemma === 'say');
  if (['to', 'not'].includes(norm(items, after)) && verb.frames.infinitive) return null;
  if (start === null) return null;
  const speaker = cue.speaker();
  if (speaker === null) return null;
  return { speaker, cue: run(cue.group, after), content: [run(start, contentEnd(items, start))], rule: 'clause' };
};

/** "a change, which the firm believes caused the leak, …": the predicate of the relative clause, to the comma where one stood before it. */
function relative(items: Segment, cue: Cue): Found | null {
  if (!isFinite(items, cue.after) || !cue.verb.frames.clause) return null;
  const speaker = cue.speaker();
  if (speaker === null || speaker.to > cue.group || !['which', 'who', 'that'].includes(norm(items, speaker.from - 1))) return null;
  const end = contentEnd(items, cue.after);
  const comma = isComma(items, speaker.from - 2) ? items.findIndex((_, i) => i > cue.after && i < end && isComma(items, i)) : -1;
  return { speaker, cue: run(cue.group, cue.after), content: [run(cue.after, comma < 0 ? end : comma)], rule: 'relative' };
}

/** X denied taking …; X admitted having …: what is denied or owned to is a statement. */
const gerund: Rule = (items, cue) => {
  if (cue.passive || !OWNING.has(cue.verb.lemma) || items[cue.after]?.tag !== 'gerund' || /^(?:citing|quoting)$/.test(norm(items, cue.after))) return null;
  const speaker = cue.speaker();
  return speaker === null ? null : { speaker, cue: run(cue.group, cue.after), content: [run(cue.after, contentEnd(items, cue.after))], rule: 'gerund' };
};

const OWNING = new Set(['deny', 'admit', 'acknowledge', 'recall', 'report']);

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

/** X vowed to …; X urged them to …; X expects it to …, which says what will be. */
const infinitive: Rule = (items, cue) => {
  const { verb, after } = cue;
  if (cue.passive || !(verb.frames.infinitive || verb.frames.order)) return null;
  if (verb.frames.infinitive && (norm(items, after) === 'to' || (norm(items, after) === 'not' && norm(items, after + 1) === 'to')) && items[after + 1] !== undefined) {
    const speaker = cue.speaker();
    return speaker === null ? null : { speaker, cue: run(cue.group, after), content: [run(after, contentEnd(items, after))], rule: 'infinitive' };
  }
  if (!verb.frames.order) return null;
  const object = ['him', 'her', 'them', 'me', 'us', 'you', 'it'].includes(norm(items, after)) ? after + 1 : phraseEnd(items, after);
  if (object === after) return null;
  const to = norm(items, object) === 'not' ? object + 1 : object;
  if (norm(items, to) !== 'to') return null;
  const speaker = cue.speaker();
  return speaker === null ? null : { speaker, cue: run(cue.group, after), content: [run(after, contentEnd(items, after))], rule: verb.lemma === 'expect' && WILLESS.has(norm(items, to + 1)) ? 'forecast' : 'order' };
};

/** What nobody does at will: to expect it of a thing is to say that it comes, not to ask for it. */
const WILLESS = new Set('be cost rise fall drop grow shrink increase decrease reach exceed total last amount happen occur'.split(' '));

/** X condemned the …; X called it "…". */
const object: Rule = (items, cue) => {
  const { verb, after } = cue;
  if (cue.passive || !verb.frames.object) return null;
  const first = items[after];
  if (first === undefined || !(isNominal(items, after) || ['determiner', 'adjective', 'gerund', 'possessive'].includes(first.tag) || first.quote !== undefined || norm(items, after) === 'what')) return null;
  if (items[cue.group - 1]?.tag === 'determiner') return null;
  const speaker = cue.speaker();
  if (speaker === null) return null;
  const end = objectEnd(items, after);
  return { speaker, cue: run(cue.group, after), content: [run(after, end)], rule: 'object' };
};

const JUDGING = new Set(['call', 'label', 'dub', 'term', 'brand', 'deem', 'describe', 'characterize', 'denounce', 'condemn', 'decry', 'regard', 'view', 'consider', 'cast', 'portray', 'paint']);

/** X called the fee a mistake, X described it as unfair: that it is so, X says. */
const verdict: Rule = (items, cue) => {
  if (!JUDGING.has(cue.verb.lemma)) return null;
  const found = object(items, cue);
  if (found === null) return null;
  const to = ['him', 'her', 'them', 'me', 'us', 'you', 'it', 'this', 'that'].includes(norm(items, cue.after)) ? cue.after + 1 : phraseEnd(items, cue.after);
  const next = items[to];
  const said = norm(items, to) === 'as' ? BY_AS.has(cue.verb.lemma) : (!BY_AS.has(cue.verb.lemma) && next !== undefined && (['determiner', 'adjective'].includes(next.tag) || next.quote !== undefined));
  return said ? { ...found, rule: 'verdict' } : null;
};

const BY_AS = new Set(['describe', 'characterize', 'denounce', 'condemn', 'decry', 'regard', 'view', 'cast', 'portray', 'paint']);

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

const REPROACHING = new Set(['criticize', 'criticise', 'blame', 'condemn', 'denounce', 'slam', 'blast', 'attack', 'accuse', 'lambaste', 'rebuke']);

/** "X criticised them for not acting", "they were accused by X of lying": what somebody is reproached with is so by the words of who reproaches. */
const reproach: Rule = (items, cue) => {
  if (!REPROACHING.has(cue.verb.lemma)) return null;
  const link = cue.verb.lemma === 'accuse' ? 'of' : 'for';
  let at = cue.after;
  while (at < items.length && at < cue.after + 16 && norm(items, at) !== link && !isHard(items, at) && !isFinite(items, at)) at += 1;
  const verb = ['not', 'never', 'allegedly'].includes(norm(items, at + 1)) ? at + 2 : at + 1;
  if (norm(items, at) !== link || items[verb]?.tag !== 'gerund') return null;
  const speaker = cue.passive ? byAgent(items, cue.after) : cue.speaker();
  return { speaker, cue: run(cue.group, cue.after), content: [run(at + 1, contentEnd(items, at + 1))], rule: 'reproach' };
};

/** Specific before general: the first that reads a cue has it. */
export const RULES: readonly Rule[] = [reproach, inverted, quoteFirst, quoteLast, passive, aside, clause, infinitive, gerund, verdict, object];
