// What Slack sent, over HTTP or a socket: of which kind it is, and which workspace and app it says it belongs to.
import { z } from 'zod';
import { INTERACTIONS, isWhole, isWholeEvent, type PayloadKind } from './whole-payload.ts';

export interface HeardPayload {
  /** Undefined for what this program has no use for. */
  readonly kind: PayloadKind | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** In a channel shared with another organisation, its workspace and ours: either may be named first. */
  readonly teams: readonly string[];
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
  context_team_id: Stated,
  /** Who of those in the channel let us see the event. */
  authorizations: z.array(z.looseObject({ team_id: Stated })).nullish(),
});
const Interaction = z.looseObject({
  team: z.looseObject({ id: z.string() }).nullish(),
  user: z.looseObject({ id: z.string(), team_id: Stated }),
  // App Home has no title.
  // Whoever submits may be of another organisation: where the app is installed is said apart.
  view: z
    .looseObject({
      title: z.unknown().optional(),
      app_installed_team_id: Stated,
      blocks: z.array(z.unknown()).optional(),
    })
    .nullish(),
});

/** Undefined when it is none of the shapes Slack sends. */
export const heardPayload = (body: unknown): HeardPayload | undefined => {
  const shape = Shape.safeParse(body);
  if (!shape.success) return undefined;
  const { type, command, event, api_app_id, team_id, context_team_id, authorizations } = shape.data;
  // The body as it came: Slack's own fields stay for whoever handles it.
  const heard = { body: body as Readonly<Record<string, unknown>>, app: api_app_id ?? undefined };
  const teams = given(team_id);
  if (event !== undefined) {
    if (!isWholeEvent(event)) return undefined;
    const seenBy = (authorizations ?? []).map((one) => one.team_id);
    return { ...heard, kind: 'event', teams: given(team_id, context_team_id, ...seenBy) };
  }
  if (typeof command === 'string') return isWhole('command', body) ? { ...heard, kind: 'command', teams } : undefined;
  const kind = INTERACTIONS.find((interaction) => interaction === type);
  const interaction = Interaction.safeParse(body);
  if (!interaction.success) return kind === undefined ? { ...heard, kind, teams } : undefined;
  if (kind !== undefined && !isWhole(kind, body)) return undefined;
  const { team: workspace, user, view } = interaction.data;
  // In an installation for a whole organisation `team` is null, and the person's workspace says where.
  const own = given(workspace?.id ?? user.team_id, view?.app_installed_team_id);
  return { ...heard, kind, teams: own, formTitle: view?.title };
};

const given = (...teams: readonly (string | null | undefined)[]): readonly string[] =>
  teams.filter((team) => typeof team === 'string');

export const originFault = (
  { kind, teams, app }: HeardPayload,
  { teamId, appId }: ExpectedOrigin,
): OriginFault | undefined => {
  if (teamId !== undefined && !teams.includes(teamId)) return 'other_team';
  // Slack does not name the app in shortcuts; everywhere else it always does.
  const mayBeSilent = kind === 'shortcut' || kind === 'message_action';
  if (appId !== undefined && app !== appId && !(app === undefined && mayBeSilent)) return 'other_app';
  return undefined;
};
