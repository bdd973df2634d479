// What was typed after `npm run bcp --`: one request, or what is wrong with it.
import { parseArgs } from 'node:util';
import type { Texts } from '../texts/texts.ts';
import { type AccessRequest, readAccess, readSessions, readToken, readUser } from './access/read-access-arguments.ts';
import type { KitRequest } from './kit/kit-request.ts';
import type { PlanSheetRequest } from './register/print-plan-sheet.ts';
import { type Misunderstood, missing, type Reader, type Typed, unexpected } from './typed.ts';

export const EXPORT_FORMATS = ['json', 'csv', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type Request =
  | { readonly command: 'help' }
  | { readonly command: 'plan check' | 'plan schema' | 'slack check' | 'teams check' | 'contacts check' }
  /** `tips`: a file with the output of an earlier one. */
  | { readonly command: 'verify-log'; readonly tips?: string }
  | { readonly command: 'backup'; readonly target: string }
  | { readonly command: 'plan export'; readonly csv: string }
  | { readonly command: 'plan import'; readonly csv: string; readonly trial: boolean }
  | { readonly command: 'contacts import'; readonly csv: string; readonly write: boolean }
  | {
      readonly command: 'export';
      readonly incident: string;
      readonly format: ExportFormat;
      /** A file instead of standard output. */
      readonly out?: string;
    }
  | PlanSheetRequest
  | PackageRequest
  | KitRequest
  | AccessRequest;

export interface PackageRequest {
  readonly command: 'teams package';
  readonly appId: string;
  readonly out: string;
  readonly domain?: string;
}

const VALUES = {
  format: { type: 'string' },
  out: { type: 'string' },
  'app-id': { type: 'string' },
  domain: { type: 'string' },
  tips: { type: 'string' },
  name: { type: 'string' },
  office: { type: 'string' },
  'password-file': { type: 'string' },
  as: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;

export const readArguments = (args: readonly string[], texts: Texts): Request | Misunderstood => {
  // Not strict: its complaints are English and name no remedy, so what is strange is looked for here.
  const { positionals, values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      write: { type: 'boolean' },
      drill: { type: 'boolean' },
      access: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      blank: { type: 'boolean' },
      ...VALUES,
    },
    allowPositionals: true,
    strict: false,
  });
  const [command, ...words] = positionals;
  const { help, ...options } = values;
  if (help === true || command === 'help') return { command: 'help' };
  if (command === undefined) return missing('command', texts);
  const reader = readers[command];
  return reader === undefined
    ? { problem: texts.cli.unknownCommand(command) }
    : reader({ words, options: options as Typed['options'] }, texts);
};

const verifyLog: Reader<Request> = (typed, texts) => {
  const strange = unexpected(typed, 0, ['tips'], texts);
  if (strange !== undefined) return strange;
  const { tips } = typed.options;
  if (tips === undefined) return { command: 'verify-log' };
  // An option without its value is read as `true`.
  return typeof tips !== 'string' || tips === '' ? missing('path', texts) : { command: 'verify-log', tips };
};

const backup: Reader<Request> = (typed, texts) => {
  const [target] = typed.words;
  if (!target) return missing('path', texts);
  return unexpected(typed, 1, [], texts) ?? { command: 'backup', target };
};

const exportIncident: Reader<Request> = (typed, texts) => {
  const [incident] = typed.words;
  if (!incident) return missing('incident', texts);
  const strange = unexpected(typed, 1, ['format', 'out'], texts);
  if (strange !== undefined) return strange;
  const { format: wanted = 'json', out } = typed.options;
  // An option without its value is read as `true`.
  if (typeof wanted !== 'string') return missing('format', texts);
  if (out === '' || (out !== undefined && typeof out !== 'string')) return missing('path', texts);
  const format = EXPORT_FORMATS.find((known) => known === wanted);
  if (format === undefined) return { problem: texts.cli.unknownFormat(wanted, EXPORT_FORMATS.join(', ')) };
  return { command: 'export', incident, format, ...(out === undefined ? {} : { out }) };
};

