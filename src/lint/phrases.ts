import type { Analysis } from '../analysis.ts';
import type { WrittenPhrase } from '../claims-file/phrases-at.ts';
import { matchCue } from '../kinds/cues.ts';
import { findPhrase, readPhrase } from '../text/phrases.ts';
import { allLists, type LintClaim, type LintContext, type LintFound, type List } from './context.ts';

const folded = (phrase: string): string => phrase.toLowerCase().replace(/\s+/g, ' ').trim();

/** In: a list. Out: the phrases that an earlier one of it repeats. */
export const repeatedIn = ({ phrases }: List): readonly WrittenPhrase[] => {
  const seen = new Set<string>();
  return phrases.filter(({ phrase }) => {
    // A name in capitals is another than the word.
    const key = /\p{Lu}/u.test(phrase) ? phrase : folded(phrase);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
};

/** A phrase that stands twice in one list. */
export const duplicates = (context: LintContext): readonly LintFound[] =>
  allLists(context).flatMap((list) => repeatedIn(list).map(({ phrase, span, removal }): LintFound => ({
    rule: 'duplicate-phrase', claim: list.claim, about: `${list.name} ${phrase}`, place: context.placeOf(span), sentences: [],
    message: `“${phrase}” stands twice in ${list.name}. ${removal === null ? 'Take one out.' : 'Take one out, or let --fix do it.'}`,
  })));

/** The same cue for two positions. */
export const ambiguousCues = (context: LintContext): readonly LintFound[] =>
  context.claims.flatMap(({ claim, lists }) => {
    const first = new Map<string, List>();
    return lists.filter(({ position }) => position !== null).flatMap((list) => list.phrases.flatMap(({ phrase, span }): readonly LintFound[] => {
      const known = first.get(folded(phrase));
      if (known === undefined) first.set(folded(phrase), list);
      if (known === undefined || known.position === list.position) return [];
      return [{ rule: 'ambiguous-cue', claim: claim.id, about: phrase, place: context.placeOf(span), sentences: [], message: `“${phrase}” stands in ${known.name} and in ${list.name}: a sentence that has it cannot be told to take one of them. Keep it in one.` }];
    }));
  });

/** Phrases that match nowhere, told together for each claim: many wait for articles to come. What rules a sentence out is there to match nowhere. */
export const unmatched = (context: LintContext): readonly LintFound[] => {
  const told = new Set<number>();
  return context.claims.flatMap((one): readonly LintFound[] => {
    const lists = one.lists.filter(({ key, phrases }) => key !== 'except' && !told.has(phrases[0]?.span.start ?? -1));
    for (const { phrases } of lists) told.add(phrases[0]?.span.start ?? -1);
    const all = lists.flatMap((list) => list.phrases.map((phrase) => ({ ...phrase, idle: !context.analyses.some((analysis, source) => occurs(phrase.phrase, list, one, analysis, source)) })));
    const idle = all.filter((phrase) => phrase.idle);
    const [first] = idle;
    if (first === undefined) return [];
    const shown = idle.slice(0, SHOWN).map(({ phrase }) => `“${phrase}”`).join(', ');
    const rest = idle.length > SHOWN ? ` and ${idle.length - SHOWN} more` : '';
    return [{
      rule: 'unmatched-phrase', claim: one.claim.id, about: null, place: context.placeOf(first.span), sentences: [],
      message: `${idle.length} of the ${all.length} phrases of ${one.claim.id} match in no source: ${shown}${rest}. They may be for articles to come; look for slips.`,
    }];
  });
};

const SHOWN = 8;

/** Whether a phrase matches in a source, by the way in which its list is read. */
function occurs(phrase: string, { key, position }: List, { focus }: LintClaim, analysis: Analysis, source: number): boolean {
  if (key === 'cues' && position !== null) return (focus[source] ?? []).some((one) => one.via !== 'article' && matchCue(analysis.readCue(phrase), one, analysis).length > 0);
  const read = key === 'action' ? analysis.readCue(phrase) : readPhrase(phrase);
  return analysis.article.sentences.some(({ tokens }) => findPhrase(read, tokens).length > 0);
}
