import { severityTexts } from '@muctieu/contract/indicators/indicators.texts';
import { listRules } from '@muctieu/contract/indicators/rules.operations';
import { DataTable } from '../shared/DataTable.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { IndicatorsHeader } from './IndicatorsHeader.tsx';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { ruleTexts } from './rule-pages.texts.ts';
import { useRuleProvince } from './use-rule-province.ts';

type Item = ItemOf<typeof listRules>;

const tones: Readonly<Record<Item['severity'], StatusTone>> = { hard: 'bad', soft: 'doubt', off: 'neutral' };

const columns = [
  { key: 'sentence', width: '30%' },
  { key: 'why' },
  { key: 'severity', width: '8.5rem', render: (item: Item) => <Severity item={item} /> },
  { key: 'fromDay', width: '6.5rem' },
  { key: 'provinceId', width: '6.5rem', render: (item: Item) => <ForWhom item={item} /> },
  { key: 'documentSymbol', width: '7rem', render: (item: Item) => <Document item={item} /> },
];

/** What figures are held to on a day: the state's rules and the province's own. */
export function RulesPage() {
  const say = useSay();
  const provinceId = useRuleProvince();
  const mayWrite = usePermission({ object: 'programme-catalogue', action: 'approve' });
  const [written, setDay] = useAddressState('ngay');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : undefined;
  return (
    <div className="stack">
      <IndicatorsHeader title={say(indicatorPageTexts.rules)} note={say(ruleTexts.note)} />
      <div className={`paper ${styles.tools} not-printed`}>
        <DayPicker
          label={say(ruleTexts.onDay)}
          value={day as never}
          onChange={(chosen) => setDay(chosen ?? '')}
          compact
        />
        {mayWrite && <PageLink to="/chi-tieu/quy-tac/moi">{say(ruleTexts.write)}</PageLink>}
      </div>
      <DataTable
        operation={listRules}
        query={{ provinceId, ...(day === undefined ? {} : { onDay: day as never }) }}
        label={say(indicatorPageTexts.rules)}
        columns={columns}
        keyOf={(item) => item.ruleId}
        hrefOf={(item) => `/chi-tieu/quy-tac/muc/${item.ruleId}`}
        filters={[
          {
            key: 'severity',
            label: say(indicatorPageTexts.severity),
            choices: Object.entries(severityTexts).map(([value, text]) => ({ value, label: say(text) })),
          },
        ]}
      />
    </div>
  );
}

function Severity({ item: { severity } }: { readonly item: Item }) {
  const say = useSay();
  return (
    <StatusBadge tone={tones[severity]}>{say(severityTexts[severity] ?? { vi: severity, en: severity })}</StatusBadge>
  );
}

function ForWhom({ item: { provinceId } }: { readonly item: Item }) {
  const say = useSay();
  return say(provinceId === 'VN' ? ruleTexts.country : ruleTexts.ownProvince);
}

function Document({ item: { documentId, documentSymbol } }: { readonly item: Item }) {
  if (documentId === undefined) return '–';
  return <PageLink to={`/van-ban/${documentId}`}>{documentSymbol ?? documentId}</PageLink>;
}
