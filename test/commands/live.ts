/** The real command, running on while a story in a folder of its own changes. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = new URL('../../bin/compare-claims.js', import.meta.url).pathname;

export const CLAIMS = `version: 1
story: { title: Fire at the mill, date: 2031-05-02, about: [fire, mill] }
claims:
  - { id: deaths, question: How many people died?, kind: quantity, about: fire, unit: people, measure: [killed, died] }
`;

export const storyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'claims.yaml'), CLAIMS);
  writeFileSync(join(folder, 'corpus', 'valley-news.md'), '---\noutlet: Valley News\npublished: 2031-05-02\n---\n# Fire at the mill\n\nThe fire killed two people on Friday.\n');
  return folder;
};

export const FOUR = '---\noutlet: Mill Times\npublished: 2031-05-02\n---\n# Mill burns down\n\nFour people died in the fire, police said.\n';

const nothing = (): void => undefined;

/** Starts it. `until` waits for words in what it has written since the last time (standard output and error together). */
export const running = (args: readonly string[], folder: string) => {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, env: { ...process.env, NO_COLOR: '1' } });
  let said = '';
  let told = nothing;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      told();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => {
    resolve(code);
    told();
  }));
  const until = async (words: RegExp): Promise<string> => {
    while (!words.test(said)) {
      if (child.exitCode !== null) throw new Error(`it has ended and said: ${said}`);
      await new Promise<void>((resolve) => { told = resolve; });
    }
    const seen = said;
    said = '';
    return seen;
  };
  return { until, ended, stop: async () => { child.kill(); await ended; } };
};
