import { wholeFileError } from '../errors.ts';
import { inferPublished } from '../text/published.ts';
import { readableName } from '../loaders/text.ts';
import { isTitleLike } from '../text/titles.ts';
import { inferred, stated, type Document, type Draft } from './document.ts';
import { piecesOfHtml } from './html.ts';
import { languageOf } from './language.ts';
import { tidy, toMarkdown, type Piece } from './markdown.ts';
import { optional } from './optional.ts';
import { requireText } from './too-little.ts';
import { unpacksToMore } from './zip.ts';

/** Bytes that a document may unpack to. */
const LARGEST = 100_000_000;

/** A Word document as an article; its first heading is the title. Throws an InputError. */
export async function readDocx(document: Document): Promise<Draft> {
  const { default: mammoth } = await optional(document.shown, 'Word documents', 'mammoth', () => import('mammoth'));
  if (unpacksToMore(document.bytes, LARGEST)) throw wholeFileError(document.shown, `is too big: it unpacks to more than ${LARGEST / 1_000_000} MB`);
  const pieces = piecesOfHtml(await htmlOf(document, mammoth));
  requireText(document.shown, pieces, null);
  const [first, ...rest] = pieces;
  const titled = first !== undefined && (first.kind === 'heading' || isTitleLike(first.text)) ? first : null;
  const text = toMarkdown(titled === null ? pieces : [{ kind: 'title', text: titled.text } satisfies Piece, ...rest]);
  const day = inferPublished(text);
  return {
    text,
    outlet: inferred(readableName(document.name.replace(/\.docx$/i, '') || 'source')),
    title: titled === null ? null : titled.kind === 'heading' ? stated(titled.text) : inferred(titled.text),
    published: day === null ? null : inferred(day),
    url: document.url === null ? null : stated(document.url),
    language: languageOf(null, text),
    retrieved: null,
    remarks: [],
  };
}

async function htmlOf({ shown, bytes }: Document, mammoth: typeof import('mammoth')): Promise<string> {
  try {
    const options = { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })), styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", "p[style-name='Caption'] => figcaption:fresh"] };
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch (error) {
    throw wholeFileError(shown, `cannot be read as a Word document (${tidy(error instanceof Error ? error.message : String(error))})`);
  }
}
