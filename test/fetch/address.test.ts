import { describe, expect, test } from '@jest/globals';
import type { LookupAddress } from 'node:dns';
import { isPublic, literalAddress, PRIVATE, publicLookup, type Resolve } from '../../src/fetch/address.ts';

describe('isPublic', () => {
  test.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '2606:4700::1111', '2a00:1450:4001:81b::200e', '172.32.0.1', '100.128.0.1', '192.169.0.1'])('%s', (address) => expect(isPublic(address)).toBe(true));

  test.each([
    '127.0.0.1', '127.9.9.9', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '100.100.100.200', '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1',
    '203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', '::127.0.0.1', '::8.8.8.8', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1',
    'fec0::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '64:ff9b::7f00:1', '64:ff9b::808:808', '2001::1', '100::1', 'localhost', '', 'x',
  ])('not %s', (address) => expect(isPublic(address)).toBe(false));
});

describe('a host of a URL in any notation is the address that it is', () => {
  test.each([
    ['http://127.1/', '127.0.0.1'], ['http://2130706433/', '127.0.0.1'], ['http://0x7f000001/', '127.0.0.1'], ['http://0x7f.0.0.1/', '127.0.0.1'], ['http://0177.0.0.1/', '127.0.0.1'], ['http://127.0.0.1./', '127.0.0.1'],
    ['http://[::1]/', '::1'], ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'], ['http://[0:0:0:0:0:ffff:7f00:1]/', '::ffff:7f00:1'], ['http://①②⑦.⓪.⓪.①/', '127.0.0.1'], ['http://127。0。0。1/', '127.0.0.1'],
    ['http://news.example/', null], ['http://localhost/', null], ['http://127.0.0.1.news.example/', null],
  ])('%s', (url, address) => {
    expect(literalAddress(new URL(url).hostname)).toBe(address);
    if (address !== null) expect(isPublic(address)).toBe(false);
  });
});

const look = (addresses: readonly LookupAddress[], all: boolean, error: NodeJS.ErrnoException | null = null) => {
  let times = 0;
  const resolve: Resolve = (_, done) => { times += 1; done(error, addresses); };
  return new Promise<unknown>((end) => {
    publicLookup(resolve)('news.example', { all }, (failure, found, family) => end([failure === null ? null : (failure.code ?? ''), found, family ?? null, times]));
  });
};

const at = (address: string): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 });

describe('publicLookup', () => {
  test('gives the addresses that it has checked, asked for once', async () => {
    expect(await look([at('8.8.8.8'), at('2606:4700::1111')], true)).toEqual([null, [at('8.8.8.8'), at('2606:4700::1111')], null, 1]);
    expect(await look([at('8.8.8.8'), at('2606:4700::1111')], false)).toEqual([null, '8.8.8.8', 4, 1]);
  });

  test.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['2606:4700::1111', '::1']], [['::ffff:192.168.0.1']]])('refuses a name that leads to %j', async (addresses) => {
    expect(await look(addresses.map(at), true)).toEqual([PRIVATE, '', 0, 1]);
    expect(await look(addresses.map(at), false)).toEqual([PRIVATE, '', 0, 1]);
  });

  test('passes failures on, and takes no address for one', async () => {
    expect(await look([], true, Object.assign(new Error('x'), { code: 'ENOTFOUND' }))).toEqual(['ENOTFOUND', '', 0, 1]);
    expect(await look([], true)).toEqual(['ENOTFOUND', '', 0, 1]);
  });
});
