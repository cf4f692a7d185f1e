import { capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import type { DecisionKind } from '@muctieu/domain/capital/allocation-decision';
import type { CapitalKind } from '@muctieu/domain/capital/capital-line';
import type { AmountUnit } from '@muctieu/domain/capital/sheet-import/amount-unit';
import type { AmountAttributes, ImportKind } from '@muctieu/domain/capital/sheet-import/column-meaning';
import type { StoredAmount } from '@muctieu/domain/capital/sheet-import/compare-import';
import { say } from '@muctieu/kernel/text';
import { shortMoneyTexts, templateTexts as texts } from './template.texts.ts';

export interface TemplateAsked {
  readonly kind: ImportKind;
  readonly decision: DecisionKind;
  readonly provinceId: string;
  readonly year: number;
  readonly unit: AmountUnit;
}

export interface TemplateColumn {
  /** Headings from above. */
  readonly path: readonly string[];
  readonly attributes: AmountAttributes;
  /** Whether a stored amount belongs into this column. */
  readonly holds: (amount: StoredAmount) => boolean;
}

/** One sheet of a template before its rows: its name and the columns for amounts. */
export interface TemplateSheet {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** Printed before them for whoever fills them in: what there is to carry. Nothing of it is read back. */
  readonly known?: readonly Pick<TemplateColumn, 'path' | 'holds'>[];
  /** Only accounts that this sheet is about; undefined where every node and holder has a row. */
  readonly about?: (amount: StoredAmount) => boolean;
}

type Money = Pick<StoredAmount, 'source' | 'capitalKind' | 'vintage'>;

/** The sheets of a kind: a plan in one, payments one for each source and kind of money that the year has. */
export function templateSheets(
  { kind, year }: TemplateAsked,
  accounts: readonly StoredAmount[],
): readonly TemplateSheet[] {
  switch (kind) {
    case 'plan':
      return [{ name: say(texts.sheetPlan, 'vi', { year: String(year) }), columns: planColumns(year) }];
    case 'disbursement':
      return moneysOf(accounts, year).map((money) => ({
        name: [
          shortName(money.source),
          shortName(money.capitalKind),
          ...(money.vintage === year ? [] : [String(money.vintage)]),
        ].join(' '),
        columns: monthColumns(money, year),
        ...(accounts.length === 0 ? {} : { about: (one: StoredAmount) => sameMoney(one, money) }),
      }));
    case 'carry-over':
      return [
        {
          name: say(texts.sheetCarry, 'vi', { year: String(year) }),
          known: moneysOf(accounts, year).map((money) => ({
            path: [say(texts.left, 'vi'), ...moneyPath(money)],
            holds: (amount: StoredAmount) => sameMoney(amount, money),
          })),
          columns: moneysOf(accounts, year).map((money) => carryColumn(money, year)),
          ...(accounts.length === 0 ? {} : { about: () => true }),
        },
      ];
    default:
      return kind satisfies never;
  }
}

/** Districts ended on 30 June 2025 (NQ 202/2025/QH15): plans of later years have no budget of theirs. */
export function sourcesOf(year: number): readonly string[] {
  return Object.keys(sourceTexts).filter((source) => source !== 'DISTRICT' || year <= 2025);
}

function planColumns(year: number): readonly TemplateColumn[] {
  return sourcesOf(year)
    .filter((source) => source !== 'LOTTERY')
    .flatMap((source) =>
      (['INVESTMENT', 'RECURRENT'] as const).map((capitalKind) => ({
        path: [sourceName(source), kindName(capitalKind)],
        attributes: { source, capitalKind, year },
        holds: (amount: StoredAmount) => sameMoney(amount, { source, capitalKind, vintage: year }),
      })),
    );
}

function monthColumns(money: Money, year: number): readonly TemplateColumn[] {
  const { source, capitalKind, vintage } = money;
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const start = `${year}-${String(month).padStart(2, '0')}`;
    return {
      path: [say(texts.month, 'vi', { month })],
      attributes: { source, capitalKind, year, vintage, month },
      holds: (amount: StoredAmount) => sameMoney(amount, money) && amount.day?.startsWith(start) === true,
    };
  });
}

/** The heading says the year into which the money goes; the import counts back. */
function carryColumn(money: Money, year: number): TemplateColumn {
  const { source, capitalKind, vintage } = money;
  return {
    path: [say(texts.toCarry, 'vi', { next: String(year + 1) }), ...moneyPath(money)],
    attributes: { source, capitalKind, year: year + 1, vintage, carried: true },
    holds: (amount) => sameMoney(amount, money),
  };
}

function moneyPath({ source, capitalKind, vintage }: Money): readonly string[] {
  return [say(texts.ofVintage, 'vi', { vintage: String(vintage) }), sourceName(source), kindName(capitalKind)];
}

function moneysOf(accounts: readonly StoredAmount[], year: number): readonly Money[] {
  const moneys = new Map<string, Money>();
  for (const { source, capitalKind, vintage } of accounts) {
    moneys.set(`${vintage}|${source}|${capitalKind}`, { source, capitalKind, vintage });
  }
  if (moneys.size > 0) return [...moneys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, money]) => money);
  return (['INVESTMENT', 'RECURRENT'] as const).map((capitalKind) => ({
    source: 'CENTRAL',
    capitalKind,
    vintage: year,
  }));
}

function sameMoney(a: Money, b: Money): boolean {
  return a.source === b.source && a.capitalKind === b.capitalKind && a.vintage === b.vintage;
}

function shortName(code: string): string {
  const text = shortMoneyTexts[code];
  return text === undefined ? code : say(text, 'vi');
}

export function sourceName(source: string): string {
  const text = sourceTexts[source];
  return text === undefined ? source : say(text, 'vi');
}

export function kindName(kind: CapitalKind): string {
  const text = capitalKindTexts[kind];
  return text === undefined ? kind : say(text, 'vi');
}
