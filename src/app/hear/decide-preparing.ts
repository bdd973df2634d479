// 名簿確認・定期業務・遠隔地保管: whose matter it is, and what is recorded of it. Said again it is recorded again, with its day.

import type { Actor } from '../../directory/actor.ts';
import type { PreparingEvent } from '../../directory/preparing.ts';
import type { PreparingCommand } from '../../incident/command.ts';
import { ownSection } from '../../incident/confirmation/own-section.ts';
import { type Refusal, refuse } from '../../incident/refusal.ts';
import type { Permission, Plan, SectionId } from '../../plan/plan.ts';
import { present } from '../../present.ts';

export interface Acting {
  readonly plan: Plan;
  readonly actor: Actor;
  /** Of everything the person stands for. */
  readonly rights: readonly Permission[];
}

export const decidePreparing = (command: PreparingCommand, context: Acting): readonly PreparingEvent[] | Refusal => {
  const note = present({ note: command.note });
  const { plan, actor } = context;
  switch (command.type) {
    case 'roster': {
      const section = command.section ?? ownSection(plan, actor);
      if (section === undefined) return refuse({ code: 'whose_roster' });
      return othersMatter(section, context) ?? [{ type: 'RosterConfirmed', section, ...note }];
    }
    case 'duty': {
      const owner = plan.duties.find(({ id }) => id === command.duty)?.section ?? plan.organization.sender;
      return othersMatter(owner, context) ?? [{ type: 'DutyDone', duty: command.duty, ...note }];
    }
    case 'offsite':
      return [{ type: 'OffsiteDecided', systems: command.systems, saidBy: command.saidBy, ...note }];
  }
};

/** A section does its own; whoever keeps the list of people records for others what they heard. */
const othersMatter = (section: SectionId, { plan, actor, rights }: Acting): Refusal | undefined =>
  ownSection(plan, actor) === section || rights.includes('people')
    ? undefined
    : refuse({ code: 'not_own_matter', actor: actor.label, section });
