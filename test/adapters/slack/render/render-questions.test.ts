// A section's question in Slack: as in every chat, with who answered by name.
import { expect, test } from '@jest/globals';
import { renderMessage } from '../../../../adapters/slack/render/render-message.ts';
import type { Block, Questions } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { chatQuestions } from '../../../conformance/chat-questions.ts';
import { asking, row, stopped } from '../../question-rows.ts';
import { checkMessage } from '../office/check-payload.ts';
import { buttonsOf, linesOf, mentionsIn } from '../office/read-blocks.ts';

const ja = textsIn('ja');
const rendered = (questions: Questions, beside: readonly Block[] = []) => {
  const message = renderMessage(
    { title: '【稼働状況の確認依頼】税務課', tone: 'alert', blocks: [questions, ...beside] },
    ja,
  );
  checkMessage(message);
  return message.blocks;
};
const read = (questions: Questions, beside?: readonly Block[]) => {
  const blocks = rendered(questions, beside);
  const [, ...lines] = linesOf(blocks).flatMap((line) => line.replace(/^・/, '').split('\n'));
  return { lines, offered: buttonsOf(blocks).map(({ label }) => label) };
};

chatQuestions(read);

test('names the person who answered in Slack, and nobody of another platform', () => {
  const slack = stopped(1, { person: { platform: 'slack', id: 'U012AB' } });
  const teams = stopped(2, { person: { platform: 'teams', id: 'U034CD' } });
  const forged = stopped(3, { person: { platform: 'slack', id: '!channel' } });
  expect(mentionsIn(rendered(asking(slack, teams, forged)))).toEqual(['U012AB']);
  expect(read(asking(slack)).lines).toContain('@U012AB 税務課 11時25分');
});

test('what answers for all asks before it does so', () => {
  const buttons = buttonsOf(rendered(asking(stopped(1, { answered: false }), stopped(2))));
  expect(buttons.filter(({ asks }) => asks).map(({ label }) => label)).toEqual(['全て稼働中', '全て停止']);
});

test('carry the incident, the section and the state', () => {
  const buttons = buttonsOf(rendered(asking(row(1), row(2))));
  expect(buttons.map(({ action_id, carries }) => [action_id, carries])).toEqual([
    ['open_answer', { incident: '2025-001', section: 'taxation' }],
    ['answer_all:running', expect.objectContaining({ section: 'taxation', state: 'running' })],
    ['answer_all:stopped', expect.objectContaining({ incident: '2025-001', state: 'stopped' })],
  ]);
});

test('ten thousand make a short message', () => {
  expect(rendered(asking(...Array.from({ length: 10_000 }, (_, at) => row(at + 1)))).length).toBeLessThan(8);
});
