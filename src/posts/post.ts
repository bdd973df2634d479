// A post: what should be visible to somebody, under a key that stays the same for ever.
import type { Card } from './card.ts';

export type PostKind = 'board' | 'confirmation' | 'reminder' | 'escalation' | 'report' | 'notice' | 'official';

/** Whom a post is for; where that is on each platform is the adapter's routing. */
export type Audience =
  | { readonly to: 'operations' }
  | { readonly to: 'everyone' }
  | { readonly to: 'section'; readonly section: string }
  | { readonly to: 'section_manager'; readonly section: string }
  /** By one of the plan's own channels (図2, 図3): to the whole office, or to one owning section, or to a party. */
  | { readonly to: 'channel'; readonly channel: string; readonly recipient?: string };

export interface Post {
  /** Unique within the incident, such as `board`, `report/3`, `confirmation/1/taxation`. */
  readonly key: string;
  readonly kind: PostKind;
  readonly audience: Audience;
  /** living: edited in place. record: never edited once shown; a correction is a new record. */
  readonly life: 'living' | 'record';
  readonly pinned: boolean;
  /** Whom a chat is to notify of it by name; the audience says of which section. */
  readonly notifies?: 'staff' | 'managers' | 'operators';
  readonly card: Card;
}

/** The section that a post is about, by its key; undefined when it is for the operators or for everybody. */
export const sectionOfKey = (key: string): string | undefined =>
  /^(?:confirmation|reminder|escalation)\/\d+\/(.+)$/.exec(key)?.[1];
