// What is posted outside any incident (備え) comes from the log of links and people; where others have their incident, its
// deliveries have this.
export const HOUSE = 'house';
