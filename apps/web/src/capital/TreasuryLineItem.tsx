import { Button } from '@mantine/core';
import type { TreasuryLineAnswer } from '@muctieu/contract/capital/treasury';
import { resolveTreasuryLine } from '@muctieu/contract/capital/treasury.operations';
import { matchGroundTexts, matchHowTexts, treasuryStateTexts } from '@muctieu/contract/capital/treasury.texts';
import { useState } from 'react';
import { notify } from '../shared/notices.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useChange } from '../shared/use-change.ts';
import { useDraft } from '../shared/use-draft.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { TreasuryHandLink, type TypedShares } from './TreasuryHandLink.tsx';
import { TreasuryPaymentForm } from './TreasuryPaymentForm.tsx';
import { treasuryPageTexts as texts } from './treasury.texts.ts';

const tones: Readonly<Record<TreasuryLineAnswer['state'], StatusTone>> = {
  open: 'doubt',
  linked: 'good',
  'not-ours': 'neutral',
  drafted: 'waiting',
};

/** One line of a statement, what it may be, and what can be done with it. */
export function TreasuryLineItem({
  line,
  provinceId,
}: {
  readonly line: TreasuryLineAnswer;
  readonly provinceId: string;
}) {
  const say = useSay();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft(`capital.treasury.${line.lineId}`, { reason: '', shares: {} as TypedShares });
  const change = useChange(resolveTreasuryLine, { refresh: ['capital.'] });
  const { reason, shares } = draft.value;
  const type = (part: Partial<typeof draft.value>) => draft.change((before) => ({ ...before, ...part }));
  const settle = async (
    body:
      | { readonly kind: 'not-ours' | 'undone' }
      | {
          readonly kind: 'linked';
          readonly entryIds: string[];
          readonly amounts?: string[];
          readonly alsoLineIds?: string[];
          readonly how: 'likely' | 'hand';
        },
  ) => {
    const outcome = await change.send({ params: { lineId: line.lineId }, body: { ...body, provinceId, reason } });
    if (!outcome.ok) return;
    draft.saved();
    notify(say(texts.done));
  };
  return (
    <li>
      <p>
        <StatusBadge tone={tones[line.state]}>{say(treasuryStateTexts[line.state] ?? texts.state)}</StatusBadge>{' '}
        {say(texts.lineOf, {
          day: format.day(line.day),
          amount: format.dong(line.amountDong),
          holder: line.holderText,
          reference: line.reference,
        })}{' '}
        <span className={styles.soft}>
          {line.text} ({line.file}, {line.row})
        </span>
      </p>
      {line.lostEntry && <p className={styles.soft}>{say(texts.lostEntry)}</p>}
      {line.entries.length > 0 && (
        <div className={styles.soft}>
          {line.entries
            .map(({ entryId, amountDong }) => say(texts.isEntry, { entry: entryId, amount: format.dong(amountDong) }))
            .join('; ')}
        </div>
      )}
      {line.at !== undefined && line.state !== 'open' && (
        <div className={styles.soft}>
          {say(texts.by, {
            how: say(matchHowTexts[line.how ?? 'hand'] ?? texts.state),
            who: line.personName ?? '',
            at: format.moment(line.at),
          })}
          {line.reason === undefined || line.reason === '' ? '' : `: ${line.reason}`}{' '}
          {line.decisionId !== undefined && (
            <PageLink to={`/von/quyet-dinh/${line.decisionId}`}>{say(texts.openDraft)}</PageLink>
          )}
        </div>
      )}
      <Button variant="default" size="compact-sm" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        {say(isOpen ? texts.close : texts.work)}
      </Button>
      {isOpen && (
        <div className="stack">
          <TextField label={say(texts.reason)} value={reason} onChange={(next) => type({ reason: next })} required />
          <ProblemList problems={change.problems} takesFocus />
          {line.state === 'open' ? (
            <>
              {line.candidates.map(({ entryIds, alsoLineIds, score, grounds, says }) => (
                <div key={[...entryIds, ...alsoLineIds].join()} className={styles.tools}>
                  <div>
                    {says.map((one) => (
                      <div key={one}>{one}</div>
                    ))}
                    <div className={styles.soft}>
                      {say(texts.score, {
                        score,
                        grounds: grounds.map((ground) => say(matchGroundTexts[ground] ?? texts.state)).join(', '),
                      })}
                    </div>
                  </div>
                  <Button
                    onClick={() => void settle({ kind: 'linked', entryIds, alsoLineIds, how: 'likely' })}
                    disabled={reason === ''}
                    loading={change.sending}
                  >
                    {say(texts.accept)}
                  </Button>
                </div>
              ))}
              <div>
                <Button variant="default" disabled={reason === ''} onClick={() => void settle({ kind: 'not-ours' })}>
                  {say(texts.notOurs)}
                </Button>
              </div>
              <TreasuryHandLink
                line={line}
                provinceId={provinceId}
                shares={shares}
                onChange={(next) => type({ shares: next })}
                mayLink={reason !== '' && !change.sending}
                onLink={(chosen) =>
                  void settle({
                    kind: 'linked',
                    entryIds: chosen.map(({ entryId }) => entryId),
                    amounts: chosen.map(({ amountDong }) => amountDong),
                    how: 'hand',
                  })
                }
              />
              <TreasuryPaymentForm line={line} provinceId={provinceId} />
            </>
          ) : (
            <div>
              <Button variant="default" disabled={reason === ''} onClick={() => void settle({ kind: 'undone' })}>
                {say(texts.undo)}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}
