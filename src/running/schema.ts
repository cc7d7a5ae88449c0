import { checkJsonSchema } from '../check-schema.ts';
import { claimsJsonSchema } from '../claims-file/schema.ts';
import { lockJsonSchema } from '../lock/schema.ts';
import { reportJsonSchema } from '../report-schema.ts';

export type SchemaName = 'report' | 'check' | 'claims' | 'lock';

/** The JSON Schema of each file that is read or written. */
export const schemas: Readonly<Record<SchemaName, () => object>> = { report: reportJsonSchema, check: checkJsonSchema, claims: claimsJsonSchema, lock: lockJsonSchema };
