/** Long forms of the field and the short form that reports use beside them: both are one word of a key. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/ngân sách trung ương/g, 'nstw'],
  [/ngân sách địa phương/g, 'nsđp'],
  [/ngân sách (tỉnh|huyện|xã)/g, 'ns$1'],
  [/(?:vốn )?đầu tư phát triển|vốn đầu tư/g, 'đtpt'],
  [/sự nghiệp/g, 'sn'],
  [/nông thôn mới/g, 'ntm'],
  [/dân tộc thiểu số/g, 'dtts'],
  [/mục tiêu quốc gia/g, 'mtqg'],
  [/chương trình mtqg|ctmtqg/g, 'mtqg'],
  [/kế hoạch vốn/g, 'khv'],
  [/bình quân/g, 'trungbình'],
  [/trung bình/g, 'trungbình'],
  [/cận nghèo/g, 'cậnnghèo'],
];

/** Words that hold a sentence together and say nothing about what is counted. */
const functionWords = new Set(
  (
    'là được đã có đạt số tổng tổng_số trong đó gồm bao với của nguồn vốn và các những cho về tại trên địa bàn toàn hiện nay đến ' +
    'tính hết nay theo từ vào thì mà ước khoảng cụ thể như sau tỷ lệ chiếm còn việc để thực một kinh phí lũy luỹ kế thời điểm ngày ' +
    'tháng năm cùng cả này kết quả lượng nhiều ít ra lên xuống bằng so qua trong giai đoạn gần hơn ở do'
  ).split(' '),
);

/** What two labels of one quantity share: small letters, short forms, no function words, no numbers. */
export function labelKey(label: string): string {
  let words = label.toLowerCase();
  for (const [long, short] of shortForms) words = words.replace(long, short);
  return words
    .replace(/[^\p{L}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !functionWords.has(word))
    .join(' ');
}

export function sharedWords(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const words = new Set(a.split(' '));
  let shared = 0;
  for (const word of new Set(b.split(' '))) if (words.has(word)) shared += 1;
  return shared;
}
