// 利用票: one A4 that lies in a section's drawer; whoever holds it answers for the section, without a password.
import type { AccessSheet } from '../../directory/access.ts';
import type { Instant } from '../../time.ts';
import type { Block } from '../card.ts';
import { sheetName } from '../directory/access-words.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { callBack } from './call-card.ts';
import type { PaperCard } from './paper-card.ts';
import { type PrintedPlan, planFoot } from './plan-foot.ts';

export interface SheetToPrint extends AccessSheet {
  /** Its letters, told this once. */
  readonly code: string;
}

export interface PrintedSheet extends PrintedPlan {
  /** What people type before `/s/`: `http://192.168.10.5:3000`. */
  readonly address: string;
  readonly now: Instant;
}

export const accessSheetCard = (
  sheet: SheetToPrint,
  { address, now, ...printed }: PrintedSheet,
  words: Vocabulary,
): PaperCard => {
  const { accessSheet: say } = words.texts.kit;
  const { section, place, drill, term, code, id } = sheet;
  return {
    title: words.drill(
      say.title(sheetName({ section, drill: false, ...(place === undefined ? {} : { place }) }, words)),
      drill,
    ),
    tone: 'calm',
    blocks: [
      ...(drill ? [{ type: 'text', text: say.drillOnly, style: 'warning' } as const] : []),
      { type: 'text', text: say.lead(words.section(section)) },
      {
        type: 'address',
        url: `${address}/s/${code}`,
        letters: inFours(code),
        scanLabel: say.scan,
        typeLabel: say.type,
        lettersLabel: say.letters,
      },
      { type: 'heading', text: say.how },
      ...say.steps(callBack(words)).map((text, at): Block => ({ type: 'text', text: `${at + 1}  ${text}` })),
      {
        type: 'fields',
        fields: [
          { label: say.validLabel, value: say.valid(term.from ?? '', term.to ?? '') },
          ...(place === undefined ? [] : [{ label: say.placeLabel, value: place }]),
          { label: say.numberLabel, value: id },
        ],
      },
      { type: 'text', text: say.keep(callBack(words)), style: 'note' },
    ],
    single: true,
    foot: words.drill(planFoot(printed, now, words), drill),
  };
};

const inFours = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? '';
