import type { RecognitionDetail } from '@muctieu/contract/criteria/recognition';
import { Fragment } from 'react';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './criteria.module.css';
import { recognitionTexts } from './recognition-page.texts.ts';

/** What the steps have left, each rate with its numerator and denominator. */
export function GivenFacts({ dossier }: { readonly dossier: RecognitionDetail }) {
  const say = useSay();
  const format = useFormat();
  const { given } = dossier;
  const rate = (part: number, whole: number) =>
    say(recognitionTexts.rateOf, { part, whole, percent: whole === 0 ? '–' : format.percent(part / whole) });
  const facts: readonly (readonly [string, string])[] = [
    ...(given['self-assessment'] === undefined
      ? []
      : [[say(recognitionTexts.met), rate(given['self-assessment'].met, given['self-assessment'].criteria)] as const]),
    ...(given.consultation === undefined
      ? []
      : ([
          [say(recognitionTexts.surveyed), rate(given.consultation.surveyed, given.consultation.households)],
          [say(recognitionTexts.satisfied), rate(given.consultation.satisfied, given.consultation.surveyed)],
        ] as const)),
    ...(given.submission === undefined
      ? []
      : ([
          [say(recognitionTexts.petition), given.submission.symbol],
          [say(recognitionTexts.arrears), format.dong(given.submission.arrearsDong)],
          [
            say(recognitionTexts.security),
            say(given.submission.securityComplicated ? recognitionTexts.yes : recognitionTexts.no),
          ],
        ] as const)),
    ...(given.verification === undefined
      ? []
      : [[say(recognitionTexts.verificationSymbol), given.verification.symbol] as const]),
    ...(given.opinions?.opinions ?? []).map(
      ({ number, department, met, note }) =>
        [
          say(recognitionTexts.opinionNumber, { number }),
          `${department}: ${say(met ? recognitionTexts.opinionMet : recognitionTexts.no)}${note === '' ? '' : ` (${note})`}`,
        ] as const,
    ),
    ...(given.vote === undefined
      ? []
      : ([
          [say(recognitionTexts.present), rate(given.vote.present, given.vote.members)],
          [say(recognitionTexts.votesFor), rate(given.vote.votesFor, given.vote.present)],
          [say(recognitionTexts.votesAgainst), format.number(given.vote.votesAgainst)],
        ] as const)),
    ...(given.decision === undefined
      ? []
      : ([
          [say(recognitionTexts.decisionSymbol), given.decision.symbol],
          [say(recognitionTexts.decisionOn), format.day(given.decision.on)],
        ] as const)),
    ...(given.announcement === undefined
      ? []
      : [[say(recognitionTexts.announcedOn), format.day(given.announcement.on)] as const]),
  ];
  if (facts.length === 0) return null;
  return (
    <section className="paper" aria-label={say(recognitionTexts.given)}>
      <h2 className={styles.heading}>{say(recognitionTexts.given)}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
