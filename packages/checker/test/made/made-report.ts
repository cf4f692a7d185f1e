import { decimalFromNumber } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { Chance } from './random.ts';
import type { MadeReport, Piece, Relation, Token } from './relation.ts';

/** Writes a report of a district from random tables, in the phrases that real reports use. All its figures are right. */
export function makeReport(seed: number): MadeReport {
  const writer = new Writer(new Chance(seed));
  writer.say('BÁO CÁO\nKết quả thực hiện các Chương trình mục tiêu quốc gia năm 2024\n\nI. KẾT QUẢ THỰC HIỆN\n');
  const paragraphs = [
    capital,
    sources,
    communes,
    poverty,
    documents,
    works,
    left,
    footnote,
    bullets,
    table,
    harvest,
    change,
    shares,
    sections,
    houses,
  ];
  for (let at = 0; at < 9; at += 1) writer.chance.pick(paragraphs)(writer, at + 1);
  return { pieces: writer.pieces, relations: writer.relations };
}

class Writer {
  readonly chance: Chance;
  readonly pieces: Piece[] = [];
  readonly relations: Relation[] = [];
  private id = 0;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  say(...pieces: Piece[]): void {
    this.pieces.push(...pieces);
  }

  number(value: number, places = 0): Token {
    this.id += 1;
    return { id: this.id, written: formatNumberText(decimalFromNumber(value, places)) };
  }

  padded(value: number): Token {
    this.id += 1;
    return { id: this.id, written: String(value).padStart(2, '0') };
  }

  percent(part: number, base: number, places = 2): Token {
    const exact = (part / base) * 100;
    const cut = this.chance.next() < 0.3 ? Math.floor(exact * 10 ** places + 1e-9) / 10 ** places : exact;
    return this.number(cut, places);
  }

  ties(kind: Relation['kind'], ...tokens: Token[]): void {
    this.relations.push({ kind, tokens });
  }

  /** Amounts that add up exactly as printed. */
  split(parts: number, low: number, high: number, places: number): number[] {
    const factor = 10 ** places;
    return Array.from({ length: parts }, () => this.chance.whole(low * factor, high * factor) / factor);
  }
}

const programmes = [
  'xây dựng nông thôn mới',
  'giảm nghèo bền vững',
  'phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi',
];
const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);

function capital(w: Writer, at: number): void {
  const places = w.chance.pick([0, 0, 2, 3]);
  const [disbursed = 0, rest = 0] = w.split(2, 800, 90000, places);
  const plan = disbursed + rest;
  const [a, b] = [w.number(plan, places), w.number(disbursed, places)];
  const p = w.percent(disbursed, plan, w.chance.pick([1, 2, 2]));
  const programme = w.chance.pick(programmes);
  w.chance.pick([
    () =>
      w.say(
        `${at}. Chương trình ${programme}\nKế hoạch vốn giao năm 2024 là `,
        a,
        ' triệu đồng; giải ngân đến 30/6/2024 là ',
        b,
        ' triệu đồng, đạt ',
        p,
        '% kế hoạch vốn giao.\n',
      ),
    () =>
      w.say(
        `- Chương trình ${programme}: Tổng kế hoạch vốn `,
        a,
        ' triệu đồng, đã giải ngân ',
        b,
        ' triệu đồng, đạt ',
        p,
        '% KH.\n',
      ),
    () =>
      w.say(
        `- Chương trình MTQG ${programme}: Tổng vốn được giao: `,
        a,
        ' triệu đồng. Kết quả giải ngân đến ngày 31/5/2024: ',
        b,
        ' triệu đồng, đạt ',
        p,
        '% kế hoạch.\n',
      ),
    () =>
      w.say(`- Vốn ${programme}: Giải ngân đến thời điểm báo cáo `, b, '/', a, ' triệu đồng, đạt ', p, '% kế hoạch.\n'),
    () =>
      w.say(
        `- Chương trình ${programme}: UBND tỉnh giao dự toán năm 2024 là `,
        a,
        ' triệu đồng; đến nay các đơn vị đã thực hiện giải ngân được ',
        b,
        ' triệu đồng (đạt ',
        p,
        '%).\n',
      ),
  ])();
  w.ties('ratio', a, b, p);
}

