import type { Figure as FigureShown } from '@muctieu/contract/indicators/indicator-fields';
import { undeterminedTexts } from '@muctieu/contract/indicators/indicators.texts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import styles from './indicators.module.css';

/** A figure with what it is made of beside it: a rate never stands alone (I1). */
export function Figure({ figure, unit }: { readonly figure: FigureShown; readonly unit?: string }) {
  const say = useSay();
  const write = useWriteDecimal();
  const { shown, value, denominator, origin, undetermined } = figure;
  if (undetermined !== undefined) return <em>{say(undeterminedTexts[undetermined] ?? { vi: '–', en: '–' })}</em>;
  if (shown === undefined) return '–';
  return (
    <>
      <strong className={origin === 'printed' ? styles.printed : undefined}>
        {write(shown)}
        {origin === 'printed' && '*'}
      </strong>
      {unit !== undefined && ` ${unit}`}
      {denominator !== undefined && value !== undefined && (
        <span className="soft">
          {' '}
          ({write(value)} / {write(denominator)})
        </span>
      )}
    </>
  );
}

/** A decimal with a dot, as it travels, in the language of the reader; exact, whatever its length. */
export function useWriteDecimal(): (text: string) => string {
  const { number } = useFormat();
  return (text) => {
    const places = text.split('.')[1]?.length ?? 0;
    return number(Number(text), places);
  };
}
