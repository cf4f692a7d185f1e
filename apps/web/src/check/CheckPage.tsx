import { Button } from '@mantine/core';
import { useState } from 'react';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useSay } from '../shared/use-say.ts';
import { AddFilesButton } from './AddFilesButton.tsx';
import { CheckedFileView } from './CheckedFileView.tsx';
import { CheckStart } from './CheckStart.tsx';
import { checkTexts } from './check.texts.ts';
import { checkPageTexts } from './check-page.texts.ts';
import { FileTabs } from './FileTabs.tsx';
import { useReportChecks } from './use-report-checks.ts';

/** Drop a report, see what does not add up. Open to everybody. */
export function CheckPage() {
  const say = useSay();
  const { checks, progress, problems, add, clear } = useReportChecks();
  const [shownName, setShownName] = useState<string>();
  const shown = checks.find((check) => check.file.name === shownName) ?? checks[0];
  const actions = (
    <>
      <AddFilesButton onFiles={(files) => void add(files)} />
      <Button variant="default" onClick={clear}>
        {say(checkPageTexts.clear)}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader
        title={say(checkTexts.title)}
        {...(checks.length === 0 ? { note: say(checkPageTexts.note) } : { actions })}
      />
      {checks.length === 0 || progress !== undefined ? (
        <CheckStart progress={progress} onFiles={(files) => void add(files)} />
      ) : (
        <div className="stack">
          <ProblemList problems={problems} />
          {checks.length > 1 && shown !== undefined && (
            <FileTabs checks={checks} shown={shown.file.name} onShow={setShownName} />
          )}
          {shown?.report === undefined ? (
            <ProblemList problems={shown?.problems ?? []} />
          ) : (
            <CheckedFileView
              key={shown.file.name}
              report={shown.report}
              file={shown.file}
              onOtherFile={(name) => setShownName(name)}
            />
          )}
        </div>
      )}
    </>
  );
}
