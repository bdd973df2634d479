// What a person finds when they look in on a chat: their standing, the open incidents, and what is asked of them.

import type { Desk, Home, HomeIncident, Speaker } from '../ports/desk.ts';
import { questionsOf } from '../posts/card.ts';

/** More open incidents than a person can look at are in the console. */
const MOST_INCIDENTS = 10;

type Reading = Pick<Desk, 'standing' | 'incidents' | 'incident' | 'confirmation' | 'scenarios'>;

export const readHome = async (by: Speaker, desk: Reading): Promise<Home> => {
  const standing = await desk.standing(by);
  const open = (await desk.incidents()).filter(({ status }) => status === 'open').slice(0, MOST_INCIDENTS);
  const incidents = await Promise.all(open.map(({ id }) => homeIncident(id, standing.sections, desk)));
  return { standing, incidents: incidents.filter((one) => one !== undefined), scenarios: desk.scenarios() };
};

const homeIncident = async (
  id: string,
  sections: readonly string[],
  desk: Reading,
): Promise<HomeIncident | undefined> => {
  const view = await desk.incident(id);
  if (view === undefined) return undefined;
  const requests = await Promise.all(sections.map((section) => desk.confirmation(id, section)));
  return { view, questions: requests.flatMap((card) => questionsOf(card) ?? []) };
};
