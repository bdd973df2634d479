// Presses of cards and dialogs: the person waits with the finger on it, so there is an answer in time whatever the work
// does, in the shape that Teams shows.
import { z } from 'zod';
import type { Logger } from '../../../src/ports/logger.ts';
import { ADAPTIVE_CARD } from '../line/outgoing.ts';
import type { TurnAnswer } from '../line/teams-sdk.ts';
import { calledByName } from '../render/safe-text.ts';
import { traceOf } from '../trace-of.ts';
import type { ActionAnswer, DialogAnswer, Heard, TeamsEvents } from './heard.ts';
import type { Activity } from './heard-activity.ts';
import { heardOf } from './heard-place.ts';

/** Teams shows an error after some ten seconds, and people press again long before. */
const ANSWER_WITHIN_MS = 4000;

export interface InvokeDeps {
  readonly events: TeamsEvents;
  readonly logger: Logger;
  readonly texts: {
    readonly stillWorking: string;
    /** Nothing is known of what became of it. */
    readonly failed: string;
  };
  readonly answerWithinMs?: number;
}

const Data = z.record(z.string(), z.unknown());
const Action = z.object({ action: z.object({ verb: z.string().max(200), data: Data.nullish() }) });
const Dialog = z.object({ data: Data.nullish() });

export const hearInvoke = async (activity: Activity, deps: InvokeDeps): Promise<TurnAnswer> => {
  const heard = heardOf(activity);
  if (heard === undefined) return { status: 400 };
  switch (activity.name) {
    case 'adaptiveCard/action':
      return hearAction(heard, activity.value, deps);
    case 'task/fetch':
      return hearDialog(heard, 'fetch', activity.value, deps);
    case 'task/submit':
      return hearDialog(heard, 'submit', activity.value, deps);
    default:
      return { status: 501 };
  }
};

const hearAction = async (heard: Heard, value: unknown, deps: InvokeDeps): Promise<TurnAnswer> => {
  const read = Action.safeParse(value);
  if (!read.success) return { status: 400 };
  const { verb, data } = read.data.action;
  const work = deps.events.onAction({ ...heard, verb, data: data ?? {} });
  return actionBody(await inTime<ActionAnswer>(work, (text) => ({ kind: 'message', text }), deps));
};

const hearDialog = async (
  heard: Heard,
  step: 'fetch' | 'submit',
  value: unknown,
  deps: InvokeDeps,
): Promise<TurnAnswer> => {
  const read = Dialog.safeParse(value);
  if (!read.success) return { status: 400 };
  const work = deps.events.onDialog({ ...heard, step, data: read.data.data ?? {} });
  return dialogBody(await inTime<DialogAnswer>(work, (text) => ({ kind: 'message', text }), deps));
};

const inTime = async <T>(
  work: Promise<T>,
  saying: (text: string) => T,
  { texts, logger, answerWithinMs = ANSWER_WITHIN_MS }: InvokeDeps,
): Promise<T> => {
  const { promise: late, resolve } = Promise.withResolvers<T>();
  const timer = setTimeout(() => resolve(saying(texts.stillWorking)), answerWithinMs);
  const done = work.catch((error: unknown) => {
    logger.error(traceOf(error), 'a press in Teams failed');
    return saying(texts.failed);
  });
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
};

const actionBody = (answer: ActionAnswer): TurnAnswer => ({
  status: 200,
  body:
    answer.kind === 'message'
      ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: calledByName(answer.text) }
      : { statusCode: 200, type: ADAPTIVE_CARD, value: answer.card },
});

const dialogBody = (answer: DialogAnswer): TurnAnswer => {
  switch (answer.kind) {
    case 'close':
      return { status: 200, body: {} };
    case 'message':
      return { status: 200, body: { task: { type: 'message', value: calledByName(answer.text) } } };
    case 'form': {
      const { title, card, height = 'large', width = 'medium' } = answer;
      const attachment = { contentType: ADAPTIVE_CARD, content: card };
      return { status: 200, body: { task: { type: 'continue', value: { title, height, width, card: attachment } } } };
    }
  }
};
