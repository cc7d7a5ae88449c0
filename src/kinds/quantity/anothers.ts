import type { Focus } from '../../evidence.ts';
import { nounPhraseBefore, type Range } from '../../text/clauses.ts';
import { findPhrase } from '../../text/phrases.ts';
import { stems } from '../../text/words.ts';
import type { QuantityClaim, Sentence, Token } from '../../types.ts';
import { subjectBefore } from '../agents.ts';
import { isOfAnotherPerson, OF_ANOTHER } from '../another-person.ts';
import type { ReadContext } from '../kind.ts';
import type { AmountBinding } from './amounts.ts';
import { gappedName, outermost, ownerOf } from './owner.ts';
import { rivalsOf } from './rivals.ts';
import type { Located } from './victims.ts';

/**
 * In: an amount, the word that governs it and all amounts of its sentence. Out: why it is not this claim's: it is said of something else that the sentence names,
 * or of what another claim asks the same of ("The Greens won 34 % and Unity 28 %"). Null where it may be.
 */
export function anothers(claim: QuantityClaim, focus: Focus, located: Located, values: readonly Located[], binding: AmountBinding, context: ReadContext): string | null {
  if (isOfAnotherPerson(claim, focus, binding.at, context)) return OF_ANOTHER;
  const { sentence } = focus;
  const { tokens } = sentence;
  const clauses = context.analysis.clauses(sentence);
  const isOwn = (range: Range): boolean => focus.about.some((about) => about.from < range.to && range.from < about.to);
  const item = itemOf(tokens, located);
  if (item !== null && focus.about.length > 0 && !focus.about.some(({ from }) => from >= item.from && from < item.to) && focus.about.some(({ from }) => from < item.from) && namesFirst(tokens, item)) return 'it is of another item of the list';
  const payer = payerOf(claim, sentence, located, context);
  if (payer !== null) return saidOf(tokens, payer);
  const named = rivalsOf(context.rivals).named(tokens).filter((other) => other.claim !== claim);
  const described = describedBy(tokens, located, named.flatMap(({ at }) => at));
  // "Oslo, which signed the $2bn deal": it stands before the thing itself.
  const beforeOwn = focus.about.some(({ from }) => from >= located.to && tokens.slice(located.to, from).every(({ text }) => text === '-'));
  if (described !== null && focus.about.length > 0 && !beforeOwn && !isOwn(described)) return saidOf(tokens, described);
  const label = labelBefore(tokens, located);
  if (label !== null && focus.about.length > 0 && !isOwn(label)) return saidOf(tokens, label);
  const gapped = gappedName(located, values, tokens);
  if (gapped !== null && !isOwn(gapped)) return saidOf(tokens, gapped);
  const asked = named.filter((other) => other.measures.some((phrase) => findPhrase(phrase, tokens, 0, tokens.length, 2).some(({ at }) => at.includes(binding.at))));
  const others = asked.flatMap(({ at }) => at).filter((range) => !isOwn(range));
  if (others.length === 0) return focus.via === 'mention' ? null : saidBefore(claim, sentence, context);
  const owner = ownerOf(located, values, outermost([...focus.about, ...others]), tokens, clauses);
  if (owner === null) return 'it is not clear of what it is said';
  return isOwn(owner) ? null : saidOf(tokens, owner);
}

const PAYING = stems('pay offer bid propose spend');

/** "How much does Velt pay?": "Orm had offered $9" is of Orm, an actor whom the question does not name. Out: that actor, null without one. */
function payerOf(claim: QuantityClaim, sentence: Sentence, { from }: Range, { analysis, actors }: ReadContext): Range | null {
  if (actors.length < 2) return null;
  const group = analysis.clauses(sentence).groups.findLast((one) => one.to <= from && one.voice === 'active' && PAYING.has(sentence.tokens[one.head]?.stem ?? ''));
  const subject = group === undefined ? null : subjectBefore(sentence.tokens, group.from);
  if (subject === null) return null;
  const payers = analysis.mentionsIn(sentence).filter((mention) => mention.from >= subject.from && mention.to <= subject.to);
  const asked = analysis.readCue(claim.question).stems.filter((word) => word.startsWith('@'));
  return payers.length > 0 && asked.length > 0 && !payers.some(({ actor }) => asked.includes(`@${actor}`)) ? subject : null;
}

/** "Apple's iPad, which starts at $499", "inflation, which was 2 per cent": the name, or what another claim is about, that a relative clause with the value describes; null without one. */
function describedBy(tokens: readonly Token[], { from }: Range, asked: readonly Range[]): Range | null {
  const comma = tokens.findLastIndex(({ text }, i) => i < from && text === ',');
  if (comma < 0 || !/^(?:which|who)$/.test(tokens[comma + 1]?.norm ?? '')) return null;
  const phrase = nounPhraseBefore(tokens, comma);
  return phrase !== null && (/\p{Lu}/u.test(tokens[phrase.to - 1]?.text ?? '') || OTHER_ONE.test(tokens[phrase.to - 1]?.norm ?? '') || asked.some(({ to }) => to === phrase.to)) ? phrase : null;
}

/** Nouns that set something beside the thing itself. */
const OTHER_ONE = /^(?:predecessor|forerunner|successor|rival|competitor|sibling|counterpart)s?$/;

/** "Peru: 52% …; Chile: 82% …": the name that a list puts before a value, null where it is no list of names. */
function labelBefore(tokens: readonly Token[], { from }: Range): Range | null {
  const phrase = tokens[from - 1]?.text === ':' ? nounPhraseBefore(tokens, from - 1) : null;
  const opens = phrase !== null && (phrase.from === 0 || /^[:;,]$/.test(tokens[phrase.from - 1]?.text ?? ''));
  return opens && tokens[phrase.from]?.tag === 'name' ? phrase : null;
}

/** "Dorn, who is serving 45 years; Pineda, serving 12": what stands between two semicolons, null where a sentence has none before the place. */
function itemOf(tokens: readonly Token[], { from }: Range): Range | null {
  const open = tokens.findLastIndex(({ text }, i) => text === ';' && i < from);
  const close = tokens.findIndex(({ text }, i) => text === ';' && i > from);
  return open < 0 ? null : { from: open + 1, to: close < 0 ? tokens.length : close };
}

/** Whether an item begins with the name of somebody or something. */
const namesFirst = (tokens: readonly Token[], { from }: Range): boolean => (tokens[from]?.norm === 'and' ? tokens[from + 1] : tokens[from])?.tag === 'name';

const saidOf = (tokens: readonly Token[], { from, to }: Range): string => `it is of “${tokens.slice(from, to).map(({ text }) => text).join(' ')}”`;

/** "Unity lost to the Greens. It won 28 %": what goes on is of the subject of the sentence before, where claims ask the same of several. */
function saidBefore(claim: QuantityClaim, { index }: Sentence, context: ReadContext): string | null {
  const before = context.analysis.article.sentences[index - 1];
  const verb = before === undefined ? undefined : context.analysis.clauses(before).groups.find(({ finite }) => finite);
  const subject = before === undefined || verb === undefined ? null : subjectBefore(before.tokens, verb.from);
  if (before === undefined || subject === null) return null;
  const named = rivalsOf(context.rivals).named(before.tokens).filter(({ claim: { measure }, at }) => measure.some((word) => claim.measure.includes(word)) && at.some(({ from, to }) => from >= subject.from && to <= subject.to));
  return named.length === 0 || named.some((one) => one.claim === claim) ? null : saidOf(before.tokens, subject);
}
