// The door of the console with the real store in memory, and a clock that the test turns.
import { openStore } from '../../../adapters/store/open-store.ts';
import { openAccess } from '../../../src/app/access/open-access.ts';
import { directories } from '../../../src/app/directories.ts';
import { type Access, type AccessCommand, isDenied, type Managed } from '../../../src/ports/access.ts';
import type { Store } from '../../../src/ports/store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { type Instant, plusMinutes } from '../../../src/time.ts';
import { MANAGER, on, ward } from '../../incident/given-when-then.ts';

export const PASSWORD = 'kurage wa umi no naka';
export const DESK = '192.0.2.7';

export interface GateOfATest {
  readonly access: Access;
  readonly store: Store;
  wait(minutes: number): void;
  /** Does it, or fails the test with the refusal. */
  managed(command: AccessCommand): Promise<Managed>;
  /** What the log of links and people says, newest last. */
  log(): Promise<readonly string[]>;
  /** The same store after the program was started again. */
  restarted(): Access;
}

const ADMINISTRATOR = { platform: 'web', id: 'local', label: 'この機器の管理者' };

export const gateOfATest = async (): Promise<GateOfATest> => {
  let now: Instant = on('11:00');
  const { store } = await openStore({ url: ':memory:', now });
  const opened = (): Access =>
    openAccess({
      passwordCost: { N: 2, r: 1, p: 1 },
      store,
      platform: 'web',
      clock: { now: () => now },
      directories: directories(store),
      plan: ward,
      texts: textsIn('ja', ward),
    });
  const access = opened();
  return {
    access,
    store,
    wait: (minutes) => {
      now = plusMinutes(now, minutes);
    },
    managed: async (command) => {
      const managed = await access.manage(command, ADMINISTRATOR);
      if (isDenied(managed)) throw new Error(JSON.stringify(managed));
      return managed;
    },
    log: async () => (await store.read.directoryEvents(0)).map(({ what }) => what),
    restarted: opened,
  };
};

export const TANAKA: AccessCommand = {
  type: 'add_account',
  login: 'tanaka',
  name: '仮田中',
  offices: [MANAGER],
  password: PASSWORD,
};

/** A sheet's letters. */
export const codeOf = async ({ managed }: GateOfATest, section: string, more: object = {}): Promise<string> => {
  const { sheets = [] } = await managed({ type: 'make_sheets', sections: [section], only: {}, ...more });
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet was made');
  return sheet.code;
};
