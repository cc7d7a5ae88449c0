/** A report prepared for drawing: its names, the order of its claims, and the ids by which the parts of the page link to one another. */
import type { Evidence, Span } from '../../types.ts';
import type { Report, ReportClaim, ReportReading, ReportSource, SourceText } from '../../report.ts';
import type { FormatOptions } from '../format.ts';
import { ORDER, readingsFor } from '../terminal/marks.ts';
import { columnsOf, type Columns } from '../terminal/names.ts';
import { anchor } from './html.ts';

export interface Scene {
  readonly report: Report;
  /** Before every id of this story; empty where the page has one story. */
  readonly prefix: string;
  readonly columns: Columns;
  readonly sources: readonly ReportSource[];
  /** Position of each source, by its id. */
  readonly at: ReadonlyMap<string, number>;
  /** The most telling first. */
  readonly claims: readonly ReportClaim[];
  /** For each source, the sentences that prove something, in text order. */
  readonly sentences: ReadonlyMap<string, readonly ProofSentence[]>;
  readonly textOf: (source: ReportSource) => SourceText | null;
}

/** A sentence of a source, with what it is evidence for. */
export interface ProofSentence extends Span {
  readonly id: string;
  readonly uses: readonly Use[];
  /** Words that the readings go by, with the claims that they decide. */
  readonly words: readonly Word[];
}

export interface Word extends Span {
  /** Position in `Scene.claims`. */
  readonly claim: number;
}

export interface Use {
  /** Position in `Scene.claims`. */
  readonly claim: number;
  /** The id of the matrix cell, or of the claim where no cell shows the reading. */
  readonly target: string;
  readonly label: string;
}

/** A name for a part of the page that no other part has, also where there are several stories. */
export const named = ({ prefix }: Pick<Scene, 'prefix'>, name: string): string => (prefix === '' ? name : `${name}, story ${prefix.slice(0, -1)}`);

type Place = Pick<Evidence, 'line' | 'column'>;

export const claimId = ({ prefix }: Pick<Scene, 'prefix'>, claim: ReportClaim): string => prefix + anchor(claim.id);
export const sentenceId = ({ prefix }: Pick<Scene, 'prefix'>, source: string, { line, column }: Place): string => `${prefix}${anchor(source)}:${line}:${column}`;
export const sourceId = ({ prefix }: Scene, source: string): string => `${prefix}source:${anchor(source)}`;
export const sectionId = ({ prefix }: Pick<Scene, 'prefix'>, section: string): string => `${prefix}section:${section}`;
export const passageId = ({ prefix }: Scene, origin: number, passage: number): string => `${prefix}p/${origin}/${passage}`;

/** A cell of the matrix (`c`) or its proof (`e`). `row` is the group's position, or `u` for a source that is unclear. */
export const cellId = ({ prefix }: Pick<Scene, 'prefix'>, part: 'c' | 'e', claim: number, row: number | 'u', source: number): string =>
  `${prefix}${part}/${claim}/${row}/${source}`;

export const sceneOf = (report: Report, prefix: string, { texts }: FormatOptions): Scene => {
  const claims = ORDER.flatMap((outcome) => report.claims.filter((claim) => claim.outcome === outcome));
  const at = new Map(report.sources.map(({ id }, place) => [id, place]));
  return {
    report, prefix, claims, at,
    columns: columnsOf(report),
    sources: report.sources,
    sentences: sentencesOf(claims, at, prefix),
    textOf: ({ path }) => texts?.get(path) ?? null,
  };
};

interface Proof {
  readonly source: string;
  readonly evidence: Evidence;
  readonly words: readonly Span[];
  readonly use: Use;
}

const sentencesOf = (claims: readonly ReportClaim[], at: ReadonlyMap<string, number>, prefix: string): Scene['sentences'] => {
  const bySource = new Map<string, Map<string, Proof[]>>();
  for (const proof of claims.flatMap((claim, place) => proofsOf(claim, place, at, prefix))) {
    const sentences = bySource.get(proof.source) ?? new Map<string, Proof[]>();
    bySource.set(proof.source, sentences);
    const id = sentenceId({ prefix }, proof.source, proof.evidence);
    const known = sentences.get(id);
    if (known === undefined) sentences.set(id, [proof]);
    else known.push(proof);
  }
  return new Map([...bySource].map(([source, sentences]) => [source, [...sentences].map(([id, proofs]) => sentenceOf(id, proofs)).toSorted((a, b) => a.start - b.start)]));
};

const sentenceOf = (id: string, proofs: readonly Proof[]): ProofSentence => ({
  id,
  start: proofs.reduce((least, { evidence }) => Math.min(least, evidence.start), Infinity),
  end: proofs.reduce((most, { evidence }) => Math.max(most, evidence.end), 0),
  uses: [...new Map(proofs.map(({ use }) => [use.target, use])).values()],
  words: proofs.flatMap(({ words, use: { claim } }) => words.map(({ start, end }) => ({ start, end, claim }))),
});

const proofsOf = (claim: ReportClaim, place: number, at: ReadonlyMap<string, number>, prefix: string): readonly Proof[] =>
  claim.answers.flatMap((answer) => {
    const { source, status, readings, rejected } = answer;
    const column = at.get(source) ?? 0;
    const proof = ({ evidence, cues }: Pick<ReportReading, 'evidence' | 'cues'>, target: string, label: string): Proof =>
      ({ source, evidence, words: cues.filter(({ role }) => role !== 'about' && role !== 'speaker'), use: { claim: place, target, label } });
    const near = status === 'unclear' ? rejected[0] : undefined;
    const shown = claim.groups.flatMap((group, row) =>
      group.sources.includes(source) ? readingsFor(group, answer).map((reading) => ({ reading, row })) : []);
    const inCells = new Set(shown.map(({ reading }) => reading));
    return [
      ...shown.map(({ reading, row }) => proof(reading, cellId({ prefix }, 'c', place, row, column), reading.label)),
      ...readings.filter((reading) => !inCells.has(reading)).map((reading) => proof(reading, claimId({ prefix }, claim), reading.label)),
      ...(near === undefined ? [] : [proof({ ...near, evidence: { ...near.evidence, prefix: '', suffix: '' } }, cellId({ prefix }, 'c', place, 'u', column), 'unclear')]),
    ];
  });
