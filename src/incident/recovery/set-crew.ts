// 体制の記録: who of the section works on a system and what its vendor has said; each part by itself (計画 個別4(4)).
import { planIndex } from '../../plan/find-in-plan.ts';
import { present } from '../../present.ts';
import { minutesBetween } from '../../time.ts';
import type { Context } from '../command.ts';
import { SETTLED_STATES } from '../confirmation/states.ts';
import type { IncidentEvent } from '../event.ts';
import { answerOf, type Incident, isAffected } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CrewCommand } from './crew-command.ts';
import type { Crew } from './crew-event.ts';

const CREW_PARTS = ['who', 'vendor', 'contactedAt', 'promisedAt', 'arrivedAt'] as const;

export const decideCrew = (
  incident: Incident,
  { system: id, who, vendor, contactedAt, promisedAt, arrivedAt }: CrewCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  const system = planIndex(incident.plan).systemById.get(id);
  if (system === undefined || !isAffected(incident, id)) return refuse({ code: 'system_not_affected', system: id });
  const state = answerOf(incident, system.section, id)?.state;
  if (state !== undefined && SETTLED_STATES.includes(state)) {
    return refuse({ code: 'crew_not_needed', system: id, state });
  }
  const said: Crew = present({ who, vendor, contactedAt, promisedAt, arrivedAt });
  const stands: Crew = incident.recovery.crews.get(id)?.crew ?? {};
  const wrong = context.doubted === true ? undefined : impossible({ ...stands, ...said }, said, context);
  if (wrong !== undefined) return wrong;
  if (CREW_PARTS.every((part) => said[part] === undefined || said[part] === stands[part])) return [];
  return [{ type: 'CrewSet', system: id, section: system.section, ...said }];
};

/** What was and is over lies behind; a promise may lie ahead. */
const impossible = (whole: Crew, said: Crew, { now }: Context): Refusal | undefined => {
  const ahead = [said.contactedAt, said.arrivedAt].find((at) => at !== undefined && minutesBetween(now, at) > 1);
  if (ahead !== undefined) return refuse({ code: 'time_in_future', at: ahead });
  const { contactedAt, arrivedAt } = whole;
  return contactedAt !== undefined && arrivedAt !== undefined && arrivedAt < contactedAt
    ? refuse({ code: 'arrived_before_contacted', arrivedAt, contactedAt })
    : undefined;
};
