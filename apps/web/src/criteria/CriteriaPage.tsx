import { listCriteriaSets, listRounds, listStatements } from '@muctieu/contract/criteria/criteria.operations';
import type { StatementItem } from '@muctieu/contract/criteria/criteria-round';
import { DataTable } from '../shared/DataTable.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { criteriaPageTexts } from './criteria.texts.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';
import { OpenRound } from './OpenRound.tsx';
import { useOwnProvince } from './use-round.ts';

type SetItem = ItemOf<typeof listCriteriaSets>;

/** Sets, rounds, and what reports say of all communes together. */
export function CriteriaPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const mayOpen = usePermission({ object: 'criteria-assessment', action: 'approve' });
  return (
    <div className="stack">
      <PageHeader title={say(criteriaPageTexts.criteria)} note={say(criteriaSentences.criteriaNote)} />
      <section className="paper">
        <h2 className={styles.heading}>{say(criteriaSentences.rounds)}</h2>
        <DataTable
          operation={listRounds}
          query={{ provinceId }}
          name="k"
          label={say(criteriaSentences.rounds)}
          keyOf={({ roundId }) => roundId}
          hrefOf={({ roundId }) => `/tieu-chi/bang?ky=${roundId}`}
          searches={false}
        />
        <p>
          <PageLink to="/tieu-chi/toan-quoc">{say(criteriaPageTexts.nation)}</PageLink>
        </p>
        {mayOpen && <OpenRound provinceId={provinceId} />}
      </section>
      <Statements provinceId={provinceId} />
      <section className="paper">
        <h2 className={styles.heading}>{say(criteriaSentences.sets)}</h2>
        <DataTable
          operation={listCriteriaSets}
          label={say(criteriaSentences.sets)}
          keyOf={({ id }) => id}
          hrefOf={({ id }) => `/tieu-chi/bo/${id}`}
          searches={false}
          columns={[
            { key: 'nameVi' },
            { key: 'validFrom', width: '7rem' },
            { key: 'validUntil', width: '7rem' },
            { key: 'criteriaLoaded', width: '6rem' },
            { key: 'indicatorsLoaded', width: '7rem' },
            { key: 'indicatorsDeclared', width: '7rem' },
            { key: 'thresholdsLoaded', width: '7rem' },
            { key: 'thresholdsVerified', width: '7rem' },
            { key: 'verified', width: '9rem', render: (item: SetItem) => <Verified is={item.verified} /> },
          ]}
        />
      </section>
    </div>
  );
}

export function Verified({ is }: { readonly is: boolean }) {
  const say = useSay();
  return (
    <StatusBadge tone={is ? 'good' : 'doubt'}>
      {say(is ? criteriaSentences.verified : criteriaSentences.unverified)}
    </StatusBadge>
  );
}

function Statements({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const statements = useOperation(listStatements, { query: { provinceId, limit: 50 } });
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(criteriaSentences.statements)}</h2>
      <ReadingFrame reading={statements}>
        {({ items }) => (
          <>
            {items.map((item) => (
              <Statement key={item.statementId} item={item} />
            ))}
          </>
        )}
      </ReadingFrame>
    </section>
  );
}

function Statement({ item }: { readonly item: StatementItem }) {
  const say = useSay();
  const format = useFormat();
  const number = (text: string | undefined) => format.number(Number(text ?? 0));
  const wrong = item.rates.filter(({ equal }) => !equal);
  return (
    <article>
      <h3>
        {item.title} ({format.day(item.asOf)}; {item.sources.join(', ')})
      </h3>
      <p>
        {say(criteriaSentences.statementLine, {
          sum: item.perCriterionSum,
          units: item.units,
          derived: number(item.averageDerived),
          printed: number(item.averagePrinted),
          levels: item.perLevelSum,
        })}
      </p>
      <p>{item.perLevel.map(({ name, printed }) => `${say(name)}: ${format.number(printed)}`).join('; ')}</p>
      <p className={styles.soft}>
        {Object.entries(item.perCriterion)
          .map(([code, count]) => `TC${code}: ${count}`)
          .join('; ')}
      </p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map((rate) => (
            <li key={rate.of}>
              <StatusBadge tone="bad">
                {say(criteriaSentences.criterion)} {rate.of}
              </StatusBadge>{' '}
              {rate.numerator}/{rate.denominator}: {say(criteriaSentences.rate)} {number(rate.printed)} %,{' '}
              {say(criteriaSentences.exactRate)} {number(rate.computed)} %
            </li>
          ))}
        </ul>
      )}
      {item.note !== undefined && <p className={styles.soft}>{item.note}</p>}
    </article>
  );
}
