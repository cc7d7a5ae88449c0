import type { Command } from 'commander';
import { livePage, waitingPage, type LivePage } from '../formats/html/index.ts';
import { startServer } from '../live-server.ts';
import type { Shell } from '../shell/shell.ts';
import { again, mistakeOf } from './again.ts';
import { comparisonsOf, type ComparisonOptions } from './comparisons.ts';

export interface ServingOptions extends ComparisonOptions {
  readonly port: number;
}

/** Serves the page of the comparison, made anew with every change; it never ends. Throws an InputError where the port is taken. */
export async function serve(options: ServingOptions, command: Command, shell: Shell): Promise<void> {
  let page: LivePage = waitingPage;
  const server = await startServer(options.port);
  shell.warn(`serving ${server.url}`);
  await again(options, shell, async () => {
    try {
      const { reports, texts } = await comparisonsOf(options, command, shell);
      page = livePage(reports, { color: false, width: 0, texts });
      server.show(page, null);
    } catch (error) {
      server.show(page, mistakeOf(error));
      throw error;
    }
  });
}
