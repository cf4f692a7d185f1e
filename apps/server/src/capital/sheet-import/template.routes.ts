import { readTemplate } from '@muctieu/contract/capital/sheet-import.operations';
import { done, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import { type Route, route } from '../../http/route.ts';
import { findNodes } from '../../programmes/node.store.ts';
import { gatherCatalogue } from './import-catalogue.ts';
import { findAccounts, findStoredAmounts } from './stored-amounts.store.ts';
import { templateTexts } from './template.texts.ts';
import { writeTemplate } from './template-workbook.ts';

const rowsMost = 20_000;

/** Templates out: prefilled with nodes, holders and what is stored. */
export function templateRoutes(): readonly Route[] {
  return [
    route(readTemplate, ({ params: { kind }, query, context }) =>
      context.read(async (transaction) => {
        const { provinceId, year, unit, holderId, programme } = query;
        const decision = kind === 'plan' ? query.decisionKind : kind === 'disbursement' ? 'payment' : kind;
        const catalogue = await gatherCatalogue(transaction, provinceId, year);
        const holders = catalogue.holders.filter((one) => holderId === undefined || one.holderId === holderId);
        if (holders.length === 0)
          return refused({ code: 'holder-unknown', path: 'query.holderId', values: { found: holderId ?? '' } });
        const names = new Map((await findNodes(transaction)).map((node) => [node.code, node]));
        const nodes = catalogue.nodes.filter(
          ({ code, inForce }) => inForce && !catalogue.inactive.has(code) && isUnder(code, programme, names),
        );
        if (nodes.length === 0)
          return refused({ code: 'node-unknown', path: 'query.programme', values: { found: programme ?? '' } });
        const accounts = kind === 'plan' ? [] : await findAccounts(transaction, provinceId, year);
        const rows = accounts.length > 0 ? accounts.length : nodes.length * holders.length;
        if (rows > rowsMost) return refused({ code: 'template-too-large', values: { rows, most: rowsMost } });
        const stored = await findStoredAmounts(transaction, provinceId, decision, [year]);
        const bytes = await writeTemplate(
          { kind, decision, provinceId, year, unit },
          {
            nodes: nodes.map(({ code, parentCode, names: [name = code] }) => ({
              code,
              ...(parentCode === undefined ? {} : { parentCode }),
              label: labelOf(names.get(code)?.shortName?.vi, name),
            })),
            holders,
            stored,
            accounts: accounts.filter((one) => holders.some((holder) => holder.holderId === one.holderId)),
          },
        );
        return done({
          name: say(templateTexts.fileName, context.language, { kind, year: String(year) }),
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          bytes,
        });
      }),
    ),
  ];
}

/** «Dự án 1: Hỗ trợ đầu tư …», as the annexes write it. */
function labelOf(shortName: string | undefined, name: string): string {
  return shortName === undefined || !/\d/.test(shortName) ? name : `${shortName}: ${name}`;
}

function isUnder(
  code: string,
  programme: string | undefined,
  nodes: ReadonlyMap<string, { readonly parentCode?: string | undefined }>,
): boolean {
  if (programme === undefined) return true;
  for (let at: string | undefined = code; at !== undefined; at = nodes.get(at)?.parentCode)
    if (at === programme) return true;
  return false;
}
