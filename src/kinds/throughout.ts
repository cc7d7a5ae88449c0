import type { Focus } from '../evidence.ts';
import { reportingVerb } from '../text/attribution/verbs.ts';
import { nounPhraseAfter } from '../text/clauses.ts';
import { personSingular } from '../text/people.ts';
import { findPhrase } from '../text/phrases.ts';
import { personsNamedIn } from '../text/speakers.ts';
import { topicPhrases } from '../text/topics.ts';
import type { Sentence, Span, Token } from '../types.ts';
import { isFarOff } from './another-time.ts';
import type { ReadContext } from './kind.ts';

/**
 * A text that is on the story from its headline or first sentence on need not name again what it tells of: "Price: from $499", "A crack in the rail was to blame".
 * In: what a claim is read in, what the story is about. Out: the same with such sentences told of what the claim is about, or null where there are none.
 * They are for want of any sentence that names it.
 */
export function throughout(context: ReadContext, story: readonly string[]): ReadContext | null {
  const focus = widened.get(context.focus) ?? widen(context, story);
  widened.set(context.focus, focus);
  return focus === context.focus ? null : { ...context, focus };
}

/** Claims about one thing have their sentences in common. */
const widened = new WeakMap<readonly Focus[], readonly Focus[]>();

function widen(context: ReadContext, story: readonly string[]): readonly Focus[] {
  const { focus } = context;
  if (!focus.some(({ via }) => via === 'article') || !opensWithIt(context, story)) return focus;
  const told = focus.map((one, i) => (one.via === 'article' && goesOnWithIt(one.sentence, focus.slice(0, i), context) ? { ...one, via: 'context' as const } : one));
  return told.some((one, i) => one !== focus[i]) ? told : focus;
}

/** Whether what stands down to the lede names what the claim or the story is about. */
function opensWithIt({ analysis: { article }, focus }: ReadContext, story: readonly string[]): boolean {
  const lede = article.blocks.findIndex(({ placement }) => placement === 'lede');
  const phrases = topicPhrases(story);
  return focus.some(({ via, sentence }) => sentence.block <= lede && (via === 'mention' || phrases.some((phrase) => findPhrase(phrase, sentence.tokens).length > 0)));
}

/** A sentence that brings in nobody and nothing of its own, nor another time. */
function goesOnWithIt(sentence: Sentence, before: readonly Focus[], context: ReadContext): boolean {
  return subjectsIn(sentence, context).every((words) => !isNewcomer(words) && !isAnother(words, before, context)) && !isFarOff(context, sentence);
}

/** What stands before each verb, but who is said to say the rest; without a verb what the sentence opens with, if that is no label ("Cameras: two"). */
function subjectsIn(sentence: Sentence, { analysis }: ReadContext): readonly (readonly Token[])[] {
  const { tokens } = sentence;
  const groups = analysis.clauses(sentence).groups.filter(({ finite }) => finite);
  const opening = nounPhraseAfter(tokens, 0)?.to ?? 0;
  if (groups.length === 0) return tokens[opening]?.text === ':' ? [] : [tokens.slice(0, opening)];
  return groups.flatMap(({ from, head }, i) => (reportingVerb(tokens[head]?.norm ?? '')?.frames.clause === true ? [] : [tokens.slice(groups[i - 1]?.to ?? 0, from)]));
}

/** "Ann Lee", "another bank", "two men". */
const isNewcomer = (words: readonly Token[]): boolean =>
  words.some(({ tag, norm }) => tag === 'name' || /^(?:another|other|rival)$/.test(norm)) || ((words[0]?.tag === 'number' || /^an?$/.test(words[0]?.norm ?? '')) && words.some(({ norm }) => personSingular(norm) !== null));

/** "he", "the 59-year-old", where that is not a person whom the claim is about; "the judge" beside somebody's name. */
function isAnother(words: readonly Token[], before: readonly Focus[], { analysis: { article } }: ReadContext): boolean {
  const called = words[0]?.norm === 'the' && words.some(({ norm }) => personSingular(norm) === norm);
  const pointing = words.some(({ norm }) => /^(?:he|she)$/.test(norm) || (words[0]?.norm === 'the' && norm.endsWith('old')));
  if (!called && !pointing) return false;
  const at = before.findLastIndex(({ via }) => via === 'mention');
  const last = before[at];
  if (last === undefined) return true;
  const own = last.about.map(({ from, to }) => ({ start: last.sentence.tokens[from]?.start ?? 0, end: last.sentence.tokens[to - 1]?.end ?? 0 }));
  const isOwn = (name: Span): boolean => own.some(({ start, end }) => start < name.end && name.start < end);
  if (called) return last.about.some(({ from }) => last.sentence.tokens[from]?.tag === 'name');
  return !personsNamedIn(article, last.sentence).some(isOwn) || !before.slice(at).every(({ sentence }) => personsNamedIn(article, sentence).every(isOwn));
}
