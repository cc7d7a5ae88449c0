import type { Phrase } from '../phrases.ts';
import { familyOf } from '../families.ts';
import { classesOf, idiomClasses } from '../synonyms.ts';
import { canBeVerb } from '../lexicon.ts';
import { isVerbal } from '../verbal.ts';
import { stem } from '../words.ts';

/** One word of a phrase with all that the phrase knows of it. */
interface Word {
  readonly stem: string;
  readonly norm: string;
  readonly tag: string;
  readonly tied: boolean;
  readonly nominal: boolean;
  readonly capital: boolean;
  readonly link: Phrase['links'][number];
}

type Rule = (words: readonly Word[]) => readonly (readonly Word[])[];

/** Each is one rule of English by which a statement keeps its meaning in another order or form. */
const RULES: readonly Rule[] = [phrasalNoun, splitNoun, particleShift, compound, stopped, nominal, attributive, smallClause, personDropped, idiom, floated];

/** In: a cue. Out: the other orders and forms in which the same is said. */
export function variantsOf(phrase: Phrase): readonly Phrase[] {
  const words = phrase.stems.map((one, i): Word => ({
    stem: one, norm: phrase.norms[i] ?? '', tag: phrase.tags[i] ?? '', tied: phrase.tied[i] === true, nominal: phrase.nominal[i] === true, capital: phrase.capital[i] === true, link: 'free',
  }));
  return RULES.flatMap((rule) => rule(words)).map((made) => ({
    ...phrase,
    stems: made.map((word) => word.stem),
    norms: made.map((word) => word.norm),
    tags: made.map((word) => word.tag),
    tied: made.map((word) => word.tied),
    nominal: made.map((word) => word.nominal),
    capital: made.map((word) => word.capital),
    links: made.map((word) => word.link),
    size: made.filter((word) => word.tag !== 'preposition').length,
  }));
}

const PARTICLES = new Set(['up', 'out', 'off', 'down', 'back', 'away', 'over', 'through']);
const isNoun = (word: Word | undefined): boolean => word !== undefined && (word.tag === 'noun' || word.tag === 'name') && !word.stem.startsWith('@');
const plain = (word: Word): Word => ({ ...word, tied: false, link: 'free' });

/** "broke down" is a "breakdown"; so is to "break out" a "breakout", though "break" alone may be a noun. */
function phrasalNoun(words: readonly Word[]): readonly (readonly Word[])[] {
  const at = words.findIndex((word, i) => (isVerbal(word) || (word.tag === 'noun' && canBeVerb(word.norm))) && PARTICLES.has(words[i + 1]?.norm ?? ''));
  const verb = words[at];
  const particle = words[at + 1];
  if (verb === undefined || particle === undefined) return [];
  const noun: Word = { ...plain(verb), norm: `${verb.norm} ${particle.norm}`, stem: stem(`${familyOf(verb.norm) ?? verb.stem}${particle.norm}`), tag: 'noun', tied: verb.tied };
  const made = [...words.slice(0, at), noun, ...words.slice(at + 2)];
  return [made, ...nominal(made)];
}

/** A "takeover" is what somebody "took over". */
function splitNoun(words: readonly Word[]): readonly (readonly Word[])[] {
  const at = words.findIndex((word) => word.tag === 'noun' && halves(word.norm) !== null);
  const noun = words[at];
  const found = noun === undefined ? null : halves(noun.norm);
  if (noun === undefined || found === null) return [];
  const [verb, particle] = found;
  const split: readonly Word[] = [{ ...plain(noun), stem: stem(verb), norm: verb, tag: 'past', nominal: false, tied: noun.tied }, { ...plain(noun), stem: particle, norm: particle, tag: 'adverb', nominal: false }];
  return [[...words.slice(0, at), ...split, ...words.slice(at + 1)]];
}

function halves(norm: string): readonly [string, string] | null {
  const singular = norm.replace(/s$/, '');
  const particle = [...PARTICLES].find((one) => singular.endsWith(one) && singular.length - one.length >= 3);
  if (particle === undefined) return null;
  const verb = singular.slice(0, -particle.length).replace(/-$/, '');
  return canBeVerb(verb) ? [verb, particle] : null;
}

/** What an object is or becomes by the verb. */
const RESULTS = new Set(['open', 'shut', 'closed', 'alive', 'free', 'intact', 'afloat', 'secret', 'clear', 'dead']);

/** "keep the plant open" is "keep open the plant", "turned offers down" "turned down offers". */
function particleShift(words: readonly Word[]): readonly (readonly Word[])[] {
  const verb = words.findIndex(isVerbal);
  const next = words[verb + 1];
  const last = words.at(-1);
  if (verb < 0 || next === undefined || last === undefined || words.length - verb < 3) return [];
  const shifts = (word: Word): boolean => PARTICLES.has(word.norm) || RESULTS.has(word.norm);
  const before = words.slice(0, verb + 1);
  if (shifts(last) && isNoun(next)) return [[...before, { ...plain(last), link: 'next' }, ...words.slice(verb + 1, -1)]];
  return PARTICLES.has(next.norm) && words.slice(verb + 2).every(isNoun) ? [[...before, ...words.slice(verb + 2), plain(next)]] : [];
}

