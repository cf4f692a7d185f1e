import { Button } from '@mantine/core';
import { downloadCheckedFile } from '@muctieu/contract/check/check.operations';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useState } from 'react';
import { downloadFile } from '../shared/download-list.ts';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './CheckPage.module.css';
import { checkPageTexts } from './check-page.texts.ts';

const forms = [
  { form: 'html', label: checkPageTexts.downloadHtml },
  { form: 'docx', label: checkPageTexts.downloadDocx },
  { form: 'xlsx', label: checkPageTexts.downloadXlsx },
  { form: 'json', label: checkPageTexts.downloadJson },
] as const;

/** The result in other forms. The file travels once more, because the server has kept nothing of it. */
export function DownloadButtons({ file }: { readonly file: File }) {
  const say = useSay();
  const [busy, setBusy] = useState<string>();
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const take = async (form: (typeof forms)[number]['form']) => {
    setBusy(form);
    const address = addressOf(downloadCheckedFile, { query: { name: file.name, form } });
    const request = { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } };
    const outcome = await downloadFile(address, request, `${file.name}.${form}`);
    setBusy(undefined);
    setProblems('problems' in outcome ? outcome.problems : []);
    if ('name' in outcome) notify(say(sharedTexts.exported, { name: outcome.name }));
  };
  const isWord = /\.(docx|docm|dotx)$/i.test(file.name);
  return (
    <div className={`${styles.downloads} not-printed`}>
      <fieldset>
        <legend>{say(checkPageTexts.download)}</legend>
        {forms
          .filter(({ form }) => form !== 'docx' || isWord)
          .map(({ form, label }) => (
            <Button key={form} size="xs" variant="default" loading={busy === form} onClick={() => void take(form)}>
              {say(label)}
            </Button>
          ))}
      </fieldset>
      <ProblemList problems={problems} />
    </div>
  );
}
