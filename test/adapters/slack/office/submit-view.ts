// A form sent by hand: the second page of one, one that another person sends, or one that was tampered with.
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { checkView } from './check-payload.ts';
import { fillIn } from './fill-in.ts';
import { blockActions, interactionForm, type Payload, signedRequest, viewSubmission } from './sign.ts';
import { type Office, triggerFor } from './slack-office.ts';

interface Sending {
  readonly user: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly viewId?: string;
  readonly metadata?: string;
  readonly callbackId?: string;
  readonly retry?: number;
}

const Answered = z.object({
  response_action: z.string().optional(),
  errors: z.record(z.string(), z.string()).default({}),
  view: z.custom<ModalView>().optional(),
});
export type Answered = z.infer<typeof Answered> & { readonly status: number; readonly body: string };

export const ours = ({ rig }: Office) => ({
  team: { id: rig.bot.teamId, domain: 'ward' },
  api_app_id: rig.bot.appId,
});

const send = ({ address, rig }: Office, payload: Payload, retry?: number): Promise<Response> =>
  signedRequest({
    url: `${address}/slack/events`,
    secret: rig.signingSecret,
    at: Date.now(),
    body: interactionForm(payload),
    ...(retry === undefined ? {} : { retry: { num: retry, reason: 'http_timeout' } }),
  });

/** Slack's answer to the person: the faults by field, or what the form says now. */
export const submitView = async (office: Office, view: ModalView, sending: Sending): Promise<Answered> => {
  const { user, fields = {}, viewId = 'V0OPENED01', metadata, callbackId, retry } = sending;
  const form = fillIn(view, fields);
  const payload = viewSubmission(
    {
      callbackId: callbackId ?? form.callback_id,
      privateMetadata: metadata ?? form.private_metadata,
      values: form.state.values,
      blocks: form.blocks,
      user,
      viewId,
    },
    ours(office),
  );
  const response = await send(office, payload, retry);
  const body = await response.text();
  const answered = Answered.parse(body === '' ? {} : JSON.parse(body));
  if (answered.view !== undefined) checkView(answered.view);
  return { ...answered, status: response.status, body };
};

/** Presses a button of App Home; what is read afterwards is the form that opens. */
export const pressInHome = async (
  office: Office,
  user: string,
  { actionId, value, trigger }: { readonly actionId: string; readonly value: string; readonly trigger?: string },
): Promise<void> => {
  const pressed = blockActions(
    { actionId, value, user },
    {
      ...ours(office),
      channel: undefined,
      message: undefined,
      response_url: undefined,
      trigger_id: trigger ?? (await triggerFor(user, office.rig)),
      container: { type: 'view', view_id: 'V0HOME0001' },
      view: { id: 'V0HOME0001', type: 'home', callback_id: '', private_metadata: '', blocks: [] },
    },
  );
  const response = await send(office, pressed);
  if (response.status !== 200) throw new Error(`${actionId}: ${response.status}`);
};
