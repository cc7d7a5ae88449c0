/**
 * Comparison -> Report: the tool's public result, the same for every format. `schema/report.json` is its JSON Schema.
 * Keys keep their order; lists follow the claims file, then the sources. Offsets are UTF-16 code units into the text of the source, half-open.
 */
import pkg from '../package.json' with { type: 'json' };
import { splitBlocks } from './text/blocks.ts';
import { countWithin, countWords } from './text/count.ts';
import { perObject } from './text/memo.ts';
import { inText } from './text/spans.ts';
import type {
  Answer, Around, Block, ClaimKind, Comparison, ClaimComparison, Contrast, Cue, Difference, Evidence, Framing, Group, Notice, Origin, Outcome, Reading,
  ReferenceCheck, Rejection, Robustness, Source, Span, Time, Value, Voice, Polarity, Certainty, Speaker, Basis,
} from './types.ts';

export interface Report {
  readonly $schema: string;
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly story: { readonly title: string; readonly date: string | null };
  readonly sources: readonly ReportSource[];
  readonly origins: readonly ReportOrigin[];
  readonly claims: readonly ReportClaim[];
  /** Of all compared claims, also when only some are in `claims`. */
  readonly summary: Summary;
  readonly notices: readonly Notice[];
}

export interface Tool {
  readonly name: string;
  readonly version: string;
}

export type Summary = Readonly<Record<Outcome | 'sources' | 'origins', number>>;

export interface ReportSource {
  readonly id: string;
  readonly outlet: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly path: string;
  readonly sha256: string;
  readonly words: number;
  /** Id of the origin that the source belongs to. */
  readonly origin: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly basis: Readonly<Record<string, Basis>>;
}

export interface ReportOrigin {
  readonly id: string;
  readonly sources: readonly string[];
  readonly passages: readonly {
    readonly sources: readonly (Span & { readonly id: string; readonly line: number })[];
    readonly text: string;
  }[];
  /** For each source of an origin that has several, the part of its words, 0 to 1, that stands in the passages. */
  readonly coverage: readonly { readonly id: string; readonly share: number }[];
}

export interface ReportClaim {
  readonly id: string;
  readonly question: string;
  readonly kind: ClaimKind;
  readonly outcome: Outcome;
  readonly groups: readonly Group[];
  readonly answers: readonly ReportAnswer[];
  readonly differences: readonly Difference[];
  readonly reference?: ReferenceCheck;
  readonly robustness?: Robustness;
  /** Where several sources answer: what the sentence of each has that no other origin's has. */
  readonly contrast?: readonly Contrast[];
}

export interface ReportAnswer {
  readonly source: string;
  readonly status: Answer['status'];
  readonly readings: readonly ReportReading[];
  readonly rejected: readonly Rejection[];
  /** Without readings: which part of the claim no sentence of the source has. */
  readonly lacks?: string;
}

export interface ReportReading {
  readonly position: string;
  readonly label: string;
  readonly value?: Value;
  readonly polarity: Polarity;
  readonly voice: Voice;
  readonly speaker?: Speaker;
  readonly certainty: Certainty;
  readonly time?: Time;
  readonly score: number;
  readonly rule: string;
  readonly evidence: ReportEvidence;
  readonly framing: readonly Framing[];
  readonly cues: readonly Cue[];
  /** Other sources of the same origin that have at least half of this sentence word for word. */
  readonly sharedWith: readonly string[];
}

/** With the text around the quote: `quote`, `prefix`, `suffix`, `start` and `end` are what a W3C TextQuoteSelector and TextPositionSelector hold. */
export interface ReportEvidence extends Evidence {
  readonly prefix: string;
  readonly suffix: string;
}

export const REPORT_SCHEMA = 'compare-claims/schema/report.json';

/** A source as a person reads it, for formats that show whole texts. Offsets and lines of the report lead into it. */
export interface SourceText {
  readonly text: string;
  /** Line of the file (1-based) on which the text begins. */
  readonly firstLine: number;
  readonly blocks: readonly Block[];
}

/** By `ReportSource.path`. */
export type SourceTexts = Pick<ReadonlyMap<string, SourceText>, 'get'>;

const OUTCOMES: readonly Outcome[] = ['agree', 'disagree', 'framed-differently', 'single-source', 'silent'];

/** Characters of context on each side of a quote; as many as other W3C annotation tools keep. */
const CONTEXT = 32;

/** Counted once where the text is not held. */
const wordsIn = (source: Source): number => source.brief?.words ?? countWords(source.text);

/** In: a place in a text. Out: what stands around it. */
export const aroundOf = ({ start, end }: Span, text: string): Around => ({
  // A cut through a surrogate pair would leave half a character.
  prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
  suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
});

