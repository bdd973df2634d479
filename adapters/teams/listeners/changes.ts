// What happens to our posts and conversations without us: noticed at once, and what is wanted there is shown again.
import type { Desk } from '../../../src/ports/desk.ts';
import type { HeardPlace, TeamsEvents } from '../door/heard.ts';
import { TEAMS } from '../interactions.ts';

type Changes = Pick<TeamsEvents, 'onInstalled' | 'onReachable' | 'onRemoved' | 'onMessageDeleted' | 'onPlaceChanged'>;

export const noticeChanges = (desk: Desk): Changes => {
  const again = (place: HeardPlace): Promise<void> => desk.lookAgain(placeOf(place), { gone: false });
  return {
    onInstalled: again,
    onReachable: again,
    onRemoved: again,
    onMessageDeleted: (place, message) => desk.lookAgain(placeOf(place), { message, gone: true }),
    // A new name changes nothing: conversations are known by their ids.
    onPlaceChanged: async (place, change) => (change === 'renamed' ? undefined : again(place)),
  };
};

const placeOf = ({ conversation }: HeardPlace) => ({ platform: TEAMS, conversation });
