import PostalMime, { type Email } from 'postal-mime';
import { wholeFileError } from '../errors.ts';
import { inferred, stated, type Document, type Draft } from './document.ts';
import { readHtml } from './html.ts';
import { addressOf } from './html/dom.ts';
import { dayIn } from './html/metadata.ts';
import { languageOf } from './language.ts';
import { tidy } from './markdown.ts';
import { requireText, wordsOf } from './too-little.ts';

/** Parts inside parts, and bytes of headers, beyond which a message is an attack. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 1_000_000 };

/**
 * An e-mail (a press release, a newsletter) or a page saved as one file of its parts (.mhtml). The subject is the title, the sender the outlet.
 * Attachments are not read. Throws an InputError.
 */
export async function readMail(document: Document): Promise<Draft> {
  const email = await parse(document);
  const saved = header(email, 'snapshot-content-location');
  if (saved !== null && email.html !== undefined) return readHtml({ ...document, url: addressOf(saved, null) }, email.html);
  const text = plainText(email);
  const sent = dayIn(email.date ?? null);
  const sender = tidy(email.from?.name ?? '') || tidy(email.from?.address ?? '').replace(/^.*@/, '');
  const facts = {
    outlet: sender === '' ? inferred('Mail') : inferred(sender),
    title: tidy(email.subject ?? '') === '' ? null : stated(tidy(email.subject ?? '')),
    published: sent === null ? null : stated(sent),
    url: null,
    retrieved: null,
  };
  if (wordsOf(text) < 25 && email.html !== undefined) {
    const page = readHtml({ ...document, url: null }, email.html);
    return { ...page, ...facts };
  }
  requireText(document.shown, [{ kind: 'text', text }], null);
  return { ...facts, text: `${text}\n`, language: languageOf(null, text), remarks: [] };
}

async function parse({ shown, bytes }: Document): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, LIMITS);
  } catch (error) {
    throw wholeFileError(shown, `cannot be read as an e-mail (${error instanceof Error ? error.message : String(error)})`);
  }
}

const header = (email: Email, key: string): string | null => email.headers.find((one) => one.key === key)?.value ?? null;

/** The text as it was sent, without the marks of quoting a forwarded message. */
function plainText(email: Email): string {
  const flowed = /format\s*=\s*"?flowed/i.test(header(email, 'content-type') ?? '');
  const lines = (email.text ?? '').replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
  return (flowed ? lines.replace(/ \n(?!\n)/g, ' ') : lines).trim();
}
