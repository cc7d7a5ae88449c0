import { describe, expect, test } from '@jest/globals';
import { textOf } from '../../src/documents/charset.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('textOf', () => {
  test.each<[string, Uint8Array, string | null, string]>([
    ['UTF-8 by itself', Buffer.from('Çavuşoğlu'), null, 'Çavuşoğlu'],
    ['a byte order mark', Buffer.from('\uFEFFdam'), 'text/html; charset=iso-8859-1', 'dam'],
    ['UTF-16', Buffer.from('\uFEFFdam', 'utf16le'), null, 'dam'],
    ['the header', latin('\u0093caf\u00e9\u0094'), 'text/html; charset=ISO-8859-1', '“café”'],
    ['the header before the page', Buffer.from('<meta charset="koi8-r">café'), 'text/html; charset="UTF-8"', '<meta charset="koi8-r">café'],
    ['the page', Buffer.from([...latin('<meta charset=koi8-r>'), 0xc4, 0xc1, 0xcd, 0xc2, 0xc1]), 'text/html', '<meta charset=koi8-r>дамба'],
    ['the page, the old way', Buffer.from([...latin('<META http-equiv="Content-Type" content="text/html; charset=windows-1254">'), 0xfe]), null, '<META http-equiv="Content-Type" content="text/html; charset=windows-1254">ş'],
    ['an XML declaration', Buffer.from([...latin('<?xml version="1.0" encoding="windows-1251"?>'), 0xe4]), null, '<?xml version="1.0" encoding="windows-1251"?>д'],
    ['a page cannot declare UTF-16', Buffer.from('<meta charset="utf-16">é'), null, '<meta charset="utf-16">é'],
    ['nothing said and no UTF-8', latin('the caf\u00e9\u0092s \u0080 5'), null, 'the café’s € 5'],
    ['Shift JIS', Buffer.from([0x83, 0x5f, 0x83, 0x80]), 'text/plain; charset=shift_jis', 'ダム'],
    ['nothing', new Uint8Array(), null, ''],
  ])('%s', (_, bytes, type, text) => expect(textOf('a', bytes, type)).toBe(text));

  test.each<[Uint8Array, string | null, string]>([
    [latin('a'), 'text/html; charset=klingon', 'a.html: its encoding is unknown: "klingon"'],
    [Uint8Array.of(0, 1, 2), null, 'a.html: is not text: it has NUL bytes'],
  ])('%#', (bytes, type, message) => expect(() => textOf('a.html', bytes, type)).toThrow(message));
});
