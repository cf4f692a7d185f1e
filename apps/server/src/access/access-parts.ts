import type { PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import type { Database } from '../database/database.ts';
import type { AccessGate } from './gate.ts';
import type { OpenIdConnect } from './open-id-connect.ts';

/** What sign-in works with. */
export interface AccessParts {
  readonly database: Database;
  readonly gate: AccessGate;
  readonly matrix: PermissionMatrix;
  /** Encrypts the secrets of one-time codes. */
  readonly secretKey: Uint8Array;
  readonly commonWords: ReadonlySet<string>;
  /** Absent where the installation is not joined to a provider. */
  readonly openIdConnect: OpenIdConnect | undefined;
}

/** Where a request comes from and when, as the session and the journal keep it. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
  readonly now: Date;
  readonly requestId: string;
}
