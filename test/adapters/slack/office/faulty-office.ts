// The program and an emulated Slack with a bad line between them: a declaration to its final report, while every other
// call fails in one of the ways that lines and platforms fail. All chance is the seed's; time is told.

import { slackApi } from '../../../../adapters/slack/line/web-api.ts';
import { workspace } from '../../../../adapters/slack/line/workspace.ts';
import { renderMessage } from '../../../../adapters/slack/render/render-message.ts';
import { slackMessenger } from '../../../../adapters/slack/showing/slack-messenger.ts';
import { openStore } from '../../../../adapters/store/open-store.ts';
import { changes as changesOf } from '../../../../src/app/changes.ts';
import { directories } from '../../../../src/app/directories.ts';
import { incidentStates } from '../../../../src/app/incident-states.ts';
import { openDesk } from '../../../../src/app/open-desk.ts';
import { engine as engineOf } from '../../../../src/app/show/keep-shown.ts';
import { loadPlan } from '../../../../src/plan/read/load-plan.ts';
import type { Logger } from '../../../../src/ports/logger.ts';
import type { Card } from '../../../../src/ports/messenger.ts';
import type { Settings } from '../../../../src/ports/settings.ts';
import type { Store } from '../../../../src/ports/store.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { wardFolder } from '../../../plan/plan-folder.ts';
import type { Chance } from '../../../simulation/world/random.ts';
import type { ToldTime } from '../../../story/story-clock.ts';
import { checkMessage } from './check-payload.ts';
import { type SlackRig, slackRig } from './emulator.ts';
import type { Fault } from './fault-proxy.ts';
import { machineClock } from './slack-office.ts';

export interface FaultyOffice {
  readonly rig: SlackRig;
  readonly store: Store;
  readonly sections: readonly string[];
  readonly render: Render;
  /** The administrator does: the program must take it. */
  says(words: string, channel?: string): Promise<void>;
  /** Compares, sends, and lets the seconds pass. */
  pass(seconds: number): Promise<void>;
  /** Until everything is shown; throws when an hour was not enough. */
  allShown(id: string): Promise<void>;
  close(): Promise<void>;
}

type Render = (card: Card) => ReturnType<typeof renderMessage>;

/** Long for a machine that is busy, short for a test in which some calls hang. */
const TIMEOUT_MS = 250;
const QUIET: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const OUTSIDE = { clock: machineClock, logger: QUIET };

export const faultyOffice = async (time: ToldTime): Promise<FaultyOffice> => {
  const rig = await slackRig({ checkMessage });
  const loaded = loadPlan(wardFolder);
  if (!loaded.ok) throw new Error('the plan of the ward has faults');
  const { plan, hash: planHash, json: planJson } = loaded;
  const texts = textsIn('ja');
  const render: Render = (card) => renderMessage(card, texts);
  const { store, settings } = await openStore({ url: ':memory:', now: machineClock.now() });
  const messengers = [slackMessengerOn(rig, settings, render)];
  const recording = { states: incidentStates({ plan, hash: planHash }), texts };
  const common = { ...OUTSIDE, store, directories: directories(store) };
  const changes = changesOf();
  const engine = engineOf({ ...common, messengers, recording, owner: 'faults' }, changes);
  // It works when it is told.
  await engine.stop();
  const admin = rig.users.admin ?? '';
  const handling = {
    ...common,
    ...recording,
    plan,
    planHash,
    planJson,
    chats: messengers.map(({ platform }) => platform),
    admins: [`slack:${admin}`],
  };
  const desk = openDesk(handling, messengers, changes, engine.wake);
  const crisis = await rig.newChannel();

  const pass = async (seconds: number): Promise<void> => {
    for (let passed = 0; passed < seconds; passed += 1) {
      await engine.runOnce();
      if (time.passSecond()) await engine.tick();
    }
  };

  return {
    rig,
    store,
    sections: plan.sections.map(({ name }) => name),
    render,
    says: async (text, conversation = crisis) => {
      const where = { platform: 'slack', conversation, direct: conversation.startsWith('D') };
      const reply = await desk.handle({ asked: { kind: 'text', text }, by: { platform: 'slack', id: admin }, where });
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

const slackMessengerOn = (rig: SlackRig, settings: Settings, render: Render) => {
  const api = slackApi({ token: rig.token, apiUrl: rig.apiUrl, clock: machineClock, timeoutMs: TIMEOUT_MS });
  const us = workspace({ api, settings, ...OUTSIDE });
  return slackMessenger({ api, settings, workspace: us, logger: QUIET, render });
};

/** Words of Slack's that pass by themselves. */
const PASSING = ['internal_error', 'fatal_error', 'service_unavailable', 'ratelimited', 'request_timeout'];

export const anyFault = (chance: Chance): Fault => {
  const kind = chance.weighted({ wait: 3, status: 2, reset: 3, lost: 3, cut: 2, refuse: 3, hang: 0.5 });
  switch (kind) {
    case 'wait':
      return { kind: 'wait', ...(chance.happens(0.3) ? {} : { retryAfter: 1 + chance.int(20) }) };
    case 'status':
      return { kind: 'status', status: chance.pick([500, 502, 503]) };
    case 'reset':
      return { kind: 'reset' };
    case 'lost':
      return { kind: 'answer lost' };
    case 'cut':
      return { kind: 'answer cut' };
    case 'refuse':
      return { kind: 'refuse', error: chance.pick(PASSING) };
    case 'hang':
      return { kind: 'hang', acted: chance.happens(0.5) };
  }
};
