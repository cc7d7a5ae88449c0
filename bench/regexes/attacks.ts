import { analyse } from 'scslre';

/** Strings that a pattern may choke on, made of the pattern itself: what leads up to a part of it, that part again and again, and an end that does not fit. */

export interface Attack {
  readonly prefix: string;
  readonly pump: string;
  readonly suffix: string;
}

/** The parts of scslre's (regexpp's) syntax tree that are gone by here. */
interface Part {
  readonly type: string;
  readonly raw: string;
  readonly min?: number;
  readonly max?: number;
  readonly element?: Part;
  readonly elements?: readonly Part[];
  readonly alternatives?: readonly Part[];
}

const CHARACTERS = [...'a1 .,A-\'"(z“”’\n\t:;/|[)!?é$%_–—xX0é\u0301\u0345中🚢\u00a0'];
const SUFFIXES = ['', '\u0001', ' !'];
const MOST_EXAMPLES = 4;
const LONGEST_PUMP = 40;

/** In: a pattern, and the letters of its flags that change what it matches. Out: attacks, none twice. */
export function attacksOf(source: string, flags: string): readonly Attack[] {
  const { pattern } = analyse({ source, flags }, { maxReports: 0 }).parsed as { readonly pattern: Part };
  const examples = examplesFor(flags);
  const found = new Map<string, Attack>();
  const add = (prefix: string, pump: string): void => {
    if (pump === '' || pump.length > LONGEST_PUMP) return;
    for (const suffix of SUFFIXES) found.set(JSON.stringify([prefix, pump, suffix]), { prefix, pump, suffix });
  };
  for (const example of examples(pattern)) add('', example);
  const visit = (part: Part, prefix: string): void => {
    for (const alternative of part.alternatives ?? []) {
      let before = prefix;
      for (const element of alternative.elements ?? []) {
        const inner = element.type === 'Quantifier' ? element.element : undefined;
        if (inner !== undefined) for (const example of examples(inner)) {
          add('', example);
          add(before, example);
        }
        visit(inner ?? element, before);
        before += examples(element)[0] ?? '';
        // What begins like a match again and again, and never becomes one.
        add('', before);
        if (before !== prefix) add(prefix, before.slice(prefix.length));
      }
    }
  };
  visit(pattern, '');
  return [...found.values()];
}

/** In: flags. Out: what finds a few strings that a part of a pattern matches. */
function examplesFor(flags: string): (part: Part) => readonly string[] {
  const known = new Map<Part, readonly string[]>();
  const examples = (part: Part): readonly string[] => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const made = make(part);
    known.set(part, made);
    return made;
  };
  const make = (part: Part): readonly string[] => {
    if (part.type === 'Quantifier' && part.element !== undefined) {
      const times = Math.max(1, Math.min(part.min ?? 1, 30));
      return examples(part.element).map((example) => example.repeat(times));
    }
    if (part.alternatives !== undefined) return part.type === 'Assertion' ? [''] : spread(part.alternatives.flatMap(examples));
    if (part.elements !== undefined && part.type === 'Alternative') {
      return [0, 1, 2, 3].map((at) => part.elements?.map((element) => pick(examples(element), at)).join('') ?? '');
    }
    if (part.type === 'Assertion' || part.type === 'Backreference') return [''];
    const one = new RegExp(`^(?:${part.raw})$`, flags.replaceAll(/[gyd]/g, ''));
    const fitting = CHARACTERS.filter((character) => one.test(character));
    return fitting.length > 0 ? spread(fitting) : [part.type === 'Character' ? characterOf(part.raw) : ''];
  };
  return (part) => [...new Set(examples(part))];
}

/** A character as a pattern has it: by its number, escaped or as it is. */
function characterOf(raw: string): string {
  const code = /^\\[ux]\{?([\da-f]+)\}?$/i.exec(raw)?.[1];
  return code === undefined ? raw.at(-1) ?? '' : String.fromCodePoint(Number.parseInt(code, 16));
}

const pick = (examples: readonly string[], at: number): string => examples[at % Math.max(1, examples.length)] ?? '';

/** A few of them, from all over the list. */
const spread = (all: readonly string[]): readonly string[] => (all.length <= MOST_EXAMPLES ? all : Array.from({ length: MOST_EXAMPLES }, (_, at) => all[Math.floor((at * all.length) / MOST_EXAMPLES)] ?? ''));
