/** A claim on which outlets differ: each position with a sentence of each outlet that takes it, then what is said of the claim as a whole. */
import type { Group } from '../../types.ts';
import type { ReportClaim, ReportReading } from '../../report.ts';
import { remarksOf } from '../remarks.ts';
import { OUTCOMES, positionLabel, readingsFor } from '../terminal/marks.ts';
import { counted, nameOf, type Columns } from '../terminal/names.ts';
import { brief, lineLink, plain } from './escape.ts';

const LONGEST_QUOTE = 500;
const LONGEST_LABEL = 200;
const LONGEST_REMARK = 1000;

/** Sentences of one position; other outlets that take it are named with their lines. */
const QUOTED = 2;

export const claimSection = (claim: ReportClaim, columns: Columns, base: string | undefined): string => [
  `\n### ${OUTCOMES[claim.outcome].sign} ${brief(claim.question, LONGEST_LABEL)}\n`,
  ...claim.groups.map((group) => groupLines(group, claim, columns, base)),
  '\n',
  ...remarksOf(claim, columns).filter(({ name }) => name !== 'silent').map(({ name, text }) => `- ${name}: ${brief(text, LONGEST_REMARK)}\n`),
].join('');

const groupLines = (group: Group, claim: ReportClaim, columns: Columns, base: string | undefined): string => {
  const told = group.sources.flatMap((source) => {
    const reading = readingsFor(group, claim.answers.find((answer) => answer.source === source))[0];
    return reading === undefined ? [] : [{ source, reading }];
  });
  const link = (source: string, { evidence }: ReportReading): string => `${plain(nameOf(columns, source))}, ${lineLink(columns.get(source)?.path ?? source, evidence.line, base)}`;
  const also = told.slice(QUOTED).map(({ source, reading }) => link(source, reading));
  return [
    `\n**${brief(positionLabel(group), LONGEST_LABEL)}** (${counted(group.sources.length, 'outlet')}, ${counted(group.origins, 'origin')})\n`,
    ...told.slice(0, QUOTED).map(({ source, reading }) => `\n> ${brief(reading.evidence.quote, LONGEST_QUOTE)}\\\n> — ${link(source, reading)}${voiceOf(reading)}\n`),
    also.length === 0 ? '' : `\nAlso ${also.join('; ')}\n`,
  ].join('');
};

const voiceOf = ({ voice, speaker, certainty }: ReportReading): string => [
  voice === 'outlet' ? '' : ` (${voice}${speaker === undefined ? '' : `: ${brief(speaker.name, LONGEST_LABEL)}`})`,
  certainty === 'hedged' ? ', in doubt' : '',
].join('');
