// A delivery that no event of the log accounts for is found, whatever kind of post it claims to be; and none that the program
// itself has made is taken for one.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { verifyLog } from '../../../adapters/store/verify/verify-log.ts';
import type { PostKind } from '../../../src/posts/post.ts';
import { batch, newIncident, wanted } from '../../conformance/store-samples.ts';
import { type DatabaseFolder, databaseFolder } from './database-folder.ts';

const PLAN = '{"name":"計画"}';
const PLAN_HASH = createHash('sha256').update(PLAN).digest('hex');
const CARD = { title: '投稿', tone: 'calm', blocks: [] } as const;
const HASH = createHash('sha256').update(JSON.stringify(CARD)).digest('hex');

/** From seq 1 on. */
const EVENTS: readonly object[] = [
  { type: 'IncidentDeclared', scenario: 'iaas-down', drill: false, planHash: PLAN_HASH },
  { type: 'ConfirmationAsked', round: 1, sections: ['tax', 'family'] },
  { type: 'SectionsReminded', sections: ['tax'] },
  { type: 'NoAnswerEscalated', sections: ['tax'] },
  { type: 'ReportIssued', kind: 'scheduled', serial: 1 },
  { type: 'ReportIssued', kind: 'correction', serial: 1 },
  { type: 'ReportingTimesSet' },
  { type: 'StageReached', sections: ['tax'] },
  { type: 'ContactOpened', contact: 'report/1', channel: 'file-server', also: ['notice-board'], recipients: [] },
  { type: 'ContactOpened', contact: 'request/1', channel: 'mail', also: [], recipients: ['section/tax'] },
  { type: 'ContactExtended', contact: 'report/1', also: ['radio'] },
  { type: 'TaskSent', task: 4, party: 'police', report: 1 },
];

let folder: DatabaseFolder;
beforeEach(async () => {
  folder = databaseFolder();
  const { store } = await openStore({ url: `file:${folder.file}` });
  await store.transaction(async (tx) => {
    await tx.savePlan(PLAN_HASH, PLAN);
    await tx.openIncident(newIncident('2026-001', { planHash: PLAN_HASH }));
    const events = EVENTS.map((event) => ({ event: event as never, what: '' }));
    await tx.append(batch({ events }));
  });
  await store.close();
});
afterEach(() => folder.remove());

const foreign = async (posts: readonly (readonly [key: string, kind: PostKind])[]): Promise<readonly string[]> => {
  const { store } = await openStore({ url: `file:${folder.file}` });
  const place = { platform: 'slack', conversation: 'C1', card: CARD, hash: HASH };
  await store.transaction((tx) =>
    tx.want(
      '2026-001',
      12,
      posts.map(([key, kind]) => wanted(key, { ...place, kind })),
    ),
  );
  await store.close();
  const { ok, foreignRows } = await verifyLog(folder.file);
  expect(ok).toBe(foreignRows.length === 0);
  return foreignRows;
};

test('whatever an event accounts for is in order', async () => {
  const posts = [
    ['board', 'board'],
    ['leak', 'notice'],
    ['notice/declared', 'notice'],
    ['notice/channels-and-times', 'notice'],
    ['confirmation/1/tax', 'confirmation'],
    ['reminder/3/tax', 'reminder'],
    ['escalation/4', 'escalation'],
    ['escalation/4/tax', 'escalation'],
    ['report/1', 'report'],
    ['report/1/correction/6', 'report'],
    ['notice/times/7', 'notice'],
    ['notice/stage/8', 'notice'],
    ['notice/stage/8/tax', 'notice'],
    ['official/report/1@file-server', 'official'],
    ['official/report/1@notice-board', 'official'],
    ['official/report/1@radio', 'official'],
    ['official/request/1@mail@section/tax', 'official'],
    ['official/request/1@mail@departments', 'official'],
    ['official/task/4@outside-mail@party/police', 'official'],
  ] as const;
  expect(await foreign(posts)).toEqual([]);
});

test.each([
  ['a second board', 'board/2', 'board'],
  ['a request of a round that was not', 'confirmation/2/tax', 'confirmation'],
  ['a request of a section that was not asked', 'confirmation/1/roads', 'confirmation'],
  ['a reminder of another event', 'reminder/4/tax', 'reminder'],
  ['a reminder of a section that was not reminded', 'reminder/3/family', 'reminder'],
  ['an escalation that was not', 'escalation/3/tax', 'escalation'],
  ['a report that was never issued', 'report/7', 'report'],
  ['a report as a notice', 'report/1', 'notice'],
  ['a correction that was not', 'report/1/correction/5', 'report'],
  ['a notice of another event', 'notice/times/6', 'notice'],
  ['a notice of no event', 'notice/mayor/40', 'notice'],
  ['a notice that is none', 'notice/all-clear', 'notice'],
  ['a stage to a section that was not asked', 'notice/stage/8/family', 'notice'],
  ['a report by a channel that was not chosen', 'official/report/1@mail', 'official'],
  ['a report that nobody was told', 'official/report/2@file-server', 'official'],
  ['a request of somebody else', 'official/request/1@mail@section/family', 'official'],
  ['a letter to somebody else', 'official/task/4@outside-mail@party/press', 'official'],
  ['a letter of no task', 'official/task/5@outside-mail@party/police', 'official'],
  ['a post of a kind that is none', 'constructor/1', 'notice'],
] as const)('%s', async (_, key, kind) => {
  expect(await foreign([[key, kind]])).toEqual([`deliveries 2026-001 ${key} slack C1`]);
});
