import type { Article, Span } from '../../types.ts';

/** What one speaker says in a transcript, from his name in capitals to the next one's. */
export interface Turn {
  readonly speaker: Span;
  readonly cue: Span;
  readonly content: Span;
}

/** Capitals before a colon at the start of a paragraph: "MR. HALE:", "Q:", "SECRETARY LEE (via phone):". */
const LABEL = /^(?<who>\p{Lu}[\p{Lu}.'’ -]{0,60})(?:\([^()]{1,40}\) ?)?(?<colon>:)\s/u;

/** Who asks has no name; who answers has a title or an office before his. "THE FACTS:" and "CONCLUSION:" are headings. */
const ASKS = /^(?:Q|QUESTION|REPORTER|INTERVIEWER|MODERATOR|HOST|ANCHOR|PRESENTER|OPERATOR|PRESS)$/;
const ANSWERS = /^(?:A|MR|MRS|MS|MISS|DR|SIR|LORD|LADY|PROF|PROFESSOR|SEN|SENATOR|REP|CONGRESSMAN|CONGRESSWOMAN|GEN|GENERAL|ADM|ADMIRAL|COL|COLONEL|CAPT|CAPTAIN|JUDGE|JUSTICE|COUNCILLOR|MAYOR|GOV|GOVERNOR|PRESIDENT|VICE|PRIME|PREMIER|CHANCELLOR|MINISTER|FOREIGN|SECRETARY|UNDERSECRETARY|ASSISTANT|DEPUTY|AMBASSADOR|SPEAKER|CHAIR|CHAIRMAN|CHAIRWOMAN|CHIEF|DIRECTOR|COMMISSIONER|SPOKESPERSON|SPOKESMAN|SPOKESWOMAN|THE PRESIDENT|THE CHAIR)\b\.?(?: |$)/;

/** In: an article. Out: the turns of a transcript, in text order; none where fewer than two are marked. The last ends with its paragraph. */
export function turnsOf({ source: { text }, blocks }: Article): readonly Turn[] {
  if (!text.includes(': ')) return [];
  const opened = blocks.flatMap(({ start, end }, at) => {
    const groups = LABEL.exec(text.slice(start, Math.min(end, start + 120)))?.groups;
    const who = groups?.who?.trim() ?? '';
    return ASKS.test(who) || ANSWERS.test(who) ? [{ at, start, end, who, colon: text.indexOf(':', start) }] : [];
  });
  if (opened.length < 2) return [];
  return opened.map(({ at, start, end, who, colon }, i) => {
    const last = blocks[(opened[i + 1]?.at ?? at + 1) - 1];
    return { speaker: { start, end: start + who.length }, cue: { start: colon, end: colon + 1 }, content: { start: colon + 1, end: Math.max(end, last?.end ?? end) } };
  });
}
