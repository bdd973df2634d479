// Whoever manages access gives nobody a right that they have not, and takes over nobody who has more: else a new password, or an
// account of one's own making, would be the way to every office. This machine's administrator may all of it.
import { type AccessRegister, accountOf } from '../../directory/access.ts';
import { type Denied, deny } from '../../directory/access-refusal.ts';
import type { Actor } from '../../directory/actor.ts';
import { findRole, planIndex } from '../../plan/find-in-plan.ts';
import type { Permission, Plan, RoleId } from '../../plan/plan.ts';
import type { AccessCommand } from '../../ports/access.ts';

const HOLDER = 'account:';

/** Undefined: it is theirs to do. */
export const aboveOwn = (
  command: AccessCommand,
  by: Actor,
  { plan, register }: { readonly plan: Plan; readonly register: AccessRegister },
): Denied | undefined => {
  if (!by.id.startsWith(HOLDER)) return undefined;
  const own = accountOf(register, by.id.slice(HOLDER.length));
  const held = new Set(rightsOf(own?.offices ?? [], plan));
  const isAbove = rightsOf(officesIn(command, register, plan), plan).some((right) => !held.has(right));
  return isAbove ? deny({ code: 'above_own' }) : undefined;
};

const rightsOf = (offices: readonly RoleId[], plan: Plan): readonly Permission[] =>
  offices.flatMap((office) => planIndex(plan).roleById.get(office)?.may ?? []);

/** Whose rights are given, or come into somebody else's hands; names that are none are refused later. */
const officesIn = (command: AccessCommand, register: AccessRegister, plan: Plan): readonly RoleId[] => {
  switch (command.type) {
    case 'add_account':
      return command.offices.flatMap((office) => officeNamed(office, plan));
    case 'reset_password':
    case 'disable_account':
      return accountOf(register, command.login)?.offices ?? [];
    case 'add_token':
      return officeNamed(command.as, plan);
    case 'make_sheets':
    case 'void_sheets':
    case 'void_token':
    case 'end_session':
      return [];
  }
};

const officeNamed = (given: string, plan: Plan): readonly RoleId[] => {
  const role = findRole(plan, given.trim());
  return 'found' in role ? [role.found.id] : [];
};
