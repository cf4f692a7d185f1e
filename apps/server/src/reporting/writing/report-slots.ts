/** Places of a report where people write: fixed names, so that what was written stays when a template changes. */
export const reportSlots = {
  mo_dau: 'Căn cứ, mở đầu',
  chi_dao: 'Công tác chỉ đạo, điều hành',
  ban_hanh_van_ban: 'Ban hành văn bản, cơ chế, chính sách',
  tuyen_truyen: 'Thông tin, tuyên truyền',
  kiem_tra: 'Kiểm tra, giám sát',
  lap_ke_hoach: 'Lập kế hoạch, phân bổ vốn',
  huy_dong: 'Huy động, lồng ghép nguồn lực',
  ket_qua_ntm: 'Kết quả xây dựng nông thôn mới',
  ket_qua_gnbv: 'Kết quả giảm nghèo bền vững',
  ket_qua_dtts: 'Kết quả phát triển vùng dân tộc thiểu số',
  uu_diem: 'Kết quả nổi bật',
  han_che: 'Tồn tại, hạn chế',
  nguyen_nhan_khach_quan: 'Nguyên nhân khách quan',
  nguyen_nhan_chu_quan: 'Nguyên nhân chủ quan',
  bai_hoc: 'Bài học kinh nghiệm',
  nhiem_vu: 'Nhiệm vụ kỳ tới',
  giai_phap: 'Giải pháp',
  de_xuat_quoc_hoi: 'Kiến nghị Quốc hội, Chính phủ',
  de_xuat_bo_nganh: 'Kiến nghị bộ, ngành trung ương',
  de_xuat_tinh: 'Kiến nghị HĐND, UBND tỉnh',
  de_xuat_co_so: 'Kiến nghị sở, ngành, địa phương',
} as const;

export type ReportSlot = keyof typeof reportSlots;
export const reportSlotNames = Object.keys(reportSlots) as ReportSlot[];

export function isReportSlot(name: string): name is ReportSlot {
  return Object.hasOwn(reportSlots, name);
}
