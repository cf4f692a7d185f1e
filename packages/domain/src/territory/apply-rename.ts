import { refuseMalformedCode } from './begin-unit.ts';
import type { Draft } from './draft.ts';
import { requireUnit } from './require-unit.ts';
import type { RenameEvent } from './territory-event.ts';
import { formsOf, levelOf } from './unit-level.ts';
import { findUnitState } from './unit-state.ts';

export function applyRename(draft: Draft, event: RenameEvent, path: string): void {
  const unit = requireUnit(draft, event.unitId, event.on, `${path}.unitId`);
  const state = unit && findUnitState(unit, event.on);
  if (unit === undefined || state === undefined) return;
  const name = event.name ?? state.name;
  const form = event.form ?? state.form;
  const code = event.code ?? state.code;
  const renamed = name !== state.name || form !== state.form;
  const recoded = code !== state.code;
  if (!renamed && !recoded) {
    draft.refuse('nothing-changes', path, { name: state.name, on: event.on });
    return;
  }
  if (levelOf(form) !== unit.level) {
    const expected = formsOf(unit.level).join(', ');
    draft.refuse('form-of-other-level', `${path}.form`, { form, level: unit.level, expected });
    return;
  }
  if (renamed && !draft.open(event, unit.id, (dated) => ({ aspect: 'name', value: { ...dated, name, form } }))) {
    draft.refuse('changed-on-same-day', path, { name: state.name, on: event.on });
  }
  if (recoded && code !== undefined) {
    const before = draft.problems.length;
    refuseMalformedCode(draft, unit.level, code, `${path}.code`);
    if (draft.problems.length > before) return;
    if (!draft.open(event, unit.id, (dated) => ({ aspect: 'code', value: { ...dated, code } }))) {
      draft.refuse('changed-on-same-day', `${path}.code`, { name: state.name, on: event.on });
    }
  }
}
