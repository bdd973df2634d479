// The course of a desk in memory: one of everything that is drawn, with texts that try to be markup.
import type { CourseView } from '../../../src/ports/course-view.ts';
import { instantFromEpochMs } from '../../../src/time.ts';

const at = (hour: number, minute = 0) => instantFromEpochMs(Date.UTC(2026, 10, 24, hour, minute));
const MARKUP = '</text><script>alert(1)</script>';

export const courseOf = (incident: string): CourseView => ({
  incident,
  seq: 9,
  drill: false,
  open: true,
  from: at(0),
  to: at(3),
  now: at(1),
  ticks: [
    { at: at(0), label: '11/24 09:00' },
    { at: at(2), label: '11:00' },
  ],
  reports: [
    { at: at(0, 1), label: '第1報', state: 'sent', fixed: false, serial: 1 },
    { at: at(0, 25), label: '第2報', state: 'late', fixed: true, serial: 2, due: at(0, 15) },
    { at: at(0, 30), label: '未発信', state: 'missed', fixed: true },
    { at: at(3), label: '次回の定時連絡', state: 'next', fixed: true },
  ],
  stages: [{ at: at(0, 40), label: `半日${MARKUP}` }],
  calls: [{ at: at(0, 20), label: '企画部' }],
  decisions: [{ at: at(0, 50), label: '公表:する' }],
  answers: [
    { at: at(0), answered: 0 },
    { at: at(0, 30), answered: 1 },
  ],
  systemCount: 2,
  sections: [
    {
      id: 'taxation',
      name: `税務課${MARKUP}`,
      systems: [
        {
          id: 'a',
          no: 17,
          name: `17 ${MARKUP}`,
          spans: [
            { from: at(0), state: 'no_answer' },
            { from: at(0, 30), state: 'stopped' },
          ],
        },
      ],
      askedAt: at(0, 1),
      completeAt: at(0, 30),
      minutes: 29,
      late: true,
      silent: 0,
    },
    {
      id: 'public-relations',
      name: '広聴・広報課',
      systems: [{ id: 'b', no: 1, name: '1 公式ホームページ', spans: [{ from: at(0), state: 'no_answer' }] }],
      askedAt: at(0, 1),
      late: false,
      silent: 1,
    },
  ],
  curve: {
    type: 'curve',
    title: MARKUP,
    from: at(0),
    to: at(3),
    now: at(2),
    kinds: [
      { id: 'stopped', label: MARKUP },
      { id: 'restored', label: '復旧済' },
    ],
    points: [
      { at: at(0), counts: [2, 0] },
      { at: at(1), counts: [1, 1] },
    ],
    ticks: [{ at: at(1), label: MARKUP }],
    marks: [{ at: at(1), label: MARKUP }],
    reports: { label: MARKUP, at: [at(1)] },
    table: { type: 'table', columns: ['時刻', MARKUP], rows: [['10:00', MARKUP]] },
  },
});
