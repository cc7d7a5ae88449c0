import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import pkg from '../../package.json' with { type: 'json' };
import { wholeFileError, type InputError } from '../errors.ts';
import { literalAddress, isPublic, PRIVATE, publicLookup } from './address.ts';

export interface Limits {
  readonly seconds: number;
  /** Of a body as it is sent, and again unpacked. */
  readonly bytes: number;
  /** Whether addresses of this machine and its network may be asked. */
  readonly allowPrivate: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** As sent. */
  readonly body: Uint8Array;
}

export const USER_AGENT = `${pkg.name}/${pkg.version} (reads single articles on request)`;

const HEADERS = {
  'user-agent': USER_AGENT,
  accept: 'text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en, *;q=0.5',
};

/** Asks one address, without following where it leads. The body of an answer other than 200 is not read. Throws an InputError. */
export function ask(url: URL, limits: Limits, signal: AbortSignal): Promise<Answer> {
  const literal = literalAddress(url.hostname);
  if (literal !== null && !limits.allowPrivate && !isPublic(literal)) return Promise.reject(privateError(url, literal));
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(error.name === 'InputError' ? error : failure(url, error, limits, signal));
    const options: RequestOptions = { headers: HEADERS, agent: false, signal, ...(!limits.allowPrivate && { lookup: publicLookup() }) };
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
      const status = response.statusCode ?? 0;
      if (status !== 200) {
        response.destroy();
        resolve({ status, headers: response.headers, body: new Uint8Array() });
        return;
      }
      readBody(response, limits.bytes).then((body) => resolve({ status, headers: response.headers, body }), fail);
    });
    request.on('error', fail).end();
  });
}

async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (Number(response.headers['content-length'] ?? 0) > most) throw tooBig(response, most);
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw tooBig(response, most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooBig(response: IncomingMessage, most: number): Error {
  response.destroy();
  return Object.assign(new Error(`is too big: more than ${megabytes(most)} MB`), { code: 'TOO_BIG' });
}

export const megabytes = (bytes: number): string => String(Math.floor(bytes / 100_000) / 10);

export const privateError = (url: URL, address: string): InputError =>
  wholeFileError(url.href, `${address} is an address of this machine or a private network`, 'if it is meant, allow it: --allow-private');

/** What went wrong, for people. */
function failure(url: URL, error: Error & { readonly code?: string }, { seconds }: Limits, signal: AbortSignal): InputError {
  const code = error.code ?? '';
  if (code === PRIVATE) return privateError(url, `${url.hostname} (${error.message})`);
  if (code === 'TOO_BIG') return wholeFileError(url.href, error.message, 'save the article and add the file');
  if (signal.aborted || code === 'ABORT_ERR' || code === 'ETIMEDOUT') return wholeFileError(url.href, `no whole answer within ${seconds} seconds`, 'try again later, or give it more time: --timeout 60');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return wholeFileError(url.href, `there is no host "${url.hostname}", or no network`, 'check the address');
  if (code === 'ECONNREFUSED') return wholeFileError(url.href, 'the host takes no connections there', 'check the address');
  if (code === 'ECONNRESET' || code === 'EPIPE') return wholeFileError(url.href, 'the host closed the connection before the end', 'try again; or open it in a browser, save the page, and add that file');
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return wholeFileError(url.href, `its certificate is not good (${code})`, 'open it in a browser to see why');
  return wholeFileError(url.href, `cannot be had (${code === '' ? error.message : code})`);
}