const evidenceOf = (evidence: Evidence, source: Source | undefined): ReportEvidence => {
  const { start, end, quote, line, column, placement } = evidence;
  const { prefix, suffix } = evidence.around ?? aroundOf(evidence, source?.text ?? '');
  return { quote, start, end, line, column, placement, prefix, suffix };
};

const cueOf = ({ role, quote, standsFor, start, end }: Cue): Cue => ({ role, quote, ...(standsFor !== undefined && { standsFor }), start, end });

const framingOf = ({ signal, quote, start, end, against }: Framing): Framing => ({
  signal, quote, start, end,
  ...(against && { against: { source: against.source, quote: against.quote, start: against.start, end: against.end } }),
});

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Sources whose passages in common with this one cover at least half of the span, in the origin's order. */
const sharers = (span: Span, source: string, origin: Origin | undefined): readonly string[] => {
  const shared = new Map<string, number>();
  for (const { sources } of (origin === undefined ? undefined : passagesBySource(origin).get(source)) ?? []) {
    const common = Math.max(0, ...sources.filter(({ id }) => id === source).map((own) => overlap(own, span)));
    if (common === 0) continue;
    for (const id of new Set(sources.map((other) => other.id))) shared.set(id, (shared.get(id) ?? 0) + common);
  }
  return (origin?.sources ?? []).filter((id) => id !== source && (shared.get(id) ?? 0) * 2 >= span.end - span.start);
};

/** The passages that each source has a part in: of two thousand copies each has few of all. */
const passagesBySource = perObject((origin: Origin): ReadonlyMap<string, readonly Passage[]> => {
  const byId = new Map<string, Passage[]>();
  for (const passage of origin.passages) {
    for (const id of new Set(passage.sources.map((one) => one.id))) {
      const known = byId.get(id);
      if (known === undefined) byId.set(id, [passage]);
      else known.push(passage);
    }
  }
  return byId;
});

type Passage = Origin['passages'][number];

const readingOf = (reading: Reading, source: Source | undefined, origin: Origin | undefined): ReportReading => ({
  position: reading.position,
  label: reading.label,
  ...(reading.value && { value: reading.value }),
  polarity: reading.polarity,
  voice: reading.voice,
  ...(reading.speaker && { speaker: { name: reading.speaker.name, actor: reading.speaker.actor } }),
  certainty: reading.certainty,
  ...(reading.time && { time: reading.time }),
  score: reading.score,
  rule: reading.rule,
  evidence: evidenceOf(reading.evidence, source),
  framing: (reading.framing ?? []).map(framingOf),
  cues: reading.cues.map(cueOf),
  sharedWith: sharers(reading.evidence, source?.id ?? '', origin),
});

const rejectionOf = ({ evidence, rule, reason, cues }: Rejection): Rejection => {
  const { quote, start, end, line, column, placement } = evidence;
  return { rule, reason, evidence: { quote, start, end, line, column, placement }, cues: cues.map(cueOf) };
};

/** Most of the answers in a large corpus: in the report they are as they are. */
type Silence = Extract<Answer, { readonly readings: readonly [] }>;

const answerOf = (answer: Answer, sources: ReadonlyMap<string, Source>, origins: ReadonlyMap<string, Origin>): ReportAnswer => (answer.readings.length === 0 && answer.rejected.length === 0 ? answer as Silence : {
  source: answer.source,
  status: answer.status,
  readings: answer.readings.map((reading) => readingOf(reading, sources.get(answer.source), origins.get(answer.source))),
  rejected: answer.rejected.map(rejectionOf),
  ...('lacks' in answer && answer.lacks !== undefined && { lacks: answer.lacks }),
});

const claimOf = (compared: ClaimComparison, sources: ReadonlyMap<string, Source>, origins: ReadonlyMap<string, Origin>): ReportClaim => {
  const answers = (): readonly ReportAnswer[] => compared.answers.map((answer) => answerOf(answer, sources, origins));
  // As in the comparison: of very many sources the answers are made when they are looked at.
  const made = Object.getOwnPropertyDescriptor(compared, 'answers')?.get !== undefined;
  const claim: ReportClaim = {
    id: compared.claim.id,
    question: compared.claim.question,
    kind: compared.claim.kind,
    outcome: compared.outcome,
    groups: compared.groups.map(({ position, label, polarity, sources: ids, origins: count }) => ({ position, label, sources: ids, origins: count, polarity })),
    answers: made ? [] : answers(),
    differences: compared.differences.map(({ type, sources: ids, detail }) => ({ type, sources: ids, detail })),
    ...(compared.reference && { reference: compared.reference }),
    ...(compared.robustness && { robustness: compared.robustness }),
    ...(compared.contrast && compared.contrast.length > 0 && {
      contrast: compared.contrast.map(({ source, alike, start, end, own }) => ({ source, alike, start, end, own: own.map((run) => ({ quote: run.quote, start: run.start, end: run.end })) })),
    }),
  };
  return made ? Object.defineProperty(claim, 'answers', { enumerable: true, get: answers }) : claim;
};

