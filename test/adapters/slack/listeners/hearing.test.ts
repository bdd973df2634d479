// Slack hears people as every chat does.
import { chatHearing } from '../../../conformance/chat-hearing.ts';
import { calm, chronology, linesWith, order, person, section } from '../office/in-the-office.ts';
import { openOffice } from '../office/slack-office.ts';

chatHearing(async () => {
  const office = await openOffice();
  const tax = await section(office, '税務課');
  let incident = '';
  return {
    types: async (name, words) => {
      const { text, lines } = await office.types(person(office, name), office.crisis, words);
      const said = [text, ...lines].join('\n');
      incident = /\d{4}-\d{3}/.exec(said)?.[0] ?? incident;
      return said;
    },
    presses: async (name, title, label) =>
      (await office.presses(person(office, name), tax, await office.message(tax, title), label))?.text ?? '',
    chronology: async (part) => linesWith(await chronology(office, incident), part),
    lists: async (name, as) => void (await order(office, `people add <@${person(office, name)}> ${as}`)),
    // What is pressed stays the message as it was read: nothing on it changes meanwhile.
    settled: () => calm(office),
    close: () => office.close(),
  };
});
