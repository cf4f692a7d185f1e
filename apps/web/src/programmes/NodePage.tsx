import type { AnswerOf } from '@muctieu/contract/http/operation';
import { readNode } from '@muctieu/contract/programmes/programmes.operations';
import { capitalKindTexts, nodeLevelTexts } from '@muctieu/contract/programmes/programmes.texts';
import type { Text } from '@muctieu/kernel/text';
import type { ReactNode } from 'react';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { FactBadge } from './FactBadge.tsx';
import { NodeActivity } from './NodeActivity.tsx';
import styles from './programmes.module.css';
import { programmesTexts } from './programmes.texts.ts';

export type NodeShown = AnswerOf<typeof readNode>;

/** One node: what it is, who leads, its documents, where it is active, what came before and after. */
export function NodePage() {
  const say = useSay();
  const code = usePathParameter('code');
  const { value: node, problems, loading } = useOperation(readNode, { params: { code }, query: {} });
  const trail = [
    { label: say(programmesTexts.title), to: '/chuong-trinh' },
    ...(node?.above ?? []).map((above) => ({
      label: above.shortName === undefined ? above.code : say(above.shortName),
      to: `/chuong-trinh/muc/${above.code}`,
    })),
  ];
  if (node === undefined) {
    return (
      <>
        <PageHeader title={code} trail={trail} />
        {loading ? <LoadingNote /> : <ProblemList problems={problems} />}
      </>
    );
  }
  return (
    <div className="stack">
      <PageHeader
        title={say(node.name)}
        trail={trail}
        note={`${node.code}, ${say(nodeLevelTexts[node.level])}${node.shortName === undefined ? '' : `, ${say(node.shortName)}`}`}
      />
      <div className={styles.columns}>
        <div className="stack">
          <NodeFacts node={node} />
          <section className="paper">
            <NodeActivity node={node} />
          </section>
        </div>
        <div className="stack">
          <NodeLinks title={programmesTexts.documents} empty={node.documents.length === 0}>
            {node.documents.map(({ documentId, symbol, abstract }) => (
              <li key={documentId}>
                {symbol === undefined ? (
                  say(programmesTexts.documentMissing, { id: documentId })
                ) : (
                  <PageLink to={`/van-ban/${documentId}`}>{symbol}</PageLink>
                )}
                {abstract !== undefined && <div className="soft">{abstract}</div>}
              </li>
            ))}
          </NodeLinks>
          <Succession title={programmesTexts.successors} rows={node.successors} />
          <Succession title={programmesTexts.predecessors} rows={node.predecessors} />
          <NodeLinks title={programmesTexts.below} empty={node.below.length === 0}>
            {node.below.map((child) => (
              <li key={child.code}>
                <PageLink to={`/chuong-trinh/muc/${child.code}`}>{child.code}</PageLink> {say(child.name)}
              </li>
            ))}
          </NodeLinks>
        </div>
      </div>
    </div>
  );
}

interface NodeLinksProps {
  readonly title: Text;
  readonly empty: boolean;
  readonly children: ReactNode;
}

function NodeLinks({ title, empty, children }: NodeLinksProps) {
  const say = useSay();
  return (
    <section className="paper">
      <h2 style={{ marginTop: 0 }}>{say(title)}</h2>
      {empty ? <p className="soft">{say(programmesTexts.none)}</p> : <ul className={styles.list}>{children}</ul>}
    </section>
  );
}

function Succession({ title, rows }: { readonly title: Text; readonly rows: NodeShown['successors'] }) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <NodeLinks title={title} empty={false}>
      {rows.map((row) => (
        <li key={row.rowId}>
          <PageLink to={`/chuong-trinh/muc/${row.code}`}>{row.code}</PageLink> {say(row.name)}{' '}
          <FactBadge verified={row.verified} />
          {row.note !== undefined && <div className="soft">{row.note}</div>}
        </li>
      ))}
    </NodeLinks>
  );
}

function NodeFacts({ node }: { readonly node: NodeShown }) {
  const say = useSay();
  const format = useFormat();
  const { validFrom, validUntil, treasuryCode, criteria, note } = node;
  return (
    <section className="paper">
      <dl className="facts">
        <dt>{say(programmesTexts.validity)}</dt>
        <dd>
          {validUntil === undefined
            ? say(programmesTexts.from, { from: format.day(validFrom) })
            : say(programmesTexts.fromUntil, { from: format.day(validFrom), until: format.day(validUntil) })}
        </dd>
        <dt>{say(programmesTexts.leadAgencies)}</dt>
        <dd>
          <FactList facts={node.leadAgencies.map((agency) => ({ ...agency, words: agency.name }))} />
        </dd>
        <dt>{say(programmesTexts.capitalKinds)}</dt>
        <dd>
          <FactList facts={node.capitalKinds.map((seen) => ({ ...seen, words: say(capitalKindTexts[seen.kind]) }))} />
        </dd>
        {treasuryCode !== undefined && (
          <>
            <dt>{say(programmesTexts.treasuryCode)}</dt>
            <dd>
              <FactList facts={[{ ...treasuryCode, words: treasuryCode.code }]} />
            </dd>
          </>
        )}
        {criteria.length > 0 && (
          <>
            <dt>{say(programmesTexts.criteria)}</dt>
            <dd>{criteria.join(', ')}</dd>
          </>
        )}
        <dt>{say(programmesTexts.sources)}</dt>
        <dd>
          {node.sources.join(', ')} <FactBadge verified={node.verified} />
        </dd>
        {note !== undefined && (
          <>
            <dt>{say(programmesTexts.noteField)}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

interface Fact {
  readonly words: string;
  readonly verified: boolean;
  readonly sources: readonly string[];
}

function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const say = useSay();
  if (facts.length === 0) return say(programmesTexts.notKnown);
  return (
    <ul className={styles.list}>
      {facts.map(({ words, verified, sources }) => (
        <li key={words}>
          {words} <FactBadge verified={verified} /> <span className={styles.short}>{sources.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
