/**
 * Currencies (ISO 4217) by sign, code and word. A sign or word that several countries share stands for the one it names
 * without a qualifier in English news ($ is USD, pounds GBP, rupees INR); where there is no such one it is XXX, "no currency".
 */

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['￡', 'GBP'], ['¥', 'JPY'], ['￥', 'JPY'], ['₺', 'TRY'], ['₹', 'INR'], ['₽', 'RUB'], ['₩', 'KRW'], ['₪', 'ILS'], ['₴', 'UAH'], ['₦', 'NGN'], ['฿', 'THB'],
  ['₫', 'VND'], ['₱', 'PHP'], ['₡', 'CRC'], ['₭', 'LAK'], ['₸', 'KZT'], ['₼', 'AZN'], ['₾', 'GEL'], ['₲', 'PYG'], ['₵', 'GHS'], ['₮', 'MNT'], ['៛', 'KHR'], ['₿', 'XBT'],
]);

/** Letters before a dollar sign. */
const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'], ['c', 'CAD'], ['ca', 'CAD'], ['can', 'CAD'], ['cad', 'CAD'], ['a', 'AUD'], ['au', 'AUD'], ['aud', 'AUD'], ['hk', 'HKD'], ['nz', 'NZD'], ['s', 'SGD'], ['nt', 'TWD'], ['r', 'BRL'],
  ['mex', 'MXN'], ['mx', 'MXN'], ['mxn', 'MXN'], ['ar', 'ARS'], ['j', 'JMD'], ['tt', 'TTD'], ['z', 'ZWL'], ['bz', 'BZD'], ['cl', 'CLP'], ['usd', 'USD'],
]);

const CODES = new Set('USD EUR GBP JPY CNY RMB TRY INR RUB KRW CHF CAD AUD NZD HKD SGD TWD BRL MXN ARS CLP COP PEN ZAR NGN KES EGP ILS SAR AED QAR KWD BHD OMR JOD IQD IRR PKR BDT LKR THB IDR MYR PHP VND SEK NOK DKK ISK PLN CZK HUF RON BGN UAH KZT GEL AZN AMD BYN RSD MAD TND DZD GHS ETB UGX TZS'.split(' '));

/** Glued letters that stand for a sign: "Rs500", "RM23.50", "PS2.7m" and "Y=28,030" (signs lost to ASCII), "p74million", "e85 million" (signs lost in scanning). */
const LETTER_SIGNS: ReadonlyMap<string, string> = new Map([['Rs', 'INR'], ['RM', 'MYR'], ['PS', 'GBP'], ['Y=', 'JPY'], ['Y', 'JPY'], ['R', 'ZAR'], ['Rp', 'IDR'], ['Tk', 'BDT'], ['kr', 'XXX'], ['Kč', 'CZK'], ['zł', 'PLN'], ['CHF', 'CHF'], ['SFr', 'CHF'], ['Sfr', 'CHF'], ['SKr', 'SEK'], ['Skr', 'SEK'], ['NKr', 'NOK'], ['Nkr', 'NOK'], ['DKr', 'DKK'], ['Dkr', 'DKK'], ['DM', 'DEM'], ['Sh', 'KES'], ['KSh', 'KES'], ['N', 'NGN']]);
const LOST_SIGNS: ReadonlyMap<string, string> = new Map([['p', 'GBP'], ['L', 'GBP'], ['l', 'GBP'], ['e', 'EUR'], ['E', 'EUR']]);

/** Unqualified words. */
const WORDS: ReadonlyMap<string, string> = new Map(
  ('dollar USD|buck USD|euro EUR|pound GBP|quid GBP|yen JPY|yuan CNY|renminbi CNY|rmb CNY|kuai CNY|lira TRY|rupee INR|ruble RUB|rouble RUB|won KRW|franc CHF|rand ZAR|real BRL|reais BRL|zloty PLN|forint HUF|hryvnia UAH|shekel ILS|baht THB|ringgit MYR|rupiah IDR|dong VND|naira NGN|cedi GHS|birr ETB|taka BDT|tenge KZT|lari GEL|manat AZN|riyal SAR|dirham AED|peso XXX|dinar XXX|crown XXX|krona SEK|kronor SEK|krone XXX|kroner XXX|kuna HRK|kn HRK|shilling XXX|bitcoin XBT|sterling GBP|deutschmark DEM|deutschemark DEM|drachma GRD|guilder NLG|leu RON|lei RON|lev BGN|koruna CZK|afghani AFN|toman IRR|rial IRR').split('|').map((line) => line.split(' ') as [string, string]),
);

