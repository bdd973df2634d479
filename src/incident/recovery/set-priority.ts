// 優先度の決定 (個別4(6), R136, R137): the body's order is recorded as its decision; nothing is proposed here, nothing guessed.
import type { Plan, SystemId } from '../../plan/plan.ts';
import { present } from '../../present.ts';
import { minutesBetween } from '../../time.ts';
import type { Context } from '../command.ts';
import type { SystemState } from '../confirmation/states.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isCouncilHeld } from '../telling/read-contacting.ts';
import type { PriorityCommand } from './priority-command.ts';

export const decidePriority = (
  incident: Incident,
  { body, saidBy, saidAt, order, because }: PriorityCommand,
  { now, doubted }: Context,
): readonly IncidentEvent[] | Refusal => {
  const at = saidAt ?? now;
  if (minutesBetween(now, at) > 1 && doubted !== true) return refuse({ code: 'time_in_future', at });
  const deliberating = deliberatingAt(incident, at);
  if (deliberating === undefined) return refuse({ code: 'no_body' });
  if (deliberating !== body) return refuse({ code: 'not_deliberating', body, now: deliberating });
  const twice = [...new Set(order.filter((id, index) => order.indexOf(id) !== index))];
  if (twice.length > 0) return refuse({ code: 'ordered_twice', systems: twice });
  const runs = order.find((id) => RUNNING.includes(stateOf(incident, id) ?? ''));
  const state = runs === undefined ? undefined : stateOf(incident, runs);
  if (runs !== undefined && state !== undefined) return refuse({ code: 'ordered_running', system: runs, state });
  const stands = incident.recovery.priority;
  if (stands !== undefined && stands.body === body && isSame(stands.order, order)) return [];
  if (stands !== undefined && because === undefined) return refuse({ code: 'order_stands', at: stands.at });
  return [{ type: 'PrioritySet', body, saidBy, saidAt: at, order, ...present({ because }) }];
};

/** Who deliberates then (個別3(4)): the committee, or the council while it is held. */
export const deliberatingAt = (incident: Incident, at: Context['now']): string | undefined => {
  const bodies = incident.plan.organization.deliberativeBody;
  if (bodies === undefined) return undefined;
  return isCouncilHeld(incident, at) ? (bodies.whileHeld ?? bodies.default) : bodies.default;
};

const RUNNING: readonly string[] = ['running', 'restored', 'not_affected'];

const stateOf = ({ sections }: Incident, system: SystemId): SystemState | undefined =>
  [...sections.values()].map(({ answers }) => answers.get(system)?.state).find((state) => state !== undefined);

const isSame = (a: readonly SystemId[], b: readonly SystemId[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

export interface BrokenDependency {
  readonly system: SystemId;
  /** What it cannot run without, and what comes later, or has no rank. */
  readonly needs: SystemId;
}

/** What an order leaves broken (P9(1)イ): a system before one that it needs and that is not known to run. */
export const brokenDependencies = (incident: Incident, order: readonly SystemId[]): readonly BrokenDependency[] => {
  const ranks = new Map(order.map((id, at) => [id, at]));
  return order.flatMap((id, at) =>
    needsOf(incident.plan, id)
      .filter((needs) => !RUNNING.includes(stateOf(incident, needs) ?? ''))
      .filter((needs) => (ranks.get(needs) ?? Number.POSITIVE_INFINITY) > at)
      .map((needs) => ({ system: id, needs })),
  );
};

const needsOf = ({ systems }: Plan, system: SystemId): readonly SystemId[] =>
  systems.find(({ id }) => id === system)?.dependsOn ?? [];
