import type { PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import type { AccessGate } from '../access/gate.ts';
import type { Database } from '../database/database.ts';

/** What the routes of this chapter work with. */
export interface OrganisationsParts {
  readonly database: Database;
  readonly gate: AccessGate;
  readonly matrix: PermissionMatrix;
  readonly provinceNames: ReadonlyMap<string, string>;
}
