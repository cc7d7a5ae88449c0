import type { Article, Attribution, Sentence, Span, Token } from '../types.ts';
import { readAttributions } from './attribution.ts';
import { genderOf, isFirmNoun, mentionAt, type NameMention, namesIn, namesOf, surname } from './attribution/names.ts';
import { namesAState } from './countries.ts';
import { perObject } from './memo.ts';
import { personSingular } from './people.ts';
import { firstEndingAfter } from './spans.ts';

/** Who speaks. `head` is the word that other mentions share: the surname, or the noun of "the ministry". */
export interface NamedSpeaker {
  readonly name: string;
  readonly head: string;
  /** What the text says of the speaker beside the name ("Italy's Foreign Minister", "the mayor of Turin"). */
  readonly description: string | null;
}

/**
 * In: an article and an attribution read from it. Out: the fullest name that the article gives its speaker, title apart; pronouns stand for the last suitable
 * speaker or subject before, last names for the full name, "the minister" for the one minister named. Null when nobody is named or the pronoun stays open.
 */
export function nameSpeaker(article: Article, attribution: Attribution): NamedSpeaker | null {
  return attribution.speaker === null ? null : resolve(article, attribution.speaker, 4);
}

const SINGULAR = new Set(['he', 'she', 'his', 'her', 'him']);
const PLURAL = new Set(['they', 'their', 'them']);
const NEUTRAL = new Set(['it', 'its']);
const RELATIVE = new Set(['who', 'which', 'that', 'whose']);

function resolve(article: Article, speaker: Span, depth: number): NamedSpeaker | null {
  const sentence = article.sentences[firstEndingAfter(article.sentences, speaker.start)];
  if (sentence === undefined) return null;
  const tokens = tokensIn(sentence, speaker);
  const [first] = tokens;
  if (first === undefined) return null;
  if (tokens.length === 1) {
    if (RELATIVE.has(first.norm)) return antecedent(article, sentence, first, depth);
    if (SINGULAR.has(first.norm) || PLURAL.has(first.norm) || NEUTRAL.has(first.norm)) return referent(article, first, depth);
    if (first.tag === 'pronoun' && ['i', 'we', 'you', 'us', 'me', 'my', 'our'].includes(first.norm) && !/^\p{Lu}{2}/u.test(first.text)) return null;
  }
  return nameOf(article, tokens);
}

/** The place of the first token that ends after `offset`. */
const tokenAt = ({ tokens }: Sentence, offset: number): number => firstEndingAfter(tokens, offset);

const tokensIn = (sentence: Sentence, span: Span): readonly Token[] => sentence.tokens.slice(tokenAt(sentence, span.start), tokenAt(sentence, span.end - 1) + 1);

const isNoun = (token: Token): boolean => token.tag === 'noun' || token.tag === 'name';

/** The name inside a noun phrase, else the phrase itself without its article. */
function nameOf(article: Article, tokens: readonly Token[]): NamedSpeaker | null {
  const comma = tokens.findIndex((token) => token.text === ',');
  const core = comma < 0 ? tokens : tokens.slice(0, comma);
  const headAt = headOf(core);
  const head = core[headAt];
  if (head === undefined) return null;
  const { mentions, fullest, bearers } = namesOf(article);
  const own = mentionAt(mentions, head.start);
  // "The minister, Ann Li," names its minister after the comma.
  const apposed = own === undefined && comma > 0 ? nameAfter(mentions, tokens.slice(comma + 1)) : undefined;
  if (apposed?.person === true || (apposed !== undefined && isFirmNoun(head.text))) {
    const named = ofMention(apposed, fullest);
    return { ...named, description: named.description ?? withoutArticle(article, core) };
  }
  const named = own;
  const plural = core.some((token) => token.norm === 'and') && named !== undefined && named.start > (core[0]?.start ?? 0);
  if (named !== undefined && !plural) return ofMention(named, fullest);
  // After a quotation mark the tagger knows no names: a known last name is one.
  const known = /^\p{Lu}/u.test(head.text) ? fullest.get(surname([head.text])) : undefined;
  if (known?.person === true && core.every((token) => /^\p{Lu}|^\.$/u.test(token.text))) return ofMention(known, fullest);
  // "the minister": the one person whom the text calls so, or has until here.
  const titled = core[0]?.norm === 'the' ? bearers.get(head.text.toLowerCase()) ?? [] : [];
  const [titledHere, another] = titled.length === 1 ? titled : titled.filter(({ start }) => start < head.start);
  if (titledHere !== undefined && another === undefined) return ofMention(titledHere, fullest);
  return { name: withoutArticle(article, core), head: head.text, description: null };
}

