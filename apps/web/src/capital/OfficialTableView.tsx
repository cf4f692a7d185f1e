import { rateBasisTexts } from '@muctieu/contract/capital/capital.texts';
import type { TableContext } from '@muctieu/contract/capital/entries-behind';
import { headingText, type MemberNames } from '@muctieu/contract/capital/table-headings';
import { tableText } from '@muctieu/contract/capital/table-layout.texts';
import type { OfficialHeading, OfficialRow, OfficialTable } from '@muctieu/domain/capital/layout/official-table';
import { percentHundredths } from '@muctieu/domain/capital/rate';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { useLanguage } from '../shared/language.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { ScrollFrame } from '../shared/ScrollFrame.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { capitalSentences } from './capital-pages.texts.ts';
import { tablePageTexts } from './capital-table.texts.ts';
import styles from './official-table.module.css';
import { entriesLink } from './table-entries-link.ts';

interface OfficialTableViewProps {
  readonly table: OfficialTable;
  readonly names: MemberNames;
  readonly title: string;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (key: string) => void;
  readonly context: TableContext;
}

/** An official table on the screen and on paper: headings stay, groups fold, every figure is a link to its entries. */
export function OfficialTableView({ table, names, title, folded, onFold, context }: OfficialTableViewProps) {
  const say = useSay();
  const lines = headingLines(table.headings);
  const hidden = (row: OfficialRow) =>
    row.keys.some((_, index) => index < row.keys.length - 1 && folded.has(row.keys.slice(0, index + 1).join('|')));
  return (
    <ScrollFrame className={styles.scroll} label={say(tablePageTexts.scrollable)}>
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of headings have no names.
            <tr key={index}>
              {index === 0 && (
                <th scope="col" rowSpan={lines.length} className={styles.first}>
                  {say(tableText.content)}
                </th>
              )}
              {line.map(({ heading, key, across, down }) => (
                <th key={key} scope={across > 1 ? 'colgroup' : 'col'} colSpan={across} rowSpan={down}>
                  {say(headingText(heading.heading, names))}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows
            .filter((row) => !hidden(row))
            .map((row) => (
              <Row
                key={row.keys.join('|')}
                row={row}
                table={table}
                names={names}
                isFolded={folded.has(row.keys.join('|'))}
                onFold={onFold}
                context={context}
              />
            ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

interface RowProps extends Omit<OfficialTableViewProps, 'title' | 'folded'> {
  readonly row: OfficialRow;
  readonly isFolded: boolean;
}

function Row({ row, table, names, isFolded, onFold, context }: RowProps) {
  const say = useSay();
  const isTotal = row.level === 0;
  const name = isTotal ? say(capitalSentences.total) : say(headingText(row.heading, names));
  const isGroup = row.sumOf.length > 0 && !isTotal;
  const code =
    row.heading.kind === 'member' && ['node', 'project'].includes(row.heading.dimension) ? row.heading.key : undefined;
  return (
    <tr data-strong={row.sumOf.length > 0 || isTotal}>
      <th scope="row" className={styles.first} data-level={row.level}>
        {isGroup && (
          <button
            type="button"
            className={`${styles.fold} not-printed`}
            aria-expanded={!isFolded}
            aria-label={say(isFolded ? tablePageTexts.unfold : tablePageTexts.fold, { name })}
            onClick={() => onFold(row.keys.join('|'))}
          >
            {isFolded ? '▸' : '▾'}
          </button>
        )}
        {row.number !== '' && <span className={styles.number}>{row.number}</span>} {name}
        {code !== undefined && <span className={styles.soft}> {code}</span>}
      </th>
      {row.cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
        <Cell key={place} table={table} row={row} place={place} cell={cell} context={context} />
      ))}
    </tr>
  );
}

interface CellProps {
  readonly table: OfficialTable;
  readonly row: OfficialRow;
  readonly place: number;
  readonly cell: OfficialRow['cells'][number];
  readonly context: TableContext;
}

function Cell({ table, row, place, cell, context }: CellProps) {
  const say = useSay();
  const format = useFormat();
  const { language } = useLanguage();
  const column = table.columns[place];
  switch (cell.kind) {
    case 'none':
      return <td>–</td>;
    case 'text':
      return <td className={styles.text}>{cell.text}</td>;
    case 'amount': {
      if (cell.dong === 0n) return <td>–</td>;
      const written = formatNumberText({ digits: cell.shown, scale: table.places });
      const text = language === 'vi' ? written : written.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
      const href = column?.kind === 'amount' ? entriesLink(table, row, column, context) : undefined;
      return (
        <td title={say(tablePageTexts.exact, { amount: format.dong(cell.dong.toString()) })}>
          {href === undefined ? text : <PageLink to={href}>{text}</PageLink>}
        </td>
      );
    }
    case 'rate': {
      const { rate } = cell;
      const basis = rateBasisTexts[rate.basis];
      const values = {
        above: format.dong(rate.numeratorDong.toString()),
        below: format.dong(rate.denominatorDong.toString()),
        basis: basis === undefined ? rate.basis : say(basis),
      };
      return (
        <td title={say(tablePageTexts.rateOf, values)}>{format.number(Number(percentHundredths(rate)) / 100, 2)}</td>
      );
    }
    default:
      return cell satisfies never;
  }
}

interface PlacedHeading {
  readonly heading: OfficialHeading;
  readonly key: string;
  readonly across: number;
  readonly down: number;
}

/** The tree of headings as lines of a table: what has nothing under it reaches down to the figures. */
function headingLines(headings: readonly OfficialHeading[]): readonly (readonly PlacedHeading[])[] {
  const depthOf = ({ children }: OfficialHeading): number => 1 + Math.max(0, ...children.map(depthOf));
  const widthOf = ({ children }: OfficialHeading): number =>
    children.length === 0 ? 1 : children.reduce((sum, child) => sum + widthOf(child), 0);
  const depth = Math.max(1, ...headings.map(depthOf));
  const lines: PlacedHeading[][] = Array.from({ length: depth }, () => []);
  const walk = (heading: OfficialHeading, line: number, path: string): void => {
    const down = heading.children.length === 0 ? depth - line : 1;
    lines[line]?.push({ heading, key: path, across: widthOf(heading), down });
    heading.children.forEach((child, index) => {
      walk(child, line + 1, `${path}.${index}`);
    });
  };
  headings.forEach((heading, index) => {
    walk(heading, 0, String(index));
  });
  return lines;
}
