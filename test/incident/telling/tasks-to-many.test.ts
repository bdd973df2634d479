// 措置の相手が多いとき (個別3(3), 3(4), P8(8)イ): each is told, and recorded, by itself; one word settles nobody else.
import { describe, expect, test } from '@jest/globals';
import { taskCalls } from '../../../src/posts/paper/call-sheets.ts';
import { contactRows } from '../../../src/posts/telling/contact-rows.ts';
import { taskRemarks } from '../../../src/posts/telling/telling-card.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, type Told, tell, ward } from '../given-when-then.ts';
import { departments, no, owners, statuses, tasksOf } from './telling.ts';

const STAFF = 'info-systems-staff';
const declared = given(DECLARED);
const SETTINGS = no(declared, 'settings-to-parties');
const CISO = no(declared, 'ciso-report');
const told = (story: Told, id: string): readonly string[] =>
  tasksOf(story, id).flatMap(({ ticks }) => ticks.flatMap(({ recipient }) => recipient ?? []));
const words = vocabulary(ward, textsIn('ja'));
const remarks = (story: Told, id: string): string => {
  const [task] = tasksOf(story, id);
  const definition = ward.tasks.find((one) => one.id === id);
  if (task === undefined || definition === undefined) throw new Error(`no task ${id}`);
  return taskRemarks(incidentOf(story), task, definition, on('12:00'), words).join(' ');
};
const calls = (story: Told) => {
  const block = taskCalls(incidentOf(story), on('12:00'), words).blocks.find(({ type }) => type === 'calls');
  return block?.type === 'calls' ? block.rows : [];
};
const others = owners.filter((section) => section !== 'section/information-systems');
const all = [...others, ...departments, 'party/iaas-provider', 'party/crisis-management'];

describe('関係各所への報告', () => {
  test('is for every owning section, department, the provider and 危機管理課: the sheet has a line for each', () => {
    const lines = calls(declared).filter(({ cells: [what] }) => what?.startsWith(`${SETTINGS} `));
    expect(lines.map(({ recipient }) => recipient)).toEqual(all);
  });

  test('one free word does not settle them: who was told has to be named', () => {
    declared.when('11:30', STAFF, `連絡済 ${SETTINGS} --宛先 各所 --手段 電話`).thenRefused('task_for_many', {
      task: SETTINGS,
      left: all,
    });
  });

  test('nobody calls all of them at once; one mail or sheet reaches them all', () => {
    for (const means of ['電話', '対面', 'メモ']) {
      declared
        .when('11:30', STAFF, `連絡済 ${SETTINGS} 全て --宛先 各所 --手段 ${means}`)
        .thenRefused('all_one_by_one', { task: SETTINGS });
    }
    for (const means of ['メール', 'FAX', '紙', '掲載']) {
      const after = declared.when('11:30', STAFF, `連絡済 ${SETTINGS} 全て --宛先 各所 --手段 ${means}`);
      expect([statuses(after, 'settings-to-parties'), told(after, 'settings-to-parties')]).toEqual(['done', all]);
    }
  });

  test('each that is named is ticked by itself, and the task says how many and who is left', () => {
    const some = tell(declared, [
      '11:30',
      STAFF,
      `連絡済 ${SETTINGS} 税務課、道路課 提供事業者 --宛先 係長 --手段 電話`,
    ]);
    expect(told(some, 'settings-to-parties')).toEqual(['section/taxation', 'section/roads', 'party/iaas-provider']);
    expect(statuses(some, 'settings-to-parties')).toBe('open');
    expect(remarks(some, 'settings-to-parties')).toContain(`連絡済 3/${all.length} 残り:広聴・広報課`);
    expect(calls(some).filter(({ recipient }) => recipient === 'section/taxation')).toEqual([]);
  });

  test('the last of them completes it; whoever was told before is not told twice', () => {
    const but = tell(declared, ['11:30', STAFF, `連絡済 ${SETTINGS} 税務課 --宛先 係長 --手段 電話`]);
    const rest = tell(but, ['11:40', STAFF, `連絡済 ${SETTINGS} 全て --宛先 各所 --手段 メール`]);
    expect(told(rest, 'settings-to-parties').filter((one) => one === 'section/taxation')).toHaveLength(1);
    expect(statuses(rest, 'settings-to-parties')).toBe('done');
  });

  test('a change that comes before it is reported is for those who were told of the one before, too', () => {
    const some = tell(declared, ['11:30', STAFF, `連絡済 ${SETTINGS} 税務課 --宛先 係長 --手段 電話`]);
    const changed = tell(some, ['11:40', MANAGER, '頻度 every 1h']);
    expect(remarks(changed, 'settings-to-parties')).toContain(`連絡済 0/${all.length}`);
    const again = tell(changed, ['11:45', STAFF, `連絡済 ${SETTINGS} 税務課 --宛先 係長 --手段 電話`]);
    expect(remarks(again, 'settings-to-parties')).toContain(`連絡済 1/${all.length}`);
  });

  test('the outside bodies that have been told of the incident are among them', () => {
    const none = tell(declared, ['11:25', MANAGER, '漏えい なし']);
    const rows = calls(none).filter(({ cells: [what] }) => what?.startsWith(`${SETTINGS} `));
    expect(rows.map(({ recipient }) => recipient).slice(-3)).toEqual([
      'party/tokyo-ict',
      'party/nisc',
      'party/mic-local-info-policy',
    ]);
  });

  test('somebody else is none of them', () => {
    declared
      .when('11:30', STAFF, `連絡済 ${SETTINGS} 区長 --宛先 区長 --手段 電話`)
      .thenRefused('task_not_for', { task: SETTINGS, recipient: 'party/ward-mayor' });
    declared
      .when('11:30', STAFF, '連絡済 1 区長 --宛先 区長 --手段 電話')
      .thenRefused('task_not_for', { recipient: 'party/ward-mayor', left: ['party/crisis-management-subsection'] });
  });
});

