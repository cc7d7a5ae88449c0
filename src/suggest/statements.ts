import { stagesOf } from './stages.ts';
import type { Candidate } from './candidate.ts';
import type { Survey } from './survey.ts';

/** What origins say differently of one thing: how far an act has come, and whether it is so at all. */
export const findStatements = (survey: Survey): readonly Candidate[] => stagesOf(survey);
