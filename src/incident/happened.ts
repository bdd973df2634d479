// What has just happened to an incident: the command, and the events so far, in their order.
import type { IncidentCommand, SystemCommand } from './command.ts';
import type { IncidentEvent } from './event.ts';

export interface Happened {
  readonly command: IncidentCommand | SystemCommand | { readonly type: 'declare' };
  readonly events: readonly IncidentEvent[];
}
