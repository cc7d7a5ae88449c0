import { stem } from '../text/words.ts';
import type { Quote } from '../text/attribution/quotes.ts';
import { alone, decisive, type Told } from './signal.ts';

/** What follows these in quotation marks is a name or a word that is spoken of. */
const NAMING = new Set('call dub know nickname name title entitle term word phrase label brand describe say reply answer tell read spell pronounce mean code codename as'.split(' ').map(stem));

const LONGEST = 2;
/** Words between the quotation and what the reading goes by. */
const REACH = 10;

/**
 * One or two words in quotation marks in the outlet's own sentence ("the 'reform'"): distance by punctuation. Predelli (2003), "Scare quotes and their relation to
 * other semantic issues". Not where it is a speaker's word (inside a report, or part of a longer quotation in the article), a name, or a headline, where the marks
 * stand for "says". Only after an article or a possessive: elsewhere such marks mostly quote in part.
 */
export const scareQuotes = alone('scare-quotes', (telling) => {
  const { told, reading } = telling;
  if (reading.evidence.placement === 'headline') return [];
  const { tokens } = told.sentence;
  const windows = decisive(telling).map((cue) => {
    const at = tokens.findIndex((token) => token.end > cue.start);
    return { from: tokens[Math.max(0, at - REACH)]?.start ?? 0, to: tokens[Math.min(tokens.length - 1, at + REACH)]?.end ?? 0 };
  });
  return told.quotes
    .filter((quote) => windows.some(({ from, to }) => quote.start >= from && quote.end <= to) && isScare(told, quote))
    .map(({ inner }) => ({ start: inner.start, end: inner.end }));
});

function isScare(told: Told, { inner, start, closed, first }: Quote): boolean {
  const { tokens } = told.sentence;
  const words = tokens.filter((token) => token.start >= inner.start && token.end <= inner.end);
  if (!closed || first || words.length === 0 || words.length > LONGEST || words.some(({ kind, text }) => kind !== 'word' || /^\p{Lu}/u.test(text))) return false;
  if (words.length === 1 && /^(?:yes|no)$/.test(words[0]?.norm ?? '')) return false;
  const before = tokens.filter((token) => token.end <= start).slice(-2);
  if (before.some((token) => NAMING.has(token.stem))) return false;
  // "with “certain exceptions”", "was “deeply troubled”" quote a paper or a person in part.
  if (before.at(-1)?.tag !== 'determiner' && before.at(-1)?.tag !== 'possessive') return false;
  if (told.attributions.some(({ content, quoted }) => [...content, ...quoted].some((span) => start >= span.start && start < span.end))) return false;
  const said = ` ${words.map(({ norm }) => norm).join(' ')} `;
  return !told.quotedWords.some((quotation) => quotation.length > said.length && quotation.includes(said));
}
