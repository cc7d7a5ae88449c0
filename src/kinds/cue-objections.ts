import type { Analysis } from '../analysis.ts';
import type { Focus } from '../evidence.ts';
import { nounPhraseBefore } from '../text/clauses.ts';
import type { Factuality } from '../text/factuality.ts';
import { isInability, type Match, type Phrase } from '../text/phrases.ts';
import { isVerbal } from '../text/verbal.ts';
import { isVerbTag } from '../text/verbal.ts';
import { stem } from '../text/words.ts';
import type { Token } from '../types.ts';

export const ON_CONDITION = 'told as a condition or an open question';

/** In: a cue found in a sentence, whether the sentence denies it, and how it presents it. Out: why the words are there and yet say something else, or null. */
export function objectionTo(phrase: Phrase, match: Match, denied: boolean, presented: Factuality['kind'], focus: Focus, analysis: Analysis): string | null {
  if (phrase.negative && !denied) return 'the cue denies, the sentence does not';
  if (phrase.inability && !isInability(focus.sentence.tokens, Math.max(0, match.from - 4), match.to) && isRefusal(focus.sentence.tokens, match)) return 'the cue says that it cannot be, the sentence that it is not to be';
  if (denied && !phrase.negative && (isRuledOut(focus.sentence.tokens, match) || isAskedNotTo(focus.sentence.tokens, match))) return 'told as a demand, not as a fact';
  if (isAdvised(phrase, match, focus)) return 'told as a demand, not as a fact';
  if (isAwaited(focus.sentence.tokens, match)) return 'told of what is to wait';
  if (isRewarded(focus.sentence.tokens, match)) return 'told as what is sought';
  if (isDangerToIt(match, focus)) return 'the danger is one to what the claim is about';
  if (phrase.size > 1 && announces(phrase, focus.sentence.tokens, match)) return 'the word has another sense here';
  if (isReply(focus.sentence.tokens, match)) return 'answered in words';
  if (!phrase.negative && isUnlikely(focus.sentence.tokens, match)) return 'told as unlikely';
  if (isAskedAbout(focus.sentence.tokens, match)) return 'told as what was asked';
  if (isCountered(match, focus)) return 'told as what others said, and countered';
  if (isOfAnother(match, focus, analysis)) return 'told of another event like it';
  if (isUnsaid(match, focus, analysis)) return 'it is told that nobody said it';
  if (isOver(match, focus, analysis)) return 'told as what was so until now';
  if (presented === 'conditional') return ON_CONDITION;
  // "could be used to spy" asks for what may be.
  const possible = presented === 'possible' && /\b(?:could|may|might|can)\b/.test(phrase.text);
  if (phrase.irrealis && presented !== 'future' && presented !== 'intended' && !possible) return 'the cue speaks of what is to come, the sentence of a fact';
  return null;
}

/** "will not be integrated", "no plan to integrate it": nobody wants to, whether one could or not. */
function isRefusal(tokens: readonly Token[], match: Match): boolean {
  const no = tokens.findLastIndex(({ norm }, i) => norm === 'no' && i < match.from && i >= match.from - 8);
  if (no >= 0 && /^(?:plans?|intentions?|desire|wish|need|interest|reason)$/.test(tokens[no + 1]?.norm ?? '')) return true;
  return tokens.slice(Math.max(0, match.from - 4), match.to).some(({ norm }, i, near) => /^(?:will|would|wo)$/.test(norm) && near[i + 1]?.norm === 'not');
}

/** "There can be no talks until …": what may not be, whether there are any or not. */
function isRuledOut(tokens: readonly Token[], match: Match): boolean {
  const no = tokens.findLastIndex(({ norm }, i) => norm === 'no' && i < match.to);
  return tokens[no - 1]?.norm === 'be' && /^(?:can|must|should|will|would|could)$/.test(tokens[no - 2]?.norm ?? '') && tokens[no - 3]?.norm === 'there';
}

const ASKING = new Set(['urge', 'ask', 'call', 'tell', 'want', 'warn', 'order', 'advise', 'beg', 'implore', 'demand', 'press', 'request', 'instruct'].map(stem));

/** "urged Oslo not to form a panel": whether there is one is not told. */
function isAskedNotTo(tokens: readonly Token[], { from }: Match): boolean {
  const not = /^not to$|^to not$/.test(`${tokens[from - 2]?.norm} ${tokens[from - 1]?.norm}`) ? from - 2 : -1;
  return tokens.slice(Math.max(0, not - 8), Math.max(0, not)).some((token) => ASKING.has(token.stem) && token.tag !== 'noun');
}

