import type { Format } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { Reports } from './comparisons.ts';
import { deliver, onScreen, type FormatsOptions, type Target } from './formats.ts';
import type { Shell } from '../shell/shell.ts';

/** Writes the reports to every target; what a person should know of a source goes to stderr too, where no screen shows it. */
export const deliverReports = async ({ reports, texts }: Reports, targets: readonly Target[], options: FormatsOptions, shell: Shell): Promise<void> => {
  if (!onScreen(targets, shell)) {
    for (const report of reports) {
      if (report.notices.length === 0) continue;
      const paths = new Map(report.sources.map(({ id, path }) => [id, path]));
      for (const { source, message } of report.notices) shell.warn(`warning: ${paths.get(source) ?? source}: ${message}`);
    }
  }
  await deliver(targets, options, shell, (name, screen) => {
    const format: Format = formats[name];
    return format.pieces?.(reports) ?? format.comparison(reports, { ...screen, texts });
  });
};
