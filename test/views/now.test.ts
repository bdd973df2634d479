// いま行うこと: what the crisis room is told to do next, by whom, as the log and the plan say.
import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../src/plan/plan.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { nowSteps } from '../../src/views/now.ts';
import {
  DECLARED,
  given,
  givenUnder,
  incidentOf,
  MANAGER,
  on,
  type Step,
  type Told,
  wardWith,
} from '../incident/given-when-then.ts';

const at = (time: string, told: Pick<Told, 'incident' | 'plan'>, locale: 'ja' | 'en' = 'ja') =>
  nowSteps(incidentOf(told), on(time), textsIn(locale, told.plan));
const owed = (time: string, ...steps: readonly Step[]) => at(time, given(DECLARED, ...steps));
const owedUnder = (plan: Plan, time: string, ...steps: readonly Step[]) =>
  at(time, givenUnder(plan, DECLARED, ...steps));
const ids = (steps: ReturnType<typeof at>): readonly string[] => steps.map(({ id }) => id);
const find = (steps: ReturnType<typeof at>, id: string) => steps.find((one) => one.id === id);

const FIRST_REPORT: Step = ['11:30', MANAGER, '連絡済 1 --to 係長 --by 電話'];

describe('just after the declaration', () => {
  const steps = owed('11:21');

  test('comes the first report, the leak, the calls, the silent sections and one’s own systems, in this order', () => {
    expect(ids(steps).slice(0, 5)).toEqual(['task-1', 'leak', 'calls', 'silent-sections', 'own-systems']);
    expect(steps.slice(0, 5).map(({ title }) => title)).toEqual([
      '危機管理係への第1報',
      '情報漏えいの有無の確認',
      '電話連絡表による連絡(報告を伝える宛先 8件)',
      '未回答の14課への電話',
      '自課(情報システム課)の10システムの回答',
    ]);
    expect(steps.slice(0, 6).every(({ urgency }) => urgency === 'now')).toBe(true);
  });

  test('each says who, until when, and where in the console', () => {
    expect(find(steps, 'task-1')).toMatchObject({
      by: ['info-systems-manager', 'info-systems-deputy', 'info-systems-staff'],
      who: '情報システム課長など',
      since: on('11:20'),
      due: on('11:50'),
      href: '/incidents/2025-001/tasks#task-1',
    });
    expect(find(steps, 'silent-sections')?.due).toBe(on('11:40'));
    expect(find(steps, 'own-systems')?.href).toBe('/incidents/2025-001/sections/information-systems');
    for (const { by, who, href } of steps) {
      expect(by.length).toBeGreaterThan(0);
      expect(who).not.toBe('');
      expect(href).toMatch(/^\/incidents\/2025-001(?:[/?#]|$)/);
    }
  });

  test('decisions of others and calls without a time of their own are next, and what is on hold is not there', () => {
    expect(find(steps, 'task-2')).toMatchObject({ urgency: 'soon' });
    expect(find(steps, 'task-5')).toMatchObject({ urgency: 'soon' });
    expect(ids(steps)).not.toContain('task-6');
  });

  test('no two have the same id', () => expect(new Set(ids(steps)).size).toBe(steps.length));

  test('is said in English, too', () => {
    const { title, who } = at('11:21', given(DECLARED), 'en')[0] ?? {};
    expect([title, who]).toEqual([
      'First report to the Crisis Management Subsection',
      'Manager, Information Systems Section and others',
    ]);
  });
});

describe('what is over its time', () => {
  test('comes first, the first report before everything else', () => {
    const steps = owed('11:55');
    expect(ids(steps.filter(({ urgency }) => urgency === 'overdue'))).toEqual([
      'task-1',
      'calls',
      'silent-sections',
      'own-systems',
      'task-4',
    ]);
    expect(find(steps, 'silent-sections')?.title).toBe('未回答の14課への電話(うち期限超過 14課)');
  });

  test('a scheduled report that was not issued leads, and is never said to be coming', () => {
    expect(owed('12:05')[0]).toMatchObject({ urgency: 'overdue', id: 'task-1' });
    expect(find(owed('12:05'), `report-${on('12:00')}`)).toMatchObject({ urgency: 'now', due: on('12:00') });
    const [first] = owed('12:10');
    expect(first).toMatchObject({
      urgency: 'overdue',
      title: '定時連絡(12時00分)の発信:予定時刻を過ぎています(未発信)',
      by: expect.arrayContaining([MANAGER]),
    });
    expect(ids(owed('12:10', ['12:01', 'clock']))).not.toContain(`report-${on('12:00')}`);
  });

  test('an estimate that has passed has to be replaced', () => {
    const told: Step = ['11:25', MANAGER, { form: 'update', fields: { estimate: '13:00' } }];
    expect(ids(owed('12:30', told))).not.toContain('estimate');
    expect(find(owed('13:01', told), 'estimate')).toMatchObject({
      urgency: 'now',
      by: expect.arrayContaining([MANAGER]),
    });
  });
});

describe('what was done', () => {
  test('is gone: the first report that was made, the leak that was spoken of', () => {
    const steps = owed('11:31', FIRST_REPORT, ['11:30', MANAGER, '漏えい なし']);
    expect(ids(steps)).not.toContain('task-1');
    expect(ids(steps)).not.toContain('leak');
    expect(ids(steps)).toContain('task-6');
  });

  test('silent sections are counted as they answer, and the own section by its systems', () => {
    const steps = owed(
      '11:31',
      ['11:30', 'taxation', '回答 全て 稼働'],
      ['11:30', 'information-systems', '回答 6 稼働'],
    );
    expect(find(steps, 'silent-sections')?.title).toBe('未回答の13課への電話');
    expect(find(steps, 'own-systems')?.title).toBe('自課(情報システム課)の9システムの回答');
  });

  test('what staff entered waits for its manager', () => {
    expect(find(owed('11:31', ['11:30', 'taxation', '回答 全て 稼働']), 'managers')).toMatchObject({
      urgency: 'soon',
      title: '所属長の確認の依頼(1課)',
    });
  });

  test('whom nobody could reach is called again; the others are still on the sheet', () => {
    const steps = owed('11:31', ['11:30', MANAGER, '未達 総務部 理由 不在']);
    expect(find(steps, 'calls')?.title).toBe('電話連絡表による連絡(報告を伝える宛先 7件)');
    expect(find(steps, 'unreached')).toMatchObject({
      urgency: 'overdue',
      title: '報告が伝わっていない宛先 1件への連絡',
    });
  });

  test('a leak of specific personal information brings its own tasks, with the office that the plan names', () => {
    const steps = owed('11:31', ['11:30', MANAGER, '漏えい 特定個人情報']);
    const first = steps.find(({ title }) => title.startsWith('特定個人情報の漏えい事案等の危機管理課への報告'));
    expect(first).toMatchObject({ urgency: 'now', due: on('11:45') });
  });
});

describe('what waits for somebody or did not work', () => {
  test('a report that waits for its approver', () => {
    const plan = wardWith({ approver: 'info-policy-officer' });
    const steps = owedUnder(plan, '11:41', ['11:40', MANAGER, '終結 理由 誤報']);
    expect(find(steps, 'draft')).toMatchObject({ urgency: 'now', title: '終報の承認', by: ['info-policy-officer'] });
  });

  test('posts that were refused, and what of the program does not work', () => {
    const refused: Step = [
      '11:21',
      'clock',
      {
        type: 'note_delivery',
        post: 'report/1',
        platform: 'slack',
        conversation: 'C1',
        outcome: 'parked',
        reason: 'closed',
      },
    ];
    expect(find(owed('11:22', refused), 'undelivered')).toMatchObject({
      urgency: 'overdue',
      title: '届けられていない投稿1件の、別の手段での連絡',
      href: '/incidents/2025-001#undelivered',
    });
    const ill: Step = [
      '11:21',
      'clock',
      { type: 'note_health', faults: [{ part: 'printing', fault: { code: 'printing', problem: 'no_font' } }] },
    ];
    expect(owed('11:22', ill).find(({ id }) => id.startsWith('program-'))).toMatchObject({ urgency: 'now' });
  });
});

test('after the end nobody is asked and no report is owed, but the last one has still to be told', () => {
  const steps = owed('12:31', ['12:30', MANAGER, '終結 理由 誤報']);
  expect(ids(steps)).toContain('calls');
  for (const gone of ['leak', 'silent-sections', 'own-systems', 'owners']) expect(ids(steps)).not.toContain(gone);
});