const kit: Reader<Request> = (typed, texts) => {
  const [folder] = typed.words;
  if (!folder) return missing('folder', texts);
  const access = typed.options.access === true;
  return unexpected(typed, 1, access ? ['access'] : [], texts) ?? { command: 'kit', folder, access };
};

const plan: Reader<Request> = (typed, texts) => {
  const [verb, csv] = typed.words;
  if (verb === 'export' || verb === 'import') return register(verb, csv, typed, texts);
  if (verb === 'sheet') return sheet(typed, texts);
  if (verb !== 'check' && verb !== 'schema') return missing('planCommand', texts);
  return unexpected(typed, 1, [], texts) ?? { command: `plan ${verb}` };
};

const sheet: Reader<Request> = (typed, texts) => {
  const [, section, folder = '.'] = typed.words;
  if (!section) return missing('section', texts);
  const blank = typed.options.blank === true;
  return unexpected(typed, 3, blank ? ['blank'] : [], texts) ?? { command: 'plan sheet', section, folder, blank };
};

const register = (
  verb: 'export' | 'import',
  csv: string | undefined,
  typed: Typed,
  texts: Texts,
): Request | Misunderstood => {
  if (!csv) return missing('csv', texts);
  if (verb === 'export') return unexpected(typed, 2, [], texts) ?? { command: 'plan export', csv };
  // With a value, as in --dry-run=no, nobody could say what was meant.
  const trial = typed.options['dry-run'] === true;
  return unexpected(typed, 2, trial ? ['dry-run'] : [], texts) ?? { command: 'plan import', csv, trial };
};

const contacts: Reader<Request> = (typed, texts) => {
  const [verb, csv] = typed.words;
  if (verb === 'check') return unexpected(typed, 1, [], texts) ?? { command: 'contacts check' };
  if (verb !== 'import') return missing('contactsCommand', texts);
  if (!csv) return missing('csv', texts);
  // With a value, as in --write=no, nobody could say what was meant.
  const known = typed.options.write === true ? ['write'] : [];
  const write = known.length > 0;
  return unexpected(typed, 2, known, texts) ?? { command: 'contacts import', csv, write };
};

const slack: Reader<Request> = (typed, texts) => {
  const [verb] = typed.words;
  if (verb !== 'check') return missing('slackCommand', texts);
  return unexpected(typed, 1, [], texts) ?? { command: 'slack check' };
};

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

const teams: Reader<Request> = (typed, texts) => {
  const [verb] = typed.words;
  if (verb === 'package') return teamsPackage(typed, texts);
  if (verb !== 'check') return missing('teamsCommand', texts);
  return unexpected(typed, 1, [], texts) ?? { command: 'teams check' };
};

const teamsPackage: Reader<Request> = (typed, texts) => {
  const strange = unexpected(typed, 1, ['app-id', 'out', 'domain'], texts);
  if (strange !== undefined) return strange;
  const { 'app-id': appId, out = 'bcp-teams.zip', domain } = typed.options;
  if (typeof appId !== 'string' || appId === '') return missing('appId', texts);
  if (!GUID.test(appId)) return { problem: texts.cli.teams.badAppId(appId) };
  if (typeof out !== 'string' || out === '') return missing('path', texts);
  if (domain === undefined) return { command: 'teams package', appId, out };
  if (typeof domain !== 'string' || domain === '') return missing('domain', texts);
  if (!DOMAIN.test(domain)) return { problem: texts.cli.teams.badDomain(domain) };
  return { command: 'teams package', appId, out, domain: domain.toLowerCase() };
};

const readers: Readonly<Record<string, Reader<Request> | undefined>> = Object.assign(Object.create(null), {
  'verify-log': verifyLog,
  backup,
  export: exportIncident,
  plan,
  kit,
  contacts,
  slack,
  teams,
  user: readUser,
  access: readAccess,
  token: readToken,
  sessions: readSessions,
});
