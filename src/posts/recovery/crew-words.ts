// 障害対応体制 in words: who of the section, and how far the vendor is. On a card for a chat only the vendor: whoever works on
// it may have been written down by name.
import type { Crew } from '../../incident/recovery/crew-event.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Instant } from '../../time.ts';

export const crewText = (crew: Crew, at: Instant, texts: Texts): string => {
  const { crew: say } = texts.recovery;
  return [...(crew.who === undefined ? [] : [say.who(crew.who)]), ...vendorParts(crew, at, texts)].join(' ');
};

const vendorParts = (
  { vendor, contactedAt, promisedAt, arrivedAt }: Crew,
  at: Instant,
  texts: Texts,
): readonly string[] => {
  const { crew: say } = texts.recovery;
  const { near } = texts.dates;
  return [
    ...(vendor === undefined ? [] : [say.vendor(vendor)]),
    ...(contactedAt === undefined ? [] : [say.contacted(near(contactedAt, at))]),
    ...(promisedAt === undefined ? [] : [say.promised(near(promisedAt, at))]),
    ...(arrivedAt === undefined ? [] : [say.arrived(near(arrivedAt, at))]),
  ];
};
