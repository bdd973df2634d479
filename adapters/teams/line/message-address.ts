// The address of a message, for a button: it opens Teams there, for whoever may read it.
import type { Reference } from './references.ts';

const GROUP = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams: of a channel's message or
 * of a chat's. Undefined in personal chats with a bot, whose ids no link understands.
 */
export const messageAddress = (
  { conversation, kind, tenant, team, name }: Reference,
  message: string,
): string | undefined => {
  if (kind === 'personal') return undefined;
  const url = new URL('https://teams.microsoft.com');
  url.pathname = `/l/message/${encodeURIComponent(conversation)}/${encodeURIComponent(message)}`;
  if (tenant !== '') url.searchParams.set('tenantId', tenant);
  if (kind === 'group') {
    url.searchParams.set('context', JSON.stringify({ contextType: 'chat' }));
    return url.href;
  }
  // Teams tells bots the team's own conversation, and its group only where the two are the same.
  if (team !== undefined && GROUP.test(team)) url.searchParams.set('groupId', team);
  url.searchParams.set('parentMessageId', message);
  if (name !== undefined) url.searchParams.set('channelName', name);
  url.searchParams.set('createdTime', message);
  return url.href;
};