/** "Ann Li", "Professor Ann Li": the name that opens what stands here, past its title. */
function nameAfter(mentions: readonly NameMention[], tokens: readonly Token[]): NameMention | undefined {
  const end = tokens.findIndex(({ tag }) => tag !== 'name');
  return tokens.slice(0, end < 0 ? tokens.length : end).flatMap(({ start }) => mentionAt(mentions, start) ?? [])[0];
}

function withoutArticle(article: Article, tokens: readonly Token[]): string {
  const from = ['the', 'a', 'an'].includes(tokens[0]?.norm ?? '') && tokens.length > 1 ? tokens[1] : tokens[0];
  return article.source.text.slice(from?.start ?? 0, tokens[tokens.length - 1]?.end ?? 0);
}

/** The head noun: the last word before a preposition, bracket, relative clause or participle. The last word is a noun whatever its tag ("a British official"). */
function headOf(tokens: readonly Token[]): number {
  let head = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const closes = ['preposition', 'subordinator', 'to', 'gerund', 'participle', 'past'].includes(token.tag) || token.text === '(';
    if (closes && head >= 0) {
      // "Secretary of State Ann Li": the name after the office is the head.
      if (token.norm !== 'of' || tokens[i + 1]?.tag !== 'name' || tokens[i + 3]?.tag !== 'name') break;
    } else if (token.kind === 'word' && (isNoun(token) || token.tag === 'number' || i === tokens.length - 1) && tokens[i + 1]?.tag !== 'possessive' && token.tag !== 'possessive') head = i;
  }
  return head < 0 ? tokens.length - 1 : head;
}

function ofMention(mention: NameMention, fullest: ReadonlyMap<string, NameMention>): NamedSpeaker {
  const full = fullest.get(surname(mention.words)) ?? mention;
  // One given name apart, "Ann Li" and "Bo Li" are two people.
  const same = full.person && (mention.words.length === 1 || (full.words[0] === mention.words[0] && full.words.length >= mention.words.length));
  const best = same ? full : mention;
  const before = mention.before.length > best.before.length ? mention.before : best.before;
  const description = [before, best.after, mention.after].map((text) => text.replace(/^(?:the|a|an)(?:\s+|$)/i, '')).find((text) => text !== '');
  return { name: best.words.join(' '), head: best.words.findLast((word) => surname([word]) === surname(best.words)) ?? '', description: description ?? null };
}

/** "who": the name or noun right before. */
function antecedent(article: Article, sentence: Sentence, relative: Token, depth: number): NamedSpeaker | null {
  const at = tokenAt(sentence, relative.start);
  const before = sentence.tokens.slice(Math.max(0, at - 20), at);
  while (before.length > 0 && before[before.length - 1]?.tag === 'punctuation') before.pop();
  const last = before[before.length - 1];
  if (last === undefined || depth === 0) return null;
  const mention = mentionAt(namesOf(article).mentions, last.start);
  if (mention !== undefined) return ofMention(mention, namesOf(article).fullest);
  if (!isNoun(last)) return null;
  let from = before.length - 1;
  while (from > 0 && ['noun', 'adjective', 'determiner', 'possessive', 'name'].includes(before[from - 1]?.tag ?? '')) from -= 1;
  return nameOf(article, before.slice(from));
}

/** A speaker or subject that a later pronoun can stand for. */
interface Candidate extends Span {
  readonly kind: 'person' | 'plural' | 'thing';
  readonly gender: 'he' | 'she' | null;
  readonly named: NamedSpeaker;
}

