// JSON schemas for the plan's files, so that an editor completes keys and marks mistakes while someone types.
import { z } from 'zod';
import { fileSchema, planFileNames } from '../read/plan-files.ts';

const WALL_TIME = '^([01]\\d|2[0-3]):[0-5]\\d$';

/** File name in data/plan/schema -> its text. */
export const schemaFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    planFileNames.map((file) => [
      file.replace(/\.yaml$/, '.schema.json'),
      `${JSON.stringify({ title: file, ...jsonSchema(file) }, null, 2)}\n`,
    ]),
  );

const jsonSchema = (file: (typeof planFileNames)[number]): object =>
  z.toJSONSchema(fileSchema(file), {
    // What the editors' YAML support understands best.
    target: 'draft-7',
    // What has a default need not be written.
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // The plan's one custom check is a time of day, which zod cannot express by itself.
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, { type: 'string', pattern: WALL_TIME });
    },
  });
