import { holdingSpans } from '../corrections.ts';
import { isAsLocked } from '../lock/entry.ts';
import type { Rule } from './context.ts';
import { counted, UPDATE } from './wording.ts';

export const sourceChanged: Rule = {
  id: 'source-changed',
  find: (context) => context.comparison.sources.flatMap((source) => {
    const entries = context.entriesOf(source.id).filter(({ sha256 }) => sha256 !== null);
    // A correction that does not stand is told of by evidence-lost, and keeps the hash that it was made for.
    const old = entries.filter((entry) => entry.sha256 !== source.sha256 && (entry.by !== 'corrected' || holdingSpans(entry, source) !== null));
    if (old.length === 0) return [];
    const altered = old.filter((entry) => {
      const compared = context.compared(entry.claim);
      const answer = compared && context.answer(compared, source.id);
      return compared !== undefined && answer !== undefined && !isAsLocked(entry, compared.claim, answer, source);
    });
    const effect = altered.length === 0 ? 'It is read as before on every claim' : `It is read differently on ${counted(altered.length, 'claim')}`;
    return [{
      claim: null,
      source: source.id,
      message: `The text of ${source.outlet} (${source.path}) has changed since ${context.lock.path} was written. ${effect}. If the change is meant, accept it: ${UPDATE}.`,
      place: context.spotIn(source, { start: 0, end: 0 }),
    }];
  }),
};
