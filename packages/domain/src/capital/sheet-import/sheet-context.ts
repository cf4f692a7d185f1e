import type { ImportDefaults, ImportKind, ImportMapping } from './column-meaning.ts';
import type { HolderIndex } from './holder-index.ts';
import type { ImportProblem, ImportSeverity } from './import-reading.ts';
import type { NodeIndex } from './node-index.ts';

/** What the person says before the file is read. */
export interface ImportAsked {
  readonly kind: ImportKind;
  readonly budgetYear: number;
  /** Payments without a month of their own are all that was paid up to this day. */
  readonly until?: string | undefined;
  /** Whose sheet it is: a template says for whom it was drawn. */
  readonly provinceId?: string | undefined;
  /** What a plan becomes: granted, assigned or allocated. */
  readonly decision?: string | undefined;
}

/** All that reading one sheet looks at. */
export interface SheetContext {
  readonly asked: ImportAsked;
  readonly mapping: ImportMapping;
  readonly defaults: ImportDefaults;
  readonly nodes: NodeIndex;
  readonly holders: HolderIndex;
  readonly sheet: string;
  /** One of our own: its sums are formulas nobody can type over. */
  readonly isTemplate: boolean;
  readonly complain: (
    severity: ImportSeverity,
    code: string,
    place: { readonly row?: number; readonly column?: number },
    values?: ImportProblem['values'],
  ) => void;
}
