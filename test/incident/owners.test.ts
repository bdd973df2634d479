// 主管課 of the crisis (計画 P6(1)イ): several sections may own it together, and each is shown and told as an owner.
import { describe, expect, test } from '@jest/globals';
import { statusBoard } from '../../src/posts/board/status-board.ts';
import { crisisForm } from '../../src/posts/paper/forms.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { type Locale, textsIn } from '../../src/texts/texts.ts';
import { textOf } from '../posts/whole-story.ts';
import { CHIEF, townStory } from '../story/ward-of-another-name.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, type Told, tell, ward } from './given-when-then.ts';

const JOINED: Step = ['11:30', MANAGER, '主管課 追加 税務課、道路課'];
const joined = given(DECLARED, JOINED);
const boardOf = (told: Told, locale: Locale = 'ja'): string =>
  textOf(statusBoard(incidentOf(told), on('12:00'), vocabulary(told.plan, textsIn(locale, told.plan))));

describe('sections that own the crisis together', () => {
  test('are added to those of the plan, in the order they came', () => {
    given(DECLARED)
      .when(...JOINED)
      .thenEvents({ type: 'OwnersSet', owners: ['information-systems', 'taxation', 'roads'] });
    expect(joined.log.at(-1)?.what).toBe('主管課は情報システム課、税務課、道路課です。');
    joined.when('11:31', MANAGER, 'owners add taxation').thenNothing();
  });

  test('leave again, the last one too: then nobody is known to own it', () => {
    joined
      .when('11:40', MANAGER, '主管課 解除 道路課')
      .thenEvents({ type: 'OwnersSet', owners: ['information-systems', 'taxation'] });
    const nobody = given(DECLARED, ['11:30', MANAGER, 'owners remove information-systems']);
    expect(incidentOf(nobody).owners).toEqual([]);
    expect(boardOf(nobody)).toMatch(/主管課が明らかでない間の主管課[^\n]*危機管理課/u);
  });

  test.each([
    ['ja', /主管課\(共同\)[^\n]*情報システム課、税務課、道路課/u],
    ['en', /Owning sections \(joint\)[^\n]*Information Systems Section, Taxation Section, Roads Section/u],
  ] as const)('each stand on the board (%s)', (locale, line) => {
    expect(boardOf(joined, locale)).toMatch(line);
  });

  test('stand on the crisis form beside the section that sends it', () => {
    const form = crisisForm(incidentOf(joined), ward, on('12:00'), textsIn('ja'));
    expect(form.fields.find(({ id }) => id === 'section')?.value).toMatch(/^情報システム課、税務課、道路課\n/u);
  });

  test('have to be told as owners, and their directors', () => {
    const told = joined.when('11:45', 'info-systems-staff', '連絡済 4 全て --to 部長 --by 電話');
    expect(told.refused).toMatchObject({ left: expect.arrayContaining(['section/taxation', 'section/roads']) });
  });

  test('join after the owners were told: the task is open again, for them alone', () => {
    const told = given(DECLARED, ['11:25', 'info-systems-staff', '連絡済 4 全て --to 各位 --by メール']);
    expect(incidentOf(told).contacting.tasks.get(4)?.status).toBe('done');
    const late = tell(told, JOINED);
    expect(incidentOf(late).contacting.tasks.get(4)?.status).toBe('open');
    expect(tell(late, ['11:45', 'info-systems-staff', '連絡済 4']).refused).toMatchObject({
      left: ['director/residents', 'director/urban-infrastructure', 'section/taxation', 'section/roads'],
    });
    const left = tell(late, ['11:40', MANAGER, '主管課 解除 税務課、道路課']);
    expect(incidentOf(left).contacting.tasks.get(4)?.status).toBe('done');
  });

  test('are recorded by whoever records decisions, the crisis section too, and named in full', () => {
    given(DECLARED)
      .when('11:30', 'crisis-manager', JOINED[2] as string)
      .thenEvents({ type: 'OwnersSet' });
    given(DECLARED)
      .when('11:30', 'taxation', JOINED[2] as string)
      .thenRefused('not_allowed', { command: 'decide' });
    const need = (argument: string) => ({ command: 'owners', argument });
    given(DECLARED).when('11:30', MANAGER, '主管課 税務課').thenRefused('missing_argument', need('add_or_remove'));
    given(DECLARED).when('11:30', MANAGER, '主管課 追加').thenRefused('missing_argument', need('owning_section'));
    given(DECLARED).when('11:30', MANAGER, '主管課 追加 宇宙課').thenRefused('unknown_section', { given: '宇宙課' });
  });

  test('are the town’s own in another town, whose plan names no owner', () => {
    const declared: Told = { ...townStory(), log: [], events: [] };
    const { incident: _, ...before } = declared;
    const town = [
      ['11:20', CHIEF, 'declare machine-room'],
      ['11:30', CHIEF, '主管課 追加 窓口室'],
    ] as const;
    const told = town.reduce<Told>((so, [time, who, said]) => tell(so, [time, who, said]), before);
    expect(told.refused).toBeUndefined();
    expect(incidentOf(told).owners).toEqual(['counter']);
    expect(boardOf(told)).toMatch(/主管課[^\n]*窓口室/u);
  });
});
