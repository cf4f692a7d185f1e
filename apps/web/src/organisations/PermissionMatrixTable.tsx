import { permissionActionTexts } from '@muctieu/contract/access/access.texts';
import type { PermissionMatrixAnswer } from '@muctieu/contract/access/permission';
import { useState } from 'react';
import { useSay } from '../shared/use-say.ts';
import styles from './organisations.module.css';
import { pageTexts } from './organisations-page.texts.ts';

type Cell = PermissionMatrixAnswer['cells'][number];

const letters = { read: pageTexts.letterRead, write: pageTexts.letterWrite, approve: pageTexts.letterApprove } as const;
/** What the place alone decides; any other scope is a condition. */
const unconditional: ReadonlySet<string> = new Set(['all', 'own-subtree', 'own-unit', 'own-village']);

/** The matrix as a table of letters; a chosen cell says the rest in words. */
export function PermissionMatrixTable({ matrix }: { readonly matrix: PermissionMatrixAnswer }) {
  const say = useSay();
  const [chosen, setChosen] = useState<Cell>();
  const cellOf = (object: string, role: string) =>
    matrix.cells.find((cell) => cell.object === object && cell.role === role);
  return (
    <section className={`paper ${styles.card}`}>
      <h2>{say(pageTexts.matrix)}</h2>
      <p className="soft">{say(pageTexts.legend)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has only a keyboard scrolls the table with it. */}
      <section className={styles.scroll} tabIndex={0} aria-label={say(pageTexts.matrix)}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">{say(pageTexts.object)}</th>
              {matrix.roles.map(({ code, name }) => (
                <th key={code} scope="col">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.objects.map(({ code: object, name }) => (
              <tr key={object}>
                <th scope="row">{say(name)}</th>
                {matrix.roles.map(({ code: role, name: roleName }) => {
                  const cell = cellOf(object, role);
                  return (
                    <td key={role}>
                      {cell !== undefined && (
                        <button
                          type="button"
                          className={styles.cell}
                          aria-pressed={chosen === cell}
                          onClick={() => setChosen(cell)}
                        >
                          <span className="visually-hidden">{`${say(name)}, ${say(roleName)}: ${summary(cell, say)} `}</span>
                          {lettersOf(cell, say)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div role="status">{chosen !== undefined && <CellInWords cell={chosen} matrix={matrix} />}</div>
    </section>
  );
}

type Say = ReturnType<typeof useSay>;

function lettersOf(cell: Cell, say: Say): string {
  const actions = [...new Set(cell.grants.map(({ action }) => action))];
  if (actions.length === 0) return '–';
  return actions
    .map((action) => {
      const grants = cell.grants.filter((grant) => grant.action === action);
      const isPlain = grants.some(({ scope, withPurpose }) => unconditional.has(scope) && !withPurpose);
      return `${say(letters[action])}${isPlain ? '' : '*'}`;
    })
    .join(' ');
}

function summary(cell: Cell, say: Say): string {
  const actions = [...new Set(cell.grants.map(({ action }) => action))];
  return actions.length === 0
    ? say(pageTexts.nothing)
    : actions.map((one) => say(permissionActionTexts[one])).join(', ');
}

function CellInWords({ cell, matrix }: { readonly cell: Cell; readonly matrix: PermissionMatrixAnswer }) {
  const say = useSay();
  const role = matrix.roles.find(({ code }) => code === cell.role);
  const object = matrix.objects.find(({ code }) => code === cell.object);
  const scopeName = (scope: string) => {
    const found = matrix.scopes.find(({ code }) => code === scope);
    return found === undefined ? scope : say(found.name);
  };
  return (
    <div className={styles.answer}>
      <h3>
        {role !== undefined && say(role.name)} · {object !== undefined && say(object.name)}
      </h3>
      {cell.grants.length === 0 && <p>{say(pageTexts.nothing)}</p>}
      <ul>
        {cell.grants.map((grant) => (
          <li key={`${grant.action} ${grant.scope}`}>
            <strong>{say(permissionActionTexts[grant.action])}</strong>{' '}
            {say(pageTexts.inScope, { scope: scopeName(grant.scope) })}
            {grant.withPurpose && ` (${say(pageTexts.withPurpose)})`}
          </li>
        ))}
      </ul>
      <p className="soft">
        {say(pageTexts.source, { source: cell.sources.join(', ') })}
        {cell.verbatim !== undefined && ` · ${say(pageTexts.verbatim, { text: cell.verbatim })}`}
        {!cell.verified && ` · ${say(pageTexts.notVerified)}`}
      </p>
    </div>
  );
}
