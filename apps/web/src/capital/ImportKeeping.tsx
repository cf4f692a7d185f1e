import { Button } from '@mantine/core';
import { changeImportKeeping, readImportKeeping } from '@muctieu/contract/capital/sheet-import.operations';
import { useState } from 'react';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { importSheetTexts as texts } from './import-sheet.texts.ts';

/** How long uploads are kept that nothing rests on; who approves may change it. */
export function ImportKeeping({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const mayChange = usePermission({ object: 'capital-plan', action: 'approve' });
  const keeping = useOperation(readImportKeeping, { query: { provinceId } });
  const change = useChange(changeImportKeeping, { refresh: ['capital.read-import-keeping'] });
  const [typed, setTyped] = useState<string>();
  if (keeping.value === undefined) return <ProblemList problems={keeping.problems} />;
  const { days, version } = keeping.value;
  const written = typed ?? String(days);
  const save = async () => {
    const outcome = await change.send({ body: { provinceId, days: Number(written) }, ifMatch: version });
    if (!outcome.ok) return;
    setTyped(undefined);
    notify(say(texts.keepingSaved, { days: Number(written) }));
  };
  return (
    <>
      <p className={styles.soft}>{say(texts.keeping, { days })}</p>
      {mayChange && (
        <div className={styles.tools}>
          <TextField label={say(texts.keepingDays)} value={written} onChange={setTyped} kind="code" path="days" />
          <Button
            variant="default"
            disabled={!/^\d{1,4}$/.test(written) || Number(written) === days}
            loading={change.sending}
            onClick={() => void save()}
          >
            {say(texts.keepingSave)}
          </Button>
        </div>
      )}
      <ProblemList problems={change.problems} takesFocus />
    </>
  );
}
