/** The readers of language, which know nothing of claims. Offsets are UTF-16 code units, half-open, into the text given. */
export { splitSentences } from './sentences.ts';
export { normalize, stem, tokenize } from './words.ts';
export { readClauses } from './clauses.ts';
export { readNumbers } from './numbers.ts';
export { readQuantities } from './quantities.ts';
export { readSums } from './quantities/sums.ts';
export { readDates } from './dates.ts';
export { parseEdtf, relateDates } from './dates/edtf.ts';
export { readNegations } from './negation.ts';
export { readHedges } from './hedges.ts';
export { readAttributions } from './attribution.ts';
export { diffWords } from './diff.ts';