/** Qualified words: "Australian dollars", "Danish crowns". */
const QUALIFIED: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(Object.entries({
  dollar: { us: 'USD', 'u.s.': 'USD', american: 'USD', canadian: 'CAD', australian: 'AUD', 'new zealand': 'NZD', 'hong kong': 'HKD', singapore: 'SGD', singaporean: 'SGD', taiwan: 'TWD', taiwanese: 'TWD', jamaican: 'JMD', zimbabwean: 'ZWL', namibian: 'NAD' },
  pound: { british: 'GBP', sterling: 'GBP', uk: 'GBP', english: 'GBP', egyptian: 'EGP', lebanese: 'LBP', syrian: 'SYP', sudanese: 'SDG', 'south sudanese': 'SSP', irish: 'IEP', cypriot: 'CYP' },
  franc: { swiss: 'CHF', french: 'FRF', belgian: 'BEF', cfa: 'XOF', rwandan: 'RWF', congolese: 'CDF' }, rupee: { indian: 'INR', pakistani: 'PKR', pakistan: 'PKR', 'sri lankan': 'LKR', nepali: 'NPR', nepalese: 'NPR', mauritian: 'MUR' },
  peso: { mexican: 'MXN', philippine: 'PHP', filipino: 'PHP', argentine: 'ARS', argentinian: 'ARS', chilean: 'CLP', colombian: 'COP', cuban: 'CUP', uruguayan: 'UYU', dominican: 'DOP' },
  dinar: { iraqi: 'IQD', kuwaiti: 'KWD', jordanian: 'JOD', bahraini: 'BHD', libyan: 'LYD', tunisian: 'TND', algerian: 'DZD', serbian: 'RSD' },
  crown: { danish: 'DKK', norwegian: 'NOK', swedish: 'SEK', czech: 'CZK', icelandic: 'ISK' }, krone: { danish: 'DKK', norwegian: 'NOK' }, kroner: { danish: 'DKK', norwegian: 'NOK' }, krona: { swedish: 'SEK', icelandic: 'ISK' }, kronor: { swedish: 'SEK' },
  lira: { turkish: 'TRY', italian: 'ITL' }, yen: { japanese: 'JPY' }, yuan: { chinese: 'CNY' }, renminbi: { chinese: 'CNY' }, won: { 'south korean': 'KRW', korean: 'KRW', 'north korean': 'KPW' }, ruble: { russian: 'RUB', belarusian: 'BYN' }, rouble: { russian: 'RUB', belarusian: 'BYN' },
  shilling: { kenyan: 'KES', ugandan: 'UGX', tanzanian: 'TZS', somali: 'SOS' }, riyal: { saudi: 'SAR', qatari: 'QAR', yemeni: 'YER' }, rial: { iranian: 'IRR', omani: 'OMR', yemeni: 'YER' }, dirham: { moroccan: 'MAD', emirati: 'AED', uae: 'AED' }, mark: { german: 'DEM', deutsche: 'DEM', deutsch: 'DEM', finnish: 'FIM' },
}));

/** Hundredths. */
const MINOR: ReadonlyMap<string, string> = new Map([['cent', 'USD'], ['cents', 'USD'], ['¢', 'USD'], ['pence', 'GBP'], ['penny', 'GBP'], ['p', 'GBP'], ['sen', 'MYR'], ['kopeck', 'RUB'], ['kopecks', 'RUB'], ['paise', 'INR'], ['piastres', 'EGP'], ['satang', 'THB'], ['centavos', 'XXX']]);

export interface MoneyBefore {
  readonly currency: string;
  readonly start: number;
  /** A scale in the code itself ("MEUR"). */
  readonly factor: number;
  /** The letters only look like a lost sign: they count when a scale word follows the number. */
  readonly lost: boolean;
}

export interface MoneyAfter {
  readonly currency: string;
  readonly end: number;
  readonly factor: number;
}

