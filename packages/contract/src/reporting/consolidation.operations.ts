import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import {
  consolidationAnswer,
  consolidationQuery,
  filled,
  fillRequest,
  freezeRequest,
  listSnapshotsQuery,
  snapshotDetail,
  snapshotItem,
  snapshotPage,
  snapshotParams,
  snapshotRedrawn,
} from './consolidation.ts';
import { reportingColumnTexts as titles } from './reporting.texts.ts';
import { reportParams } from './reporting-fields.ts';

const reads = { kind: 'permission', object: 'report', action: 'read' } as const;
const approves = { kind: 'permission', object: 'report', action: 'approve' } as const;
/** The reporter of the path is the receiver whose units are joined. */
const path = '/reporting/consolidations/:regimeCode/:periodKey/:reporterId';
const missing = ['regime-unknown', 'period-unknown', 'nothing-to-consolidate'];

export const readConsolidation = defineOperation({
  id: 'reporting.read-consolidation',
  method: 'GET',
  path,
  summary: { vi: 'Tổng hợp báo cáo của các đơn vị', en: 'Consolidation of the units’ reports' },
  access: reads,
  params: reportParams,
  query: consolidationQuery,
  answer: consolidationAnswer,
  problems: missing,
});

export const fillFromConsolidation = defineOperation({
  id: 'reporting.fill-from-consolidation',
  method: 'POST',
  path: `${path}/filling`,
  summary: { vi: 'Điền báo cáo cấp trên từ tổng hợp', en: 'Fill the report of the level above' },
  access: approves,
  params: reportParams,
  body: fillRequest,
  answer: filled,
  problems: [...missing, 'obligation-not-found', 'report-locked'],
});

/** Accepts a consolidation: its figures are frozen as (value date, known date). */
export const freezeConsolidation = defineOperation({
  id: 'reporting.freeze-consolidation',
  method: 'POST',
  path: `${path}/snapshots`,
  summary: { vi: 'Chốt số liệu tổng hợp', en: 'Freeze a consolidation' },
  access: approves,
  params: reportParams,
  body: freezeRequest,
  answer: snapshotItem,
  problems: missing,
});

const snapshotColumns: readonly Column[] = [
  { key: 'title', title: titles.title, kind: 'text' },
  { key: 'regimeCode', title: titles.regime, kind: 'code' },
  { key: 'periodKey', title: titles.period, kind: 'code' },
  { key: 'valueDate', title: titles.valueDate, kind: 'date' },
  { key: 'knownAt', title: titles.knownAt, kind: 'moment' },
  { key: 'contributors', title: titles.contributors, kind: 'number' },
  { key: 'missing', title: titles.missing, kind: 'number' },
  { key: 'frozenBy', title: titles.frozenBy, kind: 'text' },
  { key: 'digest', title: titles.digest, kind: 'code' },
];

export const listSnapshots = defineOperation({
  id: 'reporting.list-snapshots',
  method: 'GET',
  path: '/reporting/snapshots',
  summary: { vi: 'Số liệu đã chốt', en: 'Frozen figures' },
  access: reads,
  query: listSnapshotsQuery,
  answer: snapshotPage,
  columns: snapshotColumns,
});

export const readSnapshot = defineOperation({
  id: 'reporting.read-snapshot',
  method: 'GET',
  path: '/reporting/snapshots/:snapshotId',
  summary: { vi: 'Một lần chốt số liệu', en: 'One snapshot' },
  access: reads,
  params: snapshotParams,
  answer: snapshotDetail,
  problems: ['snapshot-not-found'],
});

export const redrawSnapshot = defineOperation({
  id: 'reporting.redraw-snapshot',
  method: 'GET',
  path: '/reporting/snapshots/:snapshotId/redrawn',
  summary: {
    vi: 'Vẽ lại số liệu đã chốt và so sánh',
    en: 'Draw a snapshot anew and compare',
  },
  access: reads,
  params: snapshotParams,
  answer: snapshotRedrawn,
  problems: ['snapshot-not-found', 'form-unknown'],
});
