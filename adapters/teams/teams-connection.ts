// The way to Teams and back, put together: what speaks to it, and what hears it.

import type { Express } from 'express';
import type { Clock, ClockWitness } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Card, Messenger } from '../../src/ports/messenger.ts';
import type { Settings } from '../../src/ports/settings.ts';
import { present } from '../../src/present.ts';
import type { InvokeDeps } from './door/hear-invoke.ts';
import type { TeamsEvents } from './door/heard.ts';
import { type MountedTeams, mountTeams } from './door/mount-teams.ts';
import { signingKeys } from './door/signing-keys.ts';
import { accessToken } from './line/access-token.ts';
import { sendOnce } from './line/connector-request.ts';
import { loadingSdk } from './line/loading-sdk.ts';
import type { RenderedCard } from './line/outgoing.ts';
import { rates } from './line/rates.ts';
import { type References, references } from './line/references.ts';
import { type TeamsLine, teamsLine } from './line/teams-line.ts';
import { graphPins, graphSetting } from './showing/graph-pin.ts';
import type { BesideCard } from './showing/status-post.ts';
import { teamsMessenger } from './showing/teams-messenger.ts';
import { type TeamsConfig, teamsSetting } from './teams-config.ts';

export interface TeamsConnectionDeps {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settings: Settings;
  readonly render: (card: Card, beside?: BesideCard) => RenderedCard;
  readonly texts: InvokeDeps['texts'];
  /** When the SDK may be loaded; at once where nobody says. */
  readonly answering?: Promise<unknown>;
  /** Hears what time Teams' answers say it is. */
  readonly witness?: ClockWitness;
  /** How long one request to Teams may take, and how long a person waits for the answer to a press. */
  readonly timeoutMs?: number;
  readonly answerWithinMs?: number;
}

export interface TeamsConnection {
  readonly messenger: Messenger;
  readonly line: TeamsLine;
  readonly references: References;
  /** Before anything that parses bodies, and before the console. */
  listen(web: Express, events: TeamsEvents): MountedTeams;
  /** Waits for what is on its way. */
  close(): Promise<void>;
}

/** Asks Teams nothing: the program starts while it is unreachable. Throws when the configuration is unsafe. */
export const openTeamsConnection = (config: TeamsConfig, deps: TeamsConnectionDeps): TeamsConnection => {
  const { clock, witness, logger, settings, texts, render, timeoutMs, answerWithinMs } = deps;
  const setting = teamsSetting(config);
  const timed = timeoutMs === undefined ? {} : { timeoutMs };
  const token = accessToken(setting, { clock, ...timed });
  const request = sendOnce({ clock, witness, isServiceUrl: setting.isServiceUrl, ...timed });
  const sdk = loadingSdk({
    load: async () => (await import('./line/teams-sdk.ts')).openTeamsSdk({ setting, token, request }),
    from: deps.answering ?? Promise.resolve(),
    onFault: (trace) => logger.error(trace, 'the library for Teams could not be loaded'),
  });
  const known = references(settings);
  const line = teamsLine({ sdk, references: known, rates: rates(clock) });
  const graph = graphSetting(config);
  const pins = graph === undefined ? undefined : graphPins(graph, { clock, ...timed });
  const keys = signingKeys({ openIdMetadataUrl: setting.openIdMetadataUrl, clock, logger, ...timed });
  let mounted: MountedTeams | undefined;
  return {
    messenger: teamsMessenger({ line, sdk, token, references: known, settings, logger, render, pins }),
    line,
    references: known,
    listen: (web, events) => {
      const hearing = {
        events,
        logger,
        texts,
        references: known,
        line,
        ...present({ answerWithinMs }),
      };
      mounted = mountTeams(web, { ...hearing, setting, keys, sdk, clock });
      return mounted;
    },
    close: async () => mounted?.settled(),
  };
};
