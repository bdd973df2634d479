// Where each section keeps its access sheets, such as its manager's desk; empty where one for each section is enough.
import type { Plan } from './plan.ts';

export const accessPlaces = ({ organization: { accessPlaces: places = [] } }: Plan): readonly string[] =>
  places.map((place) => (typeof place === 'string' ? place : place.name));
