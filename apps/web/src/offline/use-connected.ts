import { useSyncExternalStore } from 'react';

/** What the browser believes of the network; a line that is there but dead shows only when something is sent. */
export function useConnected(): boolean {
  return useSyncExternalStore(listen, () => navigator.onLine);
}

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