function sources(w: Writer): void {
  const places = w.chance.pick([0, 0, 3, 5]);
  const values = w.split(w.chance.pick([2, 3]), 120, 60000, places);
  const total = w.number(sum(values), places);
  const parts = values.map((value) => w.number(value, places));
  const [a, b, c] = parts;
  if (!a || !b) return;
  const third: Piece[] = c ? ['; ngân sách huyện: ', c, ' triệu đồng'] : [];
  w.chance.pick([
    () =>
      w.say(
        '- Tổng vốn thực hiện giai đoạn 2021-2024 là ',
        total,
        ' triệu đồng, trong đó: NSTW: ',
        a,
        ' triệu đồng; ngân sách tỉnh: ',
        b,
        ' triệu đồng',
        ...third,
        '.\n',
      ),
    () =>
      w.say(
        '- Kế hoạch vốn đã phân bổ: ',
        total,
        ' triệu đồng (ngân sách trung ương: ',
        a,
        ' triệu đồng; ngân sách tỉnh: ',
        b,
        ' triệu đồng',
        ...third,
        ').\n',
      ),
    () =>
      w.say(
        '+ Nguồn vốn được giao năm 2023 là ',
        total,
        ' triệu đồng, bao gồm: vốn đầu tư ',
        a,
        ' triệu đồng, vốn sự nghiệp ',
        b,
        ' triệu đồng',
        ...(c ? [', vốn khác ', c, ' triệu đồng'] : []),
        '.\n',
      ),
    () =>
      w.say(
        'Tổng kinh phí thực hiện ',
        total,
        ' triệu đồng, gồm: Ngân sách trung ương ',
        a,
        ' triệu đồng, ngân sách địa phương ',
        b,
        ' triệu đồng',
        ...(c ? [' và nguồn xã hội hóa ', c, ' triệu đồng'] : []),
        '.\n',
      ),
  ])();
  w.ties('sum', total, ...parts);
}

function communes(w: Writer): void {
  const base = w.chance.whole(14, 130);
  const count = w.chance.whole(2, base - 1);
  const [a, b, p] = [w.number(count), w.number(base), w.percent(count, base, w.chance.pick([1, 2, 2]))];
  const criterion = w.chance.pick(['giao thông', 'thủy lợi', 'điện', 'trường học', 'y tế']);
  w.chance.pick([
    () => w.say('- Đến nay, toàn huyện có ', a, '/', b, ` xã đạt tiêu chí về ${criterion} (đạt `, p, '%).\n'),
    () => w.say(`- Tiêu chí ${criterion}: có `, a, '/', b, ' xã đạt, chiếm ', p, '%.\n'),
    () =>
      w.say(`- Số thôn, bản có đường ${criterion} được cứng hóa là `, a, '/', b, ' thôn, bản, đạt tỷ lệ ', p, '%.\n'),
    () =>
      w.say(
        '- Toàn huyện hiện có ',
        b,
        ' trường học (trong đó có ',
        a,
        ' trường đạt chuẩn quốc gia, chiếm ',
        p,
        '%).\n',
      ),
  ])();
  w.ties('ratio', a, b, p);
}

