import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { findForm, splitFullName, wordsOf } from './form-word.ts';
import { findListHeading, headingRowsMost, type ListMeaning } from './list-heading.ts';
import { type ListProvince, ListProvinces } from './list-provinces.ts';
import type { ListUnit } from './list-unit.ts';
import { twoTierFrom } from './tier.ts';
import { codeDigitsOfLevel, levelOf, type UnitForm, unitForms } from './unit-level.ts';

/** A row of a sheet as text, counted as a person counts it. */
export interface ListRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface ListReading {
  readonly headingRow: number;
  readonly columns: readonly { readonly column: string; readonly heading: string; readonly meaning?: ListMeaning }[];
  readonly units: readonly ListUnit[];
  /** Rows under the heading that hold anything. */
  readonly rowCount: number;
  readonly problems: readonly Problem[];
}

export interface ListReadingRules {
  readonly on: PlainDate;
  /** Provinces that exist on the day, by their code. */
  readonly provinces: ReadonlyMap<string, ListProvince>;
  /** Only the rows that this province keeps; rows that name none are its own. */
  readonly provinceId?: string;
}

/** Reads an official list of units. Every wrong cell is named; with any of them nothing should be booked. */
export function readOfficialList(rows: readonly ListRow[], rules: ListReadingRules): ListReading {
  const heading = findListHeading(rows.map(({ cells }) => cells));
  if (heading === undefined) {
    const problems = [{ code: 'list-heading-not-found', values: { most: headingRowsMost } }];
    return { headingRow: 0, columns: [], units: [], rowCount: 0, problems };
  }
  const headingRow = rows[heading.index]?.row ?? 0;
  const reader = new ListReader(heading.meanings, rules);
  const body = rows.slice(heading.index + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const row of body) reader.read(row);
  if (body.length === 0) reader.problems.push({ code: 'list-empty', values: { heading: headingRow } });
  return {
    headingRow,
    columns: (rows[heading.index]?.cells ?? []).map((cell, index) => {
      const meaning = heading.meanings[index];
      return { column: columnLetter(index), heading: cell, ...(meaning === undefined ? {} : { meaning }) };
    }),
    units: [...reader.districts.values(), ...reader.units],
    rowCount: body.length,
    problems: reader.problems,
  };
}

class ListReader {
  readonly units: ListUnit[] = [];
  readonly districts = new Map<string, ListUnit>();
  readonly problems: Problem[] = [];
  readonly #columns: ReadonlyMap<ListMeaning, number>;
  readonly #rules: ListReadingRules;
  readonly #provinces: ListProvinces;
  readonly #rowOfCode = new Map<string, ListUnit>();

  constructor(meanings: readonly (ListMeaning | undefined)[], rules: ListReadingRules) {
    this.#columns = new Map(meanings.flatMap((meaning, index) => (meaning === undefined ? [] : [[meaning, index]])));
    this.#rules = rules;
    this.#provinces = new ListProvinces(rules.provinces);
  }

