// Tells the listeners what happened, in plain values, after the way back to where it happened was kept.
import type { Logger } from '../../src/ports/logger.ts';
import { hearInvoke, type InvokeDeps } from './hear-invoke.ts';
import type { HeardPlace, PlaceChange } from './heard.ts';
import { type Activity, mentionsOf } from './heard-activity.ts';
import { heardOf, namedChannel, placeOf, referenceOf } from './heard-place.ts';
import { heardText } from './heard-text.ts';
import type { References } from './references.ts';
import { sendPatiently, type TeamsLine } from './teams-line.ts';
import type { TurnAnswer } from './teams-sdk.ts';
import { traceOf } from './trace-of.ts';

export interface ActivityDeps extends InvokeDeps {
  readonly references: References;
  readonly line: TeamsLine;
  /** What goes on after Teams got its answer. */
  readonly afterwards: (work: Promise<unknown>) => void;
}

const OK: TurnAnswer = { status: 200 };

export const hearActivity = async (activity: Activity, deps: ActivityDeps): Promise<TurnAnswer> => {
  switch (activity.type) {
    case 'message':
      await keepReference(placeOf(activity), activity, deps);
      return hearMessage(activity, deps);
    case 'invoke':
      await keepReference(placeOf(activity), activity, deps);
      return hearInvoke(activity, deps);
    case 'messageDelete':
      await keepReference(placeOf(activity), activity, deps);
      await deps.events.onMessageDeleted(placeOf(activity), activity.id ?? '');
      return OK;
    case 'installationUpdate':
      await (activity.action?.startsWith('remove') === true ? removed : installed)(activity, deps);
      return OK;
    case 'conversationUpdate':
      await hearConversation(activity, deps);
      return OK;
    default:
      await keepReference(placeOf(activity), activity, deps);
      return OK;
  }
};

/** A settings table that cannot be written must not keep a person from answering: the next activity brings it again. */
const keepReference = async (
  place: HeardPlace,
  activity: Activity,
  { references, logger }: { references: References; logger: Logger },
): Promise<void> => {
  const reference = referenceOf(place, activity);
  if (reference === undefined) return;
  try {
    await references.refresh(reference);
  } catch (error) {
    logger.error(
      { conversation: place.conversation, ...traceOf(error) },
      'the way back to a conversation was not kept',
    );
  }
};

const hearMessage = async (activity: Activity, deps: ActivityDeps): Promise<TurnAnswer> => {
  const { events, line, logger, afterwards } = deps;
  const heard = heardOf(activity);
  if (heard === undefined) return OK;
  const { conversation } = heard.place;
  const personOf = async (id: string): Promise<string | undefined> => {
    try {
      return await line.member(conversation, id);
    } catch (error) {
      logger.warn({ conversation, ...traceOf(error) }, 'a person who was mentioned is not known');
      return undefined;
    }
  };
  const text = await heardText(activity.text ?? '', mentionsOf(activity), activity.recipient?.id, personOf);
  const { value } = activity;
  const reply = await events.onMessage({ ...heard, text, ...(value === undefined || value === null ? {} : { value }) });
  if (reply === undefined) return OK;
  const below = heard.place.kind === 'channel' ? (heard.thread ?? heard.activity) : undefined;
  const sent = sendPatiently(line, conversation, reply, below === '' ? undefined : below);
  afterwards(
    sent.catch((error: unknown) => {
      logger.warn({ conversation, activity: heard.activity, ...traceOf(error) }, 'an answer in Teams was not sent');
    }),
  );
  return OK;
};

const hearConversation = async (activity: Activity, deps: ActivityDeps): Promise<void> => {
  const us = activity.recipient?.id;
  if (activity.membersRemoved?.some(({ id }) => id === us) === true) return removed(activity, deps);
  if (activity.membersAdded?.some(({ id }) => id === us) === true) return installed(activity, deps);
  const what = CHANGES.get(activity.channelData?.eventType ?? '');
  if (what === undefined) return keepReference(placeOf(activity), activity, deps);
  if (what === 'team_deleted') return removed(activity, deps);
  const place = namedChannel(activity);
  if (what === 'deleted') await deps.references.forget(place.conversation);
  else await keepReference(place, activity, deps);
  await deps.events.onPlaceChanged(place, what);
};

const CHANGES: ReadonlyMap<string, PlaceChange | 'team_deleted'> = new Map([
  ['channelRenamed', 'renamed'],
  ['channelDeleted', 'deleted'],
  ['channelRestored', 'restored'],
  ['teamArchived', 'archived'],
  ['teamUnarchived', 'unarchived'],
  ['teamRestored', 'restored'],
  ['teamDeleted', 'team_deleted'],
  ['teamHardDeleted', 'team_deleted'],
]);

const installed = async (activity: Activity, deps: ActivityDeps): Promise<void> => {
  const place = placeOf(activity);
  await keepReference(place, activity, deps);
  await deps.events.onInstalled(place);
};

/** With a team all of its channels go. */
const removed = async (activity: Activity, { references, events }: ActivityDeps): Promise<void> => {
  const place = placeOf(activity);
  const lost = place.team === undefined ? [] : await references.forgetTeam(place.team);
  await references.forget(place.conversation);
  await events.onRemoved(place);
  for (const { conversation, kind, tenant } of lost) {
    if (conversation !== place.conversation) await events.onRemoved({ conversation, kind, tenant });
  }
};
