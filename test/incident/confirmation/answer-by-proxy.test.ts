// 代理入力: a section that was reached by telephone; the record says who said it, who heard it, when, and that it was
// read back.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, given, givenUnder, incidentOf, MANAGER, on, ward } from '../given-when-then.ts';

const declared = given(DECLARED);
const HEARD = '--for 戸籍住民課 --said-by 住民記録係長 --by phone --read-back';

describe('an answer heard by telephone', () => {
  test('says who said it, who heard it, by what means, when, and that it was read back', () => {
    declared.when('11:45', 'info-systems-staff', `回答 13 停止 代替 ${HEARD} --at 11:36`).thenEvents({
      type: 'AnswerRecorded',
      system: 'family-register',
      section: 'family-register-residents',
      means: 'phone',
      proxy: { means: 'phone', saidBy: '住民記録係長', heardBy: '情報システム課担当職員', readBack: true },
      saidAt: on('11:36'),
    });
  });

  test('was heard by who types it, now, unless another is named', () => {
    const other = `回答 13 停止 --for 戸籍住民課 --said-by 係長 --by fax --heard-by 庶務係`;
    declared.when('11:36', MANAGER, other).thenEvents({
      type: 'AnswerRecorded',
      proxy: { means: 'fax', saidBy: '係長', heardBy: '庶務係', readBack: false },
      saidAt: on('11:36'),
    });
  });

  test('is late by when it was said, not by when it was typed', () => {
    const at = (said: string) => declared.when('12:30', MANAGER, `回答 13 停止 ${HEARD} --at ${said}`);
    at('11:39').thenEvents({ type: 'AnswerRecorded', late: false });
    at('11:40').thenEvents({ type: 'AnswerRecorded', late: false });
    at('11:41').thenEvents({ type: 'AnswerRecorded', late: true });
  });

  test('may be about the whole section, alike or unchanged', () => {
    const all = declared.when('11:36', MANAGER, `回答 全て 停止 ${HEARD}`);
    expect(all.events).toHaveLength(4);
    const unchanged = given(DECLARED, ['11:36', MANAGER, `回答 全て 停止 ${HEARD}`]).when(
      '12:30',
      MANAGER,
      `回答 変更なし ${HEARD}`,
    );
    expect(unchanged.events).toHaveLength(4);
    expect(unchanged.events[0]).toMatchObject({ noChange: true, means: 'phone', proxy: { readBack: true } });
  });

  test('the form says the same as the words', () => {
    const fields = {
      section: 'family-register-residents',
      'state:13': 'stopped',
      saidBy: '住民記録係長',
      by: 'phone',
      heardBy: '',
      at: '11:30',
      readBack: 'on',
    };
    const form = declared.when('11:36', MANAGER, { form: 'answer', fields });
    expect(form.events).toHaveLength(1);
    expect(form.events).toEqual(declared.when('11:36', MANAGER, `回答 13 停止 ${HEARD} --at 11:30`).events);
  });

  test('a newer proxy answer does not hide that the section spoke for itself before: both are in the log', () => {
    const told = given(
      DECLARED,
      ['11:30', 'family-register-residents', '回答 13 停止'],
      ['11:36', MANAGER, `回答 13 復旧中 ${HEARD}`],
    );
    expect(told.log.filter(({ event }) => event.type === 'AnswerRecorded')).toHaveLength(2);
    const answer = incidentOf(told).sections.get('family-register-residents')?.answers.get('family-register');
    expect(answer).toMatchObject({ state: 'recovering', answeredBy: '情報システム課長' });
  });
});

describe('a proxy answer is refused', () => {
  test('without who said it and how: the record could not say', () => {
    declared
      .when('11:36', MANAGER, '回答 13 停止')
      .thenRefused('proxy_incomplete', { section: 'family-register-residents', missing: ['said_by', 'by'] });
    declared
      .when('11:36', MANAGER, '回答 13 停止 --for 戸籍住民課 --said-by 係長')
      .thenRefused('proxy_incomplete', { missing: ['by'] });
    declared
      .when('11:36', MANAGER, '回答 13 停止 --by phone --read-back')
      .thenRefused('proxy_incomplete', { missing: ['said_by'] });
  });

  test('from another section', () => {
    declared
      .when('11:36', 'taxation', `回答 13 停止 ${HEARD}`)
      .thenRefused('not_own_section', { actor: '税務課', section: 'family-register-residents' });
  });

  test('when the system is not the named section’s', () => {
    declared
      .when('11:36', MANAGER, `回答 17 停止 ${HEARD}`)
      .thenRefused('system_of_other_section', { system: 'arrears-tax-nhi', section: 'family-register-residents' });
  });

  test('when it was heard in the future', () => {
    declared
      .when('11:36', MANAGER, `回答 13 停止 ${HEARD} --at 11:38`)
      .thenRefused('time_in_future', { at: on('11:38') });
  });

  test('when it was heard by no means that we know', () => {
    declared
      .when('11:36', MANAGER, '回答 13 停止 --for 戸籍住民課 --said-by 係長 --by 伝書鳩')
      .thenRefused('unknown_means', { given: '伝書鳩' });
  });

  test('for a section that owns nothing here', () => {
    const sections = ward.sections.map((section) => ({ ...section, id: 'library', name: '図書館' })).slice(0, 1);
    givenUnder({ ...ward, sections: [...ward.sections, ...sections] }, DECLARED)
      .when('11:36', MANAGER, '回答 全て 停止 --for 図書館 --said-by 館長 --by phone')
      .thenRefused('section_owns_nothing', { section: 'library' });
  });
});
