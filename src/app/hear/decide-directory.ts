// 連携・名簿の変更: one change of the directory from end to end, in the transaction of its command.
import type { Actor } from '../../directory/actor.ts';
import {
  type Directory,
  type Duty,
  type LinkEvent,
  linkOf,
  type Person,
  type Place,
  sameDuty,
  samePerson,
  sameTarget,
} from '../../directory/directory.ts';
import type { FindingEvent } from '../../directory/finding.ts';
import type { PreparingEvent } from '../../directory/preparing.ts';
import {
  type DirectoryCommand,
  type FindingCommand,
  isFindingCommand,
  isPreparing,
  type PreparingCommand,
} from '../../incident/command.ts';
import { type Refusal, refuse } from '../../incident/refusal.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { Permission, Plan } from '../../plan/plan.ts';
import type { Where } from '../../ports/desk.ts';
import { personText } from '../../posts/directory/directory-words.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import { decideFinding } from './decide-finding.ts';
import { decidePreparing } from './decide-preparing.ts';

export interface ChangeContext {
  readonly plan: Plan;
  readonly words: Vocabulary;
  readonly actor: Actor;
  /** Of everything the person stands for. */
  readonly rights: readonly Permission[];
  /** Begins with every right (BCP_ADMINS). */
  readonly isAdministrator: boolean;
  readonly where: Where | undefined;
  /** Chats whose conversations can be linked. */
  readonly platforms: readonly string[];
}

/** No events: it is so already. */
export const decideDirectory = (
  directory: Directory,
  command: DirectoryCommand,
  context: ChangeContext,
): readonly (LinkEvent | PreparingEvent | FindingEvent)[] | Refusal => {
  if (isPreparing(command)) return decidePreparing(command, context);
  if (isFindingCommand(command)) return decideFinding(directory, command, context);
  switch (command.type) {
    case 'link':
      return decideLink(directory, command, context);
    case 'unlink':
      return decideUnlink(directory, command, context);
    case 'people_add':
      return decideAdd(directory, command, context);
    case 'people_remove':
      return decideRemove(directory, command, context);
  }
};

type Command<T extends Exclude<DirectoryCommand, PreparingCommand | FindingCommand>['type']> = Extract<
  DirectoryCommand,
  { type: T }
>;

const decideLink = (directory: Directory, { target, place }: Command<'link'>, context: ChangeContext) => {
  const { where, platforms } = context;
  const meant: Place | undefined = place ?? where;
  if (meant === undefined) return refuse({ code: 'nowhere_to_link' });
  const { platform, conversation } = meant;
  if (!platforms.includes(platform)) return refuse({ code: 'unknown_place', given: platform });
  if (linkOf(directory, target, platform) === conversation) return [];
  return [{ type: 'ConversationLinked', target, place: { platform, conversation } } as const];
};

const decideUnlink = (directory: Directory, { target, platform }: Command<'unlink'>, { where }: ChangeContext) => {
  const meant = platform ?? where?.platform;
  const own = directory.links.filter(
    (link) => sameTarget(link.target, target) && (meant === undefined || link.place.platform === meant),
  );
  if (own.length === 0) return refuse({ code: 'not_linked', target });
  return own.map(({ place }) => ({ type: 'ConversationUnlinked', target, place }) as const);
};

const decideAdd = (directory: Directory, { person, duty, term }: Command<'people_add'>, context: ChangeContext) => {
  const forbidden = aboveOwn(duty, person, context);
  if (forbidden !== undefined) return forbidden;
  const same = directory.people.find((one) => samePerson(one.person, person) && sameDuty(one.duty, duty));
  const isSo =
    same !== undefined && same.duty.as === duty.as && same.term.from === term.from && same.term.to === term.to;
  return isSo ? [] : [{ type: 'PersonAdded', person, duty, term } as const];
};

/** A section's member answers for it, and may add to the chronology. */
const OF_A_SECTION: readonly Permission[] = ['answer', 'note'];

/**
 * Whoever may add people gives no right that they have not, and nobody makes themselves a section's voice (what an
 * operator hears from a section stays recorded as heard) or an office that alone may do a task (P6(3)ウ).
 */
const aboveOwn = (duty: Duty, person: Person, context: ChangeContext): Refusal | undefined => {
  const { plan, actor, rights, isAdministrator } = context;
  const given = duty.as === 'role' ? (planIndex(plan).roleById.get(duty.role)?.may ?? []) : OF_A_SECTION;
  const isTaken = samePerson(person, actor) && !isAdministrator && (duty.as !== 'role' || isOffice(duty.role, plan));
  if (!isTaken && given.every((one) => rights.includes(one))) return undefined;
  const may = plan.roles.filter(({ may }) => ['people', ...given].every((one) => may.includes(one as Permission)));
  return refuse({ code: 'duty_above_own', actor: actor.label, duty, roles: may.map(({ id }) => id) });
};

const isOffice = (role: string, { tasks }: Plan): boolean => tasks.some(({ offices }) => offices.includes(role));

/** Taking a duty away makes nobody's voice. */
const NOBODY: Person = { platform: '', id: '' };

const decideRemove = (
  directory: Directory,
  { person, duty }: Command<'people_remove'>,
  context: ChangeContext,
): readonly LinkEvent[] | Refusal => {
  const listed = directory.people
    .filter((one) => samePerson(one.person, person) && (duty === undefined || sameDuty(one.duty, duty)))
    .map((one) => one.duty);
  if (listed.length === 0) return refuse({ code: 'not_in_list', given: personText(person, context.words) });
  const above = listed.map((one) => aboveOwn(one, NOBODY, context)).find((one) => one !== undefined);
  return above ?? listed.map((one) => ({ type: 'PersonRemoved', person, duty: one }) as const);
};