/** Speakers that are no pronouns and persons that open a sentence, in text order. */
const candidatesOf = perObject((article: Article): readonly Candidate[] => {
  const found: Candidate[] = [];
  const { mentions, fullest } = namesOf(article);
  const opened = new Set<number>();
  for (const mention of mentions) {
    if (opened.has(mention.sentence)) continue;
    const sentence = article.sentences[mention.sentence];
    const full = fullest.get(surname(mention.words)) ?? mention;
    if (sentence === undefined || !(mention.person || full.person) || !isSubject(sentence, mention)) continue;
    opened.add(mention.sentence);
    found.push({ start: mention.start, end: mention.end, kind: 'person', gender: genderOf(`${mention.before} ${full.before} ${full.after}`) ?? pronounsOf(article).get(surname(mention.words)) ?? null, named: ofMention(mention, fullest) });
  }
  const attributions = readAttributions(article);
  for (const { speaker } of attributions) {
    if (speaker === null) continue;
    const text = article.source.text.slice(speaker.start, speaker.end);
    // "was contradicted by Bo Hale, who told …": he is the last who spoke, where nobody's words hold the clause.
    const trailing = text === 'who' && !attributions.some(({ content }) => content.some((span) => span.start <= speaker.start && speaker.end <= span.end));
    const named = resolve(article, speaker, trailing ? 1 : 0);
    if (named === null || /^(?:he|she|they|it|which|his|her|their|its)$/i.test(text) || (text === 'who' && !trailing)) continue;
    const person = fullest.get(surname([named.head]))?.person === true;
    const plural = !person && (/[^s]s$/.test(named.head) || /\band\b/.test(text) || /^(?:people|police)$/i.test(named.head));
    found.push({ start: speaker.start, end: speaker.end, kind: person ? 'person' : plural ? 'plural' : 'thing', gender: genderOf(`${text} ${named.description ?? ''}`) ?? (person ? pronounsOf(article).get(surname([named.head])) ?? null : null), named });
  }
  return found.toSorted((a, b) => a.start - b.start);
});

/** By last name, "he" or "she" where a title tells it, or sentences that name nobody else, and tell of nobody else between ("her brother"), call the person so after the name, and none the other. */
const pronounsOf = perObject((article: Article): ReadonlyMap<string, 'he' | 'she'> => {
  const found = new Map<string, Set<'he' | 'she'>>();
  const { mentions, fullest } = namesOf(article);
  const bySentence = new Map<number, Set<string>>();
  for (const { sentence, words, person, before } of mentions) {
    const name = surname(words);
    if (!person && fullest.get(name)?.person !== true) continue;
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(name));
    const titled = genderOf(before);
    if (titled !== null) found.set(name, new Set([...(found.get(name) ?? []), titled]));
  }
  for (const mention of mentions) {
    const [name, ...others] = bySentence.get(mention.sentence) ?? [];
    const tokens = article.sentences[mention.sentence]?.tokens ?? [];
    if (name === undefined || others.length > 0 || name !== surname(mention.words)) continue;
    const after = tokens.slice(tokenAt(article.sentences[mention.sentence] as Sentence, mention.end));
    const other = after.findIndex(({ norm, tag }) => tag === 'noun' && personSingular(norm) === norm);
    const called = new Set((other < 0 ? after : after.slice(0, other)).flatMap(({ norm, tag }) => GENDER.get(norm) ?? (norm === 'her' && tag === 'determiner' ? 'she' : [])));
    if (called.size === 1 && !tokens.some(({ tag, start }) => tag === 'quote' && start < mention.start)) found.set(name, new Set([...(found.get(name) ?? []), ...called]));
  }
  return new Map([...found].flatMap(([name, called]): [string, 'he' | 'she'][] => (called.size === 1 ? [[name, [...called][0] as 'he' | 'she']] : [])));
});

/** In: an article, a last name. Out: what the article calls its bearer, "he" or "she"; null where it does not tell. */
export const pronounFor = (article: Article, name: string): 'he' | 'she' | null => pronounsOf(article).get(name) ?? null;

const GENDER: ReadonlyMap<string, 'he' | 'she'> = new Map([['he', 'he'], ['his', 'he'], ['himself', 'he'], ['she', 'she'], ['herself', 'she']]);

/** Whether the name stands before the first finite verb of its sentence. */
function isSubject(sentence: Sentence, mention: NameMention): boolean {
  const verb = sentence.tokens.find((token) => ['verb', 'past', 'auxiliary', 'modal'].includes(token.tag));
  if (verb === undefined || mention.end > verb.start) return false;
  // "Haugland's agent, Pia Strand, …": whose the agent is does nothing.
  if (sentence.tokens[tokenAt(sentence, mention.end)]?.tag === 'possessive') return false;
  const before = sentence.tokens.slice(0, tokenAt(sentence, mention.start - mention.before.length - 1));
  return before[before.length - 1]?.tag !== 'preposition' && before.every((token) => token.tag !== 'quote');
}

/** In: an article, a sentence of it. Out: the person who is named as its subject, null without one. */
export const personAsSubject = (article: Article, sentence: Sentence): NameMention | null => personsNamedIn(article, sentence).find((one) => isSubject(sentence, one)) ?? null;

/** In: a sentence. Out: the persons that it names. */
export function personsNamedIn(article: Article, sentence: Sentence): readonly NameMention[] {
  const { fullest } = namesOf(article);
  return namesIn(article.source.text, sentence).filter(({ words, person }) => person || fullest.get(surname(words))?.person === true);
}

