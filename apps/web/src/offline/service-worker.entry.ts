/**
 * Opens the application without a network. It keeps the shell and the code of the pages that must work offline; figures
 * and forms are not its business: they belong to a person, and the page keeps them (`kept-answers.ts`). Nothing below
 * `/api/` is ever answered from here.
 */
declare const self: WorkerScope;

/** As much of a service worker's surroundings as is used; the types of pages and workers cannot stand in one project. */
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
}

interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface OfflineFiles {
  readonly version: string;
  readonly files: readonly string[];
}

/** The build writes here what belongs to it (`build/offline-files.ts`). */
const { version, files }: OfflineFiles = JSON.parse('{"version":"none","files":[]}');

const prefix = 'muctieu-shell-';
const cacheName = prefix + version;
/** So long a page is waited for before the one that is kept is shown: a line of one bar answers, but late. */
const patienceMilliseconds = 4_000;

self.addEventListener('install', (event) => {
  // A version that is not whole is not taken: one file that fails fails all.
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files.map((file) => new Request(file)))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldShells().then(() => self.clients.claim()));
});

// A new version waits until somebody says so: it never changes the ground under what is being typed.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (address.pathname.startsWith('/api/') || address.pathname === '/healthz') return;
  if (request.mode === 'navigate') event.respondWith(answerPage(request));
  else if (address.pathname.startsWith('/assets/')) event.respondWith(answerFile(request));
  else event.respondWith(fetch(request).catch(() => answerFile(request)));
});

/** The page as the server has it, else the one that is kept; after a while the kept one is shown without waiting on. */
async function answerPage(request: Request): Promise<Response> {
  const fresh = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMilliseconds));
  const first = await Promise.race([fresh.catch(() => undefined), late]);
  if (first !== undefined && first.status < 500) return first;
  return (await keptPage()) ?? fresh;
}

async function keptPage(): Promise<Response | undefined> {
  const own = await (await caches.open(cacheName)).match('/index.html');
  return own ?? (await caches.match('/index.html'));
}

/** Names of files carry their content's hash: what is kept under the name is the file. */
async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** The version before stays too: a window that still shows it may open a page whose code it has not fetched yet. */
async function forgetOldShells(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}
