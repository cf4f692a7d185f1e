import { change, communes, documents, harvest, houses, poverty, shares, works } from './paragraphs-of-facts.ts';
import { bullets, capital, footnote, left, sections, sources, table } from './paragraphs-of-money.ts';
import { Chance } from './random.ts';
import type { MadeReport } from './relation.ts';
import { Writer } from './writer.ts';

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
