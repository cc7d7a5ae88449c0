import type { ReportClaim } from '../report.ts';
import type { Contrast } from '../types.ts';

/** What the sentence of each source has that no other origin's has. Nothing where the sources agree, or where the words are the answer: there the positions themselves differ. */
export const contrastOf = ({ kind, outcome, contrast = [] }: ReportClaim): readonly Contrast[] =>
  kind === 'quotation' || kind === 'label' || outcome === 'agree' || contrast.length < 2 ? [] : contrast;
