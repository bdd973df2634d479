// Calls of a desk in memory: one of each kind, with texts that try to be markup.
import type { Call, CallsView } from '../../../src/ports/calls-view.ts';
import { instantFromEpochMs } from '../../../src/time.ts';

const at = (hour: number, minute = 0) => instantFromEpochMs(Date.UTC(2026, 10, 24, hour, minute));
const script = ['情報システム課の○○です。', '第1報をお伝えします。<b>'];

const QUEUE: readonly Call[] = [
  {
    id: 'answer/section/taxation',
    kind: 'answer',
    recipient: 'section/taxation',
    name: '税務課<b>',
    about: '確認依頼(第1回)',
    contact: 'request/1',
    due: at(0, 30),
    overdue: true,
    script,
  },
  {
    id: 'tell/department/planning',
    kind: 'tell',
    recipient: 'department/planning',
    name: '企画部',
    about: '第1報',
    contact: 'report/1',
    due: at(1, 15),
    overdue: false,
    unreached: { at: at(0, 50), because: '話し中' },
    script,
    text: { title: '第1報の本文', tone: 'calm', blocks: [{ type: 'text', text: '<i>本文</i>' }] },
  },
  {
    id: 'task/1/party/crisis',
    kind: 'task',
    recipient: 'party/crisis',
    name: '危機管理係',
    about: '1 第1報',
    task: 1,
    overdue: false,
    script,
  },
  {
    id: 'relay/department/welfare',
    kind: 'relay',
    recipient: 'department/welfare',
    name: '福祉部',
    about: '第1報',
    contact: 'report/1',
    overdue: false,
    script,
  },
];

export const callsOf = (incident: string): CallsView => ({
  incident,
  seq: 9,
  drill: false,
  open: true,
  queue: QUEUE,
  people: QUEUE.map((call) => ({
    recipient: call.recipient,
    name: call.name,
    overdue: call.overdue,
    matters: [call],
    script: call.script,
  })),
  waiting: [{ name: '広聴・広報課', due: at(1, 30) }],
});
