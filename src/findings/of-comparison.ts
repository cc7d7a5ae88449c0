/** A comparison as findings, for formats that are lists of them. They are mild: outlets may differ, and a comparison never fails. */
import type { Difference, DifferenceType } from '../types.ts';
import type { Report, ReportAnswer, ReportClaim, ReportReading } from '../report.ts';
import { oneLine } from '../text/escape.ts';
import type { Finding, FindingRule, QuotedSentence, Severity } from './finding.ts';
import { findingId } from './identity.ts';
import { placeOf, startOf } from './place.ts';

/** Every rule that a comparison is held against, in the order in which findings of one severity are listed. */
export const COMPARISON_RULES = [
  { id: 'disagree', severity: 'warning', description: 'Outlets conflict on a claim: nothing that one says can stand beside what the other says.' },
  { id: 'reference-mismatch', severity: 'warning', description: 'An outlet’s answer conflicts with the curated reference of the claim.' },
  { id: 'source-notice', severity: 'warning', description: 'Something to know about a source before trusting what is read from it.' },
  { id: 'contested', severity: 'note', description: 'One outlet holds rival positions on a claim.' },
  { id: 'framed-differently', severity: 'note', description: 'Outlets do not conflict, but one tells it in a way that counts: in doubt, in other words, or with a part left out.' },
  { id: 'one-origin', severity: 'note', description: 'Several outlets answer a claim, and all of them share their text: it rests on one origin.' },
  { id: 'unclear', severity: 'note', description: 'An outlet speaks of what a claim is about and takes no clear position: a person should read the sentence.' },
] as const satisfies readonly FindingRule[];

type RuleId = typeof COMPARISON_RULES[number]['id'];

const FRAMING: ReadonlySet<DifferenceType> = new Set(['partial', 'certainty']);
const REWORDING: ReadonlySet<DifferenceType> = new Set(['wording', 'label']);

/** In: a report. Out: its findings, warnings first, then by rule, in the order of the claims and the sources. */
export const findingsOfComparison = (report: Report): readonly Finding[] => {
  const story: Story = { report, sources: new Map(report.sources.map((source) => [source.id, source])) };
  const found = [...report.claims.flatMap((claim) => ofClaim(claim, story)), ...notices(story)];
  return COMPARISON_RULES.flatMap(({ id }) => found.filter(({ rule }) => rule === id));
};

interface Story {
  readonly report: Report;
  readonly sources: ReadonlyMap<string, Report['sources'][number]>;
}

const ofClaim = (claim: ReportClaim, story: Story): readonly Finding[] => {
  const conflicts = claim.differences.filter(({ type }) => type === 'conflict');
  const framing = claim.differences.filter(({ type }) => FRAMING.has(type));
  const inConflict = new Set(conflicts.flatMap(({ sources }) => sources));
  return [
    ...claim.answers.flatMap((answer) => [
      ...differing('disagree', claim, answer, conflicts, story),
      ...(inConflict.has(answer.source) ? [] : differing('framed-differently', claim, answer, framing, story)),
      ...mismatch(claim, answer, story),
      ...contested(claim, answer, story),
      ...unclear(claim, answer, story),
    ]),
    ...reworded(claim, story),
    ...oneOrigin(claim, story),
  ];
};

const headed = (rule: 'disagree' | 'framed-differently', { question }: ReportClaim, differences: readonly Difference[]): string => {
  const heading = rule === 'disagree' ? `The outlets disagree on “${question}”` : `The outlets frame “${question}” differently`;
  return `${heading}: ${differences.map(({ detail }) => detail).join('. ')}.`;
};

/** What the differences that name this source say of it, with a sentence for each position that it does not share. */
const differing = (rule: 'disagree' | 'framed-differently', claim: ReportClaim, answer: ReportAnswer, differences: readonly Difference[], story: Story): readonly Finding[] => {
  const own = differences.filter(({ sources }) => sources.includes(answer.source));
  const [first] = answer.readings;
  if (own.length === 0 || first === undefined) return [];
  const named = new Set(own.flatMap(({ sources }) => sources));
  // A difference that names one side only is with all others that answer.
  const others = claim.answers.filter(({ source }) => source !== answer.source && (rule !== 'disagree' || named.has(source)));
  const theirs = others.flatMap(({ source, readings }) => readings.map((reading) => ({ source, reading })));
  const apart = (key: (reading: ReportReading) => string): readonly Side[] => theirs.filter(({ reading }) => answer.readings.every((mine) => key(mine) !== key(reading)));
  // Where the positions are the same, how sure they are told is what differs.
  const key = apart(said).length > 0 ? said : told;
  const lacking = apart(key);
  // The detail names the positions that matter, where there are more.
  const spoken = (reading: ReportReading): boolean => own.some(({ detail }) => detail.includes(said(reading)));
  const relevant = lacking.filter(({ reading }) => spoken(reading));
  const sides = unique(relevant.length > 0 ? relevant : lacking, key);
  const mine = answer.readings.find((reading) => sides.some((side) => side.reading.position === reading.position && side.reading.polarity !== reading.polarity))
    ?? answer.readings.find(spoken) ?? first;
  const sentences = [sentenceOf(answer.source, mine, story), ...sides.map(({ source, reading }) => sentenceOf(source, reading, story))];
  return [finding(rule, claim, answer.source, headed(rule, claim, own), sentences)];
};

