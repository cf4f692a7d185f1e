import { listPeople } from '@muctieu/contract/organisations/people.operations';
import { grantAuthorityFunction } from '@muctieu/contract/reporting/writing/register.operations';
import { functionKindTexts } from '@muctieu/contract/reporting/writing/writing.texts';
import { type FunctionKind, functionKinds } from '@muctieu/domain/reporting/writing/authority-function';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useDeferredValue, useState } from 'react';
import { ChangeForm } from '../../shared/ChangeForm.tsx';
import { ChoiceField } from '../../shared/ChoiceField.tsx';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { notify } from '../../shared/notices.ts';
import { TextField } from '../../shared/TextField.tsx';
import { useChange } from '../../shared/use-change.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { useSay } from '../../shared/use-say.ts';
import { AuthorityField } from './AuthorityField.tsx';
import { functionsTexts as texts } from './functions-page.texts.ts';

const blank = {
  authorityId: '',
  personId: '',
  kind: 'head' as FunctionKind,
  title: '',
  headTitle: '',
  otherTitle: '',
  document: '',
};

/** Gives somebody a function of an authority from a day on. */
export function GiveFunctionForm({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const change = useChange(grantAuthorityFunction, { refresh: ['reporting.'] });
  const [value, setValue] = useState(blank);
  const [from, setFrom] = useState<PlainDate | undefined>(dayInVietNam(new Date()));
  const [words, setWords] = useState('');
  const search = useDeferredValue(words.trim());
  const people = useOperation(listPeople, {
    query: { provinceId, limit: 50, active: 'yes', ...(search === '' ? {} : { search }) },
  });
  const set = (next: Partial<typeof blank>) => setValue((before) => ({ ...before, ...next }));
  const signsFor = value.kind === 'deputy' || value.kind === 'by-order';
  const send = async () => {
    if (from === undefined) return;
    const { authorityId, personId, kind, title, headTitle, otherTitle, document } = value;
    const body = { provinceId, authorityId, personId, kind, title, from, documentCited: document };
    const titles = { headTitle: signsFor ? headTitle : '', otherTitle: kind === 'clerk' ? '' : otherTitle };
    const outcome = await change.send({ body: { ...body, ...titles } });
    if (!outcome.ok) return;
    setValue(blank);
    setWords('');
    notify(say(texts.given));
  };
  return (
    <section className="paper" aria-labelledby="give-function">
      <h2 id="give-function">{say(texts.give)}</h2>
      <ChangeForm
        problems={change.problems}
        busy={change.sending}
        submitLabel={say(texts.give)}
        onSubmit={() => void send()}
      >
        <AuthorityField
          provinceId={provinceId}
          value={value.authorityId}
          onChange={(authorityId) => set({ authorityId })}
          path="body.authorityId"
        />
        <TextField label={say(texts.personSearch)} value={words} onChange={setWords} />
        <ChoiceField
          label={say(texts.person)}
          path="body.personId"
          value={value.personId}
          onChange={(personId) => set({ personId })}
          choices={[
            { value: '', label: say(texts.choose) },
            ...(people.value?.items ?? []).map(({ personId, name }) => ({ value: personId, label: name })),
          ]}
        />
        <ChoiceField
          label={say(texts.kind)}
          value={value.kind}
          onChange={(kind) => set({ kind: functionKinds.find((one) => one === kind) ?? 'head' })}
          choices={functionKinds.map((kind) => ({
            value: kind,
            label: say(functionKindTexts[kind] ?? { vi: kind, en: kind }),
          }))}
        />
        <TextField
          path="body.title"
          label={say(texts.titleField)}
          value={value.title}
          onChange={(title) => set({ title })}
          required
        />
        {signsFor && (
          <TextField
            path="body.headTitle"
            label={say(texts.headTitle)}
            value={value.headTitle}
            onChange={(headTitle) => set({ headTitle })}
            required
          />
        )}
        {value.kind !== 'clerk' && (
          <TextField
            path="body.otherTitle"
            label={say(texts.otherTitle)}
            value={value.otherTitle}
            onChange={(otherTitle) => set({ otherTitle })}
          />
        )}
        <TextField
          path="body.documentCited"
          label={say(texts.document)}
          value={value.document}
          onChange={(document) => set({ document })}
        />
        <DayPicker path="body.from" label={say(texts.from)} value={from} onChange={setFrom} />
      </ChangeForm>
    </section>
  );
}
