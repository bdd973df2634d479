// Whether it is a drill is said by a switch, never guessed from words: where they disagree, nothing is declared.
import { expect, test } from '@jest/globals';
import { given, MANAGER } from './given-when-then.ts';

const declare = (words: string) => given().when('11:20', MANAGER, `declare iaas-down ${words}`);

test.each([
  '（訓練）',
  '訓練です',
  '訓練で',
  'これは訓練です。ホスト停止',
  'くんれん',
  '演習として実施',
  'exercise only',
  'this is a DRILL',
  'サーバ停止 ｄｒｉｌｌ',
  'dril',
  'サーバ停止 d\u200brill',
  '訓 練',
  '訓練ではない',
])('「%s」 without a switch is asked back', (words) => {
  declare(words).thenRefused('drill_or_real', { scenario: 'iaas-down' });
});

test.each([
  '──drill',
  '—drill',
  '--drill',
  '－－ｄｒｉｌｌ',
  'ーーdrill',
  '━drill',
  '--訓練',
  '訓練',
  '-- drill',
  'ー drill',
  '― 訓練',
])('%s is the switch', (word) => {
  const { incident } = declare(word);
  expect(incident?.drill).toBe(true);
});

test.each(['—dril', '--dril', '─drlil', '－ｄｒｉｌ', '--agian', '—again2', '---drilll'])(
  '%s is a slip in a switch, and no text',
  (word) => {
    const { refused } = declare(`ホスト停止 ${word}`);
    expect(refused?.code).toBe('unknown_option');
  },
);

test.each([
  '--drill 訓練ではない',
  '--drill これは訓練ではありません',
  '--drill not a drill',
  '訓練 This is not an exercise',
  '--drill --real',
])('a drill that says it is none (%s) is asked back', (words) => {
  declare(words).thenRefused('drill_or_real');
});

test('both lines that are offered declare what they say', () => {
  expect(declare('--drill --sure 訓練ではない').incident?.drill).toBe(true);
  const real = declare('--real 訓練中に本物の障害が発生').incident;
  expect([real?.drill, real?.facts.situation]).toEqual([false, '訓練中に本物の障害が発生']);
});

test.each([
  'ホスト停止',
  '--drill ホスト停止(訓練)',
  '--drill これは訓練です。実際の障害ではありません。',
  'ディスク drive failure',
  '気温 -5度',
])('%s is declared at once', (words) => {
  expect(declare(words).refused).toBeUndefined();
});

test('a form is asked back like typed words', () => {
  const form = (fields: Readonly<Record<string, string>>) =>
    given().when('11:20', MANAGER, { form: 'declare', fields: { scenario: 'iaas-down', ...fields } });
  form({ situation: '訓練です' }).thenRefused('drill_or_real');
  form({ situation: '訓練ではない', drill: 'on' }).thenRefused('drill_or_real');
  expect(form({ situation: '訓練です', drill: 'sure' }).incident?.drill).toBe(true);
  expect(form({ situation: '訓練です', drill: 'real' }).incident?.drill).toBe(false);
});
