import { wholeFileError } from '../errors.ts';
import type { Answer } from './request.ts';

const MOST_REDIRECTS = 5;

export type Located = Answer & { readonly url: URL };

/** Asks `step` for an address and for each that it leads to, every one checked. Throws an InputError. */
export async function follow(first: URL, step: (url: URL) => Promise<Answer>): Promise<Located> {
  let url = first;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await step(url);
    const next = answer.headers.location;
    if (answer.status < 300 || answer.status >= 400 || next === undefined) return { ...answer, url };
    url = checked(next, first.href, url.href);
  }
  throw wholeFileError(first.href, `leads on and on: more than ${MOST_REDIRECTS} redirects`);
}

/** An address that may be asked. `from` is what the user named, `base` where a redirect is told. */
export function checked(address: string, from: string, base?: string): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw wholeFileError(from, base === undefined ? 'is not an address' : `leads to "${address.slice(0, 200)}", which is not an address`);
  }
  const leads = base === undefined ? '' : `leads to ${url.href}, which `;
  if (!/^https?:$/.test(url.protocol)) throw wholeFileError(from, `${leads}is not fetched: only http and https are`);
  if (url.username !== '' || url.password !== '') throw wholeFileError(from.replace(/\/\/[^/@]*@/, '//…@'), 'has a name or password in it', 'save the page in a browser where you are signed in, and add that file');
  url.hash = '';
  return url;
}
