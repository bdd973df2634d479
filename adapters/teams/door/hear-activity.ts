// Tells the listeners what happened, in plain values, after the way back to where it happened was kept.
import { randomUUID } from 'node:crypto';
import type { Reference, References } from '../line/references.ts';
import { sendPatiently, type TeamsLine } from '../line/teams-line.ts';
import type { TurnAnswer } from '../line/teams-sdk.ts';
import { traceOf } from '../trace-of.ts';
import { hearInvoke, type InvokeDeps } from './hear-invoke.ts';
import type { HeardPlace, PlaceChange } from './heard.ts';
import { type Activity, mentionsOf } from './heard-activity.ts';
import { heardOf, namedChannel, placeOf, referenceOf } from './heard-place.ts';
import { heardText } from './heard-text.ts';
import type { Once } from './once.ts';
import { withoutQuotes } from './quoted.ts';

export interface ActivityDeps extends InvokeDeps {
  readonly references: References;
  readonly line: TeamsLine;
  /** Teams sends a message again when it did not hear our answer: the desk knows it, and people need no second reply. */
  readonly replied: Once;
  /** What goes on after Teams got its answer. */
  readonly afterwards: (work: Promise<unknown>) => void;
}

const OK: TurnAnswer = { status: 200 };

export const hearActivity = async (activity: Activity, deps: ActivityDeps): Promise<TurnAnswer> => {
  switch (activity.type) {
    case 'message':
      await foundAgain(placeOf(activity), activity, deps);
      await deps.replied.do(`${activity.conversation.id} ${activity.id ?? randomUUID()}`, () =>
        hearMessage(activity, deps),
      );
      return OK;
    case 'invoke':
      await foundAgain(placeOf(activity), activity, deps);
      return hearInvoke(activity, deps);
    case 'messageDelete':
      await foundAgain(placeOf(activity), activity, deps);
      await deps.events.onMessageDeleted(placeOf(activity), activity.id ?? '');
      return OK;
    case 'installationUpdate':
      await (activity.action?.startsWith('remove') === true ? removed : installed)(activity, deps);
      return OK;
    case 'conversationUpdate':
      await hearConversation(activity, deps);
      return OK;
    default:
      await foundAgain(placeOf(activity), activity, deps);
      return OK;
  }
};

/** Where nothing could be shown before, what waited for it is shown now. */
const foundAgain = async (place: HeardPlace, activity: Activity, deps: ActivityDeps): Promise<void> => {
  if (!(await keepReference(place, activity, deps))) return;
  const { events, logger, afterwards } = deps;
  const { conversation } = place;
  afterwards(
    events.onReachable(place).catch((error: unknown) => {
      logger.error({ conversation, ...traceOf(error) }, 'a conversation that can be reached again was not looked at');
    }),
  );
};

/**
 * Whether it could not be reached before. A settings table that cannot be written must not keep a person from
 * answering: the next activity brings it again.
 */
const keepReference = async (
  place: HeardPlace,
  activity: Activity,
  { references, logger }: Pick<ActivityDeps, 'references' | 'logger'>,
): Promise<boolean> => {
  const reference = referenceOf(place, activity);
  if (reference === undefined) return false;
  try {
    return await references.refresh(reference);
  } catch (error) {
    logger.error(
      { conversation: place.conversation, ...traceOf(error) },
      'the way back to a conversation was not kept',
    );
    return false;
  }
};

const hearMessage = async (activity: Activity, deps: ActivityDeps): Promise<void> => {
  const { events, line, logger, afterwards } = deps;
  const heard = heardOf(activity);
  if (heard === undefined) return;
  const { conversation } = heard.place;
  let notAsked = false;
  const personOf = async (id: string): Promise<string | undefined> => {
    try {
      return await line.member(conversation, id);
    } catch (error) {
      logger.warn({ conversation, ...traceOf(error) }, 'a person who was mentioned is not known');
      notAsked = true;
      return undefined;
    }
  };
  const text = await heardText(withoutQuotes(activity), mentionsOf(activity), activity.recipient?.id, personOf);
  const { value } = activity;
  const reply = await events.onMessage({
    ...heard,
    text,
    ...(notAsked ? { notAsked } : {}),
    ...(value === undefined || value === null ? {} : { value }),
  });
  if (reply === undefined) return;
  const below = heard.place.kind === 'channel' ? (heard.thread ?? heard.activity) : undefined;
  const sent = sendPatiently(line, conversation, reply, below === '' ? undefined : below);
  afterwards(
    sent.catch((error: unknown) => {
      logger.warn({ conversation, activity: heard.activity, ...traceOf(error) }, 'an answer in Teams was not sent');
    }),
  );
};

