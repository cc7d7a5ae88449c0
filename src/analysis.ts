import { findActors } from './actors.ts';
import { bodyOwners } from './actors/bodies.ts';
import { type ActorMention, indexNames, type Names, namesIn } from './actors/names.ts';
import { type Phrase, readCue } from './text/phrases.ts';
import { readAttributions } from './text/attribution.ts';
import { standsFor } from './text/attribution/stands-for.ts';
import { type Clauses, readClauses } from './text/clauses.ts';
import { type Hedge, readHedges } from './text/hedges.ts';
import { readNegations } from './text/negation.ts';
import { readDates } from './text/dates.ts';
import { readQuantities } from './text/quantities.ts';
import { readSums } from './text/quantities/sums.ts';
import { once, perObject } from './text/memo.ts';
import { firstEndingAfter } from './text/spans.ts';
import { saysItsDay } from './text/told-from.ts';
import { nameSpeaker } from './text/speakers.ts';
import { tokenize } from './text/words.ts';
import type { Actor, Article, Attribution, DateMention, Negation, Quantity, Sentence, Span, Speaker, Token, Voice } from './types.ts';

/** An article with what the text readers find in it; each sentence is taken apart when first asked for. */
export interface Analysis {
  readonly article: Article;
  readonly mentions: readonly ActorMention[];
  readonly mentionsIn: (sentence: Sentence) => readonly ActorMention[];
  readonly clauses: (sentence: Sentence) => Clauses;
  readonly negations: (sentence: Sentence) => readonly Negation[];
  readonly hedges: (sentence: Sentence) => readonly Hedge[];
  /** Whose words stand at this offset. */
  readonly voiceAt: (offset: number) => VoiceAt;
  /** The dates of a sentence; offsets from its beginning. */
  readonly dates: (sentence: Sentence) => readonly DateMention[];
  /** The quantities of a sentence, and its sums over lists of people; offsets from its beginning. */
  readonly quantities: (sentence: Sentence) => readonly Quantity[];
  readonly sums: (sentence: Sentence) => readonly Quantity[];
  /** A cue of the claims file; an actor's name in it stands for all the actor's names. */
  readonly readCue: (cue: string) => Phrase;
}

export interface VoiceAt {
  readonly voice: Voice;
  readonly speaker: Speaker | null;
  readonly attribution: Attribution | null;
}

/** In: an article, the actors of the claims file and the day that relative dates are told from. Out: its analysis. */
export function analyse(article: Article, actors: readonly Actor[], reference: string | null): Analysis {
  const names = namesOf(actors);
  // An event's day is only about the day that a text on it is of.
  const told = reference === null || saysItsDay(article.source) ? reference : `${reference}~`;
  const mentions = once(() => findActors(article, names));
  const bySentence = once(() => grouped(mentions()));
  const mentionsIn = (sentence: Sentence): readonly ActorMention[] => bySentence().get(sentence.index) ?? [];
  const textOf = ({ start, end }: Sentence): string => article.source.text.slice(start, end);
  const quantities = perSentence((sentence) => readQuantities(textOf(sentence)));
  const voices = once(() => readVoices(article, names, mentions, mentionsIn));
  return {
    article,
    get mentions() { return mentions(); },
    mentionsIn,
    clauses: perSentence((sentence) => readClauses(sentence.tokens)),
    negations: perSentence((sentence) => readNegations(sentence.tokens)),
    hedges: perSentence((sentence) => readHedges(sentence.tokens)),
    voiceAt: (offset) => voices()(offset),
    dates: perSentence((sentence) => readDates(textOf(sentence), told)),
    quantities,
    sums: perSentence((sentence) => readSums(textOf(sentence), () => quantities(sentence), () => fromItsStart(sentence))),
    readCue: cueReader(actors),
  };
}

/** The actors are the same for every article of a run: their names and the cues are taken apart once. */
const namesOf = perObject(indexNames);

const cueReader = perObject((actors: readonly Actor[]) => {
  const cues = new Map<string, Phrase>();
  return (cue: string): Phrase => {
    const phrase = cues.get(cue) ?? readCue(cue, (tokens) => namesIn(tokens, namesOf(actors)));
    cues.set(cue, phrase);
    return phrase;
  };
});

function grouped(mentions: readonly ActorMention[]): ReadonlyMap<number, readonly ActorMention[]> {
  const bySentence = new Map<number, ActorMention[]>();
  for (const mention of mentions) {
    const known = bySentence.get(mention.sentence);
    if (known === undefined) bySentence.set(mention.sentence, [mention]);
    else known.push(mention);
  }
  return bySentence;
}

function perSentence<T>(make: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const made: T[] = [];
  return (sentence) => (made[sentence.index] ??= make(sentence));
}

const fromItsStart = ({ start, tokens }: Sentence): readonly Token[] => tokens.map((token) => ({ ...token, start: token.start - start, end: token.end - start }));

