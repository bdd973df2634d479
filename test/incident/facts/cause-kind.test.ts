// 原因の区分 (計画 個別1 災害・事故・システム障害等): asked for at the declaration, set later as it is known, never guessed.
import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../../src/plan/plan.ts';
import { refusalText } from '../../../src/posts/replies/refusal-text.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { incidentView } from '../../../src/views/read-incident.ts';
import { post, textOf } from '../../posts/whole-story.ts';
import { DECLARED, eventsOf, given, givenUnder, incidentOf, MANAGER, on, type Step, ward } from '../given-when-then.ts';

const declaredAs = (said: string) => given(['11:20', MANAGER, said]);

const { causeKinds: _, ...rest } = ward;
const withoutKinds: Plan = rest;

const saidOf = (plan: Plan, locale: 'ja' | 'en', ...step: Step): string => {
  const { refused } = givenUnder(plan).when(...step);
  return refused === undefined ? '' : refusalText(refused, on('11:20'), vocabulary(plan, textsIn(locale)));
};

describe('a declaration', () => {
  test.each([
    ['declare iaas-down --cause system-failure', 'system-failure'],
    ['宣言 iaas-down ホストが停止 --原因 システム障害', 'system-failure'],
    ['宣言 iaas-down --区分=災害 ホストが停止', 'disaster'],
    ['declare iaas-down --cause "System failure"', 'system-failure'],
    ['宣言 iaas-down --cause 事故', 'accident'],
    ['宣言 iaas-down --cause 不明', undefined],
    ['宣言 iaas-down', undefined],
  ])('%s', (said, causeKind) => {
    expect(incidentOf(declaredAs(said)).facts.causeKind).toBe(causeKind);
  });

  test('by a form has the same field', () => {
    const form = (causeKind: string) => ({ form: 'declare', fields: { scenario: 'iaas-down', causeKind } });
    expect(incidentOf(given(['11:20', MANAGER, form('accident')])).facts).toEqual({ causeKind: 'accident' });
    expect(incidentOf(given(['11:20', MANAGER, form('')])).facts).toEqual({});
  });

  test.each(['宣言 iaas-down --cause 宇宙人', '宣言 iaas-down --cause', '宣言 iaas-down --cause シス'])(
    '%s declares nothing',
    (said) => {
      expect(given().when('11:20', MANAGER, said)).toMatchObject({ refused: { refused: true }, events: [] });
    },
  );

  test('with another word is told the kinds, and that 不明 is one', () => {
    const said = 'declare iaas-down --cause 宇宙人';
    expect(saidOf(ward, 'ja', '11:20', MANAGER, said)).toBe(
      '「宇宙人」という原因の区分はありません。次から選んでください:災害、事故、システム障害、不明',
    );
    expect(saidOf(ward, 'en', '11:20', MANAGER, said)).toBe(
      'There is no kind of cause "宇宙人". Choose one of: Disaster, Accident, System failure (system-failure), unknown',
    );
  });

  test('that is asked back whether it is a drill keeps it in both lines', () => {
    const { refused } = given().when('11:20', MANAGER, 'declare iaas-down 訓練です --cause 災害');
    expect(refused).toMatchObject({ code: 'drill_or_real', causeKind: 'disaster' });
    expect(saidOf(ward, 'ja', '11:20', MANAGER, 'declare iaas-down 訓練です --cause 災害')).toContain(
      '/bcp declare iaas-down --real --cause disaster "訓練です"',
    );
  });
});

describe('a plan without kinds', () => {
  test('asks for none, and says where the cause is put instead', () => {
    const told = givenUnder(withoutKinds, DECLARED);
    expect(incidentView(incidentOf(told), on('11:20'), textsIn('ja'))).not.toHaveProperty('causeKinds');
    expect(saidOf(withoutKinds, 'ja', '11:20', MANAGER, 'declare iaas-down --cause 災害')).toBe(
      'この計画には原因の区分の定めがないため、「災害」は記録できません。「発生原因」に入力してください。',
    );
  });

  test('has its declaration and its items as before', () => {
    expect(textOf(post(givenUnder(withoutKinds, DECLARED), 'report/1').card)).toContain('4 発生原因: 調査中');
  });
});

describe('later', () => {
  test.each([
    ['更新 原因の区分 事故', 'accident'],
    ['update cause-kind system-failure', 'system-failure'],
    ['更新 区分:災害', 'disaster'],
  ])('%s is progress of the cause, and is reported (個別3(4)①イ)', (said, causeKind) => {
    given(DECLARED)
      .when('13:00', MANAGER, said)
      .thenEvents({ type: 'FactsUpdated', changes: { causeKind } }, { type: 'ReportIssued', kind: 'progress' });
  });

  test('it is withdrawn, and the same again is nothing', () => {
    const declared = declaredAs('declare iaas-down --cause 事故');
    declared.when('13:00', MANAGER, '更新 区分 事故').thenNothing();
    const [withdrawn] = eventsOf(declared.when('13:00', MANAGER, '更新 区分 不明'), 'FactsUpdated');
    expect(withdrawn?.changes).toEqual({ causeKind: null });
  });

  test('a form that was opened before does not take a colleague’s word back', () => {
    given(DECLARED, ['11:30', MANAGER, '更新 区分 災害'])
      .when('11:31', MANAGER, { form: 'update', fields: { causeKind: 'accident' }, seen: 1 })
      .thenRefused('changed_meanwhile', { changes: [{ of: 'fact', field: 'causeKind' }] });
  });
});

describe('it is read', () => {
  const told = given(
    ['11:20', MANAGER, 'declare iaas-down --cause システム障害'],
    ['11:40', MANAGER, '更新 原因 電源装置の故障'],
    ['11:50', MANAGER, '更新 区分 災害'],
  );

  test('in front of the cause, in the reports and on the board', () => {
    expect(textOf(post(told, 'report/1').card)).toContain('4 発生原因: システム障害(詳細は調査中)');
    expect(textOf(post(told, 'report/2').card)).toContain('4 発生原因: システム障害:電源装置の故障');
    expect(textOf(post(told, 'report/3').card)).toContain('4 発生原因: 災害:電源装置の故障');
    expect(textOf(post(told, 'report/3').card)).toContain('からの変更:原因の区分');
    expect(textOf(post(told, 'board').card)).toContain('4 発生原因: 災害:電源装置の故障');
    expect(vocabulary(ward, textsIn('en')).fact({ causeKind: 'disaster' }, 'cause')).toBe(
      'Disaster (details under investigation)',
    );
  });

  test('in the chronology', () => {
    expect(told.log[0]?.what).toContain('原因の区分');
    expect(told.log.map(({ what }) => what).join('\n')).toContain('災害');
  });

  test('in the JSON, with what it may be', () => {
    expect(incidentView(incidentOf(told), on('12:00'), textsIn('ja'))).toMatchObject({
      facts: { causeKind: 'disaster', cause: '電源装置の故障' },
      causeKinds: [
        { id: 'disaster', name: '災害' },
        { id: 'accident', name: '事故' },
        { id: 'system-failure', name: 'システム障害' },
      ],
    });
  });
});
