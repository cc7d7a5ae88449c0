import { stringify } from 'yaml';
import type { Actor, Claim, Position, Story } from '../types.ts';
import { spaced } from './normalise.ts';

/** One value on one line, in quotes where YAML needs them. */
const inline = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();

const phrases = (list: readonly string[]): string => (list.length === 1 ? inline(list[0]) : inline(list));

/** In: a claim. Out: the lines of its item in the list of claims, without indentation; read back they are the same claim. */
export function writeClaim(claim: Claim): readonly string[] {
  const lines = [
    `id: ${inline(claim.id)}`,
    `question: ${inline(claim.question)}`,
    `kind: ${claim.kind}`,
    ...(claim.about.length > 0 ? [`about: ${phrases(claim.about)}`] : []),
    ...(claim.except.length > 0 ? [`except: ${phrases(claim.except)}`] : []),
    ...ownLines(claim),
  ];
  return lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`);
}

function ownLines(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case 'actor':
      return [`action: ${phrases(claim.action)}`, `actors: ${inline(claim.actors)}`];
    case 'quantity':
      return [`unit: ${inline(claim.unit)}`, ...(claim.measure.length > 0 ? [`measure: ${phrases(claim.measure)}`] : []), ...(claim.tolerance === null ? [] : [`tolerance: ${claim.tolerance}`])];
    case 'date':
      return [`action: ${phrases(claim.action)}`];
    case 'scope':
      return ['elements:', ...claim.elements.flatMap((element) => positionLines(element, element.count ? ['count: yes'] : []))];
    case 'status':
      return [
        ...(claim.ordered ? ['ordered: true'] : []),
        ...(claim.several ? ['several: true'] : []),
        ...(claim.bySpeaker ? ['by: speaker'] : []),
        ...(claim.actors.length > 0 ? [`actors: ${inline(claim.actors)}`] : []),
        'positions:', ...claim.positions.flatMap((position) => positionLines(position, [])),
      ];
    case 'quotation':
      return [`cues: ${phrases(claim.cues)}`, ...(claim.speaker.length > 0 ? [`speaker: ${inline(claim.speaker)}`] : []), ...(claim.direct ? ['direct: true'] : [])];
    case 'label':
      return [`names: ${phrases(claim.names)}`];
  }
}

function positionLines({ id, label, cues }: Position, more: readonly string[]): readonly string[] {
  if (label === spaced(id) && more.length === 0) return [`  ${inline(id)}: ${inline(cues)}`];
  return [`  ${inline(id)}:`, ...(label === spaced(id) ? [] : [`    label: ${inline(label)}`]), `    cues: ${phrases(cues)}`, ...more.map((line) => `    ${line}`)];
}

/** In: the story and its actors. Out: the lines of a claims file before its claims. */
export function writeHead(story: Story, actors: readonly Actor[]): readonly string[] {
  return [
    'version: 1',
    'story:',
    `  title: ${inline(story.title)}`,
    ...(story.date === null ? [] : [`  date: ${inline(story.date)}`]),
    ...(story.span === undefined ? [] : [`  span: ${inline(story.span)}`]),
    ...(story.about.length > 0 ? [`  about: ${phrases(story.about)}`] : []),
    ...(actors.length === 0 ? [] : ['', 'actors:', ...actors.map(({ id, name, aliases }) => `  ${inline(id)}: ${inline(aliases.length === 0 ? name : { name, aliases })}`)]),
  ];
}
