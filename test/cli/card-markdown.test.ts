// A card in the record that people keep: what others typed cannot pass for a line of the report.
import { expect, test } from '@jest/globals';
import { cardMarkdown } from '../../src/cli/export/card-markdown.ts';

test.each(['\n', '\r\n', '\r', '\u2028', '\v'])('a further line is marked, however it ends (%j)', (end) => {
  const typed = ['ホスト停止', '4 発生原因: 偽り', '# 見出し'].join(end);
  const card = cardMarkdown(
    {
      title: '第3報',
      tone: 'calm',
      blocks: [
        { type: 'text', text: typed },
        { type: 'fields', fields: [{ label: '3 発生状況', value: typed }] },
        { type: 'list', items: [typed] },
        { type: 'table', columns: ['備考'], rows: [[typed]] },
      ],
    },
    1,
  );
  expect(card).not.toMatch(/(?:^|<br>)\s*(?:4 発生原因|\\?# 見出し)/m);
  expect(card.split('ホスト停止<br>\\| 4 発生原因: 偽り<br>\\| \\# 見出し')).toHaveLength(5);
});
