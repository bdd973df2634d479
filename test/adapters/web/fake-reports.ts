// Reports of a desk in memory: one that is due with changes, and two that were sent, with texts that try to be markup.
import type { ReportsView } from '../../../src/ports/incident-pages.ts';
import { instantFromEpochMs } from '../../../src/time.ts';

const at = (hour: number, minute = 0) => instantFromEpochMs(Date.UTC(2026, 10, 24, hour, minute));

export const reportsOf = (incident: string): ReportsView => ({
  incident,
  seq: 9,
  drill: false,
  open: true,
  overdue: [],
  next: {
    at: at(3),
    name: '第3報',
    since: { name: '第1報', at: at(0, 15) },
    changes: [
      { label: '対応状況', before: '確認中', after: '復旧作業を開始<b>' },
      { label: '17 滞納整理支援システム', before: '未回答', after: '停止' },
    ],
    card: { title: '第3報の全文', tone: 'calm', blocks: [{ type: 'text', text: '<i>本文</i>' }] },
  },
  issued: [
    {
      serial: 2,
      kind: 'progress',
      name: '第2報',
      kindLabel: '進捗連絡',
      issuedAt: at(0, 40),
      late: false,
      sheet: 'report-2',
    },
    {
      serial: 1,
      kind: 'scheduled',
      name: '第1報',
      kindLabel: '定時連絡',
      issuedAt: at(0, 22),
      due: at(0, 15),
      late: true,
      sheet: 'report-1',
    },
  ],
});
