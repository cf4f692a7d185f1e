import { z } from 'zod';
import { dayField, dongField, lineField, momentField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { capitalKindField, holderField, nodeCodeField, yearField } from './capital-fields.ts';

const written = {
  holderId: holderField,
  nodeCode: nodeCodeField,
  capitalKind: capitalKindField,
  budgetYear: yearField,
  madeOn: dayField,
  forDay: dayField,
  amountDong: dongField,
  reason: lineField(1000),
};
export const forecastItem = z.object({
  forecastId: z.uuid(),
  provinceId: provinceField,
  ...written,
  holder: z.string(),
  /** Disbursed by that day, or by now where it is still to come: beside the forecast, never in it. */
  actualDong: dongField,
  /** The actual has gone beyond it: it must be said anew. */
  overtaken: z.boolean(),
  /** A later forecast of the same for the same day takes its place. */
  superseded: z.boolean(),
  person: z.string().optional(),
  at: momentField,
});
export const forecastPage = pageOf(forecastItem);
export const listForecastsQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    budgetYear: yearField.optional(),
    holderId: holderField.optional(),
    nodeCode: nodeCodeField.optional(),
  })
  .strict();
export const makeForecastRequest = z.object({ provinceId: provinceField, ...written }).strict();
export const forecastMade = z.object({ forecastId: z.uuid() });
