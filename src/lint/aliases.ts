import { isOffice } from '../actors/offices.ts';
import type { Analysis } from '../analysis.ts';
import { isTime } from '../suggest/phrases.ts';
import { wordsForState } from '../text/countries.ts';
import type { Actor, Sentence, Token } from '../types.ts';
import type { LintContext, LintFound } from './context.ts';

/** The same name for two actors. */
export const ambiguousAliases = (context: LintContext): readonly LintFound[] => {
  const first = new Map<string, Actor>();
  return context.file.actors.flatMap((actor) => [...new Set([actor.name, ...actor.aliases])].flatMap((alias): readonly LintFound[] => {
    const known = first.get(alias);
    if (known === undefined) first.set(alias, actor);
    if (known === undefined || known.id === actor.id) return [];
    const written = context.lists.find(({ key, position }) => key === 'aliases' && position === actor.id)?.phrases.find(({ phrase }) => phrase === alias);
    return [{
      rule: 'ambiguous-alias', claim: null, about: alias, place: written === undefined ? context.actorPlace(actor.id) : context.placeOf(written.span), sentences: [],
      message: `“${alias}” names ${known.name} and ${actor.name}: what it does is always taken for ${known.name}. Leave it to one of them.`,
    }];
  }));
};

/** "Moss Tower" for the alias Moss, "Oslo's administration" for somebody else's alias administration. */
export const strayAliases = (context: LintContext): readonly LintFound[] => {
  const found = new Map<string, LintFound>();
  for (const analysis of context.analyses) {
    for (const mention of analysis.mentions) {
      const sentence = analysis.article.sentences[mention.sentence];
      if (mention.kind !== 'name' || sentence === undefined || isTitled(sentence)) continue;
      const words = textOf(analysis, sentence, mention.from, mention.to);
      const own = context.file.actors.find(({ id }) => id === mention.actor);
      const longer = mention.to - mention.from === 1 && followedByName(analysis, sentence, mention.to) && !hasWord(own, sentence.tokens[mention.to]) ? textOf(analysis, sentence, mention.from, mention.to + 1) : null;
      const owner = context.file.actors.find(({ id }) => id === ownerBefore(analysis, sentence, mention.from, mention.actor));
      const key = `${mention.actor} ${words} ${owner?.id ?? ''}`;
      if ((longer === null && owner === undefined) || found.has(key)) continue;
      const written = context.lists.find(({ key: list, position }) => list === 'aliases' && position === mention.actor)?.phrases.find(({ phrase }) => phrase.toLowerCase() === words.toLowerCase());
      // What a state is called besides is the tool's own: nobody wrote it here.
      if (written === undefined && own?.name.toLowerCase() !== words.toLowerCase()) continue;
      if (written === undefined && wordsForState(words).length > 0) continue;
      found.set(key, {
        rule: 'stray-alias', claim: null, about: key, place: written === undefined ? context.actorPlace(mention.actor) : context.placeOf(written.span),
        sentences: [context.quote(analysis, sentence, words)],
        message: longer === null ? `“${words}” is taken for ${own?.name ?? mention.actor}, but here it is ${owner?.name ?? 'somebody else'}'s. Write the alias with the words that tell it apart.` : `“${words}” is taken for ${own?.name ?? mention.actor}, also in “${longer}”. If that is something else, write the alias with the words that tell it apart.`,
      });
    }
  }
  return [...found.values()];
};

/** "Lee" in the actor's own "Lee Jae-yong". */
const hasWord = (actor: Actor | undefined, token: Token | undefined): boolean => [actor?.name ?? '', ...(actor?.aliases ?? [])].some((name) => name.split(/[\s-]+/).includes(token?.text ?? ''));

const textOf = ({ article: { source } }: Analysis, { tokens }: Sentence, from: number, to: number): string => source.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ');

/** A name goes on ("Washington Post"): no office, no day, no other actor, no body that acts for it. */
function followedByName(analysis: Analysis, sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined || token.kind !== 'word' || token.tag !== 'name' || !/^\p{Lu}\p{Ll}{2,}/u.test(token.text) || isTime(token)) return false;
  const titles = sentence.tokens.slice(at, at + 4);
  return !titles.some(({ norm }) => isOffice(norm) || BODIES.has(norm)) && !analysis.mentionsIn(sentence).some(({ from, to }) => at >= from && at < to);
}

const BODIES = new Set('ministry department army navy force forces government parliament senate congress embassy court police council agency treasury administration'.split(' '));

/** Whose it is: an actor named right before it, with or without a possessive. */
function ownerBefore(analysis: Analysis, sentence: Sentence, from: number, actor: string): string | null {
  const word = sentence.tokens[from];
  if (word === undefined || /^\p{Lu}/u.test(word.text)) return null;
  const end = sentence.tokens[from - 1]?.tag === 'possessive' ? from - 1 : from;
  return analysis.mentionsIn(sentence).find((mention) => mention.to === end && mention.actor !== actor)?.actor ?? null;
}

function isTitled({ tokens }: Sentence): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return words.filter((token: Token) => /^\p{Lu}/u.test(token.text)).length * 2 >= words.length;
}