function poverty(w: Writer): void {
  const households = w.chance.whole(9000, 140000);
  const poor = w.chance.whole(1500, 5000);
  const near = w.chance.whole(1000, 3600);
  const [a, b] = [w.number(poor), w.number(near)];
  const [p, q] = [w.percent(poor, households), w.percent(near, households)];
  w.chance.pick([
    () =>
      w.say(
        '- Tổng số hộ nghèo: ',
        a,
        ' hộ, chiếm tỷ lệ ',
        p,
        '%; tổng số hộ cận nghèo: ',
        b,
        ' hộ, chiếm tỷ lệ ',
        q,
        '%.\n',
      ),
    () =>
      w.say(
        '- Kết quả rà soát năm 2023, toàn huyện có ',
        a,
        ' hộ nghèo (chiếm ',
        p,
        '%) và ',
        b,
        ' hộ cận nghèo (chiếm ',
        q,
        '%).\n',
      ),
    () => w.say('- Tổng số hộ nghèo ', a, ' hộ, chiếm ', p, '%\n- Tổng số hộ cận nghèo ', b, ' hộ, chiếm ', q, '%\n'),
  ])();
  w.ties('ratio', a, p, b, q);
}

function documents(w: Writer): void {
  const values = w.split(3, 2, 40, 0);
  const total = w.number(sum(values));
  const [a, b, c] = values.map((value) => w.padded(value));
  if (!a || !b || !c) return;
  w.chance.pick([
    () =>
      w.say(
        'UBND huyện đã ban hành ',
        total,
        ' văn bản, gồm: ',
        a,
        ' quyết định, ',
        b,
        ' kế hoạch và ',
        c,
        ' công văn.\n',
      ),
    () =>
      w.say(
        '- Tổng cộng có ',
        total,
        ' văn bản chỉ đạo, điều hành (trong đó: ',
        a,
        ' văn bản của Huyện ủy, ',
        b,
        ' văn bản của HĐND huyện, ',
        c,
        ' văn bản của UBND huyện).\n',
      ),
  ])();
  w.ties('sum', total, a, b, c);
}

function works(w: Writer): void {
  const values = w.split(4, 2, 90, 0);
  const total = w.number(sum(values));
  const [a, b, c, d] = values.map((value) => w.padded(value));
  if (!a || !b || !c || !d) return;
  w.chance.pick([
    () =>
      w.say(
        'Thực hiện đầu tư ',
        total,
        ' công trình (',
        a,
        ' công trình đường giao thông, ',
        b,
        ' công trình thủy lợi, ',
        c,
        ' nhà văn hóa, ',
        d,
        ' công trình nước sinh hoạt).\n',
      ),
    () =>
      w.say(
        '- Giai đoạn 2021-2024 đã triển khai ',
        total,
        ' dự án, trong đó: ',
        a,
        ' dự án giao thông; ',
        b,
        ' dự án giáo dục; ',
        c,
        ' dự án thủy lợi; ',
        d,
        ' dự án nước sinh hoạt.\n',
      ),
    () =>
      w.say(
        '- Tổ chức ',
        total,
        ' lớp tập huấn, bao gồm ',
        a,
        ' lớp cấp huyện, ',
        b,
        ' lớp cấp xã, ',
        c,
        ' lớp cho cộng đồng, ',
        d,
        ' lớp cho cán bộ thôn.\n',
      ),
  ])();
  w.ties('sum', total, a, b, c, d);
}

function left(w: Writer): void {
  const places = w.chance.pick([0, 0, 3]);
  const [used = 0, rest = 0] = w.split(2, 300, 40000, places);
  const [a, b, c] = [w.number(used + rest, places), w.number(used, places), w.number(rest, places)];
  w.chance.pick([
    () =>
      w.say('- Kế hoạch vốn giao ', a, ' triệu đồng, đã giải ngân ', b, ' triệu đồng, còn lại ', c, ' triệu đồng.\n'),
    () =>
      w.say(
        '- Tổng kế hoạch vốn năm 2023 là ',
        a,
        ' triệu đồng; giải ngân ',
        b,
        ' triệu đồng; kéo dài sang năm 2024 là ',
        c,
        ' triệu đồng.\n',
      ),
    () =>
      w.say(
        '- KHV giao: ',
        a,
        ' triệu đồng; đã phân bổ ',
        b,
        ' triệu đồng; còn lại chưa phân bổ ',
        c,
        ' triệu đồng.\n',
      ),
    () =>
      w.say(
        '- Tổng kinh phí ',
        a,
        ' triệu đồng, đã thực hiện ',
        b,
        ' triệu đồng, số vốn chưa giải ngân là ',
        c,
        ' triệu đồng.\n',
      ),
  ])();
  w.ties('difference', a, b, c);
}

