import { noticesFor } from './notices.ts';
import { readArticle } from './article.ts';
import { findActorsOfActs } from './suggest/actors.ts';
import type { Candidate, Finder } from './suggest/candidate.ts';
import { knowing } from './suggest/curated.ts';
import { findDates } from './suggest/dates.ts';
import { named } from './suggest/ids.ts';
import { findNames } from './suggest/names.ts';
import { findNumbers } from './suggest/numbers.ts';
import { findOmissions } from './suggest/omissions.ts';
import { findQuantifiers } from './suggest/quantifiers.ts';
import { findQuotations } from './suggest/quotations.ts';
import { rank } from './suggest/rank.ts';
import { findStatements } from './suggest/statements.ts';
import { survey, type Survey } from './suggest/survey.ts';
import { isRead, prove, type Proven, readClaim } from './suggest/verify.ts';
import type { Actor, Article, Claim, ClaimComparison, ClaimsFile, Source, Story } from './types.ts';

/** A claim that is not curated yet, and what the engine reads with it. */
export interface Suggestion {
  readonly finder: Finder;
  readonly claim: Claim;
  readonly comparison: ClaimComparison;
}

export interface Suggestions {
  readonly story: Story;
  /** The actors of the claims file; without one, those that were found. */
  readonly actors: readonly Actor[];
  /** How many of the sources are on the story: the others are not read. */
  readonly read: number;
  readonly suggestions: readonly Suggestion[];
}

const FINDERS: readonly ((survey: Survey) => readonly Candidate[])[] = [
  findStatements, findNumbers, findDates, findQuantifiers, findActorsOfActs, findQuotations, findNames, findOmissions,
];

/** So many candidates are tried for each suggestion asked for: trying one reads every article. */
const TRIED = 6;

/**
 * In: the sources, the claims file if there is one, and how many suggestions a person wants. Out: claims that the texts themselves ask for, the most telling
 * first. Finders say where sources may differ; each candidate is then read by the engine itself, and only what it bears out is kept. Whatever the claims
 * file reads already is left out, and no suggestion changes what another claim reads.
 */
export function suggest(sources: readonly Source[], file: ClaimsFile | null, limit: number): Suggestions {
  const articles = sources.map(readArticle);
  const story = file?.story ?? storyOf(articles);
  const ours = sources.filter((_, i) => articles[i] !== undefined && !noticesFor(articles[i], story).some(({ type }) => type !== 'no-date'));
  const known = survey(ours, story, file?.actors ?? null);
  const claims = file?.claims ?? [];
  const candidates = FINDERS.flatMap((find) => find(known)).toSorted((a, b) => b.weight - a.weight).slice(0, limit * TRIED);
  const isKnown = knowing(known, claims);
  const proven = candidates.flatMap((candidate) => prove(known, claims, candidate) ?? []).filter((one) => !isKnown(one));
  const chosen = together(known, claims, named(rank(known, proven, limit), claims));
  const suggestions = chosen.map(({ candidate, claim, comparison }): Suggestion => ({ finder: candidate.finder, claim, comparison }));
  return { story, actors: known.actors, read: ours.length, suggestions };
}

/** A claim on an amount takes from the others what its measure words govern: one that spoils what is read beside it is dropped. */
function together(known: Survey, claims: readonly Claim[], chosen: readonly Proven[]): readonly Proven[] {
  const before = claims.map((claim) => shownBy(readClaim(known, without(claims, claim), claim)));
  const kept: Proven[] = [];
  for (const one of chosen) {
    const all = [...claims, ...kept.map(({ claim }) => claim), one.claim];
    const amounts = one.claim.kind === 'quantity';
    const spoils = amounts && (claims.some((claim, i) => claim.kind === 'quantity' && shownBy(readClaim(known, without(all, claim), claim)) !== before[i]) || kept.some((other) => other.claim.kind === 'quantity' && !stillRead(known, without(all, other.claim), other)));
    if (!spoils && (!amounts || stillRead(known, without(all, one.claim), one))) kept.push(one);
  }
  const all = [...claims, ...kept.map(({ claim }) => claim)];
  return kept.map((one) => ({ ...one, comparison: readClaim(known, without(all, one.claim), one.claim) }));
}

const without = (claims: readonly Claim[], claim: Claim): readonly Claim[] => claims.filter((other) => other !== claim);
const shownBy = ({ answers }: ClaimComparison): string => answers.flatMap(({ source, readings }) => readings.map(({ polarity, position, evidence }) => `${source} ${polarity} ${position} ${evidence.start}`)).join('\n');

function stillRead(known: Survey, beside: readonly Claim[], { claim, points }: Proven): boolean {
  const { answers } = readClaim(known, beside, claim);
  return points.every((point) => isRead(answers[point.source], point));
}

/** The story by the first headline, and the first day when the sources are of one time. */
function storyOf(articles: readonly Article[]): Story {
  const dates = articles.flatMap(({ source: { published } }) => (published === null ? [] : [published])).toSorted();
  const titles = articles.flatMap(({ source: { title, text }, blocks }) => title ?? blocks.filter(({ kind }) => kind === 'headline').map(({ start, end }) => text.slice(start, end).replace(/^#+\s*/, '').trim()).slice(0, 1));
  const [first, last] = [dates[0], dates.at(-1)];
  const near = first !== undefined && last !== undefined && dates.length === articles.length && Math.abs(Date.parse(last) - Date.parse(first)) <= NEAR;
  return { title: titles[0] ?? 'Untitled story', date: near ? first : null, about: [] };
}

const NEAR = 14 * 24 * 3600 * 1000;
