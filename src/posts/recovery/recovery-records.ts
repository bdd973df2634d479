// Which records the recovery leaves for ever. Of the steps none: the board and the chronology say how they stand.
import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { RecoveryEvent } from '../../incident/recovery/recovery-event.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const recoveryRecords = (
  _incident: Incident,
  event: RecoveryEvent,
  _recorded: RecordedEvent,
  _words: Vocabulary,
): readonly Post[] => {
  switch (event.type) {
    case 'StepMarked':
    case 'StepsNoted':
    case 'CrewSet':
    case 'PlatformReported':
    case 'PlatformRestored':
    case 'PlatformWithdrawn':
      return [];
  }
};
