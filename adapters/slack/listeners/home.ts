// App Home: made anew each time somebody opens it.
import type { App } from '@slack/bolt';
import type { Desk } from '../../../src/ports/desk.ts';
import type { Questions } from '../../../src/posts/card.ts';
import { type HomeContent, type HomeIncident, homeView } from '../render/home-view.ts';
import { type Listening, speakerOf } from './listening.ts';

export const listenForHome = (app: App, listening: Listening): void => {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'home') await publishHome(event.user, listening);
  });
};

export const publishHome = async (user: string, listening: Listening): Promise<void> => {
  const { api, desk } = listening;
  const content = await homeContent(user, listening);
  await api.send('views.publish', { user_id: user, view: homeView(content, desk.texts) });
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
