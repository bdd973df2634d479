// 担当者入力と所属長の確認 (計画 P8(8)-(10)) on the request, the board, the report and in JSON, in both languages.
import { describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../../src/incident/parse/parse-command.ts';
import { isRefusal } from '../../../src/incident/refusal.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { incidentView } from '../../../src/views/read-incident.ts';
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
} from '../../incident/given-when-then.ts';
import { post, textOf } from '../whole-story.ts';

const ANSWERED: Step = ['11:25', 'welfare-promotion', '回答 27 停止 28 稼働中'];
const answered = given(DECLARED, ANSWERED);
const confirmed = tell(answered, ['11:30', 'welfare-promotion', '課長確認 27 --confirmed-by 福祉推進課長']);
const request = (told: Told, locale: 'ja' | 'en' = 'ja') => post(told, 'confirmation/1/welfare-promotion', locale).card;

describe('the request', () => {
  test('says who entered it, and who has confirmed it', () => {
    expect(textOf(request(answered))).toContain('担当者入力');
    const text = textOf(request(confirmed));
    expect(text).toContain('所属長確認済(福祉推進課長 11時30分)');
    expect(text).toContain('担当者入力');
    expect(textOf(request(confirmed, 'en'))).toContain('confirmed by the manager (福祉推進課長, 11:30)');
  });

  test.each(['ja', 'en'] as const)('has a button for the manager (%s) while an answer waits for it', (locale) => {
    const buttons = request(answered, locale).blocks.flatMap((block) =>
      block.type === 'actions' ? block.actions : [],
    );
    const [button] = buttons;
    if (button === undefined || !('command' in button)) throw new Error('no button');
    expect(button.seen).toBe(incidentOf(answered).seq);
    const command = parseCommand(button.command, 'x', { plan: ward, now: on('11:30') });
    expect(command).toMatchObject({ type: 'confirm', section: 'welfare-promotion' });
    expect(isRefusal(command)).toBe(false);
    const all = tell(answered, ['11:30', 'welfare-promotion', '課長確認 --confirmed-by 福祉推進課長']);
    expect(request(all, locale).blocks.some(({ type }) => type === 'actions')).toBe(false);
  });
});

describe('board and report', () => {
  const issued = tell(confirmed, ['11:35', MANAGER, 'report now']);

  test.each(['board', 'report/2'])('%s: how many are confirmed, by section and by system', (key) => {
    const text = textOf(post(issued, key).card);
    expect(text).toContain('所属長確認済1');
    expect(text).toContain('所属長確認 1/2');
    expect(text).toContain('停止(所属長確認済)');
    expect(text).not.toContain('稼働中(所属長確認済)');
  });

  test('a report keeps what was confirmed when it was issued', () => {
    const later = tell(issued, ['11:40', 'welfare-promotion', '課長確認 --confirmed-by 福祉推進課長']);
    expect(textOf(post(later, 'report/2').card)).toContain('所属長確認 1/2');
    expect(textOf(post(later, 'board').card)).toContain('所属長確認 2/2');
  });

  test('a plan without it says nothing of it', () => {
    const plan = { ...ward, confirmation: { ...ward.confirmation, managersConfirm: false } };
    const told = tell(givenUnder(plan, DECLARED, ANSWERED), ['11:35', MANAGER, 'report now']);
    for (const key of ['board', 'report/2', 'confirmation/1/welfare-promotion']) {
      const text = textOf(post(told, key).card);
      expect(text).not.toContain('所属長');
      expect(text).not.toContain('担当者入力');
    }
  });
});

test('JSON', () => {
  const view = incidentView(incidentOf(confirmed), on('11:31'), textsIn('ja'));
  const system = (no: number) => view.systems.find((one) => one.no === no)?.answer;
  expect(system(27)).toMatchObject({ enteredAs: 'staff', confirmed: { by: '福祉推進課長', at: on('11:30') } });
  expect(system(28)).toMatchObject({ enteredAs: 'staff' });
  expect(system(28)?.confirmed).toBeUndefined();
  expect(view.sections.find(({ id }) => id === 'welfare-promotion')).toMatchObject({ answered: 2, confirmed: 1 });
});

test('the chronology', () => {
  const lines = confirmed.log.map(({ what }) => what);
  expect(lines.join('\n')).toContain('所属長確認 福祉推進課');
});
