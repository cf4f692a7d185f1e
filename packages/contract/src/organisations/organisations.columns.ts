import type { Column } from '../http/column.ts';
import { organisationKindTexts } from './organisations.texts.ts';

export const organisationColumns: readonly Column[] = [
  { key: 'name', title: { vi: 'Tên', en: 'Name' }, kind: 'text' },
  { key: 'shortName', title: { vi: 'Tên viết tắt', en: 'Short name' }, kind: 'text' },
  { key: 'kind', title: { vi: 'Loại', en: 'Kind' }, kind: 'choice', choices: organisationKindTexts },
  { key: 'unitName', title: { vi: 'Đơn vị hành chính', en: 'Unit' }, kind: 'text' },
  { key: 'parentName', title: { vi: 'Cơ quan cấp trên', en: 'Organisation above' }, kind: 'text' },
  { key: 'from', title: { vi: 'Từ ngày', en: 'From' }, kind: 'date' },
  { key: 'until', title: { vi: 'Đến trước ngày', en: 'Until (excl.)' }, kind: 'date' },
];

export const personColumns: readonly Column[] = [
  { key: 'name', title: { vi: 'Họ và tên', en: 'Name' }, kind: 'text' },
  { key: 'positionTitle', title: { vi: 'Chức vụ', en: 'Position' }, kind: 'text' },
  { key: 'unitName', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text' },
  { key: 'roleNames', title: { vi: 'Vai trò', en: 'Roles' }, kind: 'text' },
  { key: 'signInName', title: { vi: 'Tên đăng nhập', en: 'Sign-in name' }, kind: 'code' },
  { key: 'active', title: { vi: 'Đang hoạt động', en: 'Active' }, kind: 'yes-no' },
];

export const roleColumns: readonly Column[] = [
  { key: 'personName', title: { vi: 'Họ và tên', en: 'Name' }, kind: 'text' },
  { key: 'roleName', title: { vi: 'Vai trò', en: 'Role' }, kind: 'text' },
  { key: 'unitName', title: { vi: 'Tại', en: 'At' }, kind: 'text' },
  { key: 'organisationName', title: { vi: 'Cơ quan', en: 'Organisation' }, kind: 'text' },
  { key: 'programmeCode', title: { vi: 'Chương trình', en: 'Programme' }, kind: 'code' },
  { key: 'from', title: { vi: 'Từ ngày', en: 'From' }, kind: 'date' },
  { key: 'until', title: { vi: 'Đến trước ngày', en: 'Until (excl.)' }, kind: 'date' },
];
