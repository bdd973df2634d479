// Who speaks where in Teams, and the key of what they did: from what Teams vouches for, never from what a card carries.
import { keysOf } from '../../../src/chat/command-keys.ts';
import type { Where } from '../../../src/ports/desk.ts';
import type { Speaker } from '../../../src/ports/speaker.ts';
import type { Heard, HeardPlace } from '../door/heard.ts';
import { TEAMS } from '../interactions.ts';

export const speakerOf = ({ person }: Pick<Heard, 'person'>): Speaker => ({ platform: TEAMS, id: person.aadObjectId });

export const whereOf = ({ conversation, kind }: HeardPlace): Where => ({
  platform: TEAMS,
  conversation,
  direct: kind === 'personal',
});

export const keyOf = keysOf(TEAMS);
