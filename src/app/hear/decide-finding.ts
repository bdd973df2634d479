// 課題: whose matter it is, and what is recorded of it. An owner closes their own; whoever keeps the list of people records for others.
import type { Directory } from '../../directory/directory.ts';
import { type FindingEvent, type FindingOwner, isOpenFinding, sectionOf } from '../../directory/finding.ts';
import type { FindingCommand } from '../../incident/command.ts';
import { ownSection } from '../../incident/confirmation/own-section.ts';
import { type Refusal, refuse } from '../../incident/refusal.ts';
import { present } from '../../present.ts';
import type { Acting } from './decide-preparing.ts';

export const decideFinding = (
  { findings }: Directory,
  command: FindingCommand & { readonly incident?: string },
  context: Acting,
): readonly FindingEvent[] | Refusal => {
  if (command.type === 'finding_add') {
    const { text, owner, due, incident } = command;
    const no = Math.max(0, ...findings.keys()) + 1;
    return othersFinding(owner, context) ?? [{ type: 'FindingAdded', no, text, owner, due, ...present({ incident }) }];
  }
  const { no, because } = command;
  const found = findings.get(no);
  if (found === undefined) {
    const open = [...findings.values()].filter(isOpenFinding).map((one) => one.no);
    return refuse({ code: 'unknown_finding', no, open });
  }
  if (found.closed !== undefined) return refuse({ code: 'finding_closed', no, at: found.closed.at });
  return othersFinding(found.owner, context) ?? [{ type: 'FindingClosed', no, because }];
};

const othersFinding = (owner: FindingOwner, { plan, actor, rights }: Acting): Refusal | undefined => {
  if (rights.includes('people')) return undefined;
  const section = sectionOf(owner, plan);
  const isOwn = owner.as === 'role' ? actor.role === owner.role : ownSection(plan, actor) === section;
  return isOwn
    ? undefined
    : refuse({ code: 'not_own_matter', actor: actor.label, section: section ?? plan.organization.sender });
};
