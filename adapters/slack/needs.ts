// What we ask of Slack: the methods that we call and the events that we hear, with the scope each of them needs. The
// manifest asks for exactly these (test/adapters/slack/manifest.test.ts), and `slack check` compares them with the token.

const CHANNELS_READ = ['channels:read', 'groups:read', 'im:read', 'mpim:read'] as const;
const HISTORY = ['channels:history', 'groups:history', 'im:history', 'mpim:history'] as const;

/** By https://docs.slack.dev/reference/methods; of several scopes, each serves one kind of channel. */
export const METHODS: Readonly<Record<string, readonly string[]>> = {
  'api.test': [],
  'auth.test': [],
  'bots.info': ['users:read'],
  'chat.delete': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': HISTORY,
  'conversations.info': CHANNELS_READ,
  'conversations.join': ['channels:join'],
  'conversations.members': CHANNELS_READ,
  'conversations.replies': HISTORY,
  'pins.add': ['pins:write'],
  'pins.list': ['pins:read'],
  'pins.remove': ['pins:write'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.update': [],
  'views.publish': [],
};

/** With the app's own token (xapp-…), which the manifest cannot ask for. */
export const APP_TOKEN_METHODS: Readonly<Record<string, string>> = { 'apps.connections.open': 'connections:write' };

/** By https://docs.slack.dev/reference/events, as the manifest names them. */
export const EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_left: ['channels:read'],
  channel_unarchive: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  group_unarchive: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
  pin_removed: ['pins:read'],
  tokens_revoked: [],
};

/** The slash command and the shortcut. */
const FEATURES = ['commands'] as const;

/** Of the bot's token, in order. */
export const SCOPES: readonly string[] = [
  ...new Set([...FEATURES, ...Object.values(METHODS).flat(), ...Object.values(EVENTS).flat()]),
].sort();
