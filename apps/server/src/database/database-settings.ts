/** Where the database is. */
export interface DatabaseSettings {
  readonly dataFolder: string;
  /** Of the owner, on a server of one's own; absent for the embedded server. */
  readonly databaseUrl?: string;
  /** Of the application's role there, where the owner may not make one. */
  readonly databaseAppUrl?: string;
}

/** What an administrator wants to hear of the embedded server. */
export type DatabaseEvent = 'orphan-stopped' | 'server-lost' | 'server-back';

export type TellDatabaseEvent = (event: DatabaseEvent, values: Readonly<Record<string, string>>) => void;
