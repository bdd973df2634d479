// 連絡・手段・判断 as forms: each field is a word or an option of the same command as it is typed, and never more than one.

import { present } from '../../present.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { ProviderNotice } from '../telling/telling-event.ts';
import { need, type Parser, type Word } from './command-line.ts';
import { PROVIDER_WORDS, type Verb } from './command-words.ts';
import type { Option } from './option-words.ts';
import { provider } from './parse-provider.ts';
import { channel, council, decided, leak, pattern, relayed, send, told, unreached } from './parse-telling.ts';
import { type Fields, type FormParser, field } from './read-fields.ts';
import { readContactMeans } from './read-telling-words.ts';
import { readSystem, readText, readTime, type Setting } from './read-values.ts';
import { plain } from './word-lists.ts';

/** A word holds its field whole: quotes, dashes and spaces in it are text, as if it had been quoted. */
const wordOf = (raw: string): Word => ({ raw, plain: plain(raw), quoted: true, before: ' ' });

const as =
  (
    verb: Verb,
    parser: Parser,
    words: readonly string[],
    options: Readonly<Partial<Record<Option, string>>> = {},
  ): FormParser =>
  (fields, actor, setting) =>
    parser(
      {
        verb,
        words: said(fields, words).map(wordOf),
        options: new Map(
          Object.entries(options).flatMap(([option, name]) => {
            const value = field(fields, name);
            return value === '' ? [] : [[option as Option, value] as const];
          }),
        ),
      },
      actor,
      setting,
    );

/** The first field that is empty ends them: what is missing is then asked for, and nothing slips into its place. */
const said = (fields: Fields, names: readonly string[]): readonly string[] => {
  const values = names.map((name) => field(fields, name));
  const end = values.indexOf('');
  return end < 0 ? values : values.slice(0, end);
};

const EVIDENCE = {
  to: 'to',
  by: 'by',
  at: 'at',
  'read-back': 'readBack',
  held: 'held',
  note: 'note',
  report: 'contact',
} as const;

/** `task` or `recipient`: a form is about one of the two; `party` is one of many whom the task is for, or `all`. */
const tell: FormParser = (fields, actor, setting) =>
  as('told', told, field(fields, 'task') === '' ? ['recipient'] : ['task', 'party'], EVIDENCE)(fields, actor, setting);

const NOTICES: readonly ProviderNotice[] = ['broad', 'specific', 'report'];

const heard: FormParser = (fields, _actor, setting) => {
  const notice = NOTICES.find((one) => one === PROVIDER_WORDS.get(plain(field(fields, 'notice'))));
  if (notice === undefined) return need('provider', 'notice');
  const systems = notice === 'specific' ? readSystems(field(fields, 'systems'), setting) : [];
  if (isRefusal(systems)) return systems;
  if (notice === 'specific' && systems.length === 0) return need('provider', 'system');
  const means = readContactMeans(field(fields, 'by') || 'phone');
  if (isRefusal(means)) return means;
  const at = field(fields, 'at');
  const saidAt = at === '' ? undefined : readTime(at, setting, 'past');
  if (isRefusal(saidAt)) return saidAt;
  const text = readText(field(fields, 'text').replaceAll('\r\n', '\n'));
  if (isRefusal(text)) return text;
  return {
    type: 'provider_heard',
    notice,
    systems,
    means,
    ...present({ saidAt }),
    ...(text === '' ? {} : { text }),
  };
};

/** `13、14` or `13 14番`. */
const readSystems = (given: string, setting: Setting): readonly string[] | Refusal => {
  const systems: string[] = [];
  for (const name of given.split(/[\s、,，]+/u).filter(Boolean)) {
    const system = readSystem(name, setting);
    if (isRefusal(system)) return system;
    systems.push(system);
  }
  return [...new Set(systems)];
};

/** Fields are named `section:<section>`; `all` is every one of them, `vendors` the vendors too. */
const providerTold: FormParser = (fields, actor, setting) => {
  const sections = Object.keys(fields).flatMap((name) => {
    const [, id] = /^section:(.+)$/.exec(name) ?? [];
    return id === undefined || field(fields, name) === '' ? [] : [id];
  });
  const vendors = field(fields, 'vendors') === '' ? [] : ['vendors'];
  const whom = field(fields, 'all') === '' ? sections : ['all'];
  if (whom.length + vendors.length === 0)
    return refuse({ code: 'missing_argument', command: 'provider', argument: 'recipient' });
  const words = ['told', ...whom, ...vendors].map(wordOf);
  const contact = field(fields, 'contact');
  const options = new Map<Option, string>(contact === '' ? [] : [['notice', contact]]);
  return provider({ verb: 'provider', words, options }, actor, setting);
};

const providerTimes: FormParser = (fields, actor, setting) =>
  provider(
    { verb: 'provider', words: ['times', ...said(fields, ['times'])].map(wordOf), options: new Map() },
    actor,
    setting,
  );

export const tellingForms: Readonly<Record<string, FormParser>> = {
  told: tell,
  relayed: as('relayed', relayed, ['recipient'], { 'said-by': 'saidBy', at: 'at', report: 'contact' }),
  // The same small form says told or unreached: what is remarked there is the reason here.
  unreached: as('unreached', unreached, ['recipient'], { because: 'note', report: 'contact' }),
  send: as('send', send, ['task']),
  leak: as('leak', leak, ['leak']),
  decided: as('decided', decided, ['decision', 'will'], { 'said-by': 'saidBy', note: 'how' }),
  council: as('council', council, ['held'], { from: 'from' }),
  channel: as('channel', channel, ['channel', 'state'], { because: 'because' }),
  pattern: as('pattern', pattern, ['pattern'], { because: 'because' }),
  provider: heard,
  provider_told: providerTold,
  provider_times: providerTimes,
};