function footnote(w: Writer, at: number): void {
  const values = w.split(2, 500, 30000, 0);
  const total = w.number(sum(values));
  const [a, b] = values.map((value) => w.number(value));
  if (!a || !b) return;
  w.say(
    '- Vốn ngân sách trung ương đã giao là ',
    total,
    ` triệu đồng[footnoteRef:${at}] cho các đơn vị. [${at}:  vốn đầu tư phát triển: `,
    a,
    ' triệu đồng, vốn sự nghiệp: ',
    b,
    ' triệu đồng.]\n',
  );
  w.ties('sum', total, a, b);
}

function bullets(w: Writer): void {
  const values = w.split(w.chance.whole(3, 5), 200, 20000, 0);
  const total = w.number(sum(values));
  const parts = values.map((value) => w.number(value));
  const names = ['Ngân sách trung ương', 'Ngân sách tỉnh', 'Ngân sách huyện', 'Vốn tín dụng', 'Vốn doanh nghiệp'];
  w.say(
    w.chance.pick(['Tổng nguồn lực huy động năm 2024 là ', 'Tổng nguồn vốn thực hiện Chương trình: ']),
    total,
    w.chance.pick([' triệu đồng, cụ thể:\n', ' triệu đồng, trong đó:\n', ' triệu đồng, gồm:\n']),
  );
  parts.forEach((part, index) => {
    w.say(`- ${names[index]}: `, part, ' triệu đồng.\n');
  });
  w.say('\nCông tác tuyên truyền được duy trì.\n');
  w.ties('sum', total, ...parts);
}

function table(w: Writer, at: number): void {
  const rows = w.chance.whole(3, 6);
  const plans = w.split(rows, 300, 9000, 0);
  const done = plans.map((plan) => Math.floor(plan * (0.2 + 0.7 * w.chance.next())));
  const [planAll, doneAll] = [w.number(sum(plans)), w.number(sum(done))];
  w.say(`\nBiểu ${at}\n\nSTT\tĐơn vị\tKế hoạch vốn\tGiải ngân\tTỷ lệ (%)\n`);
  w.say('\tTổng cộng\t', planAll, '\t', doneAll, '\t', w.percent(sum(done), sum(plans)), '\n');
  const planTokens: Token[] = [];
  const doneTokens: Token[] = [];
  plans.forEach((plan, index) => {
    const [a, b, p] = [w.number(plan), w.number(done[index] ?? 0), w.percent(done[index] ?? 0, plan)];
    planTokens.push(a);
    doneTokens.push(b);
    w.say(`${index + 1}\tXã số ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'][index]}\t`, a, '\t', b, '\t', p, '\n');
    w.ties('ratio', p);
  });
  w.say('\n');
  w.ties('table', planAll, ...planTokens);
  w.ties('table', doneAll, ...doneTokens);
}

function harvest(w: Writer): void {
  const area = w.chance.whole(200, 9000) / 10;
  const perHectare = w.chance.whole(300, 700) / 10;
  const [a, y, o] = [w.number(area, 1), w.number(perHectare, 1), w.number((area * perHectare) / 10, 1)];
  w.say('- Cây lúa: diện tích gieo trồng ', a, ' ha, năng suất ', y, ' tạ/ha, sản lượng ', o, ' tấn.\n');
  w.ties('average', o);
}

