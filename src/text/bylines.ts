import { countWords } from './titles.ts';
import { isTimestamp } from './timestamps.ts';

/** Who wrote it, who helped, how to reach them. */

const CREDITS = [
  /^\W{0,2}(?:additional )?(?:reporting|writing|editing|compiled|edited|written|translated|produced|contributing reporting)(?: and (?:reporting|writing|editing))? by\b.{1,300}$/i,
  /\bcontributed to (?:this|the) (?:report|story|article|dispatch|coverage)\b/i,
  /\b(?:is|are) (?:an? )?(?:[\w-]+ ){0,4}(?:writer|reporter|correspondent|editor|journalist|columnist)s? (?:for|at|with|based)\b.{0,120}(?:\breach|\bcontact|\bfollow|\be-?mail|@)/i,
  /\b(?:can be (?:reached|contacted)|reach (?:him|her|them)|contact (?:him|her|them)|follow (?:him|her|them)|find (?:him|her|them))\b.{0,60}(?:@|\d{3}[-. ]\d{3,4}|\btwitter\b)/i,
  /\bstaff writers?\b.{0,20}\be-?mail\b/i,
  /^(?:the )?(?:associated press|reuters|afp|ap|agencies|news agencies|staff|staff reports?|staff writers?|wire reports?|web desk|news desk|newsroom)$/i,
  /^\p{Lu}[\p{L}.’'-]{1,30} \p{Lu}[\p{L}.’'-]{1,30}, (?:[Ss]taff [Ww]riter|Associated Press|Reuters|[Cc]orrespondent)$/u,
];

/** Without one of these a line gives no credit: most lines need no second look. */
const CREDIT_WORD = /@|contributed to|mail|twitter|\d{3}[-. ]\d{3}/;
/** Not these alone: somebody has to be reached who writes. */
const REACHED = /reach|contact|follow/;
const WRITER = /writer|reporter|correspondent|editor|journalist|columnist/;
const CREDIT_FORM = /^\W{0,2}(?:additional|report|writ|edit|compil|translat|produc|contribut)|^(?:the )?(?:associated press|reuters|afp|ap|agencies|news agencies|staff|wire|web|news)|^[^,]{4,64}, (?:staff|associated|reuters|corr)/;

/** What stands between the names of a byline. */
const LINK = /^(?:and|with|for|in|of|the|de|van|von|der|bin|al|el|staff|&|-|–|—|\/)$/i;
const NAME = /^\p{Lu}[\p{L}\p{M}.’'-]*$/u;
const OPENS = /^\W{0,2}(?:[Bb]y|BY|With):?\s+(?=\p{Lu})/u;

/** Whether a line holds two or more words, all of names. */
function isNames(line: string): boolean {
  const words = line.split(/[\s,]+/).filter((word) => word !== '');
  return words.length <= 14 && words.filter((word) => NAME.test(word)).length >= 2 && words.every((word) => NAME.test(word) || LINK.test(word));
}

/** "By Ann Lowe and Carl Berg | News | 3 May 2020", "Ann Lowe | 03.05.2020", "Ann Lowe contributed": an article "by" a bridge goes on in small letters. */
function namesWriters(line: string): boolean {
  if (line.length > 120) return false;
  if (/ contributed\.?$/.test(line)) return isNames(line.replace(/ contributed\.?$/, ''));
  if (/[.!?]$/.test(line)) return false;
  const opening = OPENS.exec(line)?.[0] ?? '';
  const [names = '', ...rest] = line.slice(opening.length).split(/\s*[|•·]\s*|\s[–—-]\s/);
  const dated = rest.length > 0 && rest.every((part) => isTimestamp(part) || /^[\d./: -]{6,}$/.test(part));
  return isNames(names) && (dated || (opening !== '' && rest.every((part) => countWords(part) < 6)));
}

/** In: a line in small letters. Out: whether it may say how to reach a writer. */
export const tellsHowToReach = (lower: string): boolean => REACHED.test(lower) && WRITER.test(lower);

const mayCredit = (lower: string): boolean => CREDIT_FORM.test(lower) || CREDIT_WORD.test(lower) || tellsHowToReach(lower);

/** In: a line. Out: whether it names the writers or says how to reach them. */
export function isByline(line: string): boolean {
  return namesWriters(line) || (mayCredit(line.toLowerCase()) && countWords(line) < 60 && CREDITS.some((credit) => credit.test(line)));
}

const ADDRESS = /^(?:@\w{2,30}|\S{1,60}@\S{1,60}\.\w{2,10}|https?:\/\/\S*|www\.\S+|\S{1,80}\.(?:com|org|net|co\.uk|gov)(?:\/\S*)?|\[email|protected\]|\+?\(?\d[\d().-]{2,20}|[–—-])[,;]?$/i;
const ADDRESS_WORD = /^(?:or|and|at|call|contact|e-?mail|phone|tel|twitter|web|url|from|information)[.:,;]?$/i;

const LABEL = /^(?:twitter|e-?mail|phone|tel):/i;

/** In: a line. Out: whether it holds addresses, handles and phone numbers only. */
export function isAddress(line: string): boolean {
  if (line.length > 300) return false;
  const first = /\S+/.exec(line.replace(LABEL, ''))?.[0] ?? '';
  if (!ADDRESS.test(first) && !ADDRESS_WORD.test(first)) return false;
  const words = line.replace(LABEL, '').split(/\s+/).filter((word) => word !== '');
  return words.some((word) => ADDRESS.test(word) && word.length > 5) && words.every((word) => ADDRESS.test(word) || ADDRESS_WORD.test(word));
}
