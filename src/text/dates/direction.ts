import type { Context } from './rule.ts';

/** Points and colons inside figures (15:00, 2.5), and those of "a.m.", end no clause. */
const CLAUSE = /$(?<=((?:[^.,;:!?"“”()\n]|[.,:](?=\d)|(?<=\b[ap](?:\.m)?)\.(?=m|\s)){0,80}))/;
const FORWARD = /(?:\b(?:will|won['’]t|shall|would(?! (?:not )?have\b)|(?:is|are|be) (?:not )?(?:due|set|scheduled|expected|planned|slated|planning)|(?:is|are) to|plans? to|due (?:to|for|on|in)|expect(?:s|ed)?\s(?:\S{1,20}\s){1,5}to|(?:postponed|delayed|adjourned|deferred) (?:until|till|to)|(?:scheduled|planned|slated|set) for|upcoming|(?:hope|aim|intend|want)s? to|(?:is|are) (?:\w+ )?likely(?= to\b| (?:(?:late|early|on|by|before) )?$))|['’]ll)\b(?<between>.{0,60})$/is;
/** "voted on Monday to close it in June"; a weekday behind that may be that of the vote ("agreed to pay the fine on Monday"). */
const RESOLVED = /\b(?:agree|decide|vote|resolve|vow|pledge|promise|threaten)(?:s|d|ed)?(?:\s\S{1,20}){0,5}\sto\s(?!(?:the|an?|it|this|that|on|in|by|at|him|her|them|its|their)\b)(?<between>.{0,60})$/is;
const WEEKDAY = /day\b/i;
/** What may come: "could open on Monday", but "may be behind the blast", "could be seen", and "the blast on Monday" is over. */
const MAYBE = /(?<!\b(?:in|of|since|last|by|until|on|and|from|to|late|early|mid)[\s-])\b(?:may|might|could)\s(?!(?:not|also|still|only)?\s?(?:have|see|hear|feel|tell|\d)\b|not\b|be\s(?:seen|heard|felt|linked|tied|connected|related|behind|due|responsible|part|to|an?|the|in)\b)(?<between>.{0,60})$/is;
const TOLD_OF = /\b(?:the|that|this)\s(?:\w+\s){1,2}on\s$/i;
const PAST = /\b(?<!\b(?:be|get|being|is|are)\s)(?:said|told|was|were|had|did|made|held|took|met|won|lost|left|went|came|began|fell|rose|died|got|gave|found|became|broke|struck|shot|(?!hundred|indeed|need|speed|seed|breed|feed|exceed|proceed|succeed|united)\w{3,}ed)\b/i;
const FUTURE_IN_PAST = /\b(?:would|could|should|might|may|can|to be|(?:due|set|scheduled|expected|planned|slated) to)\b/i;
/** Right before the date: a day that is still to come when "the talks resume on Monday" or "the vote is on Monday" is written, or one that something was put off to. */
const DUE = /$(?<=\b(?:(?:expires|(?:takes?|(?:comes?|goes)\sinto)\seffect|(?:comes?|goes)\sinto\sforce|goes\son\s(?:sale|trial)|begins|starts|opens|resumes|continues|ends|kicks\soff|gets\sunder\sway|meets?\sagain|(?<!\b(?:to|not|did|didn['’]t)\s)(?:expire|begin|start|open|resume))(?:\s(?:on|in))?|(?:is|are)\son|(?:rescheduled|postponed|deferred)\s(?:to|for)|(?:moved|delayed|pushed(?:\sback)?|put\s(?:back|off)|brought\sforward|extended)\s(?:to|until|till)|(?:runs?|lasts?|continues?|(?:remains?|stays?|has|have|is|are)(?:\s\w+){0,3})\s(?:until|till|through))\s)/i;
const END = /$(?<=\b(?:through|until|till|by|to)\s(?:the\s)?)/i;

/**
 * Where the words of the clause around a date point in time. Only the nearest words are looked at: a verb of the past behind "will"
 * ("he will appeal a ruling issued Monday") takes the date back.
 */
export function directionOf(text: string, start: number, end: number): Context['direction'] {
  const clause = CLAUSE.exec(text.slice(Math.max(0, start - 80), start))?.[1] ?? '';
  if (FRONTED.test(clause)) return directionAfter(text.slice(end, end + 80));
  const forward = FORWARD.exec(clause);
  const resolved = WEEKDAY.test(text.slice(start, end)) ? undefined : RESOLVED.exec(clause)?.groups?.['between'];
  if (resolved !== undefined && !PAST.test(resolved)) return 'forward';
  if (forward !== null) return PAST.test(forward.groups?.['between'] ?? '') ? 'back' : 'forward';
  // "could be done in ten days" is how long it takes.
  const between = /^in\s/i.test(text.slice(start, start + 3)) ? undefined : MAYBE.exec(clause)?.groups?.['between'];
  if (DUE.test(clause) || (between !== undefined && !PAST.test(between) && !TOLD_OF.test(between))) return 'forward';
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
