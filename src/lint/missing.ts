import { findPhrase, type Phrase, readPhrase } from '../text/phrases.ts';
import { synonymous } from '../text/synonyms.ts';
import { neighboursOf } from '../text/thesaurus.ts';
import { stem } from '../text/words.ts';
import type { Token } from '../types.ts';
import type { LintClaim, LintContext, LintFound, List } from './context.ts';

/** So many words a list: more would not be read. */
const MOST = 3;

/** Words near a cue in meaning, in sentences that name what the claim is about and from which nothing is read. */
export const missingCues = (context: LintContext): readonly LintFound[] =>
  context.claims.flatMap((one) => one.lists.filter(({ key, position }) => key === 'action' || key === 'measure' || (key === 'cues' && position !== null)).flatMap((list) => missingFrom(context, one, list)));

function missingFrom(context: LintContext, { claim, compared, lists, focus }: LintClaim, list: List): readonly LintFound[] {
  const near = neighbours(list);
  const known = lists.filter(({ key }) => key !== 'about' && key !== 'except').flatMap(({ phrases }) => phrases.map(({ phrase }) => readPhrase(phrase)));
  const found = new Map<string, LintFound>();
  focus.forEach((sentences, source) => {
    const analysis = context.analyses[source];
    const read = new Set((compared.answers[source]?.readings ?? []).map(({ evidence }) => evidence.start));
    for (const { sentence, via, about } of analysis === undefined || compared.answers[source]?.status === 'answered' ? [] : sentences) {
      if (via !== 'mention' || read.has(sentence.start)) continue;
      sentence.tokens.forEach((token, i) => {
        const cue = near.get(token.stem)?.find((one) => sameClass(one, token));
        if (cue === undefined || found.has(token.stem) || about.some(({ from, to }) => i >= from && i < to) || isKnown(known, sentence.tokens, i) || analysis === undefined) return;
        const span = list.phrases.find(({ phrase }) => phrase === cue.phrase.text)?.span ?? { start: 0, end: 0 };
        found.set(token.stem, {
          rule: 'missing-cue', claim: claim.id, about: `${list.name} ${token.stem}`, place: context.placeOf(span), sentences: [context.quote(analysis, sentence, token.norm)],
          message: `“${token.norm}” may say what “${cue.phrase.text}” in ${list.name} says; ${compared.answers[source]?.source ?? 'the source'} has it and is not read. If it does, add it.`,
        });
      });
    }
  });
  return [...found.values()].slice(0, MOST);
}

interface Near {
  readonly phrase: Phrase;
  readonly verb: boolean;
}

/** By stem, the one-word cues that the word may stand for; what the engine reads as the same is no news. */
function neighbours({ phrases }: List): ReadonlyMap<string, readonly Near[]> {
  const near = new Map<string, Near[]>();
  for (const { phrase } of phrases) {
    const read = readPhrase(phrase);
    const [word] = read.stems;
    if (read.stems.length !== 1 || word === undefined) continue;
    for (const other of neighboursOf(word)) {
      const key = stem(other);
      // "found", to set up, is no form of "find".
      if (key === word || synonymous(key, word) || other.slice(0, 3) !== key.slice(0, 3)) continue;
      near.set(key, [...(near.get(key) ?? []), { phrase: read, verb: VERBAL.has(read.tags[0] ?? '') }]);
    }
  }
  return near;
}

const VERBAL = new Set(['verb', 'past', 'participle', 'gerund']);
const sameClass = ({ verb }: Near, token: Token): boolean => token.kind === 'word' && (verb ? VERBAL.has(token.tag) : token.tag === 'noun' || token.tag === 'adjective');

const isKnown = (known: readonly Phrase[], tokens: readonly Token[], at: number): boolean => known.some((phrase) => findPhrase(phrase, tokens).some((match) => match.at.includes(at)));
