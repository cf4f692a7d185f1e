/** The page of what the demo decided where its reports contradict themselves. */
export const demoFigureTexts = {
  note: {
    vi: 'Vốn của tỉnh minh họa lấy từ báo cáo thật. Chỗ báo cáo tự mâu thuẫn thì sổ chỉ nhận số cân được; mỗi lựa chọn ghi rõ ở đây.',
    en: 'The capital of the demo comes from real reports. Where they contradict themselves the ledger takes only what reconciles; each choice stands here.',
  },
  notDemo: {
    vi: 'Tỉnh này không có số liệu mẫu. Số liệu mẫu chỉ có khi khởi động với «--demo».',
    en: 'This province holds no demo figures. They are entered only at a start with “--demo”.',
  },
  S0: {
    vi: 'Báo cáo giám sát ba chương trình MTQG của HĐND tỉnh Điện Biên, số liệu đến 30/6/2024',
    en: 'Oversight report on the three programmes, Điện Biên, figures up to 30/6/2024',
  },
  S2: {
    vi: 'Báo cáo giảm nghèo của UBND huyện Phong Thổ (Lai Châu), tháng 12/2022',
    en: 'Poverty report of Phong Thổ district (Lai Châu), December 2022',
  },
  S3: {
    vi: 'Báo cáo nông thôn mới 6 tháng đầu năm 2021 của Ban Chỉ đạo tỉnh Điện Biên (1333/BC-BCĐ)',
    en: 'Report on new rural development, first half of 2021, Điện Biên (1333/BC-BCĐ)',
  },
  shortS0: { vi: 'Báo cáo giám sát 2024', en: 'Oversight report 2024' },
  shortS2: { vi: 'Báo cáo Phong Thổ 2022', en: 'Phong Thổ report 2022' },
  shortS3: { vi: 'Báo cáo NTM 2021', en: 'NTM report 2021' },
  report: { vi: 'Báo cáo', en: 'Report' },
  compared: { vi: 'Số in đã đối chiếu', en: 'Printed figures compared' },
  agreeing: { vi: 'Khớp với sổ', en: 'Agree with the ledger' },
  differing: { vi: 'Khác, có lựa chọn kèm theo', en: 'Differ, each with its choice' },
  unexplained: { vi: 'Khác, chưa có lựa chọn', en: 'Differ without a choice' },
  choices: { vi: 'Các lựa chọn', en: 'The choices' },
  choice: { vi: 'Lựa chọn {number}', en: 'Choice {number}' },
  place: { vi: 'Nơi trong báo cáo', en: 'Place in the report' },
  printed: { vi: 'In trong báo cáo', en: 'Printed' },
  booked: { vi: 'Ghi sổ', en: 'Booked' },
  why: { vi: 'Vì sao', en: 'Why' },
  figures: { vi: 'Từng số in trong báo cáo', en: 'Every printed figure' },
  figure: { vi: 'Số', en: 'Figure' },
  outcome: { vi: 'Đối chiếu', en: 'Comparison' },
  unit: {
    vi: 'Đơn vị: triệu đồng hoặc %. Khớp nghĩa là bằng nhau đến chữ số cuối cùng mà báo cáo in. Cột «Ghi sổ» tính từ bút toán khi mở trang.',
    en: 'In million đồng or %. Agreeing means equal to the last printed digit. “Booked” is computed from the entries when the page opens.',
  },
  agrees: { vi: 'Khớp', en: 'Agrees' },
  differs: { vi: 'Khác', en: 'Differs' },
  show: { vi: 'Hiện', en: 'Show' },
  all: { vi: 'Tất cả', en: 'All' },
  onlyDiffering: { vi: 'Chỉ số khác', en: 'Only differing' },
  onlyProvince: {
    vi: 'Bảng đối chiếu từng số chỉ hiện với người xem được vốn của cả tỉnh.',
    en: 'The comparison figure by figure is shown to whoever sees the capital of the whole province.',
  },
} as const;
