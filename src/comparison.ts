import { kindOf } from './kinds/index.ts';
import { matchesReference } from './kinds/reference.ts';
import type { Answer, Claim, ClaimComparison, Difference, Group, Origin, Outcome, Reading, Reference, ReferenceCheck, Relation, Source } from './types.ts';

/** In: one claim, every source's answer to it (in source order) and the origins. Out: groups, outcome and differences. */
export function compareAnswers(claim: Claim, answers: readonly Answer[], sources: readonly Source[], origins: readonly Origin[]): ClaimComparison {
  const answering = answers.filter((answer) => answer.readings.length > 0);
  const differences = [
    ...conflicts(claim, answering, sources),
    ...partial(claim, answering, sources),
    ...wordings(claim, answering, sources),
    ...hedging(answering, sources),
    ...contested(answering, sources),
    ...voices(answering, sources),
    ...precision(claim, answering),
  ];
  return {
    claim,
    outcome: outcomeOf(answering.length, differences),
    groups: groupsOf(answering, origins),
    answers,
    differences,
    reference: claim.reference === null ? null : checkReference(claim, claim.reference, answering),
  };
}

/** Differences that are a way of telling. Precision is none, and neither is whose voice: news attributes what it has not seen. */
const FRAMING: ReadonlySet<Difference['type']> = new Set(['partial', 'wording', 'label', 'certainty', 'contested']);

function outcomeOf(answering: number, differences: readonly Difference[]): Outcome {
  if (answering === 0) return 'silent';
  if (answering === 1) return 'single-source';
  if (differences.some((difference) => difference.type === 'conflict')) return 'disagree';
  return differences.some((difference) => FRAMING.has(difference.type)) ? 'framed-differently' : 'agree';
}

// ---------------------------------------------------------------- relations

/** In: two readings of one claim. Out: their relation, with polarity: a position asserted here and denied there conflicts. Symmetric. */
export function relateReadings(claim: Claim, a: Reading, b: Reading): Relation {
  if (a.position === b.position) return a.polarity === b.polarity ? 'same' : 'conflicting';
  if (a.polarity === 'denied' || b.polarity === 'denied') return 'compatible';
  return kindOf(claim).relate(claim, a, b);
}

/** Two sources conflict when nothing that one says can stand beside what the other says; on a scope, when one element differs. */
function inConflict(claim: Claim, a: Answer, b: Answer): boolean {
  const [left, right] = [comparable(a.readings, b.readings), comparable(b.readings, a.readings)];
  if (left.length === 0 || right.length === 0) return false;
  const relations = left.flatMap((x) => right.map((y) => relateReadings(claim, x, y)));
  return claim.kind === 'scope' ? relations.includes('conflicting') : relations.every((relation) => relation === 'conflicting');
}

/** What both place at the same time is compared; a thing done earlier does not contradict one done now. */
function comparable(readings: readonly Reading[], others: readonly Reading[]): readonly Reading[] {
  const now = readings.filter((reading) => reading.time !== 'earlier');
  const othersNow = others.some((reading) => reading.time !== 'earlier');
  return now.length > 0 && othersNow ? now : readings;
}

// ---------------------------------------------------------------- groups

