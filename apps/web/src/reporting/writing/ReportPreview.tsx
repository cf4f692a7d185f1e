import type { PreviewBlock, PreviewRun } from '@muctieu/contract/reporting/writing/rendering';
import { PageLink } from '../../shared/PageLink.tsx';
import styles from './ReportPreview.module.css';

/** The pages of a report as they will be printed, near enough to read; every figure opens the rows behind it. */
export function ReportPreview({ blocks, label }: { readonly blocks: readonly PreviewBlock[]; readonly label: string }) {
  return (
    <section className={styles.pages} aria-label={label}>
      {blocks.map((block, place) =>
        block.kind === 'paragraph' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rendering never changes its order
          <p key={place} data-style={block.style}>
            <RunsOf runs={block.runs} />
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rendering never changes its order
          <PreviewTable key={place} table={block} label={`${label} ${place + 1}`} />
        ),
      )}
    </section>
  );
}

interface PreviewTableProps {
  readonly table: Extract<PreviewBlock, { kind: 'table' }>;
  readonly label: string;
}

function PreviewTable({ table, label }: PreviewTableProps) {
  const rows = table.rows.map((cells, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a rendering never changes its order
    <tr key={row}>
      {cells.map((cell, column) => {
        const Cell = row < table.headingRows ? 'th' : 'td';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rendering never changes its order
          <Cell key={column} colSpan={cell.columns} rowSpan={cell.rows} data-style={cell.style}>
            <RunsOf runs={cell.runs} />
          </Cell>
        );
      })}
    </tr>
  ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table broader than the screen is moved by keyboard
    <section className={styles.across} tabIndex={0} aria-label={label}>
      <table data-borders={table.borders} role={table.borders ? undefined : 'presentation'}>
        <tbody>{rows}</tbody>
      </table>
    </section>
  );
}

/** Words of one line: figures lead to their source, what is wrong is marked. */
export function RunsOf({ runs }: { readonly runs: readonly PreviewRun[] }) {
  const seen = new Set<string>();
  return runs.map(({ text, bold, italic, address, mark }, place) => {
    const words = bold ? <strong>{text}</strong> : italic ? <em>{text}</em> : text;
    const key = `${place} ${text}`;
    const linked = address === undefined ? words : <PageLink to={address}>{words}</PageLink>;
    if (mark === undefined) return <span key={key}>{linked}</span>;
    // A mark that goes over several runs is led to by its first.
    const target = seen.has(mark) ? {} : { id: mark, tabIndex: -1 };
    seen.add(mark);
    return (
      <mark key={key} {...target}>
        {linked}
      </mark>
    );
  });
}
