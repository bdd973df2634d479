// Who works where in the Teams of the story: every section has staff and a manager; most have a channel of their own, one
// a group chat, one is asked in a personal chat, and two are not linked.
import { loadPlan } from '../../../src/plan/read/load-plan.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { checkContent } from '../../adapters/teams/office/check-card.ts';
import { type Office, openOffice } from '../../adapters/teams/office/teams-office.ts';
import { type TeamsRig, teamsRig } from '../../adapters/teams/office/teams-rig.ts';
import { wardFolder } from '../../plan/plan-folder.ts';
import {
  ASKED_ALONE,
  managerOf,
  NOT_LINKED,
  OPERATOR,
  OPERATORS,
  PROMOTION,
  type SectionInChat,
  staffOf,
} from '../people.ts';

const IN_GROUP_CHAT = 'livelihood-assistance';

export interface StaffedOffice {
  readonly office: Office;
  readonly sections: readonly SectionInChat[];
  /** 全庁. */
  readonly all: string;
  /** Of the operator. */
  readonly chat: string;
  close(): Promise<void>;
}

/** `meanwhile` lets some seconds pass: nobody writes faster than Teams lets us answer. */
export const staffedOffice = async (clock: Clock, meanwhile: () => void): Promise<StaffedOffice> => {
  const loaded = loadPlan(wardFolder);
  if (!loaded.ok) throw new Error('the plan of the ward has faults');
  const known = loaded.plan.sections.map(({ id, name }) => ({
    id,
    name,
    staff: staffOf(id),
    manager: managerOf(id),
  }));
  const people = [OPERATOR, PROMOTION, ...known.flatMap(({ staff, manager }) => [staff, manager])];
  const rig = await teamsRig({ checkCard: checkContent, people });
  const office = await openOffice({ rig, clock });
  const asAdmin = async (place: string, words: string): Promise<void> => {
    meanwhile();
    const said = await office.types('admin', place, words);
    if (!/しました/.test(said.join())) throw new Error(`${words}: ${said.join()}`);
  };
  await asAdmin(office.crisis, 'link ops');
  await asAdmin(office.crisis, `people add @${OPERATOR} 情報システム課長`);
  await asAdmin(office.crisis, `people add @${PROMOTION} 情報政策推進係`);
  const sections: SectionInChat[] = [];
  for (const section of known) {
    const place = placeFor(section, rig);
    if (place !== undefined) await asAdmin(place, `link section ${section.name}`);
    await asAdmin(office.crisis, `people add @${section.staff} ${section.name}`);
    await asAdmin(office.crisis, `people add @${section.manager} ${section.name} 課長`);
    const { id, staff, manager } = section;
    sections.push({ ...section, place, notified: [...(id === OPERATORS ? [OPERATOR] : []), staff, manager] });
  }
  const all = rig.newChannel();
  await asAdmin(all, 'link all');
  return {
    office,
    sections,
    all,
    chat: rig.personalWith(OPERATOR),
    close: async () => {
      await office.close();
      await rig.close();
    },
  };
};

const placeFor = ({ id, staff }: { readonly id: string; readonly staff: string }, rig: TeamsRig) => {
  if (NOT_LINKED.includes(id)) return undefined;
  if (id === IN_GROUP_CHAT) return rig.newGroupChat();
  return id === ASKED_ALONE ? rig.personalWith(staff) : rig.newChannel();
};
