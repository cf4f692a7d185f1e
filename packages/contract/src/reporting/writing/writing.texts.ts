import type { Text } from '@muctieu/kernel/text';

export const writtenStateTexts: Readonly<Record<string, Text>> = {
  draft: { vi: 'Đang soạn', en: 'Draft' },
  submitted: { vi: 'Đã trình', en: 'Submitted' },
  signed: { vi: 'Đã cấp số, chờ bản ký', en: 'Numbered, signed copy awaited' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
};

export const numberStateTexts: Readonly<Record<string, Text>> = {
  used: { vi: 'Đã dùng', en: 'Used' },
  reserved: { vi: 'Giữ chỗ', en: 'Reserved' },
  voided: { vi: 'Hủy số', en: 'Voided' },
};

export const directionTexts: Readonly<Record<string, Text>> = {
  out: { vi: 'Số đi', en: 'Outgoing' },
  in: { vi: 'Số đến', en: 'Incoming' },
};

export const templateOriginTexts: Readonly<Record<string, Text>> = {
  delivered: { vi: 'Có sẵn', en: 'Delivered' },
  uploaded: { vi: 'Tải lên', en: 'Uploaded' },
};

export const functionKindTexts: Readonly<Record<string, Text>> = {
  head: { vi: 'Người đứng đầu', en: 'Head' },
  deputy: { vi: 'Cấp phó ký thay (KT.)', en: 'Deputy, signs for the head (KT.)' },
  'by-order': { vi: 'Ký thừa lệnh (TL.)', en: 'Signs by order (TL.)' },
  clerk: { vi: 'Văn thư: giữ sổ, phát hành', en: 'Clerk: register and dispatch' },
};

export const writingColumnTexts = {
  template: { vi: 'Mẫu', en: 'Template' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  period: { vi: 'Kỳ', en: 'Period' },
  valueDate: { vi: 'Chốt số liệu', en: 'Figures as of' },
  state: { vi: 'Trạng thái', en: 'State' },
  number: { vi: 'Số', en: 'Number' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Issued on' },
  code: { vi: 'Mã xác minh', en: 'Code' },
  name: { vi: 'Tên', en: 'Name' },
  meaning: { vi: 'Nghĩa', en: 'Meaning' },
  kind: { vi: 'Loại', en: 'Kind' },
  origin: { vi: 'Nguồn', en: 'Origin' },
  version: { vi: 'Phiên bản', en: 'Version' },
  year: { vi: 'Năm', en: 'Year' },
  direction: { vi: 'Sổ', en: 'Register' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  abstract: { vi: 'Trích yếu', en: 'Abstract' },
  reason: { vi: 'Lý do', en: 'Reason' },
  person: { vi: 'Người làm', en: 'Person' },
  at: { vi: 'Lúc', en: 'At' },
  authority: { vi: 'Cơ quan ban hành', en: 'Issuing authority' },
  signers: { vi: 'Số người ký', en: 'Signers' },
  function: { vi: 'Thẩm quyền', en: 'Function' },
  title: { vi: 'Chức vụ', en: 'Title' },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến trước ngày', en: 'Until' },
  document: { vi: 'Văn bản giao', en: 'Document' },
  documentDay: { vi: 'Ngày văn bản', en: 'Day of the document' },
  sender: { vi: 'Nơi gửi, nơi nhận', en: 'Sender or addressee' },
  shown: { vi: 'Đang là', en: 'Now' },
  reference: { vi: 'Cách chèn', en: 'Reference' },
  sha256: { vi: 'Mã băm SHA-256', en: 'SHA-256' },
  total: { vi: 'Tổng số', en: 'Total' },
  done: { vi: 'Đã xong', en: 'Done' },
} as const satisfies Readonly<Record<string, Text>>;
