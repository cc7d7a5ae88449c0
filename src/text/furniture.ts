import { isAddress, isByline } from './bylines.ts';
import { isTimestamp } from './timestamps.ts';
import { countWords, endsAsSentence } from './titles.ts';

/**
 * Site furniture by what a line says: what pages put around every article and no article says. A rule that could meet a real sentence
 * asks for the colon, the address or the brevity that sentences lack.
 */

const listed = (lines: string): ReadonlySet<string> => new Set(lines.split(/[|\n]/).map((line) => line.trim()));

/** Names of a site's sections. */
const SECTIONS = listed(
  `news|world|world news|politics|business|economy|markets|finance|sport|sports|culture|arts|entertainment|lifestyle|life|health|science|technology|tech|environment|travel|education|weather|crime|local|local news
  national|nation|international|asia|europe|africa|americas|middle east|asia pacific|latin america|us|u.s|uk|u.s. news|us news|us & canada|military|defense|defence|security|opinions|top news|trending news|criminal justice`,
);

/** Whole lines, compared without case and marks. */
const LINES = listed(
  `advertisement|advertising|ad|sponsored|promoted|sponsored content|subscribe|subscribe now|share|share this|share this article|share this story|share on facebook|share on twitter|tweet
  print|email|e-mail|comment|comments|comments off|no comments|leave a comment|add a comment|view comments|show comments|post a comment|join the conversation|log in|login|sign in|sign up|register
  log in or register|to participate in the discussion|loader|loading|newsfeed|news feed|chats|chat|menu|home|search|skip|skip ad|close|more|play|pause|enlarge|gallery|slideshow|video|videos|photos|photo
  facebook|twitter|google|google plus|google+|linkedin|pinterest|reddit|tumblr|whatsapp|telegram|instagram|youtube|flipboard|copy link|copied|link copied|embed|save|follow|follow us|contact us|about us
  fast news|breaking|breaking news|exclusive|live|live updates|developing|developing story|just in|update|updated|explainer|analysis|opinion|feature|features|interview|editorial|watch|listen|watch live|must read
  read more|read next|read also|see also|learn more|show more|load more|view more|find out more|continue reading|story continues below|story continues below advertisement|article continues below
  story continues after advertisement|click here|back to top|next article|previous article|next story|previous story|original story|hide transcript|show transcript|transcript|skip to content|skip to main content
  privacy policy|terms of use|terms of service|cookie policy|accept|accept all|accept cookies|i agree|manage preferences|listen to this article|listen to article|text size|a a|a a a|print this page|print article
  newsletter|newsletters|donate|donate now|support us|support our journalism|become a member|get the app|download the app|for immediate release|full coverage|live blog|in pictures|latest|popular|illustration|in this article|press release`,
);

/** Words of buttons and menus: a short line of nothing else is a row of them. */
const BUTTON = new Set(
  `share tweet pin email e-mail mail print copy url link save facebook twitter x whatsapp telegram linkedin reddit pinterest flipboard messenger instagram youtube via on this these article story page comments comment
  read more next previous home menu search close subscribe login log in sign up signup register follow us font size a latest popular top view show all load skip ad video player to go back reply leave watch the below
  listen newsletter newsletters cookies accept news thank you for reading continue continues`.split(/\s+/),
);

