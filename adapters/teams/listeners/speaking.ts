// Who speaks where in Teams, and the key of what they did: from what Teams vouches for, never from what a card carries.
import { createHash } from 'node:crypto';
import type { Speaker, Where } from '../../../src/ports/desk.ts';
import type { Heard, HeardPlace } from '../door/heard.ts';
import { TEAMS } from '../interactions.ts';

export const speakerOf = ({ person }: Pick<Heard, 'person'>): Speaker => ({ platform: TEAMS, id: person.aadObjectId });

export const whereOf = ({ conversation, kind }: HeardPlace): Where => ({
  platform: TEAMS,
  conversation,
  direct: kind === 'personal',
});

export const keyOf = (kind: string, ...parts: readonly unknown[]): string =>
  `teams:${kind}:${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`;
