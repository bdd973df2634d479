// 回答 (計画 個別4(3), P8(9)(10)): what a section says of its own systems.
import { describe, expect, test } from '@jest/globals';
import { statusBoard } from '../../../src/posts/board/status-board.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { DECLARED, given, givenUnder, incidentOf, MANAGER, on, type Told, ward } from '../given-when-then.ts';

const RESIDENTS = 'family-register-residents';
const declared = given(DECLARED);

const board = (told: Told): string =>
  JSON.stringify(statusBoard(incidentOf(told), on('12/4 13:00'), vocabulary(ward, textsIn('ja'))));

describe('a section answers for its own systems', () => {
  test('one by one, with service state and note', () => {
    declared.when('11:32', RESIDENTS, '回答 13 停止 代替手段で継続 紙台帳で受付').thenEvents({
      type: 'AnswerRecorded',
      system: 'family-register',
      section: RESIDENTS,
      state: 'stopped',
      serviceState: 'alternative',
      note: '紙台帳で受付',
      means: 'web',
      saidAt: on('11:32'),
      late: false,
      round: 1,
      noChange: false,
    });
  });

  test('all at once', () => {
    const { events } = declared.when('11:32', RESIDENTS, '回答 全て 停止 代替 紙で受付 --damage 甚大');
    expect(events).toHaveLength(4);
    for (const event of events) {
      expect(event).toMatchObject({ state: 'stopped', serviceState: 'alternative', note: '紙で受付', damage: 'large' });
    }
  });

  test('several of them in one form; a system that is not chosen stays unanswered', () => {
    const fields = {
      'state:family-register': 'stopped',
      'service:family-register': 'suspended',
      'damage:family-register': 'small',
      'note:family-register': '休止',
      'state:cvs-cert-resident-seal': '',
      'state:15': 'running',
    };
    const answered = declared.when('11:32', RESIDENTS, { form: 'answer', fields });
    expect(answered.events).toMatchObject([
      { system: 'family-register', state: 'stopped', serviceState: 'suspended', damage: 'small', note: '休止' },
      { state: 'running' },
    ]);
    expect(incidentOf(answered).sections.get(RESIDENTS)?.silent).toBe(2);
  });

  test('自課: the information systems section confirms its own ten like everybody else', () => {
    expect(declared.when('11:32', MANAGER, 'answer all checking').events).toHaveLength(10);
  });

  test('a repeated answer is a new answer, and the newest stands', () => {
    const again = given(DECLARED, ['11:32', RESIDENTS, '回答 13 停止 休止']).when('11:35', RESIDENTS, '回答 13 復旧済');
    again.thenEvents({ type: 'AnswerRecorded', state: 'restored' });
    const answer = incidentOf(again).sections.get(RESIDENTS)?.answers.get('family-register');
    expect(answer).toMatchObject({ state: 'restored', enteredAt: on('11:35') });
    expect(answer).not.toHaveProperty('serviceState');
    expect(incidentOf(again).sections.get(RESIDENTS)?.silent).toBe(3);
  });

  test('after the deadline is taken, and marked late', () => {
    declared.when('11:40', RESIDENTS, '回答 13 停止').thenEvents({ type: 'AnswerRecorded', late: false });
    declared.when('11:41', RESIDENTS, '回答 13 停止').thenEvents({ type: 'AnswerRecorded', late: true });
  });
});

describe('several systems on one line', () => {
  const stopped = { type: 'AnswerRecorded', state: 'stopped' } as const;

  test.each(['回答 13 停止 14 稼働中', '回答 13停止 14 稼働中'])('%s is an answer for each', (said) => {
    given(DECLARED)
      .when('11:30', RESIDENTS, said)
      .thenEvents(
        { ...stopped, system: 'family-register' },
        { type: 'AnswerRecorded', system: 'cvs-cert-resident-seal', state: 'running' },
      );
  });

  test.each(['回答 13、14、15 停止', 'answer 13,14,15 stopped'])('%s answers all of them alike', (said) => {
    given(DECLARED).when('11:30', RESIDENTS, said).thenEvents(stopped, stopped, stopped);
  });

  test('全て停止 needs no space', () => {
    expect(given(DECLARED).when('11:30', RESIDENTS, '回答 全て停止').events).toHaveLength(4);
  });
});

test('復旧 alone is refused: it could mean 復旧済, which needs 動作確認, or 復旧作業中', () => {
  given(DECLARED).when('11:30', RESIDENTS, '回答 13 復旧').thenRefused('unknown_state', { given: '復旧' });
});

