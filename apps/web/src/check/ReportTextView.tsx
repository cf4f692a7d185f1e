import type { CheckedReport } from '@muctieu/contract/check/checked-report';
import { type KeyboardEvent, type MouseEvent, memo, useMemo } from 'react';
import styles from './CheckPage.module.css';
import { ReportBlockView } from './ReportBlockView.tsx';
import { readBlocks, type Span, spansOfBlocks } from './report-blocks.ts';

interface ReportTextViewProps {
  readonly report: CheckedReport;
  /** Indexes of the statements that pass the filter: only they are marked. */
  readonly shown: readonly number[];
  /** The statement whose operands are marked. */
  readonly looked: number | undefined;
  readonly active: number | undefined;
  readonly onSelect: (index: number) => void;
  readonly onHover: (index: number | undefined) => void;
}

const none: readonly Span[] = [];

/** The report's text with its statements marked; only the blocks that change are drawn again. */
export const ReportTextView = memo(function ReportTextView(props: ReportTextViewProps) {
  const { report, shown, looked, active, onSelect, onHover } = props;
  const { text, tables, statements } = report;
  const blocks = useMemo(() => readBlocks(text, tables), [text, tables]);
  const statementSpans = useMemo(() => {
    const spans = shown.flatMap((index): Span[] => {
      const statement = statements[index];
      return statement === undefined ? [] : [{ start: statement.start, end: statement.end, statement: index }];
    });
    return spansOfBlocks(blocks, spans);
  }, [blocks, statements, shown]);
  const operandSpans = useMemo(() => {
    const lookedAt = looked === undefined ? undefined : statements[looked];
    const spans = (lookedAt?.related ?? []).flatMap((operand, index): Span[] =>
      operand.file === undefined || operand.file === report.file
        ? [{ start: operand.start, end: operand.end, operand: index }]
        : [],
    );
    return spansOfBlocks(blocks, spans);
  }, [blocks, statements, looked, report.file]);

  const indexOf = (event: { readonly target: EventTarget }) => {
    const mark = (event.target as HTMLElement).closest<HTMLElement>('[data-statement]');
    return mark === null ? undefined : Number(mark.dataset.statement);
  };
  const select = (event: MouseEvent | KeyboardEvent) => {
    const index =
      indexOf(event) ?? (event.type === 'keydown' && 'key' in event && event.key === 'Escape' ? active : undefined);
    if (index === undefined) return;
    event.preventDefault();
    onSelect(index);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the marks within, which are buttons.
    <div
      className={styles.report}
      lang="vi"
      onClick={select}
      onKeyDown={(event) => {
        if (['Enter', ' ', 'Escape'].includes(event.key)) select(event);
      }}
      onMouseOver={(event) => onHover(indexOf(event))}
      onFocus={(event) => onHover(indexOf(event))}
      onMouseLeave={() => onHover(undefined)}
      onBlur={() => onHover(undefined)}
    >
      {blocks.map((block) => {
        const spans = statementSpans.get(block) ?? none;
        const isLooked = spans.some((span) => span.statement === looked);
        return (
          <ReportBlockView
            key={block.start}
            block={block}
            text={text}
            statements={statements}
            spans={spans}
            operands={operandSpans.get(block) ?? none}
            looked={isLooked ? looked : undefined}
          />
        );
      })}
    </div>
  );
});
