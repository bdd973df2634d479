// Which records the recovery leaves for ever. Of the steps none: the board and the chronology say how they stand.
import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { RecoveryEvent } from '../../incident/recovery/recovery-event.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { priorityNotice } from './priority-sheet.ts';
import { stageReminders } from './stage-words.ts';

export const recoveryRecords = (
  incident: Incident,
  event: RecoveryEvent,
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  switch (event.type) {
    case 'StageReminded':
      return stageReminders(incident, event, recorded, words);
    case 'PrioritySet':
      return [priorityNotice(incident, event, recorded, words)];
    case 'StageAnswered':
    case 'StepMarked':
    case 'StepsNoted':
    case 'CrewSet':
    case 'PlatformReported':
    case 'PlatformRestored':
    case 'PlatformWithdrawn':
      return [];
  }
};
