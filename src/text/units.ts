import type { Unit } from '../types.ts';
import { agedSingular } from './people.ts';

/** A unit found right after a number; `end` is its offset in the text. */
export interface UnitMatch {
  readonly unit: Unit;
  readonly end: number;
}

/** Dimension, then "name forms" per unit: the singular name first, then every way it is written. Matching ignores case from four letters on; shorter ones mean what their case says (MW, mW). */
const TABLE: readonly (readonly [string, string])[] = [
  ['length', `millimetre millimetres millimeter millimeters mm|centimetre centimetres centimeter centimeters cm|metre metres meter meters m|kilometre kilometres kilometer kilometers km kms
    |mile miles mi|foot feet ft|inch inches ″|yard yards yd yds|nautical_mile nautical_miles|light_year light_years light-year light-years|micrometre micrometres micrometer micrometers micron microns μm µm
    |nanometre nanometres nanometer nanometers nm|decimetre decimetres decimeter decimeters dm|picometre picometres picometer picometers|furlong furlongs|fathom fathoms`],
  ['mass', `milligram milligrams mg|gram grams gramme grammes g|kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos|tonne tonnes metric_ton metric_tons|ton tons|pound pounds lb lbs|ounce ounces oz
    |microgram micrograms μg µg mcg|kilotonne kilotonnes|kiloton kilotons|megaton megatons|carat carats`],
  ['speed', `mile_per_hour miles_per_hour miles_an_hour mph|kilometre_per_hour kilometres_per_hour kilometers_per_hour kilometer_per_hour kilometres_an_hour kilometers_an_hour km/h kph kmh km/hr kmph|knot knots|metre_per_second metres_per_second meters_per_second m/s|foot_per_second feet_per_second`],
  ['area', `square_metre square_metres square_meter square_meters sq_m sqm m2 m²|square_kilometre square_kilometres square_kilometer square_kilometers sq_km sqkm km2 km²|square_mile square_miles sq_mi sq_miles
    |square_foot square_feet sq_ft sqft|square_inch square_inches|square_yard square_yards|acre acres|hectare hectares ha`],
  ['volume', `litre litres liter liters l|millilitre millilitres milliliter milliliters ml mL|gallon gallons|barrel barrels bbl bbls bpd b/d|pint pints|quart quarts|cubic_metre cubic_metres cubic_meter cubic_meters m3 m³|cubic_foot cubic_feet
    |cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters cc|cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers|cubic_yard cubic_yards|teaspoon teaspoons tsp|tablespoon tablespoons tbsp|fluid_ounce fluid_ounces|bushel bushels`],
  ['temperature', `degree_Celsius degrees_celsius degree_celsius degrees_centigrade °c celsius degrees_c|degree_Fahrenheit degrees_fahrenheit degree_fahrenheit °f fahrenheit degrees_f|kelvin kelvins`],
  ['angle', `degree degrees °|radian radians rad`],
  ['duration', `millisecond milliseconds ms|second seconds sec secs|minute minutes min mins|hour hours hr hrs|day days|week weeks|month months|year years yr yrs|decade decades|century centuries|fortnight fortnights|millennium millennia`],
  ['energy', `joule joules|kilojoule kilojoules kJ|calorie calories|kilocalorie kilocalories kcal|kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours kWh|megawatt_hour megawatt_hours MWh|gigawatt_hour gigawatt_hours GWh|terawatt_hour terawatt_hours TWh|british_thermal_unit BTU`],
  ['power', `watt watts W|kilowatt kilowatts kW|megawatt megawatts MW|gigawatt gigawatts GW|terawatt terawatts TW|horsepower hp|brake_horsepower bhp|newton_metre Nm`],
  ['torque', 'pound-foot pound-feet lb-ft ft-lb'],
  ['frequency', `hertz Hz|kilohertz kHz|megahertz MHz|gigahertz GHz|revolution_per_minute rpm`],
  ['information', `bit bits|byte bytes|kilobyte kilobytes KB kB|megabyte megabytes MB|gigabyte gigabytes GB|terabyte terabytes TB|megapixel megapixels|megabit_per_second Mbps|gigabit_per_second Gbps`],
  ['pressure', `pascal pascals|hectopascal hectopascals hPa|kilopascal kilopascals kPa|gigapascal gigapascals GPa|psi|millibar millibars mbar`],
  ['electricity', `volt volts V|kilovolt kilovolts kV|ampere amperes amps amp|milliampere-hour mAh|ohm ohms`],
  ['sound', 'decibel decibels dB'],
  ['rate', 'basis_point basis_points bps|mile_per_gallon miles_per_gallon mpg|part_per_million parts_per_million ppm|part_per_billion parts_per_billion ppb'],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([dimension, units]) =>
    units.split('|').flatMap((unit) => {
      const forms = unit.trim().split(/\s+/).map((form) => form.replaceAll('_', ' ').replaceAll(/(?<=\p{L})-(?=\p{L})/gu, ' '));
      const name = (unit.trim().split(/\s+/)[0] ?? '').replaceAll('_', ' ');
      return forms.map((form) => [form.length > 3 ? form.toLowerCase() : form, { kind: 'measure', dimension, unit: name }] as const);
    }),
  ),
);

