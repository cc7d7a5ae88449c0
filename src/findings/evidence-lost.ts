import { keyOfReading, stanceKey } from '../lock/entry.ts';
import { holdingSpans } from '../corrections.ts';
import { resembling } from '../text/anchor.ts';
import { splitSentences } from '../text/sentences.ts';
import { type CheckContext, cells, type Found, type Rule } from './context.ts';
import type { QuotedSentence } from './finding.ts';
import { type LockedQuote, lockedQuotes } from './quotes.ts';
import { lockedLabel, sayings } from './wording.ts';

export const evidenceLost: Rule = {
  id: 'evidence-lost',
  find: (context) => [
    ...lockedQuotes(context).filter(({ found }) => found.type === 'orphaned').map((quote) => lost(context, quote)),
    ...alteredSilence(context),
  ],
};

function lost(context: CheckContext, quote: LockedQuote): Found {
  const { compared: { claim }, answer, source, entry, locked } = quote;
  const label = lockedLabel(claim, context.file, locked);
  const place = context.placeInLock(claim.id, source.id);
  const alike = similar(context, quote);
  const hint = alike === null ? '' : ` Words like them stand on line ${alike.line}; whether they prove it is for a person to say.`;
  return {
    claim: claim.id,
    source: source.id,
    position: stanceKey(locked),
    message: `${claim.question} The words by which ${source.outlet} says “${label}” are no longer in ${source.path}. ${consequence(quote, sayings(answer))}${hint}`,
    place,
    sentences: [
      { ...place, source: source.id, outlet: source.outlet, label: `${label} (${entry.by === 'corrected' ? 'corrected' : 'before'})`, quote: locked.quote.exact },
      ...(alike === null ? [] : [alike]),
    ],
  };
}

function consequence({ compared: { claim }, answer, entry, locked }: LockedQuote, now: string): string {
  if (entry.by === 'corrected') return `A person's correction rests on them: it is not applied, and the source is shown as the tool reads it, to say ${now}.`;
  const still = answer.readings.find((reading) => keyOfReading(claim, reading) === stanceKey(locked));
  return still === undefined ? `It is now read to say ${now}.` : `It still is read to say so, on line ${still.evidence.line}.`;
}

/** The sentences in which most words of the lost quote stand together. */
function similar(context: CheckContext, { source, locked }: LockedQuote): QuotedSentence | null {
  const { text } = source;
  const span = resembling(text, locked.quote.exact);
  if (span === null) return null;
  const from = text.lastIndexOf('\n\n', span.start) + 1;
  const to = text.indexOf('\n\n', span.end);
  const touched = splitSentences(text, from, to < 0 ? text.length : to).filter(({ start, end }) => start < span.end && end > span.start);
  const whole = { start: touched[0]?.start ?? span.start, end: touched.at(-1)?.end ?? span.end };
  return { ...context.spotIn(source, whole), source: source.id, outlet: source.outlet, label: 'like it', quote: text.slice(whole.start, whole.end) };
}

/** A person said that a text is silent; of another text, in which something is read, that is not known. */
function alteredSilence(context: CheckContext): readonly Found[] {
  return cells(context).flatMap(({ compared: { claim }, answer, source }) => {
    const entry = context.entry(claim.id, source.id);
    if (entry?.by !== 'corrected' || entry.positions.length > 0 || holdingSpans(entry, source) !== null || answer.readings.length === 0) return [];
    return [{
      claim: claim.id,
      source: source.id,
      message: `${claim.question} A person decided that ${source.outlet} says nothing on it, but ${source.path} has changed since: the decision is not applied, and the source is shown as the tool reads it, to say ${sayings(answer)}.`,
      place: context.placeInLock(claim.id, source.id),
    }];
  });
}
