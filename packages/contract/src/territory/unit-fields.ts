import { flowExtents } from '@muctieu/domain/territory/flow';
import { unitClassSchemes } from '@muctieu/domain/territory/unit-class';
import { unitForms, unitLevels } from '@muctieu/domain/territory/unit-level';
import { z } from 'zod';

export const levelField = z.enum(unitLevels);
export const formField = z.enum(unitForms);
export const schemeField = z.enum(unitClassSchemes);
export const extentField = z.enum(flowExtents);

/** Official code as text, with its leading zeros: `03203`. */
export const codeField = z
  .string()
  .regex(/^\d{2,5}$/)
  .meta({ example: '03203' });

/** A class as `scheme:value`: `zone:III`. */
export const classField = z
  .string()
  .regex(/^[a-z-]+:[A-Za-z0-9-]+$/)
  .meta({ example: 'zone:III' });