function referent(article: Article, pronoun: Token, depth: number): NamedSpeaker | null {
  if (depth === 0) return null;
  const wanted = PLURAL.has(pronoun.norm) ? 'plural' : NEUTRAL.has(pronoun.norm) ? 'thing' : 'person';
  const gender = ['he', 'his', 'him'].includes(pronoun.norm) ? 'he' : 'she';
  const opener = wanted === 'thing' ? bodyBefore(article, pronoun) : null;
  if (opener !== null) return opener;
  const candidates = candidatesOf(article);
  let lone: Candidate | null = null;
  for (let i = candidates.length - 1; i >= 0; i -= 1) {
    const candidate = candidates[i];
    if (candidate === undefined || candidate.end > pronoun.start) continue;
    if (wanted === 'person' && candidate.kind === 'thing' && isLoneName(article.source.text.slice(candidate.start, candidate.end))) lone ??= candidate;
    // "The minister … she": a thing or role noun may be a person whom the text never names.
    if (candidate.kind !== wanted && !(wanted === 'person' && candidate.kind === 'thing' && isRole(candidate.named))) continue;
    if (wanted === 'person' && candidate.gender !== null && candidate.gender !== gender) continue;
    // "An official … . Haugland said … . “…,” he said": who is named by one name alone before whoever has none.
    return candidate.kind === 'thing' && wanted === 'person' && lone !== null ? lone.named : candidate.named;
  }
  return wanted === 'person' ? subjectNear(article, pronoun, gender) : null;
}

const isLoneName = (text: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(text) && !namesAState(text);

/** "The data authority opened an inquiry. It said …": the body that opens the sentence before in the same paragraph, where nobody speaks in it. */
function bodyBefore(article: Article, pronoun: Token): NamedSpeaker | null {
  const at = firstEndingAfter(article.sentences, pronoun.start);
  const [before, own] = [article.sentences[at - 1], article.sentences[at]];
  if (before === undefined || own === undefined || before.block !== own.block || tokenAt(own, pronoun.start) > 0) return null;
  const verb = before.tokens.findIndex(({ tag }) => tag === 'verb' || tag === 'past' || tag === 'auxiliary' || tag === 'modal');
  const subject = before.tokens.slice(0, Math.max(0, verb));
  const last = subject.at(-1);
  // "The Pentagon thinks so. It fears …"
  const named = last?.tag === 'name' && subject.every(({ tag, norm }) => tag === 'name' || norm === 'the') && namesOf(article).fullest.get(surname([last.text]))?.person !== true;
  if (!(BODY.test(last?.norm ?? '') || named) || !subject.every(({ tag }) => OF_SUBJECT.test(tag))) return null;
  return readAttributions(article).some(({ cue }) => cue !== null && cue.start >= before.start && cue.end <= before.end) ? null : nameOf(article, subject);
}

const OF_SUBJECT = /^(?:determiner|adjective|noun|name|possessive|number)$/;
const BODY = /^(?:authority|agency|ministry|company|firm|union|court|commission|council|committee|government|party|bank|university|institute|hospital|office|department|embassy|parliament|association|federation|league|club|group|organization|board|regulator|watchdog|charity|trust|operator|airline|tribunal|bureau|service|police|army|navy|fund)$/;

/** Where whoever opens a sentence is of the other gender: the person whose own verb follows the name, in one of the two sentences before. */
function subjectNear(article: Article, pronoun: Token, gender: 'he' | 'she'): NamedSpeaker | null {
  const at = firstEndingAfter(article.sentences, pronoun.start);
  const { mentions, fullest } = namesOf(article);
  const near = mentions.findLast(({ end, sentence, words, person }) => {
    const next = article.sentences[sentence]?.tokens.find(({ start }) => start >= end);
    return person && end <= pronoun.start && at - sentence <= 2 && (next?.tag === 'past' || next?.tag === 'verb') && pronounsOf(article).get(surname(words)) !== (gender === 'he' ? 'she' : 'he');
  });
  return near === undefined ? null : ofMention(near, fullest);
}

const isRole = (named: NamedSpeaker): boolean => /(?:er|or|man|woman|person|ist|ian|ent|official|source|aide|chief|head|envoy|witness|analyst|king|queen|judge|victim|mother|father)$/i.test(named.head) && !/(?:paper|newspaper|ent|parliament|government|department|tower|center)$/i.test(named.head.replace(/president|resident|student|correspondent|agent|superintendent/i, 'x'));
