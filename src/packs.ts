/**
 * Shelves of packs: many small things in few files, each found by a hash of all that it hangs on. A pack is never altered: what is new goes into another, and many are made few.
 * So two processes may write at once, and one that is killed leaves nothing half written under a name that anybody reads.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf, INDEXED, indexOf, isSealed, lengthIn, packOf, placeIn, type Entry, type Index, type Place } from './pack.ts';

/** A folder of packs that are read as one. Keys are 32 digits in hexadecimal. Nothing throws: of a disk that cannot be read there is nothing, one that cannot be written keeps nothing. */
export interface Shelf {
  /** Whether there is an entry. It is in use then: what is not may be dropped. */
  readonly has: (key: string) => boolean;
  /** The bytes of an entry; null when there is none, undefined when it is not what was written. */
  readonly get: (key: string) => Uint8Array | null | undefined;
  readonly put: (key: string, bytes: Uint8Array) => void;
  /** Whether there was nothing when it was opened. */
  readonly isEmpty: boolean;
  /** Whether something was found under the name of a pack that is none. */
  readonly damaged: boolean;
  /** Writes what was put, and ends. */
  readonly close: () => void;
}

interface Pack {
  readonly name: string;
  readonly file: number;
  readonly size: number;
  readonly index: Index;
  /** Of each entry: whether it was asked for, or another takes its place. */
  readonly fate: Uint8Array;
}

const [USED, REPLACED] = [1, 2];

interface Found {
  readonly pack: Pack;
  readonly entry: number;
}

const PACK = /^(?<number>[0-9a-f]{8})-[0-9a-f]{8}\.pack$/;

/** Whether a file of this name in a shelf's folder is ours. */
export const isOfShelf = (name: string): boolean => PACK.test(name) || /^\.compare-claims-[0-9a-f-]{36}\.tmp$/.test(name);

/** So many bytes are held before they are written as a pack of their own. */
const HELD = 32_000_000;
/** More packs than this are made few. */
const MOST = 8;
/** In milliseconds. */
const HOUR = 3_600_000;
/** There are never so many. */
const MANY = 2 ** 16;
/** Bytes that may stay though they are not in use, beside as many as are: another branch of the same corpus wants them. */
const SPARE = 32_000_000;

/** In: a folder, which need not be there. Out: its shelf, to be closed. */
export function openShelf(folder: string): Shelf {
  const packs: Pack[] = [];
  // Numbers, not objects: there may be hundreds of thousands.
  const places = new Map<string, number>();
  const add = (pack: Pack | null): boolean => {
    if (pack === null) return false;
    pack.index.keys.forEach((key, entry) => places.set(key, MANY * entry + packs.length));
    return packs.push(pack) > 0;
  };
  const broken = packsIn(folder).filter((name) => !add(openPack(folder, name)));
  const isEmpty = packs.length === 0;
  const fresh = new Map<string, Uint8Array>();
  let [held, wrote, writable] = [0, false, true];
  const write = (): void => {
    if (fresh.size === 0) return;
    const name = writePack(folder, [...fresh].map(([key, bytes]) => entryOf(key, bytes)));
    writable = name !== null && add(openPack(folder, name));
    wrote ||= writable;
    for (const key of fresh.keys()) marked(key, USED);
    fresh.clear();
    held = 0;
  };
  const marked = (key: string, fate: number): Found | null => {
    const number = places.get(key) ?? -1;
    const pack = packs[number % MANY];
    if (pack === undefined) return null;
    const entry = Math.floor(number / MANY);
    pack.fate[entry] = fate;
    return { pack, entry };
  };
  return {
    isEmpty,
    damaged: broken.length > 0,
    has: (key) => fresh.has(key) || marked(key, USED) !== null,
    get: (key) => {
      const place = marked(key, USED);
      return fresh.get(key) ?? (place === null ? null : bytesOf(place));
    },
    put: (key, bytes) => {
      if (!writable) return;
      marked(key, REPLACED);
      fresh.set(key, bytes);
      held += bytes.length;
      if (held > HELD) write();
    },
    close: () => {
      write();
      for (const name of [...broken, ...(wrote ? abandonedIn(folder) : [])]) remove(join(folder, name));
      const wasteful = sum(packs.map(({ size }) => size)) > 2 * sum(packs.map(sizeUsed)) + SPARE;
      if (wrote && writable && (wasteful || packs.length > MOST)) tidy(folder, packs, wasteful);
      for (const { file } of packs) closeSync(file);
    },
  };
}

function openPack(folder: string, name: string): Pack | null {
  let file: number | null = null;
  try {
    file = openSync(join(folder, name), 'r');
    const opened = file;
    const { size } = statSync(join(folder, name));
    const index = indexOf((from, length) => bytesAt(opened, from, length), size);
    if (index !== null) return { name, file, size, index, fate: new Uint8Array(index.keys.length) };
  } catch { /* Somebody has removed it meanwhile, or made it one with others. */ }
  if (file !== null) closeSync(file);
  return null;
}

