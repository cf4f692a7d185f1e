import type { nodeDifference } from '@muctieu/contract/programmes/catalogue';
import { capitalKindTexts, differenceTexts, nodeLevelTexts } from '@muctieu/contract/programmes/programmes.texts';
import type { Text } from '@muctieu/kernel/text';
import type { z } from 'zod';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { sharedTexts } from '../shared/shared.texts.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './programmes.module.css';
import { nodeFieldTexts, programmesTexts } from './programmes.texts.ts';

type Difference = z.output<typeof nodeDifference>;

const tones = { added: 'good', moved: 'doubt', changed: 'doubt', missing: 'neutral' } as const;

interface DifferenceListProps {
  readonly title: string;
  readonly differences: readonly Difference[];
}

/** What is different, node by node and field by field. */
export function DifferenceList({ title, differences }: DifferenceListProps) {
  const say = useSay();
  const heading = say(programmesTexts.differences, { name: title });
  return (
    <div>
      <h2 style={{ marginTop: 0 }}>{heading}</h2>
      {differences.length === 0 && <p className="soft">{say(programmesTexts.importNothing)}</p>}
      {differences.some(({ kind }) => kind === 'missing') && (
        <p className="soft">{say(programmesTexts.missingStays)}</p>
      )}
      {differences.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={styles.scroll} tabIndex={0} aria-label={heading}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say(programmesTexts.difference)}</th>
                <th scope="col">{say(programmesTexts.code)}</th>
                <th scope="col">{say(programmesTexts.name)}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((difference) => (
                <tr key={difference.code}>
                  <td>
                    <StatusBadge tone={tones[difference.kind]}>{say(differenceTexts[difference.kind])}</StatusBadge>
                  </td>
                  <td>{difference.code}</td>
                  <td>
                    {difference.name}
                    {difference.kind !== 'added' && <Changes changes={difference.changes} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

const fieldWords: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  capitalKinds: capitalKindTexts,
  level: nodeLevelTexts,
  verified: { true: sharedTexts.yes, false: sharedTexts.no },
};

function Changes({ changes }: { readonly changes: Difference['changes'] }) {
  const say = useSay();
  if (changes.length === 0) return null;
  /** Codes in the words of the reader; empty where nothing stood or stands. */
  const worded = (field: string, value: string): string => {
    if (value === '') return '…';
    const words = fieldWords[field];
    if (words === undefined) return value;
    return value.replace(/[A-Za-z]+/g, (code) => {
      const text = words[code];
      return text === undefined ? code : say(text);
    });
  };
  return (
    <ul className={styles.changes}>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {say(nodeFieldTexts[field] ?? { vi: field, en: field })}:{' '}
          <del className={styles.old}>{worded(field, before)}</del> → <ins>{worded(field, after)}</ins>
        </li>
      ))}
    </ul>
  );
}
