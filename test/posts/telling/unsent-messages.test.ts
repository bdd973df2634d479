// Messages that are not known to have been sent have words of their own wherever the contact status is shown.
import { describe, expect, test } from '@jest/globals';
import type { DeliveryOutcome } from '../../../src/incident/event.ts';
import { contactCounts, contactRows } from '../../../src/posts/telling/contact-rows.ts';
import { tellingCard } from '../../../src/posts/telling/telling-card.ts';
import type { Locale } from '../../../src/texts/texts.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, type Told } from '../../incident/given-when-then.ts';
import { textOf, wordsIn } from '../whole-story.ts';

const STAFF = 'info-systems-staff';
const noted = (time: string, outcome: DeliveryOutcome, reason?: string, to = 'section/taxation'): Step => [
  time,
  'clock',
  {
    type: 'note_delivery',
    post: `official/request/2@groupware-mail@${to}`,
    platform: 'mail',
    conversation: to,
    outcome,
    ...(reason === undefined ? {} : { reason }),
  },
];
const ASKED: readonly Step[] = [DECLARED, ['11:25', MANAGER, 'pattern c'], ['11:26', MANAGER, '確認依頼']];
const asked = (...steps: readonly Step[]): Told => given(...ASKED, ...steps);
const stateOf = (story: Told) =>
  contactRows(incidentOf(story), on('12:00')).find((row) => row.recipient === 'section/taxation')?.state;
const cardIn = (story: Told, locale: Locale): string =>
  textOf(tellingCard(incidentOf(story), on('12:00'), wordsIn(locale)));

describe('a message of which nobody knows whether it left', () => {
  const UNCERTAIN = noted('11:28', 'parked', 'unknown_outcome');

  test('is neither told nor unreached, and is counted as what it is', () => {
    expect(stateOf(asked(UNCERTAIN))).toBe('maybe_sent');
    expect(stateOf(asked(noted('11:28', 'parked', 'rejected')))).toBe('unreached');
    const { kinds } = contactCounts(incidentOf(asked(UNCERTAIN)), on('12:00'));
    expect(kinds.find(({ kind }) => kind === 'section')).toMatchObject({ maybeSent: 1, unreached: 0 });
    expect(cardIn(asked(UNCERTAIN), 'ja')).toContain('(送信済みの可能性あり 1)');
  });

  test('stays uncertain when it is refused later, or not sent any more', () => {
    expect(stateOf(asked(UNCERTAIN, noted('11:29', 'parked', 'auth')))).toBe('maybe_sent');
    expect(stateOf(asked(UNCERTAIN, noted('11:29', 'maybe_sent')))).toBe('maybe_sent');
  });

  test.each<[string, Step, string]>([
    ['it is delivered', noted('11:40', 'delivered'), 'partly'],
    ['the recipient answers', ['11:40', 'taxation', '回答 17 停止'], 'partly'],
    ['somebody asked and it had not arrived', ['11:40', STAFF, '未達 税務課 理由 届いていない'], 'unreached'],
    ['somebody asked and it had arrived', ['11:40', STAFF, '連絡済 税務課 --to 係長 --by メール'], 'partly'],
  ])('until %s', (_, step, state) => {
    expect(stateOf(asked(UNCERTAIN, step))).toBe(state);
  });

  test('is still said of whoever was told by telephone, and not once the mail is known to have arrived', () => {
    const called = asked(UNCERTAIN, ['11:40', STAFF, '連絡済 税務課 --to 係長 --by 電話']);
    expect(cardIn(called, 'ja')).toContain('一部済(残り:第1報)(グループウェアメール:送信済みの可能性あり)');
    const mailed = asked(UNCERTAIN, ['11:40', STAFF, '連絡済 税務課 --to 係長 --by メール']);
    expect(cardIn(mailed, 'ja')).not.toContain('送信済みの可能性');
  });

  test('is listed with what to do, in both languages, to all departments too', () => {
    const story = asked(UNCERTAIN, noted('11:28', 'parked', 'unknown_outcome', 'departments'));
    expect(cardIn(story, 'ja')).toContain(
      '【送信済みの可能性あり】確認依頼(第2回)(グループウェアメール):プログラムの停止等により、送信できたか分かりません。届いたかを相手に確認し、記録してください。対象:税務課、各部経営担当課',
    );
    expect(cardIn(story, 'en')).toMatch(
      /\[Perhaps sent\] Confirmation request \(round 2\) .*Please ask whether it arrived.*Taxation/,
    );
  });
});

describe('a message that was called off', () => {
  const HELD = noted('11:28', 'parked', 'auth');
  const OFF = noted('11:41', 'withheld');
  const CALLED: Step = ['11:40', STAFF, '連絡済 税務課 --to 係長 --by 電話'];

  test('is said beside what is known of the recipient', () => {
    const story = asked(HELD, CALLED, OFF);
    expect(stateOf(story)).toBe('partly');
    expect(cardIn(story, 'ja')).toContain('一部済(残り:第1報)(グループウェアメール:送信取りやめ)');
    expect(cardIn(story, 'ja')).toContain('【送信取りやめ】確認依頼(第2回)(グループウェアメール)');
    expect(cardIn(story, 'en')).toContain('[Not sent any more]');
  });

  test('is no matter any more once they are asked anew, or when all is over', () => {
    expect(cardIn(asked(HELD, CALLED, OFF, ['11:50', MANAGER, '確認依頼']), 'ja')).not.toContain('送信取りやめ');
    expect(cardIn(asked(HELD, CALLED, OFF, ['11:50', MANAGER, '終結 理由 誤報']), 'ja')).not.toContain('取りやめ');
  });
});
