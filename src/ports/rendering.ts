// What may go wrong while a card is made into what a platform takes: a font that is missing, a block that nobody foresaw.
// Nothing has left the house by then, which is worth knowing: such a failure leaves no doubt behind.
import { DeliveryError } from './messenger.ts';
import { StoreFault } from './store.ts';

/** A failure that says already what it means is passed on as it is; every other is a `failed`. */
export const rendering = async <T>(render: () => T | Promise<T>): Promise<T> => {
  try {
    return await render();
  } catch (error) {
    if (error instanceof DeliveryError || error instanceof StoreFault) throw error;
    throw new DeliveryError('failed', `a post could not be rendered: ${nameOf(error)}`, { cause: error });
  }
};

/** Never the message: it may hold what the card says. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
