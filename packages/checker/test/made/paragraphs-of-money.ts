import type { Piece, Token } from './relation.ts';
import { sum, type Writer } from './writer.ts';

const programmes = [
  'xây dựng nông thôn mới',
  'giảm nghèo bền vững',
  'phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi',
];

export function capital(w: Writer, at: number): void {
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

export function sources(w: Writer): void {
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

export function left(w: Writer): void {
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

export function footnote(w: Writer, at: number): void {
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

export function bullets(w: Writer): void {
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

export function table(w: Writer, at: number): void {
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

export function sections(w: Writer, at: number): void {
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
