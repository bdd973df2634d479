// At most so many at once, in the order they came; whoever waits too long is told so and may come again.

export interface FewAtOnce {
  /** False when there was no room in time. Whoever got in must `leave`. */
  enter(waitMs: number): Promise<boolean>;
  leave(): void;
}

export const fewAtOnce = (most: number): FewAtOnce => {
  const waiting = new Set<() => void>();
  let inside = 0;
  return {
    enter: (waitMs) => {
      if (inside < most) {
        inside += 1;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(letIn);
          resolve(false);
        }, waitMs);
        const letIn = (): void => {
          clearTimeout(timer);
          resolve(true);
        };
        waiting.add(letIn);
      });
    },
    leave: () => {
      const [next] = waiting;
      if (next === undefined) {
        inside -= 1;
        return;
      }
      // The place passes on, so `inside` stays.
      waiting.delete(next);
      next();
    },
  };
};
