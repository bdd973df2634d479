// given(what was said before).when(this is said).then…: the rules read as sentences. The ward's real plan, typed words or
// forms, rights and the whole decision, with a time of the reader's own; no store and no clock.
import { expect } from '@jest/globals';
import { forbid } from '../../src/app/hear/authorize.ts';
import { identify, type Known } from '../../src/app/hear/identify.ts';
import { NOBODY_YET } from '../../src/directory/directory.ts';
import { type Command, isIncidentCommand, type SystemCommand } from '../../src/incident/command.ts';
import { type Decision, decide, declare } from '../../src/incident/decide.ts';
import type { Actor, IncidentEvent, RecordedEvent } from '../../src/incident/event.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { isSystemCommand } from '../../src/incident/own-command.ts';
import { parseCommand } from '../../src/incident/parse/parse-command.ts';
import { parseForm } from '../../src/incident/parse/parse-form.ts';
import type { Fields } from '../../src/incident/parse/read-fields.ts';
import { isRefusal, type Refusal, type RefusalCode } from '../../src/incident/refusal.ts';
import { isTellingEvent } from '../../src/incident/telling/telling-event.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { chronologyLine } from '../../src/posts/chronology-line.ts';
import { type Vocabulary, vocabulary } from '../../src/posts/vocabulary.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { type Instant, instantAt, type LocalDate, type WallTime } from '../../src/time.ts';
import { wardPlan } from '../plan/plan-folder.ts';

export const ward: Plan = wardPlan();

/** The ward's plan with its reporting changed, such as weekdays only or an approver. */
export const wardWith = (reporting: Partial<Plan['reporting']>): Plan => ({
  ...ward,
  reporting: { ...ward.reporting, ...reporting },
});

/** `11:20` is on Thursday 4 December 2025, in Tokyo; `12/5 08:15` and `2026-01-01 00:00` say their day. */
export const on = (time: string): Instant => {
  const [, year = '2025', month = '12', day = '4', wall = ''] =
    /^(?:(?:(\d{4})-)?(\d{1,2})[/-](\d{1,2})\s+)?(\d\d:\d\d)$/.exec(time) ?? [];
  if (wall === '') throw new Error(`no time: ${time}`);
  return instantAt(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as LocalDate, wall as WallTime);
};

export interface Form {
  readonly form: string;
  readonly fields: Fields;
  /** The `seq` of what it showed. */
  readonly seen?: number;
}

/** When, who (a post, a section, or `clock`), and what: typed words, a form, or what the program itself does. */
export type Step =
  | readonly [time: string, who: string, said: string | Form]
  | readonly [time: string, who: 'clock', did?: SystemCommand];

export interface Told {
  readonly plan: Plan;
  readonly incident?: Incident;
  readonly log: readonly RecordedEvent[];
  /** Of the last step, but for what the log noted of the steps of the recovery, which stands in `log`. */
  readonly events: readonly IncidentEvent[];
  readonly refused?: Refusal;
}

export const MANAGER = 'info-systems-manager';
export const DECLARED: Step = ['11:20', MANAGER, 'declare iaas-down'];

const texts = textsIn('ja');

const actorOf = (who: string, plan: Plan): Actor => {
  if (who === 'clock') return { platform: 'clock', id: 'clock', label: texts.words.clock };
  const actor = actorNamed(who, plan, vocabulary(plan, texts));
  if (isRefusal(actor)) throw new Error(`nobody is called ${who}`);
  return actor;
};

const read = (said: string | Form | SystemCommand | undefined, actor: Actor, plan: Plan, now: Instant) => {
  const setting = { plan, now };
  if (said === undefined) return { type: 'tick' } as const;
  if (typeof said === 'string') return parseCommand(said, actor.label, setting);
  if (!('form' in said)) return said;
  const command = parseForm(said.form, said.fields, actor.label, setting);
  return isRefusal(command) || said.seen === undefined ? command : { ...command, seen: said.seen };
};

