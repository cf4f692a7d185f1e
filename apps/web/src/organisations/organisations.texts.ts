import type { Text } from '@muctieu/kernel/text';

/** Titles of the pages: loaded with the application. */
export const organisationsTexts = {
  organisations: { vi: 'Cơ quan, tổ chức', en: 'Organisations' },
  organisation: { vi: 'Cơ quan', en: 'Organisation' },
  newOrganisation: { vi: 'Thêm cơ quan', en: 'Add an organisation' },
  people: { vi: 'Người và vai trò', en: 'People and roles' },
  person: { vi: 'Người dùng', en: 'Person' },
  newPerson: { vi: 'Thêm người', en: 'Add a person' },
  delegations: { vi: 'Ủy quyền', en: 'Delegations' },
  permissions: { vi: 'Phân quyền', en: 'Permissions' },
} as const satisfies Record<string, Text>;
