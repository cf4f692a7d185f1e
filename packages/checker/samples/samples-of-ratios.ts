import type { Sample } from './sample.ts';

export const samplesOfRatios: readonly Sample[] = [
  {
    check: 'ratio-of-base',
    fails: [
      'Có 88/181 xã đạt chuẩn (48,6%); 19 xã nâng cao, chiếm 21,6% số xã đạt chuẩn; 4 xã kiểu mẫu, chiếm 5,4% số xã đạt chuẩn.',
      'Đã kiểm tra 64 dự án, phát hiện 22 dự án có sai phạm (chiếm 43,4%).',
      'Dự án 4 (KHV: 36.415 triệu đồng): giải ngân 18.135,3 triệu đồng, tương ứng 48,9%.',
      'Toàn tỉnh có 83/115 xã đạt tiêu chí số 17 về Môi trường (đạt 83%).',
      'Có 23/115 xã đạt chuẩn, đạt 71,86% so Kế hoạch (có 32 xã nông thôn mới).',
      'Kế hoạch vốn giao là 206.933 triệu đồng; giải ngân đến 30/6/2024 là 97.440 triệu đồng, đạt 49,07% kế hoạch.',
      'Tổng vốn được phép kéo dài là 462.239 triệu đồng (vốn ĐTPT là 225.769 triệu đồng, vốn SN là 236.470 triệu đồng). Giải ngân 214.356 triệu đồng (vốn ĐTPT là 182.655 triệu đồng, đạt 71,4%; vốn SN là 31.701 triệu đồng, đạt 13,41%).',
      'Có 7.406 phòng học (có 5.507 phòng học kiên cố, chiếm tỷ lệ 47,36%).',
      'Tỷ lệ tốt nghiệp THPT đạt 98,9% (652/669 học sinh).',
      'Toàn huyện có 2.316 hộ nghèo/13.172 hộ, chiếm 17,58%; hộ cận nghèo 2.148 hộ, chiếm 13,61%.',
      'Kế hoạch vốn gồm:\n- Vốn đầu tư phát triển 118.540 triệu đồng;\n- Vốn sự nghiệp 66.072 triệu đồng.\nĐã giải ngân: vốn đầu tư giải ngân 52.118 triệu đồng, đạt 43,97%; vốn sự nghiệp giải ngân 9.209 triệu đồng, đạt 31,94%.',
      '- Vốn năm 2022 chuyển sang: 12.487 triệu đồng.\n- Vốn năm 2023 chuyển sang: 51.856 triệu đồng.\nKết quả:\n- Vốn năm 2022 chuyển sang: giải ngân 5.120 triệu đồng, bằng 41,0%.\n- Vốn năm 2023 chuyển sang: giải ngân 11.915 triệu đồng, bằng 32,0%.\n',
      'Tiếp nhận 14 đơn, đã giải quyết 12 đơn, đạt 87,5%.',
    ],
    holds: [
      'Có 77/115 xã đạt tiêu chí số 2 về giao thông (đạt 66,95%).',
      'Có 77/115 xã đạt tiêu chí số 4 về điện (đạt 66,96%).',
      'Kế hoạch vốn NSTW giao là 206.933 triệu đồng; giải ngân đến 30/6/2024 là 97.440 triệu đồng, đạt 47,09% kế hoạch vốn giao.',
      'Vốn thực hiện là 10.407 triệu đồng, trong đó: NSTW 10.362 triệu đồng; NSĐP 45 triệu đồng. Kết quả giải ngân: 65,420 triệu đồng, đạt 0,62% kế hoạch.',
      'Lúa là 115/116 ha. Đạt 99,13% so với kế hoạch.',
      'KHV dự kiến 86.590 triệu đồng, đã phân bổ 74.390 triệu đồng; giải ngân đến 31/5/2024: 38.414,2 triệu đồng, đạt 44,36% KHV dự kiến, đạt 51,64% KHV đã phân bổ.',
      'Đã giải ngân 28.423 tr.đ/55.612 tr.đ, đạt 51,11%.',
      'Có 04 xã nông thôn mới nâng cao được công nhận, đạt 44,44% Kế hoạch (có 09 xã).',
    ],
    silent: [
      'Có 4/10 xã giải ngân chậm, như xã Tân Lập đạt 12,5%, xã Hòa Bình đạt 9,4%.',
      'Có 6/10 huyện, thành phố giải ngân trên mức bình quân chung của tỉnh, cao nhất là huyện Văn Lâm (48,2%), thấp nhất là huyện Na Sơn (17,5%).',
      'Thu ngân sách 412,6 triệu đồng/650 triệu đồng, đạt 63,5% dự toán. Tổng chi 3.602 triệu đồng, trong đó chi thường xuyên 3.214 triệu đồng, đạt 48%; chi đầu tư 388 triệu đồng, đạt 31%.',
      'Vốn sự nghiệp giải ngân 25.586,6 tr.đ, đạt 75,0%, nguồn khác 2.562,8 tr.đ, đạt 77,0%.',
      'Thu ngân sách 285,3 tỷ đồng, đạt 60% kế hoạch tỉnh giao, đạt 58% kế hoạch huyện giao.',
      'Có 28/115 xã cơ bản đạt chuẩn, đạt 63,64% so với kế hoạch.',
      'Tổng kế hoạch vốn giai đoạn 2022-2024 là 654.548 triệu đồng. Năm 2022, giải ngân được 120.067 triệu đồng, đạt 57%.',
      'Có 11 công trình khởi công mới, 09 công trình chuyển tiếp; trong đó 04 công trình giao xã làm chủ đầu tư, chiếm 20%.',
      'Sản lượng 205,3 tấn. Vụ hè thu sản lượng 1.480,9 tấn, chỉ đạt 61,7% kế hoạch.',
    ],
  },
  {
    check: 'ratio-of-common-base',
    fails: ['- Tổng số hộ nghèo 3.198 hộ, chiếm 18,52%\n- Tổng số hộ cận nghèo 3.616 hộ, chiếm 21,05%\n'],
    doubtful: [
      '- Thiếu hụt về việc làm: 1.301 hộ = 15,57%\n- Thiếu hụt về dinh dưỡng: 454 hộ = 6,45%\n- Thiếu hụt về nhà ở: 2.560 hộ = 30,63%\n- Thiếu hụt về nhà tiêu: 7.133 hộ = 85,34%\n',
    ],
    holds: ['Toàn tỉnh còn 9.604 hộ nghèo, chiếm tỷ lệ 3,14%; hộ cận nghèo là 6.943 hộ, chiếm tỷ lệ 2,27%.'],
    silent: [
      'Cả nước có tỷ lệ hộ nghèo là 2,93%; tổng số hộ nghèo là 815.101 hộ.\nVùng núi phía Bắc có tỷ lệ nghèo đa chiều là 18,20%; tổng số hộ nghèo và hộ cận nghèo đa chiều là 587.952 hộ.\n',
      'Số hộ nghèo 41.706 hộ, chiếm 30,35%; số hộ nghèo dân tộc thiểu số 41.346 hộ, chiếm 38,77% tổng số hộ dân tộc thiểu số.',
    ],
  },
  {
    check: 'average-of-total',
    fails: [
      'Lúa gieo cấy 40,5 ha, năng suất 50,7 tạ/ha, sản lượng 250,3 tấn.',
      'Bình quân 14,85 tiêu chí/xã (tổng số 279 tiêu chí/20 xã).',
    ],
    holds: [
      'Bình quân 15,1 tiêu chí/xã (2.733 tiêu chí/181 xã).',
      'Lúa gieo cấy 40,5 ha, năng suất 50,7 tạ/ha, sản lượng 205,3 tấn.',
      'Bộ Công an hỗ trợ 30 tỷ đồng, Mặt trận Tổ quốc 6 tỷ đồng làm nhà cho 600 hộ nghèo (60 triệu đồng/căn).',
    ],
    silent: [
      'Vụ xuân gieo trồng 186,5/190 ha; năng suất lúa ước đạt 55 tạ/ha, sản lượng ước 682 tấn/124 ha.',
      'Diện tích gieo trồng 515 ha, thu hoạch 317,8 ha, năng suất 46,6 tạ/ha, sản lượng 1.480,9 tấn.',
    ],
  },
  {
    check: 'norm-of-total',
    fails: [
      'Năm 2024 xây mới 440 nhà, sửa chữa 14 nhà; định mức xây mới 40 triệu đồng/nhà, sửa chữa 20 triệu đồng/nhà, kinh phí 17.780 triệu đồng.',
    ],
    holds: [
      'Năm 2023 xây mới 285 nhà × 40 triệu đồng/nhà, sửa chữa 14 nhà × 20 triệu đồng/nhà, kinh phí 11.680 triệu đồng.',
      'Hỗ trợ nhà ở 14 hộ (10 hộ làm mới; 4 hộ sửa chữa), kinh phí 480 triệu đồng (làm mới 40 triệu đồng/hộ, sửa chữa 20 triệu đồng/hộ).',
    ],
    silent: [
      'Hỗ trợ nhà ở 98 hộ, mức 40 triệu đồng/hộ từ ngân sách trung ương; kinh phí đã giải ngân 2.940 triệu đồng.',
    ],
  },
];
