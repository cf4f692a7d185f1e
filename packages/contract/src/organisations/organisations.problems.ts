import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What organisations, people, roles and delegations may refuse with. */
export const organisationsProblems = {
  'organisation-unknown': {
    kind: 'not-found',
    vi: 'Không có cơ quan, tổ chức này trong phạm vi của anh/chị. Hãy tìm lại trong danh sách.',
    en: 'There is no such organisation within your scope. Find it in the list.',
  },
  'organisation-without-name': {
    kind: 'refused',
    vi: 'Cơ quan, tổ chức cần ít nhất một tên. Hãy ghi tên và ngày bắt đầu dùng tên.',
    en: 'An organisation needs at least one name. Give the name and its first day.',
  },
  'organisation-names-overlap': {
    kind: 'refused',
    vi: 'Tên «{name}» và tên «{other}» cùng có hiệu lực trong một ngày. Hãy ghi ngày kết thúc của tên trước.',
    en: 'The names “{name}” and “{other}” hold on the same day. Give the earlier one its end.',
  },
  'organisation-above-itself': {
    kind: 'refused',
    vi: 'Cơ quan không thể là cấp trên của chính mình, trực tiếp hay qua cơ quan khác. Hãy chọn cơ quan cấp trên khác.',
    en: 'An organisation cannot be above itself, directly or through others. Choose another one above it.',
  },
  'organisation-has-roles': {
    kind: 'conflict',
    vi: 'Còn {count} vai trò đang giao tại cơ quan này sau ngày {until}. Hãy kết thúc các vai trò đó trước.',
    en: 'After {until} {count} roles are still held for this organisation. End them first.',
  },
  'days-in-wrong-order': {
    kind: 'refused',
    vi: 'Ngày kết thúc {found} phải sau ngày bắt đầu {from}. Hãy sửa lại.',
    en: 'The end {found} must lie after the beginning {from}. Mend it.',
  },
  'unit-unknown': {
    kind: 'refused',
    vi: 'Không có đơn vị hành chính này trong tỉnh {province} vào ngày {day}. Hãy chọn lại đơn vị.',
    en: 'Province {province} has no such unit on {day}. Choose the unit again.',
  },
  'person-unknown': {
    kind: 'not-found',
    vi: 'Không có người này trong phạm vi của anh/chị. Hãy tìm lại trong danh sách.',
    en: 'There is no such person within your scope. Find them in the list.',
  },
  'person-inactive': {
    kind: 'refused',
    vi: 'Tài khoản của {name} đã ngừng hoạt động. Hãy kích hoạt lại trước.',
    en: 'The account of {name} is deactivated. Activate it first.',
  },
  'person-is-oneself': {
    kind: 'refused',
    vi: 'Không thể tự ngừng hoạt động hoặc tự cấp lại mật khẩu cho chính mình ở đây. Hãy nhờ người quản trị khác, hoặc đổi mật khẩu ở mục Tài khoản của tôi.',
    en: 'You cannot deactivate yourself or issue yourself a password here. Ask another administrator, or change your password under My account.',
  },
  'person-holds-more': {
    kind: 'forbidden',
    vi: '{name} có vai trò ngoài phạm vi anh/chị quản trị ({place}). Việc này thuộc người quản trị của nơi đó.',
    en: '{name} holds a role beyond what you administer ({place}). It is for the administrator there.',
  },
  'administrator-last': {
    kind: 'conflict',
    vi: 'Đây là người quản trị cuối cùng còn hoạt động. Hãy giao vai trò quản trị cho người khác trước.',
    en: 'This is the last active administrator. Give the role of administrator to somebody else first.',
  },
  'sign-in-name-taken': {
    kind: 'conflict',
    vi: 'Tên đăng nhập «{found}» đã có người dùng. Hãy chọn tên khác.',
    en: 'The sign-in name “{found}” is taken. Choose another one.',
  },
  'email-taken': {
    kind: 'conflict',
    vi: 'Địa chỉ thư điện tử «{found}» đã ghi cho người khác. Mỗi người một địa chỉ; hãy kiểm tra lại.',
    en: 'The e-mail address “{found}” belongs to somebody else here. Each person has their own; check it.',
  },
  'role-unknown': {
    kind: 'invalid',
    vi: 'Bảng phân quyền không có vai trò «{found}». Các vai trò: {expected}.',
    en: 'The permission matrix has no role “{found}”. There are: {expected}.',
  },
  'role-at-wrong-level': {
    kind: 'refused',
    vi: 'Vai trò «{role}» chỉ giao ở cấp: {expected}; đơn vị đã chọn thuộc cấp {found}. Hãy chọn đơn vị khác.',
    en: 'The role “{roleEnglish}” is held at: {expected}; the chosen unit is a {found}. Choose another unit.',
  },
  'role-to-oneself': {
    kind: 'forbidden',
    vi: 'Không ai tự giao vai trò cho mình. Hãy nhờ người quản trị khác.',
    en: 'Nobody grants a role to themselves. Ask another administrator.',
  },
  'role-already-held': {
    kind: 'conflict',
    vi: 'Người này đã giữ vai trò đó tại đơn vị đó từ ngày {from}. Hãy chọn ngày khác hoặc kết thúc vai trò cũ trước.',
    en: 'The person holds that role there from {from}. Choose other days or end the old one first.',
  },
  'role-not-found': {
    kind: 'not-found',
    vi: 'Không có vai trò này trong phạm vi của anh/chị. Hãy tải lại danh sách.',
    en: 'There is no such role within your scope. Load the list again.',
  },
  'role-ended-already': {
    kind: 'conflict',
    vi: 'Vai trò này đã kết thúc trước ngày {until}. Không cần làm gì thêm.',
    en: 'The role ended before {until} already. Nothing is left to do.',
  },
  'role-end-dated-back': {
    kind: 'refused',
    vi: 'Vai trò kết thúc sớm nhất là hôm nay ({today}), không lùi về {found}: việc đã làm khi còn vai trò vẫn là của vai trò. Hãy chọn ngày khác.',
    en: 'A role ends today ({today}) at the earliest, not on {found}: what was done under it was done under it. Choose another day.',
  },
  'delegation-to-oneself': {
    kind: 'refused',
    vi: 'Không thể ủy quyền cho chính mình. Hãy chọn người khác.',
    en: 'You cannot delegate to yourself. Choose another person.',
  },
  'delegation-dated-back': {
    kind: 'refused',
    vi: 'Ủy quyền bắt đầu sớm nhất là hôm nay ({today}), không lùi về {found}. Hãy chọn ngày khác.',
    en: 'A delegation begins today ({today}) at the earliest, not on {found}. Choose another day.',
  },
  'delegation-without-role': {
    kind: 'refused',
    vi: 'Chưa chọn vai trò nào để ủy quyền. Hãy chọn ít nhất một vai trò.',
    en: 'No role was chosen. Choose at least one to delegate.',
  },
  'delegation-beyond-role': {
    kind: 'refused',
    vi: 'Thời gian ủy quyền vượt ra ngoài thời gian của chính vai trò (từ {from} đến trước {until}). Hãy rút ngắn lại.',
    en: 'The delegation reaches beyond the days of the role itself (from {from} until {until}). Shorten it.',
  },
  'delegation-passed-on': {
    kind: 'forbidden',
    vi: 'Vai trò này do {name} ủy quyền cho anh/chị nên không được ủy quyền tiếp. Hãy để {name} ủy quyền trực tiếp.',
    en: '{name} delegated this role to you, so it cannot be passed on. Let {name} delegate it directly.',
  },
  'delegation-role-not-held': {
    kind: 'forbidden',
    vi: 'Anh/chị không giữ vai trò này nên không thể ủy quyền. Hãy chọn trong các vai trò của mình.',
    en: 'You do not hold this role, so you cannot delegate it. Choose among your own.',
  },
  'delegation-unknown': {
    kind: 'not-found',
    vi: 'Không có ủy quyền này, hoặc không phải của anh/chị. Hãy tải lại danh sách.',
    en: 'There is no such delegation, or it is not yours. Load the list again.',
  },
  'delegation-ended-already': {
    kind: 'conflict',
    vi: 'Ủy quyền này đã kết thúc. Không cần làm gì thêm.',
    en: 'The delegation has ended already. Nothing is left to do.',
  },
  'creator-approves': {
    kind: 'forbidden',
    vi: 'Người lập không tự phê duyệt, kể cả khi được ủy quyền hoặc người lập làm thay mình. Hãy để người khác có thẩm quyền phê duyệt.',
    en: 'Who drew it up does not approve it, neither by delegation nor when it was drawn up in their name. Let another person with the authority approve it.',
  },
} as const satisfies ProblemCatalogue;
