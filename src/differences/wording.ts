import type { Answer } from '../types.ts';
import { outlets, type Finder } from './finder.ts';

/** Where the words are the answer: a statement that is worded in several ways, a thing that has several names. */
export const wording: Finder = (claim, answering, sources) => {
  if (claim.kind !== 'label' && claim.kind !== 'quotation') return [];
  const byPosition = wordingsIn(answering);
  if (byPosition.size < 2) return [];
  const detail = [...byPosition.values()].map((group) => `${outlets(group.sources, sources)}: ${group.label}`).join('; ');
  return [{ type: claim.kind === 'label' ? 'label' : 'wording', sources: answering.map((answer) => answer.source), detail }];
};

/** Each wording that stands best in some source, with those sources. */
export function wordingsIn(answering: readonly Answer[]): ReadonlyMap<string, { readonly label: string; readonly sources: readonly string[] }> {
  const byPosition = new Map<string, { readonly label: string; readonly sources: string[] }>();
  for (const { source, readings: [best] } of answering) {
    if (best === undefined) continue;
    const group = byPosition.get(best.position) ?? { label: best.label, sources: [] };
    group.sources.push(source);
    byPosition.set(best.position, group);
  }
  return byPosition;
}
