import { answerAll, quiet, unspoken } from './answer.ts';
import { readArticle } from './article.ts';
import { compareAnswers } from './comparison.ts';
import { contrastOf } from './contrast.ts';
import { applyCorrections } from './corrections.ts';
import { frameAnswers, type KeptTold } from './framing.ts';
import { noticesFor } from './notices.ts';
import { findOrigins } from './origins.ts';
import { wordsOf, type Placed } from './origins/words.ts';
import { robustnessOf } from './robustness.ts';
import type { Answer, Article, Claim, ClaimComparison, ClaimsFile, Comparison, LockEntry, Notice, Origin, Source } from './types.ts';

/** Everything that one source says by itself, whatever the others are; plain data but for the article, which is a view of its source. */
export interface Alone {
  readonly article: Article;
  readonly notices: readonly Notice[];
  /** To each claim, in the order of the claims file, without framing and corrections. null where it names nothing that a claim is about, or is not read: most of a large corpus. */
  readonly answers: readonly Answer[] | null;
  /** The words by which copying is told, where they are known already. */
  readonly words?: Placed;
  /** Its sentences that readings stand in, as far as they were taken apart already. */
  readonly told?: KeptTold;
}

/** With the words by which copying is told. */
export type Worded = Alone & Required<Pick<Alone, 'words'>>;

/** The part of the pipeline that needs one source only. In: a claims file and a source. Out: what the source says. Never throws on any text. */
export function readAlone(file: ClaimsFile, source: Source): Alone {
  const article = readArticle(source);
  const notices = noticesFor(article, file.story);
  if (isUnread(notices)) return { article, notices, answers: null };
  const answers = answerAll(file, article);
  return { article, notices, answers: isSilent(file.claims, notices, answers) ? null : answers };
}

const isUnread = (notices: readonly Notice[]): boolean => notices.some(({ type }) => type !== 'no-date');

/** Whether these answers need not be kept: they are those of a source that names nothing, or is not read. */
export function isSilent(claims: readonly Claim[], notices: readonly Notice[], answers: readonly Answer[]): boolean {
  const unread = isUnread(notices);
  return answers.every((answer, i) => {
    const claim = claims[i];
    return claim !== undefined && answer.readings.length === 0 && answer.status === 'silent' && answer.rejected.length === 0 && answer.lacks === (unread ? undefined : unspoken(claim, '').lacks);
  });
}

/** What a source says to each claim, its silence written out. */
export const answersOf = (file: ClaimsFile, { answers, article, notices }: Alone): readonly Answer[] =>
  answers ?? file.claims.map((claim) => silent(claim, { article, answers, notices }));

/** Source order: by id, by code unit. */
export const bySource = ({ id: a }: Source, { id: b }: Source): number => (a < b ? -1 : a > b ? 1 : 0);

/** So many answers are held; of more, the silent ones are made whenever they are looked at. */
const HELD = 200_000;

/** A claim as it was compared: with the answers that have readings. */
export type Compared = Omit<Required<ClaimComparison>, 'claim'>;

/** What is known of all sources together. */
export interface Known {
  readonly origins?: readonly Origin[];
  /** What a claim came to before, where it was the same sources that had readings, of the same origins, and the same corrections of them; null where that is not known. */
  readonly compared?: (claim: Claim, answering: readonly Article[], origins: readonly Origin[], corrections: readonly LockEntry[]) => KnownClaim;
}

export interface KnownClaim {
  readonly before: Compared | null;
  /** Takes what it comes to now. */
  readonly keep: (compared: Compared) => void;
}

const UNKNOWN: KnownClaim = { before: null, keep: () => undefined };

