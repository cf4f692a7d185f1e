import type { AnswerOf } from '@muctieu/contract/http/operation';
import { severityTexts } from '@muctieu/contract/indicators/indicators.texts';
import { readRule } from '@muctieu/contract/indicators/rules.operations';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { usePermission } from '../shared/session.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { usePathParameter } from '../shared/use-path-parameter.ts';
import { useSay } from '../shared/use-say.ts';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { RuleForm } from './RuleForm.tsx';
import { ruleTexts } from './rule-pages.texts.ts';
import { useRuleProvince } from './use-rule-province.ts';

type Shown = AnswerOf<typeof readRule>;

/** One rule: what it asked when, by which document, and the way to a new version. */
export function RulePage() {
  const say = useSay();
  const ruleId = usePathParameter('ruleId');
  const provinceId = useRuleProvince();
  const mayWrite = usePermission({ object: 'programme-catalogue', action: 'approve' });
  const reading = useOperation(readRule, { params: { ruleId }, query: { provinceId } });
  const [current] = reading.value?.versions ?? [];
  return (
    <div className="stack">
      <PageHeader
        title={current?.sentence ?? ruleId}
        note={ruleId}
        trail={[{ label: say(indicatorPageTexts.rules), to: '/chi-tieu/quy-tac' }]}
      />
      <ReadingFrame reading={reading}>
        {(shown) => (
          <>
            <Versions shown={shown} />
            {mayWrite && <NewVersion shown={shown} provinceId={provinceId} />}
          </>
        )}
      </ReadingFrame>
    </div>
  );
}

function Versions({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  const format = useFormat();
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(ruleTexts.versions)}</h2>
      <ol className={styles.list} reversed>
        {shown.versions.map((version) => {
          const { severity, why } = version.content;
          return (
            <li key={`${version.provinceId}${version.number}`}>
              <strong>{say(severityTexts[severity] ?? { vi: severity, en: severity })}</strong>,{' '}
              {say(ruleTexts.from, { day: format.day(version.fromDay) })}: {version.sentence} {say(why)}
              <div className="soft">
                {say(version.provinceId === 'VN' ? ruleTexts.country : ruleTexts.ownProvince)} ·{' '}
                {version.personName ?? say(indicatorSentences.program)}, {format.moment(version.at)} · {version.reason}{' '}
                {version.documentId !== undefined && (
                  <PageLink to={`/van-ban/${version.documentId}`}>
                    {version.documentSymbol ?? version.documentId}
                  </PageLink>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function NewVersion({ shown, provinceId }: { readonly shown: Shown; readonly provinceId: string }) {
  const say = useSay();
  const [latest] = shown.versions;
  const national = shown.versions.find((version) => version.provinceId === 'VN');
  if (latest === undefined) return null;
  const isBound = provinceId !== 'VN' && national?.content.severity === 'hard';
  return (
    <section className="paper stack">
      <h2 className={styles.heading}>{say(ruleTexts.newVersion)}</h2>
      {isBound ? (
        <p>{say(ruleTexts.nationalHard)}</p>
      ) : (
        <RuleForm
          key={shown.version}
          ruleId={shown.ruleId}
          provinceId={provinceId}
          version={shown.version}
          content={latest.content}
        />
      )}
    </section>
  );
}
