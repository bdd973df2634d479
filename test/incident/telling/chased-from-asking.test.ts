// Everybody has the whole wait from when they were really asked: what was asked later, or goes out in the same breath, is
// not chased for what was due before (図2 ※2).
import { describe, expect, test } from '@jest/globals';
import { DECLARED, eventsOf, given, givenUnder, MANAGER, type Step, type Told, tell } from '../given-when-then.ts';
import { ALL_USABLE, departments, wardWhere } from './telling.ts';

const STAFF = 'info-systems-staff';
const tick = (time: string): Step => [time, 'clock'];
const chases = ({ events }: Pick<Told, 'events'>) =>
  events.flatMap((event) => (event.type === 'ContactsChased' ? [[event.contact, ...event.unreached]] : []));
const UNREACHED = 20;

describe('the clock', () => {
  const usable = wardWhere({ ...ALL_USABLE, 'groupware-notice': 'down' });
  const shown: Step = [
    '11:21',
    'clock',
    {
      type: 'note_delivery',
      post: 'official/report/1@file-server',
      platform: 'files',
      conversation: 'share',
      outcome: 'delivered',
    },
  ];

  test('does not chase お知らせ for a report that is older than it: from when it was asked for', () => {
    const added = givenUnder(usable, DECLARED, shown, tick('11:41'), ['11:45', MANAGER, '手段 お知らせ 利用可']);
    expect(chases(tell(added, tick('11:46')))).toEqual([]);
    expect(chases(tell(added, tick('12:04')))).toEqual([]);
    // The report of 12:00 takes its place.
    const before = givenUnder(usable, DECLARED, shown, ['11:22', MANAGER, '手段 お知らせ 利用可']);
    expect(chases(tell(before, tick('11:41')))).toEqual([]);
    expect(chases(tell(before, tick('11:42')))).toEqual([['report/1', 'channel/groupware-notice']]);
  });

  test('does not chase the report before in the breath in which the next one goes out, however late', () => {
    const late = tell(given(DECLARED), tick('12:40'));
    expect(eventsOf(late, 'ReportIssued').map(({ serial }) => serial)).toEqual([1, 2]);
    expect(chases(late)).toEqual([]);
    expect(chases(tell(late, tick('12:59')))).toEqual([]);
    expect(chases(tell(late, tick('13:00')))).toEqual([['report/2', ...departments]]);
  });

  test('gives whoever was thought to know, and is to be told after all, a wait of their own', () => {
    const told = given(DECLARED, ['11:22', STAFF, '連絡済 企画部 --宛先 係長 --手段 電話'], tick('11:40'), [
      '11:44',
      STAFF,
      '未達 企画部 理由 別の課',
    ]);
    expect(chases(tell(told, tick('11:45')))).toEqual([]);
    const chased = ['11:59', '12:00'].map(tick).reduce<Told>(tell, told);
    expect(chases(chased)).toEqual([]);
  });

  test('chases a task that was on hold from when it was released', () => {
    const plan = {
      ...givenUnder(usable).plan,
      tasks: givenUnder(usable).plan.tasks.map((task) =>
        task.id === 'outage-nisc' ? { ...task, remindAfterMinutes: UNREACHED } : task,
      ),
    };
    const released = givenUnder(plan, DECLARED, ['11:45', MANAGER, '漏えい なし']);
    const reminded = (time: string) => tell(released, tick(time)).events.filter(({ type }) => type === 'TasksReminded');
    expect(reminded('11:46')).toEqual([]);
    expect(JSON.stringify(reminded('12:05'))).toContain('7');
  });
});

describe('notices of the provider', () => {
  const two = given(
    DECLARED,
    ['11:30', STAFF, 'provider broad 空調'],
    ['11:50', STAFF, 'provider specific 17 ディスク'],
  );

  test('are each chased, from when each was heard, until each is checked', () => {
    const at = (time: string) => chases(tell(two, tick(time))).map(([contact, ...all]) => [contact, all.length]);
    expect(at('11:49').filter(([contact]) => String(contact).startsWith('provider'))).toEqual([]);
    expect(at('11:55')).toContainEqual(['provider/1', 15]);
    expect(at('11:55').map(([contact]) => contact)).not.toContain('provider/2');
    expect(at('12:10')).toContainEqual(['provider/2', 2]);
    const checked = tell(two, ['11:56', STAFF, 'provider told all vendors --notice 1']);
    expect(chases(tell(checked, tick('12:10'))).map(([contact]) => contact)).not.toContain('provider/1');
  });

  test('are no question any more after the end', () => {
    const closed = tell(two, ['12:00', MANAGER, '終結 理由 誤報']);
    expect(chases(tell(closed, tick('12:30'))).map(([contact]) => contact)).not.toContain('provider/1');
  });
});
