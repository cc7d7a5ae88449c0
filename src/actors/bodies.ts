import type { Article, Attribution, Sentence, Token } from '../types.ts';
import { reportingVerb } from '../text/attribution/verbs.ts';
import { namesAState } from '../text/countries.ts';
import { once } from '../text/memo.ts';
import { isPersonNoun } from '../text/people.ts';
import { firstEndingAfter } from '../text/spans.ts';
import { tokenize } from '../text/words.ts';
import { type ActorMention, type Names, namesIn } from './names.ts';
import { BODIES, isOffice } from './offices.ts';

/** Who speaks for others without a name: "a Norwegian diplomat", later "the diplomat". */
const UNNAMED = new Set(['spokesperson', 'spokesman', 'spokeswoman', 'official', 'diplomat', 'envoy', 'ambassador']);

/** "Norway's finance ministry": later "the ministry" is that one, as "the official" is "a Norwegian official". A body that two actors have stands for neither: null. */
export function learnBodies(article: Article, named: readonly ActorMention[]): ReadonlyMap<string, string | null> {
  const bodies = new Map<string, string | null>();
  for (const mention of named) {
    const tokens = article.sentences[mention.sentence]?.tokens ?? [];
    // The name itself may hold it ("Norwegian Finance Ministry").
    for (let i = mention.from; i < Math.min(tokens.length, mention.to + 5); i += 1) {
      const token = tokens[i];
      if (token === undefined || i >= mention.to && !(token.tag === 'possessive' || token.tag === 'adjective' || token.tag === 'noun' || token.tag === 'name')) break;
      if ((!BODIES.has(token.norm) && !UNNAMED.has(token.norm)) || describesAThing(tokens, i)) continue;
      bodies.set(token.norm, (bodies.get(token.norm) ?? mention.actor) === mention.actor && bodies.get(token.norm) !== null ? mention.actor : null);
    }
  }
  return bodies;
}

/**
 * In: an article and its mentions of actors. Out: whose a body is that is named without its owner ("the Foreign Ministry said"), by its name and what it says:
 * the one's that the text introduced, else the one's from whose capital it is written ("OSLO, May 3 —"), else the one's who opens the sentence before in the paragraph. "Its" ministry
 * is that of who opens the sentence before. Null for what is no body or another's.
 */
export function bodyOwners(article: Article, mentions: readonly ActorMention[], names: Names): (name: string, { speaker, content }: Attribution) => string | null {
  const bodies = learnBodies(article, mentions);
  const home = mentions.find(({ sentence, from, to }) => {
    const tokens = article.sentences[sentence]?.tokens ?? [];
    return from === 0 && tokens.slice(0, to).every(({ text }) => /^\p{Lu}{3,}$/u.test(text)) && (tokens[to] === undefined || /^[,(—–-]$/.test(tokens[to].text));
  })?.actor ?? placeline(article, names);
  const openers = once(() => new Map(mentions.filter((mention) => opensWith(article.sentences[mention.sentence]?.tokens ?? [], mention)).toReversed().map(({ sentence, actor }) => [sentence, actor])));
  const opens = (sentence: number): string | null => openers().get(sentence) ?? null;
  return (name, { speaker, content }) => {
    // "the foreign ministry in Oslo"
    const seat = SEATED.exec(name)?.groups?.['seat'];
    if (seat !== undefined) return namesIn(tokenize(seat), names)[0]?.actor ?? null;
    const words = name.toLowerCase().replace(PAPER, '').split(/\s+/);
    const last = words.at(-1) ?? '';
    if (!BODIES.has(last) || words.some((word) => namesAState(word))) return null;
    const sentence = firstEndingAfter(article.sentences, Math.min(...[...content, ...(speaker === null ? [] : [speaker])].map(({ start }) => start)));
    if (speaker !== null && /^its\s/i.test(article.source.text.slice(speaker.start, speaker.end))) return opens(sentence - 1);
    if (bodies.has(last)) return bodies.get(last) ?? null;
    return home ?? (article.sentences[sentence - 1]?.block === article.sentences[sentence]?.block ? opens(sentence - 1) : null);
  };
}

/** "Oslo said", "President Kari Holt said": nothing but an office before the name, and nobody's but his own deed. */
const opensWith = (tokens: readonly Token[], { from, to }: ActorMention): boolean => tokens.slice(0, from).every(({ norm }) => isOffice(norm) || norm === 'the') && tokens[to]?.tag !== 'possessive';

/** A body and the place it has its seat in. */
const SEATED = new RegExp(`\\b(?:${[...BODIES].join('|')}) in (?<seat>\\p{Lu}\\S*)$`, 'u');

/** "the ministry statement" speaks for the ministry. */
const PAPERS = new Set(['statement', 'communique', 'communiqué', 'declaration', 'report', 'note', 'release']);
const PAPER = new RegExp(` (?:${[...PAPERS].join('|')})$`);

/** A place in capitals on a line of its own. */
function placeline({ source: { text }, blocks }: Article, names: Names): string | null {
  const line = blocks.map(({ start, end }) => text.slice(start, end)).find((one) => /^\p{Lu}{3,}$/u.test(one));
  return line === undefined ? null : namesIn(tokenize(line), names)[0]?.actor ?? null;
}

/** In: a sentence, whose each body is in its article, the actors it names. Out: where it speaks of such a body without its owner ("the ministry", "the diplomat"). */
export function bodiesIn({ tokens, index }: Sentence, bodies: ReadonlyMap<string, string>, named: readonly ActorMention[]): readonly ActorMention[] {
  if (bodies.size === 0) return [];
  return tokens.flatMap((token, i) => {
    const actor = bodies.get(token.norm);
    if (actor === undefined || describesAThing(tokens, i) || (UNNAMED.has(token.norm) && (tokens[i - 1]?.norm !== 'the' || /^(?:name|preposition)$/.test(tokens[i + 1]?.tag ?? '')))) return [];
    const own = named.some((mention) => mention.to <= i && i - mention.to <= 3 && tokens.slice(mention.to, i).every((between) => between.tag !== 'preposition' && between.tag !== 'determiner' && between.kind === 'word'));
    return own || isAnothers(tokens, i) ? [] : [{ actor, sentence: index, from: i, to: i + 1, kind: 'person' as const }];
  });
}

/** "military technology", "the army base": no body that acts, unless the noun behind it is one of its people ("the army chief"). */
function describesAThing(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.tag === 'noun' && !isOffice(next.norm) && !isPersonNoun(next.norm) && !PAPERS.has(next.norm) && reportingVerb(next.norm) === undefined;
}

/** "the Danish ministry", "the bank's board": the words before it name an owner that is no actor. */
function isAnothers(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i -= 1) {
    const token = tokens[i];
    if (token === undefined || !/^(?:noun|name|adjective|possessive)$/.test(token.tag)) return false;
    if (token.tag === 'possessive' || namesAState(token.norm)) return true;
  }
  return false;
}
