import type { Problem } from '@muctieu/kernel/problem';
import type { Text } from '@muctieu/kernel/text';

/** What a section is about, and so from where it is prefilled and what its figures become when they are handed in. */
export const sectionKinds = ['capital', 'indicators', 'criteria', 'table', 'narrative', 'difficulties'] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** How a cell is typed. `dong`: money, typed and shown in the unit of its form; `count`: a whole number of things. */
export const cellTypes = ['dong', 'decimal', 'count', 'text', 'day', 'choice'] as const;
export type CellType = (typeof cellTypes)[number];

/** How the same cell of the units becomes the cell of the level above (T4). `beside`: kept side by side for the writer. */
export const cellRegroupings = ['sum', 'least', 'most', 'latest', 'beside', 'none'] as const;
export type CellRegrouping = (typeof cellRegroupings)[number];

/** Figures that are known without asking, or what becomes of what is asked; per section kind see `measuresOf`. */
export const columnMeasures = [
  'assigned',
  'available',
  'disbursed-before',
  'disbursed-now',
  'forecast',
  'previous',
  'last-year',
  'actual',
  'denominator',
  'assessed',
  'met',
] as const;
export type ColumnMeasure = (typeof columnMeasures)[number];

export interface FormColumn {
  readonly key: string;
  readonly title: Text;
  readonly type: CellType;
  /** known: drawn from the chapters, not typed; asked: typed by the reporter. */
  readonly holds: 'known' | 'asked';
  readonly measure?: ColumnMeasure | undefined;
  readonly regrouping: CellRegrouping;
  readonly required: boolean;
  readonly choices?: readonly { readonly value: string; readonly title: Text }[] | undefined;
}

export interface FormRow {
  readonly key: string;
  readonly title: Text;
  /** Of a row of indicators. */
  readonly indicator?: string | undefined;
  readonly breakdown?: string | undefined;
  readonly unitName?: Text | undefined;
}

/**
 * Where rows come from: `fixed` stand in the form; `accounts` are the accounts of capital that the reporter holds under the
 * nodes named; `open` are added by the reporter.
 */
export type RowSource =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'accounts'; readonly nodes: readonly string[] }
  | { readonly kind: 'open'; readonly most: number };

export interface FormSection {
  /** Lower-case letters, digits and hyphens, as all keys of a form. */
  readonly key: string;
  readonly kind: SectionKind;
  readonly title: Text;
  readonly note?: Text | undefined;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly rowSource: RowSource;
  /** The organisation whose field it is: it looks at this section of every report (checked). */
  readonly leadOrganisationId?: string | undefined;
  /** Of criteria: the set that is counted. */
  readonly criteriaSetId?: string | undefined;
}

/** A rule that the cells must keep, as data of the form. */
export type CheckRule =
  /** The sum of some columns of a row beside the sum of others. */
  | {
      readonly kind: 'compare';
      readonly section: string;
      readonly left: readonly string[];
      readonly operator: '<=' | '=' | '>=';
      readonly right: readonly string[];
    }
  /** A row is the sum of others, column by column. */
  | { readonly kind: 'total'; readonly section: string; readonly row: string; readonly of: readonly string[] }
  /** A figure that moves by more than so many per cent against another column. */
  | {
      readonly kind: 'change';
      readonly section: string;
      readonly column: string;
      readonly against: string;
      readonly mostPercent: number;
    };

export interface FormCheck {
  readonly id: string;
  /** hard stops the handing in; soft needs a sentence. */
  readonly severity: 'hard' | 'soft';
  readonly message: Text;
  readonly rule: CheckRule;
}

/** One version of a form. */
export interface ReportForm {
  readonly code: string;
  readonly name: Text;
  /** In what money is typed and shown. */
  readonly moneyUnit: 'dong' | 'million-dong';
  readonly sections: readonly FormSection[];
  readonly checks: readonly FormCheck[];
}

const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Every problem of a form at once; what passes can be filled in. */
export function checkForm(form: ReportForm): readonly Problem[] {
  const problems: Problem[] = [];
  const unique = (keys: readonly string[], path: (index: number) => string) => {
    for (const [index, key] of keys.entries()) {
      if (!keyPattern.test(key))
        problems.push({ code: 'form-key-malformed', path: path(index), values: { found: key } });
      if (keys.indexOf(key) < index)
        problems.push({ code: 'form-key-twice', path: path(index), values: { found: key } });
    }
  };
  unique(
    form.sections.map(({ key }) => key),
    (index) => `sections[${index}].key`,
  );
  unique(
    form.checks.map(({ id }) => id),
    (index) => `checks[${index}].id`,
  );
  for (const [place, section] of form.sections.entries()) {
    const at = `sections[${place}]`;
    unique(
      section.columns.map(({ key }) => key),
      (index) => `${at}.columns[${index}].key`,
    );
    unique(
      section.rows.map(({ key }) => key),
      (index) => `${at}.rows[${index}].key`,
    );
    if (section.columns.length === 0)
      problems.push({ code: 'form-section-empty', path: `${at}.columns`, values: { section: section.key } });
    if (section.rowSource.kind === 'fixed' && section.rows.length === 0)
      problems.push({ code: 'form-section-empty', path: `${at}.rows`, values: { section: section.key } });
    if (section.kind === 'capital' && section.rowSource.kind !== 'accounts')
      problems.push({
        code: 'form-capital-without-accounts',
        path: `${at}.rowSource`,
        values: { section: section.key },
      });
    for (const [index, row] of section.rows.entries())
      if (section.kind === 'indicators' && row.indicator === undefined)
        problems.push({
          code: 'form-row-without-indicator',
          path: `${at}.rows[${index}].indicator`,
          values: { row: row.key },
        });
    for (const [index, column] of section.columns.entries())
      if (column.type === 'choice' && (column.choices ?? []).length === 0)
        problems.push({
          code: 'form-column-without-choices',
          path: `${at}.columns[${index}].choices`,
          values: { column: column.key },
        });
  }
  for (const [index, { rule }] of form.checks.entries())
    problems.push(...ruleProblems(form, rule, `checks[${index}].rule`));
  return problems;
}

function ruleProblems(form: ReportForm, rule: CheckRule, path: string): readonly Problem[] {
  const section = form.sections.find(({ key }) => key === rule.section);
  if (section === undefined)
    return [{ code: 'form-check-of-nothing', path: `${path}.section`, values: { found: rule.section } }];
  const columns = new Set(section.columns.map(({ key }) => key));
  const rows = new Set(section.rows.map(({ key }) => key));
  const named =
    rule.kind === 'compare'
      ? [...rule.left, ...rule.right].filter((key) => !columns.has(key))
      : rule.kind === 'change'
        ? [rule.column, rule.against].filter((key) => !columns.has(key))
        : [rule.row, ...rule.of].filter((key) => !rows.has(key));
  return named.map((found) => ({ code: 'form-check-of-nothing', path, values: { found } }));
}
