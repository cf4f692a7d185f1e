import { searchKey } from '@muctieu/kernel/search-key';
import { splitFullName } from '../form-word.ts';
import { nameIdentity } from '../name-identity.ts';
import { codeDigitsOfLevel, type UnitForm, type UnitLevel } from '../unit-level.ts';
import type { BoundaryFeature } from './boundary-feature.ts';

export const mappedLevels = ['province', 'district', 'commune'] as const;
export type MappedLevel = (typeof mappedLevels)[number];

/** A unit as it stands in the tree on the day of the map. */
export interface MappedUnit {
  readonly id: string;
  readonly level: MappedLevel;
  readonly form: UnitForm;
  readonly name: string;
  readonly code?: string;
  readonly parentId?: string;
  readonly parentForm?: UnitForm;
  readonly parentName?: string;
  readonly provinceName?: string;
}

/** `several`: more than one unit, or more than one thing of the file, goes by the name. */
export const unmatchedReasons = ['no-area', 'not-found', 'several', 'other-level'] as const;
export type UnmatchedReason = (typeof unmatchedReasons)[number];

export interface BoundaryMatch {
  readonly level: MappedLevel;
  /** The properties of the file that were taken for code and name. */
  readonly codeProperty?: string;
  readonly nameProperty?: string;
  readonly matched: readonly {
    readonly unit: MappedUnit;
    readonly by: 'code' | 'name';
    readonly features: readonly BoundaryFeature[];
  }[];
  readonly unmatchedFeatures: readonly { readonly feature: BoundaryFeature; readonly reason: UnmatchedReason }[];
  readonly unmatchedUnits: readonly MappedUnit[];
}

/**
 * Which thing of the file is which unit: by code, else by name free of diacritics within its parent. The file's own
 * headings are not asked: the property whose values are codes of units is the code (`MA_XA`, `gso_id`, …). A file
 * describes one level: the one of which most units are found.
 */
export function matchBoundaries(features: readonly BoundaryFeature[], units: readonly MappedUnit[]): BoundaryMatch {
  const matches = mappedLevels
    .filter((level) => units.some((unit) => unit.level === level))
    .map((level) =>
      matchLevel(
        features,
        units.filter((unit) => unit.level === level),
        level,
      ),
    );
  const best = matches.reduce<BoundaryMatch | undefined>(
    (first, match) => (first === undefined || match.matched.length > first.matched.length ? match : first),
    undefined,
  );
  if (best === undefined) return { level: 'commune', matched: [], unmatchedFeatures: [], unmatchedUnits: [] };
  const elsewhere = new Set(
    matches.filter((match) => match !== best).flatMap((match) => match.matched.flatMap((one) => one.features)),
  );
  return {
    ...best,
    unmatchedFeatures: best.unmatchedFeatures.map(({ feature, reason }) => ({
      feature,
      reason: reason === 'not-found' && elsewhere.has(feature) ? 'other-level' : reason,
    })),
  };
}

