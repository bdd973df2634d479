// What the person who said something of the recovery reads at once.
import type { Incident } from '../../incident/incident.ts';
import type { RecoveryEvent } from '../../incident/recovery/recovery-event.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { crewText } from './crew-words.ts';
import { brokenSentences } from './priority-sheet.ts';
import { stageReply } from './stage-words.ts';
import { stepName } from './step-words.ts';

export const recoverySentence = (
  incident: Incident,
  event: RecoveryEvent,
  now: Instant,
  words: Vocabulary,
): readonly string[] => {
  const { reply, marks } = words.texts.recovery;
  switch (event.type) {
    case 'StepMarked':
      return [reply.marked(stepName(event.step, words), marks[event.mark])];
    case 'CrewSet':
      return [reply.crew(words.system(event.system), crewText(event, now, words.texts))];
    case 'StageAnswered':
      return [stageReply(event, words)];
    case 'StageReminded':
      return [];
    case 'PrioritySet':
      return [words.texts.priority.reply(event.order.length), ...brokenSentences(incident, event.order, words)];
    case 'PlatformReported':
      return [reply.platformReported];
    case 'PlatformRestored':
      return [reply.platformRestored];
    case 'PlatformWithdrawn':
      return [reply.platformWithdrawn];
    // It follows from what was said; the board and the chronology say it.
    case 'StepsNoted':
      return [];
  }
};
