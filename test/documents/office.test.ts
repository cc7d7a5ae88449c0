import { describe, expect, test } from '@jest/globals';
import { deflateSync, gzipSync } from 'node:zlib';
import { readDocument, type Document } from '../../src/documents/index.ts';
import { optional } from '../../src/documents/optional.ts';
import { pdfOf, zipOf } from './make.ts';

const document = (name: string, bytes: Uint8Array, type: string | null = null): Document => ({ shown: name, url: null, type, name, bytes });
const failure = (name: string, bytes: Uint8Array): Promise<string> => readDocument(document(name, bytes)).then(() => '', (error: Error) => `${error.name}: ${error.message}`);

const LINES = [
  ['Dam above Lisk bursts', 20, 740],
  ['A dam above the town of Lisk burst on Tuesday night, killing three people and cut-', 11, 700],
  ['ting off four villages, the regional governor said.', 11, 686],
  ['Some 1,200 people were moved to schools in the valley, the governor told re-', 11, 660],
  ['porters at midnight.', 11, 646],
  ['1', 9, 40],
] as const;

/** A PDF of one stream. */
const packedTwice = (stream: Buffer): Buffer => Buffer.concat([Buffer.from('%PDF-1.4\n1 0 obj << /Filter [/FlateDecode /FlateDecode] >>\nstream\r\n'), stream, Buffer.from('\nendstream endobj\n')]);

describe('a PDF', () => {
  test('is read as a headline and paragraphs, with broken words put together', async () => {
    const [draft] = await readDocument(document('valley-report.pdf', pdfOf(LINES)));
    expect(draft?.text).toBe(`# Dam above Lisk bursts

A dam above the town of Lisk burst on Tuesday night, killing three people and cutting off four villages, the regional governor said.

Some 1,200 people were moved to schools in the valley, the governor told reporters at midnight.
`);
    expect(draft).toMatchObject({ title: { value: 'Dam above Lisk bursts', basis: 'inferred' }, outlet: { value: 'Valley Report', basis: 'inferred' }, language: { value: 'en' } });
    expect(draft?.remarks).toHaveLength(1);
  });

  test('without text is a scan', async () => {
    expect(await failure('scan.pdf', pdfOf([]))).toContain('is not an article: no text was found in it; it may be a scan');
  });

  test('is known by its first bytes, whatever it is called', async () => {
    const [draft] = await readDocument(document('download', pdfOf(LINES), 'application/octet-stream'));
    expect(draft?.title?.value).toBe('Dam above Lisk bursts');
  });
});

