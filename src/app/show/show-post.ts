// Shows one post: posts it, edits it, or finds that an earlier try did so. What a chat refuses for what it says is tried
// once more in smaller forms, so that no message vanishes because of what could have been left out of it.

import { DeliveryError, type MessageRef, type Messenger } from '../../ports/messenger.ts';
import type { Delivery, Settlement } from '../../ports/store.ts';
import type { Card } from '../../posts/card.ts';
import { plainCard } from '../../posts/plain-card.ts';
import { present } from '../../present.ts';
import type { Texts } from '../../texts/texts.ts';
import { epochMs, type Instant, instantFromEpochMs } from '../../time.ts';

/** A platform writes its own time on a message: looking for one begins this much earlier. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

/** How far a delivery got, kept outside so that a failure half way is settled with what was reached. */
export interface Progress {
  ref?: string;
  shownHash?: string;
  possiblyDoubled: boolean;
  /** An earlier try had shown it. */
  found?: true;
  /** In which smaller form it was taken. */
  reduced?: 'without mentions' | 'plain text';
}

export const reached = ({ ref, shownHash }: Progress): Pick<Settlement, 'ref' | 'shownHash'> => ({
  ...present({ ref, shownHash }),
});

export const makeShown = async (
  delivery: Delivery,
  messenger: Messenger,
  progress: Progress,
  texts: Texts,
): Promise<void> => {
  const conversation = { platform: delivery.platform, id: delivery.conversation };
  const known = delivery.ref ?? (await findEarlierTry(delivery, messenger, progress));
  const inForms = (card: Card, show: (form: Card) => Promise<MessageRef>) =>
    showInForms(formsOf(card, messenger, texts), show, progress);
  let ref: MessageRef;
  if (known === undefined) {
    const key = `${delivery.incident}/${delivery.postKey}`;
    ref = await inForms(cardToPost(delivery, progress, texts), (card) => messenger.post(conversation, card, key));
  } else {
    ref = { conversation, id: known };
    progress.ref = known;
    if (delivery.ref === undefined) progress.found = true;
    const stale = delivery.ref === undefined || delivery.uncertain || delivery.shownHash !== delivery.hash;
    if (stale && messenger.can.update && delivery.life === 'living') {
      await orPostedAnew(inForms(delivery.card, (card) => messenger.update(ref, card).then(() => ref)));
    }
  }
  progress.shownHash = delivery.hash;
  progress.ref = ref.id;
};

/** Whoever may read it for the second time is told so; a living post says it until it is next edited. */
const cardToPost = ({ card }: Delivery, { possiblyDoubled }: Progress, { words }: Texts): Card =>
  possiblyDoubled ? { ...card, title: `${card.title}${words.resent}` } : card;

type Form = { readonly card: Card; readonly reduced?: NonNullable<Progress['reduced']> };

/** The plan's own channels carry a text as it stands or not at all. */
const formsOf = (card: Card, { linked }: Messenger, texts: Texts): readonly Form[] => {
  if (!linked) return [{ card }];
  const { notify = [], ...unmentioned } = card;
  return [
    { card },
    ...(notify.length === 0 ? [] : [{ card: unmentioned, reduced: 'without mentions' } as const]),
    { card: plainCard(card, texts), reduced: 'plain text' },
  ];
};

const showInForms = async (
  [form, ...smaller]: readonly Form[],
  show: (card: Card) => Promise<MessageRef>,
  progress: Progress,
): Promise<MessageRef> => {
  if (form === undefined) throw new DeliveryError('unacceptable', 'there is no form of it');
  try {
    const ref = await show(form.card);
    if (form.reduced !== undefined) progress.reduced = form.reduced;
    return ref;
  } catch (error) {
    if (smaller.length === 0 || !isRefusedContent(error)) throw error;
    return showInForms(smaller, show, progress);
  }
};

const isRefusedContent = (error: unknown): boolean => error instanceof DeliveryError && error.code === 'unacceptable';

/** An edit that is refused in every form, even the smallest, is not refused for what it says. */
const orPostedAnew = async (edited: Promise<unknown>): Promise<void> => {
  try {
    await edited;
  } catch (error) {
    if (!isRefusedContent(error)) throw error;
    throw new DeliveryError('uneditable', 'every form of the edit is refused', { cause: error });
  }
};

/** After an unknown outcome or a crash the platform is asked before anything is posted again. */
const findEarlierTry = async (
  delivery: Delivery,
  messenger: Messenger,
  progress: Progress,
): Promise<string | undefined> => {
  if (!delivery.uncertain) return undefined;
  if (messenger.can.find) return findEarlier(delivery, messenger);
  progress.possiblyDoubled = true;
  return undefined;
};

export const findEarlier = async (delivery: Delivery, messenger: Messenger): Promise<string | undefined> => {
  const conversation = { platform: delivery.platform, id: delivery.conversation };
  const key = `${delivery.incident}/${delivery.postKey}`;
  return (await messenger.find(conversation, key, before(delivery.wantedSince, CLOCKS_DIFFER_MS)))?.id;
};

const before = (instant: Instant, ms: number): Instant => instantFromEpochMs(epochMs(instant) - ms);
