// The tenant that the Playground plays: one bot, six people, one group chat, and one team with a channel besides General.

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
}

const personOf = (name: string, at: number): Person => ({
  id: `29:person-${at}`,
  name,
  aadObjectId: `00000000-1111-4222-8333-00000000000${at}`,
});

export const BOT = { id: '28:bcp', name: 'BCP' };
const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
/** The team's first channel has the team's id. */
export const CRISIS = '19:crisis@thread.tacv2';
export const SECTION_CHANNEL = '19:section@thread.tacv2';
export const GROUP_CHAT = '19:group@thread.v2';
export const PERSONAL_CHAT = 'a:chat-of-the-operator';

/** Who sits in front of the Playground; the others are mentioned, press, and send what they type as activities. */
export const OPERATOR = personOf('中野 操作', 0);
export const ICHIRO = personOf('鷺宮 一郎', 1);
export const FUTABA = personOf('新井 二葉', 2);
export const SABURO = personOf('江古田 三郎', 3);
const OTHERS = [ICHIRO, FUTABA, SABURO, personOf('野方 四季', 4), personOf('沼袋 五月', 5)];

const userOf = ({ id, name, aadObjectId }: Person) => ({
  id,
  name,
  userPrincipleName: `${aadObjectId}@example.invalid`,
  aadObjectId,
  givenName: name,
  surname: name,
  email: `${aadObjectId}@example.invalid`,
});

/** `.m365agentsplayground.yml`: its schema wants exactly these, five people beside the one in front of it. */
export const TEAM_FILE = {
  version: '0.1.1',
  tenantId: TENANT,
  bot: BOT,
  currentUser: userOf(OPERATOR),
  users: OTHERS.map(userOf),
  personalChat: { id: PERSONAL_CHAT },
  groupChat: { id: GROUP_CHAT, name: '危機対策' },
  team: {
    id: CRISIS,
    name: '危機対策',
    aadGroupId: '00000000-0000-4000-8000-000000000031',
    channels: [{ id: SECTION_CHANNEL, name: '戸籍住民課' }],
  },
};