const SIGN_CLASS = [...SIGNS.keys()].map((sign) => (sign === '$' ? '\\$' : sign)).join('');
const BEFORE_SIGN = new RegExp(`(?:(?<![\\p{L}\\d])(?<letters>\\p{L}{1,3}|U\\.S\\.|US)(?<space>\\s?))?(?<sign>[${SIGN_CLASS}])(?<after>US|A|C|NZ|HK|S)?\\s?(?<minus>[-−])?$`, 'u');
const BEFORE_CODE = /$(?<=(?<whole>(?<![\p{L}\d])(?:(?<million>M)?(?<code>[A-Za-z]{3})(?:\s|\$\s?)?|(?<letters>Rs|RM|PS|Y=|Y|R|Rp|Tk|kr|CHF|SFr|DM|KSh|Sh|N|p|e|E|L|l)(?<stop>\.?\s?))))/u;

const ANY_SIGN = new RegExp(`[${SIGN_CLASS}]`);

/** Currencies that local news writes before the amount: "rupees 35 lakh". */
const BEFORE_WORD = /$(?<=(?<![\p{L}])(?<word>rupees?|naira|taka|ringgit|baht|dirhams?|riyals?|shillings?|cedis?)\s)/iu;

/** In: a text and where a number starts. Out: the sign or code that stands before it. "a $ 5 million deal" has an article, "A$5" none. */
export function moneyBefore(text: string, start: number): MoneyBefore | null {
  const from = Math.max(0, start - 10);
  const before = text.slice(from, start);
  const sign = ANY_SIGN.test(before) ? BEFORE_SIGN.exec(before) : null;
  if (sign !== null) return signed(before, from, sign);
  const word = BEFORE_WORD.exec(text.slice(Math.max(0, start - 12), start))?.groups?.word;
  if (word !== undefined) return { currency: WORDS.get(word.toLowerCase().replace(/s$/, '')) ?? 'XXX', start: start - word.length - 1, factor: 1, lost: false };
  const code = BEFORE_CODE.exec(before);
  if (code === null) return null;
  const { whole = '', code: letters, million, letters: short, stop } = code.groups ?? {};
  const at = start - whole.length;
  if (letters !== undefined && CODES.has(letters.toUpperCase()) && (letters === letters.toUpperCase() || /^(?:usd|eur|gbp)$/.test(letters))) {
    return { currency: letters.toUpperCase() === 'RMB' ? 'CNY' : letters.toUpperCase(), start: at, factor: million === undefined ? 1 : 1e6, lost: false };
  }
  // "SFr500" has as many letters as a code.
  const mark = short ?? letters ?? '';
  const spaced = short === undefined ? /\s$/.test(whole) : stop !== '';
  const lost = LOST_SIGNS.get(mark);
  if (lost !== undefined) return spaced ? null : { currency: lost, start: at, factor: 1, lost: true };
  const currency = LETTER_SIGNS.get(mark);
  if (currency === undefined || (spaced && !/^(?:Rs|CHF|SFr|DM|RM|Tk|[SND][Kk]r)$/.test(mark))) return null;
  // "Y2" and "N5" are names; a lost mark stands before an amount.
  return { currency, start: at, factor: 1, lost: mark.length === 1 };
}

function signed(before: string, from: number, match: RegExpExecArray): MoneyBefore {
  const { letters, space = '', sign = '$', after } = match.groups ?? {};
  const known = letters === undefined ? undefined : sign === '$' ? DOLLARS.get(letters.replaceAll('.', '').toLowerCase()) : undefined;
  // A space parts an article or a word from the sign, but not "US $5" or "c $5".
  const belongs = known !== undefined && (space === '' || /^(?:us|u\.s\.|c|hk|nz|ca|can)$/i.test(letters ?? ''));
  const trailing = after === undefined ? undefined : DOLLARS.get(after.toLowerCase());
  const start = from + match.index + (belongs ? 0 : (letters?.length ?? 0) + space.length);
  return { currency: (belongs ? known : undefined) ?? trailing ?? SIGNS.get(sign) ?? 'XXX', start: Math.min(start, from + before.length), factor: 1, lost: false };
}

