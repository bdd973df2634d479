// Opens a form at once, straight from the press: its trigger lives three seconds.
import type { ModalView } from '@slack/types';
import { DeliveryError } from '../../../src/ports/messenger.ts';
import type { Listening } from './listening.ts';

/** Whether it is open. Too late for Slack, or Slack in trouble: nothing is lost, and pressing again is all there is to do. */
export const openView = async (
  view: ModalView,
  trigger: string,
  { api, logger }: Pick<Listening, 'api' | 'logger'>,
): Promise<boolean> => {
  try {
    await api.send('views.open', { trigger_id: trigger, view });
    return true;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    logger.warn({ form: view.callback_id, code: error.code, why: error.message }, 'a form did not open');
    return false;
  }
};
