import { Button } from '@mantine/core';
import type { TreasuryLineAnswer } from '@muctieu/contract/capital/treasury';
import { listTreasuryEntries } from '@muctieu/contract/capital/treasury.operations';
import { parseDong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useState } from 'react';
import { LoadingNote } from '../shared/LoadingNote.tsx';
import { ProblemList } from '../shared/ProblemList.tsx';
import { TextField } from '../shared/TextField.tsx';
import { TickField } from '../shared/TickField.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useList } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { treasuryPageTexts as texts } from './treasury.texts.ts';

/** What of which entry the line is, as typed: đồng by number of the entry. */
export type TypedShares = Readonly<Record<string, string>>;

/** Days before and after the line within which a payment of the ledger may be the same. */
const daysLookedAround = 60;

/** Links a line to entries by hand: each with how much of it, until nothing of the line is left over. */
export function TreasuryHandLink({
  line,
  provinceId,
  shares,
  onChange,
  onLink,
  mayLink,
}: {
  readonly line: TreasuryLineAnswer;
  readonly provinceId: string;
  readonly shares: TypedShares;
  readonly onChange: (shares: TypedShares) => void;
  readonly onLink: (entries: readonly { readonly entryId: string; readonly amountDong: string }[]) => void;
  readonly mayLink: boolean;
}) {
  const say = useSay();
  const format = useFormat();
  const [ofAll, setOfAll] = useState(line.holderId === undefined);
  const entries = useList(listTreasuryEntries, {
    query: {
      provinceId,
      limit: 50,
      from: shifted(line.day, -daysLookedAround),
      until: shifted(line.day, daysLookedAround),
      ...(ofAll || line.holderId === undefined ? {} : { holderId: line.holderId }),
    },
  });
  const chosen = Object.entries(shares).map(([entryId, written]) => ({ entryId, amount: readDong(written) }));
  const rest = chosen.reduce((left, { amount }) => left - (amount ?? 0n), BigInt(line.amountDong));
  const isReadable = chosen.every(({ amount }) => amount !== undefined && amount > 0n);
  const tick = (entryId: string, freeDong: string, isChosen: boolean) => {
    const { [entryId]: _, ...others } = shares;
    const free = BigInt(freeDong);
    const take = rest < free ? rest : free;
    onChange(isChosen ? { ...others, [entryId]: (take > 0n ? take : 0n).toString() } : others);
  };
  return (
    <details>
      <summary>{say(texts.byHand)}</summary>
      <div className="stack">
        {line.holderId !== undefined && <TickField label={say(texts.ofAllHolders)} value={ofAll} onChange={setOfAll} />}
        <ProblemList problems={entries.problems} />
        {entries.loading && <LoadingNote />}
        {!entries.loading && entries.items.length === 0 && <p>{say(texts.noEntries, { days: daysLookedAround })}</p>}
        <ul className={styles.conflicts}>
          {entries.items.map(({ entryId, day, holderName, nodeCode, text, freeDong, amountDong }) => (
            <li key={entryId} className={styles.tools}>
              <TickField
                label={`${format.day(day)} ${nodeCode} ${holderName}: ${text}. ${say(texts.freeOf, {
                  free: format.dong(freeDong),
                  all: format.dong(amountDong),
                })}`}
                value={shares[entryId] !== undefined}
                onChange={(isChosen) => tick(entryId, freeDong, isChosen)}
              />
              {shares[entryId] !== undefined && (
                <TextField
                  label={say(texts.share)}
                  value={shares[entryId]}
                  onChange={(written) => onChange({ ...shares, [entryId]: written })}
                  kind="code"
                />
              )}
            </li>
          ))}
        </ul>
        {entries.hasMore && (
          <div>
            <Button variant="default" loading={entries.loadingMore} onClick={entries.loadMore}>
              {say(texts.more)}
            </Button>
          </div>
        )}
        <p aria-live="polite">
          {rest === 0n
            ? say(texts.restNone)
            : say(rest > 0n ? texts.restOpen : texts.restOver, {
                rest: format.dong((rest < 0n ? -rest : rest).toString()),
              })}
        </p>
        <div>
          <Button
            variant="default"
            disabled={!mayLink || !isReadable || rest !== 0n || chosen.length === 0}
            onClick={() =>
              onLink(chosen.map(({ entryId, amount }) => ({ entryId, amountDong: (amount ?? 0n).toString() })))
            }
          >
            {say(texts.link)}
          </Button>
        </div>
      </div>
    </details>
  );
}

/** «7.000.000» or «7000000» đồng. */
function readDong(written: string): bigint | undefined {
  const digits = written.replace(/[\s.,\u00a0]/g, '');
  return /^\d{1,18}$/.test(digits) ? parseDong(digits) : undefined;
}

function shifted(day: string, by: number): PlainDate {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10) as PlainDate;
}