describe('副区長（CISO）、主管部長及び関係課への報告', () => {
  test('is for the CISO and the 主管部長 of the section that owns the crisis, by their posts', () => {
    expect(remarks(declared, 'ciso-report')).toContain('残り:副区長、企画部長');
    const director = tell(declared, ['11:30', STAFF, `連絡済 ${CISO} 企画部長 --宛先 部長 --手段 対面`]);
    expect([told(director, 'ciso-report'), statuses(director, 'ciso-report')]).toEqual([['director/planning'], 'open']);
    const both = tell(director, ['11:31', STAFF, '連絡済 副区長 --宛先 副区長 --手段 電話']);
    expect(statuses(both, 'ciso-report')).toBe('done');
  });

  test('each is a row of the view, and told when nothing for them is left', () => {
    const state = (story: Told, recipient: string) =>
      contactRows(incidentOf(story), on('12:00')).find((row) => row.recipient === recipient)?.state;
    expect(state(declared, 'director/planning')).toBe('not_told');
    const after = tell(declared, ['11:30', STAFF, '連絡済 企画部長 --宛先 部長 --手段 対面']);
    expect(state(after, 'director/planning')).toBe('told');
  });
});

test('the same by a form: the party is a field of its own', () => {
  const form = (party: string, by: string): Step => [
    '11:30',
    STAFF,
    { form: 'told', fields: { task: String(SETTINGS), party, to: '係長', by } },
  ];
  expect(told(tell(declared, form('department/planning', 'phone')), 'settings-to-parties')).toEqual([
    'department/planning',
  ]);
  expect(tell(declared, form('', 'phone')).refused).toMatchObject({ code: 'task_for_many' });
  expect(tell(declared, form('all', 'phone')).refused).toMatchObject({ code: 'all_one_by_one' });
  expect(statuses(tell(declared, form('all', 'mail')), 'settings-to-parties')).toBe('done');
});

test('公表 and 区議会への報告 say who decided it, and how', () => {
  const decided = given(
    DECLARED,
    ['11:30', MANAGER, '判断 公表 する ホームページに掲載 --said-by 区長'],
    ['11:31', MANAGER, '判断 区議会 する --said-by 区長'],
  );
  expect(remarks(decided, 'publish')).toContain('判断者:区長');
  expect(remarks(decided, 'publish')).toContain('ホームページに掲載');
  expect(remarks(decided, 'tell-assembly')).toBe('(判断者:区長)');
  expect(calls(decided).map(({ cells: [what] }) => what)).toContainEqual(expect.stringContaining('ホームページに掲載'));
});
