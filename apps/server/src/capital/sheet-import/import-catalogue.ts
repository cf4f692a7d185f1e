import type { IndexedHolder } from '@muctieu/domain/capital/sheet-import/holder-index';
import type { IndexedNode } from '@muctieu/domain/capital/sheet-import/node-index';
import { sql } from 'kysely';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findActivations } from '../../programmes/activation.store.ts';
import { findNodes } from '../../programmes/node.store.ts';

/** The nodes and holders that a sheet of a province is matched with. */
export interface ImportCatalogue {
  readonly nodes: readonly IndexedNode[];
  readonly holders: readonly IndexedHolder[];
  /** Nodes that the province leaves out in the year. */
  readonly inactive: ReadonlySet<string>;
}

export async function gatherCatalogue(
  transaction: ReadTransaction,
  provinceId: string,
  year: number,
): Promise<ImportCatalogue> {
  const nodes = await findNodes(transaction);
  const activations = await findActivations(transaction, { provinceId, year });
  const { rows } = await sql<{ holder_id: string; name: string; code: string | null }>`
    select h.holder_id, h.name, (
      select c.code from muctieu.unit_code c
      where c.province_id = h.province_id and c.unit_id = h.unit_id order by c.from_day desc limit 1) as code
    from muctieu.capital_holder h where h.province_id = ${provinceId} order by h.name, h.holder_id`.execute(
    transaction.tables,
  );
  return {
    nodes: nodes.map(({ code, parentCode, level, name, shortName, validity }) => ({
      code,
      level,
      ...(parentCode === undefined ? {} : { parentCode }),
      names: [name.vi, ...(shortName === undefined ? [] : [shortName.vi])],
      inForce: validity.from <= `${year}-12-31` && (validity.until === undefined || validity.until > `${year}-01-01`),
    })),
    holders: rows.map(({ holder_id, name, code }) => ({
      holderId: holder_id,
      name,
      ...(code === null ? {} : { unitCode: code }),
    })),
    inactive: new Set(activations.filter(({ active }) => !active).map(({ nodeCode }) => nodeCode)),
  };
}
