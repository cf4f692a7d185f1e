import type { RecognitionDetail } from '@muctieu/contract/criteria/recognition';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { recognitionTexts } from './recognition-page.texts.ts';

const sentences = {
  keeps: recognitionTexts.keeps,
  half: recognitionTexts.half,
  'part-with-key': recognitionTexts.partWithKey,
  communes: recognitionTexts.communesLost,
} as const;

/** Of what was recognised: whether the latest assessment is cause to withdraw it, with the criteria it rests on. */
export function WithdrawalJudgement({ dossier }: { readonly dossier: RecognitionDetail }) {
  const say = useSay();
  const format = useFormat();
  const { judgement, nextReviewOn } = dossier;
  if (judgement === undefined && nextReviewOn === undefined) return null;
  return (
    <section className="paper" aria-label={say(recognitionTexts.judgement)}>
      <h2 className={styles.heading}>{say(recognitionTexts.judgement)}</h2>
      {nextReviewOn !== undefined && <p>{say(recognitionTexts.review, { day: format.day(nextReviewOn) })}</p>}
      {judgement !== undefined && (
        <>
          <StatusBadge tone={judgement.verdict === 'keeps' ? 'good' : 'bad'}>
            {say(sentences[judgement.verdict], {
              round: judgement.roundTitle ?? '–',
              day: format.day(judgement.asOf ?? ''),
              lost: judgement.communes?.withdrawn ?? 0,
              communes: judgement.communes?.all ?? 0,
              percent: judgement.communes?.percent ?? 0,
              failed: judgement.failed.length,
              total: judgement.total,
              numbers: judgement.failed.join(', ') || '–',
              keys: judgement.failedKeys.join(', '),
              document: judgement.documentSymbol,
            })}
          </StatusBadge>
          {judgement.communes !== undefined && judgement.verdict !== 'communes' && (
            <p>
              {say(recognitionTexts.communesKept, {
                lost: judgement.communes.withdrawn,
                communes: judgement.communes.all,
                percent: judgement.communes.percent,
              })}
            </p>
          )}
          {judgement.unknown.length > 0 && (
            <p>{say(recognitionTexts.unknown, { numbers: judgement.unknown.join(', ') })}</p>
          )}
          {!judgement.verified && <p className="soft">{say(recognitionTexts.unverified)}</p>}
        </>
      )}
    </section>
  );
}