const OWN_VOICE: VoiceAt = { voice: 'outlet', speaker: null, attribution: null };

/** In: an article and its mentions of actors. Out: what gives the voice at an offset: of the attributions there the one's whose words there are fewest, whatever else it tells. */
function readVoices(article: Article, names: Names, mentions: () => readonly ActorMention[], mentionsIn: (sentence: Sentence) => readonly ActorMention[]): (offset: number) => VoiceAt {
  const { sentences } = article;
  const touching = new Map<number, Attribution[]>();
  for (const attribution of readAttributions(article)) {
    for (const { start, end } of attribution.content) {
      for (let i = firstEndingAfter(sentences, start); i < sentences.length && (sentences[i]?.start ?? end) < end; i += 1) {
        const known = touching.get(i);
        if (known === undefined) touching.set(i, [attribution]);
        else known.push(attribution);
      }
    }
  }
  const byWord = once(() => actorsByWord(article, mentions()));
  const ownerOf = once(() => bodyOwners(article, mentions(), names));
  // "Norwegian officials who say that …": whom the words before "who" name.
  const antecedentsActor = ({ speaker }: Attribution, name: string): string | null =>
    speaker !== null && /^(?:who|which|that)$/i.test(article.source.text.slice(speaker.start, speaker.end)) ? namesIn(tokenize(name), names)[0]?.actor ?? null : null;
  const speakers = new Map<Attribution, Speaker | null>();
  const speakerOf = (attribution: Attribution): Speaker | null => {
    const known = speakers.get(attribution);
    if (known !== undefined) return known;
    const named = nameSpeaker(article, attribution);
    const speaker = named === null ? null : { name: named.name, actor: actorIn(article, attribution, mentionsIn) ?? byWord().get(named.head) ?? ownerOf()(named.name, attribution) ?? antecedentsActor(attribution, named.name) };
    speakers.set(attribution, speaker);
    return speaker;
  };
  return (offset) => {
    const holds = (span: Span): boolean => offset >= span.start && offset < span.end;
    let attribution: Attribution | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const one of touching.get(firstEndingAfter(sentences, offset)) ?? []) {
      const here = one.content.find(holds);
      if (here === undefined || here.end - here.start >= least) continue;
      attribution = one;
      least = here.end - here.start;
    }
    if (attribution === null) return OWN_VOICE;
    const quoted = attribution.kind === 'direct' || attribution.quoted.some(holds);
    if (!quoted && isOutletItself(article, attribution)) return OWN_VOICE;
    return { voice: quoted ? 'quoted' : 'attributed', speaker: speakerOf(attribution), attribution };
  };
}

/** "The Mercury understands that …" in the Daily Mercury: the speaker is the outlet, by its whole name or the end of it. */
function isOutletItself({ source: { outlet, text } }: Article, { speaker }: Attribution): boolean {
  if (speaker === null) return false;
  const said = namedWords(text.slice(speaker.start, speaker.end));
  return said !== '' && /^\p{Lu}/u.test(said) && ` ${namedWords(outlet)}`.endsWith(` ${said}`);
}

/** A name without its article and without what only says where it is read. */
const namedWords = (name: string): string => name.trim().replace(/^the\s/i, '').replace(/(?:\sonline|\.com|\.org|\.net|\.co\.uk)$/i, '');

function actorIn(article: Article, { speaker }: Attribution, mentionsIn: (sentence: Sentence) => readonly ActorMention[]): string | null {
  const sentence = speaker === null ? undefined : article.sentences[firstEndingAfter(article.sentences, speaker.start)];
  if (speaker === null || sentence === undefined || speaker.start < sentence.start) return null;
  const inside = mentionsIn(sentence).filter((mention) => within(sentence, mention, speaker));
  if (inside.length === 0) return null;
  const span = { from: sentence.tokens.findIndex(({ end }) => end > speaker.start), to: sentence.tokens.findLastIndex(({ start }) => start < speaker.end) + 1 };
  return inside.find((mention) => mention.kind !== 'name' || standsFor(sentence.tokens, mention, span))?.actor ?? null;
}

/** A later "Demir said" or "he said" stands for whom the name was introduced as: by each word of a mention the actor that it first names. */
function actorsByWord(article: Article, mentions: readonly ActorMention[]): ReadonlyMap<string, string> {
  const byWord = new Map<string, string>();
  for (const { actor, sentence, from, to } of mentions) {
    for (const { text } of article.sentences[sentence]?.tokens.slice(from, to) ?? []) if (!byWord.has(text)) byWord.set(text, actor);
  }
  return byWord;
}

function within(sentence: Sentence, mention: ActorMention, { start, end }: Span): boolean {
  const from = sentence.tokens[mention.from]?.start ?? 0;
  return from >= start && from < end;
}
