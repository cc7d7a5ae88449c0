import { setFlagsFromString } from 'node:v8';

/**
 * How V8 is to compile, by its version: a flag that it does not know it complains of aloud.
 * Most patterns are tried more than once, for which it compiles them twice, first for its interpreter, then for the machine. And most functions are not run often enough to pay
 * for its optimising compiler, which by itself takes a second of processor time in every run: it is asked later.
 * What is not used any more is cleared away when the heap has grown by a half, not when it is several times as large: of many sources nearly everything is used once.
 */
const FLAGS: readonly (readonly [version: RegExp, flags: readonly string[]])[] = [
  [/^11\.3\./, ['--no-regexp-tier-up', '--interrupt-budget=400000', '--heap-growing-percent=50']],
  [/^1[23]\./, ['--no-regexp-tier-up', '--invocation-count-for-turbofan=15000', '--heap-growing-percent=50']],
];

/** The flags for a version of V8; none for one that they were not tried with. */
export const compilingFlags = (v8: string): readonly string[] => FLAGS.find(([version]) => version.test(v8))?.[1] ?? [];

/** To be called before the engine is loaded. What is computed is the same with and without. */
export function setCompiling(v8: string): void {
  for (const flag of compilingFlags(v8)) setFlagsFromString(flag);
}
