// 原因の区分: a field of the declaration and of the six items, and none where the plan has no kinds.
import type { CauseKindChoice } from '../../ports/views.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Field, NOT_CHOSEN } from './form.ts';

export const causeKindFields = (
  kinds: readonly CauseKindChoice[],
  chosen: string | undefined,
  { words }: Texts,
): readonly Field[] =>
  kinds.length === 0
    ? []
    : [
        {
          type: 'choice',
          name: 'causeKind',
          label: words.fields.causeKind,
          choices: [
            { value: NOT_CHOSEN, label: words.unknownCauseKind },
            ...kinds.map(({ id, name }) => ({ value: id, label: name })),
          ],
          chosen: chosen ?? NOT_CHOSEN,
        },
      ];
