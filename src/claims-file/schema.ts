import * as z from 'zod';
import { date, flag, ids, note, phrases, strict, text } from './fields.ts';
import { message } from './mistakes.ts';
import { suggest } from './nearest.ts';
import type { DifferenceType } from '../types.ts';
import { LEVELS, RULE_IDS, RULES, type RuleId } from '../policy.ts';

/** The claims file as people write it. `z.infer` of it is what `normalise` takes; its JSON Schema is for editors. */

const story = z
  .union(
    [
      text,
      strict(
        {
          title: text.describe('What the story is called in the report.'),
          date: date.optional().describe('When it happened (EDTF: 2020-12-30, 2020-12, 2020). Sources far from it are about another story.'),
          span: date.optional().describe('From when to when it has been told (EDTF: 2017/2021); half a year around its date when left out.'),
          about: phrases.optional().describe('Words that every article on the story has; claims without an about of their own take these.'),
          ...note,
        },
        'a title or a map',
      ),
    ],
    { error: message('{key} must be a title or a map', 'with the keys: title, date, span, about') },
  )
  .describe('The story that the sources tell.');

const actor = z
  .union(
    [
      text,
      strict(
        {
          name: text.describe('The name shown in the report.'),
          aliases: phrases.optional().describe('Other names in the texts: abbreviations, capitals, offices, spokespeople.'),
          ...note,
        },
        'a name or a map',
      ),
    ],
    { error: message('{key} must be a name or a map', 'with the keys: name, aliases') },
  )
  .describe('A name, or a name with aliases.');

const positionShape = {
  label: text.optional().describe('What the report calls it; the id with spaces when left out.'),
  cues: phrases.describe('Example phrases for it. Inflection, word order, passive voice and negation are found by themselves; "|" separates alternatives.'),
  ...note,
};

const CUES = 'cue phrases, or a map with the keys: label, cues';

const position = z.union([phrases, strict(positionShape, CUES)], { error: `{key} must be ${CUES}` }).describe('Cue phrases, or a label with cue phrases.');

const element = z
  .union([phrases, strict({ ...positionShape, count: flag.optional().describe('Counted: "its head and three others" are 4 of it.') }, CUES)], {
    error: `{key} must be ${CUES}`,
  })
  .describe('Cue phrases, or a label with cue phrases.');

const byId = <Value extends z.ZodType>(value: Value) =>
  z
    .record(z.string().min(1, message('{key} must not be empty')).refine((id) => id === id.trim(), '{key} must not begin or end with a space'), value, { error: message('{key} must be a map', 'with one id: per line and its value behind it') })
    .refine((map) => Object.keys(map).length > 0, '{key} is empty')
    .meta({ minProperties: 1 });

const REFERENCE = 'the answer, or a map with the keys: value, source';

const reference = z
  .union([ids, strict({ value: ids.describe('An id, date or value as the report writes it; a list of ids where several hold.'), source: text.optional().describe('Where the answer is from.'), ...note }, REFERENCE)], {
    error: `{key} must be ${REFERENCE}`,
  })
  .describe('A curated answer that the outlets are held against.');

const DIFFERENCES = ['partial', 'wording', 'label', 'certainty', 'contested', 'loaded', 'naming', 'doubt', 'voice', 'precision'] as const satisfies readonly DifferenceType[];

const framing = z
  .array(
    z.enum(DIFFERENCES, {
      error: ({ input }) => message(`unknown difference "${String(input)}"`, suggest(String(input), DIFFERENCES, 'differences')),
    }),
    { error: message('{key} must be a list', `of differences: ${DIFFERENCES.join(', ')}`) },
  )
  .describe('The differences in telling that make this claim "framed differently"; all but voice and precision when left out.');

const id = text.describe('A short name for the claim, used on the command line and in the report.');

const base = {
  question: text.optional().describe('The question that the outlets answer; made from the id when left out.'),
  about: phrases.optional().describe("Words for what the claim is about: a sentence must speak of one of them or point back to it. The story's when left out."),
  except: phrases.optional().describe('A sentence that has one of these is about something else.'),
  reference: reference.optional(),
  framing: framing.optional(),
  required: flag.optional().describe('Every source is expected to answer it: compare-claims check tells of those that do not.'),
  ...note,
};

const actors = ids.optional().describe('Ids of the actors that can be the answer; all when left out.');

