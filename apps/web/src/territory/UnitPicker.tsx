import { TextInput } from '@mantine/core';
import { searchUnits } from '@muctieu/contract/territory/territory.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { SearchHit } from '@muctieu/contract/territory/unit-tree';
import type { UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react';
import { useFieldProblem } from '../shared/field-problems.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { type ChosenUnit, chosenUnit } from './chosen-unit.ts';
import { pageTexts } from './territory-page.texts.ts';
import styles from './UnitPicker.module.css';

interface UnitPickerProps {
  readonly label: string;
  readonly value: ChosenUnit | undefined;
  readonly onChange: (unit: ChosenUnit, hit: SearchHit) => void;
  readonly day?: PlainDate | undefined;
  readonly level?: UnitLevel | undefined;
  readonly provinceId?: string | undefined;
  readonly path?: string;
  readonly note?: string;
  readonly required?: boolean;
  /** Forgets what was picked: a search box rather than a field. */
  readonly clears?: boolean;
}

/** Type a name without diacritics or a code, choose with arrows and Enter. */
export function UnitPicker(props: UnitPickerProps) {
  const { label, value, onChange, day, level, provinceId, path, note, required, clears = false } = props;
  const say = useSay();
  const id = useId();
  const problem = useFieldProblem(path, label);
  const [typed, setTyped] = useState(value?.name ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  useEffect(() => setTyped(value?.name ?? ''), [value?.name]);
  const words = useDeferredValue(typed.trim());
  const wanted = open && words !== '' && words !== value?.name;
  const query = {
    q: words,
    ...(day === undefined ? {} : { day }),
    ...(level === undefined ? {} : { level }),
    ...(provinceId === undefined ? {} : { provinceId }),
  };
  const found = useOperation(searchUnits, { query }, { enabled: wanted });
  const hits = wanted ? (found.value?.items ?? []) : [];

  const choose = (hit: SearchHit) => {
    onChange(chosenUnit(hit), hit);
    setTyped(clears ? '' : unitFullName(hit.form, hit.name));
    setOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((before) => (hits.length === 0 ? 0 : (before + step + hits.length) % hits.length));
    } else if (event.key === 'Enter' && open) {
      const hit = hits[active];
      if (hit !== undefined) {
        event.preventDefault();
        choose(hit);
      }
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    }
  };
  const activeHit = hits[active];

  return (
    <div className={styles.picker}>
      <TextInput
        label={label}
        value={typed}
        description={note}
        error={problem}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={activeHit === undefined ? undefined : `${id}${activeHit.id}`}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setActive(0);
        }}
        onKeyDown={press}
        onBlur={() => {
          setOpen(false);
          if (!clears) setTyped(value?.name ?? '');
        }}
        {...(required === undefined ? {} : { required })}
      />
      <div role="listbox" id={`${id}list`} aria-label={label} className={styles.hits} hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and takes the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the field points at the active option.
          <div
            key={hit.id}
            id={`${id}${hit.id}`}
            role="option"
            aria-selected={index === active}
            className={styles.hit}
            // Before the field loses its focus and closes the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            <HitLine hit={hit} />
          </div>
        ))}
      </div>
      <div role="status" className={hits.length > 0 ? 'visually-hidden' : styles.none}>
        {wanted &&
          found.value !== undefined &&
          (hits.length === 0 ? say(pageTexts.findNone) : say(pageTexts.findCount, { count: hits.length }))}
      </div>
    </div>
  );
}

function HitLine({ hit }: { readonly hit: SearchHit }) {
  const say = useSay();
  const format = useFormat();
  const above = hit.path.slice(1).toReversed();
  const notes = [
    ...(hit.code === undefined ? [] : [hit.code]),
    ...above.map(({ form, name }) => unitFullName(form, name)),
    ...(hit.matched === hit.name ? [] : [say(pageTexts.formerly, { name: hit.matched })]),
    ...(hit.existsOnDay
      ? []
      : [
          hit.until === undefined
            ? say(pageTexts.notYet, { day: format.day(hit.from) })
            : say(pageTexts.ended, { day: format.day(hit.until) }),
        ]),
  ];
  return (
    <>
      <span>{unitFullName(hit.form, hit.name)}</span>
      <span className={styles.hitNote}>{notes.join(' · ')}</span>
    </>
  );
}
