// The fold of a drill's events. No rule is decided here, only remembered.
import { present } from '../../present.ts';
import { localDate } from '../../time.ts';
import type { RecordedEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { scriptTime } from './drill-clock.ts';
import type { DrillEvent } from './drill-event.ts';
import type { DrillRun, InjectState } from './drill-run.ts';

export const drillAfter = (incident: Incident, event: DrillEvent, recorded: RecordedEvent): Partial<Incident> => {
  if (event.type === 'DrillBegun') return { run: begun(incident, event, recorded) };
  const { run } = incident;
  return run === undefined ? {} : { run: { ...run, ...change(run, event, recorded) } };
};

const begun = (
  { plan, declaredAt }: Incident,
  { script: id, speed }: Extract<DrillEvent, { type: 'DrillBegun' }>,
  recorded: RecordedEvent,
): DrillRun => {
  const script = plan.drills.find((one) => one.id === id);
  if (script === undefined) throw new Error(`the kept plan has no script ${id}`);
  return {
    script,
    speed,
    since: clocksAt(recorded),
    paused: false,
    endsAt: scriptTime(localDate(declaredAt), script.ends),
    injects: new Map(),
    notes: [],
    free: [],
  };
};

const clocksAt = ({ at, realAt = at }: RecordedEvent): DrillRun['since'] => ({ drill: at, real: realAt });

const change = (
  run: DrillRun,
  event: Exclude<DrillEvent, { type: 'DrillBegun' }>,
  recorded: RecordedEvent,
): Partial<DrillRun> => {
  const { at, actor } = recorded;
  switch (event.type) {
    case 'DrillPaused':
      return { since: clocksAt(recorded), paused: true };
    case 'DrillResumed':
      return { since: clocksAt(recorded), paused: false };
    case 'DrillSkipped':
      return { since: { ...clocksAt(recorded), drill: event.to } };
    case 'DrillStopped':
      return { stoppedAt: at };
    case 'InjectDue':
      return settled(run, event.no, { state: 'due', dueAt: at });
    case 'InjectDone':
    case 'InjectOmitted': {
      const { dueAt = at } = run.injects.get(event.no) ?? {};
      const state = event.type === 'InjectDone' ? 'done' : 'omitted';
      const { notPlayed } = event.type === 'InjectDone' ? event : {};
      return settled(run, event.no, { state, dueAt, settledAt: at, ...present({ notPlayed }) });
    }
    case 'FreeInject':
      return { free: [...run.free, { at, by: actor.label, to: event.to, text: event.text }] };
    case 'ObserverNoted':
      return { notes: [...run.notes, { at, by: actor.label, text: event.text }] };
  }
};

const settled = ({ injects }: DrillRun, no: number, state: InjectState): Partial<DrillRun> => ({
  injects: new Map(injects).set(no, state),
});
