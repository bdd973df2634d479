// One incident with every kind of event in it, and every post that it shows on the way.
import { fold } from '../../src/incident/evolve.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Card } from '../../src/posts/card.ts';
import { plainText } from '../../src/posts/plain-text.ts';
import type { Post } from '../../src/posts/post.ts';
import { postsAfter } from '../../src/posts/posts-after.ts';
import { type Vocabulary, vocabulary } from '../../src/posts/vocabulary.ts';
import { type Locale, textsIn } from '../../src/texts/texts.ts';
import { givenUnder, MANAGER, type Step, type Told, ward } from '../incident/given-when-then.ts';

const parked = { type: 'note_delivery', post: 'board', platform: 'slack', conversation: 'C1' } as const;

const official = {
  type: 'note_delivery',
  post: 'official/report/6@groupware-notice',
  platform: 'files',
  conversation: '2025-001',
} as const;

const NO_FONT = { code: 'printing', problem: 'no_font' } as const;

/** Texts that people type; in English so that the English posts can be read for what is ours. */
const steps = (flag: string): readonly Step[] => [
  ['11:20', MANAGER, `declare iaas-down Hosts stopped\nin the data centre ${flag}`],
  ['11:25', 'taxation', 'answer 17 stopped alternative paper forms'],
  ['11:26', 'welfare-promotion', 'answer all degraded partial'],
  ['11:27', 'welfare-promotion', 'confirm --confirmed-by "the manager"'],
  ['11:28', MANAGER, 'remind roads'],
  ['11:30', 'clock'],
  ['11:40', 'clock'],
  [
    '11:41',
    MANAGER,
    'answer 13 stopped --for family-register-residents --said-by chief --by phone --read-back --damage large',
  ],
  ['11:42', MANAGER, 'told planning --to "the subsection" --by phone --at 11:35 --read-back --note none'],
  ['11:43', MANAGER, 'relayed planning --said-by chief --at 11:43'],
  ['11:44', MANAGER, 'unreached residents because engaged'],
  ['11:45', MANAGER, 'told 1 --to "the subsection chief" --by memo'],
  ['11:46', MANAGER, 'leak specific'],
  ['11:46', MANAGER, 'leak none'],
  ['11:47', MANAGER, 'decide mayor yes at once --said-by "the crisis section"'],
  ['11:48', MANAGER, 'council on from 12:30'],
  ['11:49', MANAGER, 'provider broad all hosts --by phone --at 11:30'],
  ['11:49', MANAGER, 'provider told taxation vendors'],
  ['11:49', MANAGER, 'provider times every 30m'],
  ['11:50', 'information-systems', 'answer 6 running'],
  ['11:50', 'clock', { ...parked, outcome: 'parked', reason: 'channel is gone' }],
  ['12:00', 'clock'],
  ['12:10', MANAGER, 'update cause power supply'],
  ['12:15', MANAGER, 'eta 12/5 18:00'],
  ['12:20', MANAGER, 'times every 2h from 18:00 because estimate is known'],
  ['12:30', MANAGER, 'ask'],
  ['12:31', 'taxation', 'answer no change'],
  ['12:40', 'clock', { ...parked, outcome: 'recovered' }],
  ['12:40', MANAGER, 'note the provider called back --at 12:30'],
  ['12:40', MANAGER, 'clock-ok'],
  ['12:41', MANAGER, 'owners add taxation'],
  ['12:41', 'taxation', 'crew 17 "two of staff" --vendor "the vendor" --contacted 12:00 --promised 15:00'],
  ['12:41', MANAGER, 'step 4 done because everybody is here'],
  [
    '12:41',
    MANAGER,
    'priority set 17 13 --body "Crisis Management Countermeasures Council" --said-by "the chair" because taxes are due',
  ],
  ['12:41', MANAGER, 'restored platform --reported --said-by "the provider"'],
  ['12:41', MANAGER, 'restored platform --withdraw because it was not'],
  ['12:41', MANAGER, 'instruction keep the counters open by hand --said-by "the deputy mayor" --to taxation'],
  ['12:41', MANAGER, 'handover'],
  ['12:41', 'clock', { ...parked, platform: 'teams', outcome: 'delayed', reason: 'unavailable' }],
  ['12:41', 'clock', { ...parked, outcome: 'possibly_doubled' }],
  ['12:50', MANAGER, 'correct 2 3 systems => 4 systems'],
  ['12:55', MANAGER, 'ask taxation'],
  ['12:56', MANAGER, 'channel cabinet up because checked'],
  ['12:57', MANAGER, 'pattern b'],
  ['13:00', MANAGER, 'report now'],
  ...(flag === '' ? [['13:05', MANAGER, 'send 5'] as const] : []),
  ['13:06', MANAGER, 'told cabinet'],
  ['13:07', 'clock', { ...official, outcome: 'parked', reason: 'unavailable' }],
  ['13:08', 'clock', { ...official, outcome: 'delivered' }],
  ['13:09', 'clock', { type: 'note_health', faults: [{ part: 'printing', fault: NO_FONT }] }],
  ['13:10', 'clock', { type: 'note_health', faults: [] }],
  ['12/5 09:00', 'clock'],
  ['2020-01-01 00:00', MANAGER, 'update response power is being restored'],
  ['12/5 09:20', 'clock'],
  ['12/5 09:30', MANAGER, 'eta unknown'],
  ['12/5 09:50', 'clock'],
  ['12/5 10:05', 'clock'],
  ['12/5 16:00', MANAGER, 'restored platform --said-by "the provider" --at 15:50'],
  [
    '12/5 16:30',
    'taxation',
    'answer 17 restored --checked "log-in" --data-until "12/3 18:00" --to-enter "two days of receipts"',
  ],
  ['12/5 16:40', 'taxation', 'stage half-day moved paper forms'],
  ['12/5 17:00', MANAGER, 'resolve because handled one by one'],
];

