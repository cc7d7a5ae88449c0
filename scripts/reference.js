// Writes docs/claims-file.md, the reference of the claims file, from its JSON Schema: `node scripts/reference.js`.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url).pathname;

/** In: the JSON Schema of the claims file. Out: Markdown: the keys at the top, of every claim, and of each kind, with the form and the meaning of each. */
export function reference(schema) {
  const claims = schema.properties.claims.items.oneOf;
  const common = Object.keys(claims[0].properties).filter((key) => claims.every(({ properties }) => key in properties) && key !== 'kind');
  const kinds = claims.map(({ properties, required, description }) => [
    `## ${properties.kind.const}`, description,
    table(Object.fromEntries(Object.entries(properties).filter(([key]) => !common.includes(key) && key !== 'kind')), required),
  ]);
  return `${[
    '# The claims file', 'Made from its JSON Schema (`compare-claims schema claims`), which editors complete and check by.',
    '## At the top', table(schema.properties, schema.required),
    '## Every claim', `\`kind\` is ${listed(claims.map(({ properties }) => `\`${properties.kind.const}\``))}.`, table(Object.fromEntries(common.map((key) => [key, claims[0].properties[key]])), claims[0].required),
    ...kinds.flat(),
  ].join('\n\n')}\n`;
}

/** Rows of keys, those of a map below it with a dot. */
const table = (properties, required) => ['| key | form | what |', '|---|---|---|', ...rowsOf(properties, required)].join('\n');

const rowsOf = (properties, required = [], before = '') => Object.entries(properties).flatMap(([key, schema]) => [
  `| \`${before}${key}\`${required.includes(key) ? ' (must)' : ''} | ${formOf(schema)} | ${cell(schema.description ?? '')} |`,
  ...(key === 'claims' ? [] : partsOf(schema, `${before}${key}.`)),
]);

/** The keys of a map, or of the maps in it by id; free text for people is the same everywhere. */
function partsOf(schema, before) {
  const forms = schema.anyOf ?? [schema];
  const byId = schema.additionalProperties;
  return typeof byId === 'object' ? (byId.anyOf ?? [byId]).flatMap((one) => parts(one, `${before}<id>.`)) : forms.flatMap((one) => parts(one, before));
}

const parts = ({ properties = {}, required }, prefix) => rowsOf(Object.fromEntries(Object.entries(properties).filter(([key]) => key !== 'note' && key !== 'description')), required, prefix);

const FORMS = { text: 'text', phrases: 'a phrase, or a list of them', ids: 'an id, or a list of them' };

function formOf(schema) {
  const named = (schema.$ref ?? schema.allOf?.[0]?.$ref)?.split('/').pop();
  if (named !== undefined) return FORMS[named] ?? named;
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return listed(schema.enum.map((value) => `\`${value}\``));
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(formOf))].join(', or ');
  if (schema.type === 'array') return `a list${schema.items?.enum === undefined ? '' : ` of ${formOf(schema.items)}`}`;
  if (schema.type === 'object') return schema.properties === undefined ? 'a map by id' : 'a map';
  return schema.type === 'boolean' ? 'true or false' : schema.type === 'number' ? 'a number' : 'text';
}

const listed = (values) => (values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`);
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

if (import.meta.url === `file://${process.argv[1]}`) {
  writeFileSync(`${root}docs/claims-file.md`, reference(JSON.parse(readFileSync(`${root}schema/claims.json`, 'utf8'))));
}
