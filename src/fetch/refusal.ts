import type { IncomingHttpHeaders } from 'node:http';
import { wholeFileError, type InputError } from '../errors.ts';

const SAVE = 'open it in a browser, save the page, and add that file';

/** An answer without a page, for people: what the site said and what to do. */
export function refusal(url: URL, status: number, headers: IncomingHttpHeaders): InputError {
  if (status === 401 || status === 402) return wholeFileError(url.href, `the site wants you to sign in or pay (${status})`, SAVE);
  if (status === 403 || status === 406 || status === 451) return wholeFileError(url.href, `the site does not give it to programs (${status})`, SAVE);
  if (status === 404 || status === 410) return wholeFileError(url.href, `there is no such page (${status})`, 'check the address; an archive of the web may have it, as a page or a .warc file');
  if (status === 429) {
    const wait = /^\d{1,6}$/.test(headers['retry-after'] ?? '') ? ` for ${headers['retry-after']} seconds` : '';
    return wholeFileError(url.href, `the site asks to wait${wait} (429)`, 'add it later');
  }
  if (status >= 500) return wholeFileError(url.href, `the site failed (${status})`, `try again later, or ${SAVE}`);
  return wholeFileError(url.href, `the site's answer has no page (${status})`, SAVE);
}
