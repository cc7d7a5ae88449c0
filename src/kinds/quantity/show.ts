import type { Bound, Quantity, QuantityClaim } from '../../types.ts';

/** The unit as positions and labels write it: a currency code, `%`, or the claim's own word. */
export function unitName(claim: QuantityClaim, quantity: Quantity): string {
  if (quantity.unit.kind === 'money') return quantity.unit.currency;
  if (quantity.unit.kind === 'percent') return '%';
  if (quantity.unit.kind === 'percentage-points') return 'percentage points';
  if (quantity.unit.kind === 'measure' && claim.unit === 'length') return quantity.unit.unit;
  return claim.unit;
}

const CURRENCY = /^[A-Z]{3}$/;
const withUnit = (amount: string, unit: string): string => (CURRENCY.test(unit) ? `${unit} ${amount}` : unit === 'magnitude' ? `magnitude ${amount}` : `${amount} ${unit}`);

type Counted = Pick<Quantity, 'value' | 'high' | 'bound'>;

/** Canonical and stable: `USD 2500000000`, `4 people`, `12-13 bombs`. The bound is not part of it. */
export function positionOf(quantity: Counted, unit: string): string {
  const amount = quantity.high === undefined ? plain(quantity.value) : `${plain(quantity.value)}-${plain(quantity.high)}`;
  return withUnit(amount, unit);
}

/** Digits without exponent or separators. Most numbers are whole and small: they are written alike without the tables of a locale. */
const plain = (value: number): string => (isSmallCount(value) ? String(value) : value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 }));

const isSmallCount = (value: number): boolean => Number.isInteger(value) && value > 0 && value < 1000;

const BOUND_WORDS: Readonly<Record<Bound, string>> = { exact: '', about: 'about ', 'at-least': 'at least ', 'more-than': 'more than ', 'at-most': 'at most ', 'less-than': 'less than ' };

const SCALES: readonly (readonly [number, string])[] = [[1e12, ' trillion'], [1e9, ' billion'], [1e6, ' million']];

/** As people read it: "about USD 2.5 billion". */
export function labelOf(quantity: Counted, unit: string): string {
  const [size, scale] = SCALES.find(([least]) => quantity.value >= least) ?? [1, ''];
  const written = (value: number): string => (isSmallCount(value / size) ? String(value / size) : (value / size).toLocaleString('en-US', { maximumFractionDigits: 3 }));
  const amount = quantity.high === undefined ? written(quantity.value) : `${written(quantity.value)} to ${written(quantity.high)}`;
  const named = unit === 'people' && amount === '1' && scale === '' ? 'person' : unit;
  return `${BOUND_WORDS[quantity.bound]}${withUnit(`${amount}${scale}`, named)}`;
}
