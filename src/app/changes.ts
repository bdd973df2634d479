// Tells whoever listens that something about an incident changed; what changed they read for themselves.
import type { IncidentId } from '../incident/event.ts';

export interface Changes {
  announce(id: IncidentId): void;
  listen(listener: (id: IncidentId) => void): () => void;
}

export const changes = (): Changes => {
  const listeners = new Set<(id: IncidentId) => void>();
  return {
    announce: (id) => {
      for (const listener of listeners) listener(id);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
