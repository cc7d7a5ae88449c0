import type { Context } from './rule.ts';

/** Points and colons inside figures (15:00, 2.5) end no clause. */
const CLAUSE = /$(?<=((?:[^.,;:!?"“”()\n]|[.,:](?=\d)){0,80}))/;
const FORWARD = /(?:\b(?:will|won['’]t|shall|would(?! (?:not )?have\b)|(?:is|are|be) (?:not )?(?:due|set|scheduled|expected|planned|slated|planning)|(?:is|are) to|plans? to|due (?:to|for|on|in)|(?:postponed|delayed|adjourned|deferred) (?:until|till|to)|(?:scheduled|planned|slated|set) for|upcoming)|['’]ll)\b(?<between>.{0,60})$/is;
const PAST = /\b(?<!\b(?:be|get|being|is|are)\s)(?:said|told|was|were|had|did|made|held|took|met|won|lost|left|went|came|began|fell|rose|died|got|gave|found|became|broke|struck|shot|(?!hundred|indeed|need|speed|seed|breed|feed|exceed|proceed|succeed|united)\w{3,}ed)\b/i;
const FUTURE_IN_PAST = /\b(?:would|could|should|might|may|can|to be|(?:due|set|scheduled|expected|planned|slated) to)\b/i;
const END = /$(?<=\b(?:through|until|till|by|to)\s(?:the\s)?)/i;

/**
 * Where the words of the clause before an offset point in time. Only the nearest words are looked at: a verb of the past behind "will"
 * ("he will appeal a ruling issued Monday") takes the date back.
 */
export function directionBefore(text: string, start: number): Context['direction'] {
  const clause = CLAUSE.exec(text.slice(Math.max(0, start - 80), start))?.[1] ?? '';
  const forward = FORWARD.exec(clause);
  if (forward !== null) return PAST.test(forward.groups?.['between'] ?? '') ? 'back' : 'forward';
  if (END.test(clause)) return 'until';
  return PAST.test(clause) && !FUTURE_IN_PAST.test(clause) ? 'back' : null;
}
