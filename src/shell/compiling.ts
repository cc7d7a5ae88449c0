import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * How V8 is to compile, by its version: a flag that it does not know it complains of aloud.
 * Most patterns are tried more than once, for which it compiles them twice, first for its interpreter, then for the machine. And most functions are not run often enough to pay
 * for its optimising compiler, which by itself takes a second of processor time in every run: it is asked later.
 * What is new is cleared away by one thread: several, on as many processors as work already, cost more than they save.
 * What is new has the room that `holdBack` grants it after the first time it is cleared away, not after the third: a short run spends a tenth of its time on that.
 */
const FLAGS: readonly (readonly [version: RegExp, flags: readonly string[]])[] = [
  [/^11\.3\./, ['--no-regexp-tier-up', '--interrupt-budget=400000', '--no-parallel-scavenge', '--semi-space-growth-factor=4']],
  [/^1[23]\./, ['--no-regexp-tier-up', '--invocation-count-for-turbofan=15000', '--no-parallel-scavenge', '--semi-space-growth-factor=4']],
];

/** The flags for a version of V8; none for one that they were not tried with. */
export const compilingFlags = (v8: string): readonly string[] => FLAGS.find(([version]) => version.test(v8))?.[1] ?? [];

/** To be called before the engine is loaded. What is computed is the same with and without. */
export function setCompiling(v8: string): void {
  for (const flag of compilingFlags(v8)) setFlagsFromString(flag);
}

/** Bytes for what is new, in two halves: with half as many it is cleared away too soon, and of more, which V8 would take, nothing goes faster. */
export const YOUNG = 8 * 2 ** 20;

/** What is not used any more is cleared away when the heap has grown by a quarter, not when it is several times as large: of many sources nearly everything is used once. */
export const THRIFT = '--heap-growing-percent=25';

let [grows, thrifty] = [true, false];

/** To be called now and then by who reads very many sources: what is new takes no more than YOUNG, and what is old little more than it must. */
export function holdBack(v8: string = process.versions.v8): void {
  if (compilingFlags(v8).length === 0) return;
  if (!thrifty) setFlagsFromString(THRIFT);
  thrifty = true;
  const { space_size: size = 0 } = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space') ?? {};
  if (size < YOUNG === grows) return;
  grows = !grows;
  setFlagsFromString(`--semi-space-growth-factor=${grows ? 2 : 1}`);
}

/** Resolves when the memory that lies between what is held has been given back: of very many sources as much is lost there as they take themselves. V8 does that only if it is asked as a debugger would ask. */
export async function giveBack(): Promise<void> {
  // There are builds of Node without it.
  const inspector = await import('node:inspector').catch(() => null);
  if (inspector === null) return;
  const session = new inspector.Session();
  session.connect();
  await new Promise<void>((resolve) => { session.post('HeapProfiler.collectGarbage', () => { resolve(); }); });
  session.disconnect();
}
