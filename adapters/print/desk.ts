// What every block of a document is written with.
import type { NumbersOf } from '../../src/ports/printer.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { Pen } from './pen.ts';

export interface Desk {
  readonly pen: Pen;
  readonly texts: Texts;
  readonly numbersOf: NumbersOf;
}
