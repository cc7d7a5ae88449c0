import type { Format } from '../format.ts';
import { evidence } from './evidence.ts';
import { ORDER } from './marks.ts';
import { matrix } from './matrix.ts';
import { columnsOf } from './names.ts';
import { paint } from './paint.ts';
import { printable } from './printable.ts';
import { manyNotices, sharedText, summary } from './summary.ts';

/** The report for a person at a screen: the story in a few lines, the matrix, then the proof of every cell. The most telling claims come first. */
export const terminal: Format = (report, { color, width }) => {
  const safe = printable(report);
  const style = paint(color);
  const columns = columnsOf(safe);
  const claims = ORDER.flatMap((outcome) => safe.claims.filter((claim) => claim.outcome === outcome));
  const lines = [
    ...summary(safe, columns, style, width),
    ...(claims.length === 0 ? ['', '  no claim to show'] : []),
    ...matrix(claims, columns, style, width),
    ...sharedText(safe, columns, style, width),
    ...claims.filter(({ groups, answers }) => groups.length > 0 || answers.some(({ status }) => status === 'unclear'))
      .flatMap((claim) => ['', ...evidence(claim, columns, style, width)]),
    ...manyNotices(safe, columns, style, width),
  ];
  return `${lines.join('\n')}\n`;
};
