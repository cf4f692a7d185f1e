import type { ConsolidationAnswer } from '@muctieu/contract/reporting/consolidation';
import { readConsolidation } from '@muctieu/contract/reporting/consolidation.operations';
import { readForm } from '@muctieu/contract/reporting/forms.operations';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import type { FormColumn, FormSection, ReportForm } from '@muctieu/domain/reporting/report-form';
import { writeCellText } from '@muctieu/domain/reporting/write-cell-text';
import { useState } from 'react';
import { AppDialog } from '../shared/AppDialog.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { ConsolidationSteps } from './ConsolidationSteps.tsx';
import { cellName } from './cell-name.ts';
import { consolidationPageTexts as texts } from './consolidation-page.texts.ts';
import { type ReportKey, reportAddress } from './report-address.ts';
import { reportEntryTexts } from './report-entry.texts.ts';
import styles from './reporting.module.css';
import { reportingTexts } from './reporting.texts.ts';
import { Snapshots } from './Snapshots.tsx';
import { useReportKey } from './use-report-key.ts';

/** What the units handed in, joined: every sum opens its parts, missing units are named, texts stand side by side. */
export function ConsolidationPage() {
  const say = useSay();
  const report = useReportKey();
  const [of, setOf] = useAddressState('tu', 'handed-in');
  const { provinceId, ...params } = report;
  const which = of === 'accepted' ? 'accepted' : 'handed-in';
  const reading = useOperation(readConsolidation, { params, query: { provinceId, of: which } });
  return (
    <div className="stack">
      <PageHeader
        title={`${say(reportingTexts.consolidation)} · ${report.periodKey}`}
        trail={[
          { label: say(reportingTexts.title), to: '/bao-cao' },
          { label: say(reportingTexts.received), to: '/bao-cao/nhan' },
        ]}
      />
      <div className={`paper ${styles.tools} not-printed`}>
        <ChoiceField
          label={say(texts.of)}
          value={which}
          onChange={setOf}
          choices={[
            { value: 'handed-in', label: say(texts.ofHandedIn) },
            { value: 'accepted', label: say(texts.ofAccepted) },
          ]}
        />
      </div>
      <ReadingFrame reading={reading}>
        {(value) => <Consolidated report={report} value={value} of={which} />}
      </ReadingFrame>
      <Snapshots report={report} />
    </div>
  );
}

interface ConsolidatedProps {
  readonly report: ReportKey;
  readonly value: ConsolidationAnswer;
  readonly of: 'accepted' | 'handed-in';
}

function Consolidated({ report, value, of }: ConsolidatedProps) {
  const say = useSay();
  const form = useOperation(readForm, {
    params: { formCode: value.formCode },
    query: value.formVersion === 0 ? {} : { formVersion: value.formVersion },
  });
  return (
    <>
      <p>{say(texts.note, { count: value.contributors.length, expected: value.expected })}</p>
      {value.otherFormVersions.length > 0 && (
        <p>{say(texts.otherVersions, { count: value.otherFormVersions.length })}</p>
      )}
      {value.missing.length === 0 ? (
        <StatusBadge tone="good">{say(texts.nobodyMissing)}</StatusBadge>
      ) : (
        <details open>
          <summary>
            <StatusBadge tone="bad">{say(texts.missing, { count: value.missing.length })}</StatusBadge>
          </summary>
          <ul className={styles.names}>
            {value.missing.map(({ reporterId, name }) => (
              <li key={reporterId}>
                <PageLink to={reportAddress({ ...report, reporterId })}>{name}</PageLink>
              </li>
            ))}
          </ul>
        </details>
      )}
      <ReadingFrame reading={form}>
        {(detail) =>
          detail.form.sections.map((section) => (
            <SectionSums key={section.key} {...{ report, value, section }} form={detail.form} />
          ))
        }
      </ReadingFrame>
      {form.value !== undefined && <Beside report={report} value={value} form={form.value.form} />}
      {form.value !== undefined && (
        <ConsolidationSteps report={report} of={of} form={{ form: form.value.form, rows: value.rows }} />
      )}
    </>
  );
}

interface SectionSumsProps {
  readonly report: ReportKey;
  readonly value: ConsolidationAnswer;
  readonly section: FormSection;
  readonly form: Pick<ReportForm, 'moneyUnit'>;
}

