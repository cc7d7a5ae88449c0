/** Work on many sources, by this process alone or by several workers: the same results in the same order. */
import type { Tinypool } from 'tinypool';
import { BUILT } from './engine.ts';
import { InputError } from './errors.ts';
import { doBatch, type Done, type Given, type Input, type Kind, type Output, type Setting } from './jobs.ts';

/** Sources of a batch: for fewer the way to a worker costs more than their reading. */
const BATCH = 64;
/** Batches a worker: one that it does and one that waits. */
const AHEAD = 2;

/** In: items in any number. Out: what the job makes of each, in their order; no more than a few batches are held. Throws what the first item that fails throws. */
export async function* inBatches<K extends Kind>(kind: K, setting: Setting, items: Iterable<Input<K>> | AsyncIterable<Input<K>>, workers: number): AsyncGenerator<Output<K>> {
  let run: Run<K> | null = workers > 1 && BUILT ? null : (batch) => doBatch(kind, setting, batch);
  const waiting: (Promise<Done<Output<K>>> | Done<Output<K>>)[] = [];
  const next = async (): Promise<readonly Output<K>[]> => {
    const { done, mistake } = (await waiting.shift()) ?? { done: [], mistake: null };
    if (mistake !== null && done.length === 0) throw new InputError(mistake);
    if (mistake !== null) waiting.unshift({ done: [], mistake });
    return done;
  };
  // Alone, each is done before the next is asked for.
  const [size, ahead] = workers > 1 ? [BATCH, AHEAD * workers] : [1, 1];
  let batch: Input<K>[] = [];
  let failure: { readonly error: unknown } | null = null;
  try {
    const source = iteratorOf(items);
    for (;;) {
      // What came before something that cannot be had is done all the same.
      const item = await source.next().catch((error: unknown) => { failure = { error }; return ENDED; });
      if (item.done === true) break;
      batch.push(item.value);
      if (batch.length < size) continue;
      waiting.push((run ??= await runByWorkers(kind, setting, workers))(batch));
      batch = [];
      while (waiting.length >= ahead) yield* await next();
    }
    if (batch.length > 0) waiting.push((run ??= await runByWorkers(kind, setting, workers))(batch));
    while (waiting.length > 0) yield* await next();
    if (failure !== null) throw (failure as { readonly error: unknown }).error;
  } finally {
    // Nobody waits for the rest.
    if (waiting.length > 0) await closeWorkers();
  }
}

const ENDED = { done: true, value: undefined } as const;

async function* iteratorOf<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

const nothing = async (): Promise<void> => undefined;

type Run<K extends Kind> = (batch: readonly Input<K>[]) => Promise<Done<Output<K>>> | Done<Output<K>>;

/** The workers, once they are started: they serve one job after the other, warm, and do not keep the process from ending. */
let pool: Promise<Tinypool> | null = null;
let settings = 0;

async function runByWorkers<K extends Kind>(kind: K, setting: Setting, workers: number): Promise<Run<K>> {
  const started = await (pool ??= startPool(workers));
  settings += 1;
  const number = settings;
  return (batch) => {
    const result = started.run({ kind, number, setting, batch } satisfies Given<K>) as Promise<Done<Output<K>>>;
    // Told when its turn comes; until then it must not end the process.
    result.catch(nothing);
    return result;
  };
}

async function startPool(workers: number): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  return new Tinypool({ filename: new URL('worker.js', import.meta.url).href, minThreads: workers, maxThreads: workers });
}

async function closeWorkers(): Promise<void> {
  const started = await pool;
  pool = null;
  await started?.destroy();
}
