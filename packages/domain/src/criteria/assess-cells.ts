import type { Problem } from '@muctieu/kernel/problem';
import type { Result } from '@muctieu/kernel/result';
import type { CellBasis, CellStatus } from './cell-status.ts';
import { type CriteriaSet, cellCodes, criterionOf, indicatorOf } from './criteria-set.ts';
import type { CellEdit, CriterionCell } from './criterion-cell.ts';
import { deriveCriterion } from './derive-criterion.ts';
import { judgeValue } from './judge-value.ts';
import { judgeObserved } from './propose-cells.ts';
import type { ResolvedThreshold } from './resolve-threshold.ts';

export interface AssessmentGround {
  readonly set: CriteriaSet;
  /** Units of the round, by id, with their names. */
  readonly units: ReadonlyMap<string, string>;
  /** The cell as it is now. */
  cell(unitId: string, code: string): CriterionCell | undefined;
  threshold(unitId: string, code: string): ResolvedThreshold;
  /** The newest observed figure where the indicator names one of the chapter indicators. */
  observed?(unitId: string, code: string): string | undefined;
  readonly personId?: string;
}

/**
 * Many edits as one: the cells that change, with criteria that follow from their indicators (K2), or every problem there
 * is. Nothing is taken while one edit is wrong.
 */
export function assessCells(ground: AssessmentGround, edits: readonly CellEdit[]): Result<readonly CriterionCell[]> {
  const assessment = new Assessment(ground);
  for (const [index, edit] of edits.entries()) assessment.take(edit, `cells[${index}]`);
  return assessment.result();
}

class Assessment {
  readonly #ground: AssessmentGround;
  readonly #codes: ReadonlySet<string>;
  readonly #changed = new Map<string, CriterionCell>();
  readonly #paths = new Map<string, string>();
  readonly #problems: Problem[] = [];
  /** Criteria whose indicators were touched: unit and number. */
  readonly #touched = new Map<string, { readonly unitId: string; readonly number: number }>();

  constructor(ground: AssessmentGround) {
    this.#ground = ground;
    this.#codes = new Set(cellCodes(ground.set));
  }