function matchLevel(
  features: readonly BoundaryFeature[],
  units: readonly MappedUnit[],
  level: MappedLevel,
): BoundaryMatch {
  const byCode = new Map(units.flatMap((unit) => (unit.code === undefined ? [] : [[unit.code, unit] as const])));
  const byName = Map.groupBy(units, ({ name }) => searchKey(name));
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const codeProperty = bestOf(keys, features, (value) => byCode.get(codeOf(value, level))?.id);
  const nameProperty = bestOf(
    keys.filter((key) => key !== codeProperty),
    features,
    (value) => byName.get(nameKeyOf(value, level))?.[0]?.id,
  );
  const parentKeys = new Set(units.flatMap(aboveOf));
  const tellsParents = features.some(({ properties }) =>
    Object.entries(properties).some(([key, value]) => key !== nameProperty && mentions(value, parentKeys)),
  );

  const found = new Map<MappedUnit, { by: 'code' | 'name'; features: BoundaryFeature[] }>();
  const unmatchedFeatures: { feature: BoundaryFeature; reason: UnmatchedReason }[] = [];
  for (const feature of features) {
    const { properties } = feature;
    const code = codeProperty === undefined ? undefined : properties[codeProperty];
    const hasCode = code !== undefined && code.trim() !== '';
    const candidates = hasCode
      ? [byCode.get(codeOf(code, level))].filter((unit) => unit !== undefined)
      : named(feature, { nameProperty, level, byName, tellsParents });
    const [unit] = candidates;
    if (feature.polygons.length === 0) unmatchedFeatures.push({ feature, reason: 'no-area' });
    else if (unit === undefined) unmatchedFeatures.push({ feature, reason: 'not-found' });
    else if (candidates.length > 1) unmatchedFeatures.push({ feature, reason: 'several' });
    else {
      const entry = found.get(unit) ?? { by: hasCode ? 'code' : 'name', features: [] };
      entry.features.push(feature);
      found.set(unit, entry);
    }
  }
  // Islands of one commune may be several things of one name; without codes and parents they may as well be strangers.
  for (const [unit, { by, features: same }] of found) {
    if (by === 'code' || tellsParents || same.length === 1) continue;
    found.delete(unit);
    for (const feature of same) unmatchedFeatures.push({ feature, reason: 'several' });
  }
  return {
    level,
    ...(codeProperty === undefined ? {} : { codeProperty }),
    ...(nameProperty === undefined ? {} : { nameProperty }),
    matched: [...found].map(([unit, { by, features: own }]) => ({ unit, by, features: own })),
    unmatchedFeatures: unmatchedFeatures.sort((a, b) => a.feature.number - b.feature.number),
    unmatchedUnits: units.filter((unit) => !found.has(unit)),
  };
}

/** The property whose values name the most units; none where no value names any. */
function bestOf(
  keys: readonly string[],
  features: readonly BoundaryFeature[],
  unitOf: (value: string) => string | undefined,
): string | undefined {
  let best: { key: string; count: number } | undefined;
  for (const key of keys) {
    const units = new Set<string>();
    for (const { properties } of features) {
      const value = properties[key];
      const unit = value === undefined ? undefined : unitOf(value);
      if (unit !== undefined) units.add(unit);
    }
    if (units.size > (best?.count ?? 0)) best = { key, count: units.size };
  }
  return best?.key;
}

function named(
  feature: BoundaryFeature,
  {
    nameProperty,
    level,
    byName,
    tellsParents,
  }: {
    readonly nameProperty: string | undefined;
    readonly level: MappedLevel;
    readonly byName: ReadonlyMap<string, readonly MappedUnit[]>;
    readonly tellsParents: boolean;
  },
): readonly MappedUnit[] {
  const written = nameProperty === undefined ? undefined : feature.properties[nameProperty];
  if (written === undefined) return [];
  const others = Object.entries(feature.properties).filter(([key]) => key !== nameProperty);
  const within = (byName.get(nameKeyOf(written, level)) ?? []).filter(
    (unit) => !tellsParents || others.some(([, value]) => mentions(value, new Set(aboveOf(unit)))),
  );
  if (within.length < 2) return within;
  const identity = nameIdentity(splitFullName(written, level).name);
  const exact = within.filter(({ name }) => nameIdentity(name) === identity);
  return exact.length === 0 ? within : exact;
}

/** `3127` of a table that took codes for numbers is `03127`. */
function codeOf(value: string, level: UnitLevel): string {
  const digits = value.trim().replace(/\.0+$/, '');
  return /^\d{1,5}$/.test(digits) ? digits.padStart(codeDigitsOfLevel[level], '0') : digits;
}

function nameKeyOf(value: string, level: UnitLevel): string {
  return searchKey(splitFullName(value, level).name);
}

/** Names under which a thing of the file may say where the unit belongs. */
function aboveOf({ parentName, provinceName }: MappedUnit): readonly string[] {
  return [parentName, provinceName].flatMap((name) => (name === undefined ? [] : [searchKey(name)]));
}

function mentions(value: string, keys: ReadonlySet<string>): boolean {
  return keys.has(searchKey(value)) || keys.has(searchKey(splitFullName(value).name));
}