function SectionSums({ report, value, section, form }: SectionSumsProps) {
  const say = useSay();
  const [opened, setOpened] = useState<{ readonly key: string; readonly column: FormColumn }>();
  const cells = new Map(value.cells.map((cell) => [cell.key, cell]));
  const columns = section.columns.filter(({ regrouping }) => regrouping !== 'none' && regrouping !== 'beside');
  const named = new Map(value.rows.filter((row) => row.section === section.key).map((row) => [row.key, row.title]));
  const rows = [
    ...section.rows.map(({ key, title }) => ({ key, title })),
    ...[...named]
      .filter(([key]) => !section.rows.some((row) => row.key === key))
      .map(([key, title]) => ({ key, title })),
  ].filter(({ key }) => columns.some((column) => cells.has(`${section.key}/${key}/${column.key}`)));
  if (columns.length === 0 || rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too.
    <section className={styles.frame} aria-labelledby={`sums-${section.key}`} tabIndex={0}>
      <h2 id={`sums-${section.key}`}>{say(section.title)}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(reportEntryTexts.row)}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {say(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{say(row.title)}</th>
              {columns.map((column) => {
                const key = `${section.key}/${row.key}/${column.key}`;
                const cell = cells.get(key);
                const text = writeCellText(cell?.value, column, form);
                return (
                  <td key={column.key} className={styles.figure}>
                    {cell !== undefined && cell.parts.length > 0 ? (
                      <button
                        type="button"
                        aria-label={say(texts.openParts, { value: text, units: cell.parts.length })}
                        onClick={() => setOpened({ key, column })}
                      >
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {opened !== undefined && (
        <AppDialog open title={say(texts.parts)} onClose={() => setOpened(undefined)}>
          <Parts report={report} value={value} cellKey={opened.key} column={opened.column} form={form} />
        </AppDialog>
      )}
    </section>
  );
}

interface PartsProps {
  readonly report: ReportKey;
  readonly value: ConsolidationAnswer;
  readonly cellKey: string;
  readonly column: FormColumn;
  readonly form: Pick<ReportForm, 'moneyUnit'>;
}

function Parts({ report, value, cellKey, column, form }: PartsProps) {
  const say = useSay();
  const cell = value.cells.find(({ key }) => key === cellKey);
  const names = new Map(value.contributors.map(({ reporterId, name }) => [reporterId, name]));
  if (cell === undefined) return null;
  return (
    <>
      <table className={styles.table}>
        <tbody>
          {cell.parts.map((part) => (
            <tr key={part.reporterId}>
              <th scope="row">
                <PageLink to={reportAddress({ ...report, reporterId: part.reporterId })}>
                  {names.get(part.reporterId) ?? part.reporterId}
                </PageLink>
              </th>
              <td className={styles.figure}>{writeCellText(part.value, column, form)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say(texts.sum)}</th>
            <td className={styles.figure}>
              <strong>{writeCellText(cell.value, column, form)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
      {cell.empty.length > 0 && (
        <p>
          {say(texts.emptyOf)}: {cell.empty.map((id) => names.get(id) ?? id).join(', ')}
        </p>
      )}
    </>
  );
}

interface BesideProps {
  readonly report: ReportKey;
  readonly value: ConsolidationAnswer;
  readonly form: ReportDetail['form'];
}

/** What the units write, by what it is about; rows that they added themselves stand together by column. */
function Beside({ report, value, form }: BesideProps) {
  const say = useSay();
  const groups = new Map<string, ConsolidationAnswer['texts']>();
  for (const text of value.texts) {
    const { section, row, column } = cellName({ form, rows: value.rows }, text.key, say);
    const name = [section, row, column].filter((part) => part !== '').join(' › ');
    groups.set(name, [...(groups.get(name) ?? []), text]);
  }
  if (groups.size === 0) return null;
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">{say(texts.texts)}</h2>
      {[...groups].map(([name, written]) => (
        <details key={name} className={styles.nested} open={groups.size === 1}>
          <summary>{say(texts.besideCount, { name, count: written.length })}</summary>
          {written.map(({ key, reporterId, name: unit, text }) => (
            <blockquote key={`${key}${reporterId}`}>
              <PageLink to={reportAddress({ ...report, reporterId })}>{unit}</PageLink>
              <p style={{ whiteSpace: 'pre-wrap' }}>{text}</p>
            </blockquote>
          ))}
        </details>
      ))}
    </section>
  );
}
