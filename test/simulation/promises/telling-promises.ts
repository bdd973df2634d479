// Telling people: every report and request by the channel of figures 2 and 3, whoever was told stays told, and it is
// known by whom, when and by what means.
import type { RecipientState } from '../../../src/incident/telling/contacting.ts';
import { epochMs, MINUTE_MS } from '../../../src/time.ts';
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';
import { figure2, figure2Note1, figure3 } from './figures.ts';
import { type Retold, type RetoldContact, sameOnes, waitingFor } from './retelling.ts';

export const contactsHold = (chronicle: Chronicle): void => {
  everyReportHasOne(chronicle);
  newestIsByTheFigure(chronicle);
  leakIsAsked(chronicle);
  toldStaysTold(chronicle);
};

const everyReportHasOne = ({ id, events, retold }: Chronicle): void => {
  const owed = events.flatMap(({ event, seq }) => {
    if (event.type === 'ConfirmationAsked') return [`request/${event.round}`];
    if (event.type !== 'ReportIssued') return [];
    return [event.kind === 'correction' ? `report/${event.serial}-${seq}` : `report/${event.serial}`];
  });
  const open = [...retold.contacts.keys()].filter((key) => !key.startsWith('provider/'));
  promise(sameOnes(owed, open), 'every report and every request has one contact, and nothing else has', () => ({
    id,
    owed,
    open,
  }));
};

/** What has not reached everybody does not wait for a channel that fails: the figures are asked again. */
const newestIsByTheFigure = ({ id, retold }: Chronicle): void => {
  const { contacts, channels } = retold;
  const report = [...contacts].findLast(([key]) => key.startsWith('report/'));
  for (const [key, contact] of contacts) {
    if (contact.scope === 'provider' || !hasFailed(retold, contact)) continue;
    const isReport = contact.scope === 'wholeOffice';
    if (isReport ? key !== report?.[0] : waitingFor(retold, key).every((one) => contact.told.has(one))) continue;
    const chosen = (isReport ? figure2 : figure3)(channels);
    promise(
      contact.channel === chosen,
      'what waits for somebody goes by the channel that the figure chooses now',
      () => ({
        id,
        key,
        by: contact.channel,
        channels,
      }),
    );
  }
  const missing = figure2Note1(channels).filter((one) => report?.[1].also.has(`channel/${one}`) === false);
  promise(missing.length === 0, '「お知らせ」 has the newest report whenever it can be used', () => ({ id, missing }));
};

const hasFailed = ({ channels }: Retold, { channel, recipients, told, relayed }: RetoldContact): boolean => {
  if (channel === undefined) return true;
  const isOver = (one: string) => told.has(one) && (!one.startsWith('department/') || relayed.has(one));
  // Those who were told by an earlier channel relay too.
  return channels[channel] !== 'usable' && ![...recipients, ...told].every(isOver);
};

/** At the declaration, with its first report, and with every later one that is not the last. */
const leakIsAsked = ({ id, events }: Chronicle): void => {
  const asked = events.flatMap(({ event }) => (event.type === 'LeakAsked' ? [event.report ?? 0] : []));
  const first = events.findIndex(({ event }) => event.type === 'LeakAsked');
  const owed = events
    .slice(first)
    .flatMap(({ event }) =>
      event.type === 'ReportIssued' && !['correction', 'final'].includes(event.kind) ? [event.serial] : [],
    );
  promise(sameOnes([0, ...owed].map(String), asked.map(String)), 'the leak is asked about with every report', () => ({
    id,
    asked,
    owed,
  }));
};

const listed = ({ told, relayed, unreached, ...contact }: RetoldContact) => ({
  ...contact,
  told: [...told],
  relayed: [...relayed],
  unreached: [...unreached],
});

const MEANS = ['phone', 'fax', 'paper', 'in_person', 'mail', 'memo', 'posted', 'answer'];

const toldStaysTold = ({ id, incident, retold, events }: Chronicle): void => {
  for (const [key, { recipients }] of incident.contacting.contacts) {
    const before = retold.contacts.get(key);
    const seen = () => ({ id, key, recipients: [...recipients], before: before && listed(before) });
    const named = (has: (state: RecipientState) => unknown) =>
      [...recipients].filter(([, state]) => has(state) !== undefined).map(([recipient]) => recipient);
    const [told, relayed, unreached] = [before?.told ?? [], before?.relayed ?? [], before?.unreached ?? []];
    promise(
      sameOnes(
        named((state) => state.told),
        [...told],
      ),
      'whoever was told stays told, until somebody says otherwise',
      seen,
    );
    promise(
      sameOnes(
        named((state) => state.relayed),
        [...relayed],
      ),
      'what was relayed stays so',
      seen,
    );
    // Whoever was told is not asked about any more.
    const given = named((state) => (state.told === undefined ? state.unreached : undefined));
    const missed = [...unreached].filter((one) => before?.told.has(one) === false);
    promise(sameOnes(given, missed), 'whom nobody reached is known', seen);
    for (const { told } of recipients.values()) {
      if (told === undefined) continue;
      const { by, means, at, enteredAt } = told;
      const isWhole = by !== '' && MEANS.includes(means) && events.some((recorded) => recorded.at === enteredAt);
      const isPast = epochMs(at) - epochMs(enteredAt) <= MINUTE_MS;
      promise(isWhole && isPast, 'whoever was told was told by somebody, at a time, by some means', seen);
    }
  }
};
