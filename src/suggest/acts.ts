import { type Clauses, nounPhraseAfter, nounPhraseBefore, type VerbGroup } from '../text/clauses.ts';
import { type Factuality, readFactuality } from '../text/factuality.ts';
import type { Token } from '../types.ts';
import { written } from './phrases.ts';
import { classOf, isContent, isReporting, type Place, type Survey } from './survey.ts';

/** Something done to a thing: "created a joint working group", "talks to form a group", "the group was not set up". Positions are tokens. */
export interface Act {
  readonly place: Place;
  /** The verb's class: words that news uses for one another, and those of bringing about, are one. */
  readonly verb: string;
  /** The verb as a claims file would write it. */
  readonly word: string;
  readonly head: number;
  /** Behind the verb with its particle. */
  readonly to: number;
  /** The head noun of what it is done to. */
  readonly object: string;
  readonly objectFrom: number;
  readonly objectTo: number;
  readonly denied: boolean;
  readonly factuality: Factuality['kind'];
  /** The word that makes it no fact yet ("talks", "proposed"), or -1. */
  readonly by: number;
  /** The subject's range of an active verb, or that after "by"; null when the sentence names none. */
  readonly agent: { readonly from: number; readonly to: number } | null;
}

const PARTICLES = new Set(['up', 'out', 'off', 'down', 'back', 'away', 'over']);

/** In: a sentence of the survey. Out: the acts in it that have an object. */
export function actsIn(survey: Survey, place: Place): readonly Act[] {
  const analysis = survey.analyses[place.source];
  if (analysis === undefined) return [];
  const clauses = analysis.clauses(place.sentence);
  const denied = new Set(analysis.negations(place.sentence).flatMap(({ scope }) => scope));
  return clauses.groups.flatMap((group) => actOf(place, clauses, group, denied));
}

function actOf(place: Place, clauses: Clauses, group: VerbGroup, denied: ReadonlySet<number>): readonly Act[] {
  const { tokens } = place.sentence;
  const head = tokens[group.head];
  if (head === undefined || isReporting(head) || head.tag === 'auxiliary') return [];
  const particle = tokens[group.to];
  const withParticle = particle !== undefined && PARTICLES.has(particle.norm);
  if (!withParticle && !isContent(head)) return [];
  const to = withParticle ? group.to + 1 : group.to;
  const object = group.voice === 'passive' ? subjectOf(tokens, group) : nounPhraseAfter(tokens, skipOf(tokens, to));
  if (object === null) return [];
  const at = headOf(tokens, object);
  const noun = tokens[at];
  if (noun === undefined || (noun.tag !== 'noun' && noun.tag !== 'name')) return [];
  const pair = `${head.stem} ${particle?.stem ?? ''}`;
  const factuality = readFactuality(tokens, clauses, group.head);
  return [{
    place, head: group.head, to,
    verb: classOf(withParticle ? pair : head.stem),
    word: withParticle ? `${head.text.toLowerCase()} ${particle.text}` : written(tokens, group.head, group.head + 1).toLowerCase(),
    object: noun.stem, objectFrom: object.from, objectTo: object.to,
    denied: denied.has(group.head), factuality: factuality.kind, by: factuality.by,
    agent: group.voice === 'active' ? (group.finite ? subjectOf(tokens, group) : null) : byPhrase(tokens, to),
  }];
}

/** "proposed forming a group", "the creation of a group": the object stands behind these. */
const skipOf = (tokens: readonly Token[], at: number): number => (tokens[at]?.norm === 'of' || tokens[at]?.tag === 'gerund' ? at + 1 : at);

function subjectOf(tokens: readonly Token[], group: VerbGroup): { readonly from: number; readonly to: number } | null {
  return nounPhraseBefore(tokens, group.from);
}

function byPhrase(tokens: readonly Token[], from: number): { readonly from: number; readonly to: number } | null {
  for (let i = from; i < Math.min(tokens.length, from + 6); i += 1) {
    if (tokens[i]?.norm === 'by') return nounPhraseAfter(tokens, i + 1);
    if (tokens[i]?.kind === 'punctuation') return null;
  }
  return null;
}

/** The last noun of a phrase; of "Oslo's group" what comes after the possessor. */
function headOf(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): number {
  for (let i = to - 1; i >= from; i -= 1) if (tokens[i]?.tag === 'noun' || tokens[i]?.tag === 'name') return i;
  return to - 1;
}
