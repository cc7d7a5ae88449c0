import { Presets, SingleBar } from 'cli-progress';
import type { Process } from './shell.ts';

/** Nobody misses a bar for less, in milliseconds. */
const PATIENCE = 1000;

export interface Progress {
  /** One more is done. */
  readonly step: () => void;
  /** Takes the bar away. */
  readonly stop: () => void;
}

/** How far a long run is, on standard error, for a person who watches a screen; nothing is drawn in the first second, or where nobody watches. */
export function progressOf({ stderr }: Process, total: number, what: string): Progress {
  if (stderr.isTTY !== true) return { step: () => undefined, stop: () => undefined };
  const begun = performance.now();
  let done = 0;
  let bar: SingleBar | null = null;
  return {
    step: () => {
      done += 1;
      if (bar === null && performance.now() - begun > PATIENCE) {
        bar = new SingleBar({ format: `{bar} {value}/{total} ${what}`, stream: stderr as unknown as NodeJS.WritableStream, clearOnComplete: true, hideCursor: true, gracefulExit: true, barsize: 24 }, Presets.shades_classic);
        bar.start(total, done);
      }
      bar?.update(done);
    },
    stop: () => bar?.stop(),
  };
}
