import type { Text } from '@muctieu/kernel/text';

/** What actions are called, in a sentence and at the head of a column. */
export const permissionActionTexts = {
  read: { vi: 'xem', en: 'read' },
  write: { vi: 'lập, sửa', en: 'write' },
  approve: { vi: 'phê duyệt', en: 'approve' },
} as const satisfies Record<string, Text>;

/** The answers to «why may I, why may I not». */
export const permissionTexts = {
  permitted: {
    vi: 'Được {action} «{object}» {where}: vai trò «{role}» tại {unit} cho phép trong phạm vi {scope}.',
    en: 'May {action} “{object}” {where}: the role “{role}” at {unit} permits it within {scope}.',
  },
  permittedPublic: {
    vi: 'Được {action} «{object}» {where}: mọi người đều được, trong phạm vi {scope}.',
    en: 'May {action} “{object}” {where}: everybody may, within {scope}.',
  },
  permittedLent: {
    vi: 'Vai trò này do {name} ủy quyền, từ {from} đến trước {until}.',
    en: '{name} delegated this role, from {from} until {until}.',
  },
  withPurpose: {
    vi: 'Phải ghi mục đích khi xem chi tiết; lần xem được ghi nhật ký.',
    en: 'A purpose must be stated to see details, and the reading is logged.',
  },
  condition: {
    vi: 'Chỉ trong phạm vi {scope}; hệ thống kiểm tra điều này ở từng hồ sơ.',
    en: 'Only within {scope}; this is checked for each record.',
  },
  separation: {
    vi: 'Người lập không tự phê duyệt hồ sơ của mình, kể cả khi được ủy quyền.',
    en: 'Who drew up a record does not approve it, not even by delegation.',
  },
  refused: {
    vi: 'Không được {action} «{object}» {where}. {reason}',
    en: 'May not {action} “{object}” {where}. {reason}',
  },
  whereAnywhere: { vi: 'ở bất cứ nơi nào', en: 'anywhere' },
  whereAt: { vi: 'tại {unit}', en: 'at {unit}' },
  noRole: {
    vi: 'Chưa được giao vai trò nào.',
    en: 'No role was ever granted.',
  },
  roleEnded: {
    vi: 'Vai trò «{role}» tại {unit} đã kết thúc từ ngày {until}.',
    en: 'The role “{role}” at {unit} ended on {until}.',
  },
  roleNotBegun: {
    vi: 'Vai trò «{role}» tại {unit} đến ngày {from} mới bắt đầu.',
    en: 'The role “{role}” at {unit} begins only on {from}.',
  },
  placeOutside: {
    vi: 'Vai trò «{role}» chỉ có hiệu lực trong phạm vi {scope} của {unit}, không bao gồm nơi này.',
    en: 'The role “{role}” reaches {scope} of {unit} only, which does not include this place.',
  },
  actionNotGranted: {
    vi: 'Vai trò «{role}» tại {unit} chỉ được {granted} «{object}».',
    en: 'The role “{role}” at {unit} may only {granted} “{object}”.',
  },
  nothingGranted: {
    vi: 'Vai trò «{role}» tại {unit} không có quyền gì đối với «{object}».',
    en: 'The role “{role}” at {unit} gives no rights to “{object}”.',
  },
  partOnly: {
    vi: 'Vai trò của anh/chị chỉ được xem {scope}, không xem từng hồ sơ.',
    en: 'Your role may see {scope} only, not the records.',
  },
  rolesNeeded: { vi: 'Việc này thuộc: {roles}.', en: 'It is for: {roles}.' },
  roleNeeded: { vi: '{role} (phạm vi {scope})', en: '{role} ({scope})' },
  nobody: {
    vi: 'Bảng phân quyền không giao việc này cho vai trò nào.',
    en: 'The permission matrix gives this to no role.',
  },
  mustChangePassword: {
    vi: 'Anh/chị cần đổi mật khẩu được cấp trước khi làm việc khác.',
    en: 'Change the password that was issued to you before anything else.',
  },
} as const satisfies Record<string, Text>;
