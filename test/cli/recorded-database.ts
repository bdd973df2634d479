// A database as the program itself leaves it behind: one incident, declared, answered, reported, with what people typed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../adapters/store/open-store.ts';
import { changes } from '../../src/app/changes.ts';
import { directories } from '../../src/app/directories.ts';
import { incidentStates } from '../../src/app/incident-states.ts';
import { openDesk } from '../../src/app/open-desk.ts';
import { planHash } from '../../src/plan/read/load-plan.ts';
import { planJson } from '../../src/plan/read/plan-json.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { instantAt, type LocalDate, type WallTime } from '../../src/time.ts';
import { wardPlan } from '../plan/plan-folder.ts';

export interface RecordedDatabase {
  readonly folder: string;
  readonly file: string;
  readonly url: string;
  remove(): void;
}

export const INCIDENT = '2026-001';

/** Hostile where it can be: quotes, line breaks, a formula, Markdown. */
export const NOTE = '窓口で"手書き",\n=HYPERLINK("http://example.com") | **太字**';

const MORNING = instantAt('2026-11-24' as LocalDate, '08:20' as WallTime);

const SILENT: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const SAID: readonly (readonly [as: string, text: string])[] = [
  ['info-systems-manager', '/bcp declare iaas-down 仮想サーバに接続できない'],
  ['family-register-residents', `/bcp 回答 13 停止 代替手段 ${NOTE}`],
  ['family-register-residents', '/bcp 回答 13 復旧作業中'],
  ['info-systems-manager', '/bcp 回答 12 停止 --for 職員課 --said-by 給与係長 --by 電話 --read-back'],
  ['info-systems-manager', '/bcp 更新 原因 ストレージ装置の故障'],
];

export const recordedDatabase = async (): Promise<RecordedDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'bcp-cli-'));
  const file = join(folder, 'bcp.sqlite');
  const url = `file:${file}`;
  await record(url);
  return { folder, file, url, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

const record = async (url: string): Promise<void> => {
  const plan = wardPlan();
  const json = planJson(plan);
  const hash = planHash(json);
  const { store } = await openStore({ url });
  const handling = {
    store,
    clock: { now: () => MORNING },
    plan,
    planHash: hash,
    planJson: json,
    directories: directories(store),
    chats: [],
    admins: [],
    states: incidentStates({ plan, hash }),
    texts: textsIn('ja'),
    logger: SILENT,
  };
  const desk = openDesk(handling, [], changes(), () => {});
  for (const [index, [as, text]] of SAID.entries()) {
    const reply = await desk.handle({
      asked: { kind: 'text', text },
      by: { platform: 'web', id: 'local', as },
      commandKey: `key-${index}`,
    });
    if (!reply.ok) throw new Error(reply.text);
  }
  await store.close();
};
