import { stanceKey } from '../lock/entry.ts';
import type { Rule } from './context.ts';
import { lockedQuotes } from './quotes.ts';
import { counted, lockedLabel, UPDATE } from './wording.ts';

export const evidenceMoved: Rule = {
  id: 'evidence-moved',
  find: (context) => lockedQuotes(context).flatMap(({ compared: { claim }, source, entry, locked, found }) => {
    if (found.type === 'exact' || found.type === 'orphaned') return [];
    const label = lockedLabel(claim, context.file, locked);
    const spot = context.spotIn(source, found);
    const what = found.type === 'normalised'
      ? `are on line ${spot.line} in other white space, quotation marks or dashes. If they are the same words, accept them: ${UPDATE}.`
      : `are at ${counted(found.places.length, 'place')} of the text, on lines ${[...new Set(found.places.map((place) => context.spotIn(source, place).line))].join(', ')}, and the text around them does not tell which was meant.${entry.by === 'corrected' ? ' Give more of it as prefix or suffix, or a longer quote.' : ` If all is well, accept it: ${UPDATE}.`}`;
    return [{
      claim: claim.id,
      source: source.id,
      position: stanceKey(locked),
      message: `${claim.question} The words by which ${source.outlet} says “${label}” ${what}`,
      place: spot,
      sentences: [
        { ...spot, source: source.id, outlet: source.outlet, label, quote: source.text.slice(found.start, found.end) },
        ...(found.type === 'normalised' ? [{ ...context.placeInLock(claim.id, source.id), source: source.id, outlet: source.outlet, label: `${label} (before)`, quote: locked.quote.exact }] : []),
      ],
    }];
  }),
};