/** "The fine should be paid", "should never be paid": whether it is, or will be, is not told. "Trains should run by noon" says what is expected. */
function isAdvised({ tags, text }: Phrase, match: Match, { sentence: { tokens } }: Focus): boolean {
  const verb = match.at.find((_, i) => isVerbTag(tags[i]));
  if (verb === undefined || /\b(?:should|ought)\b/.test(text)) return false;
  let from = verb;
  while (from > 0 && /^(?:adverb|auxiliary|not|modal|to)$/.test(tokens[from - 1]?.tag ?? '')) from -= 1;
  const group = tokens.slice(from, verb);
  return group.some(({ norm }) => norm === 'should' || norm === 'ought') && (/^(?:be|been)$/.test(tokens[verb - 1]?.norm ?? '') || group.some(({ tag, norm }) => tag === 'not' || norm === 'never'));
}

/** "must leave before any talks on it": nobody says that there are any. */
function isAwaited(tokens: readonly Token[], match: Match): boolean {
  const any = tokens.findLastIndex(({ norm }, i) => norm === 'any' && i < match.to && i >= match.from - 4);
  return any > 0 && /^(?:before|without|until)$/.test(tokens[any - 1]?.norm ?? '') && !tokens.slice(any, match.from).some(({ kind, tag }) => kind === 'punctuation' || tag === 'past' || tag === 'verb');
}

const HARMED = new Set(['disrupt', 'cancel', 'scrap', 'stop', 'delay', 'suspend', 'halt', 'freeze', 'damage', 'destroy', 'terminate', 'derail', 'undo', 'break', 'annul', 'collapse', 'fail', 'fall'].map(stem));

/** "no threat of the contract being disrupted": the contract is what is in danger. */
function isDangerToIt(match: Match, { sentence: { tokens }, about }: Focus): boolean {
  if (tokens[match.to]?.norm !== 'of' || !/^(?:threat|danger|risk)s?$/.test(tokens[match.to - 1]?.norm ?? '')) return false;
  const harmed = tokens.findIndex((token, i) => i > match.to && i < match.to + 9 && HARMED.has(token.stem) && (token.tag === 'gerund' || tokens[i - 1]?.norm === 'being'));
  return about.some(({ from }) => from > match.to && from < harmed);
}

const THREATEN = stem('threaten');

/** "threatened to leave the union" is no threat to the union, "was ours in the first place" tells of no place. */
const announces = (phrase: Phrase, tokens: readonly Token[], match: Match): boolean =>
  match.at.some((at) => (tokens[at]?.stem === THREATEN && isVerbal(tokens[at]) && tokens[at + 1]?.tag === 'to') || (tokens[at]?.norm === 'place' && tokens[at - 1]?.norm === 'first' && tokens[at - 3]?.norm === 'in' && !phrase.norms.includes('first')));

/** "Sabotage is unlikely", "overloading now seems improbable": of what may be, the text says that it hardly is. */
function isUnlikely(tokens: readonly Token[], { from, to }: Match): boolean {
  const at = tokens.findIndex(({ norm }, i) => i >= to && i < to + 8 && /^(?:unlikely|improbable|implausible|doubtful)$/.test(norm));
  if (at < 0 || tokens[at + 1]?.tag === 'to' || tokens[from]?.tag === 'past') return false;
  const between = tokens.slice(to, at);
  const verb = between.findIndex(({ norm }) => /^(?:is|are|was|were|be|been|seem|seems|seemed|look|looks|looked|remain|remains)$/.test(norm));
  const joined = between.slice(0, Math.max(0, verb)).every(({ tag }) => /^(?:preposition|determiner|noun|name|adjective|possessive|adverb|auxiliary|modal)$/.test(tag));
  return verb >= 0 && joined && between.slice(verb).every(({ tag }) => /^(?:adverb|auxiliary|verb|participle|to)$/.test(tag));
}

/** "Asked about a new bridge, she …", "When pressed on whether it leaks, …": what stands up to the comma is the asker's. */
function isAskedAbout(tokens: readonly Token[], { from, to }: Match): boolean {
  const at = tokens.findLastIndex(({ norm }, i) => i < from && /^(?:asked|pressed|questioned|quizzed)$/.test(norm));
  if (at < 0 || !/^(?:about|on|if|whether|why|how|when|what|by)$/.test(tokens[at + 1]?.norm ?? '')) return false;
  const opens = tokens[at - 1]?.norm === 'when' ? at - 2 : at - 1;
  const comma = tokens.findIndex(({ text }, i) => i > at && text === ',');
  return (opens < 0 || tokens[opens]?.kind === 'punctuation') && comma >= to;
}

