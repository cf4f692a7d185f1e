import type { CheckedStatement } from '@muctieu/contract/check/checked-report';
import { kindTexts, verdictTexts } from '@muctieu/contract/check/statement.texts';
import { memo } from 'react';
import { useSay } from '../shared/use-say.ts';
import styles from './CheckPage.module.css';
import { cutSegments, type ReportBlock, type Segment, type Span } from './report-blocks.ts';
import { verdictSigns } from './verdict-sign.ts';

interface ReportBlockViewProps {
  readonly block: ReportBlock;
  readonly text: string;
  readonly statements: readonly CheckedStatement[];
  readonly spans: readonly Span[];
  readonly operands: readonly Span[];
  /** The statement that is looked at, where it lies in this block. */
  readonly looked: number | undefined;
}

/** One paragraph or table with its marks, and in the margin the sign of the worst of them. */
export const ReportBlockView = memo(function ReportBlockView(props: ReportBlockViewProps) {
  const { block, text, statements, spans, operands, looked } = props;
  const found = spans.map((span) => statements[span.statement ?? -1]?.verdict);
  const worst = (['fails', 'doubtful', 'holds'] as const).find((verdict) => found.includes(verdict));
  const all = [...spans, ...operands];
  const piece = (start: number, end: number) => (
    <Marked text={text} segments={cutSegments(start, end, all)} statements={statements} looked={looked} />
  );
  return (
    <div className={styles.block} data-worst={worst}>
      <span aria-hidden="true" className={styles.margin}>
        {worst === undefined ? '' : verdictSigns[worst]}
      </span>
      {block.kind === 'line' ? (
        <p>{piece(block.start, block.end)}</p>
      ) : (
        <div className={styles.tableFrame}>
          <table>
            <tbody>
              {rowsOf(block.table).map((cells) => (
                <tr key={cells[0]?.start}>
                  {cells.map((cell) => (
                    <td
                      key={`${cell.row}-${cell.column}`}
                      rowSpan={cell.rowSpan}
                      colSpan={cell.columnSpan}
                      data-figure={/^[\d\s.,%()+-]+$/.test(text.slice(cell.start, cell.end))}
                    >
                      {piece(cell.start, cell.end)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
});

type Table = Extract<ReportBlock, { kind: 'table' }>['table'];

function rowsOf(table: Table): readonly (readonly Table['cells'][number][])[] {
  const rows = new Map<number, Table['cells'][number][]>();
  for (const cell of table.cells) {
    const row = rows.get(cell.row) ?? [];
    row.push(cell);
    rows.set(cell.row, row);
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, cells]) => cells.sort((a, b) => a.column - b.column));
}

interface MarkedProps {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly statements: readonly CheckedStatement[];
  readonly looked: number | undefined;
}

function Marked({ text, segments, statements, looked }: MarkedProps) {
  const say = useSay();
  return segments.map(({ start, end, spans }) => {
    const words = text.slice(start, end);
    const index =
      spans.find((span) => span.statement !== undefined && span.statement === looked)?.statement ??
      spans.find((span) => span.statement !== undefined)?.statement;
    const operand = spans.find((span) => span.operand !== undefined)?.operand;
    const statement = index === undefined ? undefined : statements[index];
    if (statement === undefined) {
      return operand === undefined ? (
        words
      ) : (
        <mark key={start} data-operand={operand} tabIndex={-1}>
          {words}
        </mark>
      );
    }
    // A statement that another one cuts in pieces is one stop for the keyboard: its first piece.
    const first = statement.start === start;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a mark in running text; a button would not break over lines.
      <mark
        key={start}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above.
        role="button"
        tabIndex={first && statement.verdict !== 'holds' ? 0 : -1}
        data-statement={index}
        data-verdict={statement.verdict}
        data-looked={index === looked}
        {...(operand === undefined ? {} : { 'data-operand': operand })}
        aria-label={`${words} (${say(verdictTexts[statement.verdict])}, ${say(kindTexts[statement.kind])})`}
      >
        {words}
      </mark>
    );
  });
}
