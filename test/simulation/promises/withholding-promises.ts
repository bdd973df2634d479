// Posts by the plan's own channels that are not sent any more.
import type { RecordedEvent } from '../../../src/incident/event.ts';
import { promise } from './broken-promise.ts';
import { officialPost } from './retell-uncertain.ts';
import { type Retold, taskOf } from './retelling.ts';

/** As the log stands before it: nobody is left out who has still to be told. */
export const withholdingHolds = (retold: Retold, { event, incident, seq }: RecordedEvent): void => {
  if (event.type !== 'DeliveryNoted' || (event.outcome !== 'withheld' && event.outcome !== 'maybe_sent')) return;
  const { contact = '', recipient = '' } = officialPost(event.post) ?? {};
  const task = taskOf(contact, retold);
  const asked = retold.asked.get(recipient.replace(/^section\//, ''));
  const isWaitedFor =
    task === undefined
      ? !retold.closed && asked?.request === contact && retold.contacts.get(contact)?.told.has(recipient) === false
      : task.status === 'held' || (task.status === 'open' && !task.mailed);
  promise(!isWaitedFor, 'only what has no point any more is withheld', () => ({ incident, seq, event, task, asked }));
};
