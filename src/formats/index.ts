import type { Format } from './format.ts';

/** Every format, by the name that `--format` takes. Loaded when it is asked for. */
export const formats = {
  terminal: async (): Promise<Format> => (await import('./terminal/index.ts')).terminal,
  json: async (): Promise<Format> => (await import('./json.ts')).json,
} as const;
