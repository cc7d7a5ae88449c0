/** The claims and what each outlet has on them; where there are too many outlets for columns, the positions and who takes them. */
import type { Group } from '../../types.ts';
import type { Report, ReportAnswer, ReportClaim } from '../../report.ts';
import { OUTCOMES, ORDER, positionLabel } from '../terminal/marks.ts';
import { columnsOf, counted, namesOf, type Columns } from '../terminal/names.ts';
import { brief } from './escape.ts';
import type { Part } from './fit.ts';

const MOST_COLUMNS = 8;
const LONGEST_CELL = 100;
const LONGEST_QUESTION = 200;

export const table = (report: Report): readonly Part[] => {
  const claims = ORDER.flatMap((outcome) => report.claims.filter((claim) => claim.outcome === outcome));
  const columns = columnsOf(report);
  if (claims.length === 0) return [];
  return columns.size > MOST_COLUMNS
    ? [head(['', 'Claim', 'Position', 'Outlets']), ...claims.map((claim) => ({ text: positions(claim, columns), counts: 'table row' }))]
    : [
      head(['', 'Claim', ...[...columns.values()].map(({ name }) => brief(name, LONGEST_CELL))]),
      ...claims.map((claim) => ({ text: row([OUTCOMES[claim.outcome].sign, brief(claim.question, LONGEST_QUESTION), ...[...columns.keys()].map((source) => cell(claim, source))]), counts: 'table row' })),
    ];
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const head = (names: readonly string[]): Part => ({ text: `\n${row(names)}${row(names.map(() => '---'))}`, counts: null });

const cell = ({ answers, groups }: ReportClaim, source: string): string => {
  const answer = answers.find((one) => one.source === source);
  const own = groups.filter(({ sources }) => sources.includes(source));
  return own.length > 0 ? own.map((group) => brief(positionLabel(group), LONGEST_CELL)).join('; ') + marks(answer) : UNSAID[answer?.status ?? 'silent'] ?? '';
};

const UNSAID: Readonly<Partial<Record<ReportAnswer['status'], string>>> = { unclear: '?', silent: '–' };

const marks = (answer: ReportAnswer | undefined): string => [
  answer?.readings.length && answer.readings.every(({ certainty }) => certainty === 'hedged') ? ' (in doubt)' : '',
  answer?.status === 'contested' ? ' (contested)' : '',
].join('');

const positions = (claim: ReportClaim, columns: Columns): string => {
  const first = [OUTCOMES[claim.outcome].sign, brief(claim.question, LONGEST_QUESTION)];
  if (claim.groups.length === 0) return row([...first, '–', '']);
  return claim.groups.map((group, at) => row([...(at === 0 ? first : ['', '']), brief(positionLabel(group), LONGEST_CELL), takers(group, columns)])).join('');
};

const takers = ({ sources, origins }: Group, columns: Columns): string => `${brief(namesOf(columns, sources), 4 * LONGEST_CELL)} (${counted(origins, 'origin')})`;
