import { PageHeader } from '../shared/PageHeader.tsx';
import { useSay } from '../shared/use-say.ts';
import { indicatorPageTexts } from './indicators.texts.ts';
import { RuleForm } from './RuleForm.tsx';
import { ruleTexts } from './rule-pages.texts.ts';
import { useRuleProvince } from './use-rule-province.ts';

/** A rule that nobody wrote yet. */
export function NewRulePage() {
  const say = useSay();
  const provinceId = useRuleProvince();
  return (
    <div className="stack">
      <PageHeader
        title={say(ruleTexts.newTitle)}
        note={say(ruleTexts.newNote)}
        trail={[{ label: say(indicatorPageTexts.rules), to: '/chi-tieu/quy-tac' }]}
      />
      <section className="paper stack">
        <RuleForm provinceId={provinceId} version={0} />
      </section>
    </div>
  );
}
