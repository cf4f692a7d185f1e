import { Button } from '@mantine/core';
import { verifyJournalChain } from '@muctieu/contract/journal/journal.operations';
import { journalBreakTexts } from '@muctieu/contract/journal/journal.texts';
import type { VerifiedProvinceAnswer } from '@muctieu/contract/journal/journal-entry';
import { useState } from 'react';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './JournalPage.module.css';
import { journalTexts } from './journal.texts.ts';

/** Computes the chain again when asked, and says for each province whether it is whole. */
export function JournalSeals() {
  const say = useSay();
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const verified = useOperation(verifyJournalChain, {}, { enabled: asked });
  return (
    <section className={`paper ${styles.seals}`} aria-label={say(journalTexts.verify)} aria-live="polite">
      <Button variant="default" loading={verified.loading} onClick={() => (asked ? verified.reload() : setAsked(true))}>
        {say(journalTexts.verify)}
      </Button>
      {asked && (
        <ReadingFrame reading={verified}>
          {({ verifiedAt, provinces }) => (
            <>
              <p>{say(journalTexts.verifiedAt, { moment: format.moment(verifiedAt) })}</p>
              {provinces.length === 0 && <p>{say(journalTexts.nothing)}</p>}
              <ul>
                {provinces.map((province) => (
                  <SealedProvince key={province.provinceId} province={province} />
                ))}
              </ul>
            </>
          )}
        </ReadingFrame>
      )}
    </section>
  );
}

function SealedProvince({ province }: { readonly province: VerifiedProvinceAnswer }) {
  const say = useSay();
  const { provinceId, entriesSealed, entriesUnsealed, firstBreak, anchor } = province;
  return (
    <li>
      <StatusBadge tone={firstBreak === undefined ? 'good' : 'bad'}>{''}</StatusBadge>{' '}
      {firstBreak === undefined
        ? say(journalTexts.whole, { province: provinceId, sealed: entriesSealed, unsealed: entriesUnsealed })
        : say(journalTexts.broken, {
            province: provinceId,
            what: say(journalBreakTexts[firstBreak.kind]),
            number: firstBreak.sealNumber,
          })}
      {anchor !== undefined && (
        <div className="soft">{say(journalTexts.anchor, { number: anchor.sealNumber, hash: anchor.hash })}</div>
      )}
    </li>
  );
}
