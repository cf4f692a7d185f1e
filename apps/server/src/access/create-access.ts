import { readPermissionMatrix } from '@muctieu/data/permission-matrix';
import type { Database } from '../database/database.ts';
import type { Route } from '../http/route.ts';
import { delegationRoutes } from '../organisations/delegation.routes.ts';
import { organisationRoutes } from '../organisations/organisation.routes.ts';
import { peopleRoutes } from '../organisations/people.routes.ts';
import { readProvinceNames } from '../organisations/province-names.ts';
import { roleRoutes } from '../organisations/role.routes.ts';
import type { AccessSettings } from './access-settings.ts';
import { readCommonPasswordWords } from './common-password-words.ts';
import { type AccessGate, createGate } from './gate.ts';
import { openIdConnect } from './open-id-connect.ts';
import { ownAccountRoutes } from './own-account.routes.ts';
import { permissionRoutes } from './permission.routes.ts';
import { signInRoutes } from './sign-in.routes.ts';

/** The gate and the routes of access and organisations, wired. */
export function createAccess(
  database: Database,
  clock: () => Date,
  settings: AccessSettings,
): { readonly gate: AccessGate; readonly routes: readonly Route[] } {
  const matrix = readPermissionMatrix();
  const provinceNames = readProvinceNames();
  const gate = createGate({ database, matrix, provinceNames });
  const provider = settings.openIdConnect === undefined ? undefined : openIdConnect(settings.openIdConnect, clock);
  const commonWords = readCommonPasswordWords();
  const { secretKey } = settings;
  const access = { database, gate, matrix, secretKey, commonWords, openIdConnect: provider };
  const organisations = { database, gate, matrix, provinceNames };
  return {
    gate,
    routes: [
      ...signInRoutes(access),
      ...ownAccountRoutes(access),
      ...permissionRoutes({ ...access, sourcedMatrix: matrix, provinceNames }),
      ...organisationRoutes(organisations),
      ...peopleRoutes(organisations),
      ...roleRoutes(organisations),
      ...delegationRoutes(organisations),
    ],
  };
}