interface Side {
  readonly source: string;
  readonly reading: ReportReading;
}

/** The first of each position. */
const unique = (sides: readonly Side[], key: (reading: ReportReading) => string): readonly Side[] =>
  sides.filter(({ reading }, at) => sides.findIndex((side) => key(side.reading) === key(reading)) === at);

/** A wording or a name differs among all that answer: one finding says so. */
const reworded = (claim: ReportClaim, story: Story): readonly Finding[] => {
  const differences = claim.differences.filter(({ type }) => REWORDING.has(type));
  const sides = unique(claim.answers.flatMap(({ source, readings: [reading] }) => (reading ? [{ source, reading }] : [])), said);
  if (differences.length === 0 || sides.length === 0) return [];
  return [finding('framed-differently', claim, null, headed('framed-differently', claim, differences), sides.map(({ source, reading }) => sentenceOf(source, reading, story)))];
};

const mismatch = (claim: ReportClaim, answer: ReportAnswer, story: Story): readonly Finding[] => {
  const { reference } = claim;
  const [first] = answer.readings;
  if (reference === undefined || first === undefined || !reference.conflicting.includes(answer.source)) return [];
  const from = reference.source === null ? '' : ` (${reference.source})`;
  const message = `${outletOf(answer.source, story)} has ${labels(answer)} on “${claim.question}”; the reference is ${reference.value}${from}.`;
  return [finding('reference-mismatch', claim, answer.source, message, [sentenceOf(answer.source, first, story)])];
};

const contested = (claim: ReportClaim, answer: ReportAnswer, story: Story): readonly Finding[] => {
  if (answer.status !== 'contested') return [];
  const sides = answer.readings.filter((reading, at) => answer.readings.findIndex((other) => said(other) === said(reading)) === at);
  const message = `${outletOf(answer.source, story)} has rival positions on “${claim.question}”: ${labels(answer)}.`;
  return [finding('contested', claim, answer.source, message, sides.map((reading) => sentenceOf(answer.source, reading, story)))];
};

const unclear = (claim: ReportClaim, answer: ReportAnswer, story: Story): readonly Finding[] => {
  const [near] = answer.rejected;
  if (answer.status !== 'unclear' || near === undefined) return [];
  const message = `${outletOf(answer.source, story)} takes no clear position on “${claim.question}”: ${near.reason}.`;
  return [finding('unclear', claim, answer.source, message, [quoted(answer.source, 'unclear', near.evidence, story)])];
};

const oneOrigin = (claim: ReportClaim, story: Story): readonly Finding[] => {
  const answering = claim.answers.filter(({ readings }) => readings.length > 0);
  const origins = new Set(answering.map(({ source }) => story.sources.get(source)?.origin ?? source));
  if (answering.length < 2 || origins.size > 1) return [];
  const message = `${answering.map(({ source }) => outletOf(source, story)).join(', ')} answer “${claim.question}” and share their text: they count as one origin.`;
  return [finding('one-origin', claim, null, message, answering.flatMap(({ source, readings: [first] }) => (first ? [sentenceOf(source, first, story)] : [])))];
};

const notices = ({ report, sources }: Story): readonly Finding[] => report.notices.map(({ source, type, message }) => ({
  id: findingId({ rule: 'source-notice', claim: null, source, position: type }), rule: 'source-notice', severity: severityOf('source-notice'),
  claim: null, source, position: type, message: oneLine(message), place: startOf(sources.get(source)?.path ?? source), sentences: [],
}));

// ---------------------------------------------------------------- words and places

const told = (reading: ReportReading): string => `${reading.certainty} ${said(reading)}`;

const said = ({ label, polarity }: ReportReading): string => (polarity === 'denied' ? `not: ${label}` : label);

const labels = ({ readings }: ReportAnswer): string => [...new Set(readings.map(said))].join('; ');

const outletOf = (source: string, { sources }: Story): string => sources.get(source)?.outlet ?? source;

const quoted = (source: string, label: string, evidence: { readonly line: number; readonly column: number; readonly quote: string }, story: Story): QuotedSentence => ({
  ...placeOf(story.sources.get(source)?.path ?? source, evidence), source, outlet: outletOf(source, story), label, quote: evidence.quote,
});

const sentenceOf = (source: string, reading: ReportReading, story: Story): QuotedSentence => quoted(source, said(reading), reading.evidence, story);

const severityOf = (rule: RuleId): Severity => COMPARISON_RULES.find(({ id }) => id === rule)?.severity ?? 'note';

/** A claim's finding stands where its first sentence does. */
const finding = (
  rule: RuleId, { id: claim }: ReportClaim, source: string | null, message: string, sentences: readonly QuotedSentence[],
): Finding => {
  const { path = '', line = 1, column = 1, endLine = 1, endColumn = 1 } = sentences[0] ?? {};
  return {
    id: findingId({ rule, claim, source, position: null }), rule, severity: severityOf(rule), claim, source, position: null,
    message: oneLine(message), place: { path, line, column, endLine, endColumn }, sentences,
  };
};
