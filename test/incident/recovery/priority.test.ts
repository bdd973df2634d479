// 復旧の優先度 (個別4(6), R136, R137): the body's order is recorded as its decision, changed only with a reason, and never made up.
import { describe, expect, test } from '@jest/globals';
import { brokenDependencies } from '../../../src/incident/recovery/set-priority.ts';
import { priorityRows } from '../../../src/posts/recovery/priority-rows.ts';
import { prioritySheet } from '../../../src/posts/recovery/priority-sheet.ts';
import { wordsIn } from '../../posts/whole-story.ts';
import { given, givenUnder, incidentOf, MANAGER, on, type Step, ward } from '../given-when-then.ts';

const DECLARED: Step = ['11:20', MANAGER, 'declare iaas-down'];
const STOPPED: readonly Step[] = [
  DECLARED,
  ['11:30', 'taxation', 'answer 17 stopped 停止 --damage large'],
  ['11:30', 'family-register-residents', 'answer 13 stopped 代替'],
];
const COMMITTEE = '情報安全対策委員会';
const SET = `priority set 17 13 --body ${COMMITTEE} --said-by 委員長`;
const [no17, no13] = [17, 13].map((no) => ward.systems.find((one) => one.no === no)?.id ?? '');

describe('the order', () => {
  test('is recorded as the decision of the body that deliberates, with who said so and when', () => {
    const told = given(...STOPPED).when('12:10', MANAGER, `${SET} --at 12:00`);
    expect(told.events).toMatchObject([
      { type: 'PrioritySet', body: 'security-committee', saidBy: '委員長', saidAt: on('12:00'), order: [no17, no13] },
    ]);
  });

  test('in Japanese says the same', () => {
    const told = given(...STOPPED).when(
      '12:10',
      MANAGER,
      `優先度 設定 17、13 --審議機関 ${COMMITTEE} --判断者 委員長 --時刻 12:00`,
    );
    expect(told.events).toMatchObject([{ type: 'PrioritySet', order: [no17, no13], saidAt: on('12:00') }]);
  });

  test('said again as it stands is no event; changed, it needs its reason', () => {
    const before = given(...STOPPED, ['12:00', MANAGER, SET]);
    expect(before.when('12:10', MANAGER, SET).events).toEqual([]);
    const other = `priority set 13 17 --body ${COMMITTEE} --said-by 委員長`;
    expect(before.when('12:10', MANAGER, other).refused).toMatchObject({ code: 'order_stands' });
    expect(before.when('12:10', MANAGER, `${other} because 納税通知の時期のため`).events).toMatchObject([
      { type: 'PrioritySet', order: [no13, no17], because: '納税通知の時期のため' },
    ]);
  });

  test('is the council’s while it is held', () => {
    const held = given(...STOPPED, ['11:40', MANAGER, 'council on']);
    expect(held.when('12:10', MANAGER, SET).refused).toMatchObject({ code: 'not_deliberating', now: 'crisis-council' });
    const council = ward.parties.find(({ id }) => id === 'crisis-council')?.name ?? '';
    expect(held.when('12:10', MANAGER, `priority set 17 --body ${council} --said-by 座長`).events).toMatchObject([
      { body: 'crisis-council' },
    ]);
  });

  test('is recorded only by those who may record decisions', () => {
    expect(given(...STOPPED).when('12:10', 'taxation', SET).refused).toMatchObject({ code: 'not_allowed' });
  });

  test.each([
    ['a system twice', `priority set 17 17 --body ${COMMITTEE} --said-by 委員長`, 'ordered_twice'],
    ['a system that is not there', `priority set 99 --body ${COMMITTEE} --said-by 委員長`, 'unknown_system'],
    ['no system', `priority set --body ${COMMITTEE} --said-by 委員長`, 'missing_argument'],
    ['no body', 'priority set 17 --said-by 委員長', 'missing_argument'],
    ['nobody who said so', `priority set 17 --body ${COMMITTEE}`, 'missing_argument'],
    ['a body that does not deliberate', 'priority set 17 --body 税務課 --said-by 課長', 'unknown_body'],
    ['the future', `${SET} --at 12/24 9:00`, 'time_in_future'],
    ['a criterion that is none', 'priority by 気分', 'unknown_criterion'],
  ])('with %s is refused, and nothing changes', (_, said, code) => {
    const told = given(...STOPPED).when('12:10', MANAGER, said);
    expect(told.refused).toMatchObject({ code });
    expect(told.events).toEqual([]);
  });

  test('with a system that runs is refused', () => {
    const runs = given(...STOPPED, ['11:50', 'taxation', 'answer 17 running']);
    expect(runs.when('12:10', MANAGER, SET).refused).toMatchObject({ code: 'ordered_running', system: no17 });
  });
});

