import type { Filled } from '@muctieu/contract/reporting/consolidation';
import { fillFromConsolidation, freezeConsolidation } from '@muctieu/contract/reporting/consolidation.operations';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useSay } from '../shared/use-say.ts';
import { consolidationPageTexts as texts } from './consolidation-page.texts.ts';
import { FillDifferences } from './FillDifferences.tsx';
import { type ReportKey, reportAddress, reportSubject } from './report-address.ts';
import { reportingTexts } from './reporting.texts.ts';

interface ConsolidationStepsProps {
  readonly report: ReportKey;
  readonly of: 'accepted' | 'handed-in';
  /** The form with the rows of the consolidation, for the names of cells. */
  readonly form: Pick<ReportDetail, 'form' | 'rows'>;
}

/** Filling the report of this level from its units, and freezing the figures. */
export function ConsolidationSteps({ report, of, form }: ConsolidationStepsProps) {
  const say = useSay();
  const approves = usePermission({ object: 'report', action: 'approve' });
  const { provinceId, ...params } = report;
  const filling = useDraft(`reporting.fill.${reportSubject(report)}`, { reason: '' });
  const freezing = useDraft(`reporting.freeze.${reportSubject(report)}`, { title: '', reason: '' });
  const fill = useChange(fillFromConsolidation, { refresh: ['reporting.'] });
  const freeze = useChange(freezeConsolidation, { refresh: ['reporting.'] });
  const [left, setLeft] = useState<Filled['differences']>([]);
  if (!approves) return null;
  const sendFill = async (take: readonly string[] = []) => {
    const reason = filling.value.reason;
    const outcome = await fill.send({ params, body: { provinceId, of, take: [...take], reason } });
    if (!outcome.ok) return;
    const { cells, kept, missing, differences } = outcome.value;
    setLeft(differences);
    if (differences.length === 0) filling.saved();
    notify(say(texts.filled, { cells, kept, missing, typed: differences.length }));
  };
  const sendFreeze = async () => {
    const outcome = await freeze.send({ params, body: { provinceId, ...freezing.value } });
    if (!outcome.ok) return;
    freezing.saved();
    notify(say(texts.frozen, { title: outcome.value.title }));
  };
  return (
    <section className="paper stack not-printed">
      <h2>{say(texts.fill)}</h2>
      <ChangeForm
        label={say(texts.fill)}
        problems={fill.problems}
        busy={fill.sending}
        submitLabel={say(texts.fill)}
        onSubmit={() => void sendFill()}
      >
        <TextField
          label={say(texts.reason)}
          path="reason"
          value={filling.value.reason}
          onChange={(reason) => filling.change({ reason })}
        />
      </ChangeForm>
      {left.length > 0 && (
        <FillDifferences form={form} differences={left} busy={fill.sending} onTake={(keys) => void sendFill(keys)} />
      )}
      <PageLink to={reportAddress(report)}>{say(reportingTexts.entry)}</PageLink>
      <h2>{say(texts.freeze)}</h2>
      <ChangeForm
        label={say(texts.freeze)}
        problems={freeze.problems}
        busy={freeze.sending}
        submitLabel={say(texts.freeze)}
        onSubmit={() => void sendFreeze()}
      >
        <TextField
          label={say(texts.title)}
          path="title"
          value={freezing.value.title}
          onChange={(title) => freezing.change((before) => ({ ...before, title }))}
        />
        <TextField
          label={say(texts.reason)}
          path="reason"
          value={freezing.value.reason}
          onChange={(reason) => freezing.change((before) => ({ ...before, reason }))}
        />
      </ChangeForm>
    </section>
  );
}
