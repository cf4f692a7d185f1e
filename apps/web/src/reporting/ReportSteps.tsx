import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { reportActTexts } from '@muctieu/contract/reporting/reporting.texts';
import type { Text } from '@muctieu/kernel/text';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { cellName } from './cell-name.ts';
import { reportEntryTexts as texts } from './report-entry.texts.ts';

/** Every step of the report, latest last: who, when, why. */
export function ReportSteps({ detail }: { readonly detail: ReportDetail }) {
  const say = useSay();
  const format = useFormat();
  if (detail.steps.length === 0) return null;
  return (
    <section aria-labelledby="steps" className="paper">
      <h2 id="steps">{say(texts.steps)}</h2>
      {detail.checkedSections.length > 0 && (
        <p>
          {say(texts.checkedSections, {
            done: detail.checkedSections.length,
            all: detail.form.sections.length,
            names: detail.checkedSections.map((key) => sectionTitle(detail, key, say)).join('; '),
          })}
        </p>
      )}
      <ol>
        {detail.steps.map((step) => (
          <li key={`${step.at}${step.act}`}>
            <strong>{say(reportActTexts[step.act])}</strong> · {step.person ?? say(actors[step.actor])} ·{' '}
            {format.moment(step.at)}
            {step.section !== undefined && <> · {sectionTitle(detail, step.section, say)}</>}
            {step.reason !== '' && <p>{step.reason}</p>}
            {step.cellReasons.length > 0 && (
              <ul>
                {step.cellReasons.map(({ cell, reason }) => (
                  <li key={cell}>
                    {say(texts.cellAt, { ...cellName(detail, cell, say) })}: {reason}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whoever is above may not be among the people that one sees; as whom they acted is known all the same. */
const actors = { reporter: texts.somebody, receiver: texts.byReceiver, 'lead-agency': texts.byLeadAgency } as const;

function sectionTitle({ form }: Pick<ReportDetail, 'form'>, key: string, say: (text: Text) => string): string {
  const section = form.sections.find((one) => one.key === key);
  return section === undefined ? key : say(section.title);
}

/** Who typed which cell, and when. */
export function CellHistory({ detail }: { readonly detail: ReportDetail }) {
  const say = useSay();
  const format = useFormat();
  if (detail.cells.length === 0) return null;
  return (
    <details className="paper not-printed">
      <summary>{say(texts.history)}</summary>
      <ul>
        {detail.cells.map(({ key, text, by, at }) => (
          <li key={key}>
            {say(texts.cellAt, { ...cellName(detail, key, say) })}: «{text}» ·{' '}
            {say(texts.historyLine, { person: by ?? say(texts.somebody), moment: format.moment(at) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
