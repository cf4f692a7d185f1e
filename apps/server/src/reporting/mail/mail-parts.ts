import type { PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import type { Database } from '../../database/database.ts';
import type { MailServer } from './mail-server.ts';

/** What the round of letters works with. */
export interface MailParts {
  readonly database: Database;
  readonly matrix: PermissionMatrix;
  readonly provinceNames: ReadonlyMap<string, string>;
  readonly calendar: WorkCalendar;
  readonly server: MailServer;
  /** Where people find this installation, unless the settings say another address. */
  readonly publicAddress: string;
}