/** Headings of lists of other articles: the titles under them are furniture too. */
const LIST_HEADING = /^\W{0,3}(?:most (?:read|popular|viewed|shared|commented|recent)|more (?:from|in|on|about)\b.{0,40}|(?:you )?(?:may|might) (?:also )?(?:like|be interested in).{0,20}|recommended(?: for you| stories| reading)?|(?:related|recent|latest|top|trending|previous|popular|other|more)(?: (?:and|&) (?:popular|trending))? (?:stories|story|articles|news|headlines|posts|coverage|content|topics|videos|links|reading|trending|now)(?: (?:on|from|in)\b.{0,40})?|related|trending(?: now)?(?: (?:on|in)\b.{0,30})?|editor[’']?s[’']? (?:picks?|choice)|read (?:more|also|next)(?: (?:on|about)\b.{0,40})?|see also|also read|don[’']t miss|in case you missed it|earlier coverage|complete coverage.{0,60}|what to read next|keep reading|around the web|from the web|up next|inside \S{1,40})\s?[:»>…]?$/i;

/** A label, then a colon or a bar, then the title of something else. */
const LABELLED = /^\W{0,4}(?:read (?:more|also|next|now|or share this story|the full (?:story|article|report))|also read|see also|related(?: (?:stor(?:y|ies)|articles?|coverage|content|news|links?))?|more(?: on this(?: story)?| from [\w .]{1,30})?|must read|don[’']t miss|watch(?: (?:live|now|more|video))?|videos?|raw video|photos?|gallery|slideshow|listen|podcast|in (?:pictures|photos)|opinion|analysis|explainer|live(?: updates| blog)?|sources?|tags?|topics?|filed under|categor(?:y|ies)|keywords?|via|follow(?: \S{1,30})?|contact|email|e-mail|phone|tel|contributing|information from|copyright|on twitter|for live updates|share(?: this)?)\s?[:|»>]/i;

/** Requests to the reader: the verb, then what only a page asks for. */
const REQUEST = /^\W{0,3}(?:please )?(?:subscribe|sign up|sign in|log in|register|follow|like|join|share|download|get|support|donate|become|click|tap|visit|stay|view|see|read|text|call up|enable|turn on|allow|check out|send|submit|have a|continue|scroll|swipe)\b.{0,60}\b(?:newsletters?|our (?:app|channel|page|site|website|community|work|journalism|twitter|facebook|telegram|social)|us on|on (?:the )?\S{0,20} ?(?:facebook|twitter|telegram|instagram|youtube|whatsapp|social media|x)\b|facebook|twitter|to our|free account|to comment|notifications|javascript|inbox|mobile app|app (?:for|to)|push alerts|email alerts|news alerts|this (?:article|story|page|post|on)|a member|a subscriber|full[- ]size|read(?:ing)? more|here (?:to|for)\b|click here|news tips?|up to date|more details|full (?:story|article|text)|raw video)/i;

/** What makes a request to somebody else: a speaker, or a person spoken of. */
const SPOKEN = /\b(?:he|she|said|says|told|urged|wrote|asked|added)\b/i;

/** What a page says of itself and asks for its own sake. */
const ABOUT_THE_PAGE = /^\W{0,3}(?:thank you for (?:reading|your (?:support|interest|feedback|subscription))|our (?:journalism|newsroom|work) (?:needs|depends|relies|is (?:funded|supported))|help us (?:continue|keep|do) (?:our|doing)|you must be (?:logged|signed) in|your e-?mail address will not be|(?:this )?video (?:file|player) (?:is|cannot)|e-?mail newsletters? sign up|newsletter sign[ -]?up|listen to (?:this )?article|keep up with (?:the latest|our)|get (?:all )?the latest (?:news|stories|updates)\b.{0,40}\b(?:delivered|every|your)|\(?with (?:inputs?|reporting|additional reporting|files) (?:from|by)|based on reporting by)\b/i;

const RIGHTS = /^\W{0,3}(?:[Cc]opyright|COPYRIGHT|©|\([cC]\)|&copy;)\s?(?:\W?\s?\d{4}|[^.]{0,60}\d{4}|\p{Lu}[^.]{0,80}$)|\b[Aa]ll [Rr]ights [Rr]eserved\b|\bmay not be (?:published|reproduced|redistributed|reprinted)\b|\b(?:[Uu]ses?|[Uu]sing) (?:of )?cookies\b|\b[Tt]erms (?:of (?:[Uu]se|[Ss]ervice)|and [Cc]onditions)\b.{0,80}\b[Pp]rivacy [Pp]olicy\b|^[Oo]ur [Ss]tandards\s?:/u;

/** Without one of these it is none: most lines need no second look. */
const RIGHTS_WORD = /ights|may not be|cookies|erms|opyright|COPYRIGHT|©|\([cC]\)|&copy;|^[Oo]ur/;

const MARKS_ONLY = /^[^\p{L}\p{N}]*$/u;
const COUNT = /^comments?\W{0,3}\d{0,5}\W?$|^\W{0,2}\d[\d\s.,:/%+-]*[km]?\W{0,2}(?:comments?|shares?|views?|likes?|retweets?|replies|reactions|min(?:ute)?s?(?: read)?|votes?|photos|videos|hours? ago|minutes? ago|days? ago|mins? ago)?$/i;
const READING_TIME = /^(?:estimated )?(?:reading time|read time|time to read|listen|duration)\W{0,3}\d{1,3}\W{0,2}(?:min|sec|m\b|s\b)[\w.]{0,6}$/i;
/** A running time before a video's title. */
const VIDEO = /^\d{1,2}:\d{2}(?::\d{2})?\s(?!(?:[AP]\.?M|GMT|UTC|[ECMP]?[SD]?T|IST|BST)\b)[‘“"']?\p{Lu}/u;
const DATELINE_ALONE = /^\p{Lu}{3,}(?:[ -]\p{Lu}{3,})?(?:\s?[-–—|,]\s?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})?$|^\p{Lu}[\p{Lu}\s.,’'-]{2,40}(?:,? [\p{L}.]{2,12})?(?:\s?\([\p{Lu}\s]{2,12}\))?\s?[-–—]{1,2}$/u;

/** Longer than any line of the lists. */
const LONGEST_LISTED = 80;

/** A line as the lists have it: without marks around it; '' when it is longer than all of them. */
function bare(line: string): string {
  // No more than a few marks stand at either end of a sentence.
  if (line.length > LONGEST_LISTED + 20 && /^[A-Za-z]/.test(line) && /[A-Za-z][^A-Za-z]{0,3}$/.test(line.slice(-4))) return '';
  const start = Math.max(0, line.search(/[\p{L}\p{N}]/u));
  let end = line.length;
  for (let last = lastOf(line, end); end > start && !/[\p{L}\p{N}+]/u.test(last); last = lastOf(line, end)) end -= last.length;
  return end - start > LONGEST_LISTED ? '' : line.slice(start, end).toLowerCase();
}

/** The character that ends there, of two units where it is a pair of surrogates. */
const lastOf = (line: string, end: number): string => (/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(line.slice(Math.max(0, end - 2), end)) ? line.slice(end - 2, end) : line.charAt(end - 1));

/** In: a line. Out: whether it heads a list of other articles ("Most read", "Related stories:"). */
export function isListHeading(line: string): boolean {
  return line.length < 90 && !/[.!?]$/.test(line) && LIST_HEADING.test(line);
}

/** Words of a site's menu in a row, parted by bars or dots; the way to a page ("Home > News > Ports"); a row of buttons. */
function isMenu(line: string): boolean {
  if (/^(?:home|news)\s?[>/»|›]\s?\S/i.test(line) && countWords(line) < 10) return true;
  if (!/\d{3}|[.!?]$/.test(line)) {
    const first = /[\p{L}-]+/u.exec(line)?.[0] ?? '';
    const words = BUTTON.has(first.toLowerCase()) ? line.toLowerCase().match(/[\p{L}-]+/gu) ?? [] : [];
    if (words.length > 0 && words.length < 7 && words.every((word) => BUTTON.has(word))) return true;
  }
  if (line.length >= 200 || !/[|•·]/.test(line)) return false;
  const parts = line.split(/\s*[|•·]\s*/);
  return parts.length > 2 && !endsAsSentence(line) && parts.every((part) => countWords(part) < 4);
}

/** "Read full story at …", "… click here": a pointer without a stop, or a short one with it. */
function isPointer(line: string): boolean {
  if (!/[.”"]$/.test(line) && (/^READ (?:MORE|ALSO|NEXT)\b|^Read more\b/.test(line) || /\bclick here\b|\bhere:$/i.test(line)) && countWords(line) < 15) return true;
  return /^\W{0,3}(?:click|tap) here\b/i.test(line) && countWords(line) < 12;
}

/** A claim of rights; after "©" real sentences may follow on the line. */
function isRights(line: string): boolean {
  return RIGHTS_WORD.test(line) && RIGHTS.test(line) && (countWords(line) < 15 || /rights|may not be|cookies|privacy|terms/i.test(line));
}

/** In: a line. Out: whether it names a section of the site. */
export function isSectionName(line: string): boolean {
  return SECTIONS.has(bare(line));
}

/** In: a line. Out: whether it is a page's furniture by what it says. */
export function isFurniture(line: string): boolean {
  if (line.length > 700) return false;
  const words = bare(line);
  if (SECTIONS.has(words) || LINES.has(words) || isListHeading(line) || (!/[A-Za-z\d]/.test(line) && MARKS_ONLY.test(line)) || COUNT.test(line) || READING_TIME.test(line) || VIDEO.test(line)) return true;
  if (isTimestamp(line) || ((/^[^a-z]{3}/.test(line) || /[-–—]$/.test(line)) && DATELINE_ALONE.test(line)) || isAddress(line) || isMenu(line) || isPointer(line)) return true;
  // A label before a whole sentence and more is a paragraph with a heading: only one short sentence may follow.
  if (/[:|»>]/.test(line) && LABELLED.test(line) && (!endsAsSentence(line) || countWords(line) < 18)) return true;
  if (REQUEST.test(line) && countWords(line) < 40 && !SPOKEN.test(line)) return true;
  if (ABOUT_THE_PAGE.test(line) && countWords(line) < 30) return true;
  if (/^S(?:upport|UPPORT) \p{Lu}\S*(?: \p{Lu}\S*){0,2}$/u.test(line) && !endsAsSentence(line)) return true;
  return isRights(line) || isByline(line);
}

const LATIN = /^\p{Script=Latin}/u;
const LETTER = /^\p{L}/u;

/** In: a text. Out: the share of Latin letters in it, null where it has no letters. */
export function latinShare(text: string): number | null {
  let letters = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const small = code | 32;
      if (small < 97 || small > 122) continue;
      letters += 1;
      latin += 1;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? code);
    if (LETTER.test(char)) letters += 1;
    if (LATIN.test(char)) latin += 1;
    at += char.length - 1;
  }
  return letters === 0 ? null : latin / letters;
}
