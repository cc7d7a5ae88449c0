/**
 * The network, for the add command alone. Pages are asked for, never run; only http and https; nothing of this machine's own network unless allowed.
 */
import { unpack } from '../documents/unpack.ts';
import type { Document } from '../documents/document.ts';
import { InputError, wholeFileError } from '../errors.ts';
import { refusal } from './refusal.ts';
import { checked, follow, type Located } from './redirects.ts';
import { ask, type Limits } from './request.ts';
import { EVERYTHING, LARGEST_ROBOTS, NOTHING, readRules, type Rules } from './robots.ts';

export type { Limits } from './request.ts';

const ROBOTS_SECONDS = 15;

export interface Web {
  /** What is at an address, redirects followed. Throws an InputError. */
  readonly get: (address: string) => Promise<Document>;
}

/** The web for one run: each host's robots.txt is asked for once, and the pause that it wants is kept. */
export function openWeb(limits: Limits): Web {
  const rules = new Map<string, Promise<Rules>>();
  const pauses = new Map<string, Pause>();
  const rulesOf = (url: URL): Promise<Rules> => {
    const known = rules.get(url.origin) ?? robotsOf(url.origin, limits);
    rules.set(url.origin, known);
    return known;
  };
  const get = async (address: string): Promise<Document> => {
    const signal = new AbortController();
    const first = checked(address, address);
    const answer = await follow(first, async (url) => {
      const { allows, delay } = await rulesOf(url).catch((error: unknown) => { throw error instanceof InputError ? new InputError({ ...error, path: url.href }) : error; });
      if (!allows(url.href)) throw robotsError(url);
      await pauses.get(url.host)?.over();
      if (delay > 0) pauses.set(url.host, pause(delay));
      const timer = setTimeout(() => signal.abort(), limits.seconds * 1000);
      return ask(url, limits, signal.signal).finally(() => clearTimeout(timer));
    });
    if (answer.status !== 200) throw refusal(answer.url, answer.status, answer.headers);
    return documentOf(answer, limits);
  };
  return { get };
}

/** RFC 9309: no such file allows everything, a site that fails allows nothing. */
async function robotsOf(origin: string, limits: Limits): Promise<Rules> {
  const signal = new AbortController();
  const timer = setTimeout(() => signal.abort(), Math.min(limits.seconds, ROBOTS_SECONDS) * 1000);
  try {
    const address = `${origin}/robots.txt`;
    const { status, headers, body } = await follow(new URL(address), (url) => ask(url, { ...limits, bytes: 4 * LARGEST_ROBOTS }, signal.signal));
    if (status >= 500) return NOTHING;
    if (status !== 200) return EVERYTHING;
    return readRules(address, Buffer.from(unpack(body, headers['content-encoding'] ?? '', 4 * LARGEST_ROBOTS)).toString('utf8'));
  } finally {
    clearTimeout(timer);
  }
}

const robotsError = (url: URL): InputError =>
  wholeFileError(url.href, `the site's robots.txt does not allow programs to read it`, 'open it in a browser, save the page, and add that file');

interface Pause {
  readonly over: () => Promise<void>;
}

/** A pause that begins now. Unless somebody waits for its end it keeps nothing from ending. */
function pause(seconds: number): Pause {
  let timer: NodeJS.Timeout | null = null;
  const end = new Promise<void>((resolve) => { timer = setTimeout(resolve, seconds * 1000).unref(); });
  return { over: () => { timer?.ref(); return end; } };
}

function documentOf({ url, headers, body }: Located, { bytes }: Limits): Document {
  const name = decodeURIComponentSafely(url.pathname.replace(/^.*\//, ''));
  try {
    return { shown: url.href, url: url.href, type: headers['content-type'] ?? null, name, bytes: unpack(body, headers['content-encoding'] ?? '', bytes) };
  } catch (error) {
    throw wholeFileError(url.href, error instanceof Error ? error.message : String(error));
  }
}

function decodeURIComponentSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