describe('the sheet', () => {
  const rows = (by?: Parameters<typeof priorityRows>[1]) =>
    priorityRows(incidentOf(given(...STOPPED)), by).map(({ system }) => system.no);

  test('has what is out of order, with what is known of it; what is unset is not guessed', () => {
    const [first] = priorityRows(incidentOf(given(...STOPPED)));
    expect(rows()).toEqual([13, 17]);
    expect(first).toMatchObject({ state: 'stopped', serviceState: 'alternative' });
    expect(first).not.toHaveProperty('damage');
    expect(first).not.toHaveProperty('rank');
  });

  test('is sorted by one criterion when asked, what is not known last', () => {
    expect(rows('damage')).toEqual([17, 13]);
    expect(rows('service')).toEqual([13, 17]);
    expect(rows('number')).toEqual([13, 17]);
  });

  test('by a recovery time objective reads lengths of time, and puts what says none last', () => {
    const systems = ward.systems.map((one) =>
      one.no === 13
        ? { ...one, recoveryTimeObjective: '2日' }
        : one.no === 17
          ? { ...one, recoveryTimeObjective: '４時間以内' }
          : one,
    );
    const incident = incidentOf(givenUnder({ ...ward, systems }, ...STOPPED));
    expect(priorityRows(incident, 'rto').map(({ system }) => system.no)).toEqual([17, 13]);
  });

  test('has the order once it is decided, in its own words, and no order before', () => {
    const words = wordsIn('ja');
    const text = (incident: ReturnType<typeof incidentOf>): string =>
      JSON.stringify(prioritySheet(incident, on('12:10'), {}, words));
    expect(text(incidentOf(given(...STOPPED)))).toContain('優先度は未決定');
    const decided = text(incidentOf(given(...STOPPED, ['12:00', MANAGER, `${SET} --at 12:00`])));
    expect(decided).toContain(`${COMMITTEE}の決定(委員長、12時00分)`);
    expect(decided.indexOf(`17 ${ward.systems.find(({ no }) => no === 17)?.name}`)).toBeLessThan(
      decided.indexOf(`13 ${ward.systems.find(({ no }) => no === 13)?.name}`),
    );
  });
});

describe('a dependency', () => {
  test('that an order leaves broken is said in a sentence, and does not refuse it', () => {
    const systems = ward.systems.map((one) => (one.no === 17 ? { ...one, dependsOn: [no13 ?? ''] } : one));
    const told = givenUnder({ ...ward, systems }, ...STOPPED).when('12:00', MANAGER, SET);
    expect(told.events).toHaveLength(1);
    expect(brokenDependencies(incidentOf(told), [no17 ?? '', no13 ?? ''])).toEqual([{ system: no17, needs: no13 }]);
    expect(brokenDependencies(incidentOf(told), [no13 ?? '', no17 ?? ''])).toEqual([]);
  });

  test('on what runs is none', () => {
    const systems = ward.systems.map((one) => (one.no === 17 ? { ...one, dependsOn: [no13 ?? ''] } : one));
    const told = givenUnder({ ...ward, systems }, ...STOPPED, [
      '11:50',
      'family-register-residents',
      'answer 13 running',
    ]);
    expect(brokenDependencies(incidentOf(told), [no17 ?? ''])).toEqual([]);
  });
});

test('once the platform is back, sections are asked in the body’s order', () => {
  const told = given(...STOPPED, ['12:00', MANAGER, SET]).when('13:00', MANAGER, 'restored platform');
  const asked = told.events.find(({ type }) => type === 'ConfirmationAsked');
  expect(asked).toMatchObject({ recovery: true, systems: expect.arrayContaining([no17, no13]) });
  const systems = asked?.type === 'ConfirmationAsked' ? (asked.systems ?? []) : [];
  expect(systems.slice(0, 2)).toEqual([no17, no13]);
});
