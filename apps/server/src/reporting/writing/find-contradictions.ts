import { compareDecimals, roundDecimal } from '@muctieu/kernel/decimal';
import { readNumberText } from '@muctieu/kernel/number-text';
import type { TemplateRecord } from '@muctieu/office/word-template/template-value';
import { reportSlotNames } from './report-slots.ts';
import { referenceText, type SlotTexts } from './slot-values.ts';

export interface Contradiction {
  readonly slot: string;
  readonly excerpt: string;
  readonly typed: string;
  readonly expected: string;
  readonly name: string;
  /** What may stand there instead: a live figure. */
  readonly reference: string;
}

const number = '(\\d[\\d.]*(?:,\\d+)?)';

/** What people write beside a number, and the name it then stands for. Only what can mean one thing. */
const spoken: readonly { readonly words: RegExp; readonly name: string }[] = [
  { words: new RegExp(`${number}\\s*hộ cận nghèo`, 'giu'), name: 'ngheo.ho_can_ngheo' },
  { words: new RegExp(`${number}\\s*hộ nghèo`, 'giu'), name: 'ngheo.ho_ngheo' },
  {
    words: new RegExp(`tỷ lệ hộ nghèo (?:là|còn|ở mức)?\\s*${number}\\s*%`, 'giu'),
    name: 'ngheo.ty_le_ho_ngheo | phan_tram',
  },
  {
    words: new RegExp(`tỷ lệ nghèo đa chiều (?:là|còn|ở mức)?\\s*${number}\\s*%`, 'giu'),
    name: 'ngheo.ty_le_da_chieu | phan_tram',
  },
  {
    words: new RegExp(`${number}\\s*xã đạt chuẩn(?! nông thôn mới (?:nâng cao|kiểu mẫu))`, 'giu'),
    name: 'tieu_chi.dat_chuan',
  },
  { words: new RegExp(`${number}\\s*xã cơ bản đạt chuẩn`, 'giu'), name: 'tieu_chi.co_ban' },
  { words: new RegExp(`bình quân (?:là|đạt)?\\s*${number}\\s*tiêu chí`, 'giu'), name: 'tieu_chi.binh_quan | so:1' },
  {
    words: new RegExp(`tổng (?:số )?(?:kế hoạch )?vốn (?:được )?giao (?:là\\s*)?${number}\\s*triệu đồng`, 'giu'),
    name: 'von.ke_hoach | trieu',
  },
  {
    words: new RegExp(`tổng (?:số )?vốn kéo dài (?:là\\s*)?${number}\\s*triệu đồng`, 'giu'),
    name: 'von.keo_dai.duoc_phep | trieu',
  },
];

/** Numbers typed by hand whose words name a figure that the data has otherwise; as exact as they are typed. */
export function findContradictions(slots: SlotTexts, values: TemplateRecord): readonly Contradiction[] {
  return reportSlotNames.flatMap((slot) => {
    const text = slots[slot] ?? '';
    return spoken.flatMap(({ words, name }) => {
      const shown = referenceText(`{${name}}`, values)?.replace(/[\ue0f0][^\ue0f1]*[\ue0f1]|[\ue0f2]/g, '');
      const expected = shown === undefined ? undefined : readNumberText(shown.replace('%', ''))?.value;
      if (shown === undefined || expected === undefined) return [];
      return [...text.matchAll(words)].flatMap((match) => {
        const typed = readNumberText(match[1] ?? '')?.value;
        if (typed === undefined || compareDecimals(typed, roundDecimal(expected, typed.scale)) === 0) return [];
        return [
          {
            ...{ slot, excerpt: match[0], typed: match[1] ?? '', expected: shown },
            ...{ name: name.split(' | ')[0] ?? name, reference: `{${name}}` },
          },
        ];
      });
    });
  });
}
