// Everything that Slack can send, signed as it should be and damaged in every way.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fillIn } from '../slack/office/fill-in.ts';
import { declared, order, section, until } from '../slack/office/in-the-office.ts';
import {
  blockActions,
  blockSuggestion,
  eventCallback,
  FORM,
  formOf,
  interactionForm,
  JSON_TYPE,
  messageShortcut,
  type Payload,
  signedRequest,
  slashCommand,
  viewClosed,
  viewSubmission,
} from '../slack/office/sign.ts';
import { type Office, openOffice, triggerFor } from '../slack/office/slack-office.ts';
import { ours } from '../slack/office/submit-view.ts';
import { damaged, damagedText, FUZZING, type Json } from './damaged-payload.ts';
import { ALONE, answered, brokenPromises, listeningLog } from './kept-promises.ts';

const LONGEST_MS = 120_000;

const log = listeningLog();
let office: Office;
/** Where answers to a response_url arrive. */
let mailbox: Server;
const payloads: Record<string, Json> = {};

const post = (body: string, contentType: string) =>
  answered(
    signedRequest({
      url: `${office.address}/slack/events`,
      secret: office.rig.signingSecret,
      at: Date.now(),
      body,
      contentType,
      headers: ALONE,
    }),
  );

beforeAll(async () => {
  office = await openOffice({ logger: log.logger });
  mailbox = createServer((request, response) => {
    request.resume();
    response.end('ok');
  });
  await new Promise<void>((resolve) => mailbox.listen(0, '127.0.0.1', resolve));
  await order(office, 'link ops');
  const tax = await section(office, '税務課', 'tanaka');
  const incident = await declared(office);
  Object.assign(payloads, await goodPayloads(tax, incident));
  log.errors.splice(0);
}, LONGEST_MS);
afterAll(async () => {
  await office.close();
  await new Promise((resolve) => mailbox.close(resolve));
});

const goodPayloads = async (tax: string, incident: string): Promise<Record<string, Payload>> => {
  const { rig, crisis } = office;
  const { admin = '', tanaka = '' } = rig.users;
  const back = { response_url: `http://127.0.0.1:${(mailbox.address() as AddressInfo).port}/` };
  const from = { ...ours(office), ...back };
  const about = { user: tanaka, channel: tax };
  const carries = { incident, section: 'taxation', revision: 'r' };
  const press = (actionId: string, value: object) =>
    blockActions({ ...about, actionId, value: JSON.stringify(value) }, from);
  const command = (text: string) =>
    slashCommand(text, {
      team_id: rig.bot.teamId,
      api_app_id: rig.bot.appId,
      channel_id: crisis,
      user_id: admin,
      ...back,
    });
  return {
    command: command('追記 窓口を閉めた'),
    'command about people': command(`people add <@${tanaka}|tanaka> 税務課`),
    'say button': press('say:0', { text: '状況', incident, revision: 'r', seen: 1 }),
    'answer button': press('answer_all', { ...carries, state: 'stopped', seen: 1 }),
    'unchanged button': press('answer_unchanged', carries),
    ...(await forms(tax, incident, from)),
    shortcut: messageShortcut({ callbackId: 'note', text: '窓口を閉めた <@U000000001>' }, from),
    suggestion: blockSuggestion('x', 'y', from),
    closed: viewClosed({ callbackId: 'facts' }, from),
    ...events(crisis, admin),
  };
};

/** The forms that are really opened, filled in. */
const forms = async (tax: string, incident: string, from: Payload): Promise<Record<string, Payload>> => {
  const { tanaka = '', admin = '' } = office.rig.users;
  const FORMS = [
    ['open_answer', { incident, section: 'taxation' }, tanaka],
    ['open_facts', { incident }, admin],
    ['open_declare', {}, admin],
  ] as const;
  const made: Record<string, Payload> = {};
  for (const [actionId, value, user] of FORMS) {
    const trigger = { trigger_id: await triggerFor(user, office.rig) };
    const opening = blockActions(
      { actionId, value: JSON.stringify(value), user, channel: tax },
      { ...from, ...trigger },
    );
    const before = formsOpened();
    await post(interactionForm(opening), FORM);
    await until('a form opens', async () => formsOpened() > before);
    const { callback_id: callbackId, private_metadata: privateMetadata, state, blocks } = fillIn(office.opened(), {});
    const submitted = { callbackId, privateMetadata, values: state.values, blocks, user };
    made[actionId] = opening;
    made[`${callbackId} form`] = viewSubmission(submitted, from);
  }
  return made;
};

const formsOpened = (): number => office.rig.proxy.callsOf('views.open').length;

const events = (channel: string, user: string): Record<string, Payload> => {
  const { teamId, appId } = office.rig.bot;
  const told = (event: Payload & { readonly type: string }) =>
    eventCallback(event, { team_id: teamId, api_app_id: appId });
  return {
    mention: told({ type: 'app_mention', channel, user, ts: '1795420800.000100', text: '<@U0> 状況' }),
    message: told({ type: 'message', channel: 'D1', channel_type: 'im', user, ts: '1795420800.000200', text: '状況' }),
    home: told({ type: 'app_home_opened', user, channel: 'D1', tab: 'home' }),
    archived: told({ type: 'channel_archive', channel, user }),
    deleted: told({ type: 'message', subtype: 'message_deleted', channel, deleted_ts: '1795420800.000300', ts: '1' }),
    joined: told({ type: 'member_joined_channel', channel, user, team: teamId }),
    renamed: told({ type: 'channel_rename', channel: { id: channel, name: 'x', created: 1 } }),
    pinned: told({ type: 'pin_removed', channel_id: channel, user, item: { type: 'message' } }),
  };
};

const KINDS = [
  'command',
  'command about people',
  'say button',
  'answer button',
  'unchanged button',
  'open_answer',
  'open_facts',
  'open_declare',
  'answer form',
  'facts form',
  'declare form',
  'shortcut',
  'suggestion',
  'closed',
  'mention',
  'message',
  'home',
  'archived',
  'deleted',
  'joined',
  'renamed',
  'pinned',
];

const bodyOf = (kind: string, payload: Json): readonly [string, string] => {
  const fields = payload as Payload;
  if (kind.startsWith('command')) return [formOf(fields), FORM];
  return fields.event !== undefined || isEvent(kind)
    ? [JSON.stringify(payload), JSON_TYPE]
    : [interactionForm(fields), FORM];
};
const isEvent = (kind: string): boolean => KINDS.indexOf(kind) >= KINDS.indexOf('mention');

test.each(KINDS)(
  '%s: whatever of it is damaged, the promises hold',
  async (kind) => {
    const good = payloads[kind] ?? null;
    expect(good).not.toBeNull();
    await fc.assert(
      fc.asyncProperty(damaged(good), async (payload) => {
        const [body, type] = bodyOf(kind, payload);
        expect(await brokenPromises(office.address, log, () => post(body, type))).toEqual([]);
      }),
      FUZZING,
    );
  },
  LONGEST_MS,
);

test.each(['command', 'answer button', 'mention'])(
  '%s: whatever its bytes become, the promises hold',
  async (kind) => {
    const [good, type] = bodyOf(kind, payloads[kind] ?? null);
    const types = fc.constantFrom(type, FORM, JSON_TYPE, 'text/plain', 'multipart/form-data; boundary=x', '');
    await fc.assert(
      fc.asyncProperty(damagedText(good), types, async (body, contentType) => {
        expect(await brokenPromises(office.address, log, () => post(body, contentType))).toEqual([]);
      }),
      FUZZING,
    );
  },
  LONGEST_MS,
);
