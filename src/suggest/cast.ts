import { findActors } from '../actors.ts';
import { indexNames } from '../actors/names.ts';
import { isOffice } from '../actors/offices.ts';
import { readAttributions } from '../text/attribution.ts';
import { STATE_NAMES } from '../text/countries.ts';
import { nameSpeaker } from '../text/speakers.ts';
import { slug } from './ids.ts';
import type { Actor, Article } from '../types.ts';

/** Groups that act in news without a name. */
const COLLECTIVES = ['police', 'army', 'government', 'protesters', 'rebels', 'militants', 'troops', 'union', 'court', 'parliament', 'prosecutors'];

/** Whoever fewer sources name is nobody they could differ on. */
const SOURCES = 2;
const MOST = 10;

/** In: the articles of a story without a claims file. Out: who acts in it, as far as several sources name them: states, groups, and those who speak. */
export function castOf(articles: readonly Article[]): readonly Actor[] {
  const states = STATE_NAMES.map((name): Actor => ({ id: slug(name), name, aliases: [] }));
  const groups = COLLECTIVES.map((name): Actor => ({ id: name, name, aliases: [] }));
  const mentions = articles.map((article) => findActors(article, indexNames([...states, ...groups])));
  const known = [...states, ...groups];
  /** People who are introduced as somebody's speak for them. */
  const spoken = new Set(articles.flatMap((article, i) => (mentions[i] ?? []).filter(({ kind }) => kind === 'person').map(({ sentence, from }) => article.sentences[sentence]?.tokens[from]?.norm ?? '')));
  const persons = new Map<string, Actor>();
  const seen = new Map<string, Set<number>>();
  const count = (id: string, source: number): void => void seen.set(id, (seen.get(id) ?? new Set()).add(source));
  articles.forEach((article, source) => {
    for (const mention of mentions[source] ?? []) count(mention.actor, source);
    for (const attribution of readAttributions(article)) {
      const speaker = nameSpeaker(article, attribution);
      const head = speaker?.head.toLowerCase() ?? '';
      const name = speaker?.name ?? '';
      if (!/^\p{Lu}.*\s\p{Lu}/u.test(name) || spoken.has(head) || isOffice(head)) continue;
      const id = slug(head);
      const other = persons.get(id);
      persons.set(id, { id, name: other !== undefined && other.name.length >= name.length ? other.name : name, aliases: name.split(' ').slice(-1) });
      count(id, source);
    }
  });
  return [...known, ...persons.values()]
    .filter(({ id }) => (seen.get(id)?.size ?? 0) >= SOURCES)
    .toSorted((a, b) => (seen.get(b.id)?.size ?? 0) - (seen.get(a.id)?.size ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map((actor) => ({ ...actor, aliases: actor.aliases.filter((alias) => alias !== actor.name) }));
}