/** "hit back, calling it unfair", "hit back at critics". */
function isReply(tokens: readonly Token[], match: Match): boolean {
  const at = match.at.find((one) => tokens[one]?.stem === 'hit' && tokens[one + 1]?.norm === 'back');
  if (at === undefined) return false;
  const next = tokens[at + 2]?.text === ',' ? tokens[at + 3] : tokens[at + 2];
  return next?.norm === 'at' || /^(?:calling|saying|accusing|insisting|arguing|describing|telling)$/.test(next?.norm ?? '');
}

/** "a similar break was blamed on an anchor": what a clause brings in beside the story's own. */
function isOfAnother(match: Match, { sentence }: Focus, analysis: Analysis): boolean {
  const { clauses, clauseOf } = analysis.clauses(sentence);
  const group = clauses[clauseOf[match.from] ?? 0]?.group ?? null;
  const subject = group === null || group.from > match.from ? null : nounPhraseBefore(sentence.tokens, group.from);
  return subject !== null && /^(?:an?|another)$/.test(sentence.tokens[subject.from]?.norm ?? '') && sentence.tokens.slice(subject.from, subject.to).some(({ norm }) => norm === 'similar');
}

/** "information leading to the arrest", "a reward for the capture", "a warrant for his arrest": what is yet to be, and paid or asked for. "Tips that led to the arrest" had it. */
function isRewarded(tokens: readonly Token[], { at }: Match): boolean {
  const noun = at.at(-1) ?? 0;
  if (tokens[noun]?.tag !== 'noun') return false;
  const from = nounPhraseBefore(tokens, noun + 1)?.from ?? noun;
  const near = tokens.slice(Math.max(0, from - 8), from - 1).map(({ norm }) => norm);
  const leading = tokens[from - 1]?.norm === 'to' && /^(?:leading|leads?)$/.test(tokens[from - 2]?.norm ?? '');
  return leading ? near.some((norm) => /^(?:information|tips?|clues?|evidence|details|anyone|anything)$/.test(norm)) : tokens[from - 1]?.norm === 'for' && /^(?:rewards?|bount(?:y|ies)|warrants?)$/.test(near.at(-1) ?? '');
}

/** "caught after a week on the run", "freed after 40 days in captivity": what lasted so long until something else came. */
function isSpent(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at]?.tag === 'noun' ? nounPhraseBefore(tokens, at + 1)?.from ?? at : at;
  const from = tokens[noun]?.tag === 'preposition' ? noun : noun - 1;
  return /^(?:on|at|in|under|behind)$/.test(tokens[from]?.norm ?? '') && /\bafter(?: (?:more|less) than| nearly| almost| about| at least| some| over)?(?: [\w-]+){0,2} (?:hour|day|week|month|year|decade)s?$/.test(tokens.slice(Math.max(0, from - 7), from).map(({ norm }) => norm).join(' '));
}

/** "had been on the run since Monday": what a text puts in the pluperfect by itself, and counts from a time, has ended; what somebody said may go on. */
function isOver({ from, to }: Match, { sentence }: Focus, analysis: Analysis): boolean {
  const { tokens } = sentence;
  if (isSpent(tokens, from)) return true;
  const { clauses, clauseOf, groups } = analysis.clauses(sentence);
  const group = groups.findLast((candidate) => candidate.finite && candidate.from < to);
  if (group?.perfect !== 'had' || clauseOf[group.from] !== clauseOf[from]) return false;
  const end = clauses[clauseOf[from] ?? 0]?.to ?? tokens.length;
  return tokens.slice(to, end + 1).some(({ norm }) => norm === 'since') && analysis.voiceAt(tokens[from]?.start ?? sentence.start).voice === 'outlet';
}

/** "Nobody said it was safe", "did not confirm that it had": no statement of it was made. */
function isUnsaid(match: Match, { sentence }: Focus, analysis: Analysis): boolean {
  const { attribution } = analysis.voiceAt(sentence.tokens[match.from]?.start ?? sentence.start);
  if (attribution === null || attribution.cue === null) return false;
  const at = (offset: number): number => sentence.tokens.findIndex((token) => offset >= token.start && offset < token.end);
  const cue = at(attribution.cue.start);
  const speaker = attribution.speaker === null ? undefined : sentence.tokens[at(attribution.speaker.start)];
  if (speaker !== undefined && /^(?:nobody|none|no)$/.test(speaker.norm)) return true;
  const group = analysis.clauses(sentence).groups.find((candidate) => cue >= candidate.from && cue < candidate.to);
  return group !== undefined && sentence.tokens.slice(group.from, group.to).some((token) => token.tag === 'not');
}

