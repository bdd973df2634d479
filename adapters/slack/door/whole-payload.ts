// What handlers, and Bolt before them, rely on in each kind of payload: one without it is refused before anybody handles
// half of it. What is not named here may be anything, as Slack adds to its payloads.
import { z } from 'zod';
import { SubmittedView } from '../render/forms/submitted-fields.ts';

export const INTERACTIONS = [
  'block_actions',
  'block_suggestion',
  'message_action',
  'shortcut',
  'view_closed',
  'view_submission',
] as const;
export type PayloadKind = 'event' | 'command' | (typeof INTERACTIONS)[number];

const Id = z.string().min(1);
/** Where an answer to a person goes; without it nobody would read one. */
const ResponseUrl = z.url({ protocol: /^https?$/ });
const Place = z.looseObject({ id: Id });

const Command = z.looseObject({
  user_id: Id,
  channel_id: Id,
  trigger_id: Id,
  text: z.string(),
  response_url: ResponseUrl.optional(),
});

const Pressed = z.looseObject({
  type: z.string(),
  action_id: z.string(),
  value: z.string().optional(),
});
const BlockActions = z
  .looseObject({
    actions: z.array(Pressed).min(1),
    trigger_id: Id,
    user: Place,
    channel: Place.nullish(),
    message: z.looseObject({ ts: Id }).optional(),
    view: Place.optional(),
    response_url: ResponseUrl.optional(),
  })
  .refine(({ view, message, response_url: url }) => (view !== undefined && message === undefined) || url !== undefined);

const Submission = z.looseObject({
  user: Place,
  view: SubmittedView.loose().and(
    z.looseObject({
      id: Id,
      callback_id: z.string(),
      private_metadata: z.string(),
      title: z.looseObject({ text: z.string() }),
      blocks: z.array(z.looseObject({ type: z.string() })),
    }),
  ),
});

const MessageAction = z.looseObject({
  callback_id: z.string(),
  trigger_id: Id,
  user: Place,
  channel: Place,
  message: z.looseObject({ ts: Id, thread_ts: z.string().optional(), text: z.string().nullish() }),
  response_url: ResponseUrl,
});

const SHAPES: Readonly<Partial<Record<PayloadKind, z.ZodType>>> = {
  command: Command,
  block_actions: BlockActions,
  view_submission: Submission,
  view_closed: z.looseObject({ view: z.looseObject({ callback_id: z.string() }) }),
  shortcut: z.looseObject({ callback_id: z.string() }),
  message_action: MessageAction,
  block_suggestion: z.looseObject({ channel: Place.optional() }),
};

/** Bolt looks for the conversation and the person in any of these. */
const AnyEvent = z.looseObject({
  type: z.string(),
  channel: z.union([Id, Place]).optional(),
  channel_id: Id.optional(),
  user: z.union([z.string(), Place]).optional(),
  item: z.looseObject({}).optional(),
  subteam: z.looseObject({}).optional(),
});

const InChannel = z.looseObject({ channel: Id });

const EVENTS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  [
    'message',
    InChannel.extend({
      subtype: z.string().optional(),
      deleted_ts: z.string().optional(),
      message: z.looseObject({ ts: z.string(), subtype: z.string().optional() }).optional(),
    }),
  ],
  ['app_home_opened', z.looseObject({ user: Id })],
  ...[
    'app_mention',
    'member_joined_channel',
    'channel_archive',
    'channel_unarchive',
    'channel_deleted',
    'channel_left',
    'group_archive',
    'group_unarchive',
    'group_deleted',
    'group_left',
  ].map((type) => [type, InChannel] as const),
]);

export const isWholeEvent = (event: { readonly type: string }): boolean =>
  AnyEvent.safeParse(event).success && (EVENTS.get(event.type)?.safeParse(event).success ?? true);

export const isWhole = (kind: PayloadKind, body: unknown): boolean => SHAPES[kind]?.safeParse(body).success ?? true;
