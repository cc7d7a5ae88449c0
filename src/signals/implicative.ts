import { stem } from '../text/words.ts';
import { alone, besideDecisive, inQuotation, isVerb, spanOf } from './signal.ts';

/** Verbs before an infinitive that take an attempt or a duty ("failed to"), an effort ("managed to") or pressure ("was forced to") for granted. */
const IMPLYING = new Set('fail manage bother dare neglect deign stoop force compel coerce'.split(' ').map(stem));

/** Implicative verbs: Karttunen (1971), "Implicative verbs"; as a cue of bias Recasens et al. (2013). */
export const implicative = alone('implicative', (telling) => {
  const { tokens } = telling.told.sentence;
  return tokens.flatMap((token, i) => {
    if (!IMPLYING.has(token.stem) || !isVerb(token) || tokens[i + 1]?.tag !== 'to' || !besideDecisive(telling, i)) return [];
    const verb = tokens[i + 2];
    return verb === undefined || inQuotation(telling.told, token) ? [] : [spanOf(tokens, i, i + 2)];
  });
});
