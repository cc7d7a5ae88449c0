import { perObject } from '../../text/memo.ts';
import { type Phrase, readPhrase } from '../../text/phrases.ts';
import { topicPhrases } from '../../text/topics.ts';
import type { QuantityClaim } from '../../types.ts';

/** Words that measure a move up, and one down, in words of news for markets; who measures by one means every one. */
const UP = 'up|higher|rise|rose|risen|jump|gain|climb|soar|surge|advance|leap|leapt|rally';
const DOWN = 'down|lower|fall|fell|fallen|drop|lose|lost|decline|slide|slid|sink|sank|tumble|plunge|slip|shed|slump|dip|plummet';
/** One event, told from either side. */
const TRADE = 'buy|bought|acquire|purchase|sold for';
/** Time in prison, as it was imposed and as it was sat out: "spent" is never the first, a "sentence" never the second. */
const IMPOSED = 'sentence|sentenced|term';
const SAT_OUT = 'spent';
const TERMS = new Set(['day', 'week', 'month', 'year'].flatMap((unit) => [unit, `${unit}s`]));
const DEPTH = 'deep|depth|underground';

interface Class {
  readonly units: ReadonlySet<string>;
  readonly phrases: readonly Phrase[];
  /** What is no measure of this claim, where one of the phrases is. */
  readonly against: readonly Phrase[];
}

const phrasesOf = (words: string): readonly Phrase[] => words.split('|').map((word) => readPhrase(word));

const CLASSES: readonly Class[] = [
  { units: new Set(['percent']), phrases: phrasesOf(UP), against: phrasesOf(DOWN) },
  { units: new Set(['percent']), phrases: phrasesOf(DOWN), against: phrasesOf(UP) },
  { units: new Set(['money']), phrases: phrasesOf(TRADE), against: [] },
  { units: TERMS, phrases: phrasesOf(IMPOSED), against: phrasesOf(SAT_OUT) },
  { units: TERMS, phrases: phrasesOf(SAT_OUT), against: phrasesOf(IMPOSED) },
  { units: new Set(['length']), phrases: phrasesOf(DEPTH), against: [] },
];

export interface Measured {
  readonly own: readonly Phrase[];
  readonly against: readonly Phrase[];
}

/** In: a claim that measures. Out: its measure words with those that say the same ("rose", "31 % higher"), and those that say the contrary. */
export const measuresOf = perObject((claim: QuantityClaim): Measured => {
  const given = topicPhrases(claim.measure);
  const known = new Set(given.map(({ stems }) => stems.join(' ')));
  const has = ({ stems }: Phrase): boolean => known.has(stems.join(' '));
  const classes = CLASSES.filter(({ units, phrases, against }) => units.has(claim.unit) && phrases.some(has) && !against.some(has));
  return { own: [...given, ...classes.flatMap(({ phrases }) => phrases.filter((phrase) => !has(phrase)))], against: classes.flatMap(({ against }) => against) };
});
