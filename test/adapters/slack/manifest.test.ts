// The manifest asks Slack for exactly what the code needs: methods that are called, events that are heard, and no more.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { parse } from 'yaml';
import { z } from 'zod';
import { EVENTS_PATH } from '../../../adapters/slack/door/http-receiver.ts';
import { NOTE_SHORTCUT, SLASH_COMMAND } from '../../../adapters/slack/interactions.ts';
import { APP_TOKEN_METHODS, EVENTS, METHODS, SCOPES } from '../../../adapters/slack/needs.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { sourcesIn, textOf } from '../../tools/repository-files.ts';

const MANIFEST = 'adapters/slack/manifest.yaml';
const Url = z.url({ protocol: /^https$/ });

/** What we use of Slack's own schema of manifests, with its limits; anything else in the file is a mistake. */
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1) }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    slash_commands: z.array(
      z.strictObject({
        command: z.string().max(32),
        url: Url,
        description: z.string().max(2000),
        usage_hint: z.string().max(1000),
        should_escape: z.literal(true),
      }),
    ),
    shortcuts: z.array(
      z.strictObject({
        name: z.string().max(24),
        type: z.literal('message'),
        callback_id: z.string().max(255),
        description: z.string().max(150),
      }),
    ),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: Url, bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: Url }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.literal(false),
    token_rotation_enabled: z.literal(false),
  }),
});

const manifest = Manifest.parse(parse(textOf(MANIFEST)));
/** The table itself names them all. */
const sources = [...sourcesIn(['adapters/slack'])].filter(([path]) => !/\/(needs|rate-limits)\.ts$/.test(path));

/** `chat.postMessage` and all the others that the SDK knows. */
const methodsOf = (part: object, path: readonly string[] = []): readonly string[] =>
  Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'function') return path.length > 0 ? [[...path, name].join('.')] : [];
    return isGroup(value, path) ? methodsOf(value, [...path, name]) : [];
  });

const isGroup = (value: unknown, path: readonly string[]): value is object =>
  typeof value === 'object' && value !== null && value.constructor === Object && path.length < 4;

const EVERY_METHOD = new Set(methodsOf(new WebClient('')));

const EVERY_EVENT: ReadonlySet<string> = (() => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@slack/types')), 'events');
  const declared = readdirSync(folder).filter((name) => name.endsWith('.d.ts'));
  const text = declared.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return new Set([...text.matchAll(/\btype: '([a-z_]+)'/g)].map(([, type = '']) => type));
})();

const literals = (source: string): readonly string[] =>
  [...source.matchAll(/'([a-z][\w.]*)'/gi)].map(([, text = '']) => text);

const called = (code: readonly string[]): readonly string[] => [
  ...new Set(code.flatMap(literals).filter((text) => EVERY_METHOD.has(text))),
];

/** In files that listen to events, by the names that listeners use: one for messages of every kind of channel. */
const heard = (code: readonly string[]): readonly string[] => {
  const listening = code.filter((source) => /\bapp\.(event|message)\(/.test(source));
  const named = listening.flatMap(literals).filter((text) => EVERY_EVENT.has(text));
  return [...new Set([...named, ...(listening.some((source) => source.includes('app.message(')) ? ['message'] : [])])];
};

const code = sources.map(([, source]) => source);

describe('what the code needs', () => {
  test('every method that is called is in the table with its scopes, and no other', () => {
    expect(called(code).toSorted()).toEqual([...Object.keys(METHODS), ...Object.keys(APP_TOKEN_METHODS)].toSorted());
  });

  test('every event that is listened to is in the table, and no other', () => {
    const kinds = new Set(Object.keys(EVENTS).map((event) => event.replace(/\..*$/, '')));
    expect(heard(code).toSorted()).toEqual([...kinds].toSorted());
  });

  test('a method or an event that is new would be noticed', () => {
    expect(EVERY_METHOD.size).toBeGreaterThan(200);
    expect(called(["await api.send('chat.delete', { channel })"])).toEqual(['chat.delete']);
    expect(called(["await slack.call('admin.users.session.reset', {})"])).toEqual(['admin.users.session.reset']);
    expect(heard(["app.event('pin_added', async () => {})"])).toEqual(['pin_added']);
    expect(heard(['app.message(async () => {})'])).toEqual(['message']);
  });

  test('every call of Slack names its method where it is made, so that it is seen here', () => {
    const hidden = sources.flatMap(([path, source]) =>
      [...source.matchAll(/\b(?:api|slack)\s*\.(?:call|send)\((?!'|method, (?:\{ \.\.\.args|args))[^)]*/g)].map(
        ([call]) => `${path}: ${call}`,
      ),
    );
    expect(hidden).toEqual([]);
  });
});

describe('the manifest', () => {
  test('asks for the scopes that methods, events and features need, and no more', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(SCOPES);
  });

  test('subscribes to the events that are listened to, and no more', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(Object.keys(EVENTS));
  });

  test('has the command and the shortcut that the listeners answer', () => {
    const { slash_commands, shortcuts } = manifest.features;
    expect(slash_commands.map(({ command }) => command)).toEqual([SLASH_COMMAND]);
    expect(shortcuts).toMatchObject([{ name: textsIn('ja').chat.form.noteTitle, callback_id: NOTE_SHORTCUT }]);
  });

  test('sends everything to the one path that hears it, at an address that nobody has', () => {
    const { event_subscriptions, interactivity } = manifest.settings;
    const [command] = manifest.features.slash_commands;
    for (const url of [event_subscriptions.request_url, interactivity.request_url, command?.url]) {
      expect(url).toBe(`https://bcp.example.jp${EVENTS_PATH}`);
    }
  });

  test('says what to change for Socket Mode, and which scope its token needs', () => {
    for (const scope of Object.values(APP_TOKEN_METHODS)) expect(textOf(MANIFEST)).toContain(scope);
  });
});
