// Whether the console and Slack say the same, because both show the same log: every post that is wanted in Slack is there
// once, in its place, with every line that the console has of it, and pinned as it should be; and nothing else is ours.
import { channelOf } from '../../../src/directory/address.ts';
import type { PostView } from '../../../src/ports/views.ts';
import type { SeenInSlack, SlackRig } from '../../adapters/slack/office/emulator.ts';
import { buttonsOf, linesOf } from '../../adapters/slack/office/read-blocks.ts';
import { strayOfficialPosts } from '../official-agreement.ts';

/** Everything of ours in that channel, what stands in threads too. */
export const allIn = async (rig: SlackRig, channel: string): Promise<readonly SeenInSlack[]> => {
  const messages = await rig.seen(channel);
  const whole = await Promise.all(
    messages.map(async (message) => (message.place?.includes('#') ? rig.seen(channel, message.ts) : [message])),
  );
  return whole.flat().filter(({ key }) => key !== undefined);
};

export const whatDiffers = async (
  rig: SlackRig,
  posts: readonly PostView[],
  id: string,
): Promise<readonly string[]> => {
  const wanted = posts.filter(({ platform }) => platform === 'slack');
  const channels = [...new Set(wanted.map(({ conversation }) => channelOf(conversation)))];
  const seen = (await Promise.all(channels.map((channel) => allIn(rig, channel)))).flat();
  const different = wanted.flatMap((post) => {
    const shown = seen.filter(({ key, place }) => key === `${id}/${post.key}` && place === post.conversation);
    const [message] = shown;
    const where = `${post.key} in ${post.conversation}`;
    if (message === undefined || shown.length > 1) return [`${where}: shown ${shown.length} times`];
    return [
      ...(post.state === 'shown' ? [] : [`${where}: ${post.state}`]),
      ...(message.pinned === post.pinned ? [] : [`${where}: ${message.pinned ? '' : 'not '}pinned`]),
      ...missingLines(post.text, message).map((line) => `${where}: Slack does not say ${line}`),
    ];
  });
  const many = seen.length - wanted.length;
  const extra = many === 0 ? [] : [`${many} messages more than posts`];
  return [...different, ...extra, ...betweenPlatforms(posts), ...strayOfficialPosts(posts)];
};

/** Signs that only divide; each platform has its own. */
const DIVIDING = /[\s・、■/|:()⚠]|https?:\/\/\S+/gu;
const bare = (text: string): string => text.replace(DIVIDING, '');

/** No note or name between two words of a line is longer. */
const MOST_BETWEEN = 200;

/** Whether the words stand there in this order; every way of going on is followed once, so that a line that is missing is told at once. */
const isSaid = (words: readonly string[], said: string): boolean => {
  let ends: readonly number[] | undefined;
  for (const word of words) {
    const found = new Set<number>();
    for (let at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1)) {
      if (ends?.some((end) => at >= end && at - end <= MOST_BETWEEN) ?? true) found.add(at + word.length);
      if (at >= said.length) break;
    }
    ends = [...found];
    if (ends.length === 0) return false;
  }
  return true;
};

/** Slack may say more within a line, such as a note or a name. A button shows its label, and says its command when pressed. */
const missingLines = (text: string, { blocks }: SeenInSlack): readonly string[] => {
  const buttons = buttonsOf(blocks);
  const pressed = buttons.map(({ label, carries }) => `${label}: ${Object(carries).text}`);
  // Line by line: what follows a name in the next line may go on with letters that an id could have.
  const lines = linesOf(blocks).map((line) => line.replace(/@[UW]\w+/g, ''));
  const said = bare([...lines, ...buttons.map(({ label }) => label)].join(''));
  return text.split('\n').filter((line) => {
    if (pressed.includes(line)) return false;
    return !isSaid(
      line
        .split(/ /)
        .map(bare)
        .filter((word) => word !== ''),
      said,
    );
  });
};

/** Beside whom it calls by name, a post is the same on both. */
const betweenPlatforms = (posts: readonly PostView[]): readonly string[] => {
  const web = new Map(posts.filter(({ platform }) => platform === 'web').map(({ key, text }) => [key, text]));
  return posts.flatMap(({ key, platform, text }) =>
    platform === 'operator' || web.get(key) === text ? [] : [`${key}: the console says something else`],
  );
};
