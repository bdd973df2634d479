// Hands one payload to Bolt and sees to it that Slack gets exactly one answer, in time, whatever the handler does.
// A person must never read operation_timeout; an event that failed must be sent again.

import type { App } from '@slack/bolt';
import type { Logger } from '../../../src/ports/logger.ts';
import { present } from '../../../src/present.ts';
import { traceOf } from '../trace-of.ts';
import { type ExpectedOrigin, type HeardPayload, type OriginFault, originFault } from './heard-payload.ts';

/** Slack gives up after 3 s on its own clock, and the way there and back takes its part of them. */
const ANSWER_WITHIN_MS = 2_500;

export type Answer =
  | { readonly kind: 'acknowledged'; readonly response: unknown }
  | { readonly kind: 'refused'; readonly reason: OriginFault }
  /** The handler threw before it acknowledged. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'unhandled' };

export interface Hearing {
  readonly app: App;
  readonly payload: HeardPayload;
  readonly retryNum?: number | undefined;
  readonly retryReason?: string | undefined;
}

export interface HearingDeps {
  readonly expected: () => Promise<ExpectedOrigin>;
  readonly texts: { readonly stillWorking: string };
  readonly logger: Logger;
  readonly answerWithinMs?: number;
}

/** What handlers find in Bolt's context: once it says true, an `ack` reaches nobody; `respond` still does. */
export interface HearingContext {
  readonly isAnswered: () => boolean;
}

export const hear = (hearing: Hearing, deps: HearingDeps): Promise<Answer> =>
  new Promise((resolve) => {
    const { payload } = hearing;
    let answered = false;
    const answer = (given: Answer): void => {
      answered = true;
      clearTimeout(timer);
      // Only the first counts, by the nature of a promise.
      resolve(given);
    };
    const timer = setTimeout(
      () => answer({ kind: 'acknowledged', response: lateResponse(payload, deps.texts.stillWorking) }),
      deps.answerWithinMs ?? ANSWER_WITHIN_MS,
    );
    dispatch(hearing, deps, answer, () => answered).catch((error: unknown) => {
      deps.logger.error({ kind: payload.kind, ...traceOf(error) }, 'a handler of Slack failed');
      answer({ kind: 'failed' });
    });
  });

const dispatch = async (
  { app, payload, retryNum, retryReason }: Hearing,
  { expected }: HearingDeps,
  answer: (given: Answer) => void,
  isAnswered: () => boolean,
): Promise<void> => {
  const reason = originFault(payload, await expected());
  if (reason !== undefined) return answer({ kind: 'refused', reason });
  // What this program has no use for need not have a shape that Bolt can read.
  if (payload.kind === undefined) return answer({ kind: 'unhandled' });
  const isEvent = payload.kind === 'event';
  const context: HearingContext = { isAnswered };
  await app.processEvent({
    body: { ...payload.body },
    // Bolt acknowledges an event before its handler runs; held back, a failure is still to be answered as one.
    ack: async (response: unknown) => {
      if (!isEvent) answer({ kind: 'acknowledged', response });
    },
    ...present({ retryNum, retryReason }),
    customProperties: { ...context },
  });
  answer(isEvent ? { kind: 'acknowledged', response: undefined } : { kind: 'unhandled' });
};

/**
 * What a person sees when the work takes longer. Buttons and shortcuts have no answer that Slack would show: they get
 * an empty one.
 */
const lateResponse = ({ kind, formTitle }: HeardPayload, sentence: string): unknown => {
  if (kind === 'command') return { response_type: 'ephemeral', text: sentence };
  if (kind === 'block_suggestion') return { options: [] };
  if (kind !== 'view_submission' || formTitle === undefined) return undefined;
  const blocks = [{ type: 'section', text: { type: 'plain_text', text: sentence } }];
  return { response_action: 'update', view: { type: 'modal', title: formTitle, blocks } };
};