/** "Claims that the army shelled the camp are a fabrication". */
function isCalledFalse(tokens: readonly Token[], match: Match): boolean {
  // "The dam being unsafe is a myth"
  if (tokens.some(({ norm }, i) => i >= match.to && i < match.to + 8 && /^(?:is|are|was|were)$/.test(norm) && /^(?:an?|only|just|mere)$/.test(tokens[i + 1]?.norm ?? '') && tokens.slice(i + 2, i + 4).some((token) => MERELY_SAID.test(token.norm)))) return true;
  // The word for what is said may be the match itself: "any suggestion that …".
  const that = tokens[match.to]?.norm === 'that' ? match.to : tokens.findLastIndex(({ norm }, i) => norm === 'that' && i <= match.from);
  // "It is a lie that the dam leaks", "the myth that it does"
  if (that > 0 && that <= match.from && tokens[that - 1]?.tag === 'noun' && UNTRUTH.test(tokens[that - 1]?.norm ?? '')) return true;
  if (!tokens.slice(Math.max(0, that - 8), Math.max(0, that)).some(({ norm, tag }) => tag === 'noun' && SAID.test(norm))) return false;
  return tokens.some(({ norm }, i) => {
    if (i < match.to) return false;
    if (UNFOUNDED_VERB.test(norm) && UNFOUNDED.test(tokens.slice(i, i + 8).map((token) => (token.tag === 'not' ? 'not' : token.norm)).join(' '))) return true;
    if (!/^(?:is|are|was|were|be)$/.test(norm)) return false;
    const near = tokens.slice(i + 1, i + 6);
    // "were denied by a colonel"
    if (near[0]?.tag === 'participle' && REBUTTING.test(near[0].norm)) return true;
    const not = near.findIndex(({ tag }) => tag === 'not');
    return not < 0 ? near.some((token) => FALSE.test(token.norm)) : near.slice(not + 1, not + 3).some((token) => SOUND.test(token.norm));
  });
}

const REBUTTING = /^(?:denied|dismissed|rejected|refuted|rebutted|disproved|dispelled|quashed)$/;
const SAID = /^(?:reports?|rumou?rs?|claims?|allegations?|accusations?|suggestions?|statements?|assertions?|charges?|insinuations?|theory|theories|version|idea|notion|story|stories)$/;
/** What a claim is that is not false. */
const SOUND = /^(?:true|legitimate|valid|correct|accurate|credible|justified|serious|tenable|sound|factual)$/;
const FALSE = /^(?:false|untrue|baseless|groundless|unfounded|nonsense|lies?|fabrications?|fabricated|inventions?|invented|fiction|fake|wrong|incorrect|inaccurate|absurd|ridiculous|fanciful|propaganda|slander|myth)$/;

const UNTRUTH = /^(?:lie|myth|fiction|fabrication|falsehood|hoax|fantasy|nonsense|delusion)$/;
const MERELY_SAID = /^(?:claim|allegation|assertion|myth|lie|fiction|fabrication|rumou?r|slander|tale|hoax|falsehood|fantasy|invention)$/;
const UNFOUNDED_VERB = /^(?:do|does|did|has|have|had|is|are|was|were|prove[ds]?|lack|lacks|lacked)$/;
/** Other ways to say of a report that nothing is in it. */
const UNFOUNDED = /^(?:d\S+ not (?:(?:correspond (?:to|with)|match|reflect|square with) (?:the )?(?:reality|truth|facts)|stand up|hold (?:up|water))|ha[sd]?(?:ve)? (?:nothing to do with (?:the )?(?:reality|truth|facts)|no (?:basis|foundation|substance|merit|truth))|\S+ (?:without|devoid of|far from) (?:any |all |the )?(?:basis|foundation|substance|merit|truth)|prove\S? (?:false|wrong|untrue|unfounded|baseless|groundless)|lack\S* (?:any |all )?(?:basis|foundation|substance|merit))\b/;

/** "Despite reports that he would not return, …": what is told only to be set aside. */
function isCountered(match: Match, { sentence }: Focus): boolean {
  const { tokens } = sentence;
  if (isCalledFalse(tokens, match)) return true;
  const opening = tokens.findIndex((token, i) => token.norm === 'despite' || (token.norm === 'contrary' && tokens[i + 1]?.norm === 'to') || (token.norm === 'contradict' && i > 0));
  if (opening < 0 || opening > match.from || !tokens.slice(opening, opening + 4).some((token) => /^(?:reports?|rumou?rs?|claims?|speculation|suggestions?|statements?|what)$/.test(token.norm))) return false;
  const close = tokens.findIndex((token, i) => i > opening && token.text === ',');
  return close < 0 || match.from < close;
}