/** The positions that sources take, most sources first; equals in order of first mention. */
function groupsOf(answering: readonly Answer[], origins: readonly Origin[]): readonly Group[] {
  const groups = new Map<string, { readonly reading: Reading; readonly sources: string[] }>();
  for (const answer of answering) {
    for (const reading of answer.readings) {
      const key = `${reading.polarity} ${reading.position}`;
      const group = groups.get(key) ?? { reading, sources: [] };
      if (!group.sources.includes(answer.source)) group.sources.push(answer.source);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .map(({ reading, sources }): Group => ({
      position: reading.position,
      label: reading.label,
      polarity: reading.polarity,
      sources,
      origins: origins.length === 0 ? sources.length : origins.filter((origin) => origin.sources.some((id) => sources.includes(id))).length,
    }))
    .toSorted((a, b) => b.sources.length - a.sources.length);
}

// ---------------------------------------------------------------- differences

function conflicts(claim: Claim, answering: readonly Answer[], sources: readonly Source[]): readonly Difference[] {
  const found: Difference[] = [];
  const told = new Set<string>();
  answering.forEach((a, i) => {
    for (const b of answering.slice(i + 1)) {
      if (!inConflict(claim, a, b)) continue;
      const [x, y] = [positionsIn(claim, a, b), positionsIn(claim, b, a)];
      const key = [x, y].toSorted().join(' | ');
      if (told.has(key)) continue;
      told.add(key);
      const taking = (position: string): readonly string[] => answering.filter((answer) => answer.readings.some((reading) => said(reading) === position)).map((answer) => answer.source);
      const single = (answer: Answer): boolean => new Set(answer.readings.map(said)).size === 1;
      const sides = !single(a) || !single(b) ? [[a.source], [b.source]] : [taking(x), taking(y)];
      found.push({ type: 'conflict', sources: [...new Set(sides.flat())], detail: `${names(sides[0] ?? [], sources)}: ${x}; ${names(sides[1] ?? [], sources)}: ${y}` });
    }
  });
  return found;
}

const said = (reading: Reading): string => (reading.polarity === 'denied' ? `not: ${reading.label}` : reading.label);

/** The positions of `a` that conflict with some of `b`. */
function positionsIn(claim: Claim, a: Answer, b: Answer): string {
  const inIt = a.readings.filter((x) => b.readings.some((y) => relateReadings(claim, x, y) === 'conflicting'));
  return [...new Set(inIt.map(said))].join(', ');
}

const part = (reading: Reading): string => (reading.value?.type === 'element' ? reading.value.element : `${reading.polarity} ${reading.position}`);

/** On claims of several parts: what most others tell and this source leaves out. */
function partial(claim: Claim, answering: readonly Answer[], sources: readonly Source[]): readonly Difference[] {
  if (answering.length < 2 || !kindOf(claim).several(claim) || claim.kind === 'label' || claim.kind === 'quotation' || (claim.kind === 'status' && claim.ordered)) return [];
  return answering.flatMap((answer): readonly Difference[] => {
    const own = new Set(answer.readings.map(part));
    const missing = new Map<string, { readonly label: string; count: number }>();
    for (const other of answering) {
      for (const [key, label] of new Map(other.readings.map((reading) => [part(reading), said(reading)]))) {
        if (own.has(key)) continue;
        missing.set(key, { label, count: (missing.get(key)?.count ?? 0) + 1 });
      }
    }
    const left = [...missing.values()].filter(({ count }) => count * 2 >= answering.length - 1 && count > 0).map(({ label }) => label);
    return left.length === 0 ? [] : [{ type: 'partial', sources: [answer.source], detail: `${names([answer.source], sources)} leaves out: ${left.join(', ')}` }];
  });
}

function wordings(claim: Claim, answering: readonly Answer[], sources: readonly Source[]): readonly Difference[] {
  if (claim.kind !== 'label' && claim.kind !== 'quotation') return [];
  const byPosition = new Map<string, { readonly label: string; readonly sources: string[] }>();
  for (const answer of answering) {
    const [best] = answer.readings;
    if (best === undefined) continue;
    const group = byPosition.get(best.position) ?? { label: best.label, sources: [] };
    group.sources.push(answer.source);
    byPosition.set(best.position, group);
  }
  if (byPosition.size < 2) return [];
  const detail = [...byPosition.values()].map((group) => `${names(group.sources, sources)}: ${group.label}`).join('; ');
  return [{ type: claim.kind === 'label' ? 'label' : 'wording', sources: answering.map((answer) => answer.source), detail }];
}

/** One source tells as certain what another hedges. */
function hedging(answering: readonly Answer[], sources: readonly Source[]): readonly Difference[] {
  const hedged = answering.filter((answer) => answer.readings.every((reading) => reading.certainty === 'hedged'));
  if (hedged.length === 0 || hedged.length === answering.length) return [];
  const ids = hedged.map((answer) => answer.source);
  return [{ type: 'certainty', sources: ids, detail: `${names(ids, sources)} hedges what others assert` }];
}

function contested(answering: readonly Answer[], sources: readonly Source[]): readonly Difference[] {
  return answering
    .filter((answer) => answer.status === 'contested')
    .map((answer) => ({ type: 'contested', sources: [answer.source], detail: `${names([answer.source], sources)} has both: ${[...new Set(answer.readings.map(said))].join('; ')}` }));
}

/** Some tell it in their own voice, others only as somebody's words. */
function voices(answering: readonly Answer[], sources: readonly Source[]): readonly Difference[] {
  const own = answering.filter((answer) => answer.readings.some((reading) => reading.voice === 'outlet')).map((answer) => answer.source);
  const told = answering.filter((answer) => answer.readings.every((reading) => reading.voice !== 'outlet')).map((answer) => answer.source);
  if (own.length === 0 || told.length === 0) return [];
  return [{ type: 'voice', sources: told, detail: `in their own voice: ${names(own, sources)}; only as somebody's words: ${names(told, sources)}` }];
}

function precision(claim: Claim, answering: readonly Answer[]): readonly Difference[] {
  if (claim.kind !== 'date' && claim.kind !== 'quantity') return [];
  const labels = [...new Set(answering.flatMap((answer) => answer.readings.map((reading) => reading.label)))];
  return labels.length < 2 ? [] : [{ type: 'precision', sources: answering.map((answer) => answer.source), detail: `told as ${labels.join(', ')}` }];
}

function names(ids: readonly string[], sources: readonly Source[]): string {
  return ids.map((id) => sources.find((source) => source.id === id)?.outlet ?? id).join(', ');
}

// ---------------------------------------------------------------- reference

function checkReference(claim: Claim, reference: Reference, answering: readonly Answer[]): ReferenceCheck {
  const agrees = (answer: Answer): boolean => answer.readings.some((reading) => reading.polarity === 'asserted' && matchesReference(claim, reading, reference.value));
  return {
    value: reference.value,
    source: reference.source,
    matching: answering.filter(agrees).map((answer) => answer.source),
    conflicting: answering.filter((answer) => !agrees(answer)).map((answer) => answer.source),
  };
}
