import { formatNumberText } from '@muctieu/kernel/number-text';
import type { Language } from '@muctieu/kernel/text';

/** A decimal as it travels (`-1023.5`) as people read it, to its last place: a floating point number would lose some. */
export function exactNumber(text: string, language: Language): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const written = formatNumberText({ digits: BigInt(whole + fraction), scale: fraction.length });
  if (language === 'vi') return written;
  return written.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}
