// What is typed after `/bcp` may be kept for good: every word of it stays, and none of it can notify anybody again.
import { expect, test } from '@jest/globals';
import { neutralWords } from '../../../../adapters/slack/listeners/slash-command.ts';

test.each([
  ['note <!channel> へ周知済み', 'note @channel へ周知済み'],
  ['note <!here|here>、<!everyone>', 'note @here、@everyone'],
  ['note <!here|@here>に依頼', 'note @hereに依頼'],
  ['note <!subteam^S012AB|@zeimu>が対応', 'note @zeimuが対応'],
  ['note <!subteam^S012AB>が対応', 'note @S012ABが対応'],
  ['note <!date^1700000000^{time}|12:00>に開始', 'note 12:00に開始'],
  ['note <@U012AB|tanaka>が対応', 'note @tanakaが対応'],
])('%s', (typed, kept) => {
  expect(neutralWords(typed)).toBe(kept);
});