export const wholeStory = ({ drill = false, plan = ward }: { drill?: boolean; plan?: Plan } = {}): Told =>
  givenUnder(plan, ...steps(drill ? '--drill' : ''));

/** What a report's approver adds to the story. */
export const approvedStory = (drill: boolean): Told => {
  const approver = 'info-policy-officer';
  const plan = { ...ward, reporting: { ...ward.reporting, approver } };
  return givenUnder(
    plan,
    ['11:20', MANAGER, `declare iaas-down ${drill ? '--drill' : ''}`],
    ['11:30', approver, 'approve'],
  );
};

export const wordsIn = (locale: Locale, plan: Plan = ward): Vocabulary => vocabulary(plan, textsIn(locale));

/** Every post in every state it was shown in: the log compared after each moment. */
export const postsOf = ({ log, plan }: Told, locale: Locale): readonly Post[] => {
  const moments = [...Map.groupBy(log, ({ at, actor }) => `${at} ${actor.label}`).values()];
  return moments.flatMap((events) => {
    const incident = fold(log.slice(0, events.at(-1)?.seq), plan);
    return incident === undefined ? [] : postsAfter(incident, events, wordsIn(locale, plan)).posts;
  });
};

export const textOf = (card: Card): string => plainText(card);

/** The text of the newest post with that key. */
export const post = (told: Told, key: string, locale: Locale = 'ja'): Post => {
  const found = postsOf(told, locale).findLast((one) => one.key === key);
  if (found === undefined) throw new Error(`no post ${key}`);
  return found;
};

/** 台本による訓練: its clock, its injects, its observers. */
export const scriptedStory = (): Told =>
  givenUnder(
    ward,
    ['13:30', MANAGER, 'drill one-system'],
    ['13:31', MANAGER, 'drill pause'],
    ['13:32', MANAGER, 'drill resume'],
    ['13:35', 'clock'],
    ['13:40', MANAGER, 'drill inject 停電した --to 税務課、全庁、危機対策'],
    ['13:41', 'info-policy-officer', '訓練 所見 連絡が早い'],
    ['13:50', 'clock'],
    ['13:51', MANAGER, 'drill omit 2'],
    ['13:52', MANAGER, 'drill skip 14:00'],
    ['14:01', MANAGER, 'drill stop'],
  );
