export const verifyTexts = {
  note: {
    vi: 'Nhập mã in trong báo cáo. Có tệp thì chọn tệp: trình duyệt tự tính và so, tệp không được gửi đi.',
    en: 'Type the code printed in the report. Choose the file, if you have it: your browser compares it, it is not sent.',
  },
  code: { vi: 'Mã xác minh, ví dụ 1A2B-3C4D', en: 'Code, for example 1A2B-3C4D' },
  go: { vi: 'Xác minh', en: 'Verify' },
  unknown: { vi: 'Không có báo cáo nào mang mã này.', en: 'No report has this code.' },
  unknownNext: {
    vi: 'Hãy xem lại từng chữ của mã. Nếu đúng như in trong báo cáo, đừng dùng báo cáo đó khi chưa hỏi cơ quan có tên trên báo cáo.',
    en: 'Look at the code letter by letter. If it is as printed, do not rely on that report before asking the agency it names.',
  },
  notIssued: {
    vi: 'Mã có thật, nhưng đây là dự thảo: báo cáo chưa ban hành.',
    en: 'The code is known, but this is a draft: the report is not issued.',
  },
  issued: { vi: 'Báo cáo đã ban hành', en: 'This report was issued' },
  title: { vi: 'Tên báo cáo', en: 'Title' },
  authority: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  unit: { vi: 'Địa bàn', en: 'Unit' },
  number: { vi: 'Số', en: 'Number' },
  day: { vi: 'Ngày ban hành', en: 'Day of issue' },
  asOf: { vi: 'Số liệu chốt đến', en: 'Figures as of' },
  file: { vi: 'Chọn tệp đang có để so', en: 'Choose the file you have' },
  fileNote: {
    vi: 'Tệp Word hoặc bản PDF đã ký. Tệp không rời khỏi máy này.',
    en: 'The Word file or the signed PDF. It does not leave this machine.',
  },
  sameWord: { vi: '«{name}» đúng là tệp Word đã ban hành.', en: '“{name}” is the Word file that was issued.' },
  sameSigned: { vi: '«{name}» đúng là bản PDF đã ký và ban hành.', en: '“{name}” is the signed PDF that was issued.' },
  other: {
    vi: '«{name}» KHÔNG phải tệp đã ban hành: nội dung khác, dù chỉ một chữ.',
    en: '“{name}” is NOT the file that was issued: it differs, be it by one letter.',
  },
  otherNote: {
    vi: 'Bản chụp, bản in ra PDF hay bản lưu lại từ Word cũng là tệp khác. Hãy so số, ngày và nội dung với bản gốc.',
    en: 'A scan, a print to PDF or a copy saved again by Word is another file too. Compare number, day and text with the original.',
  },
} as const;
