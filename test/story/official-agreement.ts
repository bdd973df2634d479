// The plan's own channels are no chat's matter: what goes by them waits with the operator, who puts it up, reads it out or
// hands it over, until somebody says that it is done.
import type { PostView } from '../../src/ports/views.ts';

/** Where no driver serves a channel: every official post lies with the operator, and nothing else does. */
export const strayOfficialPosts = (posts: readonly PostView[]): readonly string[] =>
  posts.flatMap(({ key, platform, state }) => {
    if (key.startsWith('official/') !== (platform === 'operator')) return [`${key}: on ${platform}`];
    return platform === 'operator' && state !== 'shown' ? [`${key}: ${state}`] : [];
  });