/** "tax relief" is "relief from taxes" (not from "Norway's taxes": those are certain ones), an "attack with drones" a "drone attack". */
function compound(words: readonly Word[]): readonly (readonly Word[])[] {
  const last = words.at(-1);
  const before = words.at(-2);
  if (last === undefined || before === undefined || !isNoun(last) || before.tag === 'preposition') return [];
  const rest = words.slice(0, -2);
  if (last.tied) return before.tag === 'adjective' || before.stem.startsWith('@') ? [] : [[...rest, plain(last), { ...plain(before), nominal: true, tag: 'noun', link: 'next' }]];
  return before.tag === 'noun' || before.tag === 'adjective' ? [[...rest, { ...plain(last), tied: before.tied }, { ...plain(before), link: 'bare', tied: true }]] : [];
}

/** Nouns of stopping a thing: what is named before them is what is stopped. */
const STOPPING = new Set(['ban', 'freeze', 'curb', 'halt', 'block', 'restriction', 'suspension', 'seizure', 'cut'].map(stem));

/** A "grain ban" bans grain. */
function stopped(words: readonly Word[]): readonly (readonly Word[])[] {
  const [object, noun] = words;
  if (words.length !== 2 || object === undefined || noun === undefined || object.tag !== 'noun' || noun.tag !== 'noun' || noun.tied || !STOPPING.has(noun.stem)) return [];
  return [[{ ...plain(noun), stem: stem(familyOf(noun.norm) ?? noun.norm), tag: 'verb', nominal: false }, { ...plain(object), nominal: true }]];
}

/** "talks collapsed" is the "collapse of the talks"; what hangs on the first word by a preposition is nothing that it did. */
function nominal(words: readonly Word[]): readonly (readonly Word[])[] {
  const [subject, verb] = words;
  if (words.length !== 2 || subject === undefined || verb === undefined || verb.tied || !(isNoun(subject) || subject.stem.startsWith('@')) || !(isVerbal(verb) || verb.tag === 'noun')) return [];
  return [[{ ...plain(verb), nominal: true, tag: 'noun' }, { ...plain(subject), link: 'preposition', tied: true }]];
}

/** Of these verbs the participle describes what did it, not what it was done to. */
const FAILING = new Set(['fail', 'collapse', 'stall', 'abort', 'falter'].map(stem));

/** "talks with Oslo failed" are "failed talks with Oslo", "efforts were futile" "futile efforts". */
function attributive(words: readonly Word[]): readonly (readonly Word[])[] {
  const [subject] = words;
  const last = words.at(-1);
  if (words.length < 2 || subject === undefined || last === undefined || !isNoun(subject) || last.tied || words.slice(1, -1).some((word) => !isNoun(word) && word.stem.charAt(0) !== '@')) return [];
  if (last.tag !== 'adjective' && !FAILING.has(last.stem)) return [];
  return [[{ ...plain(last), tag: 'adjective' }, { ...plain(subject), link: 'next' }, ...words.slice(1, -1)]];
}

/** "wanted tariffs lifted" is "wanted them to lift tariffs". */
function smallClause(words: readonly Word[]): readonly (readonly Word[])[] {
  const last = words.at(-1);
  const verb = words.findIndex(isVerbal);
  if (last === undefined || verb < 0 || verb >= words.length - 2 || !/^(?:past|participle)$/.test(last.tag)) return [];
  const object = words.slice(verb + 1, -1);
  return object.some(isNoun) ? [[...words.slice(0, verb + 1), plain(last), ...object]] : [];
}

/** "one person dead" is "one dead". */
function personDropped(words: readonly Word[]): readonly (readonly Word[])[] {
  const at = words.findIndex((word, i) => i > 0 && words[i - 1]?.tag === 'number' && /^(?:person|people|man|men)$/.test(word.norm));
  return at < 0 || words.length < 3 ? [] : [words.flatMap((word, i) => (i === at ? [] : i === at + 1 ? [{ ...plain(word), link: 'next' as const }] : [word]))];
}

/** "called off" may be one word: "cancelled". */
function idiom(words: readonly Word[]): readonly (readonly Word[])[] {
  for (let size = Math.min(4, words.length); size > 1; size -= 1) {
    for (let at = 0; at + size <= words.length; at += 1) {
      const stems = words.slice(at, at + size).map((word) => word.stem);
      const first = words[at];
      if (first !== undefined && idiomClasses(stems).length > 0) return [[...words.slice(0, at), { ...plain(first), stem: stems.join(' '), norm: words.slice(at, at + size).map((word) => word.norm).join(' '), tied: first.tied }, ...words.slice(at + size)]];
    }
  }
  return [];
}

const ALL = new Set(classesOf('all'));

/** "all tariffs lifted" is "tariffs lifted completely", and the other way round. */
function floated(words: readonly Word[]): readonly (readonly Word[])[] {
  const at = words.findIndex((word) => word.stem === 'all' || (word.tag === 'determiner' && classesOf(word.stem).some((one) => ALL.has(one))));
  if (at >= 0 && words.some(isVerbal)) return [[...words.filter((_, i) => i !== at), { ...plain(words[at] as Word), stem: stem('completely'), norm: 'completely', tag: 'adverb', nominal: false }]];
  const last = words.at(-1);
  if (last === undefined || last.tag !== 'adverb' || !classesOf(last.stem).some((one) => classesOf(stem('completely')).includes(one))) return [];
  const noun = words.findIndex(isNoun);
  return noun < 0 ? [] : [[...words.slice(0, noun), { ...plain(last), stem: 'all', norm: 'all', tag: 'determiner' }, ...words.slice(noun, -1)]];
}
