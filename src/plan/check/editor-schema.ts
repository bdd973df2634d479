// JSON schemas for the plan's files, so that an editor completes keys and marks mistakes while someone types.
import { z } from 'zod';
import { DrillScript } from '../plan-drills.ts';
import { Day, MonthDay, WallTimeOfDay } from '../plan-parts.ts';
import { DRILL_SCHEMA, DRILLS_FOLDER, fileSchema, planFileNames } from '../read/plan-files.ts';

const PATTERNS = new Map<unknown, string>([
  [WallTimeOfDay, '^([01]\\d|2[0-3]):[0-5]\\d$'],
  [Day, '^\\d{4}-\\d\\d-\\d\\d$'],
  [MonthDay, '^\\d\\d-\\d\\d$'],
]);

/** File name in data/plan/schema -> its text. */
export const schemaFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...planFileNames.map((file) => [file.replace(/\.yaml$/, '.schema.json'), schemaText(file, fileSchema(file))]),
    [DRILL_SCHEMA, schemaText(`${DRILLS_FOLDER}/*.yaml`, DrillScript)],
  ]);

const schemaText = (title: string, schema: z.ZodType): string =>
  `${JSON.stringify({ title, ...jsonSchema(schema) }, null, 2)}\n`;

const jsonSchema = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, {
    // What the editors' YAML support understands best.
    target: 'draft-7',
    // What has a default need not be written.
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Times of day and days, which zod cannot express by itself.
      const pattern = PATTERNS.get(zodSchema);
      if (pattern !== undefined) Object.assign(jsonSchema, { type: 'string', pattern });
    },
  });
