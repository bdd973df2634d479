// Speaks to our receiver as Slack does: signs the bytes, and builds the payloads Slack really sends.
import { createHmac } from 'node:crypto';

export const WORKSPACE = {
  team: 'T0BCPWARD1',
  app: 'A0BCPBOT01',
  channel: 'C000000001',
  user: 'U000000001',
  userName: 'sato',
  botId: 'B0BCPBOT01',
  botUser: 'U0BCPBOT01',
} as const;

interface Sending {
  readonly url: string;
  readonly secret: string;
  /** Milliseconds since 1970, on Slack's clock. */
  readonly at: number;
  readonly body: string;
  readonly contentType?: string;
  readonly retry?: { readonly num: number; readonly reason: string };
  /** Sent beside or instead of what a good request has. */
  readonly headers?: Readonly<Record<string, string>>;
}

export const FORM = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';

export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

export const signedRequest = ({
  url,
  secret,
  at,
  body,
  contentType = FORM,
  retry,
  headers,
}: Sending): Promise<Response> => {
  const timestamp = String(Math.floor(at / 1000));
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': contentType,
      'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'X-Slack-Request-Timestamp': timestamp,
      'X-Slack-Signature': signatureOf(secret, timestamp, body),
      ...(retry === undefined ? {} : { 'X-Slack-Retry-Num': String(retry.num), 'X-Slack-Retry-Reason': retry.reason }),
      ...headers,
    },
  });
};

export type Payload = Readonly<Record<string, unknown>>;

/** The form of a slash command. */
export const formOf = (fields: Payload): string =>
  new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();

/** The form around an interaction. */
export const interactionForm = (payload: Payload): string =>
  new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

let serial = 0;
/** Unique, as Slack's are; it opens modals for three seconds. */
const triggerId = (): string => {
  serial += 1;
  return `13345224609.738474920.${serial.toString(16).padStart(32, '0')}`;
};
const seconds = (): string => {
  serial += 1;
  return `1795420800.${String(serial).padStart(6, '0')}`;
};
const responseUrl = (kind: 'commands' | 'actions' | 'app'): string =>
  `https://hooks.slack.com/${kind}/${WORKSPACE.team}/${1_000_000 + serial}/aBcDeFgHiJkLmNoPqRsTuVwX`;

const team = { id: WORKSPACE.team, domain: 'ward' };
const NO_ENTERPRISE = { enterprise: null, is_enterprise_install: false } as const;
const person = (user: string) => ({
  id: user,
  username: WORKSPACE.userName,
  name: WORKSPACE.userName,
  team_id: WORKSPACE.team,
});

export const slashCommand = (text: string, changes: Payload = {}): Payload => ({
  token: 'gIkuvaNzQIHg97ATvDxqgjtO',
  team_id: WORKSPACE.team,
  team_domain: 'ward',
  channel_id: WORKSPACE.channel,
  channel_name: 'crisis',
  user_id: WORKSPACE.user,
  user_name: WORKSPACE.userName,
  command: '/bcp',
  text,
  api_app_id: WORKSPACE.app,
  is_enterprise_install: 'false',
  response_url: responseUrl('commands'),
  trigger_id: triggerId(),
  ...changes,
});

interface Pressing {
  readonly actionId: string;
  readonly value?: string;
  readonly blockId?: string;
  readonly user?: string;
  readonly channel?: string;
  readonly messageTs?: string;
}

/** A button of a message of ours, pressed. */
export const blockActions = (pressing: Pressing, changes: Payload = {}): Payload => {
  const { actionId, value, blockId = 'aBcDe', user = WORKSPACE.user, channel = WORKSPACE.channel } = pressing;
  const ts = pressing.messageTs ?? seconds();
  return {
    type: 'block_actions',
    user: person(user),
    api_app_id: WORKSPACE.app,
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
    trigger_id: triggerId(),
    team,
    ...NO_ENTERPRISE,
    channel: { id: channel, name: 'crisis' },
    message: {
      user: WORKSPACE.botUser,
      type: 'message',
      ts,
      bot_id: WORKSPACE.botId,
      app_id: WORKSPACE.app,
      text: 'a board',
      team: WORKSPACE.team,
      blocks: [],
    },
    state: { values: {} },
    response_url: responseUrl('actions'),
    actions: [
      {
        action_id: actionId,
        block_id: blockId,
        text: { type: 'plain_text', text: 'A button', emoji: true },
        ...(value === undefined ? {} : { value }),
        type: 'button',
        action_ts: seconds(),
      },
    ],
    ...changes,
  };
};

