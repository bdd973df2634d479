// Teams, put together: what hears it, what speaks to it, and who answers. Loaded only when Teams is configured.
import type { Express } from 'express';
import { type HeardBy, hearingHealth } from '../../src/chat/hearing.ts';
import type { Clock, ClockWitness } from '../../src/ports/clock.ts';
import type { Desk } from '../../src/ports/desk.ts';
import type { HealthSource } from '../../src/ports/health.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Settings } from '../../src/ports/settings.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { TEAMS } from './interactions.ts';
import { answerAction } from './listeners/actions.ts';
import { noticeChanges } from './listeners/changes.ts';
import { answerDialog } from './listeners/dialogs.ts';
import { answerMessage } from './listeners/messages.ts';
import { renderPlain, renderPost } from './render/render-post.ts';
import type { TeamsConfig } from './teams-config.ts';
import { openTeamsConnection } from './teams-connection.ts';

export interface TeamsDeps {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settings: Settings;
  readonly texts: Texts;
  /** Resolves once people are answered: what makes the process stand still waits for it. */
  readonly answering?: Promise<unknown>;
  /** Hears what time Teams' answers say it is. */
  readonly witness?: ClockWitness;
}

export interface Teams {
  readonly messenger: Messenger;
  readonly health: HealthSource;
  /** Begins to hear on that server, before anything else answers its paths. */
  listen(web: Express, desk: Desk): void;
  close(): Promise<void>;
}

export const openTeams = (config: TeamsConfig, deps: TeamsDeps): Teams => {
  const { texts, ...rest } = deps;
  const connection = openTeamsConnection(config, {
    ...rest,
    texts: { stillWorking: texts.teams.stillWorking, failed: texts.teams.failed },
    render: (card, beside = {}) => (card.plain ? renderPlain(card) : renderPost(card, beside, texts)),
  });
  let heardBy: HeardBy | undefined;
  return {
    messenger: connection.messenger,
    health: hearingHealth(TEAMS, () => heardBy, deps),
    listen: (web, desk) => {
      heardBy = connection.listen(web, {
        onMessage: (message) => answerMessage(message, desk),
        onAction: (action) => answerAction(action, desk),
        onDialog: (dialog) => answerDialog(dialog, desk),
        ...noticeChanges(desk),
      });
    },
    close: () => connection.close(),
  };
};
