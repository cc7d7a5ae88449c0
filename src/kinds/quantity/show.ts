import { metresIn } from '../../text/units.ts';
import { vagueWord } from '../../text/quantities/vague.ts';
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

type Counted = Pick<Quantity, 'value' | 'high' | 'bound'> & Partial<Pick<Quantity, 'rule'>>;

/** Canonical and stable: `USD 2500000000`, `4 people`, `12-13 bombs`. The bound is not part of it. */
export function positionOf(quantity: Counted, unit: string): string {
  const amount = quantity.high === undefined ? plain(quantity.value) : `${plain(quantity.value)}-${plain(quantity.high)}`;
  return withUnit(amount, unit);
}

/** Digits without exponent or separators. */
const plain = (value: number): string => (Number.isSafeInteger(value) && value > 0 ? String(value) : written(value, { useGrouping: false, maximumFractionDigits: 6 }));

/** Most numbers are written alike without the tables of a locale. */
function written(value: number, format: Intl.NumberFormatOptions): string {
  const digits = String(value);
  return /^\d{1,3}(?:\.\d{1,3})?$/.test(digits) ? digits : value.toLocaleString('en-US', format);
}

const BOUND_WORDS: Readonly<Record<Bound, string>> = { exact: '', about: 'about ', 'at-least': 'at least ', 'more-than': 'more than ', 'at-most': 'at most ', 'less-than': 'less than ' };

const SCALES: readonly (readonly [number, string])[] = [[1e12, ' trillion'], [1e9, ' billion'], [1e6, ' million']];

const pluralOf = (unit: string): string => (unit === 'foot' ? 'feet' : unit === 'inch' ? 'inches' : `${unit}s`);

/** As people read it: "about USD 2.5 billion". */
export function labelOf(quantity: Counted, unit: string): string {
  // Who writes "2 to 10" does not say "a handful".
  const vague = quantity.rule === 'vague' ? vagueWord(quantity.value, quantity.high) : null;
  if (vague !== null) return `${BOUND_WORDS[quantity.bound]}${vague} of ${unit}`;
  const [size, scale] = SCALES.find(([least]) => quantity.value >= least) ?? [1, ''];
  const scaled = (value: number): string => written(value / size, { maximumFractionDigits: 3 });
  const amount = quantity.high === undefined ? scaled(quantity.value) : `${scaled(quantity.value)} to ${scaled(quantity.high)}`;
  const one = amount === '1' && scale === '';
  const named = unit === 'people' && one ? 'person' : metresIn(unit) !== null && !one ? pluralOf(unit) : unit;
  return `${BOUND_WORDS[quantity.bound]}${withUnit(`${amount}${scale}`, named)}`;
}
