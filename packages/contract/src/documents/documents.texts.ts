import type { DocumentKind } from '@muctieu/domain/documents/document-kind';
import type { DocumentRelationKind } from '@muctieu/domain/documents/document-relation';
import type { Text } from '@muctieu/kernel/text';
import type { forceStates, issuerLevels } from './document.ts';

export const documentKindTexts: Readonly<Record<DocumentKind, Text>> = {
  law: { vi: 'Luật', en: 'Law' },
  ordinance: { vi: 'Pháp lệnh', en: 'Ordinance' },
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  circular: { vi: 'Thông tư', en: 'Circular' },
  'joint-circular': { vi: 'Thông tư liên tịch', en: 'Joint circular' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  rules: { vi: 'Quy chế', en: 'Rules' },
  notice: { vi: 'Thông báo', en: 'Notice' },
  guidance: { vi: 'Hướng dẫn', en: 'Guidance' },
  'work-programme': { vi: 'Chương trình', en: 'Work programme' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  option: { vi: 'Phương án', en: 'Option' },
  scheme: { vi: 'Đề án', en: 'Scheme' },
  project: { vi: 'Dự án', en: 'Project' },
  report: { vi: 'Báo cáo', en: 'Report' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  submission: { vi: 'Tờ trình', en: 'Submission' },
  contract: { vi: 'Hợp đồng', en: 'Contract' },
  telegram: { vi: 'Công điện', en: 'Urgent telegram' },
  invitation: { vi: 'Giấy mời', en: 'Invitation' },
  'transfer-slip': { vi: 'Phiếu chuyển', en: 'Transfer slip' },
  'official-letter': { vi: 'Công văn', en: 'Official letter' },
  'consolidated-text': { vi: 'Văn bản hợp nhất', en: 'Consolidated text' },
};

export const issuerLevelTexts: Readonly<Record<(typeof issuerLevels)[number], Text>> = {
  party: { vi: 'Đảng', en: 'Party' },
  central: { vi: 'Trung ương', en: 'State' },
  province: { vi: 'Tỉnh', en: 'Province' },
  district: { vi: 'Huyện', en: 'District' },
  commune: { vi: 'Xã', en: 'Commune' },
};

export const forceStateTexts: Readonly<Record<(typeof forceStates)[number], Text>> = {
  'not-yet-in-force': { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' },
  'in-force-in-part': { vi: 'Hết hiệu lực một phần', en: 'In force in part' },
  'no-longer-in-force': { vi: 'Hết hiệu lực', en: 'No longer in force' },
  unknown: { vi: 'Chưa xác định', en: 'Unknown' },
};

/** What the acting document does: «Nghị định 358 … thay thế … Nghị định 27». */
export const relationActsTexts: Readonly<Record<DocumentRelationKind, Text>> = {
  amends: { vi: 'Sửa đổi, bổ sung', en: 'Amends' },
  replaces: { vi: 'Thay thế', en: 'Replaces' },
  repeals: { vi: 'Bãi bỏ', en: 'Repeals' },
  guides: { vi: 'Hướng dẫn', en: 'Guides' },
  implements: { vi: 'Triển khai', en: 'Implements' },
  'based-on': { vi: 'Căn cứ', en: 'Is based on' },
  consolidates: { vi: 'Hợp nhất', en: 'Consolidates' },
};

/** The same seen from the target. */
export const relationSuffersTexts: Readonly<Record<DocumentRelationKind, Text>> = {
  amends: { vi: 'Được sửa đổi, bổ sung bởi', en: 'Amended by' },
  replaces: { vi: 'Được thay thế bởi', en: 'Replaced by' },
  repeals: { vi: 'Bị bãi bỏ bởi', en: 'Repealed by' },
  guides: { vi: 'Được hướng dẫn bởi', en: 'Guided by' },
  implements: { vi: 'Được triển khai bởi', en: 'Implemented by' },
  'based-on': { vi: 'Là căn cứ của', en: 'Basis of' },
  consolidates: { vi: 'Được hợp nhất trong', en: 'Consolidated in' },
};

export const documentColumnTexts = {
  symbol: { vi: 'Số, ký hiệu', en: 'Symbol' },
  kind: { vi: 'Loại', en: 'Kind' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Issued' },
  abstract: { vi: 'Trích yếu', en: 'Abstract' },
  validFrom: { vi: 'Hiệu lực từ', en: 'Valid from' },
  validUntil: { vi: 'Hết hiệu lực từ', en: 'Valid until' },
  forceState: { vi: 'Hiệu lực', en: 'Force' },
  verified: { vi: 'Đã đối chiếu', en: 'Verified' },
} as const satisfies Readonly<Record<string, Text>>;
