import type { Query } from './test-database.ts';

/** One table as PostgreSQL's catalogue describes it. */
export interface CatalogueTable {
  readonly name: string;
  readonly comment: string;
  readonly uncommented: readonly string[];
  readonly key: readonly string[];
  readonly hasProvince: boolean;
  readonly isBound: boolean;
  readonly isAppendOnly: boolean;
  readonly isReference: boolean;
  readonly mayRead: boolean;
}

/** Every table of schema `muctieu`; what the first words of its comment say, up to the colon, is what it promises. */
export async function readTableCatalogue(ownerQuery: Query): Promise<readonly CatalogueTable[]> {
  const rows = await ownerQuery<{
    readonly name: string;
    readonly comment: string | null;
    readonly uncommented: readonly string[];
    readonly key: readonly string[];
    readonly has_province: boolean;
    readonly is_bound: boolean;
    readonly may_read: boolean;
  }>(`
    select c.relname as name, obj_description(c.oid, 'pg_class') as comment,
      array(select attname::text from pg_attribute a
            where a.attrelid = c.oid and attnum > 0 and not attisdropped and col_description(c.oid, attnum) is null) as uncommented,
      array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality k (attnum, place)
            join pg_attribute a on a.attnum = k.attnum
            where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid order by k.place) as key,
      exists (select from pg_attribute a where a.attrelid = c.oid and attname = 'province_id' and not attisdropped) as has_province,
      c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as is_bound,
      has_table_privilege('muctieu_app', c.oid, 'SELECT') as may_read
    from pg_class c where c.relnamespace = 'muctieu'::regnamespace and c.relkind in ('r', 'p') order by c.relname`);
  return rows.map((row) => {
    const promise = row.comment?.split(':')[0] ?? '';
    return {
      name: row.name,
      comment: row.comment ?? '',
      uncommented: row.uncommented,
      key: row.key,
      hasProvince: row.has_province,
      isBound: row.is_bound,
      isAppendOnly: /^append-only( reference)?$/.test(promise),
      isReference: /^(append-only )?reference$/.test(promise),
      mayRead: row.may_read,
    };
  });
}
