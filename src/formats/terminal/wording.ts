import type { ReportAnswer, ReportClaim } from '../../report.ts';
import type { Change } from '../../text/diff.ts';
import { rewordingOf } from '../wording.ts';
import type { Paint } from './paint.ts';

interface Rewording {
  /** The wording as changes to another: `{+added+}`, `[-left out-]`. */
  readonly text: string;
  /** A source that has the other wording. */
  readonly against: string;
}

export const rewording = (claim: ReportClaim, at: number, answers: ReadonlyMap<string, ReportAnswer>, style: Paint): Rewording | null => {
  const found = rewordingOf(claim, at, answers);
  return found && { text: `“${found.changes.map((change, place) => marked(change, place, style)).join('')}”`, against: found.against };
};

const marked = ({ type, text, spaced }: Change, place: number, style: Paint): string => {
  const space = spaced && place > 0 ? ' ' : '';
  if (type === 'same') return space + text;
  if (type === 'added') return space + (style.color ? style.added(text) : `{+${text}+}`);
  return space + (style.color ? style.removed(text) : `[-${text}-]`);
};
