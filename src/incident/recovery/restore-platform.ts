// 基盤復旧: once the platform is back, every section is asked once about its systems, in the body's order (個別4(7)).
import { present } from '../../present.ts';
import { minutesBetween } from '../../time.ts';
import type { Context } from '../command.ts';
import { askedToRestore } from '../confirmation/asked-about.ts';
import { openConfirmation } from '../confirmation/open-confirmation.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { PlatformCommand } from './platform-command.ts';

export const decidePlatform = (
  incident: Incident,
  command: PlatformCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  if (command.type === 'platform_withdrawn') return withdrawn(incident, command.because);
  const { reported, saidBy, saidAt } = command;
  const stands = incident.recovery.platform;
  if (stands !== undefined && (reported || stands.state === 'restored')) {
    return refuse({ code: 'platform_stands', state: stands.state, at: stands.at });
  }
  if (saidAt !== undefined && context.doubted !== true) {
    if (minutesBetween(context.now, saidAt) > 1) return refuse({ code: 'time_in_future', at: saidAt });
    // A time is said in minutes.
    if (minutesBetween(saidAt, incident.declaredAt) >= 1) {
      return refuse({ code: 'restored_before', at: saidAt, declaredAt: incident.declaredAt });
    }
  }
  const word = present({ saidBy, saidAt });
  if (reported) return [{ type: 'PlatformReported', ...word }];
  return [{ type: 'PlatformRestored', ...word }, ...recoveryRound(incident, context)];
};

const recoveryRound = (incident: Incident, context: Context): readonly IncidentEvent[] => {
  const { sections, systems } = askedToRestore(incident);
  if (sections.length === 0) return [];
  const asked = openConfirmation(incident.plan, incident.rounds + 1, sections, context);
  return [{ ...asked, systems, recovery: true }];
};

const withdrawn = ({ recovery }: Incident, because: string | undefined): readonly IncidentEvent[] | Refusal =>
  recovery.platform === undefined
    ? refuse({ code: 'platform_not_restored' })
    : [{ type: 'PlatformWithdrawn', ...present({ because }) }];
