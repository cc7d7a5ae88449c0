import type { Token } from '../../types.ts';
import type { Clauses } from '../clauses.ts';
import type { Negation } from '../../types.ts';
import { stem } from '../words.ts';

/** Nouns that a clause with "that" says the content of: to reject a claim that it was sold is to deny that. */
const TOLD = new Set(
  `accusation allegation argument assertion assumption belief call charge claim complaint conclusion contention criticism demand evidence fact fear concern finding hint idea impression insinuation
  news notion possibility premise proof prospect report request rumor sign speculation statement suggestion talk testimony theory thought view warning word`.trim().split(/\s+/).map(stem),
);
const DEFINITE = /^(?:the|this|these|those|both|its|his|her|their|our|my)$/;

/**
 * In: the tokens of a sentence, what denies something in it, a place in its scope. Out: whether what stands there only describes the thing that is denied, refused or not done,
 * and so is taken for granted: "rejected the panel proposed by Oslo", "the proposed panel was dismissed", "a panel which Oslo had proposed was not formed".
 */
export function describesThing(tokens: readonly Token[], clauses: Clauses, { cue: [cue = 0], kind }: Negation, at: number): boolean {
  if (kind !== 'verb' && kind !== 'not') return false;
  return isBehind(tokens, clauses, kind, cue, at) || isBefore(tokens, at) || (kind === 'verb' && isInRelative(tokens, clauses, cue, at));
}

/** "the panel proposed by Oslo". */
function isBehind(tokens: readonly Token[], { groups }: Clauses, kind: Negation['kind'], cue: number, at: number): boolean {
  const group = groups.find(({ form, head }) => head === at && form === 'participle');
  if (group === undefined) return false;
  if (cue > at) return true;
  const noun = tokens[group.from - 1];
  const opening = tokens.findLastIndex(({ tag }, i) => i < group.from && tag === 'determiner');
  return (noun?.tag === 'noun' || noun?.tag === 'name') && group.from - 1 > cue && (opening > cue ? kind === 'verb' ? !/^(?:any|no)$/.test(tokens[opening]?.norm ?? '') : DEFINITE.test(tokens[opening]?.norm ?? '') : kind === 'verb');
}

/** "the newly formed panel". */
function isBefore(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  const participle = word?.tag === 'participle' || word?.tag === 'past' || (word?.tag === 'adjective' && /e[dn]$/.test(word.norm));
  if (!participle || !(next?.tag === 'noun' || next?.tag === 'name')) return false;
  const opening = tokens[at - 1]?.tag === 'adverb' ? at - 2 : at - 1;
  return DEFINITE.test(tokens[opening]?.norm ?? '');
}

/** "rejected a panel that Oslo had proposed"; not "rejected claims that Oslo had proposed a panel". */
function isInRelative(tokens: readonly Token[], { clauses, clauseOf }: Clauses, cue: number, at: number): boolean {
  const opening = clauses[clauseOf[at] ?? 0]?.from ?? 0;
  const before = tokens[opening - 1]?.text === ',' ? opening - 2 : opening - 1;
  if (opening <= cue + 1 || !/^(?:noun|name)$/.test(tokens[before]?.tag ?? '') || tokens[cue]?.norm.startsWith('den') === true) return false;
  const word = tokens[opening]?.norm ?? '';
  return /^(?:which|who|whom)$/.test(word) || (word === 'that' && !tokens.slice(cue, opening).some((token) => TOLD.has(token.stem)));
}
