// Our way to Teams and back on the rig, as the tests of this folder use it, with a plain renderer and listeners that
// write down what they hear.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { ActionAnswer, DialogAnswer, TeamsEvents, TeamsMessage } from '../../../../adapters/teams/door/heard.ts';
import type { MountedTeams } from '../../../../adapters/teams/door/mount-teams.ts';
import type { RenderedCard } from '../../../../adapters/teams/line/outgoing.ts';
import type { TeamsConfig } from '../../../../adapters/teams/teams-config.ts';
import { openTeamsConnection, type TeamsConnection } from '../../../../adapters/teams/teams-connection.ts';
import type { Clock } from '../../../../src/ports/clock.ts';
import type { Logger } from '../../../../src/ports/logger.ts';
import type { Card } from '../../../../src/ports/messenger.ts';
import type { Settings } from '../../../../src/ports/settings.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import type { TeamsRig } from './teams-rig.ts';

export interface KeptSettings extends Settings {
  readonly values: Map<string, string>;
  readonly writes: readonly string[];
}

export interface KeptLog extends Logger {
  readonly lines: readonly { readonly level: string; readonly fields: unknown; readonly message: string }[];
}

export interface TestClock extends Clock {
  passMs(ms: number): void;
}

export interface HeardEvents extends TeamsEvents {
  readonly heard: readonly { readonly event: string; readonly what: unknown }[];
  reply: () => Promise<TeamsMessage | undefined>;
  answer: () => Promise<ActionAnswer>;
  dialog: () => Promise<DialogAnswer>;
}

export interface Connected {
  readonly teams: TeamsConnection;
  readonly mounted: MountedTeams;
  readonly events: HeardEvents;
  readonly settings: KeptSettings;
  readonly logger: KeptLog;
  readonly clock: TestClock;
  readonly origin: string;
  close(): Promise<void>;
}

const keptSettings = (values = new Map<string, string>()): KeptSettings => {
  const writes: string[] = [];
  return {
    values,
    writes,
    get: async (key) => values.get(key),
    set: async (key, value) => {
      writes.push(key);
      values.set(key, value);
    },
  };
};

const keptLog = (): KeptLog => {
  const lines: KeptLog['lines'][number][] = [];
  const write = (level: string) => (fields: unknown, message: string) => void lines.push({ level, fields, message });
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
};

/** Stands still until it is told to pass; begins at the machine's time, as the minted tokens do. */
export const testClock = (startMs = Date.now()): TestClock => {
  let nowMs = startMs;
  return {
    now: () => instantFromEpochMs(nowMs),
    passMs: (ms) => {
      nowMs += ms;
    },
  };
};

const heardEvents = (): HeardEvents => {
  const heard: HeardEvents['heard'][number][] = [];
  const note = async (event: string, ...what: readonly unknown[]): Promise<void> =>
    void heard.push({ event, what: what.length === 1 ? what[0] : what });
  const events: HeardEvents = {
    heard,
    reply: async () => undefined,
    answer: async () => ({ kind: 'message', text: '受け付けました。' }),
    dialog: async () => ({ kind: 'close' }),
    onMessage: (message) => note('message', message).then(() => events.reply()),
    onAction: (action) => note('action', action).then(() => events.answer()),
    onDialog: (dialog) => note('dialog', dialog).then(() => events.dialog()),
    onInstalled: (place) => note('installed', place),
    onReachable: async () => {},
    onRemoved: (place) => note('removed', place),
    onMessageDeleted: (place, message) => note('message deleted', place, message),
    onPlaceChanged: (place, change) => note('place changed', place, change),
  };
  return events;
};

const plain = (card: Card): RenderedCard => ({
  summary: card.title,
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: card.title, wrap: true }] },
  mentions: [],
});

export const TEXTS = { stillWorking: '処理を続けています。', failed: '処理できませんでした。' };

interface Given {
  readonly config?: Partial<TeamsConfig>;
  readonly settings?: KeptSettings;
  readonly timeoutMs?: number;
  readonly answerWithinMs?: number;
}

export const connected = async (rig: TeamsRig, given: Given = {}): Promise<Connected> => {
  const { settings = keptSettings(), timeoutMs = 5000, config = {}, answerWithinMs } = given;
  const clock = testClock();
  const logger = keptLog();
  const deps = { clock, logger, settings, render: plain, texts: TEXTS, timeoutMs };
  const teams = openTeamsConnection(
    { ...rig.config, ...config },
    answerWithinMs === undefined ? deps : { ...deps, answerWithinMs },
  );
  const web = express();
  const events = heardEvents();
  const mounted = teams.listen(web, events);
  const server = createServer(web);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  rig.reach(origin);
  return {
    teams,
    mounted,
    events,
    settings,
    logger,
    clock,
    origin,
    close: async () => {
      await teams.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export const card = (title: string): Card => ({ title, tone: 'calm', blocks: [] });
