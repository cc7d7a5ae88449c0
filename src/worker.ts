/** The entry of a worker: batches come one by one, each with what it is done by. */
import { deserialize } from 'node:v8';
import { doBatch, type Done, type Given, type Kind, type Output, type Setting } from './many/jobs.ts';

/** What was worked out of a setting hangs on the very object. */
let last: { readonly number: number; readonly setting: Setting } = { number: -1, setting: { cwd: '' } };

const work = ({ kind, number, setting, batch }: Given<Kind>): Done<Output<Kind>> => {
  if (number !== last.number) last = { number, setting: deserialize(setting) as Setting };
  return doBatch(kind, last.setting, batch);
};

export default work;
