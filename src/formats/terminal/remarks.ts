import type { ReportClaim } from '../../report.ts';
import { remarksOf } from '../remarks.ts';
import type { Columns } from './names.ts';
import type { Paint } from './paint.ts';
import { hang } from './wrap.ts';

/** The remarks on a claim, below its proof. */
export const remarks = (claim: ReportClaim, columns: Columns, style: Paint, width: number): readonly string[] =>
  remarksOf(claim, columns).flatMap(({ name, text }) => hang(text, width, `  ${style[name === 'conflict' ? 'denial' : 'strong'](`${name}:`)} `, '    '));
