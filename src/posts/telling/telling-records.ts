// Which records telling people makes: notices to the operators, reminders, and the posts by the plan's own channels.
import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { TellingEvent } from '../../incident/telling/telling-event.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { officialPosts } from './official-posts.ts';
import { tellingNotices } from './telling-notices.ts';
import { tellingReminders } from './telling-reminders.ts';

export const tellingRecords = (
  incident: Incident,
  event: TellingEvent,
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  switch (event.type) {
    case 'ContactOpened':
      return [...tellingNotices(incident, event, recorded, words), ...officialPosts(incident, event, recorded, words)];
    case 'ChannelsSet':
    case 'ChannelProposed':
    case 'LeakAsked':
    case 'ProviderHeard':
    case 'CouncilSet':
    case 'DecisionRecorded':
      return tellingNotices(incident, event, recorded, words);
    case 'ContactsChased':
    case 'TasksReminded':
    case 'ProviderLate':
    case 'StageReached':
      return tellingReminders(incident, event, recorded, words);
    case 'ContactExtended':
    case 'TaskSent':
      return officialPosts(incident, event, recorded, words);
    // The card of contacts and the chronology say them.
    case 'RecipientTold':
    case 'DepartmentRelayed':
    case 'RecipientUnreached':
    case 'TasksOpened':
    case 'TasksChanged':
    case 'TaskTicked':
    case 'LeakAnswered':
    case 'ProviderTimesSet':
      return [];
  }
};
