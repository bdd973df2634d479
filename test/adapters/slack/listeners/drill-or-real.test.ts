// Slack asks back whether it is a drill as every surface does.
import type { HomeView } from '@slack/types';
import { drillOrReal } from '../../../conformance/drill-or-real.ts';
import { person, until } from '../office/in-the-office.ts';
import { buttonsOf, linesOf } from '../office/read-blocks.ts';
import { shownView } from '../office/show-form.ts';
import { openOffice } from '../office/slack-office.ts';
import { pressInHome, submitView } from '../office/submit-view.ts';

drillOrReal(async () => {
  const office = await openOffice();
  const { crisis, rig } = office;
  const admin = person(office, 'admin');
  const answerTo = async (words: string) => {
    const { text, lines, blocks } = await office.types(admin, crisis, words);
    const ts = `${Math.floor(Date.now() / 1000)}.000200`;
    return { read: [text, ...lines].join('\n'), message: { blocks, ts } };
  };
  return {
    address: office.address,
    types: async (words) => {
      const { read, message } = await answerTo(words);
      return {
        read,
        buttons: buttonsOf(message.blocks).map(({ label }) => label),
        press: async (label) => (await office.presses(admin, crisis, message, label))?.text ?? '',
      };
    },
    fillsIn: async (fields) => {
      await office.event({ type: 'app_home_opened', user: admin, channel: 'D0HOME0001', tab: 'home' });
      await until('published', async () => rig.proxy.callsOf('views.publish').length > 0);
      const home = rig.proxy.callsOf('views.publish').at(-1)?.params.view as HomeView;
      const declare = buttonsOf(home.blocks).find(({ label }) => label === '宣言する');
      if (declare === undefined) throw new Error('nothing to declare with');
      await pressInHome(office, admin, { actionId: declare.action_id, value: JSON.stringify(declare.carries) });
      await until('opened', async () => rig.proxy.callsOf('views.open').length > 0);
      const { view } = await submitView(office, office.opened(), { user: admin, fields });
      if (view === undefined) throw new Error('no form any more');
      return {
        read: linesOf(view.blocks).join('\n'),
        values: shownView(view).values,
        says: async (drill) => void (await submitView(office, view, { user: admin, fields: { drill } })),
      };
    },
    close: () => office.close(),
  };
});
