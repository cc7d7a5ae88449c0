import { stem } from '../text/words.ts';
import type { Span, Tag, Token } from '../types.ts';
import { heldAgainst, inQuotation, perSentence, type Signal, type Telling, type Told } from './signal.ts';

/** Words that tell one thing: plainly, or so that it is judged. */
export interface WordClass {
  readonly plain: string;
  readonly loaded: string;
}

/** `tags`: what the words must be. `companions`: what two sentences must have in common around the word to speak of one thing. `reach`: how far, in words. */
export interface Contrast {
  readonly classes: readonly WordClass[];
  readonly tags: ReadonlySet<Tag>;
  readonly companions: ReadonlySet<Tag>;
  readonly reach: number;
}

interface Occurrence extends Span {
  readonly source: string;
  readonly key: number;
  readonly loaded: boolean;
  /** A plain word whose article has a loaded one of its class too. */
  readonly judged: boolean;
  readonly companions: readonly string[];
}

/**
 * In: word classes. Out: the signal of a loaded word where another source's sentence on the same claim has the plain word of its class beside the same companion
 * ("slapped tariffs" where others "imposed tariffs"). A source whose article has the
 * loaded word too is no proof of the plain one. Words in quotation marks are a speaker's.
 */
export function byContrast(name: string, contrast: Contrast): Signal {
  const sides = new Map<string, { readonly key: number; readonly loaded: boolean }>();
  contrast.classes.forEach(({ plain, loaded }, key) => {
    for (const word of plain.split(' ')) sides.set(stem(word), { key, loaded: false });
    for (const word of loaded.split(' ')) sides.set(stem(word), { key, loaded: true });
  });
  const loadedOf = contrast.classes.map((_, key) => [...sides].flatMap(([word, side]) => (side.loaded && side.key === key ? [word] : [])));
  const occurrencesIn = perSentence((telling) => occurrences(telling, sides, loadedOf, contrast));
  return {
    name,
    stems: loadedOf.flat(),
    over: (tellings) => {
      const found = new Map<Told, readonly Occurrence[]>();
      for (const telling of tellings) if (!found.has(telling.told)) found.set(telling.told, occurrencesIn(telling));
      const all = [...found.values()].flat();
      const plain = new Map<string, Map<string, Occurrence>>();
      for (const one of all) {
        if (one.loaded || one.judged) continue;
        for (const companion of one.companions) {
          const place = `${one.key} ${companion}`;
          const bySource = plain.get(place) ?? new Map<string, Occurrence>();
          if (!bySource.has(one.source)) bySource.set(one.source, one);
          plain.set(place, bySource);
        }
      }
      return (telling: Telling) => (found.get(telling.told) ?? []).filter(({ loaded }) => loaded).flatMap(({ start, end, key, companions, source }) => {
        const others = companions.flatMap((companion) => [...(plain.get(`${key} ${companion}`)?.values() ?? [])]).filter((one) => one.source !== source);
        const bySource = new Map<string, Span>();
        for (const one of others) if (!bySource.has(one.source)) bySource.set(one.source, one);
        return heldAgainst({ start, end }, bySource);
      });
    },
  };
}

function occurrences({ told, source }: Telling, sides: ReadonlyMap<string, { readonly key: number; readonly loaded: boolean }>, loadedOf: readonly (readonly string[])[], { tags, companions, reach }: Contrast): readonly Occurrence[] {
  const { tokens } = told.sentence;
  return tokens.flatMap((token, i) => {
    const side = sides.get(token.stem);
    if (side === undefined || !tags.has(token.tag) || inQuotation(told, token)) return [];
    const near = [...tokens.slice(Math.max(0, i - reach), i), ...tokens.slice(i + 1, i + 1 + reach)];
    const beside = near.filter((other) => isCompanion(other, companions) && !sides.has(other.stem)).map((other) => other.stem);
    const judged = !side.loaded && (loadedOf[side.key] ?? []).some((word) => told.stems.has(word));
    return [{ start: token.start, end: token.end, source, ...side, judged, companions: [...new Set(beside)] }];
  });
}

/** Too common beside anything to show that two sentences speak of one thing. */
const EMPTY = new Set('year month week day time people man woman country state person thing part way be have do say tell make take get go come'.split(' ').map(stem));

const isCompanion = (token: Token, tags: ReadonlySet<Tag>): boolean => token.kind === 'word' && tags.has(token.tag) && !EMPTY.has(token.stem) && token.norm.length > 2;
