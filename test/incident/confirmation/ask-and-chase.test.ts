// 稼働状況の確認・再依頼・未回答のお知らせ (計画 個別4(3), P8(8)): asking, and chasing only those who are silent.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, eventsOf, given, incidentOf, MANAGER, on, type Step } from '../given-when-then.ts';

const TAX_ANSWERS: Step = ['11:25', 'taxation', '回答 17 停止'];
const sectionsOf = (events: readonly { readonly type: string }[], type: string): readonly string[] =>
  events.flatMap((event) => (event.type === type && 'sections' in event ? (event.sections as string[]) : []));

describe('half way to the deadline', () => {
  test('the silent sections are reminded, those that answered are not', () => {
    const reminded = given(DECLARED, TAX_ANSWERS).when('11:30', 'clock');
    reminded.thenEvents({ type: 'SectionsReminded', deadline: on('11:40'), byHand: false });
    const sections = sectionsOf(reminded.events, 'SectionsReminded');
    expect(sections).toHaveLength(14);
    expect(sections).not.toContain('taxation');
  });

  test('not before', () => {
    given(DECLARED).when('11:29', 'clock').thenNothing();
  });

  test('only once, whatever the clock does', () => {
    given(DECLARED, ['11:30', 'clock']).when('11:31', 'clock').thenNothing();
    given(DECLARED, ['11:30', 'clock']).when('11:25', 'clock').thenNothing();
  });

  test('a section that answered for some of its systems is reminded of the others alone', () => {
    const { events } = given(DECLARED, ['11:25', 'welfare-promotion', '回答 27 停止']).when('11:30', 'clock');
    const [reminder] = events;
    const systems = reminder?.type === 'SectionsReminded' ? reminder.systems : [];
    expect(systems).toHaveLength(37);
    expect(systems).toContain('elderly-disability-welfare');
    expect(systems).not.toContain('elderly-disability-security-server');
  });
});

describe('at the deadline', () => {
  test('the silence is told to the sections’ managers and to the operator who calls them', () => {
    const escalated = given(DECLARED, ['11:30', 'clock'], TAX_ANSWERS).when('11:40', 'clock');
    escalated.thenEvents({ type: 'NoAnswerEscalated', deadline: on('11:40') });
    expect(sectionsOf(escalated.events, 'NoAnswerEscalated')).toHaveLength(14);
  });

  test('after a long stop there is only the escalation, never reminder and escalation at once', () => {
    given(DECLARED).when('11:50', 'clock').thenEvents({ type: 'NoAnswerEscalated' });
    given(DECLARED, ['11:50', 'clock']).when('11:51', 'clock').thenNothing();
  });

  test('only once', () => {
    given(DECLARED, ['11:40', 'clock']).when('11:45', 'clock').thenNothing();
  });

  test('nobody is escalated who has answered', () => {
    const all = given(DECLARED).incident?.sections.keys() ?? [];
    const answers = [...all].map((section): Step => ['11:25', section, '回答 全て 稼働中']);
    given(DECLARED, ...answers)
      .when('11:40', 'clock')
      .thenEvents();
  });

  test('nothing is chased after the close', () => {
    given(DECLARED, ['11:25', MANAGER, 'resolve because 誤報']).when('11:40', 'clock').thenNothing();
  });
});

describe('催促 by hand', () => {
  test('goes to every silent section now, and stands for the automatic reminder', () => {
    const told = given(DECLARED, TAX_ANSWERS, ['11:27', MANAGER, '催促']);
    expect(eventsOf(told, 'SectionsReminded')[0]).toMatchObject({ byHand: true, deadline: on('11:40') });
    told.when('11:30', 'clock').thenNothing();
    told.when('11:40', 'clock').thenEvents({ type: 'NoAnswerEscalated' });
  });

  test('to one section leaves the others to the clock', () => {
    const told = given(DECLARED, ['11:27', MANAGER, '催促 税務課']);
    expect(sectionsOf(told.events, 'SectionsReminded')).toEqual(['taxation']);
    expect(sectionsOf(told.when('11:30', 'clock').events, 'SectionsReminded')).toHaveLength(14);
  });

  test('also after the deadline, and as often as a person wants', () => {
    const told = given(DECLARED, ['11:40', 'clock'], ['11:50', MANAGER, 'remind']);
    told.when('11:52', MANAGER, 'remind').thenEvents({ type: 'SectionsReminded', byHand: true });
  });

  test('is refused when nobody is silent', () => {
    given(DECLARED, TAX_ANSWERS)
      .when('11:30', MANAGER, 'remind 税務課')
      .thenRefused('nobody_silent', { section: 'taxation' });
  });
});

describe('確認依頼: a new round', () => {
  const answered = given(DECLARED, TAX_ANSWERS, ['11:40', 'clock']);

  test('asks everybody again, also those who answered before, with a deadline of its own', () => {
    const asked = answered.when('12:30', MANAGER, '確認依頼');
    asked.thenEvents({ type: 'ConfirmationAsked', round: 2, deadline: on('15:30'), remindAt: on('14:00') });
    const taxation = incidentOf(asked).sections.get('taxation');
    expect(taxation).toMatchObject({ silent: 1, round: { no: 2, earlier: [1], reminded: false } });
    expect(taxation?.round?.escalatedAt).toBeUndefined();
    expect(taxation?.answers.get('arrears-tax-nhi')).toMatchObject({ state: 'stopped', round: 1 });
  });

  test('chases anew: reminder and escalation start again', () => {
    const asked = given(DECLARED, TAX_ANSWERS, ['11:40', 'clock'], ['12:00', 'clock'], ['12:30', MANAGER, 'ask']);
    expect(sectionsOf(asked.when('14:00', 'clock').events, 'SectionsReminded')).toHaveLength(15);
    expect(sectionsOf(asked.when('15:30', 'clock').events, 'NoAnswerEscalated')).toHaveLength(15);
  });

  test('for one section leaves the round of the others as it is', () => {
    const asked = answered.when('12:30', MANAGER, 'ask taxation');
    asked.thenEvents({ type: 'ConfirmationAsked', round: 2, sections: ['taxation'] });
    expect(incidentOf(asked).sections.get('roads')?.round?.no).toBe(1);
  });

  test('sections with different deadlines are reminded of their own', () => {
    const told = given(DECLARED, ['11:25', MANAGER, 'ask 税務課']);
    const { events } = told.when('11:39', 'clock');
    expect(events).toMatchObject([
      { type: 'SectionsReminded', deadline: on('11:40') },
      { type: 'SectionsReminded', deadline: on('11:45'), sections: ['taxation'] },
    ]);
  });

  test('an answer counts for the round that stands when it is given', () => {
    given(DECLARED, ['12:30', MANAGER, 'ask'])
      .when('12:40', 'taxation', '回答 17 停止')
      .thenEvents({ type: 'AnswerRecorded', round: 2, late: false });
  });

  test.each(['ask', 'remind'])('%s for a section that is not in the plan is refused', (verb) => {
    answered.when('12:30', MANAGER, `${verb} 宇宙課`).thenRefused('unknown_section', { given: '宇宙課' });
  });

  test.each(['ask', 'remind'])('%s from a section is refused', (verb) => {
    answered.when('12:30', 'taxation', verb).thenRefused('not_allowed', { command: verb });
  });
});