interface Submitting {
  /** The workspace whose installation opened the form. */
  readonly installedIn?: string;
  readonly callbackId: string;
  readonly privateMetadata?: string;
  /** `state.values`: per block, per action. */
  readonly values?: Payload;
  readonly blocks?: readonly unknown[];
  readonly user?: string;
  readonly viewId?: string;
}

const viewOf = ({
  callbackId,
  privateMetadata = '',
  values = {},
  blocks = [],
  viewId,
  installedIn,
}: Submitting): Payload => ({
  id: viewId ?? 'V0BCPVIEW1',
  team_id: WORKSPACE.team,
  type: 'modal',
  blocks,
  private_metadata: privateMetadata,
  callback_id: callbackId,
  state: { values },
  hash: '1795420800.aBcDeFgH',
  title: { type: 'plain_text', text: 'A form', emoji: true },
  clear_on_close: false,
  notify_on_close: false,
  close: null,
  submit: { type: 'plain_text', text: 'Send', emoji: true },
  previous_view_id: null,
  root_view_id: viewId ?? 'V0BCPVIEW1',
  app_id: WORKSPACE.app,
  external_id: '',
  app_installed_team_id: installedIn ?? WORKSPACE.team,
  bot_id: WORKSPACE.botId,
});

export const viewSubmission = (submitting: Submitting, changes: Payload = {}): Payload => ({
  type: 'view_submission',
  team,
  user: person(submitting.user ?? WORKSPACE.user),
  api_app_id: WORKSPACE.app,
  token: 'gIkuvaNzQIHg97ATvDxqgjtO',
  trigger_id: triggerId(),
  view: viewOf(submitting),
  response_urls: [],
  ...NO_ENTERPRISE,
  ...changes,
});

export const viewClosed = (submitting: Submitting, changes: Payload = {}): Payload => ({
  type: 'view_closed',
  team,
  user: person(submitting.user ?? WORKSPACE.user),
  api_app_id: WORKSPACE.app,
  token: 'gIkuvaNzQIHg97ATvDxqgjtO',
  view: viewOf(submitting),
  is_cleared: false,
  ...NO_ENTERPRISE,
  ...changes,
});

/** Slack does not name the app in a shortcut. */
export const messageShortcut = (
  {
    callbackId,
    text,
    messageTs,
    threadTs,
  }: { readonly callbackId: string; readonly text: string; readonly messageTs?: string; readonly threadTs?: string },
  changes: Payload = {},
): Payload => {
  const ts = messageTs ?? seconds();
  return {
    type: 'message_action',
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    action_ts: seconds(),
    team,
    user: { id: WORKSPACE.user, username: WORKSPACE.userName, team_id: WORKSPACE.team, name: WORKSPACE.userName },
    channel: { id: WORKSPACE.channel, name: 'crisis' },
    ...NO_ENTERPRISE,
    callback_id: callbackId,
    trigger_id: triggerId(),
    response_url: responseUrl('app'),
    message_ts: ts,
    message: {
      type: 'message',
      user: WORKSPACE.user,
      ts,
      text,
      team: WORKSPACE.team,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    },
    ...changes,
  };
};

export const blockSuggestion = (actionId: string, typed: string, changes: Payload = {}): Payload => ({
  type: 'block_suggestion',
  user: person(WORKSPACE.user),
  container: { type: 'view', view_id: 'V0BCPVIEW1' },
  api_app_id: WORKSPACE.app,
  token: 'gIkuvaNzQIHg97ATvDxqgjtO',
  action_id: actionId,
  block_id: 'aBcDe',
  value: typed,
  team,
  ...NO_ENTERPRISE,
  ...changes,
});

/** JSON, not a form. */
export const eventCallback = (event: Payload & { readonly type: string }, changes: Payload = {}): Payload => {
  const ts = seconds();
  return {
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    team_id: WORKSPACE.team,
    context_team_id: WORKSPACE.team,
    context_enterprise_id: null,
    api_app_id: WORKSPACE.app,
    event: { event_ts: ts, ...event },
    type: 'event_callback',
    event_id: `Ev0BCP${String(serial).padStart(5, '0')}`,
    event_time: Number(ts.split('.')[0]),
    authorizations: [
      {
        enterprise_id: null,
        team_id: WORKSPACE.team,
        user_id: WORKSPACE.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    ...changes,
  };
};
