import { readTcvn3 } from './tcvn3.ts';
import { readVni } from './vni.ts';

/** How the characters of a text stand for Vietnamese letters. */
export type LetterEncoding = 'unicode' | 'tcvn3' | 'vni' | 'windows-1258';

/** Words of three letters and more that every administrative report is full of and that need their diacritics. */
const commonWords =
  /(?<!\p{L})(?:của|và|các|được|thực|hiện|tỉnh|năm|xã|đồng|số|theo|chương|trình|mục|tiêu|triệu|người|huyện|định|kế|hoạch|đạt|nghèo|vốn|tổng|trên|địa|bàn|kết|quả|nhân|dân|báo|cáo|đầu|tư|phát|triển|nông|thôn|hộ|những|đã|với|đến|việc)(?!\p{L})/giu;

const letters = /[\u00a1-\u00ff]/g;

/**
 * Which reading of the characters gives Vietnamese. `text` is what the bytes or the file gave as Unicode (bytes above
 * 127 as Latin-1). A text in Unicode stays so even where one word in it happens to read as something in TCVN3.
 */
export function recogniseEncoding(text: string): LetterEncoding {
  const sample =
    text.length > 60_000 ? text.slice(0, 30_000) + text.slice(text.length / 2, text.length / 2 + 30_000) : text;
  if ((sample.match(letters)?.length ?? 0) < sample.length / 200) return 'unicode';
  const found: readonly [LetterEncoding, number][] = [
    ['unicode', countCommonWords(sample.normalize('NFC'))],
    ['tcvn3', countCommonWords(readTcvn3(sample))],
    ['vni', countCommonWords(readVni(sample).text)],
  ];
  const unicode = found[0]?.[1] ?? 0;
  const best = found.toSorted((a, b) => b[1] - a[1])[0];
  return best !== undefined && best[1] >= 5 && best[1] > unicode * 1.5 ? best[0] : 'unicode';
}

function countCommonWords(text: string): number {
  return text.match(commonWords)?.length ?? 0;
}

/** The encoding that a Word font's name tells, where it does: `.VnTime`, `VNI-Times`. */
export function findFontEncoding(font: string | undefined): 'tcvn3' | 'tcvn3-capitals' | 'vni' | undefined {
  if (font === undefined) return undefined;
  if (/^\.Vn/i.test(font)) return /H$/.test(font) ? 'tcvn3-capitals' : 'tcvn3';
  return /^VNI[- ]/i.test(font) ? 'vni' : undefined;
}
