// 段階の確認 (計画 P9(2)ウ, P10-1-1(1)※): sections whose systems stand still say how they go on; the others are left in peace.
import { describe, expect, test } from '@jest/globals';
import { newestStage, stageSilent } from '../../../src/incident/recovery/answer-stage.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { nowSteps } from '../../../src/views/now.ts';
import { incidentView } from '../../../src/views/read-incident.ts';
import { post } from '../../posts/whole-story.ts';
import { DECLARED, eventsOf, given, incidentOf, MANAGER, on, type Step } from '../given-when-then.ts';

const STOPPED: readonly Step[] = [
  DECLARED,
  ['11:30', 'taxation', '回答 17 停止'],
  ['11:31', 'roads', '回答 全て 稼働中'],
];
const REACHED: readonly Step[] = [...STOPPED, ['23:30', 'clock']];
const reached = given(...REACHED);
const HALF_DAY = 'half-day';
const silentNow = (...steps: readonly Step[]) => {
  const incident = incidentOf(given(...REACHED, ...steps));
  const newest = newestStage(incident);
  return newest === undefined ? [] : stageSilent(incident, newest);
};

describe('at a stage', () => {
  test('only sections whose systems are known to stand still are asked, each in its own place, with a press for each answer', () => {
    const asked = eventsOf(reached, 'StageReached');
    expect(asked).toEqual([{ type: 'StageReached', stage: HALF_DAY, sections: ['taxation'] }]);
    const seq = reached.log.findLast(({ event }) => event.type === 'StageReached')?.seq ?? 0;
    const { audience, card } = post(reached, `notice/stage/${seq}/taxation`);
    expect(audience).toEqual({ to: 'section', section: 'taxation' });
    const commands = card.blocks.flatMap((block) =>
      block.type === 'actions' ? block.actions.flatMap((one) => ('command' in one ? [one.command] : [])) : [],
    );
    for (const answer of ['moved', 'not_needed', 'no_plan']) expect(commands).toContain(`stage half-day ${answer}`);
  });

  test.each([
    ['段階 半日 移行 紙の申請書', { answer: 'moved', note: '紙の申請書' }],
    ['stage 1 not_needed', { answer: 'not_needed' }],
    ['stage half-day 計画なし', { answer: 'no_plan' }],
  ])('%s is the section’s answer', (said, answer) => {
    reached
      .when('23:40', 'taxation', said)
      .thenEvents({ type: 'StageAnswered', stage: HALF_DAY, section: 'taxation', means: 'web', ...answer });
  });

  test('it is heard by telephone as any answer is, with whose word it was', () => {
    reached
      .when('23:40', MANAGER, '段階 半日 移行 --for 税務課 --said-by 係長 --by 電話 --read-back --at 23:35')
      .thenEvents({ type: 'StageAnswered', section: 'taxation', means: 'phone', saidAt: on('23:35') });
    reached.when('23:40', MANAGER, '段階 半日 移行 --for 税務課').thenRefused('proxy_incomplete');
    reached.when('23:40', 'roads', '段階 半日 移行 --for 税務課').thenRefused('not_own_section');
  });

  test('the same answer twice changes nothing, and another one takes its place', () => {
    const answered = given(...REACHED, ['23:40', 'taxation', '段階 半日 不要']);
    answered.when('23:41', 'taxation', '段階 半日 不要').thenNothing();
    answered.when('23:50', 'taxation', '段階 半日 移行').thenEvents({ type: 'StageAnswered', answer: 'moved' });
  });
});

describe('is refused, and nothing changes', () => {
  test.each([
    ['taxation', 'stage 来世紀 moved', 'unknown_stage'],
    ['taxation', 'stage one-week moved', 'stage_not_reached'],
    ['roads', 'stage half-day moved', 'stage_not_asked'],
    ['taxation', 'stage half-day', 'missing_argument'],
    ['taxation', 'stage half-day たぶん', 'missing_argument'],
  ] as const)('%s: %s', (who, said, code) => {
    reached.when('23:40', who, said).thenRefused(code);
  });
});

describe('silence', () => {
  test('is reminded of once, stands among what is to be done, and ends with the answer', () => {
    const reminded = given(...REACHED, ['12/5 00:40', 'clock']);
    expect(eventsOf(reminded, 'StageReminded')).toEqual([
      { type: 'StageReminded', stage: HALF_DAY, sections: ['taxation'] },
    ]);
    const later = given(...REACHED, ['12/5 00:40', 'clock'], ['12/5 02:00', 'clock']);
    expect(eventsOf(later, 'StageReminded')).toHaveLength(1);
    const ids = (...steps: readonly Step[]) =>
      nowSteps(incidentOf(given(...REACHED, ...steps)), on('12/5 00:50'), textsIn('ja')).map(({ id }) => id);
    expect(ids()).toContain('stage-half-day');
    expect(ids(['23:50', 'taxation', '段階 半日 移行'])).not.toContain('stage-half-day');
  });

  test('ends as well when the systems are back: nobody asks about what runs', () => {
    expect(silentNow()).toEqual(['taxation']);
    expect(silentNow(['23:50', 'taxation', '回答 17 稼働中'])).toEqual([]);
    const back = given(...REACHED, ['23:50', 'taxation', '回答 17 稼働中'], ['12/5 00:40', 'clock']);
    expect(eventsOf(back, 'StageReminded')).toEqual([]);
  });
});

test('the JSON says of each stage when it came and what each section answered', () => {
  const told = given(...REACHED, ['23:40', 'taxation', '段階 半日 計画なし']);
  const { stages } = incidentView(incidentOf(told), on('23:50'), textsIn('ja'));
  expect(stages.find(({ id }) => id === HALF_DAY)).toMatchObject({
    reachedAt: on('23:30'),
    sections: [{ section: 'taxation', answer: 'no_plan', at: on('23:40') }],
  });
  expect(stages.at(-1)).toEqual({ id: 'one-week', name: '1週間', sections: [] });
});
