import type { AnswerOf } from '@muctieu/contract/http/operation';
import { listCatalogues, listCatalogueVersions } from '@muctieu/contract/programmes/programmes.operations';
import { versionStateTexts } from '@muctieu/contract/programmes/programmes.texts';
import { useState } from 'react';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { ImportPanel } from './ImportPanel.tsx';
import styles from './programmes.module.css';
import { programmesTexts } from './programmes.texts.ts';
import { VersionPanel } from './VersionPanel.tsx';

type Version = AnswerOf<typeof listCatalogueVersions>['items'][number];

const tones = { 'in-use': 'good', earlier: 'neutral', waiting: 'waiting' } as const;

/** One catalogue: its versions with what each changed, what waits, and the import that completes it. */
export function CataloguePage() {
  const say = useSay();
  const catalogueId = usePathParameter('catalogueId');
  const [shown, setShown] = useState<number>();
  const mayApprove = usePermission({ object: 'programme-catalogue', action: 'approve' });
  const catalogue = useOperation(listCatalogues).value?.items.find((item) => item.catalogueId === catalogueId);
  const versions = useOperation(listCatalogueVersions, { params: { catalogueId } });
  return (
    <div className="stack">
      <PageHeader
        title={catalogue === undefined ? catalogueId : say(catalogue.name)}
        trail={[
          { label: say(programmesTexts.title), to: '/chuong-trinh' },
          { label: say(programmesTexts.cataloguesTitle), to: '/chuong-trinh/danh-muc' },
        ]}
        note={catalogue === undefined ? undefined : `${catalogueId}. ${catalogue.note ?? ''}`}
        actions={
          catalogue === undefined ? undefined : (
            <PageLink to={`/chuong-trinh?ngay=${catalogue.validFrom}&loc=catalogue:${catalogueId}`}>
              {say(programmesTexts.tree)}
            </PageLink>
          )
        }
      />
      <ProblemList problems={versions.problems} />
      {mayApprove && catalogue !== undefined && (
        <section className="paper">
          <h2 style={{ marginTop: 0 }}>{say(programmesTexts.import)}</h2>
          <ImportPanel catalogueId={catalogueId} />
        </section>
      )}
      {versions.value !== undefined && (
        <section className={`paper ${styles.frame}`}>
          <h2 style={{ marginTop: 0 }}>{say(programmesTexts.versions)}</h2>
          <table className={styles.table}>
            <caption className="visually-hidden">{say(programmesTexts.versionsCaption, { id: catalogueId })}</caption>
            <thead>
              <tr>
                <th scope="col">{say(programmesTexts.version)}</th>
                <th scope="col">{say(programmesTexts.state)}</th>
                <th scope="col">{say(programmesTexts.origin)}</th>
                <th scope="col">{say(programmesTexts.at)}</th>
                <th scope="col">{say(programmesTexts.difference)}</th>
                <th scope="col">{say(programmesTexts.reason)}</th>
              </tr>
            </thead>
            <tbody>
              {versions.value.items.map((version) => (
                <VersionRow
                  key={version.number}
                  version={version}
                  open={shown === version.number}
                  onToggle={() => setShown(shown === version.number ? undefined : version.number)}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {shown !== undefined && catalogue !== undefined && (
        <section className="paper">
          <VersionPanel
            key={shown}
            catalogueId={catalogueId}
            number={shown}
            inUse={catalogue.version}
            mayApply={mayApprove}
            onApplied={() => setShown(undefined)}
          />
        </section>
      )}
    </div>
  );
}

interface VersionRowProps {
  readonly version: Version;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function VersionRow({ version, open, onToggle }: VersionRowProps) {
  const say = useSay();
  const format = useFormat();
  const { number, state, origin, fileName, at, counts, reason, documentId } = version;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.textButton} aria-expanded={open} onClick={onToggle}>
          {say(programmesTexts.versionNumber, { number })}
        </button>
      </th>
      <td>
        <StatusBadge tone={tones[state]}>{say(versionStateTexts[state])}</StatusBadge>
      </td>
      <td>
        {say(origin === 'import' ? programmesTexts.originImport : programmesTexts.originFile)}
        <div className="soft">{fileName}</div>
      </td>
      <td>{format.moment(at)}</td>
      <td>{say(programmesTexts.differenceCounts, counts)}</td>
      <td>
        {reason}
        {documentId !== undefined && (
          <div>
            <PageLink to={`/van-ban/${documentId}`}>{documentId}</PageLink>
          </div>
        )}
      </td>
    </tr>
  );
}
