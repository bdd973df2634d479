// The program as a process of its own, with a Teams on this machine that stays while the program is killed: signed
// activities as Teams sends them, and what people see there.

import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { channelOf } from '../../src/directory/address.ts';
import { checkContent } from '../adapters/teams/office/check-card.ts';
import { aadOf, type PeopleInTeams, peopleInTeams } from '../adapters/teams/office/teams-office.ts';
import { type TeamsRig, teamsRig } from '../adapters/teams/office/teams-rig.ts';
import { type BcpProcess, command, newPlace, postsAt, type StartOptions, setClock, startBcp } from './bcp-process.ts';

export interface TeamsOutside {
  readonly rig: TeamsRig;
  readonly people: PeopleInTeams;
  readonly crisis: string;
  readonly database: string;
  start(options?: StartOptions): BcpProcess;
  /** It listens, and Teams knows where; answers the address. */
  ready(one: BcpProcess): Promise<string>;
  /** Until every post is shown, while the clock hurries through the waits. */
  allShown(address: string, id: string): Promise<void>;
  /** Lines that say what is wrong: lost, or there twice without a word about it. */
  wrong(id: string): readonly string[];
  /** For a process that was started with a settable clock: it believes so much more time has passed. */
  passMs(ms: number): void;
  close(): Promise<void>;
}

export const teamsOutside = async (): Promise<TeamsOutside> => {
  const place = newPlace();
  const rig = await teamsRig({ checkCard: checkContent });
  const people = peopleInTeams(rig);
  const crisis = rig.newChannel();
  const running: BcpProcess[] = [];
  const { config } = rig;
  const env = {
    TEAMS_APP_ID: config.appId,
    TEAMS_APP_PASSWORD: config.appPassword,
    TEAMS_TENANT_ID: config.tenantId,
    TEAMS_LOGIN_URL: config.loginUrl ?? '',
    TEAMS_OPENID_METADATA_URL: config.openIdMetadataUrl ?? '',
    TEAMS_TOKEN_ISSUER: config.tokenIssuer ?? '',
    TEAMS_OAUTH_SCOPE: rig.identity.scope,
    TEAMS_SERVICE_URLS: rig.connector.serviceUrl,
    BCP_ADMINS: `teams:${aadOf(rig, 'admin')}`,
  };
  let aheadMs = 0;
  const passMs = (ms: number): void => {
    aheadMs += ms;
    setClock(place, new Date(Date.now() + aheadMs).toISOString());
  };
  return {
    rig,
    people,
    crisis,
    database: place.database,
    start: (options = {}) => {
      const started = startBcp(place, { settable: true, ...options, env });
      running.push(started);
      return started;
    },
    ready: async (one) => {
      const address = await one.ready;
      rig.reach(address);
      return address;
    },
    allShown: async (address, id) => {
      const isShown = async (): Promise<boolean> => {
        const posts = await postsAt(address, id);
        return (
          everythingIsCompared(place.database) &&
          posts.some(({ platform }) => platform === 'teams') &&
          posts.every(({ state }) => state === 'shown' || state === 'withheld')
        );
      };
      while (!(await isShown())) {
        // So little at a time that no delivery on its way is taken for lost; and whoever sleeps is woken.
        passMs(500);
        await command(address, { key: crypto.randomUUID(), as: '', text: 'ヘルプ' });
        await pause(20);
      }
    },
    wrong: (id) => {
      const { deliveries, doubled } = readFrom(place.database, id);
      const refs = new Set(deliveries.map(({ conversation, ref }) => `${channelOf(conversation)} ${ref}`));
      const places = [...new Set(deliveries.map(({ conversation }) => channelOf(conversation)))];
      const seen = places.flatMap((where) => people.posts(where).map((one) => ({ ...one, where })));
      const there = new Set(seen.map(({ where, id: ref }) => `${where} ${ref}`));
      const more = seen.filter(({ where, id: ref }) => !refs.has(`${where} ${ref}`));
      const said = new Set(doubled.map(channelOf));
      return [
        ...[...refs].filter((ref) => !there.has(ref)).map((ref) => `${ref}: lost`),
        ...more.flatMap(({ where, summary }) => (said.has(where) ? [] : [`${summary}: twice, and nobody says so`])),
      ];
    },
    passMs,
    close: async () => {
      for (const one of running) await one.kill();
      place.remove();
      await rig.close();
    },
  };
};

interface Row {
  readonly conversation: string;
  readonly ref: string;
}

/** Read by another program. */
const reading = <T>(database: string, read: (db: Database.Database) => T): T => {
  const db = new Database(database, { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
};

/** Whether all of the log has become posts. */
const everythingIsCompared = (database: string): boolean =>
  reading(database, (db) => db.prepare('select 1 from heads where planned_seq < seq').all().length === 0);

const readFrom = (database: string, id: string) =>
  reading(database, (db) => ({
    deliveries: db
      .prepare<[string], Row>("select conversation, ref from deliveries where incident = ? and platform = 'teams'")
      .all(id),
    doubled: db
      .prepare<[string], { readonly conversation: string }>(
        "select body ->> 'conversation' as conversation from events where incident = ? and body ->> 'outcome' = 'possibly_doubled'",
      )
      .all(id)
      .map(({ conversation }) => conversation),
  }));
