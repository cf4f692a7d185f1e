import type { Text } from '@muctieu/kernel/text';
import type { OrganisationKind } from './organisation-kind.ts';

export const organisationKindTexts: Readonly<Record<OrganisationKind, Text>> = {
  'people-committee': { vi: 'Ủy ban nhân dân', en: 'People’s Committee' },
  'people-council': { vi: 'Hội đồng nhân dân', en: 'People’s Council' },
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  'coordination-office': { vi: 'Văn phòng điều phối', en: 'Coordination office' },
  'steering-committee': { vi: 'Ban Chỉ đạo', en: 'Steering committee' },
  'management-board': { vi: 'Ban Quản lý xã', en: 'Commune management board' },
  'village-board': { vi: 'Ban Phát triển thôn', en: 'Village development board' },
  'appraisal-council': { vi: 'Hội đồng thẩm định', en: 'Appraisal council' },
  'project-owner': { vi: 'Chủ đầu tư', en: 'Project owner' },
  treasury: { vi: 'Kho bạc Nhà nước', en: 'State Treasury' },
  'policy-bank': { vi: 'Ngân hàng Chính sách xã hội', en: 'Bank for Social Policies' },
  'party-body': { vi: 'Cơ quan Đảng', en: 'Party body' },
  'mass-organisation': { vi: 'Mặt trận và đoàn thể', en: 'Fatherland Front and mass organisations' },
};

export const placeTexts = {
  nation: { vi: 'Cả nước', en: 'The whole country' },
  province: { vi: 'Toàn tỉnh', en: 'The whole province' },
} as const satisfies Record<string, Text>;
