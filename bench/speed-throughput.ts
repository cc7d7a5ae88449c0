import { readArticle } from '../src/article.ts';
import { compare } from '../src/compare.ts';
import { setCompiling } from '../src/commands/compiling.ts';
import { findOrigins } from '../src/origins.ts';
import { makeClaims, makeSources } from './corpus.ts';
import { others } from './speed-others.ts';
import { atLeast, atMost, megabytes, rate, seconds, type Row } from './speed-row.ts';

/** Megabytes of text a second, and times as long for ten times the claims. */
const TARGET = { rate: 10, claims: 2 };
/** The others read so many articles: their rate does not hang on how many there are. */
const FOR_OTHERS = 200;
const RATE = `${TARGET.rate} MB/s`;

/** What one core reads, in processor time of this process. */
export function throughput(count: number): readonly Row[] {
  // As every run of the program does.
  setCompiling(process.versions.v8);
  const sources = makeSources(count);
  const size = megabytes(sources);
  const [few, many] = [makeClaims(20), makeClaims(200)];
  // The first articles pay for compiling the engine.
  compare(few, makeSources(100));
  const origins = seconds(() => findOrigins(sources.map(readArticle)));
  const [whole, wholeMany] = [few, many].map((file) => seconds(() => compare(file, sources))) as [number, number];
  const reading = Math.max(whole - origins, 1e-3);
  const readingMany = Math.max(wholeMany - origins, 1e-3);
  const name = `${count} articles (${size.toFixed(1)} MB)`;
  return [
    { what: `${name}, 20 claims: all but origins`, figure: rate(size, reading), target: atLeast(size / reading, TARGET.rate, RATE) },
    { what: `${name}: origins`, figure: rate(size, origins), target: atLeast(size / origins, TARGET.rate, RATE) },
    { what: `${name}, 20 claims: the whole comparison`, figure: rate(size, whole) },
    { what: `${name}, 200 claims: all but origins`, figure: `${(readingMany / reading).toFixed(2)} times as long as 20`, target: atMost(readingMany / reading, TARGET.claims, `${TARGET.claims} times`) },
  ];
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
  const own = seconds(() => compare(makeClaims(20), sources));
  return others.map(({ name, read }): Row => {
    read(texts.slice(0, 40));
    const time = seconds(() => read(texts));
    return { what: name, figure: `${rate(size, time)}, ${(time / own).toFixed(2)} times as long as the whole comparison`, target: { text: 'slower than the whole comparison', met: time > own } };
  });
}
