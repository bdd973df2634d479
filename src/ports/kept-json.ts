// What was kept, read again: nothing in it reaches a page, a file or a terminal that people could not have seen.
import { harmlessText } from '../plan/visible-text.ts';

/** Throws on what is no JSON. */
export const readKept = <T>(json: string): T => JSON.parse(json, harmlessValue) as T;

export const readKeptText = (text: string): string => harmlessText(text);

const harmlessValue = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? harmlessText(value) : value;
