import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';

export interface MailSetting {
  readonly isOn: boolean;
  /** Empty: the one of the environment. */
  readonly sender: string;
  readonly senderName: string;
  /** Empty: the public address of the server. */
  readonly pageAddress: string;
  readonly version: number;
}

const unset: MailSetting = { isOn: false, sender: '', senderName: '', pageAddress: '', version: 0 };

export async function findMailSetting({ tables }: ReadTransaction): Promise<MailSetting> {
  const row = await tables.selectFrom('mail_setting').selectAll().executeTakeFirst();
  if (row === undefined) return unset;
  return {
    isOn: row.is_on,
    sender: row.sender,
    senderName: row.sender_name,
    pageAddress: row.page_address,
    version: row.version,
  };
}

export async function putMailSetting(
  transaction: WriteTransaction,
  before: MailSetting,
  after: MailSetting,
): Promise<void> {
  const values = {
    is_on: after.isOn,
    sender: after.sender,
    sender_name: after.senderName,
    page_address: after.pageAddress,
    version: after.version,
  };
  await transaction.tables
    .insertInto('mail_setting')
    .values({ setting_id: 1, ...values })
    .onConflict((conflict) => conflict.column('setting_id').doUpdateSet(values))
    .execute();
  transaction.journal({ subject: { kind: 'mail-setting', id: 'mail-setting' }, before, after });
}
