/** One measured component. Shares are 0 to 1; `target` is null where a figure is only reported. `misses` are for reading, one line a case. */
export interface Row {
  component: string;
  cases: number;
  precision?: number;
  recall?: number;
  f1?: number;
  accuracy?: number;
  target: number | null;
  misses: string[];
}
