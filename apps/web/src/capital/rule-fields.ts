import type { RuleContent } from '@muctieu/contract/capital/capital-rule';
import type { RuleKind } from '@muctieu/domain/capital/capital-rule';
import { typedDong } from './typed-dong.ts';

/** Every field that a rule of any kind has, as it is typed. */
export interface RuleFieldValues {
  readonly kind: RuleKind;
  readonly node: string;
  readonly source: string;
  readonly capitalKind: string;
  readonly holderId: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly fromVintage: string;
  readonly toVintage: string;
  readonly amount: string;
  readonly perMille: string;
  readonly item: string;
  readonly unit: string;
  readonly spendUntil: string;
  readonly article: string;
}

export const emptyRule: RuleFieldValues = {
  kind: 'ceiling',
  node: '',
  source: 'CENTRAL',
  capitalKind: 'INVESTMENT',
  holderId: '',
  fromYear: '2026',
  toYear: '2030',
  fromVintage: '2026',
  toVintage: '2026',
  amount: '',
  perMille: '',
  item: '',
  unit: '',
  spendUntil: '',
  article: '',
};

export function fieldsOfRule(content: RuleContent): RuleFieldValues {
  const common = { ...emptyRule, kind: content.kind };
  switch (content.kind) {
    case 'ceiling':
      return {
        ...common,
        ...{ node: content.nodeCode, source: content.source, capitalKind: content.capitalKind },
        ...{ holderId: content.holderId, amount: content.amountDong },
        ...{ fromYear: String(content.fromYear), toYear: String(content.toYear) },
      };
    case 'counterpart':
      return {
        ...common,
        ...{ node: content.programmeCode, capitalKind: content.capitalKind, perMille: String(content.atLeastPerMille) },
      };
    case 'norm':
      return {
        ...common,
        ...{ node: content.nodeCode, item: content.item, unit: content.unit, amount: content.mostDong },
      };
    case 'carry-over':
      return {
        ...common,
        ...{ capitalKind: content.capitalKinds.join(' '), spendUntil: content.spendUntil, article: content.article },
        ...{ fromYear: String(content.fromBudgetYear), toYear: String(content.toBudgetYear) },
        ...{ fromVintage: String(content.fromVintage), toVintage: String(content.toVintage) },
      };
    default:
      return content satisfies never;
  }
}

/** What is sent; a field that cannot be read is sent as it stands. */
export function contentOfFields(values: RuleFieldValues): object {
  const node = values.node.trim().toUpperCase();
  const years = [values.fromYear, values.toYear].map(Number);
  switch (values.kind) {
    case 'ceiling':
      return {
        ...{ kind: 'ceiling', nodeCode: node, source: values.source, capitalKind: values.capitalKind },
        ...{ holderId: values.holderId, fromYear: years[0], toYear: years[1], amountDong: typedDong(values.amount) },
      };
    case 'counterpart':
      return {
        ...{ kind: 'counterpart', programmeCode: node, capitalKind: values.capitalKind.split(' ')[0] },
        atLeastPerMille: Number(values.perMille.replace(',', '.')),
      };
    case 'norm':
      return { kind: 'norm', nodeCode: node, item: values.item, unit: values.unit, mostDong: typedDong(values.amount) };
    case 'carry-over':
      return {
        ...{ kind: 'carry-over', capitalKinds: values.capitalKind.split(' ') },
        ...{ fromBudgetYear: years[0], toBudgetYear: years[1] },
        ...{ fromVintage: Number(values.fromVintage), toVintage: Number(values.toVintage) },
        ...{ spendUntil: values.spendUntil, article: values.article },
      };
    default:
      return values.kind satisfies never;
  }
}
