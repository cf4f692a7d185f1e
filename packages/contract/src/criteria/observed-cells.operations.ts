import { cellStatuses } from '@muctieu/domain/criteria/cell-status';
import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { dayField, idField, lineField, textField } from '../http/fields.ts';
import { indicatorCodeField, periodField } from '../indicators/indicator-fields.ts';
import { cellCodeField } from './criterion-cell.ts';

/** Who uses an indicator: the sets that take it over, and of one unit the cells that stand on an observation of it. */
export const readObservedCells = defineOperation({
  id: 'criteria.read-observed-cells',
  method: 'GET',
  path: '/criteria/observed-cells',
  summary: {
    vi: 'Tiêu chí dùng một chỉ tiêu, ô tiêu chí dùng số liệu của một đơn vị',
    en: 'Criteria that use an indicator, and cells that use a unit’s figure',
  },
  access: { kind: 'permission', object: 'criteria-assessment', action: 'read' },
  query: z.object({ indicator: indicatorCodeField, unitId: idField.optional() }).strict(),
  answer: z.object({
    criteria: z.array(
      z.object({
        setId: lineField(120),
        setName: textField,
        code: cellCodeField,
        /** Of the criterion it belongs to, and its own. */
        criterionName: textField,
        name: z.string(),
      }),
    ),
    cells: z.array(
      z.object({
        unitId: idField,
        roundId: idField,
        title: z.string(),
        asOf: dayField,
        code: cellCodeField,
        status: z.enum(cellStatuses).optional(),
        value: z.string().optional(),
        period: periodField,
      }),
    ),
  }),
});
