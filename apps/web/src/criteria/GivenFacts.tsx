import type { RecognitionDetail } from '@muctieu/contract/criteria/recognition';
import { Fragment, type ReactNode } from 'react';
import { PageLink } from '../shared/PageLink.tsx';
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
  const facts: readonly (readonly [string, ReactNode])[] = [
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
          [say(recognitionTexts.petition), paper(given.submission)],
          [say(recognitionTexts.arrears), format.dong(given.submission.arrearsDong)],
          [
            say(recognitionTexts.security),
            say(given.submission.securityComplicated ? recognitionTexts.yes : recognitionTexts.no),
          ],
        ] as const)),
    ...(given.verification === undefined
      ? []
      : [[say(recognitionTexts.verificationSymbol), paper(given.verification)] as const]),
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
          [say(recognitionTexts.decisionSymbol), paper(given.decision)],
          [say(recognitionTexts.decisionOn), format.day(given.decision.on)],
        ] as const)),
    ...(given.announcement === undefined
      ? []
      : [
          [
            say(recognitionTexts.announcedOn),
            [format.day(given.announcement.on), given.announcement.place ?? '']
              .filter((part) => part !== '')
              .join(', '),
          ] as const,
        ]),
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

/** The symbol as it was typed, with the way to the paper where the register has it. */
function paper({ symbol, documentId }: { readonly symbol: string; readonly documentId?: string | undefined }) {
  return documentId === undefined ? symbol : <PageLink to={`/van-ban/${documentId}`}>{symbol}</PageLink>;
}
