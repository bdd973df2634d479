// Two hundred random faults on the line to Slack, from a declaration to its final report. Then the line is healed, and
// everything must be shown: once, in its place, as it reads last, pinned as it should be. The name of a failed test has
// the seed that plays it again.

import { expect, test } from '@jest/globals';
import { channelOf } from '../../../../src/directory/address.ts';
import { chanceFrom } from '../../../simulation/world/random.ts';
import { allIn } from '../../../story/chats/slack-agreement.ts';
import { tellTime } from '../../../story/story-clock.ts';
import { fromDeclarationToFinalReport, INCIDENT, manyFaults } from '../../faulty-course.ts';
import { anyFault, type FaultyOffice, faultyOffice } from '../office/faulty-office.ts';

const SEEDS = [20_191_204, 20_191_206];
/** Pure work: a machine that has other things to do takes its time. */
const LONGEST_MS = 180_000;
const FAULTS = 200;

test.each(SEEDS)(
  'seed %i: after two hundred faults everything is shown, once, as it reads last',
  async (seed) => {
    const time = tellTime('2026-11-24T11:20');
    const chance = chanceFrom(seed);
    const office = await faultyOffice(time);
    try {
      await linkSections(office);
      const { next, left } = manyFaults(FAULTS, chance, anyFault);
      office.rig.proxy.failWhen(next);
      await fromDeclarationToFinalReport(office, chance, left);
      office.rig.proxy.heal();
      await office.allShown(INCIDENT);
      expect(await whatIsWrong(office)).toEqual([]);
    } finally {
      await office.close();
      time.end();
    }
  },
  LONGEST_MS,
);

/** Channels for most, a direct message for one; five are asked in threads of the crisis channel. */
const linkSections = async ({ rig, sections, says }: FaultyOffice): Promise<void> => {
  for (const [at, name] of sections.entries()) {
    if (at % 3 === 2) continue;
    const place = at === 0 ? await rig.directWith(rig.users.tanaka ?? '') : await rig.newChannel();
    await says(`link section ${name}`, place);
    await says(`people add slack:${rig.users.suzuki} ${name}`, place);
  }
};

const whatIsWrong = async ({ rig, store, render }: FaultyOffice): Promise<readonly string[]> => {
  // Asked anew before anybody could see it, a request is withheld.
  const wanted = (await store.read.deliveries(INCIDENT)).filter(({ state }) => state !== 'withheld');
  const channels = [...new Set(wanted.map(({ conversation }) => channelOf(conversation)))];
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
