import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { attacksOf, type Attack } from './regexes/attacks.ts';
import { BOUNDED } from './regexes/bounded.ts';

/**
 * Doubles attack strings against every regular expression of src/: time must grow with the length of a text, not with its square. Beside the analyser of the tests, which
 * knows attacks of one repeated character only. Exit code 0 when all are linear, 1 when one is not.
 */

const { values } = parseArgs({ options: { only: { type: 'string' }, slowest: { type: 'string', default: '10' }, help: { type: 'boolean' } } });
const USAGE = `usage: npm run bench:regexes -- [--only TEXT] [--slowest N]
  --only TEXT    the patterns that have this in them, or in the path of their file
  --slowest N    how many of the slowest patterns to name (10)`;

interface Regex {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

interface Suspect {
  readonly regex: Regex;
  readonly attack: Attack;
  /** Characters and the milliseconds they took. */
  readonly times: readonly (readonly [length: number, time: number])[];
}

/** How often the part is repeated at first: small steps, since what doubles with each would never end. */
const FEW = [9, 18, 27];
const HANGS = 50;
const LENGTHS = [256, 4096];
/** Longer than this for so few characters, and an attack is looked at closely: a linear pattern needs some hundredths of it. */
const SUSPECT = 0.4;
const DOUBLINGS = [1, 2, 4, 8, 16];
/** Times as long for a text twice as long, over all doublings: 2 is linear, 4 a square. */
const MOST_GROWTH = 2.8;
/** Milliseconds; more is told without more doubling. */
const BUDGET = 1500;

const textOf = ({ prefix, pump, suffix }: Attack, length: number): string => {
  const text = prefix + pump.repeat(Math.max(1, Math.ceil(length / pump.length))) + suffix;
  // Laid out flat before the time is taken.
  return Buffer.from(text, 'utf16le').toString('utf16le');
};

/** As the pattern is used: once where it stands at a place, through the whole text otherwise. */
const run = (pattern: RegExp, text: string): void => {
  pattern.lastIndex = 0;
  if (pattern.global) for (const _ of text.matchAll(pattern)) continue;
  else pattern.exec(text);
};

/** The least processor time of so many runs, in milliseconds: what else the machine does is not in it. */
const timed = (pattern: RegExp, text: string, runs: number): number => {
  let best = Infinity;
  for (let at = 0; at < runs && best > 0.01; at += 1) {
    const from = process.cpuUsage();
    run(pattern, text);
    best = Math.min(best, process.cpuUsage(from).user / 1000);
    if (best > BUDGET) return best;
  }
  return best;
};

function suspicion(regex: Regex, attack: Attack): Suspect | null {
  const pattern = new RegExp(regex.source, regex.flags);
  let last = 0;
  for (const length of [...FEW.map((times) => times * attack.pump.length), ...LENGTHS]) {
    last = timed(pattern, textOf(attack, length), 1);
    if (last > HANGS && length < 1024 && timed(pattern, textOf(attack, length), 2) > HANGS) return { regex, attack, times: [[length, last]] };
  }
  if (last > SUSPECT) last = timed(pattern, textOf(attack, 4096), 5);
  if (last <= SUSPECT) return null;
  const times: [number, number][] = [];
  for (const factor of DOUBLINGS) {
    const time = timed(pattern, textOf(attack, 4096 * factor), 5);
    times.push([4096 * factor, time]);
    if (time > BUDGET) break;
  }
  return { regex, attack, times };
}

/** How many times as long a text of twice the length takes; those that took too long to go on count as the worst. */
const growth = ({ times }: Suspect): number => {
  const [first, last] = [times[0], times.at(-1)];
  return times.length < 2 || first === undefined || last === undefined ? Infinity : (last[1] / first[1]) ** (1 / (times.length - 1));
};

/** What it must find, or it would find nothing. */
const CONTROLS: readonly Omit<Regex, 'file'>[] = [
  { source: String.raw`\s+$`, flags: '' }, { source: String.raw`(?: \|)+$`, flags: '' }, { source: '^(?:ab)*(?:ab)*$', flags: '' }, { source: '^(?:a|b|ab)*$', flags: '' },
  { source: String.raw`“[^”]*”\ssaid`, flags: 'u' }, { source: String.raw`^(?:\w+\s?)+$`, flags: '' }, { source: String.raw`by \p{Lu}.*[.]$`, flags: 'u' },
];

const attacksAgainst = ({ source, flags }: Omit<Regex, 'file'>): readonly Attack[] => attacksOf(source, flags.replace('d', ''));

/** The worst attack on a pattern, or the first that is bad: what doubles with each character is not to be waited for again. */
function worstOf(regex: Regex, attacks: readonly Attack[]): Suspect | null {
  let worst: Suspect | null = null;
  for (const attack of attacks) {
    const suspect = suspicion(regex, attack);
    if (suspect !== null && (worst === null || growth(suspect) > growth(worst))) worst = suspect;
    if (worst !== null && growth(worst) > MOST_GROWTH) break;
  }
  return worst;
}

const shown = ({ regex, attack, times }: Suspect): string =>
  `${regex.file}: /${regex.source}/${regex.flags}\n    ${JSON.stringify(attack.prefix)} + ${JSON.stringify(attack.pump)}… + ${JSON.stringify(attack.suffix)}: ${times.map(([length, time]) => `${length} ${time.toFixed(1)} ms`).join(', ')}`;

function main(): number {
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const { regexes } = JSON.parse(spawnSync(process.execPath, ['scripts/regexes.js'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout) as { readonly regexes: readonly Regex[] };
  const bounded = new Set(BOUNDED.map(([file, source]) => `${file}: ${source}`));
  const wanted = [...new Map(regexes.map((regex) => [JSON.stringify(regex), regex])).values()]
    .filter(({ file, source }) => !bounded.has(`${file}: ${source}`) && (values.only === undefined || file.includes(values.only) || source.includes(values.only)));
  let attacks = 0;
  const slow: Suspect[] = [];
  for (const control of CONTROLS) {
    const found = worstOf({ file: 'control', ...control }, attacksAgainst(control));
    if (found === null || growth(found) <= MOST_GROWTH) throw new Error(`not found to be super-linear: ${control.source}`);
  }
  for (const regex of wanted) {
    const against = attacksAgainst(regex);
    attacks += against.length;
    const worst = worstOf(regex, against);
    if (worst !== null) slow.push(worst);
  }
  const bad = slow.filter((suspect) => growth(suspect) > MOST_GROWTH);
  console.log(`${wanted.length} patterns, ${attacks} attacks; ${bounded.size} patterns see only so many characters and are left out`);
  for (const suspect of bad) console.log(`SUPER-LINEAR ${shown(suspect)}`);
  const perCharacter = ({ times }: Suspect): number => { const [length, time] = times.at(-1) ?? [1, 0]; return time / length; };
  for (const suspect of slow.filter((one) => !bad.includes(one)).toSorted((a, b) => perCharacter(b) - perCharacter(a)).slice(0, Number(values.slowest))) {
    console.log(`linear, ${(perCharacter(suspect) * 1000).toFixed(2)} µs a character ${shown(suspect)}`);
  }
  return bad.length > 0 ? 1 : 0;
}

process.exitCode = main();
