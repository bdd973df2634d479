// 担当者入力と所属長の確認 (計画 P8(8)ア, (9), (10)): whose word an answer is, and when its manager stands for it.
import { describe, expect, test } from '@jest/globals';
import { forbid } from '../../../src/app/hear/authorize.ts';
import { identify } from '../../../src/app/hear/identify.ts';
import { type Duty, NOBODY_YET } from '../../../src/directory/directory.ts';
import { decide } from '../../../src/incident/decide.ts';
import { isRefusal } from '../../../src/incident/refusal.ts';
import { refusalText } from '../../../src/posts/replies/refusal-text.ts';
import { replyText } from '../../../src/posts/replies/reply-text.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import {
  DECLARED,
  given,
  givenUnder,
  incidentOf,
  MANAGER,
  on,
  type Step,
  type Told,
  tell,
  ward,
} from '../given-when-then.ts';

const ANSWERED: Step = ['11:25', 'welfare-promotion', '回答 27 停止 28 稼働中'];
const answered = given(DECLARED, ANSWERED);
const answer = (told: Told, system = 'elderly-disability-welfare', section = 'welfare-promotion') =>
  incidentOf(told).sections.get(section)?.answers.get(system);
const confirmed = tell(answered, ['11:30', 'welfare-promotion', '課長確認 --confirmed-by 福祉推進課長']);

describe('whose word it is', () => {
  test('a section’s own person enters it as staff, unconfirmed', () => {
    expect(answer(answered)).toMatchObject({ enteredAs: 'staff' });
    expect(answer(answered)?.confirmed).toBeUndefined();
  });

  test('the manager’s own answer is confirmed with it', () => {
    const own = given(DECLARED, ['11:25', MANAGER, '回答 6 稼働中']);
    const systems = [...(incidentOf(own).sections.get('information-systems')?.answers.values() ?? [])];
    expect(systems).toMatchObject([{ enteredAs: 'manager', confirmed: { by: '情報システム課長', at: on('11:25') } }]);
  });

  test('what the manager said on the telephone is the manager’s word; of anybody else nothing is known', () => {
    const heard = (by: string) =>
      answer(
        given(DECLARED, ['11:25', MANAGER, `回答 33 停止 --for 道路課 --said-by ${by} --by phone`]),
        ward.systems.find(({ no }) => no === 33)?.id,
        'roads',
      );
    expect(heard('道路課長')).toMatchObject({ enteredAs: 'manager', confirmed: { by: '道路課長' } });
    expect(heard('道路管理係長')?.enteredAs).toBeUndefined();
    expect(heard('道路管理係長')?.confirmed).toBeUndefined();
  });

  test('an answer may come with the confirmation', () => {
    const told = given(DECLARED, ['11:25', 'taxation', '回答 17 停止 --confirmed-by 税務課長']);
    expect(answer(told, 'arrears-tax-nhi', 'taxation')).toMatchObject({
      enteredAs: 'staff',
      confirmed: { by: '税務課長', at: on('11:25') },
    });
  });

  test('a plan without it records nothing of the kind', () => {
    const { managersConfirm: _, ...confirmation } = ward.confirmation;
    const told = givenUnder({ ...ward, confirmation }, DECLARED, ANSWERED);
    expect(answer(told)?.enteredAs).toBeUndefined();
    expect(tell(told, ['11:30', 'welfare-promotion', 'confirm']).refused).toMatchObject({
      code: 'managers_do_not_confirm',
    });
  });

  test('a plan without it takes no answer whose confirmation it would drop', () => {
    const plan = { ...ward, confirmation: { ...ward.confirmation, managersConfirm: false } };
    const before = givenUnder(plan, DECLARED);
    const told = tell(before, ['11:25', 'welfare-promotion', '回答 27 停止 --confirmed-by 福祉推進課長']);
    expect(told.refused).toMatchObject({ code: 'managers_do_not_confirm' });
    expect(answer(told)).toBeUndefined();
    const said = (locale: 'ja' | 'en') =>
      told.refused === undefined ? '' : refusalText(told.refused, on('11:25'), vocabulary(plan, textsIn(locale, plan)));
    expect(said('ja')).toContain('回答はまだ受け付けていません');
    expect(said('en')).toContain('not recorded yet');
  });

  test('whoever gives both reads that both were taken', () => {
    const told = given(DECLARED, ['11:25', 'taxation', '回答 17 停止 --confirmed-by 税務課長']);
    const said = (locale: 'ja' | 'en') =>
      replyText(incidentOf(told), told.events, on('11:25'), vocabulary(ward, textsIn(locale)));
    expect(said('ja')).toContain('所属長確認済(税務課長 11時25分)');
    expect(said('en')).toContain('confirmed by the manager (税務課長, 11:25)');
  });
});

