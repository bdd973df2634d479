// A database with people in it: accounts, access sheets of every section, sessions, and a year of log-ins.
import { openStore } from '../../../adapters/store/open-store.ts';
import { WEB } from '../../../adapters/web/web-messenger.ts';
import { openAccess } from '../../../src/app/access/open-access.ts';
import { directories } from '../../../src/app/directories.ts';
import type { Access } from '../../../src/ports/access.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { instantFromEpochMs } from '../../../src/time.ts';
import { wardPlan } from '../../plan/plan-folder.ts';

export const PASSWORD = 'kurage wa umi no naka';
export const LOGIN = 'tanaka';
const ADMINISTRATOR = { platform: WEB, id: 'local', label: 'administrator' };

interface Many {
  readonly sessions: number;
}

export const withAccess = async (file: string, { sessions }: Many): Promise<void> => {
  const clock = { now: () => instantFromEpochMs(Date.now()) };
  const { store } = await openStore({ url: `file:${file}`, now: clock.now() });
  const plan = wardPlan();
  const access = openAccess({
    store,
    clock,
    directories: directories(store),
    plan,
    texts: textsIn('ja', plan),
    platform: WEB,
  });
  await must(access.manage(accountOf(LOGIN), ADMINISTRATOR));
  const made = await must(access.manage({ type: 'make_sheets', sections: [], only: {} }, ADMINISTRATOR));
  const codes = ('sheets' in made ? made.sheets : []) ?? [];
  for (let one = 0; one < sessions; one += 1) {
    const { code = '' } = codes[one % codes.length] ?? {};
    await must(access.openSheet({ code, from: `192.0.2.${one % 250}` }));
  }
  await store.close();
};

const accountOf = (login: string): Parameters<Access['manage']>[0] => ({
  type: 'add_account',
  login,
  name: '仮田中',
  offices: ['info-systems-manager'],
  password: PASSWORD,
});

const must = async <T extends object>(work: Promise<T>): Promise<T> => {
  const done = await work;
  if ('denied' in done) throw new Error(JSON.stringify(done));
  return done;
};