  read(row: ListRow): void {
    const province = this.#provinceOf(row);
    if (province === undefined) return;
    const { provinceId } = province;
    if (this.#rules.provinceId !== undefined && provinceId !== this.#rules.provinceId) return;
    const code = this.#cell(row, 'code');
    const written = this.#cell(row, 'name');
    if (written === '') {
      this.#refuse('list-cell-empty', row, 'name', { expected: 'tên (name)' });
      return;
    }
    const formCell = this.#cell(row, 'form');
    const split = splitFullName(written);
    const form = formCell === '' ? split.form : findForm(formCell, code);
    if (form === undefined) {
      const expected = unitForms.flatMap((known) => wordsOf(known).slice(0, 1)).join(', ');
      const column = this.#columns.has('form') ? 'form' : 'name';
      this.#refuse('list-form-unknown', row, column, { found: formCell || written, expected });
      return;
    }
    const level = levelOf(form);
    const digits = codeDigitsOfLevel[level];
    if (digits > 0 && code === '') {
      this.#refuse('list-cell-empty', row, 'code', { expected: `mã ${digits} chữ số (${digits} digits)` });
      return;
    }
    if (digits > 0 && !new RegExp(`^\\d{${digits}}$`).test(code)) {
      this.#refuse('list-code-malformed', row, 'code', { digits, found: code });
      return;
    }
    const parent = this.#parentOf(row, province, form);
    const unit: ListUnit = {
      row: row.row,
      provinceId,
      level,
      form,
      name: split.form === form ? split.name : written,
      ...(digits === 0 ? {} : { code }),
      ...parent,
    };
    const first = digits === 0 ? undefined : this.#rowOfCode.get(`${level}:${code}`);
    if (first !== undefined) {
      this.#refuse('list-code-twice', row, 'code', { found: code, first: first.row, other: first.name });
      return;
    }
    if (digits > 0) this.#rowOfCode.set(`${level}:${code}`, unit);
    this.units.push(unit);
  }

  /** The district columns of lists until 2025 name the unit above; in the two-tier era the province is above. */
  #parentOf(row: ListRow, province: ListProvince, form: UnitForm): Pick<ListUnit, 'parentCode' | 'parentName'> {
    const level = levelOf(form);
    const parentCode = this.#cell(row, 'parent-code');
    const parentName = this.#cell(row, 'parent-name');
    if (parentCode !== '') return { parentCode };
    if (level === 'commune' && this.#rules.on < twoTierFrom) {
      const districtCode = this.#cell(row, 'district-code');
      if (districtCode !== '') {
        this.#keepDistrict(row, province, districtCode);
        return { parentCode: districtCode };
      }
    }
    if (level === 'village' && parentName !== '') return { parentName };
    return level === 'commune' || level === 'district' ? { parentCode: province.code } : {};
  }

  #keepDistrict(row: ListRow, province: ListProvince, code: string): void {
    const { form, name } = splitFullName(this.#cell(row, 'district-name'), 'district');
    if (name === '' || this.districts.has(code)) return;
    if (!/^\d{3}$/.test(code)) {
      this.#refuse('list-code-malformed', row, 'district-code', { digits: 3, found: code });
      return;
    }
    if (form === undefined) {
      this.#refuse('list-form-unknown', row, 'district-name', {
        found: name,
        expected: 'huyện, quận, thị xã, thành phố',
      });
      return;
    }
    const { provinceId, code: parentCode } = province;
    this.districts.set(code, { row: row.row, provinceId, level: 'district', form, name, code, parentCode });
  }

  #provinceOf(row: ListRow): ListProvince | undefined {
    const code = this.#cell(row, 'province-code');
    const name = this.#cell(row, 'province-name');
    if (code !== '') {
      const known = this.#rules.provinces.get(code);
      if (known === undefined) {
        this.#refuse('list-province-unknown', row, 'province-code', { found: code, on: this.#rules.on });
      } else if (name !== '' && this.#provinces.findByName(name)?.code !== code) {
        this.#refuse('list-province-contradicts', row, 'province-name', { code, expected: known.name, found: name });
        return undefined;
      }
      return known;
    }
    if (name !== '') {
      const found = this.#provinces.findByName(name);
      if (found === undefined) {
        this.#refuse('list-province-unknown', row, 'province-name', { found: name, on: this.#rules.on });
      }
      return found;
    }
    const { provinceId = '', provinces } = this.#rules;
    const found = provinces.get(this.#cell(row, 'parent-code')) ?? provinces.get(provinceId);
    if (found === undefined) {
      const values = { row: String(row.row), name: this.#cell(row, 'name') };
      this.problems.push({ code: 'list-province-missing', row: row.row, values });
    }
    return found;
  }

  #cell(row: ListRow, meaning: ListMeaning): string {
    const index = this.#columns.get(meaning);
    return index === undefined ? '' : (row.cells[index] ?? '').normalize('NFC').trim();
  }

  #refuse(code: string, row: ListRow, meaning: ListMeaning, values: Record<string, string | number>): void {
    const column = columnLetter(this.#columns.get(meaning) ?? 0);
    this.problems.push({ code, row: row.row, column, values: { ...values, row: String(row.row), column } });
  }
}

/** `A`, …, `Z`, `AA`: as spreadsheets name columns. */
export function columnLetter(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
