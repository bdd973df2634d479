// Requests that stood in the log and nowhere else when the program went down: nobody has seen them, so nobody is late. They
// are asked anew, with the whole time to answer; what a try before the stop may have shown is not chased before that is known.

import type { SectionId } from '../../plan/plan.ts';
import { toSection } from '../../plan/recipient.ts';
import { epochMs, type Instant } from '../../time.ts';
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';
import { type Incident, ownedSystems, type Round } from '../incident.ts';
import { requestContact } from '../telling/contact-keys.ts';
import { openConfirmation } from './open-confirmation.ts';

/** Those of them that have not been heard of, nor been told by anybody otherwise. */
export const unawareSections = (incident: Incident, sections: Iterable<SectionId>): readonly SectionId[] =>
  [...sections].filter((id) => {
    const section = incident.sections.get(id);
    if (section?.round === undefined || section.silent < section.of) return false;
    const request = incident.contacting.contacts.get(requestContact(section.round.no));
    return request?.recipients.get(toSection(id))?.told === undefined;
  });

/** Shown only now: a new round, where too little of the time to answer is left. */
export const askUnseen = (
  incident: Incident,
  sections: Iterable<SectionId>,
  context: Context,
): readonly IncidentEvent[] => {
  const missed = unawareSections(incident, sections).filter((id) => {
    const round = incident.sections.get(id)?.round;
    return round !== undefined && isMostlyOver(round, context.now);
  });
  const ofRecovery = missed.filter((id) => incident.sections.get(id)?.round?.recovery !== undefined);
  const others = missed.filter((id) => !ofRecovery.includes(id));
  const asked = [others, ofRecovery].filter((ids) => ids.length > 0);
  return asked.map((ids, at) => ({
    ...openConfirmation(incident.plan, incident.rounds + 1 + at, ids, context),
    ...sameQuestion(incident, ids),
    because: 'not_shown',
  }));
};

/** About what they were asked before. */
const sameQuestion = (incident: Incident, ids: readonly SectionId[]): Pick<Asked, 'systems' | 'recovery'> => {
  const rounds = ids.map((id) => ({ id, round: incident.sections.get(id)?.round }));
  const systems = rounds.flatMap(({ id, round }) => [
    ...(round?.systems ?? ownedSystems(incident, id).map((system) => system.id)),
  ]);
  return {
    ...(rounds.every(({ round }) => round?.systems === undefined) ? {} : { systems }),
    ...(rounds.some(({ round }) => round?.recovery !== undefined) ? { recovery: true } : {}),
  };
};

type Asked = Extract<IncidentEvent, { type: 'ConfirmationAsked' }>;

/** Half of the wait for the reminder has gone by unseen; whoever was chased has been shown it since. */
const isMostlyOver = ({ askedAt, remindAt, reminded, escalatedAt }: Round, now: Instant): boolean =>
  !reminded &&
  escalatedAt === undefined &&
  epochMs(now) - epochMs(askedAt) >= (epochMs(remindAt) - epochMs(askedAt)) / 2;

/** What a try before the stop would have shown was not, and stands there only since now. */
export const decideShownOnlyNow = (
  incident: Incident,
  section: SectionId,
  context: Context,
): readonly IncidentEvent[] =>
  context.doubted === true || incident.closedAt !== undefined ? [] : askUnseen(incident, [section], context);
