// 体制: who works on a system.
import type { SystemId } from '../../plan/plan.ts';
import type { Crew } from './crew-event.ts';

export type CrewCommand = { readonly type: 'crew'; readonly system: SystemId } & Crew;

export const CREW_COMMANDS: Readonly<Record<CrewCommand['type'], true>> = { crew: true };
