// A plan that an incident kept from before it could say who serves a channel, what kinds of cause there are, what the ward
// calls itself, or what its sections have prepared: what it could not say, today's plan says for it. What it did say stays as it was.
import type { Plan } from '../plan.ts';

export const completedFrom = (kept: Plan, today: Plan): Plan => ({
  ...kept,
  channels: saysWhoServes(kept) ? kept.channels : kept.channels.map((channel) => servedAsToday(channel, today)),
  organization: withTerms(kept.organization, today.organization),
  ...causeKinds(kept, today),
  ...ownPlans(kept, today),
});

const saysWhoServes = ({ channels }: Plan): boolean => channels.some(({ servedBy }) => servedBy !== undefined);

const servedAsToday = (channel: Plan['channels'][number], today: Plan): Plan['channels'][number] => {
  const servedBy = today.channels.find(({ id }) => id === channel.id)?.servedBy;
  return servedBy === undefined ? channel : { ...channel, servedBy };
};

/** Of another ward it says nothing. */
const causeKinds = (kept: Plan, today: Plan): Pick<Plan, 'causeKinds'> =>
  kept.causeKinds === undefined && today.causeKinds !== undefined && kept.organization.name === today.organization.name
    ? { causeKinds: today.causeKinds }
    : {};

/** What the sections have prepared helps in an outage that began before they wrote it down, too. */
const ownPlans = (kept: Plan, today: Plan): Pick<Plan, 'sectionPlans'> =>
  kept.sectionPlans.length === 0 && kept.organization.name === today.organization.name
    ? { sectionPlans: today.sectionPlans.filter(({ section }) => kept.sections.some(({ id }) => id === section)) }
    : { sectionPlans: kept.sectionPlans };

const withTerms = (kept: Plan['organization'], today: Plan['organization']): Plan['organization'] =>
  kept.terms === undefined && today.terms !== undefined && kept.name === today.name
    ? { ...kept, terms: today.terms }
    : kept;
