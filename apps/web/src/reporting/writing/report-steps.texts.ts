export const reportStepTexts = {
  title: { vi: 'Các bước', en: 'Steps' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHeld: {
    vi: 'Lý do vẫn làm, dù còn {count} chỗ cần sửa (được ghi lại)',
    en: 'Why it goes on in spite of {count} findings (it is kept)',
  },
  held: {
    vi: 'Chưa ký, chưa ban hành được: còn {count} chỗ sai. Xem danh sách bên dưới, sửa trong lời viết hoặc mẫu.',
    en: 'Held: {count} places are wrong. See the list below; mend the words or the template.',
  },
  submitNote: {
    vi: 'Sau khi trình, lời và số liệu không sửa được nữa cho đến khi người ký trả lại.',
    en: 'Once submitted, words and figures stay as they are until the signer returns it.',
  },
  signNote: {
    vi: 'Báo cáo lấy số trong sổ số đi của «{authority}», tệp Word được đóng băng với mã xác minh. Sau đó tải lên bản PDF đã ký.',
    en: 'The report takes a number of the register of “{authority}” and its Word file is frozen with its code. Then upload the signed PDF.',
  },
  issueNote: {
    vi: 'Từ lúc ban hành, ai có báo cáo trong tay cũng xác minh được tại trang Xác minh.',
    en: 'From now on whoever holds the report can verify it.',
  },
  withdrawNote: {
    vi: 'Báo cáo trở lại trạng thái soạn; số {number} bị hủy kèm lý do và không dùng lại.',
    en: 'The report becomes a draft again; the number {number} is voided with the reason and never used again.',
  },
  issuedOn: { vi: 'Ngày ban hành', en: 'Day of issue' },
  number: { vi: 'Số', en: 'Number' },
  nextNumber: { vi: 'Số tiếp theo trong sổ', en: 'The next of the register' },
  reserved: { vi: 'Số giữ chỗ {number}: {abstract}', en: 'Reserved number {number}: {abstract}' },
  attach: { vi: 'Tải lên bản PDF đã ký', en: 'Upload the signed PDF' },
  attachNote: {
    vi: 'Xuất PDF từ phần mềm ký số, không sửa nội dung. Bản tải lên sau cùng được tính.',
    en: 'Export it from the signing program without changing the text. The last one uploaded counts.',
  },
  attached: { vi: 'Đã nhận bản ký.', en: 'The signed copy is kept.' },
  noAuthority: {
    vi: 'Chưa chọn cơ quan ban hành: chọn ở phần Sửa thể thức, nếu không thì không ai ký được.',
    en: 'No issuing authority is chosen: choose one under Edit the heading, or nobody can sign.',
  },
  noSigner: {
    vi: 'Chưa ai được giao thẩm quyền ký của «{authority}».',
    en: 'Nobody holds the authority to sign for “{authority}”.',
  },
  waitsFor: { vi: 'Chờ ký: {names}.', en: 'Waits for the signature of {names}.' },
  waitsForCopy: { vi: 'Chờ bản PDF đã ký để ban hành.', en: 'Waits for the signed PDF.' },
  toFunctions: { vi: 'Xem thẩm quyền ký', en: 'See who may sign' },
  moved: { vi: 'Đã chuyển: {state}.', en: 'Now: {state}.' },
} as const;
