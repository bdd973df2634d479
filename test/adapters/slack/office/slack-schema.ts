// The JSON schema of what Slack's own types allow, generated from @slack/types once and kept beside the packages.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const TYPES = require.resolve('@slack/types/package.json');
const FOLDER = join(dirname(TYPES), '../../.cache/bcp-bot');

interface Schema {
  readonly definitions?: Readonly<Record<string, unknown>>;
}

const versionOf = (path: string): string => {
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '';
};

const generate = async (): Promise<string> => {
  // Loaded only when there is no schema yet: it brings a whole compiler.
  const { createGenerator } = await import('ts-json-schema-generator');
  const generator = createGenerator({
    path: join(dirname(TYPES), 'dist/index.d.ts'),
    type: '*',
    skipTypeCheck: true,
    additionalProperties: false,
    jsDoc: 'none',
  });
  const definitions = Object.assign(
    {},
    ...['KnownBlock', 'ModalView', 'HomeView'].map((type) => generator.createSchema(type).definitions),
  );
  return JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', definitions });
};

const kept = join(FOLDER, `slack-types-${versionOf(TYPES)}.json`);
if (!existsSync(kept)) {
  mkdirSync(FOLDER, { recursive: true });
  // Several test files may start at once: whoever is last wins, and all wrote the same.
  const own = `${kept}.${process.pid}`;
  writeFileSync(own, await generate());
  renameSync(own, kept);
}

export const slackSchema: Schema = JSON.parse(readFileSync(kept, 'utf8'));
