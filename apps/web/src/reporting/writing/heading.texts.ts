export const headingTexts = {
  title: { vi: 'Thể thức văn bản', en: 'Heading, signature and recipients' },
  note: {
    vi: 'Theo Nghị định 30/2020/NĐ-CP. Chữ hoa, đậm, nghiêng do mẫu tự trình bày.',
    en: 'As Nghị định 30/2020/NĐ-CP asks. Capitals and bold letters are the form’s.',
  },
  superior: { vi: 'Cơ quan chủ quản (để trống nếu không có)', en: 'Superior agency (empty where there is none)' },
  agency: { vi: 'Tên cơ quan ban hành, như in trên đầu báo cáo', en: 'The agency as the heading prints it' },
  symbol: { vi: 'Ký hiệu sau số (15/BC-…)', en: 'Symbol behind the number (15/BC-…)' },
  place: { vi: 'Địa danh', en: 'Place' },
  signer: { vi: 'Người ký', en: 'Signer' },
  signerNote: {
    vi: 'Danh sách người được giao thẩm quyền ký. Các dòng TM., KT., TL. theo thẩm quyền của người đó.',
    en: 'Those who hold the authority to sign. The lines TM., KT., TL. follow from it.',
  },
  signerLater: { vi: 'Ai ký thì ghi người đó', en: 'Whoever signs' },
  lines: { vi: 'Quyền hạn, chức vụ, mỗi dòng một ý', en: 'Authority and title, a line each' },
  recipients: { vi: 'Nơi nhận, mỗi dòng một nơi', en: 'Recipients, a line each' },
  recipientsNote: {
    vi: 'Dấu gạch đầu dòng, dấu chấm phẩy và «Lưu: VT» do mẫu ghi. Ghi (b/c) sau nơi báo cáo lên.',
    en: 'The form adds dashes, semicolons and “Lưu: VT”. Write (b/c) behind those to whom it reports.',
  },
  save: { vi: 'Lưu thể thức', en: 'Save the heading' },
  saved: { vi: 'Đã lưu thể thức.', en: 'The heading is saved.' },
  looks: { vi: 'Sẽ in như sau', en: 'It will read' },
} as const;
