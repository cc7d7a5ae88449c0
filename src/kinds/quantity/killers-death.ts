import { type Clauses, nounPhraseBefore, type VerbGroup } from '../../text/clauses.ts';
import { personSingular } from '../../text/people.ts';
import { stem } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { deathWords, dying, fatalAdverbs } from './casualties.ts';
import type { Frame } from './frames.ts';
import { subjectReach } from './subjects.ts';

/**
 * In: a sentence, a word of death, where the number that it counts ends. Out: whether the killer is told to have died too: "killed two people and then
 * himself", "killed two before police shot him dead", "fatally shot two and was later killed".
 */
export function killerDies(tokens: readonly Token[], clauses: Clauses, frame: Frame, from: number): boolean {
  if (tokens.some((_, i) => i >= from && i > frame.at + 2 && (isByOwnHand(tokens, i) || isListed(tokens, frame.at, i)))) return true;
  if (clauses.groups.some((group) => group.from >= from && isDeath(tokens, group) && isOfKiller(tokens, group, frame))) return true;
  return frame.side === 'object' && (clauses.groups.some((group) => group.from >= from && isKillingOfHim(tokens, group, frame)) || isDeadAlready(tokens, clauses, frame));
}

const SELF = /^(?:him|her|them)sel(?:f|ves)$/;
const NOT_DONE = /^(?:try|tried|trying|attempt\w*|threaten\w*|plan\w*|want\w*|almost|nearly|wound\w*)$/;

/** "then himself", "killed himself", "fatally shot himself", "turned the gun on himself", "took his own life"; a headline's ", then self". */
function isByOwnHand(tokens: readonly Token[], i: number): boolean {
  const [inner, before, token, after] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined || tokens.slice(Math.max(0, i - 4), i).some(({ norm }) => NOT_DONE.test(norm))) return false;
  if (token.norm === 'self') return /^(?:,|and|then|&)$/.test(before?.norm ?? '') && (after === undefined || /^(?:preposition|punctuation|subordinator)$/.test(after.tag) && after.text !== '-');
  // "the son who killed himself" is the one who died.
  if (SELF.test(token.norm) && /^(?:who|that)$/.test(inner?.norm ?? '')) return false;
  if (SELF.test(token.norm)) return before !== undefined && (before.norm === 'then' || deathWords.has(before.stem) || fatalAdverbs.has(inner?.norm ?? '') || (before.norm === 'on' && /^(?:gun|weapon|rifle|pistol|handgun)$/.test(inner?.norm ?? '')));
  return token.norm === 'life' && before?.norm === 'own' && /^(?:took|taking|taken)$/.test(tokens[i - 3]?.norm ?? '');
}

/** "killed his sons and himself": the last whom the same verb takes. */
function isListed(tokens: readonly Token[], verb: number, i: number): boolean {
  return SELF.test(tokens[i]?.norm ?? '') && /^(?:,|and|&)$/.test(tokens[i - 1]?.norm ?? '') && !/^(?:past|auxiliary)$/.test(tokens[i + 1]?.tag ?? '') && !tokens.slice(verb + 1, i).some(({ tag }) => /^(?:past|verb|gerund|auxiliary|subordinator)$/.test(tag));
}

/** "died", "was shot and killed", "committed suicide", "took his life"; what dies down or out is no person. */
function isDeath(tokens: readonly Token[], { head, voice, form, from }: VerbGroup): boolean {
  const [verb, next] = [tokens[head], tokens[head + 1]];
  if (verb === undefined || form === 'modal' || form === 'infinitive') return false;
  if (dying.has(verb.stem)) return !/^(?:out|down|away)$/.test(next?.norm ?? '');
  if (verb.stem === COMMIT) return next?.norm === 'suicide';
  if (verb.stem === TAKE) return /^(?:his|her|their)$/.test(next?.norm ?? '') && tokens[head + 2]?.norm === 'life';
  return voice === 'passive' && /^(?:was|is|being|got)$/.test(tokens[from]?.norm ?? '') && isKilling(tokens, from, head);
}