const shapes = {
  actor: {
    action: phrases.describe('Verbs of the event (propose, offer); their nouns and passives are found by themselves.'),
    actors,
  },
  quantity: {
    unit: text.describe('money, people, percent, magnitude, length, or the noun that is counted (bombs).'),
    measure: phrases.optional().describe('Words that say what is measured (worth, cost, killed).'),
    tolerance: z.coerce
      .number('{key} must be a number')
      .min(0, '{key} must be between 0 and 1')
      .max(1, '{key} must be between 0 and 1')
      .optional()
      .describe('Relative difference within which two rounded or approximate values are compatible (0.05).'),
  },
  date: {
    action: phrases.describe('Verbs of the event that is dated.'),
  },
  scope: {
    elements: byId(element).describe('What can be covered, by id.'),
  },
  status: {
    positions: byId(position).describe('What can be the case, by id.'),
    ordered: flag.optional().describe('The positions are stages in order: a later one contains the earlier ones.'),
    several: flag.optional().describe('Several positions may hold at once.'),
    by: z.literal('speaker', message('{key} must be "speaker"')).optional().describe("Positions belong to whoever takes them: only one actor's rival positions conflict."),
    actors: ids.optional().describe('Ids of the actors whose positions count; anyone when left out.'),
  },
  quotation: {
    cues: phrases.describe('Words that the statement turns on.'),
    speaker: ids.optional().describe('Ids of the actors whose words are meant; anyone when left out.'),
    direct: flag.optional().describe('Only words in quotation marks count; reported speech is left aside. Default: no.'),
  },
  label: {
    names: phrases.describe('Phrases whose head words name the thing.'),
  },
};

type Kind = keyof typeof shapes;
const KINDS = Object.keys(shapes) as readonly Kind[];

const KIND_TEXTS: Readonly<Record<Kind, string>> = {
  actor: 'Who did it.',
  quantity: 'How much, or how many.',
  date: 'When.',
  scope: 'Which elements are covered, with all, most, some.',
  status: 'Which of the listed positions is the case.',
  quotation: 'How a statement is worded.',
  label: 'What a thing is called.',
};

function claimOf<K extends Kind, Shape extends z.ZodRawShape>(kind: K, shape: Shape) {
  return strict({ id, kind: z.literal(kind).describe(KIND_TEXTS[kind]), ...base, ...shape }, 'a map', (key) => {
    const owners = KINDS.filter((other) => key in shapes[other]);
    return owners.length === 0 ? null : `"${key}" is for claims of kind ${owners.join(' or ')}; this one is of kind ${kind}`;
  }).describe(KIND_TEXTS[kind]);
}

const claim = z.discriminatedUnion(
  'kind',
  [
    claimOf('actor', shapes.actor),
    claimOf('quantity', shapes.quantity),
    claimOf('date', shapes.date),
    claimOf('scope', shapes.scope),
    claimOf('status', shapes.status),
    claimOf('quotation', shapes.quotation),
    claimOf('label', shapes.label),
  ],
  {
    error: ({ input }) => {
      if (typeof input !== 'object' || input === null || Array.isArray(input)) return message('{key} must be a map', 'with the keys: id, question, kind, …');
      const { kind } = input as { kind?: unknown };
      return typeof kind === 'string' ? message(`unknown kind "${kind}"`, suggest(kind, KINDS, 'kinds')) : message('{key} must be a kind', `kinds: ${KINDS.join(', ')}`);
    },
  },
);

const LEVEL_TEXTS = 'off, note, warning or error';

const level = z.enum(LEVELS, {
  error: ({ input }) => message(`{key} must be ${LEVEL_TEXTS}`, typeof input === 'string' ? suggest(input, LEVELS, 'severities') : undefined),
});

const policy = strict(Object.fromEntries(RULE_IDS.map((rule) => [rule, level.optional().describe(RULES[rule].description)])) as Record<RuleId, z.ZodOptional<typeof level>>, `a map of rules to ${LEVEL_TEXTS}`)
  .describe('What each rule of compare-claims check weighs in this story; the tool\'s own defaults where a rule is left out.');

export const claimsSchema = strict(
  {
    version: z.literal(1, message('{key} must be 1', 'write: version: 1')).describe('Version of the format.'),
    story,
    actors: byId(actor).optional().describe('Who acts and speaks in the story, by id.'),
    claims: z.array(claim, message('{key} must be a list', 'begin each claim with "- id:"')).min(1, message('{key} is empty', 'begin each claim with "- id:"')).describe('The key claims of the story.'),
    policy: policy.optional(),
    ...note,
  },
  'a map',
);

export type WrittenClaims = z.infer<typeof claimsSchema>;
export type WrittenClaim = WrittenClaims['claims'][number];

/** The JSON Schema (draft 7) of the claims file as it is written, for editors that complete and check it. */
export function claimsJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(claimsSchema, { target: 'draft-7', io: 'input' });
  return { $schema, title: 'compare-claims: claims file', ...rest };
}
