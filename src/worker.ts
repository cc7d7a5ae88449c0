/** The entry of a worker: its setting comes with it once, batches come one by one. */
import { workerData } from 'node:worker_threads';
import { doBatch, type Done, type Input, type Kind, type Output, type Setting } from './jobs.ts';

export interface Given<K extends Kind> {
  readonly kind: K;
  readonly setting: Setting;
}

// The pool puts data of its own before ours.
const [, { kind, setting }] = workerData as readonly [unknown, Given<Kind>];

const work = (batch: readonly Input<Kind>[]): Done<Output<Kind>> => doBatch(kind, setting, batch);

export default work;