const SCALE_AFTER = /[\s-]?(?:(?<million>mn|mln|mil|mm|MM|m|M)|(?<billion>bn|bln|b|B)|(?<trillion>tn|trn|tr|t|T)|(?<thousand>k|K))(?![\p{L}\d'’])/uy;

/** "m", "bn", "k" and "t" after an amount of money, where nothing else can be meant. */
export function moneyScale(text: string, at: number): { factor: number; end: number } {
  SCALE_AFTER.lastIndex = at;
  const match = SCALE_AFTER.exec(text);
  const groups = match?.groups ?? {};
  const factor = groups.million !== undefined ? 1e6 : groups.billion !== undefined ? 1e9 : groups.trillion !== undefined ? 1e12 : groups.thousand !== undefined ? 1e3 : 1;
  // "$5 t" is a slip, "$5 m" is not.
  const apart = match !== null && /^[\s-]/.test(match[0]) && !/^[\s-](?:m|mn|bn|mln|tn|b)$/.test(match[0]);
  return factor === 1 || apart ? { factor: 1, end: at } : { factor, end: at + (match?.[0].length ?? 0) };
}

const AFTER_SIGN = new RegExp(`\\s?(?<sign>[${SIGN_CLASS}¢])(?!\\s?\\d)`, 'uy');
const AFTER_WORDS = /[\s-]?(?<words>\p{L}[\p{L}.]*(?:[\s-]\p{L}+){0,2})/uy;
const ORIGINS: ReadonlyMap<string, string> = new Map([...QUALIFIED].flatMap(([noun, origins]) => Object.entries(origins).map(([origin, code]) => [`${origin} ${noun}`, code] as [string, string])));

/** In: a text and where a number ends. Out: the currency that follows it as a sign, a code or a word. `large`: whether the number has a scale word or stands with money. */
export function moneyAfter(text: string, at: number, large: () => boolean): MoneyAfter | null {
  AFTER_SIGN.lastIndex = at;
  const sign = AFTER_SIGN.exec(text);
  if (sign?.groups?.sign !== undefined) return { currency: SIGNS.get(sign.groups.sign) ?? 'USD', end: at + sign[0].length, factor: sign.groups.sign === '¢' ? 0.01 : 1 };
  AFTER_WORDS.lastIndex = at;
  const match = AFTER_WORDS.exec(text);
  const phrase = match?.groups?.words;
  if (match === null || phrase === undefined) return null;
  const from = at + match[0].length - phrase.length;
  const words = phrase.split(/[\s-]/);
  for (let n = words.length; n > 0; n -= 1) {
    const currency = currencyOf(words.slice(0, n), large, from === at);
    if (currency === null) continue;
    const length = words.slice(0, n).join(' ').length;
    const end = from + length - (words[n - 1]?.endsWith('.') === true && !/^u\.s\.$/i.test(words[n - 1] ?? '') ? 1 : 0);
    return { ...currency, end: n === 1 ? endOfSterling(text, end) : end };
  }
  return null;
}

function endOfSterling(text: string, end: number): number {
  return /^\ssterling\b/i.test(text.slice(end, end + 10)) ? end + 9 : end;
}

/** In small letters, without the stop that ends a sentence. */
function lowerOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.endsWith('.') ? lower.replace(/(?<=\p{L}{3}|^p)\.$/u, '') : lower;
}

function currencyOf(words: readonly string[], large: () => boolean, glued: boolean): { currency: string; factor: number } | null {
  const [first = ''] = words;
  const noun = lowerOf(words[words.length - 1] ?? '');
  const singular = QUALIFIED.has(noun) || WORDS.has(noun) || !noun.endsWith('s') ? noun : noun.slice(0, -1);
  if (words.length > 1) {
    if (!QUALIFIED.has(singular)) return null;
    const lower = words.map(lowerOf);
    const code = ORIGINS.get([...lower.slice(0, -1), singular].join(' ')) ?? ORIGINS.get(`${lower.slice(0, -1).join(' ')} ${singular}`.replaceAll('.', ''));
    return code === undefined ? null : { currency: code, factor: 1 };
  }
  const upper = first.replace(/\.$/, '');
  if (/^M?[A-Z]{3}$/.test(upper) && CODES.has(upper.slice(-3))) return { currency: upper.endsWith('RMB') ? 'CNY' : upper.slice(-3), factor: upper.length === 4 ? 1e6 : 1 };
  if (/^(?:usd|eur|gbp)$/.test(upper)) return { currency: upper.toUpperCase(), factor: 1 };
  const minor = MINOR.get(noun);
  if (minor !== undefined && (noun.length > 1 || glued)) return { currency: minor, factor: 0.01 };
  const code = WORDS.get(singular);
  if (code === undefined) return null;
  // Words that mean something else as well count only beside a large number.
  if (/^(?:pound|crown|won|real|mark|kn|lev|lei|shilling)$/.test(singular) && !large() && !(singular === 'shilling' || (singular === 'kn' && !glued))) return null;
  return { currency: code, factor: 1 };
}
