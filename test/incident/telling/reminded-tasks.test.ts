// What the clock says of tasks that wait and of how long the outage has lasted (P7(1), P10-1-1(1)※).
import { describe, expect, test } from '@jest/globals';
import { DECLARED, eventsOf, given, incidentOf, MANAGER, type Step, type Told, tell } from '../given-when-then.ts';
import { ticked } from './telling.ts';

const declared = given(DECLARED);

describe('the clock', () => {
  const reminded = (story: Told): readonly string[] =>
    story.events.flatMap((event) => {
      if (event.type !== 'TasksReminded') return [];
      const { tasks } = incidentOf(story).contacting;
      return event.tasks.map((one) => tasks.get(one)?.task ?? '');
    });

  test('speaks after half an hour of what was to be done 速やかに, once', () => {
    const early = given(DECLARED, ticked(declared, 'ciso-report', '11:30'));
    expect(reminded(tell(early, ['11:49', 'clock']))).toEqual([]);
    const late = tell(early, ['11:50', 'clock']);
    expect(reminded(late)).toEqual(['crisis-first-report']);
    expect(reminded(tell(late, ['11:51', 'clock']))).toEqual([]);
  });

  test('says at half a day, 1 day, 2 days and 1 week how long it has been, once each, from 発生日時 (P10-1-1(1)※)', () => {
    const since = given(DECLARED, ['11:21', MANAGER, '更新 発生日時 10:00']);
    const stages = (story: Told, ...times: readonly string[]): readonly string[] =>
      eventsOf(times.map((time): Step => [time, 'clock']).reduce(tell, story), 'StageReached').map(
        ({ stage }) => stage,
      );
    expect(stages(since, '21:59')).toEqual([]);
    expect(stages(since, '22:00')).toEqual(['half-day']);
    expect(stages(since, '22:00', '22:01', '12/5 08:15')).toEqual(['half-day']);
    expect(stages(since, '22:00', '12/5 10:00', '12/6 10:00', '12/11 10:00', '12/11 12:00')).toEqual([
      'half-day',
      'one-day',
      'two-days',
      'one-week',
    ]);
    expect(stages(since, '12/6 12:00', '12/6 12:01')).toEqual(['two-days']);
    expect(stages(declared, '23:19', '23:20')).toEqual(['half-day']);
  });

  test('asks at a stage those sections whose systems are known to stand still', () => {
    const story = given(
      DECLARED,
      ['11:25', 'taxation', '回答 17 復旧済'],
      ['11:26', 'roads', '回答 33 復旧作業中'],
      ['11:27', 'personnel', '回答 12 対象外'],
    );
    const sections = tell(story, ['23:20', 'clock']).events.flatMap((event) =>
      event.type === 'StageReached' ? event.sections : [],
    );
    expect(sections).toEqual(['roads']);
  });
});
