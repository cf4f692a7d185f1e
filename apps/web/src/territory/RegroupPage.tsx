import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { RegroupAnswer } from '@muctieu/contract/territory/regrouping';
import { listUnits, regroupFacts } from '@muctieu/contract/territory/territory.operations';
import { levelTexts, regroupRuleTexts } from '@muctieu/contract/territory/territory.texts';
import { twoTierFrom } from '@muctieu/domain/territory/tier';
import type { UnitLevel } from '@muctieu/domain/territory/unit-level';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { ChangeForm } from '../shared/ChangeForm.tsx';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useSignedInCall } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { ProvinceField } from './ProvinceField.tsx';
import { RegroupTable } from './RegroupTable.tsx';
import { readPastedFacts } from './read-pasted-facts.ts';
import { regroupTexts } from './regroup.texts.ts';
import styles from './territory.module.css';
import { territoryTexts } from './territory.texts.ts';
import { todayInVietNam } from './use-day.ts';
import { useOwnProvinces } from './use-own-provinces.ts';

const levels = ['commune', 'district', 'village'] as const satisfies readonly UnitLevel[];
const ruleKinds = ['sum', 'ratio-of-sums', 'worst', 'must-be-reassessed'] as const;

/** A pasted table of figures, carried over to the units of another day (T4). */
export function RegroupPage() {
  const say = useSay();
  const call = useSignedInCall();
  const [own = ''] = useOwnProvinces();
  const [provinceId, setProvinceId] = useState(own);
  const [level, setLevel] = useState<(typeof levels)[number]>('commune');
  const [from, setFrom] = useState<PlainDate | undefined>(addDays(twoTierFrom, -1));
  const [to, setTo] = useState<PlainDate | undefined>(todayInVietNam());
  const [rule, setRule] = useState<(typeof ruleKinds)[number]>('sum');
  const [worst, setWorst] = useState<'lowest' | 'highest'>('lowest');
  const [pasted, setPasted] = useState('');
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<{ readonly answer: RegroupAnswer; readonly to: PlainDate }>();

  const carry = async () => {
    setResult(undefined);
    setProblems([]);
    if (from === undefined || to === undefined || pasted.trim() === '') {
      const text = { vi: say(regroupTexts.nothing), en: say(regroupTexts.nothing) };
      return setProblems([{ code: 'nothing-pasted', text }]);
    }
    setBusy(true);
    // A province has fewer than a thousand units of one level but villages; those are read page by page.
    const units = await call(listUnits, { query: { provinceId, level, day: from, limit: 1000 } });
    if (!units.ok) {
      setBusy(false);
      return setProblems(units.problems);
    }
    const { facts, complaints } = readPastedFacts(pasted, units.value.items);
    if (complaints.length > 0) {
      setBusy(false);
      return setProblems(
        complaints.map(({ text, values }) => ({
          code: 'line-wrong',
          text: { vi: say(text, values), en: say(text, values) },
        })),
      );
    }
    const asked = rule === 'worst' ? ({ kind: rule, worst } as const) : ({ kind: rule } as const);
    const outcome = await call(regroupFacts, { params: { provinceId }, body: { rule: asked, from, to, facts } });
    setBusy(false);
    if (!outcome.ok) return setProblems(outcome.problems);
    setResult({ answer: outcome.value, to });
  };

  return (
    <>
      <PageHeader
        title={say(territoryTexts.regroup)}
        trail={[{ label: say(territoryTexts.units), to: '/dia-ban' }]}
        note={say(regroupTexts.note)}
      />
      <div className="stack">
        <ChangeForm
          label={say(territoryTexts.regroup)}
          problems={problems}
          busy={busy}
          submitLabel={say(regroupTexts.carry)}
          onSubmit={() => void carry()}
        >
          <div className={`paper ${styles.fields}`}>
            <ProvinceField value={provinceId} onChange={setProvinceId} />
            <ChoiceField
              label={say(regroupTexts.level)}
              value={level}
              onChange={(value) => setLevel(levels.find((one) => one === value) ?? 'commune')}
              choices={levels.map((value) => ({ value, label: say(levelTexts[value]) }))}
            />
            <DayPicker label={say(regroupTexts.from)} value={from} onChange={setFrom} required />
            <DayPicker label={say(regroupTexts.to)} value={to} onChange={setTo} required />
            <ChoiceField
              label={say(regroupTexts.rule)}
              value={rule}
              onChange={(value) => setRule(ruleKinds.find((one) => one === value) ?? 'sum')}
              choices={ruleKinds.map((value) => ({ value, label: say(regroupRuleTexts[value]) }))}
            />
            {rule === 'worst' && (
              <ChoiceField
                label={say(regroupTexts.worst)}
                value={worst}
                onChange={(value) => setWorst(value === 'highest' ? 'highest' : 'lowest')}
                choices={[
                  { value: 'lowest', label: say(regroupTexts.lowest) },
                  { value: 'highest', label: say(regroupTexts.highest) },
                ]}
              />
            )}
          </div>
          <TextField
            kind="prose"
            label={say(regroupTexts.paste)}
            note={say(regroupTexts.pasteNote)}
            value={pasted}
            onChange={setPasted}
            required
          />
        </ChangeForm>
        {result !== undefined && <RegroupTable answer={result.answer} day={result.to} />}
      </div>
    </>
  );
}
