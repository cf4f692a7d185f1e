import type { DemoCriteria } from '@muctieu/demo/criteria';
import { assessCells } from '@muctieu/domain/criteria/assess-cells';
import type { CellEdit } from '@muctieu/domain/criteria/criterion-cell';
import { readMatrix } from '@muctieu/domain/criteria/read-matrix';
import { done, type Result } from '@muctieu/kernel/result';
import { v5 } from 'uuid';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { putCells } from './cell.store.ts';
import { findSet } from './criteria-set.store.ts';
import { addRound, findRound, type StoredRound } from './round.store.ts';
import { findRoundDistricts, findRoundUnits } from './round-unit.store.ts';
import { addStatement, findStatements } from './statement.store.ts';

const namespace = '5d0a4e0e-6d8e-4f0b-8c55-2a0d1f6c7b31';

/** The same at every start. */
export function demoRoundId(word: string): string {
  return v5(`criteria-round:${word}`, namespace);
}

/**
 * The matrix of the demo's report through the same reader that people's files go through, and what reports say of all
 * communes together. Run at every start; what is there stays.
 */
export async function loadDemoCriteria(database: Database, demo: DemoCriteria, at: Date): Promise<number> {
  const act = { provinceId: demo.provinceId, command: 'load-demo-criteria', requestId: 'start', at };
  const outcome = await database.write(programScope, act, (transaction) => loadInto(transaction, demo, at));
  if (!outcome.ok) throw new Error(`The demo's criteria cannot be loaded: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

async function loadInto(transaction: WriteTransaction, demo: DemoCriteria, at: Date): Promise<Result<number>> {
  const { provinceId } = demo;
  let added = 0;
  const known = new Set((await findStatements(transaction, provinceId)).map(({ statementId }) => statementId));
  for (const statement of demo.statements.filter(({ statementId }) => !known.has(statementId))) {
    await addStatement(transaction, { ...statement, provinceId });
    added += 1;
  }
  const roundId = demoRoundId(demo.matrix.id);
  const stored = await findSet(transaction, demo.matrix.setId);
  if ((await findRound(transaction, roundId)) !== undefined || stored === undefined) return done(added);
  const { set } = stored;
  const { asOf } = demo.matrix;
  const units = await findRoundUnits(transaction, provinceId, set.subject, asOf);
  if (units.length === 0) return done(added);
  const districts = await findRoundDistricts(transaction, provinceId, asOf);
  const matrix = readMatrix(
    demo.matrix.lines.map(({ row, text }) => ({ row, cells: text.split('\t') })),
    {
      numbers: set.criteria.map(({ number }) => number),
      units: units.map(({ unitId, bareName, districtId = '' }) => ({ unitId, districtId, name: bareName })),
      districts: districts.map(({ unitId, bareName }) => ({ unitId, name: bareName })),
    },
  );
  if (matrix === undefined) throw new Error('The matrix of the demo numbers no criteria');
  const round: StoredRound = {
    roundId,
    provinceId,
    setId: set.id,
    asOf,
    title: demo.matrix.title,
    documentId: demo.matrix.documentId,
    state: 'open',
    note: demo.matrix.note,
    printed: matrix.printed,
    damaged: matrix.damaged,
    version: 1,
  };
  await addRound(transaction, round, { at });
  const edits = matrix.rows.flatMap(({ unit, statuses }) =>
    [...statuses].map(
      ([number, status]): CellEdit => ({ unitId: unit.unitId, code: String(number), version: 0, status }),
    ),
  );
  const assessed = assessCells(
    {
      set,
      units: new Map(units.map(({ unitId, name }) => [unitId, name])),
      cell: () => undefined,
      threshold: () => ({ kind: 'missing', otherDays: false }),
    },
    edits,
  );
  if (!assessed.ok) return assessed;
  await putCells(transaction, round, set, assessed.value, at);
  return done(added + edits.length);
}
