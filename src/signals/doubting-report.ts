import { reportedWith } from './reports.ts';

/**
 * Verbs that put a distance between the outlet and what it reports ("claimed", "alleged"), and their nouns. After Floyd (2000), "The reporting verbs and bias in the
 * press", who sorts reporting verbs into neutral, positive and doubting ones. What a charge in court alleges is a term of law.
 */
export const doubtingReport = reportedWith('doubting-report', 'claim allege allegation purport profess pretend',
  'lawsuit suit indictment complaint filing plaintiff prosecutor petition affidavit');
