import type { Context } from './rule.ts';

/** Points and colons inside figures (15:00, 2.5) end no clause. */
const CLAUSE = /$(?<=((?:[^.,;:!?"“”()\n]|[.,:](?=\d)){0,80}))/;
const FORWARD = /(?:\b(?:will|won['’]t|shall|would(?! (?:not )?have\b)|(?:is|are|be) (?:not )?(?:due|set|scheduled|expected|planned|slated|planning)|(?:is|are) to|plans? to|due (?:to|for|on|in)|expect(?:s|ed)?\s(?:\S{1,20}\s){1,5}to|(?:postponed|delayed|adjourned|deferred) (?:until|till|to)|(?:scheduled|planned|slated|set) for|upcoming)|['’]ll)\b(?<between>.{0,60})$/is;
const PAST = /\b(?<!\b(?:be|get|being|is|are)\s)(?:said|told|was|were|had|did|made|held|took|met|won|lost|left|went|came|began|fell|rose|died|got|gave|found|became|broke|struck|shot|(?!hundred|indeed|need|speed|seed|breed|feed|exceed|proceed|succeed|united)\w{3,}ed)\b/i;
const FUTURE_IN_PAST = /\b(?:would|could|should|might|may|can|to be|(?:due|set|scheduled|expected|planned|slated) to)\b/i;
/** Right before the date: a day that is still to come when "the talks resume on Monday" or "the vote is on Monday" is written, or one that something was put off to. */
const DUE = /$(?<=\b(?:(?:expires|(?:takes?|comes?\sinto)\seffect|comes?\sinto\sforce|begins|starts|opens|resumes|kicks\soff|gets\sunder\sway|(?<!\b(?:to|not|did|didn['’]t)\s)(?:expire|begin|start|open|resume))(?:\s(?:on|in))?|(?:is|are)\son|(?:rescheduled|postponed|deferred)\s(?:to|for)|(?:moved|delayed|pushed(?:\sback)?|put\s(?:back|off)|brought\sforward|extended)\s(?:to|until|till))\s)/i;
const END = /$(?<=\b(?:through|until|till|by|to)\s(?:the\s)?)/i;

/**
 * Where the words of the clause around a date point in time. Only the nearest words are looked at: a verb of the past behind "will"
 * ("he will appeal a ruling issued Monday") takes the date back.
 */
export function directionOf(text: string, start: number, end: number): Context['direction'] {
  const clause = CLAUSE.exec(text.slice(Math.max(0, start - 80), start))?.[1] ?? '';
  if (FRONTED.test(clause)) return directionAfter(text.slice(end, end + 80));
  const forward = FORWARD.exec(clause);
  if (forward !== null) return PAST.test(forward.groups?.['between'] ?? '') ? 'back' : 'forward';
  if (DUE.test(clause)) return 'forward';
  if (END.test(clause)) return 'until';
  return PAST.test(clause) && !FUTURE_IN_PAST.test(clause) ? 'back' : null;
}

/** "In February, two cables were cut": what a date set before its clause is told of comes after it. */
const FRONTED = /^\s{0,3}(?:in|on)?\s?(?:early|late|mid)?\s?$/i;
const CLAUSE_AFTER = /^,?\s[^.;:!?"“”()\n]{0,80}/;

function directionAfter(text: string): Context['direction'] {
  const clause = CLAUSE_AFTER.exec(text)?.[0] ?? '';
  const past = PAST.exec(clause)?.index ?? Number.POSITIVE_INFINITY;
  const forward = COMING.exec(clause)?.index ?? Number.POSITIVE_INFINITY;
  if (past === forward) return null;
  return past < forward ? 'back' : 'forward';
}

const COMING = /\b(?:will|won['’]t|shall|would|(?:is|are) (?:due|set|scheduled|expected|planned|slated|to))\b/i;
