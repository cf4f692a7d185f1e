import { evaluateExpression } from '@muctieu/office/word-template/evaluate-expression';
import { readTemplateExpression } from '@muctieu/office/word-template/template-expression';
import { textOf } from '@muctieu/office/word-template/template-filters';
import type { TemplateRecord } from '@muctieu/office/word-template/template-value';
import { withoutMarks } from '@muctieu/office/word-writing/figure-mark';
import { paragraph, type WordBlock, type WordRun } from '@muctieu/office/word-writing/word-document';
import { blocks, type CatalogueGroup, group } from './catalogue-field.ts';
import { reportSlots } from './report-slots.ts';

/** What people wrote into the slots of a report. */
export type SlotTexts = Readonly<Record<string, string>>;

/** `loi` of the catalogue: each slot as paragraphs, figures drawn in where a writer put `{von.ke_hoach | trieu}`. */
export function slotValues(texts: SlotTexts, values: TemplateRecord): CatalogueGroup {
  return group(
    'Lời người viết, mỗi mục đứng riêng một đoạn: {@loi.ten}',
    Object.fromEntries(
      Object.entries(reportSlots).map(([name, label]) => [name, blocks(label, slotBlocks(texts[name] ?? '', values))]),
    ),
  );
}

/** `muc` of the catalogue: as `loi`, but where nobody has written it says so: a heading never stands over nothing. */
export function requiredSlotValues(texts: SlotTexts, values: TemplateRecord, isNumbered: boolean): CatalogueGroup {
  return group(
    'Lời người viết dưới một đề mục riêng: {@muc.ten}; mục chưa viết thì ghi rõ',
    Object.fromEntries(
      Object.entries(reportSlots).map(([name, label]) => {
        const written = slotBlocks(texts[name] ?? '', values);
        const empty = isNumbered ? paragraph('body', nothingArose) : paragraph('body', unwritten(label));
        return [name, blocks(label, written.length === 0 ? [empty] : written)];
      }),
    ),
  );
}

const nothingArose = 'Không có nội dung phát sinh trong kỳ báo cáo.';

function unwritten(label: string): WordRun {
  return { text: `(Chưa viết: ${label}.)`, italic: true };
}

function slotBlocks(text: string, values: TemplateRecord): readonly WordBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(/^[-+•]/.test(line) ? 'listed' : 'body', ...runsOf(line, values)));
}

/** A reference that cannot be read stays as it was typed: the check of the report names it. */
function runsOf(line: string, values: TemplateRecord): readonly WordRun[] {
  return line
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: referenceText(piece, values) ?? withoutMarks(piece) }));
}

/** The words of `{…}` with its figures marked; nothing where it is no reference or names nothing. */
export function referenceText(piece: string, values: TemplateRecord): string | undefined {
  const inner = /^\{([^{}]*)\}$/.exec(piece)?.[1];
  const expression = inner === undefined ? undefined : readTemplateExpression(inner);
  const value = expression && evaluateExpression(expression, [values]);
  return value === undefined || value.kind === 'blocks' || value.kind === 'list' || value.kind === 'record'
    ? undefined
    : textOf(value);
}