const [COMMIT, TAKE, SHOOT] = [stem('commit'), stem('take'), stem('shoot')];

/** "killed", "fatally shot", "shot dead", "shot and killed". */
function isKilling(tokens: readonly Token[], from: number, head: number): boolean {
  if (deathWords.has(tokens[head]?.stem ?? '')) return true;
  const ahead = tokens.slice(head + 1, head + 4).map(({ norm }) => norm);
  return tokens[head]?.stem === SHOOT && (ahead[0] === 'dead' || /^(?:to death|and killed)/.test(ahead.join(' ')) || tokens.slice(from, head).some(({ norm }) => fatalAdverbs.has(norm)) || fatalAdverbs.has(tokens[from - 1]?.norm ?? ''));
}

const KILLER = /^(?:he|she|gunman|gunwoman|attacker|shooter|assailant|suspect|bomber)$/;

/** "and was killed", "before dying" after those whom he killed; "and the gunman died", "before he was killed". */
function isOfKiller(tokens: readonly Token[], { from }: VerbGroup, { side }: Frame): boolean {
  const at = beforeAdverbs(tokens, from);
  const joins = (i: number): boolean => /^(?:before|and|until)$/.test(tokens[beforeAdverbs(tokens, i + 1)]?.norm ?? '');
  if (KILLER.test(tokens[at]?.norm ?? '')) return joins(tokens[at - 1]?.tag === 'determiner' ? at - 2 : at - 1);
  return side === 'object' && joins(at);
}

/** The last word that is no adverb before a place. */
function beforeAdverbs(tokens: readonly Token[], from: number): number {
  let at = from - 1;
  while (tokens[at]?.tag === 'adverb' || tokens[at]?.norm === 'then') at -= 1;
  return at;
}

/** "before a guard shot him dead", "until police fatally shot the gunman"; "Hale killed two before a guard killed Hale". */
function isKillingOfHim(tokens: readonly Token[], { from, to, head, form }: VerbGroup, killing: Frame): boolean {
  if (form !== 'finite') return false;
  const object = tokens[to]?.norm === 'the' ? to + 1 : to;
  const named = /^\p{Lu}/u.test(tokens[object]?.text ?? '') && tokens.slice(0, killing.at).some(({ text }) => text === tokens[object]?.text);
  if (!named && !/^(?:him|her)$/.test(tokens[object]?.norm ?? '') && !(object > to && KILLER.test(tokens[object]?.norm ?? ''))) return false;
  if (!isKilling(tokens, from, head) && !(tokens[head]?.stem === SHOOT && tokens[object + 1]?.norm === 'dead')) return false;
  // "shot and killed him"
  const first = tokens[from - 1]?.norm === 'and' && tokens[from - 2]?.stem === SHOOT ? from - 2 : from;
  const killers = nounPhraseBefore(tokens, beforeAdverbs(tokens, first) + 1);
  return killers !== null && /^(?:before|until|when|and)$/.test(tokens[killers.from - 1]?.norm ?? '');
}

/** "A man shot dead by police had killed two", "The gunman, who was killed by a guard, had shot two". */
function isDeadAlready(tokens: readonly Token[], clauses: Clauses, { at, group }: Frame): boolean {
  const by = tokens.findIndex(({ norm }, i) => i > 0 && i < at && norm === 'by' && deathWords.has(tokens[i - 1]?.stem ?? ''));
  if (by < 0 || group === null) return false;
  let noun = by - 1;
  while (/^(?:past|participle|adjective|adverb|auxiliary|conjunction|subordinator)$/.test(tokens[noun]?.tag ?? '') || tokens[noun]?.text === ',') noun -= 1;
  const head = tokens[noun]?.norm ?? '';
  return personSingular(head) === head && subjectReach(tokens, clauses, group.from).includes(noun);
}
