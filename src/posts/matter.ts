// What posts are about, as far as their places need it: an incident, or the house outside any.
import { HOUSE } from '../directory/house.ts';
import type { Incident } from '../incident/incident.ts';

export type Matter = Pick<Incident, 'id' | 'plan' | 'drill' | 'parked' | 'place'>;

export const houseOf = (plan: Incident['plan']): Matter => ({ id: HOUSE, plan, drill: false, parked: new Map() });
