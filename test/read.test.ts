import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { formatInputError, InputError } from '../src/errors.ts';
import { checkIds, readClaims, readSource, readSources } from '../src/read.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'read-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(cwd, path, '..'), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
}

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return formatInputError(error);
    throw error;
  }
  return 'no mistake';
}

const CLAIMS = 'version: 1\nstory: The dam\nclaims:\n  - { id: name, kind: label, names: dam }\n';

describe('readClaims', () => {
  test('reads the file, whatever its line ends and byte order mark', () => {
    write({ 'my/claims.yaml': CLAIMS, 'bom.yaml': `\uFEFF${CLAIMS}`, 'crlf.yaml': CLAIMS.replaceAll('\n', '\r\n') });
    const expected = readClaims('my/claims.yaml', cwd);
    expect(expected).toMatchObject({ path: 'my/claims.yaml', claims: [{ id: 'name', names: ['dam'] }] });
    expect(readClaims('bom.yaml', cwd)).toEqual({ ...expected, path: 'bom.yaml' });
    expect(readClaims(join(cwd, 'crlf.yaml'), cwd)).toEqual({ ...expected, path: 'crlf.yaml' });
  });

  test.each<[string, Record<string, string | Uint8Array>, string]>([
    ['a missing file', {}, 'claims.yaml: there is no such file'],
    ['a folder', { 'claims.yaml/x': '' }, 'claims.yaml: is a folder, not a claims file\n  name the file: claims.yaml'],
    ['an empty file', { 'claims.yaml': '' }, 'claims.yaml: the file is empty\n  a claims file begins with "version: 1"'],
    ['another encoding', { 'claims.yaml': Buffer.from('version: 1\nstory: Caf\u00e9\n', 'latin1') }, 'claims.yaml:2:11: not valid UTF-8: byte 0xE9 at byte offset 21\n  2 | story: Caf�\n    |           ^\n  in Windows-1252 it is "é": save the file again with the encoding UTF-8'],
    ['a mistake behind a byte order mark', { 'claims.yaml': '\uFEFFversion: one\n' }, 'claims.yaml:1:10: "version" must be 1\n  1 | version: one\n    |          ^^^\n  write: version: 1'],
  ])('%s', (_, files, expected) => {
    write(files);
    expect(messageOf(() => readClaims('claims.yaml', cwd))).toBe(expected);
  });

  test('what the system refuses is told, not thrown', () => {
    expect(messageOf(() => readClaims('a'.repeat(300), cwd))).toBe(`${'a'.repeat(300)}: cannot be read (ENAMETOOLONG)`);
  });

  test('a file outside the working folder is shown as it was given', () => {
    expect(messageOf(() => readClaims('../none.yaml', cwd))).toBe('../none.yaml: there is no such file');
  });
});