describe('the confirmation', () => {
  test('stands for every answer of the round that waits for it', () => {
    expect(confirmed.events).toMatchObject([
      { type: 'AnswersConfirmed', section: 'welfare-promotion', confirmedBy: '福祉推進課長' },
    ]);
    expect(answer(confirmed)).toMatchObject({ state: 'running', confirmed: { by: '福祉推進課長', at: on('11:30') } });
    answered
      .when('11:30', 'welfare-promotion', 'confirm 27 --confirmed-by 福祉推進課長')
      .thenEvents({ type: 'AnswersConfirmed', systems: ['elderly-disability-security-server'] });
  });

  test('an answer that changes afterwards is unconfirmed again; the same words are not a change', () => {
    const same = tell(confirmed, ['11:35', 'welfare-promotion', '回答 28 稼働中']);
    expect(answer(same)?.confirmed).toEqual({ by: '福祉推進課長', at: on('11:30') });
    const changed = tell(confirmed, ['11:35', 'welfare-promotion', '回答 28 停止']);
    expect(answer(changed)?.confirmed).toBeUndefined();
    expect(answer(changed, 'elderly-disability-security-server')?.confirmed).toBeDefined();
  });

  test('holds for its round: what is said in the next one waits for it again', () => {
    const next = [
      ['12:30', MANAGER, '確認依頼'],
      ['12:40', 'welfare-promotion', '回答 28 稼働中'],
    ] as const;
    expect(answer(next.reduce<Told>(tell, confirmed))?.confirmed).toBeUndefined();
  });

  test('is the manager’s, or in the manager’s name', () => {
    answered
      .when('11:30', 'welfare-promotion', 'confirm')
      .thenRefused('confirmed_by_manager', { section: 'welfare-promotion' });
    answered.when('11:30', 'taxation', 'confirm 福祉推進課 --confirmed-by 課長').thenRefused('not_own_section');
    answered
      .when('11:30', MANAGER, 'confirm 福祉推進課 --confirmed-by 福祉推進課長')
      .thenEvents({ type: 'AnswersConfirmed', confirmedBy: '福祉推進課長' });
  });

  test('needs something to confirm', () => {
    given(DECLARED).when('11:30', 'taxation', 'confirm --confirmed-by 税務課長').thenRefused('nothing_to_confirm');
    const again = tell(confirmed, ['11:31', 'welfare-promotion', 'confirm --confirmed-by 福祉推進課長']);
    expect(again.refused).toMatchObject({ code: 'nothing_to_confirm' });
    answered
      .when('11:30', 'welfare-promotion', 'confirm 福祉推進課 17 --confirmed-by 課長')
      .thenRefused('system_of_other_section');
  });

  test('by a form', () => {
    const form = { form: 'confirm', fields: { section: 'welfare-promotion', confirmedBy: '福祉推進課長' } };
    answered.when('11:30', 'welfare-promotion', form).thenEvents({ type: 'AnswersConfirmed' });
    const seen = incidentOf(answered).seq;
    const changed = tell(answered, ['11:28', MANAGER, '回答 28 停止 --for 福祉推進課 --said-by 係長 --by phone']);
    const late = tell(changed, ['11:30', 'welfare-promotion', { ...form, seen }]);
    expect(late.refused).toMatchObject({ code: 'changed_meanwhile' });
  });
});

describe('on a chat the list of people says who the manager is', () => {
  const acting = (duty: Duty) => {
    const person = { platform: 'slack', id: 'U1' };
    const directory = { ...NOBODY_YET, people: [{ person, duty, term: {} }] };
    const known = { directory, admins: [], now: on('11:30') };
    const [actor] = [identify(person, ward, vocabulary(ward, textsIn('ja')), known)].flatMap((all) =>
      isRefusal(all) ? [] : all,
    );
    if (actor === undefined) throw new Error('nobody speaks');
    return actor;
  };
  const command = { type: 'confirm', section: 'welfare-promotion' } as const;

  test('whose press is enough', () => {
    const actor = acting({ as: 'manager', section: 'welfare-promotion' });
    expect(forbid(ward, actor, command)).toBeUndefined();
    const decided = decide(incidentOf(answered), command, { now: on('11:30'), actor, clock: {} });
    expect(decided).toMatchObject({ events: [{ type: 'AnswersConfirmed' }] });
    if (isRefusal(decided)) throw new Error(decided.code);
    const { answers } = decided.incident.sections.get('welfare-promotion') ?? {};
    expect([...(answers?.values() ?? [])].map((one) => one.confirmed?.by)).toEqual([actor.label, actor.label]);
  });

  test('and staff is refused with what to do', () => {
    const actor = acting({ as: 'staff', section: 'welfare-promotion' });
    expect(forbid(ward, actor, command)).toMatchObject({ code: 'confirmed_by_manager' });
  });
});
