// What was kept, read again: nothing in it reaches a page, a file or a terminal that people could not have seen.
import { visibleText } from '../plan/visible-text.ts';

/** Throws on what is no JSON. */
export const readKept = <T>(json: string): T => JSON.parse(json, visibleValue) as T;

export const readKeptText = (text: string): string => visibleText(text);

const visibleValue = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? visibleText(value) : value;
