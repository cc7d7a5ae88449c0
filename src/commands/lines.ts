export interface Lines {
  /** The next line without its break; null when there is none any more. */
  readonly next: () => Promise<string | null>;
  readonly close: () => Promise<void>;
}

/** The lines of a stream, one when asked for: typed by a person or piped in at once. */
export function linesOf(input: AsyncIterable<Uint8Array | string> | undefined): Lines {
  const chunks = input?.[Symbol.asyncIterator]();
  const decoder = new TextDecoder();
  let held = '';
  let ended = chunks === undefined;
  const next = async (): Promise<string | null> => {
    for (;;) {
      const at = held.indexOf('\n');
      if (at >= 0 || (ended && held !== '')) {
        const line = at >= 0 ? held.slice(0, at) : held;
        held = at >= 0 ? held.slice(at + 1) : '';
        return line.replace(/\r$/, '');
      }
      if (ended) return null;
      const { done, value } = (await chunks?.next()) ?? { done: true, value: undefined };
      if (done === true) ended = true;
      else held += typeof value === 'string' ? value : decoder.decode(value, { stream: true });
    }
  };
  return { next, close: async () => void (await chunks?.return?.()) };
}
