import { capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import type { ImportDifferenceAnswer, ImportPreviewAnswer } from '@muctieu/contract/capital/sheet-import';
import { differenceStateTexts } from '@muctieu/contract/capital/sheet-import.texts';
import { ScrollFrame } from '../shared/ScrollFrame.tsx';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './capital.module.css';
import { importSheetTexts as texts } from './import-sheet.texts.ts';

const shownMost = 300;
const tones: Readonly<Record<string, StatusTone>> = {
  new: 'waiting',
  changed: 'doubt',
  same: 'good',
  missing: 'neutral',
};

/** What the file says beside what is booked, key by key. */
export function ImportDifferences({ preview }: { readonly preview: ImportPreviewAnswer }) {
  const say = useSay();
  const { differences, differencesLeftOff } = preview;
  const changing = differences.filter(({ state }) => state !== 'same');
  const shown = (changing.length > 0 ? changing : differences).slice(0, shownMost);
  if (shown.length === 0) return null;
  const more = differences.length + differencesLeftOff - shown.length;
  return (
    <section className="paper">
      <h2 className={styles.heading}>{say(texts.differences)}</h2>
      <ScrollFrame className={styles.scroll} label={say(texts.differences)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(texts.node)}</th>
              <th scope="col">{say(texts.holder)}</th>
              <th scope="col">{say(texts.money)}</th>
              <th scope="col">{say(texts.cell)}</th>
              <th scope="col">{say(texts.stored)}</th>
              <th scope="col">{say(texts.inFile)}</th>
              <th scope="col">{say(texts.change)}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <DifferenceRow key={`${keyOf(one)}`} difference={one} />
            ))}
          </tbody>
        </table>
        {more > 0 && <p>{say(texts.leftOff, { count: more })}</p>}
      </ScrollFrame>
    </section>
  );
}

function keyOf({ nodeCode, holderId, source, capitalKind, vintage, budgetYear, day }: ImportDifferenceAnswer): string {
  return [nodeCode, holderId, source, capitalKind, vintage, budgetYear, day].join('|');
}

function DifferenceRow({ difference }: { readonly difference: ImportDifferenceAnswer }) {
  const say = useSay();
  const format = useFormat();
  const { nodeCode, node, holder, source, capitalKind, vintage, budgetYear, day, state } = difference;
  const { storedDong, fileDong, sheet, cell } = difference;
  const years = vintage === budgetYear ? String(budgetYear) : `${vintage} → ${budgetYear}`;
  return (
    <tr>
      <th scope="row">
        {nodeCode} <span className={styles.soft}>{node}</span>
      </th>
      <td>{holder}</td>
      <td>
        {say(sourceTexts[source] ?? { vi: source, en: source })}, {say(capitalKindTexts[capitalKind] ?? texts.money)},{' '}
        {years}
        {day === undefined ? '' : `, ${format.day(day)}`}
      </td>
      <td>{cell === undefined ? '' : `${sheet ?? ''} ${cell}`}</td>
      <td>{format.dong(storedDong)}</td>
      <td>{format.dong(fileDong)}</td>
      <td>{format.dong((BigInt(fileDong) - BigInt(storedDong)).toString())}</td>
      <td>
        <StatusBadge tone={tones[state] ?? 'neutral'}>{say(differenceStateTexts[state] ?? texts.change)}</StatusBadge>
      </td>
    </tr>
  );
}
