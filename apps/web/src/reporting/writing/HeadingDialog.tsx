import type { WrittenDetail } from '@muctieu/contract/reporting/writing/writing';
import { editReportHead } from '@muctieu/contract/reporting/writing/writing.operations';
import { AppDialog } from '../../shared/AppDialog.tsx';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { ChoiceField } from '../../shared/ChoiceField.tsx';
import { DraftKeeper } from '../../shared/DraftKeeper.tsx';
import { notify } from '../../shared/notices.ts';
import { TextField } from '../../shared/TextField.tsx';
import { useChange } from '../../shared/use-change.ts';
import { useDraft } from '../../shared/use-draft.ts';
import { useSay } from '../../shared/use-say.ts';
import { AuthorityField } from './AuthorityField.tsx';
import styles from './HeadingDialog.module.css';
import { headingTexts as texts } from './heading.texts.ts';

interface HeadingDialogProps {
  readonly report: WrittenDetail;
  readonly onClose: () => void;
}

/** Who issues the report, under which symbol, who signs and to whom it goes; below, as it will be printed. */
export function HeadingDialog({ report, onClose }: HeadingDialogProps) {
  const say = useSay();
  const { reportId, version, provinceId, unitId, head, signers } = report;
  const change = useChange(editReportHead, { refresh: ['reporting.'] });
  const draft = useDraft(`reporting.heading.${reportId}`, {
    ...head,
    functionId: head.functionId ?? '',
    authorityId: report.authority?.authorityId ?? '',
    lines: head.signatureLines.join('\n'),
    to: head.recipients.join('\n'),
  });
  const { value } = draft;
  const set = (next: Partial<typeof value>) => draft.change((before) => ({ ...before, ...next }));
  const isOther = value.authorityId !== (report.authority?.authorityId ?? '');
  const signer = isOther ? undefined : signers.find(({ functionId }) => functionId === value.functionId);
  const signatureLines = signer?.lines ?? linesOf(value.lines);
  const recipients = linesOf(value.to);
  const save = async () => {
    const body = {
      head: {
        ...{ superiorAgency: value.superiorAgency, agency: value.agency, agencySymbol: value.agencySymbol },
        ...{ place: value.place, signer: signer?.personName ?? value.signer, recipients: [...recipients] },
        signatureLines: [...signatureLines],
        ...(signer === undefined ? {} : { functionId: signer.functionId }),
      },
      ...(value.authorityId === '' ? {} : { authorityId: value.authorityId }),
    };
    const outcome = await change.send({ params: { reportId }, body, ifMatch: version });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.saved));
    onClose();
  };
  return (
    <AppDialog open title={say(texts.title)} onClose={onClose}>
      <DraftKeeper draft={draft} />
      <p>{say(texts.note)}</p>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.save)}
        onSubmit={() => void save()}
        onCancel={onClose}
      >
        <AuthorityField
          provinceId={provinceId}
          unitId={unitId}
          value={value.authorityId}
          path="body.authorityId"
          onChange={(authorityId, authority) =>
            set({
              ...{ authorityId, functionId: '' },
              ...(authority === undefined ? {} : { agency: authority.name, agencySymbol: authority.symbol }),
            })
          }
        />
        <TextField
          path="body.head.superiorAgency"
          label={say(texts.superior)}
          value={value.superiorAgency}
          onChange={(superiorAgency) => set({ superiorAgency })}
        />
        <TextField
          path="body.head.agency"
          label={say(texts.agency)}
          value={value.agency}
          onChange={(agency) => set({ agency })}
          required
        />
        <TextField
          path="body.head.agencySymbol"
          label={say(texts.symbol)}
          value={value.agencySymbol}
          onChange={(agencySymbol) => set({ agencySymbol })}
          required
        />
        <TextField
          path="body.head.place"
          label={say(texts.place)}
          value={value.place}
          onChange={(place) => set({ place })}
          required
        />
        <ChoiceField
          path="body.head.functionId"
          label={say(texts.signer)}
          note={say(texts.signerNote)}
          value={isOther ? '' : value.functionId}
          onChange={(functionId) => set({ functionId })}
          choices={[
            { value: '', label: say(texts.signerLater) },
            ...(isOther ? [] : signers).map(({ functionId, personName, lines }) => ({
              value: functionId,
              label: `${personName} (${lines.join(' / ')})`,
            })),
          ]}
        />
        {signer === undefined && (
          <TextField
            kind="prose"
            path="body.head.signatureLines"
            label={say(texts.lines)}
            value={value.lines}
            onChange={(lines) => set({ lines })}
          />
        )}
        <TextField
          kind="prose"
          path="body.head.recipients"
          label={say(texts.recipients)}
          note={say(texts.recipientsNote)}
          value={value.to}
          onChange={(to) => set({ to })}
        />
        <section className={styles.sheet} aria-label={say(texts.looks)}>
          <div>
            <p className={styles.capitals}>{value.superiorAgency}</p>
            <p className={styles.strong}>{value.agency}</p>
            <p>
              {report.number ?? `   /BC-${value.agencySymbol}`} · {value.place}
            </p>
          </div>
          <div>
            {signatureLines.map((line) => (
              <p key={line} className={styles.strong}>
                {line}
              </p>
            ))}
            <p>{signer?.personName ?? value.signer}</p>
          </div>
          <ul>
            {recipients.map((one) => (
              <li key={one}>{one};</li>
            ))}
          </ul>
        </section>
      </ChangeForm>
    </AppDialog>
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[-\s]+|[;\s]+$/g, ''))
    .filter((line) => line !== '');
}
