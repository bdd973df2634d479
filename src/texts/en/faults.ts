// Faults of the machine and its settings in English, and what to do about them.
import type { faultsJa } from '../ja/faults.ts';

const at = (path: string | undefined): string => (path === undefined ? '' : ` (${path})`);

type Facts = Readonly<Record<string, string>>;

const reasons: Readonly<Record<string, string>> = {
  gone: 'the file is gone. Stop the program, put the file back, and start again',
  replaced: 'another file has taken its place. Stop the program, put the right file there, and start again',
  emptied: 'the file has lost its contents. Stop the program, put a backup in its place, and start again',
  hard_link: 'the file has a second name (hard link); remove one of them',
  folder: 'it is a folder; DATABASE_URL has to name a file',
  no_descriptors: 'no more files may be open; raise the limit (ulimit -n)',
  only_wal: 'the file itself is not there, only its -wal file',
};

const because = ({ why, reason }: Facts): string => {
  const said = (why === undefined ? undefined : reasons[why]) ?? reason;
  return said === undefined ? '' : `Reason: ${said}. `;
};

export const faultsEn: typeof faultsJa = {
  store: {
    read_only: ({ path }) =>
      `The database is read-only${at(path)}. Check who may write to the file and its folder. Nothing was recorded.`,
    full: ({ path }) => `The disk is full${at(path)}. Make room and try again. Nothing was recorded.`,
    locked: ({ path }) =>
      `Another program is using the database${at(path)}. Close it and try again. Nothing was recorded.`,
    newer_schema: ({ path }) =>
      `The database was made by a newer version of this program${at(path)}. Start the newer version. Nothing was changed.`,
    not_a_database: ({ path }) =>
      `This is not a database of this program${at(path)}. Check DATABASE_URL. The file was not touched.`,
    damaged: ({ path, ...why }) =>
      `The database is damaged${at(path)}. ${because(why)}Stop the program, keep the file as it is, and put a backup made with npm run bcp -- backup in its place.`,
    held_by_other: ({ path, pid, host, since }) =>
      `Another process holds this database (pid ${pid ?? '?'} on ${host ?? '?'} since ${since ?? '?'})${at(path)}. Use the one that is running.`,
    unavailable: ({ path, ...why }) =>
      `The database cannot be used${at(path)}. ${because(why)}See the log and try again. Nothing was recorded.`,
  },
  startFailed: 'bcp-bot cannot start.',
  configFault: (name, expected, given) => `Environment variable ${name}: give ${expected} (it is ${given}).`,
  planFaults: (count, folder) => `The plan data in ${folder} has ${count} faults.`,
  servesNothing: (service) =>
    `${service} is set up, but no channel of the plan has servedBy: ${service}, so nothing is delivered. Check data/plan/channels.yaml.`,
  portInUse: (port) => `Port ${port} is in use. Change PORT, or stop the program that uses it.`,
  cannotListen: (host, reason) => `Cannot listen on ${host} (${reason}). Check HOST.`,
  localOnly:
    'Until there is an account, these pages answer only the browser of this machine. Make one: npm run bcp -- user add',
  noAccountYet: (host) =>
    `Not started with HOST=${host}: before other machines are answered, make an account: npm run bcp -- user add <login> --name <name> --office <office>`,
  noAddresses:
    'There are accounts, but BCP_ADDRESSES is not set: until it names this machine (192.168.10.5:3000), only its own browser is answered.',
  typedAs: (addresses) => `From other machines: ${addresses.join(' ')}`,
  newDatabase: (url) => `A new database was made (${url}). If there are records already, check DATABASE_URL.`,
  listening: (url) => `bcp-bot: ${url}`,
};
