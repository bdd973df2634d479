// Two hundred random faults on the line to Slack, from a declaration to its final report. Then the line is healed, and
// everything must be shown: once, in its place, as it reads last, pinned as it should be. The name of a failed test has
// the seed that plays it again.
import { expect, test } from '@jest/globals';
import { type Chance, chanceFrom } from '../../simulation/random.ts';
import { allIn } from '../../story/slack-agreement.ts';
import { tellTime } from '../../story/story-clock.ts';
import { anyFault, type FaultyOffice, faultyOffice } from './faulty-office.ts';

const SEEDS = [20_191_204, 20_191_206];
const FAULTS = 200;
const HOW_OFTEN = 0.5;
/** So many are left when the final report is given. */
const FOR_THE_END = 30;
const INCIDENT = '2026-001';

test.each(SEEDS)('seed %i: after two hundred faults everything is shown, once, as it reads last', async (seed) => {
  const time = tellTime('2026-11-24T11:20');
  const chance = chanceFrom(seed);
  const office = await faultyOffice(time);
  try {
    await linkSections(office);
    const left = breakTheLine(office, chance);
    await course(office, chance, left);
    office.rig.proxy.heal();
    await office.allShown(INCIDENT);
    expect(await whatIsWrong(office)).toEqual([]);
  } finally {
    await office.close();
    time.end();
  }
});

/** Channels for most, a direct message for one; five are asked in threads of the crisis channel. */
const linkSections = async ({ rig, sections, says }: FaultyOffice): Promise<void> => {
  for (const [at, name] of sections.entries()) {
    if (at % 3 === 2) continue;
    const place = at === 0 ? await rig.directWith(rig.users.tanaka ?? '') : await rig.newChannel();
    await says(`link section ${name}`, place);
    await says(`people add slack:${rig.users.suzuki} ${name}`, place);
  }
};

/** Answers how many faults are left. */
const breakTheLine = ({ rig }: FaultyOffice, chance: Chance): (() => number) => {
  let left = FAULTS;
  rig.proxy.failWhen(() => {
    if (left === 0 || !chance.happens(HOW_OFTEN)) return undefined;
    left -= 1;
    return anyFault(chance);
  });
  return () => left;
};

const course = async (office: FaultyOffice, chance: Chance, left: () => number): Promise<void> => {
  await office.says('宣言 iaas-down');
  await office.pass(chance.int(30));
  for (let no = 0; left() > FOR_THE_END; no += 1) {
    await office.says(somethingSaid(office, chance, no));
    await office.pass(chance.int(40));
  }
  await office.says('終結 理由 復旧を確認した');
  // Enough is said even when the line was kind.
  for (let no = 0; left() > 0; no += 1) {
    await office.pass(10 + chance.int(40));
    if (no % 5 === 4) await office.says(`訂正 1 誤:${no} 正:${no + 1}`);
  }
};

const somethingSaid = ({ sections }: FaultyOffice, chance: Chance, no: number): string => {
  switch (chance.weighted({ answer: 8, cause: 3, ask: 1, correct: 1 })) {
    case 'answer':
      return `回答 全て ${chance.pick(['停止', '確認中', '稼働中'])} --for ${chance.pick(sections)} --said-by 係長${no} --by 電話`;
    case 'cause':
      return `更新 原因 調査中 ${no}`;
    case 'ask':
      return `確認依頼 ${chance.pick(sections)}`;
    case 'correct':
      return `訂正 1 誤:${no} 正:${no + 1}`;
  }
};

const whatIsWrong = async ({ rig, store, render }: FaultyOffice): Promise<readonly string[]> => {
  const wanted = await store.read.deliveries(INCIDENT);
  const channels = [...new Set(wanted.map(({ conversation }) => conversation.replace(/#.*$/, '')))];
  const seen = (await Promise.all(channels.map((channel) => allIn(rig, channel)))).flat();
  const wrong = wanted.flatMap(({ postKey, conversation, card, pinned }) => {
    const where = `${postKey} in ${conversation}`;
    const found = seen.filter(({ key, place }) => key === `${INCIDENT}/${postKey}` && place === conversation);
    const [message] = found;
    if (message === undefined || found.length > 1) return [`${where}: shown ${found.length} times`];
    const { text, blocks } = render(card);
    const isFinal = message.text === text && JSON.stringify(message.blocks) === JSON.stringify(blocks);
    return [
      ...(isFinal ? [] : [`${where}: not as it reads last`]),
      ...(message.pinned === pinned ? [] : [`${where}: ${pinned ? 'not ' : ''}pinned`]),
    ];
  });
  const roots = seen.filter(({ place, ts, threadTs = ts }) => place?.includes('#') && threadTs === ts);
  const threads = new Set(roots.map(({ place }) => place));
  return [
    ...wrong,
    ...(seen.length === wanted.length ? [] : [`${seen.length} messages for ${wanted.length} posts`]),
    ...(roots.length === threads.size ? [] : ['a thread was begun twice']),
  ];
};
