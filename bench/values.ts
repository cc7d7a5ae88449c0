import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNumbers } from '../src/text/numbers.ts';
import { readQuantities } from '../src/text/quantities.ts';
import type { Quantity } from '../src/types.ts';
import type { Row } from './row.ts';

/**
 * Scores the readers of numbers and quantities on the Recognizers-Text specifications (`values/*.json`). A case is right when the list
 * of readings equals the expected one: as many, in order, each with the value, the unit and the span. Cases marked as not supported
 * for JavaScript are left out; nothing else is. Spans: numbers and percents by both ends. Our spans of money and measures begin at a
 * bound ("more than"), theirs do not, so there the end must be equal and the numeral must lie inside their span.
 * A currency word without a number has no value for us and counts as missed where they expect it.
 */
interface Expected {
  readonly Start: number;
  readonly End: number;
  readonly Resolution: { readonly value?: string | null; readonly unit?: string; readonly isoCurrency?: string; readonly subtype?: string };
}

interface Case {
  readonly input: string;
  readonly notSupported?: string;
  readonly results: readonly Expected[];
}

type Right = (input: string, expected: readonly Expected[]) => { readonly right: boolean; readonly got: unknown };

/** In: the data folder. Out: one row a file. */
export function measureValues(dataDir: string): Row[] {
  return [
    score(dataDir, 'currency', currencyRight, 0.92),
    score(dataDir, 'numbers', numbersRight, 0.92),
    score(dataDir, 'percents', percentsRight, 0.92),
    score(dataDir, 'dimensions', dimensionsRight, null),
    score(dataDir, 'ordinals', () => ({ right: false, got: 'ordinals are not read' }), null),
  ];
}

function score(dataDir: string, name: string, right: Right, target: number | null): Row {
  const all = JSON.parse(readFileSync(join(dataDir, 'values', `${name}.json`), 'utf8')) as readonly Case[];
  const cases = all.filter(({ notSupported = '' }) => !notSupported.split(/,\s*/).includes('javascript'));
  const misses = cases.flatMap(({ input, results }) => {
    const outcome = right(input, results);
    return outcome.right ? [] : [`${JSON.stringify(input)} expected ${JSON.stringify(results.map((r) => [r.Start, r.End, r.Resolution]))} got ${JSON.stringify(outcome.got)}`];
  });
  return { component: `values/${name}`, cases: cases.length, ...(cases.length > 0 ? { accuracy: 1 - misses.length / cases.length } : {}), target, misses };
}

/** Their values have fifteen digits. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

const numbersRight: Right = (input, expected) => {
  const got = readNumbers(input);
  const right = got.length === expected.length && expected.every(({ Start, End, Resolution }, i) => {
    const mention = got[i];
    return mention !== undefined && mention.start === Start && mention.end === End + 1 && Resolution.value != null && same(mention.value, Number(Resolution.value));
  });
  return { right, got };
};

const percentsRight: Right = (input, expected) => {
  const got = readQuantities(input).filter(({ unit }) => unit.kind === 'percent');
  const right = got.length === expected.length && expected.every(({ Start, End, Resolution }, i) => {
    const found = got[i];
    return found !== undefined && found.start === Start && found.end === End + 1 && Resolution.value != null && same(found.value, Number(Resolution.value.replace('%', '')));
  });
  return { right, got };
};

/** Their names of currencies that carry no code: the sign's own country, as the reader documents; `minor` are hundredths. */
const CURRENCIES: Readonly<Record<string, { readonly code: string; readonly minor?: true }>> = {
  Dollar: { code: 'USD' }, Pound: { code: 'GBP' }, Franc: { code: 'CHF' }, Rupee: { code: 'INR' }, Bitcoin: { code: 'XBT' }, Pence: { code: 'GBP', minor: true }, Cent: { code: 'USD', minor: true }, Sen: { code: 'MYR', minor: true },
  Peso: { code: 'XXX' }, Dinar: { code: 'XXX' }, Krona: { code: 'SEK' }, Lira: { code: 'TRY' }, Won: { code: 'KRW' }, Ruble: { code: 'RUB' }, Rial: { code: 'IRR' }, Mark: { code: 'DEM' }, Crown: { code: 'XXX' },
};

const currencyRight: Right = (input, expected) => {
  const got = readQuantities(input).filter(({ unit }) => unit.kind === 'money');
  const right = got.length === expected.length && expected.every((want, i) => {
    const found = got[i];
    const { value, unit = '', isoCurrency } = want.Resolution;
    const currency = isoCurrency === undefined ? CURRENCIES[unit] : { code: isoCurrency };
    if (found === undefined || value == null || currency === undefined || found.unit.kind !== 'money' || !spanned(found, want)) return false;
    return found.unit.currency === currency.code && same(found.value * ('minor' in currency ? 100 : 1), Number(value));
  });
  return { right, got };
};

const dimensionsRight: Right = (input, expected) => {
  const got = readQuantities(input).filter(({ unit }) => unit.kind === 'measure' && unit.dimension !== 'duration' && unit.dimension !== 'age');
  const right = got.length === expected.length && expected.every((want, i) => {
    const found = got[i];
    const { value, unit = '' } = want.Resolution;
    return found !== undefined && value != null && found.unit.kind === 'measure' && spanned(found, want) && american(found.unit.unit) === unit.toLowerCase() && same(found.value, Number(value));
  });
  return { right, got };
};

/** Their units are in American spelling and call a tonne a metric ton. */
function american(unit: string): string {
  return unit.toLowerCase().replaceAll('metre', 'meter').replace('litre', 'liter').replace(/^tonne$/, 'metric ton');
}

function spanned(found: Quantity, want: Expected): boolean {
  return found.end === want.End + 1 && found.number.start >= want.Start && found.number.end <= want.End + 1;
}
