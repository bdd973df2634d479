// Who may come in, and who manages it: the door in front of the desk.
import { deny } from '../../directory/access-refusal.ts';
import type { Access } from '../../ports/access.ts';
import { DuplicateCommand } from '../../ports/store.ts';
import type { Gate } from './access-log.ts';
import { openGate } from './gate.ts';
import { accessOverview, manageAccess } from './manage.ts';

export const openAccess = (gate: Gate): Access => ({
  ...openGate(gate),
  overview: () => accessOverview(gate),
  manage: (command, by, key) =>
    key === undefined ? manageAccess(gate, command, by) : manageOnce(gate, command, by, key),
});

type Manage = Parameters<Access['manage']>;

const manageOnce = async (gate: Gate, command: Manage[0], by: Manage[1], commandKey: string) => {
  const again = deny({ code: 'already_done' });
  if ((await gate.store.read.outcome(commandKey)) !== undefined) return again;
  try {
    return await manageAccess({ ...gate, commandKey }, command, by);
  } catch (error) {
    // The same press came twice at once: the other one did it.
    if (error instanceof DuplicateCommand) return again;
    throw error;
  }
};
