import { waitingForTexts } from '@muctieu/contract/criteria/recognition.texts';
import type { RuleContent, RuleItem } from '@muctieu/contract/criteria/recognition-rule';
import { listRules } from '@muctieu/contract/criteria/recognition-work.operations';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { usePermission } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { dossierWorkTexts } from './dossier-work.texts.ts';
import { recognitionNames } from './recognition-names.texts.ts';
import { SetRule } from './SetRule.tsx';
import { useOwnProvince } from './use-round.ts';

/** How recognition goes on a day: steps with their terms, limits, withdrawal, review, each with its document. */
export function RecognitionRulesPage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const [day, setDay] = useAddressState('ngay');
  const onDay = parsePlainDate(day);
  const rules = useOperation(listRules, { query: { provinceId, ...(onDay === undefined ? {} : { onDay }) } });
  const maySet = usePermission({ object: 'legal-document', action: 'approve' });
  return (
    <div className="stack">
      <PageHeader
        title={say(recognitionNames.rules)}
        trail={[{ label: say(recognitionNames.recognition), to: '/cong-nhan' }]}
        note={say(dossierWorkTexts.rulesNote)}
      />
      <section className="paper not-printed">
        <DayPicker label={say(dossierWorkTexts.onDay)} value={onDay} onChange={(picked) => setDay(picked ?? '')} />
      </section>
      <ReadingFrame reading={rules}>
        {({ rules: all }) => {
          const held = all.filter(({ holds }) => holds);
          const others = all.filter(({ holds }) => !holds);
          return (
            <>
              {held.map((rule) => (
                <section key={rule.ruleId} className="paper stack" aria-label={titleOf(rule.content, say)}>
                  <Rule rule={rule} />
                  {maySet && <SetRule key={rule.ruleId} rule={rule} provinceId={provinceId} />}
                </section>
              ))}
              {others.length > 0 && (
                <section className="paper stack" aria-label={say(dossierWorkTexts.other)}>
                  <details>
                    <summary className={styles.opener}>{say(dossierWorkTexts.other)}</summary>
                    {others.map((rule) => (
                      <Rule key={rule.ruleId} rule={rule} />
                    ))}
                  </details>
                </section>
              )}
            </>
          );
        }}
      </ReadingFrame>
    </div>
  );
}

type Say = ReturnType<typeof useSay>;

export function titleOf(content: RuleContent, say: Say): string {
  if (content.part !== 'procedure') return say(dossierWorkTexts[content.part]);
  const subjects = {
    commune: dossierWorkTexts.ofCommunes,
    village: dossierWorkTexts.ofVillages,
    district: dossierWorkTexts.ofDistricts,
  } as const;
  return `${say(dossierWorkTexts.procedure)}: ${say(subjects[content.subject])}`;
}

function Rule({ rule }: { readonly rule: RuleItem }) {
  const say = useSay();
  const format = useFormat();
  const { content, from, until, documentId, article, verified, provinceId } = rule;
  const days =
    until === undefined
      ? say(dossierWorkTexts.onwards, { from: format.day(from) })
      : say(dossierWorkTexts.between, { from: format.day(from), until: format.day(until) });
  return (
    <>
      <h2 className={styles.heading}>{titleOf(content, say)}</h2>
      <p>
        <StatusBadge tone={verified ? 'good' : 'doubt'}>
          {say(verified ? dossierWorkTexts.verified : dossierWorkTexts.unverified)}
        </StatusBadge>{' '}
        {days}; {say(provinceId === 'VN' ? dossierWorkTexts.nation : dossierWorkTexts.ofProvince)}
        {documentId !== undefined && (
          <>
            ; <PageLink to={`/van-ban/${documentId}`}>{documentId}</PageLink>
          </>
        )}
        {article !== '' && `, ${article}`}
        {provinceId !== 'VN' && `; ${rule.reason}`}
      </p>
      {'note' in content && content.note !== undefined && <p className="soft">{content.note}</p>}
      <Content content={content} />
    </>
  );
}

function Content({ content }: { readonly content: RuleContent }) {
  const say = useSay();
  const unverified = (is: boolean) => (is ? '' : ` (${say(dossierWorkTexts.unverified)})`);
  switch (content.part) {
    case 'procedure':
      return (
        <ol className={styles.rules}>
          {content.steps.map(({ code, name, actor, due, workingDays, verified, note }) => (
            <li key={code}>
              {say(name)}{' '}
              <span className="soft">
                · {say(waitingForTexts[actor.level])},{' '}
                {say(actor.action === 'write' ? dossierWorkTexts.writes : dossierWorkTexts.approves)}
                {due !== undefined && ` · ${say(dossierWorkTexts.due)} ${due.day}/${due.month}`}
                {workingDays !== undefined && ` · ${workingDays} ${say(dossierWorkTexts.workingDays).toLowerCase()}`}
                {unverified(verified)}
                {note === undefined ? '' : ` · ${note}`}
              </span>
            </li>
          ))}
        </ol>
      );
    case 'limits':
      return (
        <ul className={styles.rules}>
          {[
            [dossierWorkTexts.coverageCommune, content.coverage.commune] as const,
            [dossierWorkTexts.coverageDistrict, content.coverage.district] as const,
            [dossierWorkTexts.satisfaction, content.satisfaction] as const,
            [dossierWorkTexts.quorum, content.quorum] as const,
            [dossierWorkTexts.majority, content.majority] as const,
          ].map(([label, { percent, verified, note }]) => (
            <li key={label.en}>
              {say(label)}: ≥ {percent}
              <span className="soft">
                {unverified(verified)}
                {note === undefined ? '' : ` · ${note}`}
              </span>
            </li>
          ))}
        </ul>
      );
    case 'withdrawal':
      return (
        <ul className={styles.rules}>
          <li>
            {say(dossierWorkTexts.partPercent)}: {content.partPercent}
          </li>
          <li>
            {say(dossierWorkTexts.halfPercent)}: {content.halfPercent}
          </li>
          <li>
            {say(dossierWorkTexts.communePercent)}: {content.communePercent} ({content.documentSymbol})
          </li>
          {content.keyCriteria.map(({ setId, numbers, verified }) => (
            <li key={setId}>
              {say(dossierWorkTexts.keys, { numbers: numbers.join(', '), set: setId })}
              <span className="soft">{unverified(verified)}</span>
            </li>
          ))}
        </ul>
      );
    case 'review':
      return (
        <ul className={styles.rules}>
          <li>
            {say(dossierWorkTexts.everyMonths)}: {content.everyMonths}
          </li>
          <li>
            {say(dossierWorkTexts.aheadDays)}: {content.aheadDays}
          </li>
        </ul>
      );
    default:
      return content satisfies never;
  }
}
