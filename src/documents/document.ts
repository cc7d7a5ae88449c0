/** What articles come in, and what is taken from them. */
import type { Basis } from '../types.ts';

/** A file or an answer from the web. */
export interface Document {
  /** As shown to people: a path, an address, "standard input". */
  readonly shown: string;
  /** Where it was in the end, null for a file. */
  readonly url: string | null;
  /** Media type as it was sent ("text/html; charset=koi8-r"), null for a file. */
  readonly type: string | null;
  /** File name without folders, the last part of the address's path; may be empty. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Known<Value> {
  readonly value: Value;
  readonly basis: Basis;
}

/** An article taken out of a document, before it is a source. */
export interface Draft {
  /** Markdown whose marks tell captions and furniture apart (text/paragraphs.ts). Ends in a newline. */
  readonly text: string;
  readonly outlet: Known<string>;
  readonly title: Known<string> | null;
  /** EDTF. */
  readonly published: Known<string> | null;
  readonly url: Known<string> | null;
  /** BCP 47; `und` when it is not English and nothing says what it is. */
  readonly language: Known<string>;
  /** When an archive took it, as an ISO time; null when it is being taken now. */
  readonly retrieved: string | null;
  /** What a person should know before relying on it. */
  readonly remarks: readonly string[];
}

export const stated = <Value>(value: Value): Known<Value> => ({ value, basis: 'stated' });
export const inferred = <Value>(value: Value): Known<Value> => ({ value, basis: 'inferred' });
