// Which channels the drivers serve is what the plan says: its ids are the ward's own, and a driver without a channel is said.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Plan } from '../../src/plan/plan.ts';
import { loadPlan } from '../../src/plan/read/load-plan.ts';
import { type Channels, channelsOf } from '../../src/start-up/compose-channels.ts';
import type { Config } from '../../src/start-up/config.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { on } from '../incident/given-when-then.ts';
import { inTempFolder, loadEdited, wardFolder } from '../plan/plan-folder.ts';

const config: Config = {
  port: 0,
  host: '127.0.0.1',
  databaseUrl: 'sqlite::memory:',
  planFolder: wardFolder,
  locale: 'ja',
  logLevel: 'silent',
  admins: [],
  phoneBookFile: join(wardFolder, '../contacts.yaml'),
  files: { folder: '/nowhere' },
  mail: {
    host: '127.0.0.1',
    port: 1,
    secure: false,
    insecure: true,
    from: { name: '', address: 'bcp@city.example.jp' },
  },
};

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const messages = {
  insert: async () => '1',
  replace: async () => true,
  findByKey: async () => undefined,
} as unknown as Parameters<typeof channelsOf>[1]['messages'];

let opened: Channels | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

const open = async (plan: Plan): Promise<Channels> => {
  const clock = { now: () => on('11:20') };
  opened = await channelsOf(config, { plan, clock, logger: quiet, texts: textsIn('ja'), messages });
  return opened;
};

/** Which of them show a post for that channel. */
const serving = ({ messengers }: Channels, channel: string, recipient?: string): readonly string[] =>
  messengers
    .filter(
      (one) =>
        one.conversationsFor(
          '2025-001',
          { to: 'channel', channel, ...(recipient === undefined ? {} : { recipient }) },
          [],
        ).length > 0,
    )
    .map(({ platform }) => platform);

/** Every file of the ward's plan with other ids. */
const renamed = (names: Readonly<Record<string, string>>): Plan =>
  inTempFolder((folder) => {
    cpSync(wardFolder, folder, { recursive: true });
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      const text = readFileSync(join(folder, file), 'utf8');
      const changed = Object.entries(names).reduce(
        (rest, [from, to]) => rest.replaceAll(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), to),
        text,
      );
      writeFileSync(join(folder, file), changed);
    }
    const loaded = loadPlan(folder);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    return loaded.plan;
  });

describe('the plan says which channel a driver serves', () => {
  test('under whatever id', async () => {
    const channels = await open(renamed({ 'file-server': 'shared-drive', 'groupware-mail': 'office-mail' }));
    expect(serving(channels, 'shared-drive')).toEqual(['files']);
    expect(serving(channels, 'office-mail', 'section/taxation')).toEqual(['mail']);
    expect(serving(channels, 'file-server')).toEqual(['operator']);
  });

  test('a driver that no channel names serves nobody, and says so when it is asked whether it is ready', async () => {
    const loaded = loadEdited({ file: 'channels.yaml', from: '    servedBy: files\n', to: '' });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    const channels = await open(loaded.plan);
    expect(serving(channels, 'file-server')).toEqual(['operator']);
    const files = channels.messengers.find(({ platform }) => platform === 'files');
    expect(await files?.ready()).toEqual({
      ok: false,
      reason: expect.stringContaining('servedBy: files の連絡手段がないため'),
    });
  });

  test('two channels that name the same one are a mistake of the plan', () => {
    const loaded = loadEdited({
      file: 'channels.yaml',
      from: '    nameEn: Office-wide groupware cabinet\n',
      to: '    nameEn: Office-wide groupware cabinet\n    servedBy: files\n',
    });
    expect(loaded).toMatchObject({ ok: false, faults: [{ code: 'duplicate_value', found: '"files"' }] });
  });
});
