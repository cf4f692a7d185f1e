import type { CapitalKind, ProgrammeNodeLevel } from '@muctieu/domain/programmes/programme-node';
import type { Text } from '@muctieu/kernel/text';

export const nodeLevelTexts: Readonly<Record<ProgrammeNodeLevel, Text>> = {
  programme: { vi: 'Chương trình', en: 'Programme' },
  project: { vi: 'Dự án', en: 'Project' },
  subProject: { vi: 'Tiểu dự án', en: 'Sub-project' },
  component: { vi: 'Nội dung thành phần', en: 'Component' },
  contentItem: { vi: 'Nội dung', en: 'Content item' },
};

export const capitalKindTexts: Readonly<Record<CapitalKind, Text>> = {
  INVESTMENT: { vi: 'Đầu tư phát triển', en: 'Investment' },
  RECURRENT: { vi: 'Sự nghiệp (thường xuyên)', en: 'Recurrent' },
  UNDETERMINED: { vi: 'Chưa xác định', en: 'Undetermined' },
};

/** As reports and tables shorten them. */
export const capitalKindShortTexts: Readonly<Record<CapitalKind, Text>> = {
  INVESTMENT: { vi: 'ĐTPT', en: 'INV' },
  RECURRENT: { vi: 'SN', en: 'REC' },
  UNDETERMINED: { vi: 'chưa rõ', en: 'unknown' },
};

export const nodeActivityTexts = {
  active: { vi: 'Thực hiện', en: 'Active' },
  'left-out': { vi: 'Không thực hiện', en: 'Left out' },
  'left-out-above': { vi: 'Không thực hiện theo cấp trên ({above})', en: 'Left out with {above}' },
  'not-valid': { vi: 'Không có trong năm', en: 'Not in that year' },
} as const satisfies Readonly<Record<string, Text>>;

export const differenceTexts = {
  added: { vi: 'Thêm mới', en: 'Added' },
  moved: { vi: 'Chuyển chỗ', en: 'Moved' },
  changed: { vi: 'Thay đổi', en: 'Changed' },
  missing: { vi: 'Không có trong tệp', en: 'Missing from the file' },
} as const satisfies Readonly<Record<string, Text>>;

export const versionStateTexts = {
  'in-use': { vi: 'Đang dùng', en: 'In use' },
  earlier: { vi: 'Đã thay', en: 'Earlier' },
  waiting: { vi: 'Chờ áp dụng', en: 'Waiting' },
} as const satisfies Readonly<Record<string, Text>>;

/** Columns of the tables, which are also the headings that an import understands. */
export const nodeColumnTexts = {
  code: { vi: 'Mã', en: 'Code' },
  parentCode: { vi: 'Mã cấp trên', en: 'Parent code' },
  level: { vi: 'Cấp', en: 'Level' },
  order: { vi: 'Thứ tự', en: 'Order' },
  name: { vi: 'Tên', en: 'Name' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'English name' },
  shortName: { vi: 'Tên ngắn', en: 'Short name' },
  shortNameEn: { vi: 'Tên ngắn tiếng Anh', en: 'English short name' },
  capitalKinds: { vi: 'Loại vốn', en: 'Capital kinds' },
  leadAgencies: { vi: 'Cơ quan chủ trì', en: 'Lead agencies' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  validFrom: { vi: 'Hiệu lực từ', en: 'Valid from' },
  validUntil: { vi: 'Hết hiệu lực từ', en: 'Valid until' },
  treasuryCode: { vi: 'Mã CTMT', en: 'Treasury code' },
  criteria: { vi: 'Tiêu chí', en: 'Criteria' },
  verified: { vi: 'Đã đối chiếu', en: 'Verified' },
  sources: { vi: 'Nguồn', en: 'Sources' },
  note: { vi: 'Ghi chú', en: 'Note' },
} as const satisfies Readonly<Record<string, Text>>;

export const successionColumnTexts = {
  fromCode: { vi: 'Mã 2021-2025', en: 'Code 2021-2025' },
  fromName: { vi: 'Tên 2021-2025', en: 'Name 2021-2025' },
  toCode: { vi: 'Mã 2026-2035', en: 'Code 2026-2035' },
  toName: { vi: 'Tên 2026-2035', en: 'Name 2026-2035' },
  documentSymbol: { vi: 'Theo văn bản', en: 'Document' },
} as const satisfies Readonly<Record<string, Text>>;

export const activationColumnTexts = {
  province: { vi: 'Tỉnh', en: 'Province' },
  year: { vi: 'Năm', en: 'Year' },
  active: { vi: 'Thực hiện', en: 'Active' },
  reason: { vi: 'Lý do', en: 'Reason' },
} as const satisfies Readonly<Record<string, Text>>;
