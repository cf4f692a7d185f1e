/** What a field should be, said once for both languages (it stands inside the sentence of the problem). */
export const fieldTexts = {
  string: 'chữ (text)',
  number: 'số (number)',
  int: 'số nguyên (whole number)',
  boolean: 'true | false',
  array: 'danh sách (list)',
  object: 'đối tượng JSON (JSON object)',
  uuid: 'mã định danh UUID (UUID)',
  ofLength: 'chữ có số ký tự (text with a number of characters)',
  storable: 'chữ không có ký tự NUL hay nửa ký tự (text without NUL or half characters)',
  datetime: 'thời điểm ISO 8601 (ISO 8601 moment)',
} as const;
