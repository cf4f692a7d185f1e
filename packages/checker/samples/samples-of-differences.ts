import type { Sample } from './sample.ts';

export const samplesOfDifferences: readonly Sample[] = [
  {
    check: 'what-is-left',
    fails: [
      'Phê duyệt 164 hộ, khởi công 131 hộ (79,9%), hoàn thành 82 hộ (50%); còn 43 hộ chưa khởi công.',
      'Kế hoạch vốn giao 2.455 triệu đồng, đã giải ngân 1.964 triệu đồng, còn lại 941 triệu đồng.',
      'Số thôn, bản có điện là 1.330/1.448 thôn, bản; còn 181 thôn, bản chưa có điện.',
      'Tổng vốn kéo dài là 45.318,6 triệu đồng. Đến ngày 31/5/2024 đã giải ngân 12.690,5 triệu đồng, đạt 28,0%; còn lại chưa giải ngân 32.268,1 triệu đồng.',
      'Tổng dự toán giao năm 2024 là 47.318 triệu đồng. Đã phân bổ chi tiết cho các đơn vị, xã, thị trấn 43.905 triệu đồng, số còn lại chưa phân bổ 3.143 triệu đồng.',
      'Kế hoạch hỗ trợ 124 hộ nước sinh hoạt phân tán, đã thực hiện 86 hộ, còn lại 48 hộ.',
    ],
    holds: [
      'Năm 2023 giao 1.718,1 tỷ đồng, giải ngân 1.013,68 tỷ đồng, đạt 59% kế hoạch.\nCòn 704,42 tỷ đồng vốn năm 2023 chưa giải ngân.',
      'Kế hoạch vốn giao 2.455 triệu đồng, đã giải ngân 1.964 triệu đồng. Số kinh phí còn lại là 491 triệu đồng.',
      'Kế hoạch vốn năm 2022 là 84.530 triệu đồng; giải ngân 41.206 triệu đồng; kéo dài sang năm 2023 là 43.324 triệu đồng.',
    ],
    silent: [
      'Kế hoạch vốn giao 2.455 triệu đồng, đã giải ngân 1.964 triệu đồng, còn 120 triệu đồng vốn năm trước chưa quyết toán.',
    ],
  },
  {
    check: 'poverty-movement',
    fails: [
      'Đầu năm 2023 có 28.350 hộ nghèo. Trong năm thoát nghèo 5.120 hộ, tái nghèo 210 hộ, phát sinh mới 480 hộ. Cuối năm 2023 còn 23.290 hộ nghèo.',
    ],
    holds: [
      'Đầu năm 2023 có 28.350 hộ nghèo. Trong năm thoát nghèo 5.120 hộ, tái nghèo 210 hộ, phát sinh mới 480 hộ. Cuối năm 2023 còn 23.920 hộ nghèo.',
    ],
    silent: ['Đầu năm 2023 có 28.350 hộ nghèo. Trong năm thoát nghèo 5.120 hộ. Cuối năm 2023 còn 23.920 hộ nghèo.'],
  },
  {
    check: 'carried-over',
    fails: [
      '- Năm 2022: vốn kéo dài sang năm 2023 là 43.324 triệu đồng.\n- Năm 2023: vốn năm 2022 kéo dài sang năm 2023 là 43.234 triệu đồng.\n',
      '- Năm 2023: chuyển nguồn sang năm 2024 là 38.923 triệu đồng.\n- Năm 2024: vốn năm 2023 chuyển sang 39.823 triệu đồng.\n',
    ],
    holds: [
      '- Năm 2022: vốn kéo dài sang năm 2023 là 43.324 triệu đồng.\n- Năm 2023: vốn năm 2022 kéo dài sang năm 2023 là 43.324 triệu đồng.\n',
    ],
    silent: [
      '- Năm 2022: vốn kéo dài sang năm 2023 là 43.324 triệu đồng.\n- Năm 2023: vốn kéo dài sang năm 2024 là 35.314 triệu đồng.\n',
    ],
  },
  {
    check: 'change-since',
    fails: [
      'Số hợp tác xã tăng từ 160 hợp tác xã lên 226 hợp tác xã (tăng 56 hợp tác xã).',
      'Sản lượng đạt 1.234 tấn, tăng 8,5% so với cùng kỳ (1.173 tấn).',
      'Tổng đàn gia súc 1.604 con, trong đó: đàn trâu 684 con, đàn bò 920 con. Đàn trâu giảm 46 con so với cùng kỳ năm 2022 (cùng kỳ 720 con).',
      'Giải ngân 86,945 tỷ đồng, bằng 40,5% kế hoạch, thấp hơn 5,2 điểm % so với cùng kỳ (46,7%).',
      'Tỷ lệ hộ nghèo năm 2022 là 24,92%, năm 2023 là 17,58%, giảm 3,74%.',
      'Số xã đặc biệt khó khăn giảm 12 xã, từ 88 xã xuống còn 67 xã.',
    ],
    holds: [
      'Tỷ lệ hộ nghèo giảm từ 15,08% xuống còn 9,85%, giảm 5,23%.',
      'Sản lượng đạt 1.234 tấn, tăng 5,2% so với cùng kỳ (1.173 tấn).',
      'Diện tích lạc 33/31,5 ha, vượt 1,5 ha so với kế hoạch.',
    ],
    silent: [
      'Sản lượng đạt 1.234 tấn, tăng 5,2% so với cùng kỳ.',
      'Có 92/115 xã đạt, tăng 33 xã so với năm 2020.',
      'Điều chỉnh giảm 27 tỷ đồng vốn dự phòng (giảm từ 66,108 tỷ đồng xuống còn 39,108 tỷ đồng); điều chỉnh tăng 27 tỷ đồng cho 8 dự án.',
      'Cây rau gieo trồng tăng 9,8% và cây hoa tăng 8,9%; cả năm cây rau tăng 10,5%; năng suất tăng 1,7% so cùng kỳ.',
    ],
  },
  {
    check: 'same-quantity',
    fails: [
      '- Tổng kế hoạch vốn dự án giao thông nông thôn là 946.282 triệu đồng.\n- Đến nay tổng kế hoạch vốn dự án giao thông nông thôn là 964.282 triệu đồng.\n',
    ],
    holds: ['- Có 5.381 lao động được hỗ trợ đào tạo nghề.\n- Đến nay có 5.381 lao động được hỗ trợ đào tạo nghề.\n'],
    silent: [
      '- Dự án giao thông nông thôn là 946.282 triệu đồng.\n- Dự án giao thông nông thôn là 120.500 triệu đồng.\n',
    ],
  },
  {
    check: 'plan-as-disbursed',
    fails: [
      '- Vốn đầu tư năm 2022 là 71.570 triệu đồng, giải ngân 27.673/71.570 triệu đồng, đạt 38,66% kế hoạch.\n- Tổng nguồn vốn đã giải ngân năm 2022 là 71.570 triệu đồng.\n',
    ],
    holds: [],
    silent: [
      '- Vốn đầu tư năm 2022 là 71.570 triệu đồng, giải ngân 27.673/71.570 triệu đồng, đạt 38,66% kế hoạch.\n- Tổng nguồn vốn đã giải ngân năm 2022 là 27.673 triệu đồng.\n',
    ],
  },
  {
    check: 'forecast-below-actual',
    fails: [
      'Đến 31/5/2024 đã giải ngân 16.904 triệu đồng; ước giải ngân đến hết ngày 31/12/2024 là 12.300 triệu đồng.',
      'Đến ngày 31/5/2024 giải ngân 38.414,2 triệu đồng, đạt 44,36%; ước giải ngân đến 30/6/2024 là 35.000 triệu đồng.',
    ],
    holds: [
      'Đến 31/5/2024 đã giải ngân 16.904 triệu đồng; ước giải ngân đến hết ngày 31/12/2024 là 80.300 triệu đồng.',
    ],
    silent: [
      'Đến 31/5/2024 đã giải ngân 16.904 triệu đồng; ước giải ngân thêm đến hết năm 12.300 triệu đồng.',
      'Đến 31/5/2024 đã giải ngân 16.904 triệu đồng; ước giải ngân đến 31/12/2024 nguồn vốn sự nghiệp là 1.200 triệu đồng.',
    ],
  },
];
