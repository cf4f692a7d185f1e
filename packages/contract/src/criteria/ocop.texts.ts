import type { OcopGroup, OcopStanding } from '@muctieu/domain/criteria/ocop-product';
import type { Text } from '@muctieu/kernel/text';

export const ocopGroupTexts: Readonly<Record<OcopGroup, Text>> = {
  food: { vi: 'Thực phẩm', en: 'Food' },
  drink: { vi: 'Đồ uống', en: 'Drink' },
  herbs: { vi: 'Dược liệu và sản phẩm từ dược liệu', en: 'Medicinal herbs and what is made of them' },
  crafts: { vi: 'Thủ công mỹ nghệ', en: 'Crafts' },
  ornamental: { vi: 'Sinh vật cảnh', en: 'Ornamental plants and animals' },
  tourism: { vi: 'Dịch vụ du lịch cộng đồng, sinh thái', en: 'Community and ecological tourism' },
};

export const ocopStandingTexts: Readonly<Record<OcopStanding, Text>> = {
  valid: { vi: 'Còn hiệu lực', en: 'Valid' },
  'expires-soon': { vi: 'Sắp hết hạn', en: 'Expires soon' },
  expired: { vi: 'Hết hạn', en: 'Expired' },
  ended: { vi: 'Đã thôi', en: 'Ended' },
};

export const ocopColumnTexts = {
  name: { vi: 'Sản phẩm', en: 'Product' },
  owner: { vi: 'Chủ thể', en: 'Owner' },
  unit: { vi: 'Xã', en: 'Commune' },
  group: { vi: 'Nhóm', en: 'Group' },
  stars: { vi: 'Số sao', en: 'Stars' },
  score: { vi: 'Điểm', en: 'Score' },
  symbol: { vi: 'Quyết định', en: 'Decision' },
  decidedOn: { vi: 'Ngày quyết định', en: 'Decided on' },
  validUntil: { vi: 'Hiệu lực đến trước', en: 'Valid until before' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  note: { vi: 'Ghi chú', en: 'Remark' },
} as const satisfies Record<string, Text>;
