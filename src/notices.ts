import { findPhrase, readPhrase } from './text/phrases.ts';
import { parseEdtf } from './text/dates/edtf.ts';
import { ownDay } from './text/told-from.ts';
import type { Article, Notice, Story } from './types.ts';

/** A story is followed up for some months; half a year away, an article is about another one, unless the story says how long it has been told. */
const FAR_FROM_STORY_DAYS = 183;
const DAY = 86_400_000;

/** In: an article and the story. Out: what a person should know before trusting its column. A source far from the story is not read. */
export function noticesFor(article: Article, story: Story): readonly Notice[] {
  const { id, outlet, published } = article.source;
  if (!speaksOf(article, story)) {
    return [{ source: id, type: 'off-topic', message: `${outlet} has none of the story's words (${story.about.join(', ')}): not read` }];
  }
  if (published === null) {
    if (story.date === null) return [];
    const own = ownDay(article.source, story.date);
    const message = own === null ? `${outlet} has no date: relative dates are told from the story's, ${story.date}` : `${outlet} has a date without a year: taken for ${own}, the nearest to the story's, ${story.date}`;
    return [{ source: id, type: 'no-date', message }];
  }
  const told = story.span ?? story.date;
  const days = daysApart(published, told);
  if (days === null || days <= (story.span === undefined ? FAR_FROM_STORY_DAYS : 0)) return [];
  const what = story.span === undefined ? 'date' : 'span';
  return [{ source: id, type: 'far-from-story', message: `${outlet} is of ${published}, ${days} days from the story's ${what} ${told ?? ''}: not read` }];
}

function speaksOf(article: Article, story: Story): boolean {
  if (story.about.length === 0) return true;
  const phrases = story.about.map((text) => readPhrase(text));
  return article.sentences.some((sentence) => phrases.some((phrase) => findPhrase(phrase, sentence.tokens, 0, sentence.tokens.length, 1).length > 0));
}

function daysApart(published: string, date: string | null): number | null {
  const a = parseEdtf(published);
  const b = date === null ? null : parseEdtf(date);
  if (a === null || b === null) return null;
  const gap = Math.max(Date.parse(a.start) - Date.parse(b.end), Date.parse(b.start) - Date.parse(a.end), 0);
  return Math.round(gap / DAY);
}