describe('readSources', () => {
  test('reads texts in the order of their names and passes over the rest', () => {
    write({
      'corpus/b.md': '---\nid: second\n---\nThe dam was opened.',
      'corpus/a.txt': 'The dam opens.\r\n',
      'corpus/B.MD': 'The dam.',
      'corpus/c.txt': '---\nid: third\n---\nDam.',
      ['corpus/é.txt'.normalize('NFD')]: 'Dam, again.',
      'corpus/README.md': 'About the corpus.',
      'corpus/readme.txt': 'About the corpus.',
      'corpus/.hidden.md': 'x',
      'corpus/notes.yaml': 'x: 1',
      'corpus/photo.png': Uint8Array.of(0, 1, 2),
      'corpus/inside/d.md': 'Not read.',
      'corpus/folder.md/e.md': 'Not read.',
    });
    expect(readSources('corpus', cwd).map(({ id, path, text }) => [id, path, text])).toEqual([
      ['B', 'corpus/B.MD', 'The dam.'],
      ['a', 'corpus/a.txt', 'The dam opens.\r\n'],
      ['second', 'corpus/b.md', 'The dam was opened.'],
      ['third', 'corpus/c.txt', 'Dam.'],
      ['é'.normalize('NFC'), `corpus/${'é'.normalize('NFD')}.txt`, 'Dam, again.'],
    ]);
  });

  test('a byte order mark is no part of the text', () => {
    write({ 'a.txt': '\uFEFFThe dam.', 'b.md': '\uFEFF---\nid: x\n---\nThe dam.' });
    expect(readSources('.', cwd).map(({ id, text, path, firstLine }) => [id, text, path, firstLine])).toEqual([
      ['a', 'The dam.', 'a.txt', 1],
      ['x', 'The dam.', 'b.md', 4],
    ]);
  });

  test('links are followed; a loop of links is passed over', () => {
    write({ 'texts/a.txt': 'The dam.', 'corpus/b.txt': 'The other dam.' });
    symlinkSync('../texts/a.txt', join(cwd, 'corpus/linked.txt'));
    symlinkSync('loop.txt', join(cwd, 'corpus/loop.txt'));
    symlinkSync('..', join(cwd, 'corpus/up.md'));
    expect(readSources('corpus', cwd).map(({ id }) => id)).toEqual(['b', 'linked']);
  });

  test('a device, which may never end, is not read', () => {
    symlinkSync('/dev/zero', join(cwd, 'claims.yaml'));
    expect(messageOf(() => readClaims('claims.yaml', cwd))).toBe('claims.yaml: is a device, not a file');
  });

  test('a link to nothing is a source that is missing', () => {
    mkdirSync(join(cwd, 'corpus'));
    symlinkSync('gone.txt', join(cwd, 'corpus/a.txt'));
    expect(messageOf(() => readSources('corpus', cwd))).toBe('corpus/a.txt: there is no such file');
  });

  test.each<[string, Record<string, string | Uint8Array>, string]>([
    ['no folder', {}, 'corpus: there is no such folder\n  name the folder of the source texts with --corpus'],
    ['a file', { corpus: 'x' }, 'corpus: is a file, not a folder\n  name the folder that the source texts are in'],
    ['nothing to read', { 'corpus/README.md': 'x', 'corpus/.git/x.md': 'x' }, 'corpus: there are no sources in the folder\n  put one .md or .txt file per source into it'],
    ['an id that no lock file can hold', { 'corpus/__proto__.md': 'Dam.' }, 'corpus/__proto__.md: the source id "__proto__" is not allowed\n  give it another id in its front matter'],
    ['one id in two files', { 'corpus/a.md': '---\nid: x\n---\nDam.', 'corpus/x.txt': 'Dam.' }, 'corpus/x.txt: the source id "x" is already used by corpus/a.md\n  give one of them another id in its front matter'],
    ['an empty text', { 'corpus/a.txt': ' \n' }, 'corpus/a.txt: there is no text in the file\n  paste the article into it, or remove it'],
    ['a binary file', { 'corpus/a.txt': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0) }, 'corpus/a.txt:1:5: the file is not text: it has a NUL byte here\n  1 | PK\\x03\\x04\\x00\\x00\n    |           ^^^^\n  save the text itself, in UTF-8'],
    ['UTF-16', { 'corpus/a.txt': Buffer.from('\uFEFFdam', 'utf16le') }, 'corpus/a.txt: the file is in UTF-16, not UTF-8\n  save it again with the encoding UTF-8'],
    ['a document that would be missed', { 'corpus/a.txt': 'Dam.', 'corpus/b.pdf': 'x' }, 'corpus/b.pdf: .pdf files are not read\n  add its text: compare-claims add corpus/b.pdf, then move it out of the folder'],
  ])('%s', (_, files, expected) => {
    write(files);
    expect(messageOf(() => readSources('corpus', cwd))).toBe(expected);
  });
});

describe('readSource', () => {
  test('reads one file', () => {
    write({ 'new/daily-post.txt': 'The dam.' });
    expect(readSource('new/daily-post.txt', cwd)).toMatchObject({ id: 'daily-post', outlet: 'Daily Post', path: 'new/daily-post.txt', text: 'The dam.' });
  });

  test('of a kind that a loader knows', () => {
    expect(messageOf(() => readSource('a.pdf', cwd))).toBe('a.pdf: is not a kind of file that is read\n  save its text as .md or .txt');
  });
});

test('checkIds finds a source added under an id that is taken', () => {
  write({ 'corpus/a.txt': 'Dam.', 'new/a.txt': 'Dam.' });
  const sources = [...readSources('corpus', cwd), readSource('new/a.txt', cwd)];
  expect(messageOf(() => checkIds(sources))).toBe('new/a.txt: the source id "a" is already used by corpus/a.txt\n  give one of them another id in its front matter');
});
