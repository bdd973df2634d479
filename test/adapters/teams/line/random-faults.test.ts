// A hundred random faults on the line to Teams, from a declaration to its final report. Then the line is healed, and
// everything must be shown, in its place, as it reads last. Teams cannot be asked what it has: a message whose answer was
// lost may be there twice, and then it says so, and the log too. The name of a failed test has the seed that plays it again.

import { expect, test } from '@jest/globals';
import { channelOf } from '../../../../src/directory/address.ts';
import type { Delivery } from '../../../../src/ports/store.ts';
import { chanceFrom } from '../../../simulation/world/random.ts';
import { tellTime } from '../../../story/story-clock.ts';
import { fromDeclarationToFinalReport, INCIDENT, manyFaults } from '../../faulty-course.ts';
import type { SeenInTeams } from '../office/connector.ts';
import { anyFault, type FaultyOffice, faultyOffice } from '../office/faulty-office.ts';

const SEEDS = [20_191_204, 20_191_206];
/** Pure work: a machine that has other things to do takes its time. */
const LONGEST_MS = 180_000;
const FAULTS = 100;
const RESENT = '(再送の可能性)';

test.each(SEEDS)(
  'seed %i: after a hundred faults everything is shown, and nothing twice unsaid',
  async (seed) => {
    const time = tellTime('2026-11-24T11:20');
    const chance = chanceFrom(seed);
    const office = await faultyOffice(time);
    try {
      await linkSections(office);
      const { next, left } = manyFaults(FAULTS, chance, anyFault);
      office.rig.connector.failWhen(next);
      await fromDeclarationToFinalReport(office, chance, left);
      office.rig.connector.heal();
      await office.allShown(INCIDENT);
      expect(await whatIsWrong(office)).toEqual([]);
    } finally {
      await office.close();
      time.end();
    }
  },
  LONGEST_MS,
);

/** Channels and group chats for most; five are asked in threads of the crisis channel. */
const linkSections = async ({ rig, sections, says, known }: FaultyOffice): Promise<void> => {
  for (const [at, name] of sections.entries()) {
    if (at % 3 === 2) continue;
    const place = await known(at % 3 === 0 ? rig.newGroupChat() : rig.newChannel());
    await says(`link section ${name}`, place);
    await says(`people add teams:${rig.people.suzuki?.aadObjectId} ${name}`, place);
  }
};

const whatIsWrong = async ({ rig, store, render, crisis }: FaultyOffice): Promise<readonly string[]> => {
  // Asked anew before anybody could see it, a request is withheld.
  const wanted = (await store.read.deliveries(INCIDENT)).filter(({ state }) => state !== 'withheld');
  const places = [...new Set(wanted.map(({ conversation }) => channelOf(conversation)))];
  const seen = new Map(places.map((place) => [place, rig.connector.seen(place)]));
  const refs = new Set(wanted.map(({ conversation, ref }) => `${channelOf(conversation)} ${ref}`));
  const doubles = (await store.read.events(INCIDENT, 0)).flatMap(({ event }) =>
    event.type === 'DeliveryNoted' && event.outcome === 'possibly_doubled'
      ? [`${event.post} ${event.conversation}`]
      : [],
  );
  const wrong = wanted.flatMap(({ postKey, conversation, card, ref, life }) => {
    const where = `${postKey} in ${conversation}`;
    const shown = seen.get(channelOf(conversation))?.find(({ id }) => id === ref);
    if (shown === undefined) return [`${where}: not shown`];
    const isResent = shown.summary.endsWith(RESENT);
    const isSaid = doubles.includes(`${postKey} ${conversation}`);
    const final = render(isResent ? { ...card, title: `${card.title}${RESENT}` } : card);
    return [
      ...(shown.summary === final.summary && JSON.stringify(shown.card) === JSON.stringify(final.card)
        ? []
        : [`${where}: not as it reads last`]),
      ...(life === 'record' && isResent !== isSaid ? [`${where}: marked ${isResent} and said ${isSaid}`] : []),
    ];
  });
  const doubledIn = new Set(doubles.map((double) => channelOf(double.slice(double.indexOf(' ') + 1))));
  const more = [...seen].flatMap(([place, messages]) =>
    messages.flatMap(({ id, summary }) =>
      refs.has(`${place} ${id}`) || doubledIn.has(place) ? [] : [`${summary} in ${place}: twice, and nobody says so`],
    ),
  );
  const inCrisis = wanted.filter(({ conversation, postKey }) => conversation === crisis && postKey !== 'board');
  const board = wanted.find(({ postKey }) => postKey === 'board')?.ref;
  const below = new Set(inCrisis.map(({ ref }) => seen.get(crisis)?.find(({ id }) => id === ref)?.thread));
  return [
    ...wrong,
    ...more,
    ...[...seen].flatMap(([place, messages]) => unmarked(place, messages, wanted)),
    ...(below.size === 1 && below.has(board) ? [] : [`not below the board: ${[...below].join()}`]),
    ...firstBegins(rig.connector.seen(crisis)),
  ];
};

/** Of a record only the first copy may be without the mark. */
const unmarked = (place: string, messages: readonly SeenInTeams[], wanted: readonly Delivery[]): readonly string[] => {
  const records = wanted.filter(({ life, conversation }) => life === 'record' && channelOf(conversation) === place);
  const titles = [...new Set(records.map(({ card }) => card.title))];
  return titles.flatMap((title) => {
    const copies = messages.filter(({ summary }) => summary === title).length;
    const most = records.filter(({ card }) => card.title === title).length;
    return copies <= most ? [] : [`${title} in ${place}: ${copies} times without the mark`];
  });
};

/** What is below a message comes after it. */
const firstBegins = (messages: readonly SeenInTeams[]): readonly string[] =>
  messages.flatMap(({ thread, id, summary }) => {
    const root = messages.find((one) => one.id === thread);
    return thread === undefined || (root !== undefined && root.id < id) ? [] : [`${summary}: below nothing`];
  });