/** For each source of an origin of several, the part of its words in hundredths that stands in passages. */
const coverageOf = (origin: Origin, sources: ReadonlyMap<string, Source>): ReportOrigin['coverage'] => {
  if (origin.sources.length < 2) return [];
  const spans = spansOf(origin);
  return origin.sources.map((id) => {
    const source = sources.get(id);
    const words = origin.covered?.get(id) ?? countWithin(source?.text ?? '', spans.get(id) ?? []);
    return { id, share: Math.round((100 * words) / Math.max(1, source === undefined ? 0 : wordsIn(source))) / 100 };
  });
};

/** By the id of a source of an origin, where its passages stand, in text order. */
export function spansOf({ sources, passages }: Origin): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>(sources.map((id) => [id, []]));
  for (const passage of passages) for (const { id, start, end } of passage.sources) spans.get(id)?.push({ start, end });
  return new Map([...spans].map(([id, own]) => [id, own.toSorted(inText)]));
}

/** The report of a comparison. Holds no time and no absolute path of its own: the same comparison gives the same report. */
export const toReport = (comparison: Comparison, tool: Tool = pkg): Report => {
  const sources = new Map(comparison.sources.map((source) => [source.id, source]));
  const origins = new Map(comparison.origins.flatMap((origin) => origin.sources.map((id) => [id, origin] as const)));
  const count = (outcome: Outcome): number => comparison.claims.filter((claim) => claim.outcome === outcome).length;
  // Not every format has them, and there may be very many.
  let [shown, origin]: [Report['sources'] | null, Report['origins'] | null] = [null, null];
  return {
    $schema: REPORT_SCHEMA,
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    story: { title: comparison.story.title, date: comparison.story.date },
    get sources() { return (shown ??= comparison.sources.map((source) => sourceOf(source, origins))); },
    get origins() { return (origin ??= comparison.origins.map((one) => originOf(one, sources))); },
    claims: comparison.claims.map((claim) => claimOf(claim, sources, origins)),
    summary: {
      ...(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<Outcome, number>),
      sources: comparison.sources.length,
      origins: comparison.origins.length,
    },
    notices: comparison.notices.map(({ source, type, message }) => ({ source, type, message })),
  };
};

const sourceOf = (source: Source, origins: ReadonlyMap<string, Origin>): ReportSource => ({
  id: source.id, outlet: source.outlet, title: source.title, published: source.published, path: source.path, sha256: source.sha256,
  words: wordsIn(source), origin: origins.get(source.id)?.id ?? null, url: source.url, language: source.language, basis: source.basis,
});

const originOf = (origin: Origin, sources: ReadonlyMap<string, Source>): ReportOrigin => {
  const passages = (): ReportOrigin['passages'] =>
    origin.passages.map((passage) => ({ sources: passage.sources.map(({ id, start, end, line }) => ({ id, start, end, line })), text: passage.text }));
  // Of texts that are not held, passages are made when they are looked at.
  const made = origin.passages.length > 0 && sources.get(origin.id)?.brief !== undefined;
  const { id, sources: ids } = origin;
  const reported: ReportOrigin = { id, sources: ids, passages: made ? [] : passages(), coverage: coverageOf(origin, sources) };
  return made ? Object.defineProperty(reported, 'passages', { enumerable: true, get: passages }) : reported;
};

/** The texts of the sources, which the report has only quotes of. */
export const sourceTexts = ({ sources }: Pick<Comparison, 'sources'>): SourceTexts => {
  // Most formats show none of them.
  let byPath: ReadonlyMap<string, Source> | null = null;
  return {
    get: (path) => {
      const source = (byPath ??= new Map(sources.map((one) => [one.path, one]))).get(path);
      return source && { firstLine: source.firstLine, text: source.text, get blocks() { return splitBlocks(source.text, source.title); } };
    },
  };
};

/** The report with only the claims that have one of these outcomes, or (`unclear`) a source without an answer in which a sentence came close. The summary stays whole. */
export const onlyOutcomes = (report: Report, wanted: ReadonlySet<Outcome | 'unclear'>): Report => ({
  ...report,
  claims: report.claims.filter(({ outcome, answers }) =>
    wanted.has(outcome) || (wanted.has('unclear') && answers.some(({ readings, rejected }) => readings.length === 0 && rejected.length > 0))),
});

/** The report with only these claims. The summary stays whole. */
export const onlyClaims = (report: Report, wanted: ReadonlySet<string>): Report => ({ ...report, claims: report.claims.filter(({ id }) => wanted.has(id)) });
