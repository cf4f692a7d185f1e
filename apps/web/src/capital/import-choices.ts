import type { previewImport } from '@muctieu/contract/capital/sheet-import.operations';
import type { OperationInput } from '@muctieu/contract/http/call-operation';

export type ImportQueryInput = NonNullable<OperationInput<typeof previewImport>['query']>;

/** What a person says of a sheet before it is read; kept as typed. */
export interface ImportChoices {
  readonly kind: 'plan' | 'disbursement' | 'carry-over';
  readonly budgetYear: string;
  readonly decisionKind: string;
  readonly giverId: string;
  readonly until: string;
}

export function needsGiver({ decisionKind }: ImportChoices): boolean {
  return decisionKind === 'assign' || decisionKind === 'allocate';
}

export function isReadyToRead(choices: ImportChoices): boolean {
  return /^20\d\d$/.test(choices.budgetYear) && (!needsGiver(choices) || choices.giverId !== '');
}

export function importQueryOf(choices: ImportChoices): ImportQueryInput {
  const { kind, budgetYear, decisionKind, giverId, until } = choices;
  return {
    kind,
    budgetYear: Number(budgetYear),
    decisionKind: decisionKind as ImportQueryInput['decisionKind'],
    ...(needsGiver(choices) ? { giverId } : {}),
    ...(kind === 'disbursement' && until !== '' ? { until } : {}),
  };
}
