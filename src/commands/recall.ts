/** What was read of sources before, for the same claims. */
import { readArticle } from '../article.ts';
import { readAlone, type Alone } from '../compare.ts';
import { wordsOf, type Placed } from '../origins/words.ts';
import { keepSaid, keepWords, keptSaid, keptWords, keyOf, type Said } from '../parts/kept.ts';
import type { ClaimsFile, Source } from '../types.ts';
import type { Keeper } from './keeper.ts';

/** What is known of a source beside its text. */
export interface Known {
  readonly said: Said | null;
  readonly words: Placed | null;
}

export interface Recall {
  readonly known: (source: Source) => Known;
  readonly keep: (source: Source, found: Known) => void;
}

export function recallBy(keeper: Keeper): Recall {
  const [said, words] = [keeper.on('said'), keeper.on('words')];
  return {
    known: (source) => {
      const key = keyOf(source);
      const [one, other] = [said.get(key), words.get(key)];
      return { said: one === null ? null : keptSaid(one), words: other === null ? null : keptWords(other) };
    },
    keep: (source, found) => {
      const key = keyOf(source);
      if (found.said !== null) said.put(key, keepSaid(found.said));
      if (found.words !== null) words.put(key, keepWords(found.words));
    },
  };
}

/** As `readAlone`, with the words by which copying is told; what is known already is not read again. */
export function readKnown(file: ClaimsFile, source: Source, recall: Recall | null): Required<Alone> {
  const known = recall?.known(source);
  const said = known?.said ?? null;
  const alone = said === null ? readAlone(file, source) : { article: readArticle(source), ...said };
  const words = known?.words ?? wordsOf(alone.article);
  recall?.keep(source, { said: said === null ? alone : null, words: known?.words === null ? words : null });
  return { ...alone, words };
}
