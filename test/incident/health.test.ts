// What does not work of the program itself is noted once when it begins, and once when it is over.
import { describe, expect, test } from '@jest/globals';
import type { SystemCommand } from '../../src/incident/command.ts';
import type { PartFault } from '../../src/incident/health-fault.ts';
import { post, textOf } from '../posts/whole-story.ts';
import { DECLARED, given, MANAGER, type Step } from './given-when-then.ts';

const noFont: PartFault = { part: 'printing', fault: { code: 'printing', problem: 'no_font' } };
const lost = (lines: number): PartFault => ({ part: 'log', fault: { code: 'log_lost', lines } });
const ill = (...faults: readonly PartFault[]): SystemCommand => ({ type: 'note_health', faults });

const began: Step = ['11:30', 'clock', ill(noFont, lost(2))];

describe('a fault of the program', () => {
  test('is noted when it is found', () => {
    given(DECLARED)
      .when('11:30', 'clock', ill(noFont))
      .thenEvents({ type: 'HealthNoted', state: 'began', ...noFont });
  });

  test('is not noted again while it lasts, whatever its numbers do', () => {
    given(DECLARED, began)
      .when('11:31', 'clock', ill(noFont, lost(400)))
      .thenNothing();
  });

  test('is noted when it is over, and the others stay', () => {
    given(DECLARED, began)
      .when('11:31', 'clock', ill(lost(2)))
      .thenEvents({ type: 'HealthNoted', state: 'ended', part: 'printing' });
  });

  test('that comes back is noted again', () => {
    given(DECLARED, began, ['11:31', 'clock', ill()])
      .when('11:32', 'clock', ill(noFont))
      .thenEvents({ type: 'HealthNoted', state: 'began', part: 'printing' });
  });

  test('of the same kind in two parts is two faults', () => {
    const failed = (part: string): PartFault => ({ part, fault: { code: 'check_failed' } });
    given(DECLARED, ['11:30', 'clock', ill(failed('slack'))])
      .when('11:31', 'clock', ill(failed('slack'), failed('teams')))
      .thenEvents({ type: 'HealthNoted', state: 'began', part: 'teams' });
  });

  test('is no matter of an incident that is closed', () => {
    given(DECLARED, ['11:30', MANAGER, '終結 理由 誤報']).when('11:31', 'clock', ill(noFont)).thenNothing();
  });
});

describe('people read of it', () => {
  const board = (...steps: readonly Step[]): string => textOf(post(given(DECLARED, ...steps), 'board').card);

  test('on the board, with what to do, until it is over', () => {
    expect(board(began)).toContain('【動作の異常】印刷: PDFを作成できません。');
    expect(board(began)).toContain('プログラムのログを2行書き込めていません。');
    expect(board(began, ['11:31', 'clock', ill()])).not.toContain('動作の異常');
    expect(board(began, ['11:31', MANAGER, '終結 理由 誤報'])).not.toContain('動作の異常');
  });

  test('in the chronology', () => {
    const { log } = given(DECLARED, ['11:30', 'clock', ill(noFont)], ['11:31', 'clock', ill()]);
    expect(log.slice(-2).map(({ what }) => what)).toEqual([
      expect.stringMatching(/^【動作の異常】印刷: PDFを作成できません。/u),
      '動作の異常が解消しました: 印刷',
    ]);
  });
});
