import { reportForm } from '@muctieu/contract/reporting/form';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** Version 0 is the draft. */
export interface StoredForm {
  readonly form: ReportForm;
  readonly formVersion: number;
  readonly verified: boolean;
  readonly note: string;
  readonly version: number;
  readonly at: Date;
}

export async function findForms({ tables }: ReadTransaction, formCode?: string): Promise<readonly StoredForm[]> {
  let query = tables.selectFrom('report_form').selectAll();
  if (formCode !== undefined) query = query.where('form_code', '=', formCode);
  const rows = await query.orderBy('form_code').orderBy('form_version').execute();
  return rows.map((row) => ({
    form: reportForm.parse(row.content),
    formVersion: row.form_version,
    verified: row.verified,
    note: row.note,
    version: row.version,
    at: row.at,
  }));
}

/** Published forms never change: parsed once. */
const published = new Map<string, StoredForm>();

/** One version; without a number the one published last. */
export async function findForm(
  { tables }: ReadTransaction,
  formCode: string,
  formVersion?: number,
): Promise<StoredForm | undefined> {
  let query = tables.selectFrom('report_form').select(['form_version', 'at']).where('form_code', '=', formCode);
  query =
    formVersion === undefined ? query.where('form_version', '>', 0) : query.where('form_version', '=', formVersion);
  const named = await query.orderBy('form_version', 'desc').limit(1).executeTakeFirst();
  if (named === undefined) return undefined;
  const key = `${formCode} ${named.form_version} ${named.at.getTime()}`;
  const known = published.get(key);
  if (known !== undefined) return known;
  const found = (await findForms({ tables }, formCode)).find((one) => one.formVersion === named.form_version);
  if (found !== undefined && found.formVersion > 0) published.set(key, found);
  return found;
}

/** The draft anew, or a version that is published. */
export async function putForm(
  transaction: WriteTransaction,
  before: StoredForm | undefined,
  after: Omit<StoredForm, 'at'>,
  by: { readonly personId?: string | undefined; readonly at: Date },
): Promise<void> {
  const values = {
    content: JSON.stringify(after.form),
    note: after.note,
    version: after.version,
    person_id: by.personId ?? null,
    at: by.at,
  };
  await transaction.tables
    .insertInto('report_form')
    .values({ form_code: after.form.code, form_version: after.formVersion, verified: after.verified, ...values })
    .onConflict((conflict) => conflict.columns(['form_code', 'form_version']).doUpdateSet(values))
    .execute();
  transaction.journal({
    subject: { kind: 'report-form', id: `${after.form.code} ${after.formVersion}` },
    ...(before === undefined ? {} : { before: before.form }),
    after: after.form,
  });
}

export async function removeDraft({ tables }: WriteTransaction, formCode: string): Promise<void> {
  await tables.deleteFrom('report_form').where('form_code', '=', formCode).where('form_version', '=', 0).execute();
}
