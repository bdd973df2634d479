// 情報漏えいの有無 (P6(3)エ-カ): 不明, a leak with an outage, the chain of カ, the law's deadlines, and the question itself.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, eventsOf, given, givenUnder, MANAGER, type Told, tell, ward } from '../given-when-then.ts';
import { OUTAGE, routes, said, TO_BOTH } from './leak-story.ts';
import { CRISIS_MANAGER, no, PROMOTION, statuses, ticked } from './telling.ts';

describe('不明 is never taken for なし', () => {
  test('エ is held from the declaration on, and cannot be ticked', () => {
    const story = given(DECLARED);
    story
      .when('11:30', PROMOTION, `連絡済 ${no(story, 'outage-nisc')} --宛先 担当 --手段 電話`)
      .thenRefused('task_held', { task: no(story, 'outage-nisc') });
    story.when('11:30', PROMOTION, '連絡済 NISC --宛先 担当 --手段 電話').thenRefused('task_held');
  });

  test('the answer 不明 is kept as said, and changes nothing', () => {
    given(DECLARED).when('11:30', MANAGER, '漏えい 不明').thenTelling({ type: 'LeakAnswered', leak: 'unknown' });
  });

  test('withdrawn by an update of the item, it is unknown again: エ is held', () => {
    const story = given(DECLARED, ['11:30', MANAGER, '更新 漏えい なし'], ['11:40', MANAGER, '更新 漏えい 確認中']);
    expect(routes(story)).toEqual(['held', '', '', '', '']);
  });

  test('「なし」 is not done until all three bodies have been told', () => {
    const story = said(given(DECLARED), 'none', '11:30');
    const two = tell(
      tell(story, ticked(story, 'outage-tokyo', '11:40', PROMOTION)),
      ticked(story, 'outage-nisc', '11:41', PROMOTION),
    );
    expect(OUTAGE.map((id) => statuses(two, id))).toEqual(['done', 'done', 'open']);
  });
});

describe('漏えいを伴う障害', () => {
  const leaked = given(DECLARED, ['11:30', MANAGER, '漏えい あり']);

  test('オ at once; whether エ too is for a person to decide', () => {
    expect(routes(leaked)).toEqual(['dropped', 'open', 'open', '', '']);
    expect(routes(tell(leaked, ['11:35', MANAGER, '判断 3箇所 する --判断者 副区長']))).toEqual([
      'dropped,open',
      'open',
      'done',
      '',
      '',
    ]);
    expect(routes(tell(leaked, ['11:35', MANAGER, '判断 3箇所 しない --判断者 副区長']))).toEqual([
      'dropped',
      'open',
      'done',
      '',
      '',
    ]);
  });

  test('a decision that is taken back drops what it opened, and keeps what was done', () => {
    const yes = tell(leaked, ['11:35', MANAGER, '判断 3箇所 する --判断者 副区長']);
    const told = tell(yes, ticked(yes, 'outage-nisc', '11:40', PROMOTION));
    const taken = tell(told, ['11:45', MANAGER, '判断 3箇所 しない --判断者 副区長']);
    expect(OUTAGE.map((id) => statuses(taken, id))).toEqual(['dropped,dropped', 'dropped,done', 'dropped,dropped']);
  });

  test('decided before the leak was known, it is not asked again', () => {
    const story = given(
      DECLARED,
      ['11:25', MANAGER, '判断 3箇所 する --判断者 副区長'],
      ['11:30', MANAGER, '漏えい あり'],
    );
    expect(routes(story)).toEqual(['open', 'open', '', '', '']);
  });
});

