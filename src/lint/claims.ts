import type { Claim, Reading } from '../types.ts';
import type { LintContext, LintFound } from './context.ts';

/** No source answers. */
export const silentClaims = ({ claims }: LintContext): readonly LintFound[] =>
  claims.filter(({ compared }) => compared.outcome === 'silent').map(({ claim, place, compared, focus }): LintFound => {
    const unclear = compared.answers.filter(({ status }) => status === 'unclear').length;
    const spoken = focus.some((sentences) => sentences.length > 0);
    const why = !spoken ? 'No source has one of the words in its about.' : unclear > 0 ? `${unclear} of ${compared.answers.length} sources come close: compare-claims explain ${claim.id} says why they are not read.` : 'The sources speak of what it is about, but no sentence has one of its words.';
    return { rule: 'silent-claim', claim: claim.id, about: null, place, sentences: [], message: `No source answers “${claim.question}” ${why}` };
  });

/** Positions that no source takes, asserted or denied. */
export const untaken = (context: LintContext): readonly LintFound[] =>
  context.claims.flatMap(({ claim, compared, lists }) => {
    if (compared.outcome === 'silent') return [];
    const positions = claim.kind === 'status' ? claim.positions : claim.kind === 'scope' ? claim.elements : [];
    const taken = new Set(compared.answers.flatMap(({ readings }) => readings.map(elementOf)));
    // A later stage contains the earlier ones.
    const reached = claim.kind === 'status' && claim.ordered ? positions.findLastIndex(({ id }) => taken.has(id)) : -1;
    return positions.filter(({ id }, i) => i > reached && !taken.has(id)).flatMap(({ id, label }): readonly LintFound[] => {
      const first = lists.find(({ position }) => position === id)?.phrases[0];
      return first === undefined ? [] : [{ rule: 'untaken-position', claim: claim.id, about: id, place: context.placeOf(first.span), sentences: [], message: `No source takes the position “${label}”. If one does, its words are missing among the cues.` }];
    });
  });

const elementOf = ({ position, value }: Reading): string => (value?.type === 'element' ? value.element : position.slice(position.indexOf(':') + 1));

/** Above this share of the sentences an about tells nothing apart. */
const WIDE = 0.6;
const LEAST = 10;

export const wideAbouts = ({ claims, analyses }: LintContext): readonly LintFound[] =>
  claims.filter(({ claim }) => claim.kind !== 'label').flatMap(({ claim, focus, place }): readonly LintFound[] => {
    const all = analyses.reduce((sum, { article }) => sum + article.sentences.length, 0);
    const named = focus.flat().filter(({ via }) => via === 'mention').length;
    if (all < LEAST || named / all <= WIDE) return [];
    const share = Math.round((100 * named) / all);
    const message = claim.about.length === 0
      ? 'It has no about, so every sentence may answer it. Say what it is about, for all claims under story or for this one.'
      : `${share} % of all sentences match its about (${claim.about.slice(0, 4).join(', ')}${claim.about.length > 4 ? ', …' : ''}): what is said of other things is read too. Name the thing more closely.`;
    return [{ rule: 'wide-about', claim: claim.id, about: null, place, sentences: [], message }];
  });

/** One sentence, two positions of which only one can hold. */
export const overlapping = (context: LintContext): readonly LintFound[] =>
  context.claims.flatMap(({ claim, compared, place }) => {
    if (!excludes(claim)) return [];
    const pairs = new Map<string, LintFound>();
    compared.answers.forEach(({ readings }, source) => {
      const asserted = readings.filter(({ polarity }) => polarity === 'asserted');
      for (const [i, a] of asserted.entries()) {
        const b = asserted.slice(i + 1).find((other) => other.evidence.start === a.evidence.start && other.position !== a.position && holder(other) === holder(a));
        const analysis = context.analyses[source];
        const sentence = analysis?.article.sentences.find(({ start }) => start === a.evidence.start);
        if (b === undefined || analysis === undefined || sentence === undefined) continue;
        const key = [a.position, b.position].toSorted().join(' ');
        if (!pairs.has(key)) pairs.set(key, { rule: 'overlapping-positions', claim: claim.id, about: key, place, sentences: [context.quote(analysis, sentence, `${a.label}, ${b.label}`)], message: `A sentence is read as “${a.label}” (by ${cueOf(a)}) and as “${b.label}” (by ${cueOf(b)}). If both can hold, write several: true; else make a cue more exact.` });
      }
    });
    return [...pairs.values()];
  });

const excludes = (claim: Claim): boolean => claim.kind === 'status' && !claim.several && !claim.ordered;
const holder = ({ position }: Reading): string => position.slice(0, Math.max(0, position.indexOf(':')));
const cueOf = ({ cues }: Reading): string => `“${cues.filter(({ role }) => role === 'cue').map(({ quote }) => quote).join(' … ')}”`;
