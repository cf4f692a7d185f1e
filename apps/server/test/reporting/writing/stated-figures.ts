/** A figure of the real oversight report of 2024 on criteria and poverty, and the name under which ours states it. */
export interface StatedFigure {
  readonly place: string;
  readonly printed: string;
  readonly name: string;
  /** Set where ours says otherwise: what it says, and why. */
  readonly ours?: string;
  readonly why?: string;
}

const review = (year: string, poor: string, rate: string, near: string, nearRate: string, ethnic: string) =>
  [
    [poor, 'ho_ngheo | so'],
    [`${rate}%`, 'ty_le_ho_ngheo | phan_tram'],
    [near, 'ho_can_ngheo | so'],
    [`${nearRate}%`, 'ty_le_ho_can_ngheo | phan_tram'],
    [ethnic, 'ho_ngheo_dtts | so'],
  ].map(([printed = '', name = '']) => ({ place: `Phần II, mục II.1, năm ${year}`, printed, name: `${year}:${name}` }));

const criterion = (number: number, printed: string, rate: string, ours?: string): StatedFigure[] => [
  { place: `Phần II, mục I, tiêu chí số ${number}`, printed, name: `tieu_chi:${number}:so` },
  {
    place: `Phần II, mục I, tiêu chí số ${number}`,
    printed: rate,
    name: `tieu_chi:${number}:ty_le`,
    ...(ours === undefined ? {} : { ours, why: 'tử số chia mẫu số in trong chính báo cáo' }),
  },
];

/** From the text of report S0; its annexes were not published with it. */
export const statedFigures: readonly StatedFigure[] = [
  { place: 'Phần II, mục I.2', printed: '23', name: 'tieu_chi.dat_chuan | so' },
  { place: 'Phần II, mục I.2', printed: '28', name: 'tieu_chi.co_ban | so' },
  { place: 'Phần I, mục II.1', printed: '51', name: 'tieu_chi.dat_va_co_ban | so' },
  {
    place: 'Phần I, mục II.1',
    printed: '04',
    name: 'tieu_chi.nang_cao | so',
    ours: '4',
    why: 'không thêm số 0 ở số đếm',
  },
  {
    place: 'Phần II, mục I.2',
    printed: '07',
    name: 'tieu_chi.tu_15_18 | so',
    ours: '7',
    why: 'không thêm số 0 ở số đếm',
  },
  { place: 'Phần II, mục I.2', printed: '46', name: 'tieu_chi.tu_10_14 | so' },
  { place: 'Phần II, mục I.2', printed: '11', name: 'tieu_chi.duoi_10 | so' },
  { place: 'Phần II, mục I.2', printed: '115', name: 'tieu_chi.so_xa | so' },
  { place: 'Phần II, mục I.2', printed: '14,3', name: 'tieu_chi.binh_quan | so:1' },
  { place: 'Phần I, mục II.1', printed: '25,68%', name: 'ngheo.ty_le_ho_ngheo | phan_tram' },
  {
    place: 'Phần I, mục II.1',
    printed: 'giảm 9,22%',
    name: 'ngheo.ty_le_ho_ngheo | so_voi:ngheo.dau_ky.ty_le_ho_ngheo',
    ours: 'giảm 9,22 điểm phần trăm',
    why: 'chênh lệch của hai tỷ lệ là điểm phần trăm',
  },
  ...review('2021', '47.233', '34,90', '10.343', '7,64', '46.804'),
  ...review('2022', '41.706', '30,35', '13.241', '9,63', '41.346'),
  ...review('2023', '35.922', '25,68', '15.793', '11,29', '35.618'),
  ...criterion(1, '115', '100%', '100,00%'),
  ...criterion(2, '77', '66,95%', '66,96%'),
  ...criterion(3, '115', '100%', '100,00%'),
  ...criterion(4, '77', '66,96%'),
  ...criterion(5, '92', '80%', '80,00%'),
  ...criterion(6, '92', '80%', '80,00%'),
  ...criterion(7, '111', '96,5%', '96,52%'),
  ...criterion(8, '109', '94,78%'),
  ...criterion(9, '73', '63,48%'),
  ...criterion(10, '23', '20%', '20,00%'),
  ...criterion(11, '24', '20,86%', '20,87%'),
  ...criterion(12, '93', '80,86%', '80,87%'),
];
