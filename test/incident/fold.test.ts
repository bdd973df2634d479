// Events are the truth: what is known is their fold, and the order in which sections answer makes no difference.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SystemCommand } from '../../src/incident/command.ts';
import { SYSTEM_STATES } from '../../src/incident/confirmation/states.ts';
import { evolve, fold } from '../../src/incident/evolve.ts';
import { statusBoard } from '../../src/posts/board/status-board.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { incidentView } from '../../src/views/read-incident.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, type Told, tell, ward } from './given-when-then.ts';

const texts = textsIn('ja');
const tick: SystemCommand = { type: 'tick' };

const anyStep: fc.Arbitrary<readonly [who: string, said: string | SystemCommand]> = fc.oneof(
  fc.tuple(
    fc.constant('clock'),
    fc.constantFrom<SystemCommand>(
      tick,
      {
        type: 'note_delivery',
        post: 'board',
        platform: 'slack',
        conversation: 'C1',
        outcome: 'parked',
        reason: 'gone',
      },
      { type: 'note_delivery', post: 'board', platform: 'slack', conversation: 'C1', outcome: 'recovered' },
    ),
  ),
  fc.tuple(
    fc.constantFrom('taxation', 'roads'),
    fc.constantFrom('回答 全て 停止', '回答 変更なし', '回答 全て 復旧済'),
  ),
  fc.tuple(
    fc.constant(MANAGER),
    fc.constantFrom(
      '更新 原因 A',
      '更新 原因 B',
      '見込 12/6 10:00',
      '見込 不明',
      '頻度 every 1h',
      '頻度 default',
      '確認依頼',
      '確認依頼 税務課',
      '催促',
      '報告',
      '訂正 1 B',
      '終結',
      '終結 理由 C',
      '頻度 10:00 適用 12/5 09:00',
    ),
  ),
);

/** Any of it, at times that go forward by minutes or hours. */
const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), anyStep), { maxLength: 12 }).map((steps) => {
  let minute = 680;
  return steps.map(([later, [who, said]]): Step => {
    minute += later;
    const wall = `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return [`12/${4 + Math.floor(minute / 1440)} ${wall}`, who, said] as Step;
  });
});

const play = (steps: readonly Step[]): Told => steps.reduce(tell, given(DECLARED));

describe('the fold of the events', () => {
  test('is what the decisions led to, step by step, and from any point on', () => {
    fc.assert(
      fc.property(story, fc.nat(), (steps, cut) => {
        const { incident, log } = play(steps);
        expect(fold(log, ward)).toEqual(incident);
        const half = log.slice(0, 1 + (cut % log.length));
        expect(fold(log.slice(half.length), ward, fold(half, ward))).toEqual(incident);
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
      }),
      { numRuns: 60 },
    );
  });

  test('survives being written down: events are plain JSON', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { incident, log } = play(steps);
        expect(fold(JSON.parse(JSON.stringify(log)), ward)).toEqual(incident);
      }),
      { numRuns: 30 },
    );
  });

  test('never says that a silent system is anything but silent', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const told = play(steps);
        const answered = new Set(
          told.log.flatMap(({ event }) => (event.type === 'AnswerRecorded' ? [event.system] : [])),
        );
        for (const { id, state } of incidentView(incidentOf(told), on('12/9 00:00'), texts).systems) {
          expect(state === 'no_answer').toBe(!answered.has(id));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('must begin with a declaration, and has only one', () => {
    const { log } = given(DECLARED);
    const [declaration, asked] = log;
    if (declaration === undefined || asked === undefined) throw new Error('a declaration makes events');
    expect(() => evolve(undefined, asked, ward)).toThrow('begins with ConfirmationAsked');
  });
});

describe('any order of the same answers', () => {
  const answers = fc
    .uniqueArray(fc.integer({ min: 1, max: 38 }), { minLength: 1, maxLength: 10 })
    .chain((numbers) =>
      fc.tuple(
        fc.constant(numbers),
        fc.shuffledSubarray(numbers, { minLength: numbers.length }),
        fc.array(fc.constantFrom(...SYSTEM_STATES), { minLength: 38, maxLength: 38 }),
        fc.array(fc.constantFrom(...SYSTEM_STATES), { maxLength: 5 }),
      ),
    );

  const owner = (no: number): string => ward.systems.find((system) => system.no === no)?.section ?? '';
  const board = (steps: readonly Step[]): string => {
    const told = play(steps);
    return JSON.stringify(statusBoard(incidentOf(told), on('11:59'), vocabulary(ward, texts)));
  };

  test('gives the same board, whatever was said of a system before its last answer', () => {
    fc.assert(
      fc.property(answers, ([numbers, shuffled, states, earlier]) => {
        const last = (no: number): Step => ['11:30', owner(no), `answer ${no} ${states[no - 1]}`];
        const before = earlier.map((state, index): Step => {
          const no = numbers[index % numbers.length] ?? 1;
          return ['11:25', owner(no), `answer ${no} ${state} suspended`];
        });
        expect(board([...before, ...shuffled.map(last)])).toBe(board(numbers.map(last)));
      }),
      { numRuns: 25 },
    );
  });
});
