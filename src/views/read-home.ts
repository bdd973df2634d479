// What a person finds when they look in on a chat: their standing, the open incidents, and what is asked of them.

import type { Speaker, Standing } from '../ports/speaker.ts';
import type { Home, HomeIncident, Views } from '../ports/views.ts';
import { questionsOf } from '../posts/card.ts';

/** More open incidents than a person can look at are in the console. */
const MOST_INCIDENTS = 10;

interface Reading extends Pick<Views, 'incidents' | 'incident' | 'confirmation' | 'scenarios'> {
  readonly standing: (by: Speaker) => Promise<Standing>;
}

export const readHome = async (by: Speaker, views: Reading): Promise<Home> => {
  const standing = await views.standing(by);
  const open = (await views.incidents()).filter(({ status }) => status === 'open').slice(0, MOST_INCIDENTS);
  const incidents = await Promise.all(open.map(({ id }) => homeIncident(id, standing.sections, views)));
  return { standing, incidents: incidents.filter((one) => one !== undefined), scenarios: views.scenarios() };
};

const homeIncident = async (
  id: string,
  sections: readonly string[],
  views: Reading,
): Promise<HomeIncident | undefined> => {
  const view = await views.incident(id);
  if (view === undefined) return undefined;
  const requests = await Promise.all(sections.map((section) => views.confirmation(id, section)));
  return { view, questions: requests.flatMap((card) => questionsOf(card) ?? []) };
};