const WORD = (paragraphs: readonly (readonly [string, string])[]): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
  .map(([style, text]) => `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`;

const docx = (paragraphs: readonly (readonly [string, string])[]): Uint8Array => zipOf({
  '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': WORD(paragraphs),
});

describe('a Word document', () => {
  test('is read as a headline and paragraphs', async () => {
    const bytes = docx([['Heading1', 'Dam above Lisk bursts'], ['', 'A dam above the town of Lisk burst on Tuesday night, killing three people and cutting off four villages.'], ['', 'Some 1,200 people were moved to schools, the governor said.']]);
    const [draft] = await readDocument(document('valley-report.docx', bytes));
    expect(draft?.text).toBe('# Dam above Lisk bursts\n\nA dam above the town of Lisk burst on Tuesday night, killing three people and cutting off four villages.\n\nSome 1,200 people were moved to schools, the governor said.\n');
    expect(draft).toMatchObject({ title: { value: 'Dam above Lisk bursts', basis: 'stated' }, outlet: { value: 'Valley Report', basis: 'inferred' } });
  });

  test.each([
    ['says so', (size: number) => size],
    ['says that it does not', () => 10],
  ])('that would unpack to too much and %s is refused before it is', async (_, said) => {
    const half = 'a'.repeat(60_000_000);
    expect(await failure('bomb.docx', zipOf({ 'word/document.xml': half, 'word/styles.xml': half }, said))).toContain('is too big: it unpacks to more than 100 MB');
  });

  test('a PDF that would unpack to too much is refused before it is', async () => {
    const object = [Buffer.from('1 0 obj << /Filter /FlateDecode >>\nstream\r\n'), deflateSync(Buffer.alloc(60_000_000, 'BT (fire) Tj ET ')), Buffer.from('\nendstream endobj\n')];
    expect(await failure('bomb.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), ...object, ...object]))).toContain('is too big: it unpacks to more than 100 MB');
    expect(await failure('half.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), ...object]))).toContain('cannot be read as a PDF');
  });

  test('so is one whose text is packed twice, or again and again', async () => {
    expect(await failure('twice.pdf', packedTwice(deflateSync(deflateSync(Buffer.alloc(120_000_000, ' ')))))).toContain('is too big: it unpacks to more than 100 MB');
    expect(await failure('again.pdf', packedTwice(Array.from({ length: 9 }).reduce<Buffer>((inner) => deflateSync(inner), Buffer.from('BT'))))).toContain('is too big');
    expect(await failure('small.pdf', packedTwice(deflateSync(deflateSync(Buffer.from('BT (fire) Tj ET')))))).toContain('cannot be read as a PDF');
  });

  test('that is cut short is refused', async () => {
    const bytes = Buffer.from(docx([['', 'x']]));
    expect(await failure('cut.docx', bytes.subarray(0, 100))).toContain('cannot be read as a Word document');
    // A directory that leads nowhere.
    bytes.writeUInt32LE(0xfffffff0, bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 42);
    expect(await failure('cut.docx', bytes)).toContain('cannot be read as a Word document');
  });
});

test('a package that is not there is told of, with what to install', async () => {
  const gone = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  await expect(optional('a.pdf', 'PDF files', 'unpdf', () => Promise.reject(gone))).rejects.toMatchObject({
    message: 'a.pdf: PDF files are read with the package "unpdf", which is not installed', hint: 'install it beside compare-claims: npm install unpdf',
  });
  await expect(optional('a.pdf', 'PDF files', 'unpdf', () => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
});

const MAIL = `From: Valley Press Office <press@valley.example>
Date: Wed, 05 Mar 2031 09:00:00 +0200
Subject: =?UTF-8?Q?Dam_above_Lisk=3A_three_dead?=
Message-ID: <1@valley.example>
MIME-Version: 1.0
`;
const BODY = 'A dam above the town of Lisk burst on Tuesday night, killing three people and cutting off four villages.\n\nSome 1,200 people were moved to schools, the governor said.';

describe('an e-mail', () => {
  test('is its text, by its sender, on its day', async () => {
    const [draft] = await readDocument(document('a.eml', Buffer.from(`${MAIL}Content-Type: text/plain; charset=utf-8\n\n${BODY}\n`)));
    expect(draft).toMatchObject({
      text: `${BODY}\n`, title: { value: 'Dam above Lisk: three dead', basis: 'stated' }, outlet: { value: 'Valley Press Office', basis: 'inferred' }, published: { value: '2031-03-05', basis: 'stated' }, url: null,
    });
  });

  test('of HTML alone is read as a page', async () => {
    const [draft] = await readDocument(document('a.eml', Buffer.from(`${MAIL}Content-Type: text/html; charset=utf-8\n\n<html><body>${BODY.split('\n\n').map((text) => `<p>${text}</p>`).join('')}<p><a href="https://x.example">Unsubscribe</a></p></body></html>`)));
    expect(draft?.text).toContain('<!-- Unsubscribe -->');
    expect(draft).toMatchObject({ title: { value: 'Dam above Lisk: three dead' }, outlet: { value: 'Valley Press Office' } });
  });

  test('without a name is known by its headers', async () => {
    expect(await readDocument(document('', Buffer.from(`${MAIL}\n${BODY}\n`)))).toMatchObject([{ title: { value: 'Dam above Lisk: three dead' } }]);
  });

  test('a page saved as one file keeps its address', async () => {
    const mhtml = `From: <Saved by Blink>\nSnapshot-Content-Location: https://hillnews.example/dam\nSubject: Dam\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Location: https://hillnews.example/dam\n\n<html><head><title>Dam bursts | Hill News</title></head><body><article><h1>Dam above Lisk bursts</h1>${BODY.split('\n\n').map((text) => `<p>${text}</p>`).join('')}</article></body></html>\n--b--\n`;
    expect(await readDocument(document('dam.mhtml', Buffer.from(mhtml)))).toMatchObject([{ url: { value: 'https://hillnews.example/dam', basis: 'stated' }, title: { value: 'Dam above Lisk bursts' }, outlet: { value: 'Hill News', basis: 'inferred' } }]);
  });
});

const PAGE = `<html><head><title>Dam bursts | Hill News</title></head><body><article><h1>Dam above Lisk bursts</h1>${BODY.split('\n\n').map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
const record = (type: string, uri: string, body: string | Uint8Array, time = '2031-03-05T07:00:00Z'): Buffer =>
  Buffer.concat([Buffer.from(`WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: ${time}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n\r\n')]);
const answer = (body: string | Uint8Array, headers = 'Content-Type: text/html\r\n', status = '200 OK'): Buffer => Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n`), Buffer.from(body)]);
const chunked = (text: string): string => `${(text.match(/[\s\S]{1,100}/g) ?? []).map((part) => `${Buffer.byteLength(part).toString(16)};x=y\r\n${part}\r\n`).join('')}0\r\n\r\n`;

describe('a web archive', () => {
  const whole = [
    record('warcinfo', '', 'software: x'), record('request', 'https://hillnews.example/dam', 'GET / HTTP/1.1\r\n\r\n'), record('response', 'https://hillnews.example/logo.png', answer('x', 'Content-Type: image/png\r\n')),
    record('response', 'https://hillnews.example/gone', answer(PAGE, 'Content-Type: text/html\r\n', '404 Not Found')), record('response', 'https://hillnews.example/menu', answer('<html><body><p>Home</p></body></html>')),
    record('response', 'https://hillnews.example/dam', answer(PAGE)),
  ];

  test.each<[string, Uint8Array]>([
    ['plain', Buffer.concat(whole)],
    ['packed record by record', Buffer.concat(whole.map((part) => gzipSync(part)))],
    ['packed as one', gzipSync(Buffer.concat(whole))],
    ['in chunks', record('response', 'https://hillnews.example/dam', answer(chunked(PAGE), 'Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n'))],
    ['chunks that were taken away', record('response', 'https://hillnews.example/dam', answer(PAGE, 'Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n'))],
    ['packed by the server', record('response', 'https://hillnews.example/dam', answer(gzipSync(PAGE), 'Content-Type: text/html\r\nContent-Encoding: gzip\r\n'))],
  ])('%s', async (_, bytes) => {
    expect(await readDocument(document('dam.warc.gz', bytes))).toMatchObject([{ url: { value: 'https://hillnews.example/dam' }, title: { value: 'Dam above Lisk bursts' }, retrieved: '2031-03-05T07:00:00Z' }]);
  });

  test.each<[string, Uint8Array, string]>([
    ['without a page', record('warcinfo', '', 'x'), 'there is no web page in the archive'],
    ['without an article', record('response', 'https://h.example/', answer('<html><body><p>Home</p></body></html>')), 'a.warc: https://h.example/: is not an article'],
    ['with no lengths', Buffer.from('WARC/1.1\r\nWARC-Type: response\r\n\r\nx'), 'cannot be read as a web archive'],
    ['that is a bomb', gzipSync(Buffer.concat([Buffer.from('WARC/1.1\r\n'), Buffer.alloc(210_000_000)])), 'is too big: it unpacks to more than 200 MB'],
  ])('%s', async (_, bytes, said) => expect(await failure('a.warc', bytes)).toContain(said));
});

