import { useCallback, useEffect, useState } from 'react';

const hour = 3_600_000;

/** Registers what opens the application without a network, and tells when a newer version waits to take over. */
export function useNewVersion(): { readonly waits: boolean; readonly changeOver: () => void } {
  const [waiting, setWaiting] = useState<ServiceWorker>();
  useEffect(() => {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
    let registered: ServiceWorkerRegistration | undefined;
    const look = () => {
      // The very first one has nobody to take over from.
      if (registered?.waiting && navigator.serviceWorker.controller) setWaiting(registered.waiting);
    };
    const watch = () => registered?.installing?.addEventListener('statechange', look);
    const ask = () => {
      if (document.visibilityState === 'visible' && navigator.onLine) void registered?.update().catch(() => undefined);
    };
    const begin = async () => {
      registered = await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
      registered.addEventListener('updatefound', watch);
      look();
      watch();
    };
    // Storage may be forbidden: then there is no offline, and everything else works.
    void begin().catch(() => undefined);
    const clock = setInterval(ask, hour);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(clock);
      document.removeEventListener('visibilitychange', ask);
      registered?.removeEventListener('updatefound', watch);
    };
  }, []);
  const changeOver = useCallback(() => {
    // Only the window in which somebody asked for it is loaded anew; another one goes on as it is.
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
    waiting?.postMessage('take-over');
  }, [waiting]);
  return { waits: waiting !== undefined, changeOver };
}
