export interface Lines {
  /** The next line without its break; null when there is none any more. */
  readonly next: () => Promise<string | null>;
  readonly close: () => Promise<void>;
}

/** The lines of a stream, one when asked for: typed by a person or piped in at once. */
export function linesOf(input: AsyncIterable<Uint8Array | string> | undefined): Lines {
  const chunks = input?.[Symbol.asyncIterator]();
  const decoder = new TextDecoder();
  let whole: readonly string[] = [];
  let given = 0;
  // Joined when its end is there: a line may come in many chunks.
  let begun: string[] = [];
  const take = (text: string): void => {
    const [first = '', ...others] = text.split('\n');
    begun.push(first);
    const last = others.pop();
    if (last === undefined) return;
    whole = [begun.join(''), ...others];
    given = 0;
    begun = [last];
  };
  const next = async (): Promise<string | null> => {
    while (given >= whole.length) {
      const { done, value } = (await chunks?.next()) ?? { done: true, value: undefined };
      if (done !== true) take(typeof value === 'string' ? value : decoder.decode(value, { stream: true }));
      else {
        const rest = begun.join('');
        begun = [];
        return rest === '' ? null : withoutReturn(rest);
      }
    }
    given += 1;
    return withoutReturn(whole[given - 1] ?? '');
  };
  return { next, close: async () => void (await chunks?.return?.()) };
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
