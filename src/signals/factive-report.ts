import { reportedWith } from './reports.ts';

/**
 * Verbs that take for true what they report ("revealed", "admitted"): factives and semi-factives, Hooper (1975), "On assertive predicates"; as a cue of bias Recasens,
 * Danescu-Niculescu-Mizil and Jurafsky (2013). "Confirm" and "note" are left out: in news they are plain words for what an office says.
 */
export const factiveReport = reportedWith('factive-report', 'reveal admit concede confess acknowledge realize discover expose recognize prove demonstrate admission confession revelation');
