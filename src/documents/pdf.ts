import { wholeFileError } from '../errors.ts';
import { inferPublished } from '../text/published.ts';
import { readableName } from '../loaders/text.ts';
import { inferred, type Document, type Draft } from './document.ts';
import { languageOf } from './language.ts';
import { tidy, toMarkdown } from './markdown.ts';
import { optional } from './optional.ts';
import { paragraphsOf, type Run } from './pdf/paragraphs.ts';
import { unpacksToMore } from './pdf/unpacks.ts';
import { requireText } from './too-little.ts';

const MOST_PAGES = 200;
/** Bytes that a document may unpack to. */
const LARGEST = 100_000_000;

/** A PDF as an article: its lines joined to paragraphs. Throws an InputError, also when it holds pictures of text only. */
export async function readPdf(document: Document): Promise<Draft> {
  const { getDocumentProxy } = await optional(document.shown, 'PDF files', 'unpdf', () => import('unpdf'));
  if (unpacksToMore(document.bytes, LARGEST)) throw wholeFileError(document.shown, `is too big: it unpacks to more than ${LARGEST / 1_000_000} MB`);
  const pages = await runsIn(document, getDocumentProxy);
  const pieces = paragraphsOf(pages);
  requireText(document.shown, pieces, pieces.length === 0 ? 'it may be a scan: only text can be read, not pictures of it' : null);
  const [first] = pieces;
  const text = toMarkdown(pieces);
  const day = inferPublished(text);
  return {
    text,
    outlet: inferred(readableName(document.name.replace(/\.pdf$/i, '') || 'source')),
    title: first?.kind === 'title' ? inferred(first.text) : null,
    published: day === null ? null : inferred(day),
    url: document.url === null ? null : { value: document.url, basis: 'stated' },
    language: languageOf(null, text),
    retrieved: null,
    remarks: ['read from a PDF: check that columns and lines were put together rightly'],
  };
}

type Open = (typeof import('unpdf'))['getDocumentProxy'];

async function runsIn({ shown, bytes }: Document, open: Open): Promise<readonly (readonly Run[])[]> {
  try {
    // The reader takes the bytes away from whoever gave them, and takes no Buffer.
    const pdf = await open(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
    if (pdf.numPages > MOST_PAGES) throw wholeFileError(shown, `is not an article: it has ${pdf.numPages} pages`);
    const pages: (readonly Run[])[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.flatMap((item): readonly Run[] => {
        if (!('str' in item)) return [];
        const [, , , , x = 0, y = 0] = item.transform as readonly number[];
        return [{ text: item.str, x, y, width: item.width, height: item.height, ends: item.hasEOL }];
      }));
    }
    return pages;
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'InputError') throw error;
    if (name === 'PasswordException') throw wholeFileError(shown, 'is locked with a password', 'save it without the password');
    throw wholeFileError(shown, `cannot be read as a PDF (${tidy(message)})`);
  }
}

