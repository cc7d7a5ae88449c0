import robotsParser from 'robots-parser';
import pkg from '../../package.json' with { type: 'json' };

/** What a site asks of programs (RFC 9309), for us. */
export interface Rules {
  readonly allows: (url: string) => boolean;
  /** Seconds that it wants between two requests. */
  readonly delay: number;
}

interface Robots {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** The package's types tell of another way to import it than works. */
const parse = robotsParser as unknown as (address: string, text: string) => Robots;

/** Bytes of a robots.txt that are read. */
export const LARGEST_ROBOTS = 512_000;
const LONGEST_DELAY = 30;

export const EVERYTHING: Rules = { allows: () => true, delay: 0 };
export const NOTHING: Rules = { allows: () => false, delay: 0 };

/** In: the address and text of a robots.txt. Out: its rules. */
export function readRules(address: string, text: string): Rules {
  const robots = parse(address, text.slice(0, LARGEST_ROBOTS));
  return {
    allows: (url) => robots.isAllowed(url, pkg.name) !== false,
    delay: Math.min(LONGEST_DELAY, Math.max(0, robots.getCrawlDelay(pkg.name) ?? 0)),
  };
}
