/** Work on many sources, by this process alone or with others beside it: the same results in the same order. */
import { serialize } from 'node:v8';
import type { Tinypool } from 'tinypool';
import { BUILT } from '../engine.ts';
import { InputError } from '../errors.ts';
import { holdBack } from '../shell/compiling.ts';
import { doBatch, type Done, type Given, type Input, type Kind, type Output, type Setting } from './jobs.ts';

/** Sources of a batch: for fewer the way to a worker costs more than their reading. */
const BATCH = 32;
/** Batches that a worker has at once: it must not run out of them while this process does one itself. */
const AHEAD = 3;
/** Megabytes for what is new: with a third of it in use at a time. Of more, which V8 would take, nothing goes faster. */
const YOUNG = 12;
/** So many batches, for each at work, are held that were done before their turn. */
const HELD = 16;

/** After so many items it is seen to it that memory is not taken that is not needed: of fewer there is not much to be had. */
const OFTEN = 64;

/** In: items in any number, and how many are at work, this process among them. Out: what the job makes of each, in their order; no more than some batches are held. Throws what the first item that fails throws. */
export async function* inBatches<K extends Kind>(kind: K, setting: Setting, items: Iterable<Input<K>> | AsyncIterable<Input<K>>, workers: number): AsyncGenerator<Output<K>> {
  const others = BUILT ? workers - 1 : 0;
  // What others send is done, by this process alone, before the next is asked for.
  const size = others > 0 || Symbol.iterator in items ? BATCH : 1;
  let team: Team<K> | null = null;
  const waiting: Turn<K>[] = [];
  const next = async (): Promise<readonly Output<K>[]> => {
    const { done, mistake } = (await waiting.shift()?.result) ?? NOTHING;
    if (mistake !== null && done.length === 0) throw new InputError(mistake);
    if (mistake !== null) waiting.unshift(turnOf({ done: [], mistake }));
    return done;
  };
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let failure: { readonly error: unknown } | null = null;
  let count = 0;
  try {
    for (let ended = false; !ended;) {
      const batch: Input<K>[] = [];
      while (batch.length < size && !ended) {
        try {
          const asked = source.next();
          // Most are there: nobody waits for them.
          const item = asked instanceof Promise ? await asked : asked;
          if (item.done === true) ended = true;
          else batch.push(item.value);
          count += 1;
          if (count % OFTEN === 0) holdBack();
        } catch (error) {
          // What came before something that cannot be had is done all the same.
          failure = { error };
          ended = true;
        }
      }
      if (batch.length === 0) break;
      // Less than a batch in all is not worth a worker.
      if (others > 0 && !ended) team ??= await teamFor(kind, setting, others);
      if (team?.isFree() === true) waiting.push(team.give(batch));
      else {
        waiting.push(turnOf(doBatch(kind, setting, batch)));
        // What the others have done is heard of between two batches.
        if (team !== null) await new Promise(setImmediate);
      }
      while (waiting.length > 0 && (waiting[0]?.ready === true || waiting.length > HELD * workers)) yield* await next();
    }
    while (waiting.length > 0) yield* await next();
    if (failure !== null) throw failure.error;
  } finally {
    // Nobody waits for the rest.
    if (waiting.length > 0) await closeWorkers();
  }
}

const NOTHING = { done: [], mistake: null } as const;

/** A batch whose results are told when those before it are. */
interface Turn<K extends Kind> {
  readonly result: Promise<Done<Output<K>>> | Done<Output<K>>;
  /** Whether nobody waits for it. */
  ready: boolean;
}

const turnOf = <K extends Kind>(result: Done<Output<K>>): Turn<K> => ({ result, ready: true });

/** The workers, at one kind of work. */
interface Team<K extends Kind> {
  /** Whether one of them has room for a batch. */
  readonly isFree: () => boolean;
  readonly give: (batch: readonly Input<K>[]) => Turn<K>;
}

/** The workers, once they are started: they serve one job after the other, warm, and do not keep the process from ending. */
let pool: Promise<Tinypool> | null = null;
let settings = 0;

async function teamFor<K extends Kind>(kind: K, setting: Setting, count: number): Promise<Team<K>> {
  const started = await (pool ??= startPool(count));
  const shared = inShared(serialize(setting));
  settings += 1;
  const number = settings;
  let under = 0;
  return {
    // A batch that waits in the pool's queue, not with a worker, would be handed out only when this process has time.
    isFree: () => started.queueSize === 0 && under < AHEAD * count,
    give: (batch) => {
      under += 1;
      const turn: Turn<K> = { ready: false, result: started.run({ kind, number, setting: shared, batch } satisfies Given<K>) as Promise<Done<Output<K>>> };
      const settle = (): void => { turn.ready = true; under -= 1; };
      // Failures are told when their turn comes; until then they must not end the process.
      (turn.result as Promise<unknown>).then(settle, settle);
      return turn;
    },
  };
}

/** The bytes where all workers can look at them. */
function inShared(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

async function startPool(count: number): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  return new Tinypool({ filename: new URL('worker.js', import.meta.url).href, minThreads: count, maxThreads: count, concurrentTasksPerWorker: AHEAD, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
}

/** Ends the workers, with all that they hold; the next who needs them starts others. */
export async function closeWorkers(): Promise<void> {
  const started = await pool;
  pool = null;
  await started?.destroy();
}
