// The official schema of Adaptive Cards 1.5 (adaptive-card-1.5.json, as published), ready to validate with.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';

const require = createRequire(import.meta.url);
const read = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'));

// Draft 06 differs from what ajv speaks in nothing but its own description, and in how it names a schema.
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addMetaSchema(read(require.resolve('ajv/dist/refs/json-schema-draft-06.json')));
const { id, ...schema } = read(join(import.meta.dirname, 'adaptive-card-1.5.json'));
const validate = ajv.compile({ ...schema, $id: String(id) });

/** What is wrong with it, in words; undefined when nothing is. */
export const schemaFault = (card: unknown): string | undefined => {
  if (validate(card)) return undefined;
  // Of all branches of the schema, the deepest place says most.
  const deepest = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length)[0];
  return `${deepest?.instancePath}: ${deepest?.message} ${JSON.stringify(deepest?.params)}`;
};
