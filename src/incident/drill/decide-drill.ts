// The rules of a drill: who leads it moves its clock, hands over, omits and adds injects; observers note what they see.

import { planIndex } from '../../plan/find-in-plan.ts';
import { DRILL_AUDIENCES } from '../../plan/plan-drills.ts';
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { DrillCommand } from './drill-command.ts';
import type { DrillRun } from './drill-run.ts';
import { endOf } from './due-injects.ts';

export const decideDrill = (
  incident: Incident,
  command: DrillCommand,
  { now }: Context,
): readonly IncidentEvent[] | Refusal => {
  const { run } = incident;
  if (run === undefined) return refuse({ code: 'no_script', incident: incident.id });
  // What was seen is written down when everybody sits together again, too.
  if (command.type === 'drill_note') return [{ type: 'ObserverNoted', text: command.text }];
  if (run.stoppedAt !== undefined) return refuse({ code: 'drill_ended', incident: incident.id });
  switch (command.type) {
    case 'drill_pause':
      return run.paused || run.speed === 'stepped' ? [] : [{ type: 'DrillPaused' }];
    case 'drill_resume':
      return run.paused ? [{ type: 'DrillResumed' }] : [];
    case 'drill_stop':
      return endOf(incident, 'stopped');
    case 'drill_skip': {
      const { to: at } = command;
      const { endsAt: until } = run;
      return at < now || at > until
        ? refuse({ code: 'cannot_skip', at, from: now, until })
        : [{ type: 'DrillSkipped', to: at }];
    }
    case 'drill_play':
    case 'drill_omit':
      return decideInject(run, command);
    case 'drill_inject':
      return decideFree(incident, command);
  }
};

/** The next may be given before its time; what is given or left out stays so. */
const decideInject = (
  { script, injects }: DrillRun,
  { type, no }: Extract<DrillCommand, { type: 'drill_play' | 'drill_omit' }>,
): readonly IncidentEvent[] | Refusal => {
  const inject = script.injects.find((one) => one.no === no);
  if (inject === undefined) {
    return refuse({ code: 'unknown_inject', no, known: script.injects.map((one) => one.no) });
  }
  const state = injects.get(no)?.state;
  if (state === 'done' || state === 'omitted') return refuse({ code: 'inject_settled', no });
  if (type === 'drill_omit') return [{ type: 'InjectOmitted', no }];
  // What the script plays itself is done only when it has been played.
  return [{ type: inject.played.length > 0 ? 'InjectDue' : 'InjectDone', no }];
};

const decideFree = (
  { plan }: Incident,
  { text, to }: Extract<DrillCommand, { type: 'drill_inject' }>,
): readonly IncidentEvent[] | Refusal => {
  const { sectionById, roleById } = planIndex(plan);
  const unknown = to.find((id) => !isAudience(id) && !sectionById.has(id) && !roleById.has(id));
  return unknown === undefined
    ? [{ type: 'FreeInject', text, to }]
    : refuse({ code: 'unknown_audience', given: unknown });
};

const isAudience = (id: string): boolean => DRILL_AUDIENCES.some((one) => one === id);
