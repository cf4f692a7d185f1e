import { changeReasonTexts } from '@muctieu/contract/capital/capital.texts';
import type { CapitalFactsAnswer } from '@muctieu/contract/capital/capital-facts';
import { readCapitalFacts, writeCapitalTable } from '@muctieu/contract/capital/table.operations';
import {
  arrangeTable,
  isOfSome,
  ledgerDimensions,
  ledgerOnly,
  planBasis,
  type TableArrangement,
} from '@muctieu/contract/capital/table-arrangement';
import { memberNames } from '@muctieu/contract/capital/table-headings';
import { layoutTexts, moneyUnitTexts, tableText } from '@muctieu/contract/capital/table-layout.texts';
import { tableNoteText } from '@muctieu/contract/capital/table-notes';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { isOfMobilised } from '@muctieu/domain/capital/layout/table-layouts';
import { useMemo, useState } from 'react';
import { downloadFile } from '../shared/download-list.ts';
import { useLanguage } from '../shared/language.ts';
import { notify } from '../shared/notices.ts';
import { ProblemList } from '../shared/ProblemList.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import { capitalPageTexts } from './capital.texts.ts';
import { capitalSentences } from './capital-pages.texts.ts';
import { tablePageTexts } from './capital-table.texts.ts';
import { OfficialTableView } from './OfficialTableView.tsx';
import styles from './official-table.module.css';
import { useOwnProvince } from './province-of.ts';
import { TableTools } from './TableTools.tsx';
import { type TableState, useTableState } from './table-state.ts';
import { useShownYear } from './use-newest-year.ts';

/** Capital in any arrangement or official form, as of any day, on the map of any day; every figure opens its entries. */
export function CapitalTablePage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const state = useTableState(useShownYear(provinceId).year);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const { arrangement, day, knownAt, mapDay, chosen } = state;
  const counted = {
    provinceId,
    ...(chosen.year === '' ? {} : { budgetYear: [Number(chosen.year)] }),
    ...(day === undefined ? {} : { valueDate: day }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(mapDay === undefined ? {} : { mapDay }),
  };
  const mobilised = arrangement.layout !== undefined && isOfMobilised(arrangement.layout);
  const facts = useOperation(readCapitalFacts, {
    query: {
      ...(mobilised ? { by: [], mobilised: 'yes' as const } : { by: ledgerDimensions(arrangement) }),
      ...counted,
      ...(arrangement.layout === undefined ? {} : { proposals: 'yes' as const }),
    },
  });
  const take = async (form: 'xlsx' | 'csv') => {
    setBusy(true);
    const { rows, columns, measures, rates, ...rest } = arrangement;
    const query = {
      ...counted,
      ...rest,
      form,
      rows: ledgerOnly(rows),
      columns: ledgerOnly(columns),
      measures: [...measures],
      rates: [...rates],
    };
    const outcome = await downloadFile(addressOf(writeCapitalTable, { query }), {}, `bang-von.${form}`);
    setBusy(false);
    setProblems('problems' in outcome ? outcome.problems : []);
    if ('name' in outcome) notify(say(sharedTexts.exported, { name: outcome.name }));
  };
  return (
    <div className="stack">
      <CapitalHeader title={say(capitalPageTexts.table)} note={say(capitalSentences.tableNote)} />
      <TableTools state={state} busy={busy} onFile={(form) => void take(form)} />
      {problems.length > 0 && <ProblemList problems={problems} />}
      <ReadingFrame reading={facts}>
        {(answer) =>
          answer.rows.length === 0 ? (
            <p className="paper">{say(capitalSentences.empty)}</p>
          ) : (
            <Drawn answer={answer} state={state} provinceId={provinceId} />
          )
        }
      </ReadingFrame>
    </div>
  );
}

interface DrawnProps {
  readonly answer: CapitalFactsAnswer;
  readonly state: TableState;
  readonly provinceId: string;
}

function Drawn({ answer, state, provinceId }: DrawnProps) {
  const say = useSay();
  const format = useFormat();
  const { language } = useLanguage();
  const { arrangement } = state;
  const wish = JSON.stringify(arrangement);
  // The arrangement is made anew at each drawing; its words tell whether it is another.
  const table = useMemo(() => {
    const wished = JSON.parse(wish) as TableArrangement;
    return arrangeTable(answer, wished, false, (code) => say(changeReasonTexts[code] ?? { vi: code, en: code }));
  }, [answer, wish, say]);
  const names = useMemo(() => memberNames(answer.members), [answer]);
  const known = format.moment(answer.knownAt);
  const asOf =
    answer.valueDate === undefined
      ? say(tablePageTexts.asOfNow, { known })
      : say(tablePageTexts.asOfDay, { day: format.day(answer.valueDate), known });
  const map = answer.mapDay === undefined ? '' : ` ${say(tablePageTexts.mapOf, { day: format.day(answer.mapDay) })}`;
  const title = say(arrangement.layout === undefined ? tableText.free : layoutTexts[arrangement.layout]);
  return (
    <section className={`paper ${styles.sheet}`}>
      <div className={styles.printed}>
        <strong>{title.toLocaleUpperCase(language)}</strong>
        <p className={styles.printed}>
          <em>{say(tableText.attachment)}</em>
        </p>
      </div>
      <p>
        {asOf}
        {map}
      </p>
      <p className={styles.unitLine}>{say(tableText.unitLine, { unit: say(moneyUnitTexts[arrangement.unit]) })}</p>
      <OfficialTableView
        table={table}
        names={names}
        title={title}
        folded={state.folded}
        onFold={state.set.fold}
        context={{
          provinceId,
          budgetYear: state.chosen.year,
          valueDate: answer.valueDate,
          knownAt: state.knownOn === undefined ? undefined : answer.knownAt,
          mapDay: answer.mapDay,
          plan: planBasis(answer.by, isOfSome(answer, false)),
          ofMobilised: arrangement.layout !== undefined && isOfMobilised(arrangement.layout),
        }}
      />
      {table.notes.map((note) => (
        <p key={JSON.stringify(note)} className={styles.soft}>
          {tableNoteText(note, answer.notCarried, language)}
        </p>
      ))}
    </section>
  );
}