function bytesOf({ pack, entry }: Found): Buffer | undefined {
  // That it is empty is in the index, which is sealed.
  if (lengthIn(pack.index, entry) === 0) return EMPTY;
  const place = placeIn(pack.index, entry);
  const bytes = rawAt(pack, place);
  return bytes !== null && isSealed(place, bytes) ? bytes : undefined;
}

const EMPTY = Buffer.alloc(0);

/** A length that is not that of an entry must not be made room for. */
const rawAt = ({ file, size }: Pack, { from, length }: Place): Buffer | null => (from + length > size ? null : bytesAt(file, from, length));

const sizeUsed = ({ index, fate }: Pack): number => fate.reduce((size, one, entry) => (one === USED ? size + INDEXED + lengthIn(index, entry) : size), 0);

function bytesAt(file: number, from: number, length: number): Buffer | null {
  const bytes = Buffer.allocUnsafeSlow(length);
  try {
    for (let at = 0; at < length;) {
      const size = readSync(file, bytes, at, length - at, from + at);
      if (size === 0) return null;
      at += size;
    }
    return bytes;
  } catch {
    return null;
  }
}

/** Oldest first. */
function packsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => PACK.test(name)).toSorted();
  } catch {
    return [];
  }
}

/** What processes left behind that were killed while they wrote: nobody writes a pack for an hour. */
function abandonedIn(folder: string): readonly string[] {
  try {
    const found = readdirSync(folder).filter(isOfShelf).map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
    const last = Math.max(...found.map(({ time }) => time));
    return found.filter(({ name, time }) => !PACK.test(name) && time < last - HOUR).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Writes a pack, whole or not at all. Gives its name; null when it could not. */
function writePack(folder: string, entries: readonly Entry[]): string | null {
  const fresh = join(folder, `.compare-claims-${randomUUID()}.tmp`);
  try {
    // It holds what the sources say: nobody else's business.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = openSync(fresh, 'wx', 0o600);
    try {
      writeAll(file, packOf(entries));
    } finally {
      closeSync(file);
    }
    const last = Number.parseInt(PACK.exec(packsIn(folder).at(-1) ?? '')?.groups?.['number'] ?? '0', 16);
    const name = `${(last + 1).toString(16).padStart(8, '0')}-${randomUUID().slice(0, 8)}.pack`;
    renameSync(fresh, join(folder, name));
    return name;
  } catch {
    remove(fresh);
    return null;
  }
}

/** Ten thousand small writes would cost more than what they write. */
function writeAll(file: number, pieces: Iterable<Uint8Array>): void {
  const page = Buffer.allocUnsafeSlow(1 << 20);
  let size = 0;
  const flush = (bytes: Uint8Array): void => { for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at); };
  for (const piece of pieces) {
    if (size + piece.length > page.length) {
      flush(page.subarray(0, size));
      size = 0;
    }
    if (piece.length > page.length) flush(piece);
    else {
      page.set(piece, size);
      size += piece.length;
    }
  }
  flush(page.subarray(0, size));
}

/** Makes many packs few: one, or two where the largest is most of all and need not be written again. Where they are wasteful they become one, without what is not in use. */
function tidy(folder: string, packs: readonly Pack[], wasteful: boolean): void {
  const bySize = packs.toSorted((a, b) => b.size - a.size);
  const rest = bySize.slice(1);
  const merged = wasteful || 2 * sum(rest.map(({ size }) => size)) > (bySize[0]?.size ?? 0) ? packs : rest;
  // Of a key that several have, the entry of the last.
  const last = new Map(packs.flatMap((pack) => pack.index.keys.map((key) => [key, pack] as const)));
  const entries = merged.flatMap((pack) => Array.from(pack.fate, (fate, entry): Entry | null => {
    const place = placeIn(pack.index, entry);
    const stays = last.get(place.key) === pack && fate !== REPLACED && (fate === USED || !wasteful);
    return stays ? { ...place, bytes: () => rawAt(pack, place) ?? new Uint8Array(place.length) } : null;
  }).filter((one) => one !== null));
  if (writePack(folder, entries) !== null) for (const { name } of merged) remove(join(folder, name));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch { /* It is in nobody's way. */ }
}

/** Of the folders in a folder whose names begin alike, removes all but so many, those last that were written to last. */
export function thin(folder: string, begin: string, most: number): void {
  try {
    const old = readdirSync(folder).filter((name) => name.startsWith(begin))
      .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
      .toSorted((a, b) => b.time - a.time).slice(most);
    for (const { path } of old) rmSync(path, { recursive: true, force: true });
  } catch { /* Another process is at it, or nothing can be removed. */ }
}
