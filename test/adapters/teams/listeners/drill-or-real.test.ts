// Teams asks back whether it is a drill as every surface does.
import { drillOrReal } from '../../../conformance/drill-or-real.ts';
import { buttonsOf, inputsOf, linesOf } from '../office/read-card.ts';
import { cardOf, openOffice } from '../office/teams-office.ts';

drillOrReal(async () => {
  const office = await openOffice();
  const { crisis, rig } = office;
  const answerTo = async (words: string) => {
    const read = (await office.types('admin', crisis, words)).join('\n');
    const answer = rig.connector.seen(crisis).at(-1);
    if (answer === undefined) throw new Error('no answer');
    return { read, answer };
  };
  return {
    address: office.address,
    types: async (words) => {
      const { read, answer } = await answerTo(words);
      return {
        read,
        buttons: buttonsOf(cardOf(answer)).map(({ label }) => label),
        press: (label) => office.presses('admin', crisis, answer, label),
      };
    },
    fillsIn: async (fields) => {
      const { answer } = await answerTo('ヘルプ');
      const dialog = await office.opens('admin', crisis, answer, '宣言する');
      const again = await office.isShownAgain('admin', crisis, dialog, fields);
      return {
        read: linesOf(again.card).join('\n'),
        values: inputsOf(again.card),
        says: async (drill) => void (await office.submits('admin', crisis, again, { drill })),
      };
    },
    close: () => office.close(),
  };
});
