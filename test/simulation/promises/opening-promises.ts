// Every contact as it is opened: by the channel of figures 2 and 3, and for everybody who has still to be told.
import type { IncidentEvent, RecordedEvent } from '../../../src/incident/event.ts';
import { promise } from './broken-promise.ts';
import { figure2, figure2Note1, figure3 } from './figures.ts';
import { type Retold, type RetoldContact, sameOnes, waitingFor } from './retelling.ts';

type Opened = Extract<IncidentEvent, { type: 'ContactOpened' }>;

/** As the log stands before it. */
export const openingHolds = (retold: Retold, { event, seq, incident }: RecordedEvent): void => {
  if (event.type !== 'ContactOpened' || event.scope === 'provider') return;
  const seen = () => ({ incident, seq, event, channels: retold.channels });
  const chosen = (event.scope === 'wholeOffice' ? figure2 : figure3)(retold.channels);
  promise(event.channel === chosen, 'a contact goes by the channel that the figure chooses', seen);
  const before = retold.contacts.get(event.contact);
  if (before !== undefined) {
    const isUsable = before.channel !== undefined && retold.channels[before.channel] === 'usable';
    promise(!isUsable && before.channel !== event.channel, 'a contact is opened once for each channel', seen);
  }
  skippedHolds(retold, event, seen);
  recipientsHold(retold, event, before, seen);
};

const FIGURES = {
  wholeOffice: ['file-server', 'cabinet', 'phone-and-paper'],
  owningSections: ['groupware-mail', 'file-server', 'phone-and-paper'],
  provider: [],
} as const;

const skippedHolds = ({ channels }: Retold, { scope, channel, skipped }: Opened, seen: () => unknown): void => {
  const order: readonly string[] = FIGURES[scope];
  const above = channel === undefined ? order : order.slice(0, order.indexOf(channel));
  const why = above.map((one) => ({ channel: one, state: channels[one] ?? 'unknown' }));
  promise(JSON.stringify(why) === JSON.stringify(skipped), 'what stands higher was passed over with its reason', seen);
};

const recipientsHold = (
  retold: Retold,
  { contact, scope, channel, recipients, also }: Opened,
  before: RetoldContact | undefined,
  seen: () => unknown,
): void => {
  const all = scope === 'wholeOffice' ? wholeOffice(retold, channel) : waitingFor(retold, contact);
  const left = all.filter((one) => !before?.told.has(one));
  promise(sameOnes(left, recipients), 'a contact has to reach everybody who was not told', seen);
  const added = scope === 'wholeOffice' ? figure2Note1(retold.channels) : [];
  const anew = added.filter((one) => !before?.also.has(`channel/${one}`));
  promise(sameOnes(anew, also), '「お知らせ」 is added where it can be used', seen);
};

/** 電話及び紙媒体, or nothing at all: the departments one by one, who relay it (図2 ※2); anywhere else it is put up once for all. */
const wholeOffice = ({ plan }: Retold, channel: string | undefined): readonly string[] =>
  channel === undefined || channel === 'phone-and-paper'
    ? plan.departments.map(({ id }) => `department/${id}`)
    : [`channel/${channel}`];
