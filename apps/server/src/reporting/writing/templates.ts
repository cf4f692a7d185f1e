import { createHash } from 'node:crypto';
import { readReportTemplates } from '@muctieu/data/report-template';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import { readOutline, type TemplateOutline, templateOfOutline } from './outline-document.ts';
import type { Writer } from './writing.store.ts';

export interface ReportTemplate {
  readonly templateId: string;
  readonly name: string;
  /** 0 is the delivered one. */
  readonly version: number;
  readonly levels: readonly string[];
  readonly at?: Date;
  readonly person?: string;
}

const everyLevel = ['province', 'district', 'commune'];
const outlines = new Map<string, TemplateOutline>();
const files = new Map<string, Uint8Array>();

/** Read once: data of the product does not change while it runs. */
function delivered(): ReadonlyMap<string, TemplateOutline> {
  if (outlines.size === 0) for (const { id, text } of readReportTemplates()) outlines.set(id, readOutline(id, text));
  return outlines;
}

/** Templates of a province: its own newest versions, and the delivered ones that it did not replace. */
export async function findTemplates(
  { tables }: ReadTransaction,
  provinceId: string,
): Promise<readonly ReportTemplate[]> {
  const rows = await tables
    .selectFrom('report_template')
    .select(['template_id', 'name', 'version', 'at', 'person_name'])
    .distinctOn('template_id')
    .where('province_id', '=', provinceId)
    .orderBy('template_id')
    .orderBy('version', 'desc')
    .execute();
  const own = rows.map((row) => ({
    templateId: row.template_id,
    name: row.name,
    version: row.version,
    levels: delivered().get(row.template_id)?.levels ?? everyLevel,
    at: row.at,
    person: row.person_name,
  }));
  const replaced = new Set(own.map(({ templateId }) => templateId));
  const rest = [...delivered().values()]
    .filter(({ id }) => !replaced.has(id))
    .map(({ id, name, levels }) => ({ templateId: id, name, version: 0, levels }));
  return [...own, ...rest].toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}

export async function findTemplate(
  transaction: ReadTransaction,
  provinceId: string,
  templateId: string,
): Promise<ReportTemplate | undefined> {
  return (await findTemplates(transaction, provinceId)).find((one) => one.templateId === templateId);
}

/** The newest first, the delivered one last; nothing where there is no such template. */
export async function findTemplateVersions({ tables }: ReadTransaction, provinceId: string, templateId: string) {
  const rows = await tables
    .selectFrom('report_template')
    .select(['name', 'version', 'sha256', 'at', 'person_name'])
    .where('province_id', '=', provinceId)
    .where('template_id', '=', templateId)
    .orderBy('version', 'desc')
    .execute();
  const own = rows.map(({ name, version, sha256, at, person_name: person }) => ({
    ...{ name, version, sha256, person },
    at: at.toISOString(),
  }));
  const outline = delivered().get(templateId);
  if (outline === undefined) return own;
  const sha256 = createHash('sha256').update(templateOfOutline(outline)).digest('hex');
  return [...own, { name: outline.name, version: 0, sha256 }];
}

/** The Word file of a version; a delivered one is made of its outline, always with the same bytes. */
export async function findTemplateBytes(
  { tables }: ReadTransaction,
  provinceId: string,
  templateId: string,
  version: number,
): Promise<Uint8Array | undefined> {
  if (version > 0) {
    const row = await tables
      .selectFrom('report_template')
      .select('content')
      .where('province_id', '=', provinceId)
      .where('template_id', '=', templateId)
      .where('version', '=', version)
      .executeTakeFirst();
    return row?.content;
  }
  const known = files.get(templateId);
  const outline = delivered().get(templateId);
  if (known !== undefined || outline === undefined) return known;
  const made = templateOfOutline(outline);
  files.set(templateId, made);
  return made;
}

export async function addTemplate(
  transaction: WriteTransaction,
  template: {
    readonly provinceId: string;
    readonly templateId: string;
    readonly name: string;
    readonly bytes: Uint8Array;
  },
  by: Writer,
): Promise<number> {
  const { provinceId, templateId, name, bytes } = template;
  const last = await transaction.tables
    .selectFrom('report_template')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('province_id', '=', provinceId)
    .where('template_id', '=', templateId)
    .executeTakeFirst();
  const version = (last?.version ?? 0) + 1;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await transaction.tables
    .insertInto('report_template')
    .values({
      province_id: provinceId,
      template_id: templateId,
      version,
      name,
      content: bytes,
      sha256,
      person_id: by.personId ?? null,
      person_name: by.name,
      at: by.at,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'report-template', id: `${templateId} ${version}` },
    provinceId,
    after: { templateId, version, name, sha256 },
  });
  return version;
}
