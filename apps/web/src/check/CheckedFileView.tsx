import type { CheckedReport } from '@muctieu/contract/check/checked-report';
import { useCallback, useMemo, useRef, useState } from 'react';
import { ChoiceSwitch } from '../shared/ChoiceSwitch.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './CheckPage.module.css';
import { checkPageTexts } from './check-page.texts.ts';
import { DownloadButtons } from './DownloadButtons.tsx';
import { FindingBar } from './FindingBar.tsx';
import { FindingFilterBar } from './FindingFilterBar.tsx';
import { FindingList } from './FindingList.tsx';
import { filterStatements, firstFilter, kindsIn } from './finding-filter.ts';
import { ReportTextView } from './ReportTextView.tsx';
import { useSeenFindings } from './seen-findings.ts';

interface CheckedFileViewProps {
  readonly report: CheckedReport;
  readonly file: File;
  readonly onOtherFile: (name: string) => void;
}

/** One report: summary, filter, the findings beside the text. On narrow screens one of the two at a time. */
export function CheckedFileView({ report, file, onOtherFile }: CheckedFileViewProps) {
  const say = useSay();
  const format = useFormat();
  const { statements, summary } = report;
  const seen = useSeenFindings(report);
  const [filter, setFilter] = useState(() => firstFilter(report));
  const [active, setActive] = useState<number>();
  const [hovered, setHovered] = useState<number>();
  const [view, setView] = useState<'findings' | 'text'>('findings');
  const text = useRef<HTMLElement>(null);
  const list = useRef<HTMLElement>(null);
  const shown = useMemo(() => filterStatements(statements, filter, seen.has), [statements, filter, seen.has]);
  const kinds = useMemo(() => kindsIn(statements), [statements]);

  /** After the next paint: the text may only now be shown. */
  const bringInText = useCallback((selector: string, focus: boolean) => {
    setView('text');
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const mark = text.current?.querySelector<HTMLElement>(selector);
        mark?.scrollIntoView({ block: 'center' });
        if (focus) mark?.focus({ preventScroll: true });
      }),
    );
  }, []);
  const showStatement = useCallback(
    (index: number, focus: boolean) => {
      setActive(index);
      bringInText(`[data-statement="${index}"]`, focus);
    },
    [bringInText],
  );
  const showOperand = useCallback(
    (index: number, operand: number) => {
      const other = statements[index]?.related[operand]?.file;
      setActive(index);
      if (other !== undefined && other !== report.file) onOtherFile(other);
      else bringInText(`[data-operand="${operand}"]`, true);
    },
    [bringInText, statements, onOtherFile, report.file],
  );
  const showInList = useCallback((index: number) => {
    setActive(index);
    setView('findings');
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const item = list.current?.querySelector<HTMLElement>(`[data-finding="${index}"]`);
        item?.scrollIntoView({ block: 'nearest' });
        item?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
      }),
    );
  }, []);

  return (
    <div className="stack">
      <div className={styles.summary}>
        <div>
          <strong>{file.name}</strong>{' '}
          {statements.length === 0
            ? say(checkPageTexts.summaryNone, { characters: report.characters })
            : say(checkPageTexts.summary, { all: statements.length, characters: report.characters })}{' '}
          {statements.length > 0 && summary.fails + summary.doubtful === 0 && say(checkPageTexts.allHold)}
          <div className="soft">
            {report.notices.map((notice) => (
              <div key={notice.vi}>{say(notice)}</div>
            ))}
            {say(checkPageTexts.caution)}
          </div>
        </div>
        <DownloadButtons file={file} />
      </div>
      {statements.length > 0 && (
        <FindingFilterBar filter={filter} onFilter={setFilter} counts={summary} kinds={kinds} />
      )}
      <div className={`${styles.viewSwitch} not-printed`}>
        <ChoiceSwitch
          label={say(checkPageTexts.view)}
          value={view}
          choices={[
            { value: 'findings', label: `${say(checkPageTexts.findings)} (${format.number(shown.length)})` },
            { value: 'text', label: say(checkPageTexts.text) },
          ]}
          onChange={setView}
        />
      </div>
      <div className={styles.both} data-view={view}>
        <section ref={list} className={styles.findings} aria-label={say(checkPageTexts.findings)}>
          <FindingList
            statements={statements}
            shown={shown}
            active={active}
            seen={seen}
            onActive={setActive}
            onHover={setHovered}
            onShow={showStatement}
            onShowOperand={showOperand}
          />
        </section>
        <section ref={text} className={styles.text} aria-label={say(checkPageTexts.text)}>
          <ReportTextView
            report={report}
            shown={shown}
            looked={hovered ?? active}
            active={active}
            onSelect={showInList}
            onHover={setHovered}
          />
          {view === 'text' && active !== undefined && (
            <FindingBar
              statements={statements}
              shown={shown}
              active={active}
              onShow={(index) => showStatement(index, false)}
              onList={() => showInList(active)}
            />
          )}
        </section>
      </div>
    </div>
  );
}
