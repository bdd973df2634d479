// Who may come in, and who manages it: the door in front of the desk.
import type { Access } from '../../ports/access.ts';
import type { Gate } from './access-log.ts';
import { openGate } from './gate.ts';
import { accessOverview, manageAccess } from './manage.ts';

export const openAccess = (gate: Gate): Access => ({
  ...openGate(gate),
  overview: () => accessOverview(gate),
  manage: (command, by) => manageAccess(gate, command, by),
});
