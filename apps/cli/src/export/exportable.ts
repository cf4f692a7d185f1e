import type { Operation } from '@muctieu/contract/http/operation';

/** Every list of the interface that is given as a table, in the order of the chapters. */
export async function findExportable(): Promise<readonly Operation[]> {
  const chapters: readonly object[] = await Promise.all([
    import('@muctieu/contract/territory/territory.operations'),
    import('@muctieu/contract/organisations/organisations.operations'),
    import('@muctieu/contract/organisations/people.operations'),
    import('@muctieu/contract/organisations/delegation.operations'),
    import('@muctieu/contract/documents/documents.operations'),
    import('@muctieu/contract/programmes/programmes.operations'),
    import('@muctieu/contract/capital/capital.operations'),
    import('@muctieu/contract/capital/decision-entry.operations'),
    import('@muctieu/contract/capital/sheet-import.operations'),
    import('@muctieu/contract/capital/treasury.operations'),
    import('@muctieu/contract/indicators/indicators.operations'),
    import('@muctieu/contract/indicators/observations.operations'),
    import('@muctieu/contract/indicators/rules.operations'),
    import('@muctieu/contract/criteria/criteria.operations'),
    import('@muctieu/contract/criteria/recognition.operations'),
    import('@muctieu/contract/criteria/recognition-work.operations'),
    import('@muctieu/contract/criteria/ocop.operations'),
    import('@muctieu/contract/capital/statement.operations'),
    import('@muctieu/contract/capital/disbursement.operations'),
    import('@muctieu/contract/reporting/reporting.operations'),
    import('@muctieu/contract/reporting/forms.operations'),
    import('@muctieu/contract/reporting/consolidation.operations'),
    import('@muctieu/contract/reporting/difficulties.operations'),
    import('@muctieu/contract/reporting/mail.operations'),
    import('@muctieu/contract/reporting/writing/writing.operations'),
    import('@muctieu/contract/reporting/writing/register.operations'),
    import('@muctieu/contract/reporting/writing/batch.operations'),
    import('@muctieu/contract/reporting/writing/template.operations'),
    import('@muctieu/contract/journal/journal.operations'),
  ]);
  return chapters.flatMap((chapter) => Object.values(chapter).filter(isList));
}

function isList(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'columns' in value && value.columns !== undefined;
}
