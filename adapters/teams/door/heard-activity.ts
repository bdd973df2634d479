// What Teams sent: of which kind it is, and what of it we use. Read once, here; nothing else in an activity is trusted.
import { z } from 'zod';

const Account = z.object({
  id: z.string().min(1).max(500),
  name: z.string().max(500).nullish(),
  aadObjectId: z.string().min(1).max(100).nullish(),
});
const Named = z.object({ id: z.string().max(500), name: z.string().max(500).nullish() });
const Mention = z.object({
  type: z.literal('mention'),
  text: z.string().max(500).nullish(),
  mentioned: z.object({ id: z.string().max(500), name: z.string().max(500).nullish() }),
});

export const Activity = z.object({
  type: z.string().min(1).max(60),
  id: z.string().max(500).nullish(),
  name: z.string().max(200).nullish(),
  channelId: z.string().max(60).nullish(),
  serviceUrl: z.string().max(1000).nullish(),
  from: Account.nullish(),
  recipient: Account.nullish(),
  conversation: z.object({
    id: z.string().min(1).max(1000),
    conversationType: z.string().max(60).nullish(),
    tenantId: z.string().max(100).nullish(),
    name: z.string().max(500).nullish(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: z.string().max(100) }).nullish(),
      team: Named.nullish(),
      channel: Named.extend({ type: z.string().max(60).nullish() }).nullish(),
      eventType: z.string().max(60).nullish(),
    })
    .nullish(),
  text: z.string().nullish(),
  replyToId: z.string().max(500).nullish(),
  action: z.string().max(60).nullish(),
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  membersAdded: z.array(Account).nullish(),
  membersRemoved: z.array(Account).nullish(),
  value: z.unknown().optional(),
});
export type Activity = z.infer<typeof Activity>;

export type HeardMention = z.infer<typeof Mention>;

export const mentionsOf = ({ entities }: Activity): readonly HeardMention[] =>
  (entities ?? []).flatMap((entity) => Mention.safeParse(entity).data ?? []);

/** A thread's messages name their root behind the channel's id. */
export const wholeConversation = (id: string): string => id.replace(/;messageid=.*$/, '');

export const threadOf = (id: string): string | undefined => /;messageid=([^;]+)/.exec(id)?.[1];

export type TenantFault = 'wrong_tenant';

/** Everything that says a tenant must say ours, and something must. */
export const isOfTenant = ({ conversation, channelData }: Activity, tenant: string): boolean => {
  const said = [channelData?.tenant?.id, conversation.tenantId].filter((id) => id !== undefined && id !== null);
  return said.length > 0 && said.every((id) => id.toLowerCase() === tenant);
};
