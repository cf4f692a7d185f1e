/** What people type or paste for a source or a kind of capital beside its official name. */
export const shortForms: Readonly<Record<string, readonly string[]>> = {
  CENTRAL: ['NSTW', 'TW'],
  PROVINCE: ['NST', 'NS tỉnh'],
  DISTRICT: ['NSH', 'NS huyện'],
  COMMUNE: ['NSX', 'NS xã'],
  LOTTERY: ['XSKT', 'Xổ số'],
  INVESTMENT: ['ĐTPT', 'ĐT', 'Vốn đầu tư'],
  RECURRENT: ['SN', 'Vốn sự nghiệp', 'Chi thường xuyên'],
};
