/** What GitHub takes (docs.github.com, "SARIF support for code scanning", "Validating your SARIF file"): beyond it an upload is refused or cut silently. */
export const LIMITS = {
  /** Runs in a file. */
  runs: 20,
  /** Results that are shown of a run: more are taken, and dropped. */
  results: 5000,
  /** Related locations of a result that are kept. */
  locations: 100,
  /** A file is sent compressed, of at most 10 MB: one that is not larger before that always fits. */
  bytes: 10_000_000,
} as const;

const encoder = new TextEncoder();

/** The text with as many results in each run as fit: all that are shown, else half of them, and so on. */
export const withinSize = (write: (results: number) => string): string => {
  let results: number = LIMITS.results;
  let text = write(results);
  while (results > 1 && encoder.encode(text).length > LIMITS.bytes) {
    results = Math.floor(results / 2);
    text = write(results);
  }
  return text;
};
