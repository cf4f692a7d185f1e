import type { SignedInPerson } from '@muctieu/contract/access/session';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Who was signed in last, as the server said it; without a network the application opens for that person. */
export interface KeptPerson {
  readonly person: SignedInPerson;
  /** When the server last said so. */
  readonly at: string;
}

/** What the server answered to a question, for asking it again without a network. */
export interface KeptAnswer {
  readonly personId: string;
  /** Operation and what it was asked with. */
  readonly question: string;
  readonly value: unknown;
  readonly version?: number;
  readonly at: string;
}

/** What the server said to something sent. */
export type SentOutcome =
  | { readonly ok: true; readonly value: unknown; readonly version?: number }
  | { readonly ok: false; readonly status: number; readonly problems: readonly ProblemItem[] };

/** Something to be sent: what was typed, or that a report is handed in. Sent in the order of `id`. */
export interface OutboxItem {
  readonly id?: number;
  readonly personId: string;
  /** What belongs together, one report: `report.<id>`. */
  readonly subject: string;
  readonly operationId: string;
  readonly input: OutboxInput;
  /** The same for every attempt, so that what arrives twice is done once. */
  readonly idempotencyKey: string;
  /** How many cells or acts it holds. */
  readonly count: number;
  readonly at: string;
  /** `tried`: it may have arrived; its content stays as it is. `answered`: the page has yet to look at the answer. */
  readonly state: 'waiting' | 'tried' | 'answered';
  readonly outcome?: SentOutcome;
}

export interface OutboxInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly ifMatch?: number;
  /** A photo or paper on its way; the browser keeps it whole. */
  readonly file?: File;
}

export interface OfflineSchema extends DBSchema {
  person: { key: 'last'; value: KeptPerson };
  answers: { key: [string, string]; value: KeptAnswer };
  outbox: { key: number; value: OutboxItem; indexes: { person: string } };
}

let opened: Promise<IDBPDatabase<OfflineSchema> | undefined> | undefined;

/** The browser's own database for what is needed without a network; undefined where the browser refuses one. */
export function offlineDatabase(): Promise<IDBPDatabase<OfflineSchema> | undefined> {
  opened ??= openDB<OfflineSchema>('muctieu-offline', 1, {
    upgrade(database) {
      database.createObjectStore('person');
      database.createObjectStore('answers', { keyPath: ['personId', 'question'] });
      database.createObjectStore('outbox', { keyPath: 'id', autoIncrement: true }).createIndex('person', 'personId');
    },
    // The browser took it away (cleared by the person, disk full): the next question opens it anew.
    terminated() {
      opened = undefined;
    },
    // A page of a newer version waits for this one to let go.
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
  }).catch(() => undefined);
  return opened;
}
