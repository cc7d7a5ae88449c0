import { wholeFileError } from '../errors.ts';
import { textOf } from './charset.ts';
import type { Document, Draft } from './document.ts';

export type { Document, Draft, Known } from './document.ts';

type Kind = 'html' | 'plain' | 'pdf' | 'docx' | 'mail' | 'warc' | 'feed';

const EXTENSIONS: Readonly<Record<string, Kind>> = {
  html: 'html', htm: 'html', xhtml: 'html', txt: 'plain', md: 'plain', markdown: 'plain', text: 'plain', pdf: 'pdf', docx: 'docx', eml: 'mail', mht: 'mail', mhtml: 'mail', warc: 'warc', rss: 'feed', atom: 'feed',
};

const TYPES: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)\b/i, 'html'], [/^application\/(?:rss|atom|feed|rdf)\+(?:xml|json)\b/i, 'feed'], [/^text\/(?:plain|markdown|x-markdown)\b/i, 'plain'],
  [/^application\/pdf\b/i, 'pdf'], [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\b/i, 'docx'], [/^(?:message\/rfc822|multipart\/related)\b/i, 'mail'], [/^application\/warc\b/i, 'warc'],
];

/** The articles in a document: one, or those of an archive. Throws an InputError that says why there is none. */
export async function readDocument(document: Document): Promise<readonly Draft[]> {
  switch (kindOf(document)) {
    case 'pdf': return [await (await import('./pdf.ts')).readPdf(document)];
    case 'docx': return [await (await import('./docx.ts')).readDocx(document)];
    case 'mail': return [await (await import('./mail.ts')).readMail(document)];
    case 'warc': return (await import('./warc.ts')).readWarc(document, readPage);
    case 'feed': throw wholeFileError(document.shown, 'is a feed, not an article', `add the articles that it lists: compare-claims add --feed ${document.shown}`);
    case 'plain': return [(await import('./plain.ts')).readPlain(document)];
    default: return [await readPage(document)];
  }
}

const readPage = async (document: Document): Promise<Draft> => (await import('./html.ts')).readHtml(document, textOf(document.shown, document.bytes, document.type));

/** By its first bytes where they tell, else by the media type, else by the name, else by how its text looks. Throws an InputError for what is none of these. */
function kindOf({ shown, bytes, type, name }: Document): Kind {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  const extension = /\.(\w+)(?:\.gz)?$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = EXTENSIONS[extension] ?? null;
  const typed = TYPES.find(([pattern]) => pattern.test(type ?? ''))?.[1] ?? null;
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('WARC/') || (head.startsWith('\u001f\u008b') && named === 'warc')) return 'warc';
  if (head.startsWith('PK\u0003\u0004')) {
    if (named === 'docx' || typed === 'docx') return 'docx';
    throw wholeFileError(shown, 'is a zip file, not an article', 'unpack it and add what is in it');
  }
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw wholeFileError(shown, 'is a Word document in the format of before 2007', 'save it as .docx');
  if (/^\s*(?:<!doctype html|<html)\b/i.test(head)) return named === 'mail' ? 'mail' : 'html';
  if (LOOKS_LIKE_FEED.test(head)) return 'feed';
  if (typed !== null) return typed === 'html' && named === 'plain' && !/<\w/.test(head) ? 'plain' : typed;
  if (type !== null && !/^(?:application\/octet-stream|text\/|application\/xml)/i.test(type)) throw wholeFileError(shown, `is not an article: its type is ${type.split(';')[0] ?? type}`);
  if (named !== null) return named;
  if (/^(?:From|Received|Return-Path|Message-ID|MIME-Version|Delivered-To): /im.test(head) && /^[\w-]+: /.test(head)) return 'mail';
  return /<(?:p|div|article|body|head|meta)\b/i.test(head) ? 'html' : 'plain';
}

const LOOKS_LIKE_FEED = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:rss|feed|rdf:RDF)\b|^\s*\{[^}]{0,300}"version"\s*:\s*"https:\/\/jsonfeed\.org\//i;
