import { type OfficialAnnex, officialDocument } from '@muctieu/office/word-writing/official-form';
import { paragraph, type WordBlock, type WordRun, type WordStyle } from '@muctieu/office/word-writing/word-document';
import { writeDocx } from '@muctieu/office/word-writing/write-docx';

/** A delivered template as it is written down: a few lines on top, then the outline. */
export interface TemplateOutline {
  readonly id: string;
  readonly name: string;
  /** Which units it is for. */
  readonly levels: readonly string[];
  readonly title: readonly string[];
  readonly body: readonly OutlineLine[];
  readonly annexes: readonly OutlineAnnex[];
}

export interface OutlineLine {
  readonly style: Extract<
    WordStyle,
    'body' | 'listed' | 'part' | 'heading-1' | 'heading-2' | 'heading-3' | 'table-note'
  >;
  readonly text: string;
}

export interface OutlineAnnex {
  readonly title: string;
  readonly landscape: boolean;
  readonly unitLine: boolean;
  readonly lines: readonly OutlineLine[];
}

const signs: readonly (readonly [string, OutlineLine['style']])[] = [
  ['### ', 'heading-3'],
  ['## ', 'heading-2'],
  ['# ', 'heading-1'],
  ['> ', 'table-note'],
  ['- ', 'listed'],
  ['+ ', 'listed'],
];

/**
 * Reads an outline: `ten: …`, `cap: …`, `trich_yeu: …` on top; then `#` headings (`# Phần I // TÊN` on two lines), `[^footnotes]`, `- ` lists, `> ` small notes,
 * plain paragraphs, and `== Tên phụ lục | ngang | trieu` where an annex begins. Each line is a paragraph.
 */
export function readOutline(id: string, text: string): TemplateOutline {
  const [top = '', ...rest] = text.split(/^---$/m);
  const heads = new Map(
    top
      .split('\n')
      .filter((line) => line.includes(':') && !line.startsWith('//'))
      .map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const [body = '', ...annexes] = rest.join('---').split(/^== /m);
  return {
    id,
    name: heads.get('ten') ?? id,
    levels: (heads.get('cap') ?? 'province').split(',').map((level) => level.trim()),
    title: (heads.get('trich_yeu') ?? '').split(' // ').map((line) => line.trim()),
    body: linesOf(body),
    annexes: annexes.map((annex) => {
      const [head = '', ...lines] = annex.split('\n');
      const [title = '', ...marks] = head.split('|').map((part) => part.trim());
      return {
        title,
        landscape: marks.includes('ngang'),
        unitLine: marks.includes('trieu'),
        lines: linesOf(lines.join('\n')),
      };
    }),
  };
}

/** A line is a paragraph. */
function linesOf(text: string): readonly OutlineLine[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const sign = signs.find(([one]) => line.startsWith(one));
      if (sign === undefined) return { style: 'body' as const, text: line };
      if (sign[1] === 'heading-1' && /^# (Phần|Chương) /.test(line))
        return { style: 'part' as const, text: line.slice(2).replace(' // ', '\n') };
      return { style: sign[1], text: sign[1] === 'listed' ? line : line.slice(sign[0].length) };
    });
}

/** `Giảm nghèo bền vững[^Quyết định số 90/QĐ-TTg …]`: what stands in the brackets becomes a footnote there. */
function runsOf(text: string): readonly WordRun[] {
  const [first = '', ...rest] = text.split('[^');
  const noted = rest.flatMap((piece, at): readonly WordRun[] => {
    const end = piece.indexOf(']');
    const before = at === 0 ? first : '';
    return [{ text: before, footnote: piece.slice(0, end) }, { text: piece.slice(end + 1) }];
  });
  return (rest.length === 0 ? [{ text: first }] : noted).filter(({ text: own, footnote }) => own !== '' || footnote);
}

/** The outline as a Word template in official form: whoever wants another sentence changes it in Word. */
export function templateOfOutline(outline: TemplateOutline): Uint8Array {
  const blocksOf = (lines: readonly OutlineLine[]): readonly WordBlock[] =>
    lines.map(({ style, text }) => paragraph(style, ...runsOf(text)));
  const annexes = outline.annexes.map(
    ({ title, landscape, unitLine, lines }, index): OfficialAnnex => ({
      caption: `Phụ lục ${String(index + 1).padStart(2, '0')}`,
      title,
      attachedTo: '{bao_cao.kem_theo}',
      ...(unitLine ? { unitLine: 'Đơn vị tính: triệu đồng' } : {}),
      landscape,
      blocks: blocksOf(lines),
    }),
  );
  const document = officialDocument({
    superiorAgency: ['{#co_quan.cap_tren}', '{co_quan.cap_tren}', '{/}'],
    agency: '{co_quan.ten}',
    number: 'Số: {bao_cao.so_ky_hieu}',
    placeAndDay: '{bao_cao.dia_danh_ngay}',
    typeName: 'Báo cáo',
    abstract: outline.title,
    addressees: [],
    body: blocksOf(outline.body),
    signature: { lines: ['{co_quan.chuc_vu}'], name: '{co_quan.nguoi_ky}' },
    recipients: ['{cac_noi_nhan}', 'Lưu: VT'],
    annexes,
  });
  return writeDocx(document);
}