function change(w: Writer): void {
  const before = w.chance.whole(12, 90);
  const grown = w.chance.whole(2, 40);
  const [a, b, d] = [w.number(before), w.number(before + grown), w.number(grown)];
  w.chance.pick([
    () =>
      w.say(
        '- Số hợp tác xã trên địa bàn tăng từ ',
        a,
        ' hợp tác xã lên ',
        b,
        ' hợp tác xã (tăng ',
        d,
        ' hợp tác xã).\n',
      ),
    () => w.say('- Số xã đạt chuẩn tăng từ ', a, ' xã năm 2021 lên ', b, ' xã năm 2024, tăng ', d, ' xã.\n'),
  ])();
  w.ties('difference', a, b, d);
}

function shares(w: Writer): void {
  const a = w.chance.whole(200, 600);
  const b = w.chance.whole(100, 300);
  const tokens = [a, b, 1000 - a - b].map((value) => w.number(value / 10, 1));
  const [x, y, z] = tokens;
  if (!x || !y || !z) return;
  w.chance.pick([
    () =>
      w.say(
        '- Toàn huyện có ',
        w.number(w.chance.whole(400, 3000)),
        ' phòng học (trong đó ',
        x,
        '% phòng kiên cố, ',
        y,
        '% phòng bán kiên cố, ',
        z,
        '% phòng tạm).\n',
      ),
    () => w.say('- Cơ cấu kinh tế: nông, lâm nghiệp ', x, '%; công nghiệp, xây dựng ', y, '%; dịch vụ ', z, '%.\n'),
  ])();
  w.ties('sum', x, y, z);
}

function sections(w: Writer, at: number): void {
  const values = w.split(2, 900, 40000, 0);
  const used = values.map((value) => Math.floor(value * (0.2 + 0.6 * w.chance.next())));
  const [planAll, doneAll] = [w.number(sum(values)), w.number(sum(used))];
  const plans = values.map((value) => w.number(value));
  const spent = used.map((value) => w.number(value));
  const [planA, planB] = plans;
  const [doneA, doneB] = spent;
  if (!planA || !planB || !doneA || !doneB) return;
  w.say(
    `${at}. Dự án ${at}: Phát triển giáo dục\nKế hoạch vốn giao là `,
    planAll,
    ' triệu đồng; giải ngân đến 30/6/2024 là ',
    doneAll,
    ' triệu đồng, đạt ',
    w.percent(sum(used), sum(values)),
    '% kế hoạch, trong đó:\n',
  );
  w.say(
    'a) Tiểu dự án 1: Đổi mới hoạt động\nKế hoạch vốn giao là ',
    planA,
    ' triệu đồng; giải ngân đến 30/6/2024 là ',
    doneA,
    ' triệu đồng, đạt ',
    w.percent(used[0] ?? 0, values[0] ?? 1),
    '% kế hoạch.\n',
  );
  w.say(
    'b) Tiểu dự án 2: Bồi dưỡng kiến thức\nKế hoạch vốn giao là ',
    planB,
    ' triệu đồng; giải ngân đến 30/6/2024 là ',
    doneB,
    ' triệu đồng, đạt ',
    w.percent(used[1] ?? 0, values[1] ?? 1),
    '% kế hoạch.\n',
  );
  w.ties('sum', planAll, planA, planB);
  w.ties('sum', doneAll, doneA, doneB);
}

function houses(w: Writer): void {
  const values = w.split(2, 20, 700, 0);
  const total = w.number(sum(values));
  const [a, b] = values.map((value) => w.number(value));
  if (!a || !b) return;
  w.chance.pick([
    () =>
      w.say('- Tổng số hộ được hỗ trợ nhà ở là ', total, ' hộ, trong đó ', a, ' hộ xây mới và ', b, ' hộ sửa chữa.\n'),
    () => w.say('- Hỗ trợ nhà ở cho ', total, ' hộ (hộ nghèo ', a, ' hộ, hộ cận nghèo ', b, ' hộ).\n'),
  ])();
  w.ties('sum', total, a, b);
}
