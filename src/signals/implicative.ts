import { readFactuality } from '../text/factuality.ts';
import { isVerbal } from '../text/verbal.ts';
import { stem } from '../text/words.ts';
import { alone, decisiveClauses, isSpoken, spanOf } from './signal.ts';

/** Verbs before an infinitive that take an attempt or a duty ("failed to"), an effort ("managed to") or pressure ("was forced to") for granted. */
const IMPLYING = new Set('fail manage bother dare neglect deign stoop force compel coerce'.split(' ').map(stem));

/** Implicative verbs where the outlet tells a fact with them: Karttunen (1971), "Implicative verbs"; as a cue of bias Recasens et al. (2013). */
export const implicative = alone('implicative', (telling) => {
  const { sentence: { tokens }, clauses: { clauseOf } } = telling.told;
  const beside = decisiveClauses(telling);
  return tokens.flatMap((token, i) => {
    if (!IMPLYING.has(token.stem) || !isVerbal(token) || tokens[i + 1]?.tag !== 'to' || !beside.has(clauseOf[i])) return [];
    const verb = tokens[i + 2];
    if (verb === undefined || !(isVerbal(verb) || verb.tag === 'auxiliary' || verb.tag === 'adverb') || isSpoken(telling.told, token) || readFactuality(tokens, telling.told.clauses, i).kind !== 'actual') return [];
    return [spanOf(tokens, i, i + 2)];
  });
});
