import { reportedWith } from './reports.ts';

/** Verbs that lend what they report weight ("stressed", "underscored"): the positive ones of Floyd (2000), "The reporting verbs and bias in the press". */
export const stressingReport = reportedWith('stressing-report', 'stress underscore underline emphasize highlight point+out');