const decided = (told: Told, command: Command | SystemCommand, actor: Actor, now: Instant): Decision | Refusal => {
  const { plan, incident } = told;
  if (isSystemCommand(command)) {
    if (incident === undefined) throw new Error('nothing is declared');
    return decide(incident, command, { now, actor, clock: {} });
  }
  const forbidden = forbid(plan, actor, command);
  if (forbidden !== undefined) return forbidden;
  if (command.type === 'drill') {
    const { script: id, speed } = command;
    const script = plan.drills.find((one) => one.id === id);
    if (script === undefined) throw new Error(`no script ${id}`);
    const { scenario } = script;
    const declaring = { type: 'declare', scenario, drill: true, sure: true, again: true, facts: {} } as const;
    const at = { plan, planHash: 'hash', id: '2025-001', open: [] };
    return declare(at, { ...declaring, script: { id, speed } }, { now, actor, realAt: now });
  }
  if (command.type === 'declare') {
    const open = incident === undefined || incident.closedAt !== undefined ? [] : [incident];
    return declare({ plan, planHash: 'hash', id: '2025-001', open }, command, { now, actor });
  }
  if (incident === undefined) throw new Error('nothing is declared');
  if (!isIncidentCommand(command)) throw new Error(`${command.type} is no matter of an incident`);
  return decide(incident, command, { now, actor, clock: {} });
};

/** Nobody is linked or listed. */
export const KNOWN: Known = { directory: NOBODY_YET, admins: [], now: on('11:00') };

/** The post or section of that name, as the console knows it. */
export const actorNamed = (who: string, plan: Plan, words: Vocabulary): Actor | Refusal => {
  const actors = identify({ platform: 'web', id: 'local', as: who }, plan, words, KNOWN);
  if (isRefusal(actors)) return actors;
  const [actor] = actors;
  if (actor === undefined) throw new Error('somebody always speaks');
  return actor;
};

const told = (plan: Plan = ward): Told => ({ plan, log: [], events: [] });

export const tell = (before: Told, [time, who, said]: Step): Told => {
  const { plan } = before;
  const now = on(time);
  const actor = actorOf(who, plan);
  const command = read(said, actor, plan, now);
  const decision = isRefusal(command) ? command : decided(before, command, actor, now);
  const unchanged = { ...before, events: [] };
  if (isRefusal(decision)) return { ...unchanged, refused: decision };
  const { events, incident } = decision;
  const words = vocabulary(plan, texts);
  const recorded = events.map((event, index) => ({
    incident: incident.id,
    seq: incident.seq - events.length + index + 1,
    at: now,
    actor,
    event,
    what: chronologyLine(event, now, incident.drill, words),
  }));
  return {
    plan,
    incident,
    events: events.filter(({ type }) => type !== 'StepsNoted'),
    log: [...before.log, ...recorded],
  };
};

type Expected = Readonly<Record<string, unknown>> & { readonly type: IncidentEvent['type'] };

/** Steps that lead up to the one in question; none of them may be refused. */
export const given = (...steps: readonly Step[]) => givenUnder(ward, ...steps);

export const givenUnder = (plan: Plan, ...steps: readonly Step[]) => {
  const before = steps.reduce<Told>((so, step) => {
    const next = tell(so, step);
    if (next.refused !== undefined) throw new Error(`given ${step.join(' ')}: ${JSON.stringify(next.refused)}`);
    return next;
  }, told(plan));
  return {
    ...before,
    when: (...step: Step) => {
      const after = tell(before, step);
      return {
        ...after,
        /** Exactly these events beside those of telling people (test/incident/telling), each with at least what is said of it. */
        thenEvents: (...expected: readonly Expected[]): void =>
          exactly(after, (event) => !isTellingEvent(event), expected),
        /** Exactly these events of telling people. */
        thenTelling: (...expected: readonly Expected[]): void => exactly(after, isTellingEvent, expected),
        thenNothing: (): void => expect({ refused: after.refused, events: after.events }).toEqual({ events: [] }),
        /** Refused with that code and these facts; nothing has happened. */
        thenRefused: (code: RefusalCode, facts: Readonly<Record<string, unknown>> = {}): void => {
          expect(after.refused).toMatchObject({ code, ...facts });
          expect(after.log).toBe(before.log);
        },
      };
    },
  };
};

const exactly = (
  { refused, events }: Told,
  which: (event: IncidentEvent) => boolean,
  expected: readonly Expected[],
): void => expect({ refused, events: events.filter(which) }).toMatchObject({ refused: undefined, events: expected });

/** The incident of a story that has one. */
export const incidentOf = ({ incident }: Pick<Told, 'incident'>): Incident => {
  if (incident === undefined) throw new Error('nothing is declared');
  return incident;
};

export const eventsOf = <T extends IncidentEvent['type']>(
  { log }: Pick<Told, 'log'>,
  type: T,
): readonly Extract<IncidentEvent, { type: T }>[] =>
  log.map(({ event }) => event).filter((event): event is Extract<IncidentEvent, { type: T }> => event.type === type);
