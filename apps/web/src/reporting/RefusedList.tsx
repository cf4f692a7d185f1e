import { Button } from '@mantine/core';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { reportActTexts } from '@muctieu/contract/reporting/reporting.texts';
import type { KeptItem } from '../offline/outbox.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useSay } from '../shared/use-say.ts';
import { cellName } from './cell-name.ts';
import { bodyOf, saveCellsLater } from './later-operations.ts';
import { reportEntryTexts as texts } from './report-entry.texts.ts';
import type { TypedCells } from './use-typed-cells.ts';

/** What the server did not take, with its reasons; what was typed stays until somebody has seen it. */
export function RefusedList({ detail, typed }: { readonly detail: ReportDetail; readonly typed: TypedCells }) {
  const say = useSay();
  return typed.refused.map((item) => {
    const isCells = item.operationId === saveCellsLater.operation.id;
    return (
      <section key={item.id} className="stack">
        <p>
          <strong>{isCells ? say(texts.refusedCells) : say(texts.refusedStep, { act: actOf(item, say) })}</strong>
        </p>
        <ProblemList problems={item.outcome?.ok === false ? item.outcome.problems : []}>
          {isCells && (
            <ul>
              {bodyOf(item.input).cells.map(({ key, text }) => (
                <li key={key}>
                  {say(texts.cellAt, { ...cellName(detail, key, say) })}: «{text}»
                </li>
              ))}
            </ul>
          )}
          <div className="row">
            {isCells && (
              <Button
                size="xs"
                onClick={() => {
                  typed.type(new Map(bodyOf(item.input).cells.map(({ key, text }) => [key, text])));
                  typed.dismiss(item);
                }}
              >
                {say(texts.sendAnew)}
              </Button>
            )}
            <Button size="xs" variant="default" onClick={() => typed.dismiss(item)}>
              {say(texts.seen)}
            </Button>
          </div>
        </ProblemList>
      </section>
    );
  });
}

function actOf(item: KeptItem, say: ReturnType<typeof useSay>): string {
  const { act } = item.input.body as { readonly act: keyof typeof reportActTexts };
  return say(reportActTexts[act]);
}
