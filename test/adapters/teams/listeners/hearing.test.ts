// Teams hears people as every chat does.
import { chatHearing } from '../../../conformance/chat-hearing.ts';
import { chronology, order, section } from '../office/in-the-office.ts';
import { openOffice } from '../office/teams-office.ts';

chatHearing(async () => {
  const office = await openOffice();
  const tax = await section(office, '税務課');
  let incident = '';
  return {
    types: async (name, words) => {
      const said = (await office.types(name, office.crisis, words)).join('\n');
      incident = /\d{4}-\d{3}/.exec(said)?.[0] ?? incident;
      return said;
    },
    presses: (name, title, label) => office.presses(name, tax, office.message(tax, title), label),
    chronology: (part) => chronology(office, incident, part),
    lists: async (name, as) => void (await order(office, `people add @${name} ${as}`)),
    settled: () => office.settled(),
    close: () => office.close(),
  };
});
