// Questions to what is known of telling people.

import { deliberativeBody } from '../../plan/find-in-plan.ts';
import type { ChannelState, Task } from '../../plan/plan.ts';
import { isTo } from '../../plan/recipient.ts';
import { mailChannel } from '../../plan/serving-channels.ts';
import type { Instant } from '../../time.ts';
import type { SystemState } from '../confirmation/states.ts';
import type { Incident } from '../incident.ts';
import { isCorrection } from './contact-keys.ts';
import type { Contacting, ContactState, TaskState } from './contacting.ts';
import type { Recipient } from './telling-event.ts';

export const taskDefinition = (incident: Incident, { task }: Pick<TaskState, 'task'>): Task | undefined =>
  incident.plan.tasks.find(({ id }) => id === task);

/** Whether the crisis council stands in for the deliberative body at that moment (P6ア). */
export const isCouncilHeld = ({ contacting }: Incident, at: Instant): boolean =>
  contacting.council.findLast(({ from }) => from <= at)?.held ?? false;

/** Whom a task is for now: what goes to the deliberative body goes to the council while it is held. */
export const partyOfTask = (incident: Incident, { party }: Pick<Task, 'party'>, at: Instant): string | undefined => {
  const { plan } = incident;
  return party !== undefined && party === deliberativeBody(plan, false)
    ? deliberativeBody(plan, isCouncilHeld(incident, at))
    : party;
};

/** Whether the office's own mail can be used now; an office without one has to telephone. */
export const isMailUsable = ({ plan, channels }: Incident): boolean => {
  const mail = mailChannel(plan);
  return mail !== undefined && channels[mail] === 'usable';
};

/** The newest contact of a kind: `report`, `request`, `provider`. */
export const newestContact = ({ contacting }: Incident, kind: string): ContactState | undefined =>
  [...contacting.contacts.values()].findLast(({ key }) => key.startsWith(`${kind}/`));

/** Notices of the provider of which somebody is not known to have been told; after the end nobody asks any more. */
export const openNotices = ({ closedAt, contacting }: Incident): readonly ContactState[] =>
  closedAt !== undefined
    ? []
    : noticesOf(contacting).filter(({ recipients }) => [...recipients.values()].some(({ told }) => told === undefined));

export const noticesOf = ({ contacts }: Contacting): readonly ContactState[] =>
  [...contacts.values()].filter(({ scope }) => scope === 'provider');

/** The newest report, and corrections since: what has to reach everybody now. A newer report takes the place of both. */
export const currentReports = ({ contacting }: Incident): readonly ContactState[] => {
  const reports = [...contacting.contacts.values()].filter(({ scope }) => scope === 'wholeOffice');
  return reports.slice(
    Math.max(
      0,
      reports.findLastIndex(({ key }) => !isCorrection(key)),
    ),
  );
};

/** The newest request that has to reach them: some may have been asked again since, and others not. */
export const newestRequestTo = ({ contacts }: Contacting, recipient: Recipient): ContactState | undefined =>
  [...contacts.values()].findLast(({ scope, recipients }) => scope === 'owningSections' && recipients.has(recipient));

/** Everybody whom the main channel has to reach was told, and every department has relayed it. */
export const isComplete = ({ recipients }: ContactState): boolean =>
  [...recipients].every(
    ([recipient, one]) =>
      one.also === true || (one.told !== undefined && (!relays(recipient) || one.relayed !== undefined)),
  );

/** 経営担当課 relay what they were told inside their department (図2 ※2). */
export const relays = (recipient: Recipient): boolean => isTo('department', recipient);

/** The means that are still to be ticked; empty for a task that any one means completes. */
export const meansLeft = (definition: Task, { ticks }: TaskState): Task['means'] =>
  definition.means.filter((means) => !ticks.some((tick) => tick.whileHeld !== true && tick.means === means));

/** What the answer of the system it stands on says of a channel; most answers leave it open. */
export const suggestedState = (state: SystemState): ChannelState | undefined => {
  if (state === 'stopped') return 'down';
  return state === 'running' || state === 'restored' ? 'usable' : undefined;
};