/** In: a word. Out: the name of the unit of measure that it writes ("years": year, "kilometers": kilometre), or null. */
export function measureNamed(word: string): string | null {
  const unit = UNITS.get(word.length > 3 ? word.toLowerCase() : word);
  return unit?.kind === 'measure' ? unit.unit : null;
}

const METRES: Readonly<Record<string, number>> = {
  millimetre: 0.001, centimetre: 0.01, decimetre: 0.1, metre: 1, kilometre: 1000, inch: 0.0254, foot: 0.3048, yard: 0.9144, fathom: 1.8288, furlong: 201.168, mile: 1609.344, 'nautical mile': 1852,
};

/** In: the name of a unit of length ("foot"). Out: its metres; null for any other unit. */
export const metresIn = (unit: string): number | null => (Object.hasOwn(METRES, unit) ? METRES[unit] ?? null : null);

/** Short forms that are also English words or initials: only right after the digits ("5m", "30C"). */
const GLUED_ONLY: ReadonlyMap<string, Unit> = new Map([
  ['C', measure('temperature', 'degree Celsius')], ['F', measure('temperature', 'degree Fahrenheit')], ['"', measure('length', 'inch')], ['in', measure('length', 'inch')], ['t', measure('mass', 'tonne')], ['MP', measure('information', 'megapixel')],
]);
/** What the writing of a unit can begin with. */
const FIRST_WORDS = new Set([...UNITS.keys(), ...GLUED_ONLY.keys()].map((form) => (form.split(' ')[0] ?? '').toLowerCase()));
/** "38 C (100 F)": each vouches for the other. */
const DEGREES = /^[CF]\s[([]-?\d+\s?°?[CF][)\]]|^[CF][)\]]/;
const SPACED_TOO = new Set(['m', 'g', 'l', 'V', 'W']);

function measure(dimension: string, unit: string): Unit {
  return { kind: 'measure', dimension, unit };
}

