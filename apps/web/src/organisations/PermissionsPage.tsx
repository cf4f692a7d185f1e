import { readPermissionMatrix } from '@muctieu/contract/access/access.operations';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './organisations.module.css';
import { organisationsTexts } from './organisations.texts.ts';
import { pageTexts } from './organisations-page.texts.ts';
import { PermissionMatrixTable } from './PermissionMatrixTable.tsx';
import { WhyNotForm } from './WhyNotForm.tsx';

/** Who may do what, and why one may or may not. */
export function PermissionsPage() {
  const say = useSay();
  const reading = useOperation(readPermissionMatrix);
  return (
    <>
      <PageHeader title={say(organisationsTexts.permissions)} note={say(pageTexts.permissionsNote)} />
      <ReadingFrame reading={reading}>
        {(matrix) => (
          <div className="stack">
            <WhyNotForm matrix={matrix} />
            <PermissionMatrixTable matrix={matrix} />
            <section className={`paper ${styles.card}`}>
              <h2>{say(pageTexts.rules)}</h2>
              <ul>
                {matrix.rules.map(({ code, text }) => (
                  <li key={code}>{say(text)}</li>
                ))}
              </ul>
            </section>
          </div>
        )}
      </ReadingFrame>
    </>
  );
}
