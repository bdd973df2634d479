// The way of a command with the real store in memory, and a clock that the test turns.
import { openStore } from '../../../adapters/store/open-store.ts';
import { directories } from '../../../src/app/directories.ts';
import { handleIntent } from '../../../src/app/hear/handle-intent.ts';
import type { Handling } from '../../../src/app/hear/handling.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openViews } from '../../../src/app/open-views.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Intent, Reply, Where } from '../../../src/ports/desk.ts';
import type { Speaker } from '../../../src/ports/speaker.ts';
import type { Store } from '../../../src/ports/store.ts';
import type { Views } from '../../../src/ports/views.ts';
import { type Locale, textsIn } from '../../../src/texts/texts.ts';
import { MANAGER, on, ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export interface Saying {
  readonly as?: string;
  readonly at?: string;
  readonly key?: string;
  readonly incident?: string;
  /** On a chat: who, and where. */
  readonly by?: Speaker;
  readonly where?: Where;
}

export interface TestDesk {
  readonly store: Store;
  /** The information systems section's manager says it, unless another does. */
  say(asked: string | Intent['asked'], saying?: Saying): Promise<Reply>;
  readonly views: Views;
  /** The same store, after the program was started again with other files. */
  restartedWith(plan: Plan, locale?: Locale): TestDesk;
  /** How many events the incident has. */
  events(id: string): Promise<number>;
}

export const openTestDesk = async (plan: Plan = ward): Promise<TestDesk> => {
  const { store } = await openStore({ url: ':memory:', now: on('11:00') });
  return deskOn(store, plan, 'ja');
};

export const deskOn = (store: Store, plan: Plan, locale: Locale, more: Pick<Handling, 'console'> = {}): TestDesk => {
  const json = planJson(plan);
  const hash = planHash(json);
  let now = on('11:20');
  const handling: Handling = {
    store,
    clock: { now: () => now },
    logger: silent,
    states: incidentStates({ hash, plan }),
    texts: textsIn(locale),
    plan,
    planHash: hash,
    planJson: json,
    directories: directories(store),
    chats: ['slack'],
    admins: ['slack:U0ADMIN'],
    ...more,
  };
  const standing = () => Promise.reject(new Error('nobody asks for it here'));
  return {
    store,
    views: openViews(handling, { messengers: [], standing, onChange: () => () => {} }),
    say: (asked, { as = MANAGER, at, key, incident, by, where } = {}) => {
      if (at !== undefined) now = on(at);
      return handleIntent(
        {
          asked: typeof asked === 'string' ? { kind: 'text', text: asked } : asked,
          by: by ?? { platform: 'web', id: 'local', as },
          ...(where === undefined ? {} : { where }),
          ...(key === undefined ? {} : { commandKey: key }),
          ...(incident === undefined ? {} : { incident }),
        },
        handling,
      );
    },
    restartedWith: (other, language = locale) => deskOn(store, other, language),
    events: async (id) => (await store.read.incident(id))?.seq ?? 0,
  };
};
