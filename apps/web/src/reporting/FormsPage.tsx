import { Button } from '@mantine/core';
import { listForms } from '@muctieu/contract/reporting/forms.operations';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { usePermission } from '../shared/session.ts';
import { TextField } from '../shared/TextField.tsx';
import { useSay } from '../shared/use-say.ts';
import { designerTexts as texts } from './designer.texts.ts';
import styles from './reporting.module.css';
import { reportingTexts } from './reporting.texts.ts';

/** Every form with its versions; an administrator begins a new one. */
export function FormsPage() {
  const say = useSay();
  const navigate = useNavigate();
  const designs = usePermission({ object: 'settings', action: 'approve' });
  const [code, setCode] = useState('');
  const isCode = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code);
  return (
    <div className="stack">
      <PageHeader
        title={say(reportingTexts.forms)}
        trail={[{ label: say(reportingTexts.title), to: '/bao-cao' }]}
        note={say(texts.formsNote)}
      />
      <DataTable
        operation={listForms}
        label={say(texts.list)}
        keyOf={(item) => item.code}
        hrefOf={(item) => `/bao-cao/bieu-mau/${item.code}`}
      />
      {designs && (
        <form
          className={`paper ${styles.tools}`}
          aria-label={say(texts.newForm)}
          onSubmit={(event) => {
            event.preventDefault();
            if (isCode) void navigate({ to: `/bao-cao/bieu-mau/${code}` });
          }}
        >
          <TextField label={say(texts.newCode)} value={code} onChange={setCode} />
          <Button type="submit" disabled={!isCode}>
            {say(texts.begin)}
          </Button>
        </form>
      )}
    </div>
  );
}
