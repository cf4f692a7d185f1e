import { readDocument } from '@muctieu/contract/documents/documents.operations';
import { documentKindTexts } from '@muctieu/contract/documents/documents.texts';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { DayPicker } from '../shared/DayPicker.tsx';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { usePermission } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { ClaimedDates } from './ClaimedDates.tsx';
import { DocumentCitations } from './DocumentCitations.tsx';
import { DocumentFiles } from './DocumentFiles.tsx';
import { DocumentRelations } from './DocumentRelations.tsx';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts.ts';
import { ForceBadge } from './ForceBadge.tsx';
import { useWritableRegister } from './use-writable-register.ts';
import { VerifiedBadge } from './VerifiedBadge.tsx';

export type DocumentShown = AnswerOf<typeof readDocument>;

/** One document: what it is, what is in force of it, what it does to others and others to it, who cites it. */
export function DocumentPage() {
  const say = useSay();
  const documentId = usePathParameter('documentId');
  const [written, setWritten] = useAddressState('ngay');
  const onDay = parsePlainDate(written);
  const mayWrite = usePermission({ object: 'legal-document', action: 'write' });
  const register = useWritableRegister();
  const reading = useOperation(readDocument, { params: { documentId }, query: onDay === undefined ? {} : { onDay } });
  const trail = [{ label: say(documentsTexts.title), to: '/van-ban' }];
  const document = reading.value;
  if (document === undefined) {
    return (
      <>
        <PageHeader title={say(documentsTexts.documentTitle)} trail={trail} />
        {reading.loading ? <LoadingNote /> : <ProblemList problems={reading.problems} />}
      </>
    );
  }
  const title = document.numbered ? `${say(documentKindTexts[document.kind])} ${document.symbol}` : document.symbol;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        trail={trail}
        note={document.abstract === '' ? undefined : document.abstract}
        actions={
          mayWrite && register === document.provinceId ? (
            <PageLink to={`/van-ban/${documentId}/sua`}>{say(documentsTexts.edit)}</PageLink>
          ) : undefined
        }
      />
      <div className={styles.columns}>
        <div className="stack">
          <section className={`paper ${styles.force}`} aria-label={say(documentsTexts.force)}>
            <Force document={document} />
            <DayPicker
              label={say(documentsTexts.onDay)}
              value={document.onDay}
              onChange={(day) => setWritten(day ?? '')}
            />
          </section>
          <Facts document={document} />
          <section className="paper">
            <DocumentRelations document={document} mayWrite={mayWrite} />
          </section>
        </div>
        <div className="stack">
          <section className="paper">
            <DocumentFiles document={document} mayWrite={mayWrite} />
          </section>
          <section className="paper">
            <DocumentCitations documentId={documentId} />
          </section>
        </div>
      </div>
    </div>
  );
}

function Force({ document }: { readonly document: DocumentShown }) {
  const say = useSay();
  const format = useFormat();
  const { forceFrom, forceUntil } = document;
  return (
    <div>
      <p className={styles.state}>
        <ForceBadge state={document.forceState} amended={document.amended} />
      </p>
      <dl className="facts">
        <dt>{say(documentsTexts.forceFrom)}</dt>
        <dd>
          {forceFrom === undefined ? say(documentsTexts.noDay) : format.day(forceFrom)}
          {forceFrom !== undefined && document.forceFromAssumed && (
            <span className="soft"> ({say(documentsTexts.forceAssumed)})</span>
          )}
        </dd>
        {forceUntil !== undefined && (
          <>
            <dt>{say(documentsTexts.forceUntil)}</dt>
            <dd>{format.day(forceUntil)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Facts({ document }: { readonly document: DocumentShown }) {
  const say = useSay();
  const format = useFormat();
  const { issuedOn, otherKinds, namesakes, note } = document;
  return (
    <section className="paper" aria-label={say(documentsTexts.facts)}>
      <dl className="facts">
        <dt>{say(documentsTexts.issuer)}</dt>
        <dd>{document.issuer}</dd>
        <dt>{say(documentsTexts.issuedOn)}</dt>
        <dd>
          {issuedOn === undefined ? say(documentsTexts.noDay) : format.day(issuedOn)}
          {document.disputed && <span className={styles.marks}>{say(documentsTexts.disputed)}</span>}
        </dd>
        {document.disputed && (
          <>
            <dt>{say(documentsTexts.claimed)}</dt>
            <dd>
              <ClaimedDates dates={document.dates} />
            </dd>
          </>
        )}
        <dt>{say(documentsTexts.register)}</dt>
        <dd>
          {document.provinceId === 'VN'
            ? say(documentsTexts.registerState)
            : say(documentsTexts.registerProvince, { province: document.provinceId })}
        </dd>
        <dt>{say(documentsTexts.checked)}</dt>
        <dd>
          <VerifiedBadge verified={document.verified} />
        </dd>
        {otherKinds.length > 0 && (
          <>
            <dt>{say(documentsTexts.otherKinds)}</dt>
            <dd>{otherKinds.map((kind) => say(documentKindTexts[kind])).join(', ')}</dd>
          </>
        )}
        {document.rawSpellings.length > 0 && (
          <>
            <dt>{say(documentsTexts.spellings)}</dt>
            <dd>{document.rawSpellings.join('; ')}</dd>
          </>
        )}
        <dt>{say(documentsTexts.sources)}</dt>
        <dd>
          {document.sources.join(', ')}
          {document.fromData && <span className="soft"> ({say(documentsTexts.fromData)})</span>}
        </dd>
        {note !== '' && (
          <>
            <dt>{say(documentsTexts.noteField)}</dt>
            <dd>{note}</dd>
          </>
        )}
        {namesakes.length > 0 && (
          <>
            <dt>{say(documentsTexts.namesakes)}</dt>
            <dd>
              <ul className={styles.list}>
                {namesakes.map((other) => (
                  <li key={other.documentId}>
                    <PageLink to={`/van-ban/${other.documentId}`}>{other.symbol}</PageLink> {other.issuer}
                    {other.issuedOn === undefined ? '' : `, ${format.day(other.issuedOn)}`}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
