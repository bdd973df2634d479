// 連絡状況 at moments at which much is open: for the renderers of every chat.
import { fold } from '../../src/incident/evolve.ts';
import type { Card } from '../../src/posts/card.ts';
import { tellingCard } from '../../src/posts/telling/telling-card.ts';
import type { Locale } from '../../src/texts/texts.ts';
import { givenUnder, MANAGER, type Step, type Told, ward } from '../incident/given-when-then.ts';
import { wholeStory, wordsIn } from '../posts/whole-story.ts';

export interface ContactsSeen {
  readonly at: string;
  readonly card: Card;
}

/** After every moment of the whole story; with every task that the plan knows; and with everybody told. */
export const contactCards = (locale: Locale): readonly ContactsSeen[] =>
  [wholeStory(), wholeStory({ drill: true }), everythingOpen(), everybodyTold()].flatMap((told) =>
    momentsOf(told, locale),
  );

const momentsOf = ({ log, plan }: Told, locale: Locale): readonly ContactsSeen[] =>
  log.flatMap(({ at, seq, actor }, place) => {
    const next = log[place + 1];
    const incident = fold(log.slice(0, seq), plan);
    if (incident === undefined || (next?.at === at && next.actor.label === actor.label)) return [];
    return [{ at, card: tellingCard(incident, at, wordsIn(locale, plan)) }];
  });

/** Nobody has done anything yet, and everything that can be asked for is. */
const everythingOpen = (): Told =>
  givenUnder(
    { ...ward, ruleSets: ward.ruleSets.map((one) => ({ ...one, on: true })) },
    ['11:20', MANAGER, 'declare iaas-down'],
    ['11:22', MANAGER, 'leak specific'],
    ['11:23', MANAGER, 'decide mayor yes at once --said-by "the crisis section"'],
    ['11:23', MANAGER, 'decide publication yes by telephone --said-by "the mayor"'],
    ['11:23', MANAGER, 'decide assembly yes in writing --said-by "the mayor"'],
    ['11:24', MANAGER, 'provider broad all hosts --by phone'],
    ['11:25', 'information-systems', 'answer 6 running'],
    ['11:25', 'information-systems', 'answer 4 running'],
    ['11:30', MANAGER, 'council on'],
    ['12/5 11:35', 'clock'],
  );

/** Each row says who was told of what, by which means, by whom and when. */
const everybodyTold = (): Told =>
  givenUnder(
    ward,
    ['11:20', MANAGER, 'declare iaas-down'],
    ['11:22', MANAGER, 'leak none'],
    ...ward.sections.map(({ id }): Step => ['11:30', id, 'answer all stopped']),
    ...ward.departments.flatMap(({ id }): readonly Step[] => [
      ['11:32', MANAGER, `told ${id} --to "the subsection chief" --by phone --read-back`],
      ['11:36', MANAGER, `relayed ${id}`],
    ]),
    ['11:40', MANAGER, 'told 1 --to chief --by phone'],
    ['11:40', MANAGER, 'told 5 --to desk --by phone'],
    ['12/5 11:45', MANAGER, 'told 4 deputy-mayor-ciso --to chief --by in_person'],
  );
