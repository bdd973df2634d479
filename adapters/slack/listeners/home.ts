// App Home: made anew each time somebody opens it, and after what they press or send.
import type { App } from '@slack/bolt';
import { DeliveryError, type DeliveryErrorCode } from '../../../src/ports/messenger.ts';
import { homeView } from '../render/home-view.ts';
import { type Listening, speakerOf } from './listening.ts';

export const listenForHome = (app: App, listening: Listening): void => {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    try {
      await publishHome(event.user, listening);
    } catch (error) {
      // Slack tells us again, for as long as another try may help.
      if (!(error instanceof DeliveryError) || PASSING.includes(error.code)) throw error;
      notShown(error, listening);
    }
  });
};

const PASSING: readonly DeliveryErrorCode[] = ['rate_limited', 'unavailable', 'unknown_outcome'];

const notShown = ({ code, message }: DeliveryError, { logger }: Listening): void =>
  logger.warn({ code, why: message }, 'App Home was not shown anew');

const publishHome = async (user: string, listening: Listening): Promise<void> => {
  const { api, desk } = listening;
  const home = await desk.views.home(await speakerOf(user, listening));
  await api.send('views.publish', { user_id: user, view: homeView(home, desk.texts) });
};

/** After something was said: whoever has it open need not open it again. Never fails. */
export const refreshHome = async (user: string, listening: Listening): Promise<void> => {
  try {
    await publishHome(user, listening);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    notShown(error, listening);
  }
};
