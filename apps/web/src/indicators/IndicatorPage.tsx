import type { AnswerOf } from '@muctieu/contract/http/operation';
import { readIndicator } from '@muctieu/contract/indicators/indicators.operations';
import {
  breakdownTexts,
  directionTexts,
  indicatorColumnTexts,
  indicatorKindTexts,
  programmeTexts,
  regroupingTexts,
  severityTexts,
} from '@muctieu/contract/indicators/indicators.texts';
import type { Text } from '@muctieu/kernel/text';
import type { ReactNode } from 'react';
import { VerifiedBadge } from '../documents/VerifiedBadge.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission, useSession } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { CriteriaLink } from './CriteriaLink.tsx';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';

type Shown = AnswerOf<typeof readIndicator>;

/** One indicator: definition, formula with its operands, who computes with it, rules and versions. */
export function IndicatorPage() {
  const say = useSay();
  const code = usePathParameter('code');
  const mayApprove = usePermission({ object: 'programme-catalogue', action: 'approve' });
  // Every province shares the definition: a right in one of them does not reach it.
  const mayDefine = (useSession().person?.roles ?? []).some(({ provinceId }) => provinceId === 'VN') && mayApprove;
  const reading = useOperation(readIndicator, { params: { code } });
  const name = reading.value === undefined ? code : say(reading.value.definition.name);
  return (
    <div className="stack">
      <PageHeader
        title={name}
        note={code}
        trail={[{ label: say(indicatorPageTexts.title), to: '/chi-tieu' }]}
        actions={mayDefine && <PageLink to={`/chi-tieu/muc/${code}/sua`}>{say(indicatorPageTexts.edit)}</PageLink>}
      />
      <ReadingFrame reading={reading}>
        {(shown) => (
          <div className={styles.columns}>
            <section className="paper">
              <Facts shown={shown} />
            </section>
            <div className="stack">
              <Links title={indicatorSentences.operands} items={shown.operands} />
              <Links title={indicatorSentences.usedBy} items={shown.usedBy} />
              <CriteriaLink indicator={shown.code} />
              <Rules shown={shown} />
              <Versions shown={shown} />
            </div>
          </div>
        )}
      </ReadingFrame>
    </div>
  );
}

function Facts({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  const format = useFormat();
  const { definition } = shown;
  const word = (texts: Readonly<Record<string, Text>>, key: string) => say(texts[key] ?? { vi: key, en: key });
  const rows: readonly (readonly [Text, ReactNode])[] = [
    [indicatorColumnTexts.programme, word(programmeTexts, definition.programme)],
    [indicatorColumnTexts.unitName, say(definition.unit.name)],
    [indicatorColumnTexts.kind, word(indicatorKindTexts, definition.kind)],
    [indicatorColumnTexts.direction, word(directionTexts, definition.direction)],
    [indicatorColumnTexts.regrouping, word(regroupingTexts, definition.regrouping.kind)],
    ...(definition.numerator ? [[indicatorSentences.numerator, say(definition.numerator)] as const] : []),
    ...(definition.denominator
      ? [
          [
            definition.kind === 'average' ? indicatorSentences.weight : indicatorSentences.denominator,
            say(definition.denominator),
          ] as const,
        ]
      : []),
    ...(definition.formula ? [[indicatorColumnTexts.formula, <code key="f">{definition.formula}</code>] as const] : []),
    ...(definition.breakdowns.length > 0
      ? [
          [
            indicatorSentences.breakdowns,
            definition.breakdowns.map((dimension) => word(breakdownTexts, dimension)).join(', '),
          ] as const,
        ]
      : []),
    [indicatorSentences.collectedBy, say(definition.collectedBy)],
    [
      indicatorSentences.validity,
      `${format.day(definition.validFrom)} – ${definition.validUntil === undefined ? '…' : format.day(definition.validUntil)}`,
    ],
    [
      indicatorSentences.documents,
      <ul key="d" className={styles.list}>
        {shown.documents.map(({ documentId, symbol }) => (
          <li key={documentId}>
            <PageLink to={`/van-ban/${documentId}`}>{symbol ?? documentId}</PageLink>
          </li>
        ))}
      </ul>,
    ],
    [
      indicatorSentences.sources,
      <span key="s">
        {definition.sources.join(', ')} <VerifiedBadge verified={definition.verified} />
      </span>,
    ],
    ...(definition.note ? [[indicatorColumnTexts.reason, say(definition.note)] as const] : []),
    [
      indicatorColumnTexts.shown,
      say(indicatorSentences.counts, { values: shown.observationCount, targets: shown.targetCount }),
    ],
  ];
  return (
    <dl className="facts">
      {rows.map(([title, content]) => (
        <div key={title.vi} style={{ display: 'contents' }}>
          <dt>{say(title)}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}

function Links({ title, items }: { readonly title: Text; readonly items: Shown['operands'] }) {
  const say = useSay();
  if (items.length === 0) return null;
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(title)}</h2>
      <ul className={styles.list}>
        {items.map(({ code, name }) => (
          <li key={code}>
            <PageLink to={`/chi-tieu/muc/${code}`}>{say(name)}</PageLink> <span className="soft">{code}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rules({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  if (shown.rules.length === 0) return null;
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(indicatorSentences.rules)}</h2>
      <ul className={styles.list}>
        {shown.rules.map(({ id, severity, why }) => (
          <li key={id}>
            {say(why)} <span className="soft">({say(severityTexts[severity] ?? { vi: severity, en: severity })})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Versions({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  const format = useFormat();
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(indicatorSentences.versions)}</h2>
      <ul className={styles.list}>
        {shown.versions.map((version) => (
          <li key={version.number}>
            {say(indicatorSentences.version, { number: String(version.number) })}, {format.moment(version.at)},{' '}
            {say(version.origin === 'person' ? indicatorSentences.byPerson : indicatorSentences.fromData)}
            <div className="soft">{version.reason}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
