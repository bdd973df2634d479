// App Home: made anew each time somebody opens it, and after what they press or send.
import type { App } from '@slack/bolt';
import type { Desk } from '../../../src/ports/desk.ts';
import { DeliveryError } from '../../../src/ports/messenger.ts';
import type { Questions } from '../../../src/posts/card.ts';
import { type HomeContent, type HomeIncident, homeView } from '../render/home-view.ts';
import { type Listening, speakerOf } from './listening.ts';

export const listenForHome = (app: App, listening: Listening): void => {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'home') await publishHome(event.user, listening);
  });
};

const publishHome = async (user: string, listening: Listening): Promise<void> => {
  const { api, desk } = listening;
  const content = await homeContent(user, listening);
  await api.send('views.publish', { user_id: user, view: homeView(content, desk.texts) });
};

/** After something was said: whoever has it open need not open it again. Never fails. */
export const refreshHome = async (user: string, listening: Listening): Promise<void> => {
  try {
    await publishHome(user, listening);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    listening.logger.warn({ code: error.code, why: error.message }, 'App Home was not shown anew');
  }
};

/** More open incidents than a person can look at are in the console. */
const MOST_INCIDENTS = 10;

const homeContent = async (user: string, listening: Listening): Promise<HomeContent> => {
  const { desk } = listening;
  const standing = await desk.standing(await speakerOf(user, listening));
  const open = (await desk.incidents()).filter(({ status }) => status === 'open').slice(0, MOST_INCIDENTS);
  const incidents = await Promise.all(open.map(({ id }) => homeIncident(id, standing.sections, desk)));
  return {
    standing,
    incidents: incidents.filter((incident) => incident !== undefined),
    scenarios: desk.scenarios(),
  };
};

const homeIncident = async (id: string, sections: readonly string[], desk: Desk): Promise<HomeIncident | undefined> => {
  const view = await desk.incident(id);
  if (view === undefined) return undefined;
  const requests = await Promise.all(sections.map((section) => desk.confirmation(id, section)));
  const questions = requests.flatMap(
    (card) => card?.blocks.filter((block): block is Questions => block.type === 'questions') ?? [],
  );
  return { view, questions };
};
