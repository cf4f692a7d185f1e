import { formatNumberText } from '@muctieu/kernel/number-text';
import { formatPlainDate, type PlainDate } from '@muctieu/kernel/plain-date';
import type { Language } from '@muctieu/kernel/text';
import { useMemo } from 'react';
import { useLanguage } from './language.ts';

export interface Format {
  readonly number: (value: number, places?: number) => string;
  /** Money as it travels, a string of digits in đồng. */
  readonly dong: (digits: string) => string;
  readonly day: (day: PlainDate | string) => string;
  /** A moment in Viet Nam's time. */
  readonly moment: (moment: string) => string;
  readonly percent: (share: number, places?: number) => string;
}

/** Figures and dates as the reader's language writes them. */
export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => formatOf(language), [language]);
}

export function formatOf(language: Language): Format {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  const englishDay = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const day = (given: string) =>
    language === 'vi' ? formatPlainDate(given as PlainDate) : englishDay.format(new Date(`${given}T00:00:00Z`));
  return {
    number: (value, places) =>
      value.toLocaleString(
        locale,
        places === undefined
          ? { maximumFractionDigits: 5 }
          : { minimumFractionDigits: places, maximumFractionDigits: places },
      ),
    dong: (digits) => {
      const written = formatNumberText({ digits: BigInt(digits), scale: 0 });
      return language === 'vi' ? written : written.replaceAll('.', ',');
    },
    day,
    moment: (given) => {
      const at = new Date(given);
      return `${day(dayOf.format(at))} ${moment.format(at)}`;
    },
    percent: (share, places = 2) => share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: places }),
  };
}
