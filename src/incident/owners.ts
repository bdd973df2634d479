// 主管課 of the crisis: one section, or several that act together as one (計画 P6(1)イ); nobody, while that is not known (P8(5)イ).
import type { IncidentEvent } from './event.ts';
import type { Incident } from './incident.ts';
import type { OwnCommand } from './own-command.ts';

export const decideOwners = (
  { owners: before }: Pick<Incident, 'owners'>,
  { change, sections }: Extract<OwnCommand, { type: 'owners' }>,
): readonly IncidentEvent[] => {
  const owners =
    change === 'add' ? [...new Set([...before, ...sections])] : before.filter((id) => !sections.includes(id));
  return owners.length === before.length ? [] : [{ type: 'OwnersSet', owners }];
};
