// A Slack messenger on the emulated workspace, as the tests of this folder use it, with a plain renderer.

import { type SlackApi, slackApi } from '../../../../adapters/slack/line/web-api.ts';
import { type Workspace, workspace } from '../../../../adapters/slack/line/workspace.ts';
import { type SlackMessage, slackMessenger } from '../../../../adapters/slack/showing/slack-messenger.ts';
import type { Clock } from '../../../../src/ports/clock.ts';
import type { Logger } from '../../../../src/ports/logger.ts';
import type { Card, Messenger } from '../../../../src/ports/messenger.ts';
import type { Settings } from '../../../../src/ports/settings.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import type { SlackRig } from './emulator.ts';

export interface KeptSettings extends Settings {
  readonly values: Map<string, string>;
}

export interface KeptLog extends Logger {
  readonly lines: readonly { readonly level: string; readonly fields: unknown; readonly message: string }[];
}

export interface TestClock extends Clock {
  passMs(ms: number): void;
}

export interface Messaging {
  readonly messenger: Messenger;
  readonly api: SlackApi;
  readonly settings: KeptSettings;
  readonly workspace: Workspace;
  readonly logger: KeptLog;
  readonly clock: TestClock;
}

export const keptSettings = (values = new Map<string, string>()): KeptSettings => ({
  values,
  get: async (key) => values.get(key),
  set: async (key, value) => void values.set(key, value),
});

const keptLog = (): KeptLog => {
  const lines: KeptLog['lines'][number][] = [];
  const write = (level: string) => (fields: unknown, message: string) => void lines.push({ level, fields, message });
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
};

/** Stands still until it is told to pass; begins at the machine's time, as the emulator's messages do. */
export const testClock = (startMs = Date.now()): TestClock => {
  let nowMs = startMs;
  return {
    now: () => instantFromEpochMs(nowMs),
    passMs: (ms) => {
      nowMs += ms;
    },
  };
};

const plain = (card: Card): SlackMessage => ({
  text: card.title,
  blocks: [{ type: 'section', text: { type: 'plain_text', text: card.title } }],
});

interface Given {
  readonly settings?: KeptSettings;
  readonly timeoutMs?: number;
  readonly token?: string;
}

export const messaging = (rig: Pick<SlackRig, 'apiUrl' | 'token'>, given: Given = {}): Messaging => {
  const { settings = keptSettings(), timeoutMs = 5000, token = rig.token } = given;
  const clock = testClock();
  const logger = keptLog();
  const api = slackApi({ token, apiUrl: rig.apiUrl, clock, timeoutMs });
  const us = workspace({ api, settings, clock, logger });
  const messenger = slackMessenger({ api, settings, workspace: us, logger, render: plain });
  return { messenger, api, settings, workspace: us, logger, clock };
};

export const card = (title: string): Card => ({ title, tone: 'calm', blocks: [] });
