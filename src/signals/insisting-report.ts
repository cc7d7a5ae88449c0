import { reportedWith } from './reports.ts';

/**
 * Strong assertives ("insisted", "maintained"): they tell that the speaker stands by what others may not believe. Hooper (1975), "On assertive predicates"; as a cue
 * of bias Recasens et al. (2013). Assertives that doubt are in `doubting-report.ts`; "say", "argue" and, in
 * today's news, "assert" carry no such note.
 */
export const insistingReport = reportedWith('insisting-report', 'insist maintain+that contend swear insistence contention');
