// Whether the console and Teams say the same, because both show the same log: every post that is wanted in Teams is there
// once, in its place, with every line that the console has of it; and nothing else of ours is.
import { channelOf } from '../../../src/directory/address.ts';
import type { PostView } from '../../../src/ports/views.ts';
import type { SeenInTeams } from '../../adapters/teams/office/connector.ts';
import { buttonsOf } from '../../adapters/teams/office/read-card.ts';
import { cardOf, type PeopleInTeams, readable } from '../../adapters/teams/office/teams-office.ts';
import { strayOfficialPosts } from '../official-agreement.ts';

const titleOf = ({ text }: PostView): string => text.split('\n', 1)[0] ?? '';

export const whatDiffersInTeams = (teams: PeopleInTeams, all: readonly PostView[]): readonly string[] => {
  const wanted = all.filter(({ platform }) => platform === 'teams');
  const places = [...new Set(wanted.map(({ conversation }) => channelOf(conversation)))];
  const inPlaces = places.flatMap((place) => {
    const there = wanted.filter(({ conversation }) => channelOf(conversation) === place);
    const seen = teams.posts(place);
    const many = seen.length - there.length;
    return [
      ...there.flatMap((post) => differencesOf(post, there, seen)),
      ...(many === 0 ? [] : [`${place}: ${many} messages more than posts`]),
    ];
  });
  return [...inPlaces, ...strayOfficialPosts(all)];
};

const differencesOf = (post: PostView, there: readonly PostView[], seen: readonly SeenInTeams[]): readonly string[] => {
  const title = titleOf(post);
  const shown = seen.filter(({ summary }) => summary === title);
  const where = `${post.key} in ${post.conversation}`;
  const wanted = there.filter((one) => titleOf(one) === title).length;
  if (shown.length !== wanted) return [`${where}: shown ${shown.length} times instead of ${wanted}`];
  const missing = shown.map((message) => missingLines(post.text, message));
  const [fewest = []] = missing.toSorted((one, other) => one.length - other.length);
  return [
    ...(post.state === 'shown' ? [] : [`${where}: ${post.state}`]),
    ...fewest.map((line) => `${where}: Teams does not say ${line}`),
  ];
};

/** Signs that only divide; each platform has its own. */
const DIVIDING = /[\s・、■/|:()⚠\u200b\u2060]|https?:\/\/\S+/gu;
const bare = (text: string): string => text.replace(DIVIDING, '');

/** Teams may say more within a line, such as a note. A button shows its label, and says its command when pressed. */
const missingLines = (text: string, message: SeenInTeams): readonly string[] => {
  const buttons = buttonsOf(cardOf(message));
  const pressed = buttons.map(({ label, data }) => `${label}: ${data.text}`);
  const said = bare([...readable(message), ...buttons.map(({ label }) => label)].join(''));
  return text.split('\n').filter((line) => {
    if (pressed.includes(line)) return false;
    // In a channel the bot hears who calls it by name.
    return !saysInOrder(said, line.replaceAll('/bcp ', '@BCP ').split(/ /).map(bare));
  });
};

/** As much may stand between two words of a line. */
const MOST_BETWEEN = 200;

const saysInOrder = (said: string, words: readonly string[]): boolean => {
  const [first, ...rest] = words.filter((word) => word !== '');
  if (first === undefined) return true;
  for (let from = said.indexOf(first); from >= 0; from = said.indexOf(first, from + 1)) {
    let end = from + first.length;
    const all = rest.every((word) => {
      const at = said.indexOf(word, end);
      if (at < 0 || at - end > MOST_BETWEEN) return false;
      end = at + word.length;
      return true;
    });
    if (all) return true;
  }
  return false;
};