const WORD = /(?:[\p{L}µμ°]+[²³]?(?:\/\p{L}{1,3}|(?<=m)[23])?|[″"°])(?![\p{L}\d])/uy;
const SEPARATOR = /(?:[ \u00a0\u202f]{0,2}[-‑]?[ \u00a0]?[[<{(]?)/y;
const PERCENT = /[ \u00a0]?(?:%|[-‑]?(?:per[ -]?cents?|percentage|pct)(?![\p{L}])|(?:(?<=\d)pc(?![\p{L}])))/iuy;
const POINTS = /[ \u00a0]?(?:%|[-‑]?(?:per[ -]?cent|percentage))[ -]points?(?![\p{L}])|(?<=\d)pp(?![\p{L}])/iuy;

/** What every one of them begins with. */
const PERCENT_START = /[ \u00a0]?[%‑p-]/iy;

/** "%", "per cent", "pc", "percentage points" right after a number. */
export function percentAfter(text: string, at: number): UnitMatch | null {
  PERCENT_START.lastIndex = at;
  if (!PERCENT_START.test(text)) return null;
  for (const [pattern, kind] of [[POINTS, 'percentage-points'], [PERCENT, 'percent']] as const) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { unit: { kind }, end: at + match[0].length };
  }
  return null;
}

/** A measure right after a number: "29km", "30-metre", "square kilometres", "km/h", "five-year". */
export function measureAfter(text: string, at: number): UnitMatch | null {
  SEPARATOR.lastIndex = at;
  const separator = SEPARATOR.exec(text)?.[0] ?? '';
  const from = at + separator.length;
  if (separator === ' ' && DEGREES.test(text.slice(from, from + 12))) return { unit: GLUED_ONLY.get(text.charAt(from)) as Unit, end: from + 1 };
  const words = wordsFrom(text, from);
  if (words.length === 0 || !FIRST_WORDS.has(text.slice(from, words[0]).toLowerCase())) return null;
  for (let n = words.length; n > 0; n -= 1) {
    const end = words[n - 1] ?? from;
    const raw = text.slice(from, end).replaceAll(/[\s-]+/g, ' ');
    const unit = lookUp(raw, separator) ?? lookUp(text.slice(from, end), separator);
    if (unit !== undefined && !(n === 1 && isOtherWord(text, raw, end))) return { unit, end: /[[<{(]$/.test(separator) ? end + 1 : end };
  }
  return null;
}

/** Ends of the next one, two and three words. */
function wordsFrom(text: string, from: number): readonly number[] {
  const ends: number[] = [];
  for (let at = from; ends.length < 3;) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (match === null) break;
    ends.push(at + match[0].length);
    at += match[0].length;
    if (!/[\s-]/.test(text.charAt(at))) break;
    at += 1;
  }
  return ends;
}

function lookUp(raw: string, separator: string): Unit | undefined {
  const glued = separator === '' ? GLUED_ONLY.get(raw) : undefined;
  if (glued !== undefined) return glued;
  if (raw.length === 1 && separator !== '' && !SPACED_TOO.has(raw) && !/[°″]/.test(raw)) return undefined;
  const lower = raw.length > 3 || /^(?:KM|KG|FT|LB|LBS|CM|MM|MPH|KPH)$/.test(raw) ? raw.toLowerCase() : raw;
  return UNITS.get(raw) ?? UNITS.get(lower);
}

/** "two second-half goals" are no duration; a letter before a stop and another is an initial. */
function isOtherWord(text: string, raw: string, end: number): boolean {
  const after = text.slice(end, end + 8);
  if (/^seconds?$/i.test(raw) && /^-(?:half|grade|round|place|tier|hand|year|team|lar)/i.test(after)) return true;
  return raw.length === 1 && /^['’&.]\p{L}/u.test(after);
}

const AGE_AFTER = /[\s-]?(?<unit>year|month|week|day)s?[\s-](?:old|olds)(?![\p{L}])|\s(?<unit2>year|month)s?\sof\sage(?![\p{L}])/iuy;
const AGE_START = /[\s-]?(?:year|month|wee|day)/iy;
const AGE_BEFORE = /$(?<=(?:^|[^\p{L}])(?:aged?|ages|aged between|the age of|at age|age of)\s|(?:^|[^\p{L}])(?:aged|ages)\s(?:\d{1,3},?\s(?:and\s)?){1,6})/iu;
/** "He was 62.", "who turned 40 in May". */
const AGE_TOLD = /$(?<=\b(?:he|she|who)\s(?:is|was|will\sbe|would\sbe|would\shave\sbeen|(?:ha[sd]\s)?(?:just\s)?turn(?:s|ed))\s(?:now\s|just\s|only\s|then\s)?)/i;
const AGE_TOLD_AFTER = /^(?:[.,;](?!\d)|$|\s(?:when|but|last|this|next|on|by|at\sthe\stime|and(?!\s\d))(?![\p{L}-])|\sin\s\p{Lu})/u;
/** A full name, a comma and a number, then a comma or the end: "Smith, 55, said". */
const AGE_APPOSED = /$(?<=(?:^|[^\p{L}\d])(?!(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun),)\p{Lu}[\p{L}'’-]+,\s)/u;
const YEAR_OLD: Unit = measure('age', 'year');

/** "22-year-old", "22 years old", "400 million-year-old", "three months of age". */
export function ageAfter(text: string, at: number): UnitMatch | null {
  AGE_START.lastIndex = at;
  if (!AGE_START.test(text)) return null;
  AGE_AFTER.lastIndex = at;
  const match = AGE_AFTER.exec(text);
  const unit = match?.groups?.unit ?? match?.groups?.unit2;
  return match === null || unit === undefined ? null : { unit: measure('age', unit.toLowerCase()), end: at + match[0].length };
}

/** "aged 22", "at the age of 21", "Smith, 55, said": years, told by what stands before (and no word for a unit after). */
export function ageBefore(text: string, start: number, end: number): UnitMatch | null {
  const before = text.slice(Math.max(0, start - 40), start);
  const whole = /^\d{1,3}$|^[a-z]+(?:-[a-z]+)?$/i.test(text.slice(start, end));
  if (!whole) return null;
  if (/age/i.test(before) && AGE_BEFORE.test(before)) return { unit: YEAR_OLD, end };
  if (AGE_TOLD.test(before) && AGE_TOLD_AFTER.test(text.slice(end, end + 14))) return !/^\d/.test(text.slice(start, end)) || Number(text.slice(start, end)) < 120 ? { unit: YEAR_OLD, end } : null;
  if (!/,\s$/.test(before.slice(-2))) return null;
  const role = /$(?<=(?<word>\p{Ll}+),\s)/u.exec(before)?.groups?.word;
  return (AGE_APPOSED.test(before) || (role !== undefined && agedSingular(role) !== null)) && /^\d{1,2}$|^1[01]\d$/.test(text.slice(start, end)) && /^(?:,(?!\d)|\.\s|\.?$|;|\sof\s[A-Z])/.test(text.slice(end, end + 5)) ? { unit: YEAR_OLD, end } : null;
}

const QUAKE = '(?:earth)?quakes?|tremors?|temblors?|aftershocks?|foreshocks?';
const MAGNITUDE_BEFORE = /$(?<=(?:^|[^\p{L}])(?:magnitude|mag)(?:[-\s]|\sof\s|\sis\s|\swas\s)(?:an?\s|about\s|around\s|at\sleast\s|estimated\sat\s)?|magnitude of [^.;\d]{3,40} at (?:an?\s|about\s)?|(?:quakes?|tremor|temblor|aftershock)[^.;]{0,30}\s(?:measur(?:ed|ing)|registered|registering|of)\s(?:an?\s)?)/iu;
const MAGNITUDE_AFTER = new RegExp(`[\\s-]{1,2}magnitude(?![\\p{L}])|\\s(?:on|in)\\sthe\\s(?:open-ended\\s)?(?:Richter|moment)(?:\\smagnitude)?(?:\\sscale)?|\\son\\sRichter\\sscale|\\s(?=(?:strong\\s|powerful\\s|undersea\\s)?(?:${QUAKE})(?![\\p{L}]))`, 'iuy');

/** What every one of them after the number begins with. */
const MAGNITUDE_START = /[\s-]{1,2}(?:mag|on|in|.trong|powerful|under|earth|qua|trem|tembl|after|fore)/iy;

/** An earthquake's magnitude, told by the words on either side; a magnitude lies between 0 and 10. */
export function magnitudeAt(text: string, start: number, end: number, value: number): UnitMatch | null {
  if (value < 0 || value > 10) return null;
  MAGNITUDE_AFTER.lastIndex = MAGNITUDE_START.lastIndex = end;
  const after = MAGNITUDE_START.test(text) ? MAGNITUDE_AFTER.exec(text)?.[0] : undefined;
  // "two quakes" are counted, "a 6.1 quake" is measured.
  if (after !== undefined && (after.trim() !== '' || /\d\.\d$/.test(text.slice(start, end)))) return { unit: { kind: 'magnitude' }, end: end + after.trimEnd().length };
  const before = text.slice(Math.max(0, start - 60), start);
  return /mag|qua|trem|tembl|shoc/i.test(before) && MAGNITUDE_BEFORE.test(before) && !/^\s?[\p{L}%]{1,2}\b/u.test(text.slice(end, end + 4)) ? { unit: { kind: 'magnitude' }, end } : null;
}
