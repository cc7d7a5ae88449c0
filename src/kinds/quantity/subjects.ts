import { type Clauses, nounPhraseAfter } from '../../text/clauses.ts';
import { isDate } from '../../text/days.ts';
import { stems } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { EVENT } from './background.ts';

const SAYING = stems('say believe think allege claim report');
const RELATIVE = /^(?:who|that|which|whom)$/;

/** Verbs that put their object before a state: "leaving two dead". */
const LEAVING = stems('leave find report render see');

/**
 * Walks left from a verb over its subject: through prepositional phrases, reduced relatives, "who" and a parenthesis between commas,
 * until another clause begins.
 */
export function subjectReach(tokens: readonly Token[], clauses: Clauses, from: number): readonly number[] {
  const reach = walkLeft(tokens, clauses, from);
  if (!isAsideEnd(tokens[from - 1])) return reach;
  const comma = reach.findIndex((index, step) => step > 0 && isAsideEnd(tokens[index]) || tokens[index]?.text === '(');
  return comma < 0 ? reach : [...reach.slice(comma), ...reach.slice(0, comma)];
}

/** What may close a parenthesis: "five people, one of them a child, were killed". */
const isAsideEnd = (token: Token | undefined): boolean => token !== undefined && /^[,)–—]$/.test(token.text);

function walkLeft(tokens: readonly Token[], clauses: Clauses, from: number): readonly number[] {
  const reach: number[] = [];
  const participle = clauses.groups.some((group) => group.from === from && !group.finite);
  let nominal = false;
  let relative = false;
  let inserted = false;
  // Between commas right before the verb anything may stand: the subject is before the parenthesis.
  let aside = isAsideEnd(tokens[from - 1]);
  for (let i = from - 1; i >= Math.max(0, from - 30); i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ';' || token.text === ':' || token.text === '.') break;
    if (/^(?:whom|which)$/.test(token.norm) && tokens[i - 1]?.norm === 'of') {
      reach.push(i - 1, i - 2, i - 3);
      break;
    }
    if (RELATIVE.test(token.norm) && token.tag === 'subordinator') {
      if (nominal && !aside && !inserted) break;
      relative = true;
      nominal = false;
      continue;
    }
    if (token.tag === 'subordinator' && !(token.norm === 'as' && aside) && !opensTime(tokens, i)) break;
    const group = clauses.groups.find((candidate) => i >= candidate.from && i < candidate.to);
    if (group !== undefined) {
      if (nominal && !aside && LEAVING.has(tokens[group.head]?.stem ?? '')) break;
      if (group.finite && !nominal && SAYING.has(tokens[group.head]?.stem ?? '')) {
        // "a boy who police say was killed": the saying is put in between.
        inserted = true;
        i = group.from;
        continue;
      }
      if (group.finite && RELATIVE.test(tokens[group.from - 1]?.norm ?? '')) {
        // "the fight that ended in an officer wounded": a participle stays in the clause.
        if (participle && reach.length > 0) break;
        // "one of the victims in the shooting that sent five to hospital has died": back to what the relative clause describes.
        reach.length = 0;
        [nominal, relative, i] = [false, !/^(?:that|which)$/.test(tokens[group.from - 1]?.norm ?? ''), group.from - 1];
        continue;
      }
      if (nominal && !aside && group.finite) break;
      // "were shot and killed", "had been trapped and died", "people attending a party were killed"
      if (group.finite && aside && nominal && !relative) aside = false;
      nominal = false;
      i = group.from;
      continue;
    }
    if (relative && nominal && !aside && (token.text === ',' || (token.tag === 'preposition' && token.norm !== 'of'))) break;
    if (token.tag === 'preposition' || token.tag === 'subordinator' || token.tag === 'to' || token.tag === 'gerund' || token.tag === 'participle') nominal = false;
    if (/^(?:noun|name|number|pronoun)$/.test(token.tag) && !isTime(tokens, i)) nominal = true;
    reach.push(i);
  }
  return reach;
}

/** "in hospital after a shooting": what happened, or a day, and nobody whom the verb could tell of. */
const opensTime = (tokens: readonly Token[], i: number): boolean => {
  const noun = nounPhraseAfter(tokens, i + 1);
  return /^(?:after|since|before|following)$/.test(tokens[i]?.norm ?? '') && noun !== null && tokens.slice(noun.from, noun.to).some(({ norm }) => EVENT.test(norm) || isDate(norm));
};

/** "shot Friday night": no subject. */
const isTime = (tokens: readonly Token[], i: number): boolean =>
  isDate(tokens[i]?.norm ?? '') || (/^(?:morning|afternoon|evening|night|week|weekend|month|year)$/.test(tokens[i]?.norm ?? '') && (isDate(tokens[i - 1]?.norm ?? '') || /^(?:last|this|early|late)$/.test(tokens[i - 1]?.norm ?? '')));
