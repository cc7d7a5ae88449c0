import { InputError, wholeFileError } from '../errors.ts';
import type { Document, Draft } from './document.ts';
import { unpack } from './unpack.ts';

/** Bytes that an archive may unpack to. */
const LARGEST = 200_000_000;
const LARGEST_PAGE = 20_000_000;

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/**
 * The articles among the pages of a web archive (WARC 1.1, ISO 28500; `.warc` and `.warc.gz`), each with the time at which it was archived.
 * `readPage` reads one page. Throws an InputError when no page is an article.
 */
export async function readWarc(document: Document, readPage: (page: Document) => Promise<Draft>): Promise<readonly Draft[]> {
  const drafts = new Map<string, Draft>();
  let failure: InputError | null = null;
  for (const record of recordsIn(document)) {
    const page = pageIn(document, record);
    if (page === null) continue;
    const time = record.headers.get('warc-date') ?? null;
    try {
      const draft = await readPage(page);
      // Of a page that was archived twice the later text counts.
      drafts.set(page.url ?? page.shown, { ...draft, retrieved: time !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(time) ? time : null });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failure ??= error;
    }
  }
  if (drafts.size === 0) throw failure ?? wholeFileError(document.shown, 'there is no web page in the archive');
  return [...drafts.values()];
}

function* recordsIn({ shown, bytes }: Document): Generator<Part> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const whole = packed ? attempt(shown, () => unpack(bytes, 'gzip', LARGEST)) : bytes;
  for (let at = 0; at < whole.length;) {
    const record = partAt(whole.subarray(at));
    const length = Number(record?.headers.get('content-length') ?? Number.NaN);
    if (record === null || !Number.isSafeInteger(length) || length < 0) throw wholeFileError(shown, 'cannot be read as a web archive', 'it may be cut short or not be a WARC file');
    yield { headers: record.headers, body: record.body.subarray(0, length) };
    at += whole.length - at - record.body.length + length;
    while (whole[at] === 0x0d || whole[at] === 0x0a) at += 1;
  }
}

const HEAD = 64_000;

/** Headers up to a blank line, and what follows it. The first line is the version or status, kept under the empty name. */
function partAt(bytes: Uint8Array): Part | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(head);
  if (end === null) return null;
  const [first = '', ...lines] = head.slice(0, end.index).split(/\r?\n/);
  const headers = new Map([['', first]]);
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: bytes.subarray(end.index + end[0].length) };
}

/** The page that a record holds; null when it is another kind of record or no page. */
function pageIn(document: Document, { headers, body }: Part): Document | null {
  if (headers.get('warc-type') !== 'response') return null;
  const answer = partAt(body);
  const type = answer?.headers.get('content-type') ?? '';
  if (answer === null || !/^HTTP\/\S+ 200\b/.test(answer.headers.get('') ?? '') || !/\b(?:html|xhtml)\b/i.test(type)) return null;
  const url = /^<?(https?:\/\/[^>\s]+)>?$/i.exec(headers.get('warc-target-uri') ?? '')?.[1] ?? null;
  const shown = url === null ? document.shown : `${document.shown}: ${url}`;
  const whole = /\bchunked\b/i.test(answer.headers.get('transfer-encoding') ?? '') ? unchunked(answer.body) : answer.body;
  const bytes = attempt(shown, () => unpack(whole, answer.headers.get('content-encoding') ?? '', LARGEST_PAGE));
  return { shown, url, type, name: '', bytes };
}

/** A body sent in chunks (RFC 9112, 7.1) as one; a body that was stored without them stays as it is. */
function unchunked(body: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < body.length;) {
    const line = /^([0-9a-f]{1,8})[^\r\n]{0,100}\r\n/i.exec(Buffer.from(body.subarray(at, at + 120)).toString('latin1'));
    if (line === null) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const size = Number.parseInt(line[1] ?? '0', 16);
    if (size === 0) break;
    chunks.push(body.subarray(at + line[0].length, at + line[0].length + size));
    at += line[0].length + size + 2;
  }
  return Buffer.concat(chunks);
}

function attempt<Result>(shown: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw wholeFileError(shown, error instanceof Error ? error.message : String(error));
  }
}
