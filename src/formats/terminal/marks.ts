import type { Group, Outcome, Polarity, Voice } from '../../types.ts';
import type { ReportAnswer, ReportReading } from '../../report.ts';
import type { Paint } from './paint.ts';

interface OutcomeSign {
  readonly sign: string;
  /** After a number: "4 disagree". */
  readonly name: string;
  /** What the sources do: "without X the sources agree". */
  readonly phrase: string;
  readonly style: 'conflict' | 'framing' | 'accord' | 'single' | 'faint';
}

/** How each outcome is shown, the most telling first. */
export const OUTCOMES: Readonly<Record<Outcome, OutcomeSign>> = {
  disagree: { sign: '≠', name: 'disagree', phrase: 'the sources disagree', style: 'conflict' },
  'framed-differently': { sign: '~', name: 'framed differently', phrase: 'the sources frame it differently', style: 'framing' },
  agree: { sign: '=', name: 'agree', phrase: 'the sources agree', style: 'accord' },
  'single-source': { sign: '◦', name: 'single source', phrase: 'only one source is left', style: 'single' },
  silent: { sign: '–', name: 'silent', phrase: 'no source answers', style: 'faint' },
};

export const ORDER = Object.keys(OUTCOMES) as readonly Outcome[];

export const signOf = (outcome: Outcome, style: Paint): string => style[OUTCOMES[outcome].style](OUTCOMES[outcome].sign);

const VOICES: Readonly<Record<Voice, string>> = { outlet: 'o', attributed: 'A', quoted: 'Q' };

export const LEGEND = [
  'o own voice', 'A attributed', 'Q quoted', '✗ denies it', '~ in doubt', '! contested', '= text shared with another source',
  '? unclear', '. silent', '(blank) another answer',
] as const;

export const positionLabel = ({ label, polarity }: { readonly label: string; readonly polarity: Polarity }): string =>
  polarity === 'denied' ? `not: ${label}` : label;

/** A source's readings for a group, best score first, then in text order. */
export const readingsFor = (group: Group, answer: ReportAnswer | undefined): readonly ReportReading[] => {
  const readings = answer?.readings ?? [];
  const exact = readings.filter(({ position, polarity }) => position === group.position && polarity === group.polarity);
  const alike = exact.length > 0 ? exact : readings.filter(({ polarity }) => polarity === group.polarity);
  return alike.toSorted((a, b) => b.score - a.score || a.evidence.start - b.evidence.start);
};

/** What a matrix cell says of a source: the voice of its best reading and what one should know before trusting it. In: the group, and its sources once more, to be asked quickly. */
export const cellMark = (group: Group, members: ReadonlySet<string>, answer: ReportAnswer | undefined, style: Paint): string => {
  if (answer === undefined) return '';
  if (answer.status === 'silent') return style.faint('.');
  if (answer.status === 'unclear') return style.framing('?');
  if (!members.has(answer.source)) return '';
  const best = readingsFor(group, answer)[0];
  if (best === undefined) return '';
  return [
    style.strong(VOICES[best.voice]),
    best.certainty === 'hedged' ? style.framing('~') : '',
    group.polarity === 'denied' ? style.conflict('✗') : '',
    answer.status === 'contested' ? style.framing('!') : '',
    best.sharedWith.some((other) => members.has(other)) ? style.faint('=') : '',
  ].join('');
};