describe('変更なし', () => {
  test('with a note or a damage of its own is refused: it would be another answer', () => {
    given(DECLARED, ['11:30', RESIDENTS, '回答 全て 停止'])
      .when('11:40', RESIDENTS, '回答 変更なし --note 手書き')
      .thenRefused('unknown_option', { given: '--note' });
  });

  const all = given(DECLARED, ['11:32', RESIDENTS, '回答 全て 停止 休止 紙で受付'], ['12:30', MANAGER, '確認依頼']);

  test('says of every system what was last said of it, in the new round', () => {
    const answered = all.when('12:40', RESIDENTS, '回答 変更なし');
    expect(answered.events).toHaveLength(4);
    expect(answered.events[0]).toMatchObject({
      state: 'stopped',
      serviceState: 'suspended',
      note: '紙で受付',
      round: 2,
      noChange: true,
    });
    expect(incidentOf(answered).sections.get(RESIDENTS)?.silent).toBe(0);
  });

  test.each(['no change', '変更なし', 'no-change', '変化なし'])('as %s, or by its form, is the same', (said) => {
    const form = all.when('12:40', RESIDENTS, { form: 'answer_unchanged', fields: {} });
    expect(all.when('12:40', RESIDENTS, `answer ${said}`).events).toEqual(form.events);
  });

  test('needs an earlier answer: without one it is refused, and the systems are named', () => {
    given(DECLARED, ['11:32', RESIDENTS, '回答 13 停止'])
      .when('11:40', RESIDENTS, '回答 変更なし')
      .thenRefused('no_previous_answer', {
        systems: ['cvs-cert-resident-seal', 'cvs-cert-family-register', 'mynumber-card-notice'],
      });
  });
});

describe('未回答 is never 稼働中', () => {
  test('the board counts every silent system as silent, and none as running', () => {
    expect(board(declared)).toContain('稼働中0 / 一部停止0 / 停止0 / 復旧作業中0 / 確認中0 / 復旧済0 / 未回答38');
  });

  test('an answer takes exactly its own system out of the silent ones', () => {
    const told = given(DECLARED, ['11:32', RESIDENTS, '回答 13 稼働中']);
    expect(board(told)).toContain('稼働中1 / 一部停止0 / 停止0 / 復旧作業中0 / 確認中0 / 復旧済0 / 未回答37');
    expect(board(told)).toContain('1/38システム(未回答 15課、うち期限超過 15課)');
  });
});

describe('an answer is refused', () => {
  test('for a system of another section: only that section says how it stands', () => {
    declared.when('11:32', RESIDENTS, '回答 17 停止').thenRefused('not_own_section', { section: 'taxation' });
  });

  test('for several systems when one of them is another section’s, and then nothing of it is kept', () => {
    const fields = { 'state:13': 'stopped', 'state:17': 'stopped' };
    declared.when('11:32', RESIDENTS, { form: 'answer', fields }).thenRefused('not_own_section');
  });

  test('27 and 28 have nearly one name: it asks which by number', () => {
    declared
      .when('11:32', 'welfare-promotion', '回答 高齢・障害福祉業務管理システム 停止')
      .thenRefused('ambiguous_system', {
        candidates: [
          '27 高齢・障害福祉業務管理システム （高齢・障害セキュリティサーバ）',
          '28 高齢・障害福祉業務管理システム',
        ],
      });
    declared
      .when('11:32', 'welfare-promotion', '回答 28 高齢・障害福祉業務管理システム 停止')
      .thenEvents({ type: 'AnswerRecorded', system: 'elderly-disability-welfare' });
  });

  test('in a state that the plan does not know; nobody can answer 未回答', () => {
    declared.when('11:32', RESIDENTS, '回答 13 爆発').thenRefused('unknown_state', { given: '爆発' });
    declared.when('11:32', RESIDENTS, '回答 13 未回答').thenRefused('unknown_state', { given: '未回答' });
    declared.when('11:32', RESIDENTS, '回答 13 no_answer').thenRefused('unknown_state');
  });

  test('after the close, and the record stays as it was', () => {
    given(DECLARED, ['12:30', MANAGER, 'resolve because 誤報'])
      .when('12:40', RESIDENTS, '回答 13 停止')
      .thenRefused('incident_closed', { incident: '2025-001' });
  });

  test('from a post that owns no system and may not answer for others', () => {
    declared.when('11:32', 'ward-mayor', '回答 13 停止').thenRefused('not_allowed', { command: 'answer' });
  });

  test('“all” from a post that has no section of its own', () => {
    const roles = ward.roles.map((role) =>
      role.id === 'info-policy-officer' ? { ...role, may: ['answer_for_others' as const] } : role,
    );
    givenUnder({ ...ward, roles }, DECLARED)
      .when('11:32', 'info-policy-officer', '回答 全て 停止')
      .thenRefused('no_section_to_answer_for');
  });
});
