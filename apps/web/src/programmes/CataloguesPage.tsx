import { listCatalogues } from '@muctieu/contract/programmes/programmes.operations';
import { addDays } from '@muctieu/kernel/plain-date';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { ProgrammesHeader } from './ProgrammesHeader.tsx';
import styles from './programmes.module.css';
import { programmesTexts } from './programmes.texts.ts';

/** Every catalogue: how complete, how far verified, which version. */
export function CataloguesPage() {
  const say = useSay();
  const format = useFormat();
  const { value, problems, loading } = useOperation(listCatalogues);
  return (
    <>
      <ProgrammesHeader title={say(programmesTexts.cataloguesTitle)} note={say(programmesTexts.cataloguesNote)} />
      <ProblemList problems={problems} />
      {loading && <LoadingNote />}
      {value !== undefined && (
        <section className={`paper ${styles.frame}`}>
          <table className={styles.table}>
            <caption className="visually-hidden">{say(programmesTexts.cataloguesCaption)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(programmesTexts.catalogue)}</th>
                <th scope="col">{say(programmesTexts.name)}</th>
                <th scope="col">{say(programmesTexts.period)}</th>
                <th scope="col">{say(programmesTexts.nodeCount)}</th>
                <th scope="col">{say(programmesTexts.state)}</th>
                <th scope="col">{say(programmesTexts.checked)}</th>
                <th scope="col">{say(programmesTexts.version)}</th>
              </tr>
            </thead>
            <tbody>
              {value.items.map((item) => (
                <tr key={item.catalogueId}>
                  <td>
                    <PageLink to={`/chuong-trinh/danh-muc/${item.catalogueId}`}>{item.catalogueId}</PageLink>
                  </td>
                  <td>
                    {say(item.name)}
                    {item.note !== undefined && <div className="soft">{item.note}</div>}
                  </td>
                  <td>
                    {format.day(item.validFrom)}
                    {item.validUntil === undefined ? '' : ` - ${format.day(addDays(item.validUntil, -1))}`}
                  </td>
                  <td>{format.number(item.nodeCount)}</td>
                  <td>
                    <StatusBadge tone={item.complete ? 'good' : 'waiting'}>
                      {say(item.complete ? programmesTexts.complete : programmesTexts.incomplete)}
                    </StatusBadge>
                  </td>
                  <td>
                    <StatusBadge tone={item.unverifiedCount === 0 ? 'good' : 'doubt'}>
                      {item.unverifiedCount === 0
                        ? say(programmesTexts.verified)
                        : say(programmesTexts.unverifiedFacts, { count: item.unverifiedCount })}
                    </StatusBadge>
                  </td>
                  <td>
                    {item.version}
                    {item.waiting > 0 && (
                      <div>
                        <StatusBadge tone="waiting">
                          {say(programmesTexts.waiting, { count: item.waiting })}
                        </StatusBadge>
                      </div>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
