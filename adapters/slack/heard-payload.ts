// What Slack sent, over HTTP or a socket: of which kind it is, and which workspace and app it says it belongs to.
import { z } from 'zod';

export type PayloadKind = 'event' | 'command' | (typeof INTERACTIONS)[number];

const INTERACTIONS = [
  'block_actions',
  'block_suggestion',
  'message_action',
  'shortcut',
  'view_closed',
  'view_submission',
] as const;

export interface HeardPayload {
  /** Undefined for what this program has no use for. */
  readonly kind: PayloadKind | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly team: string | undefined;
  readonly app: string | undefined;
  /** The title of the submitted form, as it must be given back when the form is replaced. */
  readonly formTitle?: unknown;
}

/** What is known of our own installation; what is not known yet is not compared. */
export interface ExpectedOrigin {
  readonly teamId?: string | undefined;
  readonly appId?: string | undefined;
}

export type OriginFault = 'other_team' | 'other_app';

const Stated = z.string().nullish();
const Shape = z.looseObject({
  type: Stated,
  command: Stated,
  api_app_id: Stated,
  team_id: Stated,
  event: z.looseObject({ type: z.string() }).optional(),
});
const Interaction = z.looseObject({
  team: z.looseObject({ id: z.string() }).nullish(),
  user: z.looseObject({ id: z.string(), team_id: Stated }),
  // App Home has no title.
  view: z.looseObject({ title: z.unknown().optional() }).nullish(),
});

/** Undefined when it is none of the shapes Slack sends. */
export const heardPayload = (body: unknown): HeardPayload | undefined => {
  const shape = Shape.safeParse(body);
  if (!shape.success) return undefined;
  const { type, command, event, api_app_id, team_id } = shape.data;
  // The body as it came: Slack's own fields stay for whoever handles it.
  const heard = { body: body as Readonly<Record<string, unknown>>, app: api_app_id ?? undefined };
  const team = team_id ?? undefined;
  if (event !== undefined) return { ...heard, kind: 'event', team };
  if (typeof command === 'string') return { ...heard, kind: 'command', team };
  const kind = INTERACTIONS.find((interaction) => interaction === type);
  const interaction = Interaction.safeParse(body);
  if (!interaction.success) return kind === undefined ? { ...heard, kind, team } : undefined;
  const { team: workspace, user, view } = interaction.data;
  // In an installation for a whole organisation `team` is null, and the person's workspace says where.
  return { ...heard, kind, team: workspace?.id ?? user.team_id ?? undefined, formTitle: view?.title };
};

export const originFault = (
  { kind, team, app }: HeardPayload,
  { teamId, appId }: ExpectedOrigin,
): OriginFault | undefined => {
  if (teamId !== undefined && team !== teamId) return 'other_team';
  // Slack does not name the app in shortcuts; everywhere else it always does.
  const mayBeSilent = kind === 'shortcut' || kind === 'message_action';
  if (appId !== undefined && app !== appId && !(app === undefined && mayBeSilent)) return 'other_app';
  return undefined;
};
