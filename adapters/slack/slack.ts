// Slack, put together: what hears it, what speaks to it, and who answers. Loaded only when Slack is configured.
import type { Express } from 'express';
import { type HeardBy, hearingHealth } from '../../src/chat/hearing.ts';
import type { Clock, ClockWitness } from '../../src/ports/clock.ts';
import type { Desk } from '../../src/ports/desk.ts';
import type { HealthSource } from '../../src/ports/health.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Settings } from '../../src/ports/settings.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { boltApp } from './door/bolt-app.ts';
import { mountSlack } from './door/http-receiver.ts';
import { socketConnections } from './door/socket-connections.ts';
import { SLACK } from './interactions.ts';
import { userGroups } from './line/user-groups.ts';
import { slackApi } from './line/web-api.ts';
import { type Workspace, workspace } from './line/workspace.ts';
import { listenForButtons } from './listeners/buttons.ts';
import { listenForChanges } from './listeners/channel-events.ts';
import { listenForForms } from './listeners/forms.ts';
import { listenForHome } from './listeners/home.ts';
import type { Listening } from './listeners/listening.ts';
import { listenForMessages } from './listeners/messages.ts';
import { listenForShortcuts } from './listeners/shortcuts.ts';
import { listenForCommands } from './listeners/slash-command.ts';
import { renderMessage } from './render/render-message.ts';
import { slackMessenger } from './showing/slack-messenger.ts';

export interface SlackConfig {
  readonly botToken: string;
  readonly signingSecret?: string;
  /** Socket Mode when given. */
  readonly appToken?: string;
  /** With its closing slash. */
  readonly apiUrl: string;
  readonly botId?: string;
  readonly botUserId?: string;
}

export interface SlackDeps {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settings: Settings;
  readonly texts: Texts;
  /** Hears what time Slack's answers say it is. */
  readonly witness?: ClockWitness;
}

export interface Slack {
  readonly messenger: Messenger;
  readonly health: HealthSource;
  /** Begins to hear: over HTTP on that server, before anything else answers its paths, or over sockets of its own. */
  listen(web: Express, desk: Desk): Promise<void>;
  close(): Promise<void>;
}

export const openSlack = (config: SlackConfig, deps: SlackDeps): Slack => {
  const { clock, logger, settings, texts, witness } = deps;
  const { botToken: token, apiUrl, botId, botUserId } = config;
  const api = slackApi({ token, apiUrl, clock, witness });
  const us = workspace({ api, settings, clock, logger, given: { botId, botUserId } });
  const messenger = slackMessenger({
    api,
    settings,
    workspace: us,
    logger,
    render: (card) => renderMessage(card, texts),
  });
  let stop = async (): Promise<void> => {};
  let heardBy: HeardBy | undefined;
  return {
    messenger,
    health: hearingHealth(SLACK, () => heardBy, deps),
    listen: async (web, desk) => {
      const receiver = receiverOf(web, config, us, deps);
      heardBy = receiver;
      const app = boltApp({
        receiver,
        botToken: token,
        identity: async () => (await us.knownIdentity()) ?? {},
        apiUrl,
        logger,
      });
      const groups = userGroups({ api, clock, logger, named: () => desk.views.userGroups(messenger.platform) });
      const listening: Listening = { desk, api, groups, logger };
      listenForCommands(app, listening);
      listenForMessages(app, listening, us);
      listenForButtons(app, listening);
      listenForForms(app, listening);
      listenForShortcuts(app, listening);
      listenForHome(app, listening);
      listenForChanges(app, listening, us);
      await app.start();
      stop = async () => void (await app.stop());
      // Learnt in passing: nobody waits for it, and a start while Slack is down is a start.
      void us.check();
    },
    close: () => stop(),
  };
};

const receiverOf = (
  web: Express,
  { signingSecret, appToken, apiUrl }: SlackConfig,
  us: Workspace,
  { clock, logger, texts }: SlackDeps,
) => {
  const hearing = {
    clock,
    logger,
    expected: async () => (await us.knownIdentity()) ?? {},
    texts: { stillWorking: texts.slack.stillWorking },
  };
  if (appToken !== undefined) return socketConnections({ ...hearing, appToken, apiUrl });
  if (signingSecret === undefined) throw new Error('Slack needs a signing secret or an app token');
  return mountSlack(web, { ...hearing, signingSecret });
};
