import { wholeFileError } from '../errors.ts';
import { loadMarkdown } from '../loaders/markdown.ts';
import { textOf } from './charset.ts';
import { inferred, type Document, type Draft, type Known } from './document.ts';
import { languageOf } from './language.ts';
import { requireText, wordsOf } from './too-little.ts';

/** A text or a Markdown file, word for word. What it says of itself in front matter is kept. Throws an InputError. */
export function readPlain(document: Document): Draft {
  const text = textOf(document.shown, document.bytes, document.type).replace(/\r\n?/g, '\n');
  const name = document.name.replace(/\.\w+$/, '') || 'source';
  if (text.trim() === '') throw wholeFileError(document.shown, 'there is no text in it');
  const source = loadMarkdown({ path: document.shown, name, text });
  requireText(document.shown, source.text.split(/\n\s*\n/).map((paragraph) => ({ kind: 'text', text: paragraph })), null);
  const known = (key: string, value: string | null): Known<string> | null => (value === null ? null : { value, basis: source.basis[key] ?? 'inferred' });
  const url = source.url ?? document.url;
  return {
    text: source.text,
    outlet: known('outlet', source.outlet) ?? inferred(source.outlet),
    title: known('title', source.title) ?? headingIn(source.text),
    published: known('published', source.published),
    url: url === null ? null : { value: url, basis: 'stated' },
    language: source.basis['language'] === 'stated' ? { value: source.language, basis: 'stated' } : languageOf(null, source.text),
    retrieved: null,
    remarks: [],
  };
}

/** A heading of the first rank on the first line says the title. */
function headingIn(text: string): Known<string> | null {
  const [, heading] = /^\s*# +(\S[^\n]*)/.exec(text) ?? [];
  return heading === undefined || wordsOf(heading) > 40 ? null : { value: heading.trim(), basis: 'stated' };
}