/** The part of the pipeline that needs all sources. In: what each says by itself, read for this claims file; what is known of them together. The order in which they are given changes nothing. */
export function compareAlone(file: ClaimsFile, given: readonly Alone[], corrections: readonly LockEntry[] = [], known: Known = {}): Comparison {
  const alone = given.toSorted((a, b) => bySource(a.article.source, b.article.source));
  const articles = alone.map(({ article }) => article);
  const sources = articles.map(({ source }) => source);
  const origins = known.origins ?? findOrigins(articles, alone.map(({ article, words }) => words ?? wordsOf(article)));
  // Who says nothing alters nothing but the list of answers.
  const corrected = new Set(corrections.map(({ source }) => source));
  const heard = alone.filter(({ answers, article }) => answers !== null || corrected.has(article.source.id));
  const own = heard.map(({ article }) => article);
  const { answers, notices } = applyCorrections(file, own, heard.map((one) => answersOf(file, one)), corrections);
  const found = file.claims.map((claim, i) =>
    known.compared?.(claim, own.filter((_, k) => (answers[k]?.[i]?.readings.length ?? 0) > 0), origins, corrections.filter((entry) => entry.claim === claim.id)) ?? UNKNOWN);
  const fresh = [...found.keys()].filter((i) => found[i]?.before === null);
  const freshAt = new Map(fresh.map((i, at) => [i, at]));
  const framed = frameAnswers(own, answers.map((perClaim) => fresh.flatMap((i) => perClaim[i] ?? [])), heard.map((one, k) => (fresh.some((i) => (answers[k]?.[i]?.readings.length ?? 0) > 0) ? one.told : undefined)));
  const places = new Map(alone.map((one, at) => [one, at]));
  const placeOf = heard.map((one) => places.get(one) as number);
  const silences = silencesOf(alone);
  const claims = file.claims.map((claim, i): ClaimComparison => {
    const { before, keep } = found[i] ?? UNKNOWN;
    const compared = before ?? comparedBy(claim, framed.flatMap((perClaim) => perClaim[freshAt.get(i) ?? -1] ?? []), sources, origins);
    if (before === null) keep(compared);
    const answering = new Map(compared.answers.map((answer) => [answer.source, answer]));
    const all = (): readonly Answer[] => {
      const whole = [...silences(claim)];
      heard.forEach(({ article: { source: { id } } }, k) => {
        const place = placeOf[k] as number;
        whole[place] = answering.get(id) ?? answers[k]?.[i] ?? whole[place] as Answer;
      });
      return whole;
    };
    const whole = { claim, ...compared };
    return alone.length * file.claims.length <= HELD ? { ...whole, answers: all() } : Object.defineProperty(whole, 'answers', { enumerable: true, get: all });
  });
  return { story: file.story, sources, origins, notices: [...alone.flatMap((one) => one.notices), ...notices], claims };
}

function comparedBy(claim: Claim, answers: readonly Answer[], sources: readonly Source[], origins: readonly Origin[]): Compared {
  const answering = answers.filter(({ readings }) => readings.length > 0);
  const { claim: _, ...compared } = compareAnswers(claim, answering, sources, origins);
  return { ...compared, robustness: robustnessOf({ claim, ...compared }, sources, origins), contrast: contrastOf({ claim, ...compared }, origins) };
}

const silent = (claim: Claim, { article: { source: { id } }, notices }: Alone): Answer => (isUnread(notices) ? quiet(id) : unspoken(claim, id));

/** Gives the answers to a claim if all were silent. They are made once for claims in a row that all lack the same of. */
function silencesOf(alone: readonly Alone[]): (claim: Claim) => readonly Answer[] {
  let last: { readonly lacks: string | undefined; readonly answers: readonly Answer[] } | null = null;
  return (claim) => {
    const { lacks } = unspoken(claim, '');
    if (last === null || last.lacks !== lacks) last = { lacks, answers: alone.map((one) => silent(claim, one)) };
    return last.answers;
  };
}

/**
 * The whole pipeline. In: a claims file, the sources, and what people have corrected. Out: their comparison; the same input gives the same output.
 * Never throws on any text.
 */
export const compare = (file: ClaimsFile, sources: readonly Source[], corrections: readonly LockEntry[] = []): Comparison =>
  compareAlone(file, sources.map((source) => worded(readAlone(file, source))), corrections);

/** While its tokens are at hand. */
const worded = (alone: Alone): Worded => ({ ...alone, words: wordsOf(alone.article) });
