/** The proof: for each claim its positions, and under each every source's verbatim sentence with its place. */
import type { Group, Placement } from '../../types.ts';
import type { ReportAnswer, ReportClaim, ReportReading } from '../../report.ts';
import { contrast } from './contrast.ts';
import { positionLabel, readingsFor, signOf } from './marks.ts';
import { columnsIn } from './lines.ts';
import { counted, nameOf, type Columns } from './names.ts';
import type { Paint } from './paint.ts';
import { markedQuote, namedElsewhere } from './quote.ts';
import { remarks } from './remarks.ts';
import { signalLines } from './signals.ts';
import { rewording } from './wording.ts';
import { flow, hang, pad } from './wrap.ts';

const QUOTE_LINES = 3;
const MOST_OTHER_LINES = 8;
const WIDEST_NAME = 18;
const GUTTER = '      │ ';

const PLACEMENTS: readonly Placement[] = ['headline', 'dek', 'caption', 'lede', 'body', 'boilerplate'];

export const evidence = (claim: ReportClaim, columns: Columns, style: Paint, width: number): readonly string[] => {
  const answers = new Map(claim.answers.map((answer) => [answer.source, answer]));
  const shown = claim.groups.flatMap(({ sources }) => sources.map((id) => columnsIn(nameOf(columns, id))));
  const nameWidth = Math.min(WIDEST_NAME, Math.max(0, ...shown));
  return [
    ...hang(`${style.strong(claim.question)}   ${style.faint(claim.id)}`, width, `${signOf(claim.outcome, style)} `),
    ...claim.groups.flatMap((group, at) => [
      ...groupHeading(group, rewording(claim, at, answers, style), columns, style, width),
      ...proofs(group, answers, nameWidth, columns, style, width),
    ]),
    ...contrast(claim, columns, style, width),
    ...remarks(claim, columns, style, width),
  ];
};

const groupHeading = (
  group: Group, wording: ReturnType<typeof rewording>, columns: Columns, style: Paint, width: number,
): readonly string[] => {
  const label = style[group.polarity === 'denied' ? 'denial' : 'strong'](positionLabel(group));
  const origins = group.origins < group.sources.length ? `, ${counted(group.origins, 'origin')}` : '';
  const against = wording === null ? '' : `, against the wording of ${nameOf(columns, wording.against)}`;
  const size = style.faint(counted(group.sources.length, 'source') + origins + against);
  return flow([wording?.text ?? label, size], width - 2, '  ').map((line) => `  ${line}`);
};

/** Where each source of a group says it, who says it and the sentence itself, or whose sentence it is word for word. */
const proofs = (
  group: Group, answers: ReadonlyMap<string, ReportAnswer>, nameWidth: number, columns: Columns, style: Paint, width: number,
): readonly string[] => {
  const first = new Map<string, string>();
  return group.sources.flatMap((id) => {
    const answer = answers.get(id);
    const readings = readingsFor(group, answer);
    const best = readings[0];
    if (best === undefined || answer === undefined) return [];
    const sentence = best.evidence.quote.replace(/\s+/g, ' ');
    const twin = first.get(sentence);
    if (twin === undefined) first.set(sentence, id);
    return [
      ...placeLines(answer, readings, best, nameWidth, columns, style, width),
      ...(twin === undefined ? [...proof(best, style, width), ...signalLines(best.framing, columns, style, width)] : [`${style.faint('      the same sentence as')} ${nameOf(columns, twin)}`]),
    ];
  });
};

const placeLines = (
  { source: id, status }: ReportAnswer, readings: readonly ReportReading[], best: ReportReading, nameWidth: number, columns: Columns, style: Paint,
  width: number,
): readonly string[] => {
  const facts = [
    pad(nameOf(columns, id), nameWidth),
    style.link(`${columns.get(id)?.path ?? id}:${best.evidence.line}`),
    ...factsOf(best),
    PLACEMENTS.filter((placement) => readings.some((reading) => reading.evidence.placement === placement)).join(', '),
    ...(status === 'contested' ? [style.framing('contested')] : []),
    ...otherLines(readings),
  ];
  return flow(facts, width - 4, '  ').map((line) => `    ${line}`);
};

/** Voice and speaker, and what weakens or dates the reading. */
export const factsOf = ({ voice, speaker, certainty, time }: ReportReading): readonly string[] => [
  voice === 'outlet' ? 'own voice' : speaker === undefined ? voice : `${voice}: ${speaker.name}`,
  ...(certainty === 'hedged' ? ['in doubt'] : []),
  ...(time === undefined ? [] : [time]),
];

const otherLines = ([best, ...others]: readonly ReportReading[]): readonly string[] => {
  const places = [...new Set(others.map(({ evidence: { line } }) => line))].filter((line) => line !== best?.evidence.line).toSorted((a, b) => a - b);
  if (places.length === 0) return [];
  const shown = places.slice(0, MOST_OTHER_LINES).join(', ');
  const more = places.length > MOST_OTHER_LINES ? ` and ${places.length - MOST_OTHER_LINES} more` : '';
  return [`also ${places.length === 1 ? 'line' : 'lines'} ${shown}${more}`];
};

const proof = (reading: ReportReading, style: Paint, width: number): readonly string[] => {
  const gutter = style.faint(GUTTER);
  const room = (width - GUTTER.length) * QUOTE_LINES;
  const pointed = namedElsewhere(reading.evidence, reading.cues);
  return [
    ...hang(markedQuote(reading.evidence, reading.cues, room, style), width, gutter, gutter),
    ...(pointed.length === 0 ? [] : hang(style.faint(`about ${pointed.map((quote) => `“${quote}”`).join(', ')}, named in another sentence`), width, '      ')),
  ];
};
