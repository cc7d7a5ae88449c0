/** What the page can do beyond showing itself. Everything is in the document already: without this, links, print and reading still work. */
import { startCard } from './card.ts';
import { startFilters } from './filters.ts';
import { startFollowing } from './follow.ts';
import { startGrid } from './grid.ts';
import { startLinks } from './links.ts';

document.documentElement.classList.add('live');
startCard();
for (const table of document.querySelectorAll('table')) startGrid(table);
for (const story of document.querySelectorAll<HTMLElement>('.story')) {
  startFollowing(story);
  startFilters(story);
}
startLinks();
