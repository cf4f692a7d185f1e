import type { Sample } from './sample.ts';

const head = 'Điện Biên, ngày 15 tháng 06 năm 2021\n\nSố: 1333/BC-BCĐ\n\nBÁO CÁO\n\n';

export const samplesOfFacts: readonly Sample[] = [
  {
    check: 'number-form',
    fails: [
      'Số tiền cho vay 125.1635 triệu đồng.',
      'Có 1.854.31 ha diện tích nuôi trồng thủy sản.',
      'Có 28 xã đạt chuẩn, đạt 63,64 so với Kế hoạch.',
      'Có 179 thôn, bản được công nhận (tăng 96 xã so với năm 2021).',
    ],
    holds: [],
    silent: [
      'Thu nhập 12.5 triệu đồng/người/năm.',
      'Có 179 thôn, bản (tăng 96 bản so với năm 2021).',
      'Kết quả giải ngân: 65,420 triệu đồng.',
    ],
  },
  {
    check: 'list-count',
    fails: [
      'Kiểm tra trên địa bàn 5 huyện: Mường Nhé, Nậm Pồ, Tủa Chùa và Tuần Giáo.',
      'Kiểm tra tại 04 đơn vị: Phòng Dân tộc, Phòng Lao động - Thương binh và Xã hội, Ban Quản lý dự án đầu tư xây dựng huyện.',
      'Còn 06 tiêu chí gồm giao thông, trường học, cơ sở vật chất văn hóa, thu nhập, nghèo đa chiều.',
    ],
    holds: [
      'Có 02 huyện (Mường Ảng và Tuần Giáo) đăng ký thoát nghèo.',
      'Làm việc với 03 sở[footnoteRef:1]. [1:  Các sở: Sở Y tế, Sở Tài chính, Sở Nội vụ.]',
      'Có 06 xã đạt chuẩn, gồm xã: Sam Mứn, Thanh Yên, Thanh An - huyện Điện Biên; xã Lay Nưa - Thị xã Mường Lay; xã Nà Tấu; xã Chà Nưa - huyện Nậm Pồ.',
    ],
    silent: [
      'Bổ sung cho 03 đơn vị: huyện Văn Lâm 9.200 triệu đồng; huyện Bình Khê 8.407 triệu đồng; Sở Giao thông vận tải 4.100 triệu đồng.',
      'Kiểm tra tại 5 huyện: Mường Nhé, Nậm Pồ, Tủa Chùa…',
      'Có 3 đơn vị: phòng kinh tế và các ban.',
    ],
  },
  {
    check: 'day-that-cannot-be',
    fails: ['Theo Quyết định ngày 31/4/2022 của UBND tỉnh.'],
    holds: [],
    silent: ['Theo Quyết định ngày 29/02/2024 của UBND tỉnh.'],
  },
  {
    check: 'document-date',
    fails: [
      'Nghị quyết 105/NQ-HĐND ngày 08/7/2022; thực hiện Nghị quyết số 105/NQ-HĐND ngày 18/7/2022.',
      `${head}Kèm theo Báo cáo số: 1333/BC-BCĐ ngày 15 tháng 5 năm 2021.`,
      'Thông tư số 55/2023/TT-BTC ngày 15/8/2022.',
    ],
    holds: ['Nghị quyết 105/NQ-HĐND ngày 08/07/2022; thực hiện Nghị quyết số 105/NQ-HĐND ngày 08/7/2022.'],
    silent: ['Kế hoạch số 12/KH-UBND ngày 05/01/2023; Kế hoạch số 12/KH-UBND ngày 09/01/2024.'],
  },
  {
    check: 'day-against-report',
    fails: [
      `${head}II. NHỮNG NHIỆM VỤ TRỌNG TÂM\nHoàn thiện hồ sơ đề nghị thẩm tra trước ngày 15/10/2020.`,
      `${head}Căn cứ Kế hoạch số 77/KH-UBND ngày 20/8/2021.`,
      `${head}Đề nghị các xã gửi báo cáo trước ngày 15/5/2021.`,
    ],
    holds: [],
    silent: [
      `${head}II. NHỮNG NHIỆM VỤ TRỌNG TÂM\nHoàn thiện hồ sơ đề nghị thẩm tra trước ngày 15/10/2021.`,
      `${head}I. KẾT QUẢ\nĐã hoàn thành trước ngày 15/10/2020.`,
    ],
  },
  {
    check: 'table-rows',
    fails: [
      'STT\tXã\tĐường\tĐiện\tTrường\tTổng\n1\tXã A\t1\t\t1\t2\n2\tXã B\t1\t1\t1\t3\n3\tXã C\t1\t1\t\t3\n4\tXã D\t1\t1\t1\t3\n5\tXã E\t\t1\t1\t2\n',
      'STT\tDanh mục\tTổng mức đầu tư\tĐã bố trí\tKế hoạch\tCòn lại\n\tTổng số\t86.000\t41.500\t26.400\t17.200\n1\tĐường A\t24.500\t12.000\t8.000\t4.500\n2\tTrường B\t12.800\t6.300\t4.000\t2.500\n3\tCầu C\t31.200\t15.200\t9.400\t5.700\n4\tTrạm D\t17.500\t8.000\t5.000\t4.500\n',
      'STT\tXã\tKế hoạch\tGiải ngân\tTỷ lệ (%)\n1\tXã A\t1.000\t500\t50\n2\tXã B\t2.000\t1.500\t75\n3\tXã C\t4.000\t1.000\t35\n4\tXã D\t500\t400\t80\n',
    ],
    holds: ['STT\tXã\tĐường\tĐiện\tTrường\tTổng\n1\tXã A\t1\t\t1\t2\n2\tXã B\t1\t1\t1\t3\n3\tXã C\t1\t1\t\t2\n'],
    silent: [
      'STT\tXã\tHộ\tKhẩu\tDiện tích\n1\tXã A\t812\t3.900\t12,5\n2\tXã B\t640\t2.811\t10,2\n3\tXã C\t955\t4.480\t9,9\n',
    ],
  },
  {
    check: 'table-columns',
    fails: [
      'STT\tXã\tKế hoạch\tGiải ngân\n\tTổng cộng\t7.500\t3.500\n1\tXã A\t1.000\t500\n2\tXã B\t2.000\t1.500\n3\tXã C\t4.000\t1.000\n4\tXã D\t500\t400\n',
    ],
    holds: [
      'STT\tXã\tKế hoạch\tGiải ngân\n\tTổng cộng\t7.500\t3.400\n1\tXã A\t1.000\t500\n2\tXã B\t2.000\t1.500\n3\tXã C\t4.000\t1.000\n4\tXã D\t500\t400\n',
    ],
    silent: ['STT\tXã\tKế hoạch\n\tTổng cộng\t99.000\n1\tXã A\t1.000\n2\tXã B\t2.000\n'],
  },
];
