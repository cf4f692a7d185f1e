import type { FigureContext } from '@muctieu/contract/reporting/writing/figure-address';
import type { PreviewBlock } from '@muctieu/contract/reporting/writing/rendering';
import type { WordPiece } from '@muctieu/domain/reporting/writing/compare-words';
import { done, type Result } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../../database/transaction.ts';
import { previewBlocks } from './preview-blocks.ts';
import { renderWritten } from './report-service.ts';
import type { WholeReport } from './writing.store.ts';

/** What leads from a figure of the report to the rows behind it. */
export function figureContextOf({ provinceId, unitId, valueDate, facts }: WholeReport): FigureContext {
  return { provinceId, unitId, isProvince: facts.unit.level === 'province', valueDate, knownAt: facts.knownAt };
}

/** The pages as they are compared: a paragraph or a row of a table is one line; what leads to its source is a figure. */
export function piecesOf(blocks: readonly PreviewBlock[]): readonly (readonly WordPiece[])[] {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.runs.map(({ text, address }) => ({ text, isFigure: address !== undefined }))]
        : block.rows.map((cells) =>
            cells.flatMap(({ runs }, place) => [
              ...(place === 0 ? [] : [{ text: ' | ', isFigure: false }]),
              ...runs.map(({ text, address }) => ({ text, isFigure: address !== undefined })),
            ]),
          ),
    )
    .filter((pieces) => pieces.some(({ text }) => text.trim() !== ''));
}

export async function renderedPieces(
  transaction: ReadTransaction,
  report: WholeReport,
  address: string,
): Promise<Result<ReturnType<typeof piecesOf>>> {
  const rendered = await renderWritten(transaction, report, address);
  return rendered.ok ? done(piecesOf(previewBlocks(rendered.value, figureContextOf(report)))) : rendered;
}
