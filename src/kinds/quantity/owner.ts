import { type Clauses, nounPhraseAfter, nounPhraseBefore, type Range } from '../../text/clauses.ts';
import { isVerbal } from '../../text/verbal.ts';
import type { Token } from '../../types.ts';
import { subjectBefore } from '../agents.ts';

/** Words between a value and the thing behind it that it is said of: "34 % of the vote for the Greens". */
const FARTHEST = 8;

/**
 * In: a value, all values of its unit and the things that could have it, in the order of the sentence. Out: the thing that it is said of, null where the
 * sentence does not tell: the thing right beside it, else the subject of its clause; of two subjects with two values each has its own.
 */
export function ownerOf(value: Range, values: readonly Range[], things: readonly Range[], tokens: readonly Token[], clauses: Clauses): Range | null {
  return besideBefore(value, things, tokens) ?? besideAfter(value, values, things, tokens) ?? bySubject(value, values, things, tokens, clauses);
}

/** "and Unity 28 %", "behind Unity on 28 %", "Unity: 28 %", "Unity's 28 %"; not the object of a verb. */
function besideBefore(value: Range, things: readonly Range[], tokens: readonly Token[]): Range | null {
  const thing = things.findLast(({ to }) => to <= value.from);
  if (thing === undefined || value.from - thing.to > 3) return null;
  const between = tokens.slice(thing.to, value.from);
  if (!between.every(({ norm, text, tag, kind }) => /^(?:on|at|about|around|just|only)$/.test(norm) || tag === 'possessive' || tag === 'auxiliary' || (kind === 'punctuation' && text !== ';'))) return null;
  const phrase = nounPhraseBefore(tokens, thing.to);
  return isVerbal(tokens[(phrase?.from ?? thing.from) - 1]) ? null : thing;
}

/** "34 % for the Greens", "34 % of the vote went to the Greens", "34 % backed the Greens". */
function besideAfter(value: Range, values: readonly Range[], things: readonly Range[], tokens: readonly Token[]): Range | null {
  const thing = things.find(({ from }) => from >= value.to);
  if (thing === undefined || thing.from - value.to > FARTHEST || values.some(({ from }) => from >= value.to && from < thing.from)) return null;
  const phrase = nounPhraseAfter(tokens, value.to + tokens.slice(value.to, thing.from).findLastIndex((token) => !/^(?:determiner|adjective|noun|name)$/.test(token.tag)) + 1);
  const before = tokens[(phrase?.from ?? thing.from) - 1];
  const between = tokens.slice(value.to, thing.from);
  if (between.some(({ text }) => /^[,;:–—]$/.test(text))) return null;
  return /^(?:for|to|by|backing|supporting|favoring|backed|supported|favored|chose)$/.test(before?.norm ?? '') ? thing : null;
}

function bySubject(value: Range, values: readonly Range[], things: readonly Range[], tokens: readonly Token[], clauses: Clauses): Range | null {
  const group = clauses.clauses[clauses.clauseOf[value.from] ?? 0]?.group ?? null;
  if (group === null) return null;
  const subject = subjectBefore(tokens, group.from);
  if (subject === null) return null;
  const inside = things.filter(({ from, to }) => from >= subject.from && to <= subject.to);
  const beside = coordinated(subject, things, tokens);
  const all = [...beside, ...inside];
  if (all.length < 2) return all[0] ?? null;
  const own = values.filter(({ from }) => from >= group.to && clauses.clauseOf[from] === clauses.clauseOf[value.from]);
  return own.length === all.length ? all[own.findIndex(({ from }) => from === value.from)] ?? null : null;
}

/** "The Greens and Unity won": what stands before the "and". */
function coordinated(subject: Range, things: readonly Range[], tokens: readonly Token[]): readonly Range[] {
  return tokens[subject.from - 1]?.norm === 'and' ? things.filter(({ to }) => to === subject.from - 1) : [];
}


/** "…, ahead of Unity on 28 %", "and Unity 28 %", "was jailed for six years and Hale for five": a name right before a value, beside what was told before. Out: the name, null without one. */
export function gappedName(value: Range, values: readonly Range[], tokens: readonly Token[]): Range | null {
  // "bought Velt and Orm for $5": without a value before it a price is of both.
  const second = values.some(({ to }) => to < value.from);
  const end = (second ? /^(?:on|at|with|for|to)$/ : /^(?:on|at|with)$/).test(tokens[value.from - 1]?.norm ?? '') ? value.from - 1 : value.from;
  const phrase = nounPhraseBefore(tokens, end);
  if (phrase === null || !/^\p{Lu}/u.test(tokens[phrase.to - 1]?.text ?? '') || phrase.to !== end) return null;
  const before = tokens[phrase.from - 1];
  return before !== undefined && (before.text === ';' || /^(?:and|but|while|behind|against|over|versus)$/.test(before.norm) || (before.norm === 'of' && tokens[phrase.from - 2]?.norm === 'ahead')) ? phrase : null;
}

/** In: ranges. Out: those that no other holds, in the order of the sentence. */
export const outermost = (ranges: readonly Range[]): readonly Range[] =>
  ranges.toSorted((a, b) => a.from - b.from || b.to - a.to).filter((range, i, sorted) => !sorted.slice(0, i).some(({ to }) => range.to <= to));