  result(): Result<readonly CriterionCell[]> {
    for (const { unitId, number } of this.#touched.values()) this.#derive(unitId, number);
    return this.#problems.length > 0
      ? { ok: false, problems: this.#problems }
      : { ok: true, value: [...this.#changed.values()] };
  }

  take(edit: CellEdit, path: string): void {
    const { unitId, code } = edit;
    const unit = this.#ground.units.get(unitId);
    if (unit === undefined) {
      this.#refuse('assessed-unit-unknown', `${path}.unitId`, { unit: unitId });
      return;
    }
    const values = { unit, code };
    if (!this.#codes.has(code)) {
      this.#refuse('criterion-code-unknown', `${path}.code`, values);
      return;
    }
    const key = keyOf(unitId, code);
    const twice = this.#paths.get(key);
    if (twice !== undefined) {
      this.#refuse('cell-given-twice', path, { ...values, first: twice });
      return;
    }
    this.#paths.set(key, path);
    const before = this.#ground.cell(unitId, code);
    const current = before?.version ?? 0;
    if (current !== edit.version) {
      const found = { ...values, current, found: edit.version, status: before?.status ?? '' };
      this.#refuse('cell-changed-meanwhile', path, found);
      return;
    }
    this.#changed.set(key, this.#edited(edit, before, path, values));
    const criterion = criterionOf(this.#ground.set, code);
    if (criterion !== undefined && criterion.indicators.length > 0) {
      this.#touched.set(keyOf(unitId, String(criterion.number)), { unitId, number: criterion.number });
    }
  }

  #edited(
    edit: CellEdit,
    before: CriterionCell | undefined,
    path: string,
    values: Readonly<Record<string, string>>,
  ): CriterionCell {
    const { unitId, code } = edit;
    const indicator = indicatorOf(this.#ground.set, code);
    const value = edit.value === undefined ? before?.value : (edit.value ?? undefined);
    const resolved = this.#ground.threshold(unitId, code);
    // A criterion that was read no deeper may have a bar of its own, as income in the set of 2016-2020.
    const measure = indicator?.measure ?? (resolved.kind === 'found' ? 'at-least' : 'reached');
    if (edit.value !== undefined && edit.value !== null && measure === 'reached') {
      this.#refuse('cell-takes-no-figure', `${path}.value`, { ...values, found: edit.value });
    }
    const judged = value === undefined ? undefined : judgeValue(measure, value, resolved);
    const said = edit.status === undefined ? undefined : (edit.status ?? undefined);
    // A figure entered anew decides, until somebody says otherwise and why.
    const kept = edit.value === undefined ? before?.status : undefined;
    const status =
      edit.status === undefined ? (judged ?? kept ?? (value === undefined ? undefined : 'in-progress')) : said;
    const overrideReason = edit.overrideReason ?? (edit.status === undefined ? (before?.overrideReason ?? '') : '');
    const differs = judged !== undefined && status !== undefined && status !== judged;
    if (differs && overrideReason === '') {
      const bar = resolved.kind === 'found' ? (resolved.threshold.value ?? '') : '';
      this.#refuse('override-needs-reason', `${path}.overrideReason`, {
        ...values,
        expected: judged,
        found: status,
        bar,
        value: value ?? '',
      });
    }
    // An observation decides nothing by itself, but whoever says its opposite says why.
    const figure = this.#ground.observed?.(unitId, code);
    const seen = figure === undefined ? undefined : judgeObserved(measure, figure, resolved);
    const opposes = seen !== undefined && seen !== status && (status === 'met' || status === 'not-met');
    if (opposes && !differs && overrideReason === '') {
      const found = { ...values, expected: seen, found: status, value: figure ?? '' };
      this.#refuse('observation-says-otherwise', `${path}.overrideReason`, found);
    }
    const basis: CellBasis = differs || opposes ? 'overridden' : 'assessed';
    const costDong = edit.costDong === undefined ? before?.costDong : (edit.costDong ?? undefined);
    const costDocumentId =
      edit.costDocumentId === undefined ? before?.costDocumentId : (edit.costDocumentId ?? undefined);
    return {
      unitId,
      code,
      ...(status === undefined ? {} : { status }),
      basis,
      ...(value === undefined ? {} : { value }),
      ...(judged !== undefined && resolved.kind === 'found' ? { thresholdId: resolved.threshold.id } : {}),
      note: edit.note ?? before?.note ?? '',
      overrideReason,
      evidence: edit.evidence ?? before?.evidence ?? [],
      ...(costDong === undefined ? {} : { costDong }),
      ...(costDocumentId === undefined ? {} : { costDocumentId }),
      ...(this.#ground.personId === undefined ? {} : { assessedBy: this.#ground.personId }),
      reviewReason: '',
      version: (before?.version ?? 0) + 1,
    };
  }

  /** K2, after all edits: what follows from the indicators, against what somebody says of the criterion itself. */
  #derive(unitId: string, number: number): void {
    const { set } = this.#ground;
    const code = String(number);
    const key = keyOf(unitId, code);
    const indicators = set.criteria.find((criterion) => criterion.number === number)?.indicators ?? [];
    const statusOf = (one: string): CellStatus | undefined =>
      (this.#changed.get(keyOf(unitId, one)) ?? this.#ground.cell(unitId, one))?.status;
    const derived = deriveCriterion(indicators.map((indicator) => statusOf(indicator.code)));
    const edited = this.#changed.get(key);
    const before = this.#ground.cell(unitId, code);
    if (edited !== undefined) {
      if (derived === undefined || edited.status === derived || edited.status === undefined) {
        if (derived === undefined) return;
        this.#changed.set(key, { ...edited, status: derived, basis: 'derived', overrideReason: '' });
        return;
      }
      if (edited.overrideReason === '') {
        const values = { unit: this.#ground.units.get(unitId) ?? '', code, expected: derived, found: edited.status };
        this.#refuse('criterion-follows-indicators', `${this.#paths.get(key) ?? ''}.overrideReason`, values);
      }
      this.#changed.set(key, { ...edited, basis: 'overridden' });
      return;
    }
    // An override stands until somebody takes it back: new figures below do not undo a stated reason.
    if (before?.basis === 'overridden' || before?.status === derived) return;
    if (derived === undefined && before === undefined) return;
    const { status: _, thresholdId: __, review: ___, reviewedBy: ____, ...rest } = before ?? emptyCell(unitId, code);
    this.#changed.set(key, {
      ...rest,
      ...(derived === undefined ? {} : { status: derived }),
      basis: 'derived',
      overrideReason: '',
      reviewReason: '',
      ...(this.#ground.personId === undefined ? {} : { assessedBy: this.#ground.personId }),
      version: rest.version + 1,
    });
  }

  #refuse(code: string, path: string, values: Readonly<Record<string, string | number>>): void {
    this.#problems.push({ code, path, values });
  }
}

function emptyCell(unitId: string, code: string): CriterionCell {
  return { unitId, code, basis: 'derived', note: '', overrideReason: '', evidence: [], reviewReason: '', version: 0 };
}

function keyOf(unitId: string, code: string): string {
  return `${unitId} ${code}`;
}
