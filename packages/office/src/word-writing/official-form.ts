import {
  cell,
  paragraph,
  type WordBlock,
  type WordDocument,
  type WordParagraph,
  type WordTable,
} from './word-document.ts';

/** An official report as Nghị định 30/2020/NĐ-CP lays it out. Every text may hold placeholders of a template. */
export interface OfficialForm {
  /** Cơ quan chủ quản: above the issuing agency; none for a People's Committee. A template may give it as a passage of lines. */
  readonly superiorAgency?: string | readonly string[];
  readonly agency: string;
  /** `Số: 15/BC-UBND`; a draft leaves the number open: `Số:        /BC-UBND`. */
  readonly number: string;
  /** `Điện Biên, ngày 05 tháng 02 năm 2026`. */
  readonly placeAndDay: string;
  readonly typeName: string;
  /** Trích yếu nội dung, a line each. */
  readonly abstract: readonly string[];
  readonly addressees: readonly string[];
  readonly body: readonly WordBlock[];
  readonly signature: OfficialSignature;
  /** Without dash and semicolon, which are set here. The last is where it is filed. */
  readonly recipients: readonly string[];
  readonly annexes: readonly OfficialAnnex[];
}

/** Who signs and in whose place: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`, then the name. */
export interface OfficialSignature {
  readonly lines: readonly string[];
  readonly name: string;
}

export interface OfficialAnnex {
  /** `Phụ lục 02`. */
  readonly caption: string;
  readonly title: string;
  /** `(Kèm theo Báo cáo số … ngày …)`. */
  readonly attachedTo: string;
  /** `Đơn vị tính: triệu đồng`; none where the annex holds no amounts. */
  readonly unitLine?: string;
  readonly landscape: boolean;
  readonly blocks: readonly WordBlock[];
}

/** The document of a form: the report's own pages, then the annexes, each from a new page with page numbers of its own. */
export function officialDocument(form: OfficialForm): WordDocument {
  const report = [...headingBlock(form), ...title(form), ...form.body, ...signatureBlock(form)];
  return {
    title: [form.typeName, ...form.abstract].join(' '),
    sections: [
      { landscape: false, blocks: report },
      ...form.annexes.map((annex) => ({ landscape: annex.landscape, blocks: annexBlocks(annex) })),
    ],
  };
}

function headingBlock(form: OfficialForm): readonly WordBlock[] {
  const left: WordParagraph[] = [
    ...[form.superiorAgency ?? []].flat().map((line) => paragraph('superior', line)),
    paragraph('agency', form.agency),
    paragraph('agency-rule'),
  ];
  const right = [
    paragraph('nation', 'Cộng hòa xã hội chủ nghĩa Việt Nam'),
    paragraph('motto', 'Độc lập - Tự do - Hạnh phúc'),
    paragraph('motto-rule'),
  ];
  const table: WordTable = {
    kind: 'table',
    columnShares: [38, 62],
    headingRows: 0,
    borders: false,
    rows: [
      { cells: [{ paragraphs: left }, { paragraphs: right }] },
      { cells: [cell('number', form.number), cell('place', form.placeAndDay)] },
    ],
  };
  return [table];
}

function title(form: OfficialForm): readonly WordBlock[] {
  return [
    paragraph('type-name', form.typeName),
    ...form.abstract.map((line) => paragraph('abstract', line)),
    paragraph('title-rule'),
    ...form.addressees.map((line) => paragraph('addressee', line)),
  ];
}

function signatureBlock(form: OfficialForm): readonly WordBlock[] {
  const recipients = [
    paragraph('recipients-title', 'Nơi nhận:'),
    ...form.recipients.map((line, index) =>
      paragraph('recipient', `- ${line}${index === form.recipients.length - 1 ? '.' : ';'}`),
    ),
  ];
  const signature = [
    ...form.signature.lines.map((line) => paragraph('signature', line)),
    paragraph('signer', form.signature.name),
  ];
  return [
    paragraph('body'),
    {
      kind: 'table',
      columnShares: [50, 50],
      headingRows: 0,
      borders: false,
      rows: [{ cells: [{ paragraphs: recipients }, { paragraphs: signature }] }],
    },
  ];
}

function annexBlocks(annex: OfficialAnnex): readonly WordBlock[] {
  return [
    paragraph('annex-title', annex.caption),
    paragraph('annex-title', annex.title),
    paragraph('annex-note', annex.attachedTo),
    ...(annex.unitLine === undefined ? [] : [paragraph('unit-line', annex.unitLine)]),
    ...annex.blocks,
  ];
}
