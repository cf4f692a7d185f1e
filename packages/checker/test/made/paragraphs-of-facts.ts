import { sum, type Writer } from './writer.ts';

export function communes(w: Writer): void {
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

export function poverty(w: Writer): void {
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

export function documents(w: Writer): void {
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

export function works(w: Writer): void {
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

export function harvest(w: Writer): void {
  const area = w.chance.whole(200, 9000) / 10;
  const perHectare = w.chance.whole(300, 700) / 10;
  const [a, y, o] = [w.number(area, 1), w.number(perHectare, 1), w.number((area * perHectare) / 10, 1)];
  w.say('- Cây lúa: diện tích gieo trồng ', a, ' ha, năng suất ', y, ' tạ/ha, sản lượng ', o, ' tấn.\n');
  w.ties('average', o);
}

export function change(w: Writer): void {
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

export function shares(w: Writer): void {
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

export function houses(w: Writer): void {
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