const hearConversation = async (activity: Activity, deps: ActivityDeps): Promise<void> => {
  const us = activity.recipient?.id;
  if (activity.membersRemoved?.some(({ id }) => id === us) === true) return removed(activity, deps);
  if (activity.membersAdded?.some(({ id }) => id === us) === true) return installed(activity, deps);
  const change = CHANGES.get(activity.channelData?.eventType ?? '');
  if (change === undefined) return foundAgain(placeOf(activity), activity, deps);
  if (change.to === 'team') return hearTeam(change.what, activity, deps);
  const place = namedChannel(activity);
  if (change.what === 'deleted') await deps.references.forget(place.conversation);
  else await keepReference(place, activity, deps);
  await deps.events.onPlaceChanged(place, change.what);
};

const CHANGES: ReadonlyMap<string, { readonly to: 'channel' | 'team'; readonly what: PlaceChange }> = new Map([
  ['channelRenamed', { to: 'channel', what: 'renamed' }],
  ['channelDeleted', { to: 'channel', what: 'deleted' }],
  ['channelRestored', { to: 'channel', what: 'restored' }],
  ['teamArchived', { to: 'team', what: 'archived' }],
  ['teamUnarchived', { to: 'team', what: 'unarchived' }],
  ['teamRestored', { to: 'team', what: 'restored' }],
  ['teamDeleted', { to: 'team', what: 'deleted' }],
  ['teamHardDeleted', { to: 'team', what: 'deleted' }],
]);

/** It is said in the team's first channel, and happens to all of them. */
const hearTeam = async (what: PlaceChange, activity: Activity, deps: ActivityDeps): Promise<void> => {
  if (what === 'deleted') return removed(activity, deps);
  const place = placeOf(activity);
  const { references, events } = deps;
  await keepReference(place, activity, deps);
  if (what === 'restored') await restoreTeam(place, activity, deps);
  await events.onPlaceChanged(place, what);
  const channels = place.team === undefined ? [] : await references.ofTeam(place.team);
  for (const channel of othersThan(place, channels)) await events.onPlaceChanged(channel, what);
};

const installed = async (activity: Activity, deps: ActivityDeps): Promise<void> => {
  const place = namedChannelOnly(activity) ?? placeOf(activity);
  await keepReference(place, activity, deps);
  await deps.events.onInstalled(place);
  if (namedChannelOnly(activity) !== undefined) return;
  for (const channel of await restoreTeam(place, activity, deps)) await deps.events.onInstalled(channel);
};

const restoreTeam = async (
  place: HeardPlace,
  activity: Activity,
  { references }: ActivityDeps,
): Promise<readonly HeardPlace[]> => {
  const way = referenceOf(place, activity);
  if (way?.team === undefined) return [];
  return othersThan(place, await references.restoreTeam({ ...way, team: way.team }));
};

/**
 * An app is in a team, and let into each of its private and shared channels by itself: what is said of one of these is
 * said of that one alone.
 */
const namedChannelOnly = (activity: Activity): HeardPlace | undefined => {
  const { eventType, channel } = activity.channelData ?? {};
  const isOne =
    eventType?.startsWith('channelMember') === true ||
    ['private', 'shared'].includes(channel?.type?.toLowerCase() ?? '');
  return isOne ? namedChannel(activity) : undefined;
};

/** With a team all of its channels go. */
const removed = async (activity: Activity, { references, events }: ActivityDeps): Promise<void> => {
  const own = namedChannelOnly(activity);
  const place = own ?? placeOf(activity);
  const lost = own !== undefined || place.team === undefined ? [] : await references.forgetTeam(place.team);
  await references.forget(place.conversation);
  await events.onRemoved(place);
  for (const channel of othersThan(place, lost)) await events.onRemoved(channel);
};

const othersThan = ({ conversation: own }: HeardPlace, channels: readonly Reference[]): readonly HeardPlace[] =>
  channels
    .filter(({ conversation }) => conversation !== own)
    .map(({ conversation, kind, tenant }) => ({ conversation, kind, tenant }));