describe('特定個人情報 (カ): the chain has an order', () => {
  const specific = given(DECLARED, ['11:30', MANAGER, '漏えい 特定個人情報']);

  test('the two bodies wait until the crisis section has been told', () => {
    specific
      .when('11:35', CRISIS_MANAGER, `連絡済 ${no(specific, 'specific-ppc')} --宛先 担当 --手段 電話`)
      .thenRefused('task_held', { before: 'specific-to-crisis' });
    specific
      .when('11:35', MANAGER, `連絡済 ${no(specific, 'specific-to-crisis')} --宛先 危機管理課長 --手段 電話`)
      .thenTelling(
        { type: 'TaskTicked', task: no(specific, 'specific-to-crisis'), party: 'crisis-management', done: true },
        {
          type: 'TasksChanged',
          tasks: [
            { no: no(specific, 'specific-ppc'), status: 'open' },
            { no: no(specific, 'specific-tokyo'), status: 'open' },
          ],
        },
      );
  });

  test('they are told by the crisis section, and by nobody else', () => {
    const told = tell(specific, ticked(specific, 'specific-to-crisis', '11:35'));
    for (const id of TO_BOTH) {
      expect(tell(told, ticked(told, id, '11:40', MANAGER)).refused).toMatchObject({
        code: 'wrong_office',
        offices: ['crisis-manager'],
      });
      expect(statuses(tell(told, ticked(told, id, '11:40', CRISIS_MANAGER)), id)).toBe('done');
    }
  });

  test('what the crisis section was told under another classification does not let them go', () => {
    const told = tell(specific, ticked(specific, 'specific-to-crisis', '11:35'));
    const again = said(said(told, 'none', '11:40'), 'specific', '11:50');
    expect(routes(again).slice(3)).toEqual(['done,open', 'dropped,held']);
  });
});

describe('法定の期限', () => {
  const legal = ['ppc-preliminary', 'ppc-final'];

  test('are no tasks until the ward turns the rules on', () => {
    const story = given(DECLARED, ['11:30', MANAGER, '漏えい 特定個人情報']);
    expect(legal.map((id) => statuses(story, id))).toEqual(['', '']);
  });

  test('turned on, both are open, and each is spoken of a day before it is due, once', () => {
    const on = { ...ward, ruleSets: ward.ruleSets.map((one) => ({ ...one, on: true })) };
    const story = givenUnder(on, DECLARED, ['11:30', MANAGER, '漏えい 特定個人情報']);
    expect(legal.map((id) => statuses(story, id))).toEqual(['open', 'open']);
    const remindedOf = (time: string, before: Told): readonly number[] =>
      tell(before, [time, 'clock']).events.flatMap((event) => (event.type === 'TasksReminded' ? event.tasks : []));
    const first = no(story, 'ppc-preliminary');
    expect(remindedOf('12/6 11:29', story)).not.toContain(first);
    expect(remindedOf('12/6 11:30', story)).toContain(first);
    expect(remindedOf('12/6 11:30', story)).not.toContain(no(story, 'ppc-final'));
    expect(remindedOf('12/7 11:30', tell(story, ['12/6 11:30', 'clock']))).not.toContain(first);
    expect(remindedOf('2026-01-02 11:30', story)).toContain(no(story, 'ppc-final'));
  });
});

describe('the question of the leak', () => {
  const asked = (story: Pick<Told, 'log'>) => eventsOf(story, 'LeakAsked').map(({ report }) => report);

  test('is asked at the declaration and at every report, also while the answer is known', () => {
    const story = given(
      DECLARED,
      ['11:30', MANAGER, '漏えい なし'],
      ['12:00', 'clock'],
      ['12:30', MANAGER, '更新 原因 電源'],
      ['12:40', MANAGER, '報告'],
    );
    expect(asked(story)).toEqual([undefined, 2, 3, 4]);
  });

  test('not by a correction, which says nothing new, nor by the last report', () => {
    const story = given(DECLARED, ['11:30', MANAGER, '訂正 1 誤:A 正:B'], ['11:40', MANAGER, '終結 理由 誤報']);
    expect(asked(story)).toEqual([undefined]);
  });

  test('also by the first report, when an approver lets it go later', () => {
    const approved = { ...ward, reporting: { ...ward.reporting, approver: 'info-policy-officer' } };
    const story = givenUnder(approved, DECLARED, ['11:30', 'info-policy-officer', '承認']);
    expect(asked(story)).toEqual([undefined, 1]);
  });

  test('is answered in words of both languages; the answer is kept also when it is the same', () => {
    const story = given(DECLARED, ['11:30', MANAGER, 'leak none'], ['11:40', MANAGER, '漏洩 なし']);
    expect(eventsOf(story, 'LeakAnswered')).toEqual([
      { type: 'LeakAnswered', leak: 'none' },
      { type: 'LeakAnswered', leak: 'none' },
    ]);
    expect(eventsOf(story, 'FactsUpdated')).toHaveLength(1);
  });
});
