import type { CheckedReport, CheckedStatement } from '@muctieu/contract/check/checked-report';

export type Verdict = CheckedStatement['verdict'];
export type Kind = CheckedStatement['kind'];

export interface FindingFilter {
  readonly verdicts: ReadonlySet<Verdict>;
  readonly kind: Kind | '';
  readonly hideSeen: boolean;
}

/** What is wrong first: what holds is a click away. Where nothing is wrong, what holds is shown at once. */
export function firstFilter({ summary }: CheckedReport): FindingFilter {
  const wrong = summary.fails + summary.doubtful > 0;
  return { verdicts: new Set<Verdict>(wrong ? ['fails', 'doubtful'] : ['holds']), kind: '', hideSeen: false };
}

/** Indexes of the statements that pass. */
export function filterStatements(
  statements: readonly CheckedStatement[],
  filter: FindingFilter,
  isSeen: (statement: CheckedStatement) => boolean,
): readonly number[] {
  return statements.flatMap((statement, index) => {
    if (!filter.verdicts.has(statement.verdict)) return [];
    if (filter.kind !== '' && statement.kind !== filter.kind) return [];
    return filter.hideSeen && isSeen(statement) ? [] : [index];
  });
}

/** The kinds that occur, in the order of their first place. */
export function kindsIn(statements: readonly CheckedStatement[]): readonly Kind[] {
  return [...new Set(statements.map(({ kind }) => kind))];
}
