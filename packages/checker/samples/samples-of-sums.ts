import type { Sample } from './sample.ts';

export const samplesOfSums: readonly Sample[] = [
  {
    check: 'sum-of-parts',
    fails: [
      'Tổng vốn giao là 964.282 triệu đồng, trong đó: vốn NSTW là 901.556 triệu đồng; vốn NSĐP là 26.726 triệu đồng.',
      'Thực hiện đầu tư 48 công trình (giao thông 25 công trình, thủy lợi 12 công trình, nước sinh hoạt 6 công trình, giáo dục 15 công trình).',
      'UBND huyện đã ban hành 63 văn bản, gồm: 28 quyết định, 23 kế hoạch và 03 công văn.',
      'Vốn ngân sách địa phương là 294.412 triệu đồng [footnoteRef:1]. [1:  vốn đầu tư phát triển: 186.336 triệu đồng, vốn sự nghiệp: 108.046 triệu đồng]',
      'Tổng nguồn lực huy động là 50.000 triệu đồng, gồm:\n- Ngân sách tỉnh: 30.000 triệu đồng\n- Vốn tín dụng: 15.000 triệu đồng\n- Nhân dân đóng góp: 6.000 triệu đồng\n',
      'Giải quyết việc làm cho 1.145 lao động; trong đó xuất khẩu lao động 38 người, làm việc ngoài tỉnh 802 người, tại địa phương 315 người.',
      'Cấp 88.354 lượt thẻ (năm 2022: 30.112 thẻ; năm 2023: 29.480 thẻ; năm 2024: 28.672 thẻ).',
      'Khám chữa bệnh cho 5.263 lượt người, trong đó: nam 2.482 lượt, nữ 2.754 lượt.',
      'Toàn xã có 42 lớp, 1.316 học sinh (mầm non 15 lớp, 362 học sinh; tiểu học 17 lớp, 458 học sinh; THCS 10 lớp, 316 học sinh).',
      'Tổng nhu cầu 569.250 triệu đồng, trong đó: vốn đầu tư 300.000 triệu đồng, vốn sự nghiệp 269.250 triệu đồng. Chia ra các năm: năm 2026: 110.450 triệu đồng; năm 2027: 112.800 triệu đồng; năm 2028: 114.500 triệu đồng; năm 2029: 115.200 triệu đồng; năm 2030: 115.300 triệu đồng.',
    ],
    holds: [
      'Tổng vốn giao là 964.282 triệu đồng, trong đó: vốn NSTW là 901.556 triệu đồng; vốn NSĐP là 62.726 triệu đồng.',
      'NSĐP: 29.510,122 triệu đồng (vốn ĐTPT: 26.769,61 triệu đồng, vốn SN: 2.740,509 triệu đồng).',
      'Tổng vốn là 1 245 360 triệu đồng, trong đó vốn đầu tư 702 115 triệu đồng, vốn sự nghiệp 543 245 triệu đồng.',
      'Tổng vốn là 26.000 tỷ đồng, gồm: ngân sách 19.595 tỷ 360 triệu đồng, vốn huy động 6.404 tỷ 640 triệu đồng.',
      'Điều chỉnh giảm: 68.104,57 triệu đồng. Trong đó:\nDự án 1 (Nhà ở): 10.890,35 triệu đồng.\nDự án 3 (Sản xuất): 10.306,39 triệu đồng.\nDự án 5 (Giáo dục): 46.907,83 triệu đồng.\n',
      'Dự án 1: KHV 6.973 triệu đồng (NSTW 6.275; NSĐP 698).',
      'Có 12 cơ sở giáo dục nghề nghiệp gồm 3 trường Cao đẳng và 09 Trung tâm.',
      'Tổng số vốn giải ngân là 1.876.744 triệu đồng, đạt 82,03%, (trong đó: vốn NSTW là 1.806.881 triệu đồng, vốn NSĐP là 69.863 triệu đồng).',
    ],
    silent: [
      'Dự toán giao 25.398 triệu đồng, gồm NSTW 24.658 triệu đồng và NSĐP 740 triệu đồng. Kết quả giải ngân:\n+ Dự án 2: dự toán 9.250 triệu đồng.\n+ Dự án 3: dự toán 16.148 triệu đồng.\n',
      'Tổng diện tích 642,5 ha, tăng 14,5 ha so với năm 2022 (628 ha). Cụ thể:\n+ Lúa: 318,5 ha.\n+ Ngô: 215 ha.\n+ Màu: 109 ha.\n',
      'Huyện có 17 xã, thị trấn (trong đó, có 12 xã biên giới, 9 xã đặc biệt khó khăn).',
      'Tổ chức 12 lớp cho 450 người, trong đó 210 nữ và 310 người dân tộc thiểu số.',
      'Tổng vốn là 500 tỷ đồng, trong đó vốn tín dụng 120 tỷ đồng, vốn doanh nghiệp 80 tỷ đồng.',
      'KHV giao 10.250 triệu đồng, đã giải ngân 1.230 triệu đồng. Trong đó, nhà ở 7.671 triệu đồng; đến nay đã giải ngân 1.140 triệu đồng.',
      'Dân số 84.512 người, gồm 10 dân tộc, trong đó dân tộc Thái 26.521 người, dân tộc Dao 22.014 người, còn lại là các dân tộc khác.',
    ],
  },
  {
    check: 'sum-in-front',
    fails: [
      'Phân bổ cho các đơn vị gồm: Phòng Lao động 6.420 triệu đồng, Trung tâm dạy nghề 4.815 triệu đồng, Phòng Nông nghiệp 3.160 triệu đồng, các xã 10.463 triệu đồng; tổng 25.398 triệu đồng.',
      'Năm 2023 kinh phí 11.680 triệu đồng; năm 2024 kinh phí 17.880 triệu đồng. Tổng kinh phí 2 năm là 25.960 triệu đồng.',
    ],
    holds: [
      '- Vốn năm 2022 sang năm 2024: 8.528 triệu đồng.\n- Vốn năm 2023 sang năm 2024: 25.579 triệu đồng.\nTổng hai nguồn là 34.107 triệu đồng.',
      'Năm 2023 kinh phí 11.680 triệu đồng; năm 2024 kinh phí 17.880 triệu đồng. Tổng kinh phí 2 năm là 29.560 triệu đồng.',
      'Đến nay hoàn thành 31/48 công trình, đang thi công 15 công trình, chưa khởi công 02 công trình.',
    ],
    silent: ['Năm 2023 kinh phí 11.680 triệu đồng. Tổng kinh phí của Chương trình là 95.000 triệu đồng.'],
  },
  {
    check: 'sum-of-sections',
    fails: [
      '3.9. Dự án 9: Đầu tư phát triển\nKế hoạch vốn giao là 227.437 triệu đồng.\na) Tiểu dự án 1: Đầu tư\nKế hoạch vốn giao là 227.437 triệu đồng.\nb) Tiểu dự án 2: Giảm thiểu\nKế hoạch vốn giao là 15.822 triệu đồng.\n',
    ],
    holds: [
      '3.9. Dự án 9: Đầu tư phát triển\nKế hoạch vốn giao là 227.437 triệu đồng.\na) Tiểu dự án 1: Đầu tư\nKế hoạch vốn giao là 211.615 triệu đồng.\nb) Tiểu dự án 2: Giảm thiểu\nKế hoạch vốn giao là 15.822 triệu đồng.\n',
    ],
    silent: [
      '- Lũy kế giải ngân đến 10/6/2024 được 5.618,5 triệu đồng; ước giải ngân đến 30/6/2024 là 6.267 triệu đồng.\n+ Dự án 1: giải ngân 3.486,5 triệu đồng.\n+ Dự án 2: giải ngân 2.132 triệu đồng.\n',
      '3.9. Dự án 9: Đầu tư phát triển\nKế hoạch vốn giao là 900.000 triệu đồng.\na) Tiểu dự án 1: Đầu tư\nKế hoạch vốn giao là 211.615 triệu đồng.\nb) Tiểu dự án 2: Giảm thiểu\nKế hoạch vốn giao là 15.822 triệu đồng.\n',
    ],
  },
  {
    check: 'sum-of-poverty',
    fails: [
      'Tỷ lệ hộ nghèo là 31,72%; tỷ lệ hộ cận nghèo là 16,22%; tỷ lệ nghèo đa chiều là 48,94%.',
      'Toàn huyện có 4.218/15.640 hộ nghèo, tỷ lệ 26,97%; 1.995 hộ cận nghèo, tỷ lệ 12,76%. Tổng số hộ nghèo, cận nghèo: 6.231 hộ.',
    ],
    holds: ['Tỷ lệ nghèo đa chiều là 47,94%, tỷ lệ hộ nghèo là 31,72%, tỷ lệ hộ cận nghèo là 16,22%.'],
    silent: ['Tỷ lệ nghèo đa chiều là 47,94%, tỷ lệ hộ nghèo dân tộc thiểu số là 41,5%, tỷ lệ hộ cận nghèo là 16,22%.'],
  },
  {
    check: 'shares-of-whole',
    fails: ['Có 3.198 phòng nội trú (trong đó 46,6% phòng kiên cố, 45,7% phòng bán kiên cố, 9,7% phòng tạm).'],
    holds: ['Cơ cấu kinh tế: nông, lâm nghiệp 28,5%; công nghiệp, xây dựng 31,2%; dịch vụ 40,3%.'],
    silent: [
      'Giải ngân vốn đạt thấp (huyện A 46,6%, huyện B 35,7%, huyện C 29,7%).',
      'Giá trị sản xuất tăng 5,2%, trong đó nông nghiệp tăng 3,1%, công nghiệp tăng 8,4%, dịch vụ tăng 6,0%.',
    ],
  },
  {
    check: 'total-of-programmes',
    fails: [
      'I. KẾT QUẢ CHUNG CÁC CHƯƠNG TRÌNH MTQG\nNăm 2023 tổng số vốn giải ngân là 1.876.744 triệu đồng.\nII. CHƯƠNG TRÌNH MTQG XÂY DỰNG NÔNG THÔN MỚI\nNăm 2023 giải ngân được 123.994 triệu đồng.\nIII. CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG\nNăm 2023 giải ngân 590.721 triệu đồng.\nIV. CHƯƠNG TRÌNH MTQG VÙNG ĐỒNG BÀO DÂN TỘC THIỂU SỐ\nNăm 2023 giải ngân được 1.152.186 triệu đồng.\n',
    ],
    doubtful: [
      'I. KẾT QUẢ CHUNG CÁC CHƯƠNG TRÌNH MTQG\nTổng nguồn lực huy động là 13.266.708 triệu đồng.\nII. CHƯƠNG TRÌNH MTQG XÂY DỰNG NÔNG THÔN MỚI\nĐã huy động được 7.672.852 triệu đồng.\nIII. CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG\nĐã huy động được 2.119.975 triệu đồng.\nIV. CHƯƠNG TRÌNH MTQG VÙNG ĐỒNG BÀO DÂN TỘC THIỂU SỐ\nĐã huy động được 4.901.317 triệu đồng.\n',
    ],
    holds: [
      'I. KẾT QUẢ CHUNG CÁC CHƯƠNG TRÌNH MTQG\nNăm 2023 tổng số vốn giải ngân là 1.866.901 triệu đồng.\nII. CHƯƠNG TRÌNH MTQG XÂY DỰNG NÔNG THÔN MỚI\nNăm 2023 giải ngân được 123.994 triệu đồng.\nIII. CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG\nNăm 2023 giải ngân 590.721 triệu đồng.\nIV. CHƯƠNG TRÌNH MTQG VÙNG ĐỒNG BÀO DÂN TỘC THIỂU SỐ\nNăm 2023 giải ngân được 1.152.186 triệu đồng.\n',
    ],
    silent: [
      'I. KẾT QUẢ CHUNG CÁC CHƯƠNG TRÌNH MTQG\nNăm 2023 tổng số vốn giải ngân là 1.876.744 triệu đồng.\nII. CHƯƠNG TRÌNH MTQG XÂY DỰNG NÔNG THÔN MỚI\nNăm 2023 giải ngân được 123.994 triệu đồng.\n',
    ],
  },
];
