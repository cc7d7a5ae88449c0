import { readArticle } from '../src/article.ts';
import { compare } from '../src/compare.ts';
import { setCompiling } from '../src/shell/compiling.ts';
import { findOrigins } from '../src/origins.ts';
import { makeClaims, makeSources } from './corpus.ts';
import { others } from './speed-others.ts';
import { atLeast, atMost, megabytes, rate, seconds, type Row } from './speed-row.ts';

/** Megabytes of text a second, and times as long for ten times the claims. */
const TARGET = { rate: 10, claims: 2 };
/** The others read so many articles: their rate does not hang on how many there are. */
const FOR_OTHERS = 400;
const RATE = `${TARGET.rate} MB/s`;
/** Of so many runs in turn the fastest: the first ones pay for compiling, which takes the larger of two programs longer. */
const TURNS = 5;

const fastest = (...works: readonly (() => unknown)[]): readonly number[] => {
  const runs = Array.from({ length: TURNS }, () => works.map(seconds));
  return works.map((_, at) => Math.min(...runs.map((times) => times[at] ?? 0)));
};

/** What one core reads, in processor time of this process: the smaller corpora mostly while the engine is being compiled, the larger ones after. */
export function throughput(counts: readonly number[]): readonly Row[] {
  // As every run of the program does.
  setCompiling(process.versions.v8);
  const few = makeClaims(20);
  compare(few, makeSources(100));
  return counts.flatMap((count) => {
    const sources = makeSources(count);
    const size = megabytes(sources);
    const origins = seconds(() => findOrigins(sources.map(readArticle)));
    const whole = seconds(() => compare(few, sources));
    const reading = Math.max(whole - origins, 1e-3);
    const name = `${count} articles (${size.toFixed(1)} MB)`;
    return [
      { what: `${name}, 20 claims: all but origins`, figure: rate(size, reading), target: atLeast(size / reading, TARGET.rate, RATE) },
      { what: `${name}: origins`, figure: rate(size, origins), target: atLeast(size / origins, TARGET.rate, RATE) },
      { what: `${name}, 20 claims: the whole comparison`, figure: rate(size, whole) },
    ];
  });
}

/** What ten times the claims cost, most of them on stories that no article tells. */
export function manyClaims(count: number): Row {
  const sources = makeSources(count);
  const [few, many] = [makeClaims(20), makeClaims(200)];
  const [origins = 0, short = 0, long = 0] = fastest(() => findOrigins(sources.map(readArticle)), () => compare(few, sources), () => compare(many, sources));
  const times = Math.max(long - origins, 1e-3) / Math.max(short - origins, 1e-3);
  return { what: `${count} articles, 200 claims: all but origins`, figure: `${times.toFixed(2)} times as long as 20`, target: atMost(times, TARGET.claims, `${TARGET.claims} times`) };
}

/** Every article on the claims' own story: nothing can be passed over. */
export function inDepth(): Row {
  const sources = makeSources(40, 0);
  const file = makeClaims(10);
  const origins = seconds(() => findOrigins(sources.map(readArticle)));
  return { what: '40 articles, all on the story of 10 claims: all but origins', figure: rate(megabytes(sources), Math.max(seconds(() => compare(file, sources)) - origins, 1e-3)) };
}

/** What others need for a part of it, on the same texts. */
export function rivals(): readonly Row[] {
  const sources = makeSources(FOR_OTHERS);
  const size = megabytes(sources);
  const texts = sources.map(({ text }) => text);
  const claims = makeClaims(20);
  const [own = 0] = fastest(() => compare(claims, sources));
  return others.map(({ name, read }): Row => {
    const [time = 0] = fastest(() => read(texts));
    return { what: name, figure: `${rate(size, time)}, ${(time / own).toFixed(2)} times as long as the whole comparison, of ${TURNS} runs each the fastest`, target: { text: 'slower than the whole comparison', met: time > own } };
  });
}
