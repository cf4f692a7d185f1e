import { mappedLevels, unmatchedReasons } from '@muctieu/domain/territory/boundary/match-boundaries';
import type { Text } from '@muctieu/kernel/text';
import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { dayField, idField, lineField, momentField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { levelTexts } from './territory.texts.ts';
import { formField } from './unit-fields.ts';

export const mappedLevelField = z.enum(mappedLevels);

/** Lines that neighbours share once each, as steps from an origin; `lay-out-shape` of the domain makes rings of it. */
export const boundaryShape = z.object({
  steps: z.number().int(),
  origin: z.tuple([z.number().int(), z.number().int()]),
  arcs: z.array(z.array(z.number().int())),
  units: z.array(z.object({ unitId: idField, polygons: z.array(z.array(z.array(z.number().int()))) })),
});

/** A unit of a map with what stands above it, in the order of the tree. */
export const mapUnit = z.object({
  id: idField,
  form: formField,
  name: z.string(),
  code: z.string().optional(),
  parentId: idField.optional(),
  parentForm: formField.optional(),
  parentName: z.string().optional(),
});

const boundarySource = {
  id: idField,
  level: mappedLevelField,
  /** First day on which these boundaries hold. */
  from: dayField,
  source: z.string(),
  fileName: z.string(),
  uploadedBy: z.string(),
  uploadedAt: momentField,
  unitCount: z.number().int(),
  pointCount: z.number().int(),
};

export const mapQuery = z.object({
  day: dayField.optional().describe('As of this day; today if absent.'),
  level: mappedLevelField.default('commune'),
});

export const mapAnswer = z.object({
  provinceId: provinceField,
  day: dayField,
  level: mappedLevelField,
  units: z.array(mapUnit),
  /** Absent where nobody has given boundaries: a tile map is drawn from the units. */
  boundary: z.object({ ...boundarySource, shape: boundaryShape }).optional(),
});

export const boundaryQuery = z.object({
  from: dayField.describe('First day on which the boundaries hold; units are those of that day.'),
  source: lineField(200).describe('Where the boundaries come from, as it is to be printed below maps.'),
  fileName: lineField(200).optional(),
});

export const unmatchedFeature = z.object({
  number: z.number().int(),
  label: z.string(),
  reason: z.enum(unmatchedReasons),
});

export const boundaryPreview = z.object({
  /** What was matched, in short: saving names it, and is refused where tree or file has changed since. */
  digest: z.string(),
  level: mappedLevelField,
  codeProperty: z.string().optional(),
  nameProperty: z.string().optional(),
  featureCount: z.number().int(),
  pointCount: z.number().int(),
  pointsDrawn: z.number().int(),
  matchedByCode: z.number().int(),
  matchedByName: z.array(z.object({ unitId: idField, name: z.string(), label: z.string() })),
  unmatchedFeatures: z.array(unmatchedFeature),
  unmatchedFeatureCount: z.number().int(),
  unmatchedUnits: z.array(mapUnit),
  units: z.array(mapUnit),
  shape: boundaryShape,
});

export const saveBoundaryQuery = boundaryQuery.extend({ digest: z.string().max(100) });
export const savedBoundary = z.object({ id: idField, unitCount: z.number().int() });

export const boundaryRow = z.object({
  ...boundarySource,
  provinceId: provinceField,
  withdrawnAt: momentField.optional(),
  withdrawnBecause: z.string().optional(),
});

export const listBoundariesQuery = z.object({ ...pageQuery, provinceId: provinceField.optional() });
export const boundaryPage = pageOf(boundaryRow);

export const boundaryColumns: readonly Column[] = [
  { key: 'provinceId', title: { vi: 'Mã tỉnh', en: 'Province code' }, kind: 'code' },
  { key: 'level', title: { vi: 'Cấp', en: 'Level' }, kind: 'choice', choices: levelTexts },
  { key: 'from', title: { vi: 'Từ ngày', en: 'From' }, kind: 'date' },
  { key: 'unitCount', title: { vi: 'Số đơn vị', en: 'Units' }, kind: 'number' },
  { key: 'source', title: { vi: 'Nguồn', en: 'Source' }, kind: 'text' },
  { key: 'fileName', title: { vi: 'Tệp', en: 'File' }, kind: 'text' },
  { key: 'uploadedBy', title: { vi: 'Người tải lên', en: 'Uploaded by' }, kind: 'text' },
  { key: 'uploadedAt', title: { vi: 'Lúc', en: 'At' }, kind: 'moment' },
  { key: 'withdrawnAt', title: { vi: 'Gỡ bỏ lúc', en: 'Withdrawn at' }, kind: 'moment' },
  { key: 'withdrawnBecause', title: { vi: 'Lý do gỡ bỏ', en: 'Why withdrawn' }, kind: 'text' },
];

export const withdrawBoundaryParams = z.object({ provinceId: provinceField, boundaryId: idField });
export const withdrawBoundaryRequest = z.object({ because: lineField(500) });

export const unmatchedTexts: Readonly<Record<(typeof unmatchedReasons)[number], Text>> = {
  'no-area': { vi: 'không có vùng (điểm, đường hoặc trống)', en: 'has no area (a point, a line, nothing)' },
  'not-found': { vi: 'không có đơn vị nào mang mã hoặc tên này', en: 'no unit has this code or name' },
  several: {
    vi: 'tên trùng nhau, không rõ là đơn vị nào: cần mã',
    en: 'the name is not the only one: a code is needed',
  },
  'other-level': { vi: 'là đơn vị ở cấp khác', en: 'is a unit of another level' },
};

export type MapAnswer = z.output<typeof mapAnswer>;
export type MapUnitAnswer = z.output<typeof mapUnit>;
export type BoundaryPreview = z.output<typeof boundaryPreview>;
export type BoundaryShapeAnswer = z.output<typeof boundaryShape>;
export type BoundaryRow = z.output<typeof boundaryRow>;
