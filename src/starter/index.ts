/** What a new story begins with. */
import { claimsFile } from './claims.ts';
import { CORPUS_README, EXAMPLES } from './texts.ts';
import { WORKFLOW } from './workflow.ts';

export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** In: the story's title, the JSON Schema of claims files, and whether the story has neither texts nor claims yet. Out: its files, with forward slashes. */
export const starterFiles = (title: string, schema: object, empty: boolean): readonly StarterFile[] => [
  { path: 'claims.yaml', text: claimsFile(title) },
  { path: 'claims.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` },
  { path: 'corpus/README.md', text: CORPUS_README },
  ...(empty ? Object.entries(EXAMPLES).map(([name, text]) => ({ path: `corpus/${name}`, text })) : []),
  { path: '.github/workflows/compare-claims.yml', text: WORKFLOW },
];
