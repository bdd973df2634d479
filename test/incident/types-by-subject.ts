// The types of every subject's events and of every command, by the guards themselves.
import {
  type Command,
  isDirectoryCommand,
  isIncidentCommand,
  isQuery,
  type SystemCommand,
} from '../../src/incident/command.ts';
import { isConfirmationEvent } from '../../src/incident/confirmation/confirmation-event.ts';
import { isDrillEvent } from '../../src/incident/drill/drill-event.ts';
import type { IncidentEvent, Subject } from '../../src/incident/event.ts';
import { isFactsEvent } from '../../src/incident/facts/facts-event.ts';
import { isSystemCommand } from '../../src/incident/own-command.ts';
import { isOwnEvent } from '../../src/incident/own-event.ts';
import { isRecoveryEvent } from '../../src/incident/recovery/recovery-event.ts';
import { isReportingEvent } from '../../src/incident/reporting/reporting-event.ts';
import { isTellingEvent } from '../../src/incident/telling/telling-event.ts';

type Types = readonly IncidentEvent['type'][];

const EVENTS_BY_SUBJECT: Readonly<Record<Subject, Types>> = {
  own: isOwnEvent.types,
  facts: isFactsEvent.types,
  confirmation: isConfirmationEvent.types,
  reporting: isReportingEvent.types,
  telling: isTellingEvent.types,
  recovery: isRecoveryEvent.types,
  drill: isDrillEvent.types,
};

export const EVENT_TYPES: Types = Object.values(EVENTS_BY_SUBJECT).flat();

export const COMMAND_TYPES: readonly (Command | SystemCommand)['type'][] = [
  'declare',
  ...isIncidentCommand.types,
  ...isDirectoryCommand.types,
  ...isQuery.types,
  ...isSystemCommand.types,
];
