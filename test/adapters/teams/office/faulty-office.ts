// The program and a Teams with a bad line between them: a declaration to its final report, while every other call fails
// in one of the ways that lines and platforms fail. All chance is the seed's; time is told.

import { openStore } from '../../../../adapters/store/open-store.ts';
import { renderCard } from '../../../../adapters/teams/render/render-card.ts';
import { openTeamsConnection } from '../../../../adapters/teams/teams-connection.ts';
import { changes as changesOf } from '../../../../src/app/changes.ts';
import { directories } from '../../../../src/app/directories.ts';
import { incidentStates } from '../../../../src/app/incident-states.ts';
import { openDesk } from '../../../../src/app/open-desk.ts';
import { engine as engineOf } from '../../../../src/app/show/keep-shown.ts';
import { loadPlan } from '../../../../src/plan/read/load-plan.ts';
import type { Clock } from '../../../../src/ports/clock.ts';
import type { Logger } from '../../../../src/ports/logger.ts';
import type { Card } from '../../../../src/ports/messenger.ts';
import type { Store } from '../../../../src/ports/store.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import { wardFolder } from '../../../plan/plan-folder.ts';
import type { Chance } from '../../../simulation/world/random.ts';
import type { ToldTime } from '../../../story/story-clock.ts';
import { checkContent } from './check-card.ts';
import type { Fault } from './connector.ts';
import { aadOf } from './teams-office.ts';
import { type TeamsRig, teamsRig } from './teams-rig.ts';

export interface FaultyOffice {
  readonly rig: TeamsRig;
  readonly store: Store;
  readonly crisis: string;
  readonly sections: readonly string[];
  render(card: Card): ReturnType<typeof renderCard>;
  /** A place that the program knows. */
  known(place: string): Promise<string>;
  /** The administrator does: the program must take it. */
  says(words: string, place?: string): Promise<void>;
  /** Compares, sends, and lets the seconds pass. */
  pass(seconds: number): Promise<void>;
  /** Until everything is shown; throws when an hour was not enough. */
  allShown(id: string): Promise<void>;
  close(): Promise<void>;
}

/** Long for a machine that is busy, short for a test in which some calls hang. */
const TIMEOUT_MS = 250;
const clock: Clock = { now: () => instantFromEpochMs(Date.now()) };
const logger: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export const faultyOffice = async (time: ToldTime): Promise<FaultyOffice> => {
  const rig = await teamsRig({ checkCard: checkContent });
  const loaded = loadPlan(wardFolder);
  if (!loaded.ok) throw new Error('the plan of the ward has faults');
  const { plan, hash: planHash, json: planJson } = loaded;
  const texts = textsIn('ja');
  const render = (card: Card) => renderCard(card, texts);
  const { store, settings } = await openStore({ url: ':memory:', now: clock.now() });
  const answers = { stillWorking: '', failed: '' };
  const deps = { clock, logger, settings, render, texts: answers, timeoutMs: TIMEOUT_MS };
  const { messenger, references } = openTeamsConnection(rig.config, deps);
  const recording = { states: incidentStates({ plan, hash: planHash }), texts };
  const common = { clock, logger, store, directories: directories(store) };
  const changes = changesOf();
  const engine = engineOf({ ...common, messengers: [messenger], recording, owner: 'faults' }, changes);
  // It works when it is told.
  await engine.stop();
  const admin = aadOf(rig, 'admin');
  const handling = { ...common, ...recording, plan, planHash, planJson, chats: ['teams'], admins: [`teams:${admin}`] };
  const desk = openDesk(handling, [messenger], changes, engine.wake);

  const known = async (conversation: string): Promise<string> => {
    const kind = conversation.endsWith('@thread.tacv2') ? 'channel' : 'group';
    const tenant = rig.config.tenantId;
    const { serviceUrl } = rig.connector;
    await references.refresh({ conversation, kind, serviceUrl, tenant, bot: `28:${rig.config.appId}` });
    return conversation;
  };
  const crisis = await known(rig.newChannel());

  const pass = async (seconds: number): Promise<void> => {
    for (let passed = 0; passed < seconds; passed += 1) {
      await engine.runOnce();
      if (time.passSecond()) await engine.tick();
    }
  };

  return {
    rig,
    store,
    crisis,
    sections: plan.sections.map(({ name }) => name),
    render,
    known,
    says: async (text, conversation = crisis) => {
      const where = { platform: 'teams', conversation, direct: false };
      const reply = await desk.handle({ asked: { kind: 'text', text }, by: { platform: 'teams', id: admin }, where });
      if (!reply.ok) throw new Error(`${text}: ${reply.text}`);
    },
    pass,
    allShown: async (id) => {
      const isShown = async () =>
        (await store.read.deliveries(id)).every(({ state }) => state === 'shown' || state === 'withheld');
      for (let minutes = 0; !(await isShown()); minutes += 1) {
        if (minutes > 60) throw new Error('an hour was not enough to show everything');
        await pass(60);
      }
      while (await engine.runOnce());
    },
    close: async () => {
      await store.close();
      await rig.close();
    },
  };
};

export const anyFault = (chance: Chance): Fault => {
  const kind = chance.weighted({ wait: 3, status: 4, reset: 3, lost: 3, cut: 2, hang: 0.5 });
  switch (kind) {
    case 'wait':
      return { kind: 'wait', ...(chance.happens(0.3) ? {} : { retryAfter: `${1 + chance.int(20)}` }) };
    case 'status':
      return { kind: 'status', status: chance.pick([412, 500, 502, 503, 504]) };
    case 'reset':
      return { kind: 'reset' };
    case 'lost':
      return { kind: 'answer lost' };
    case 'cut':
      return { kind: 'answer cut' };
    case 'hang':
      return { kind: 'hang', acted: chance.happens(0.5) };
  }
};
