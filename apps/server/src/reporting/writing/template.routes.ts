import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import { readWord } from '@muctieu/office/word/read-docx';
import { checkWordTemplate } from '@muctieu/office/word-template/check-word-template';
import { findActiveContent } from '@muctieu/office/word-template/find-active-content';
import type { TemplateShape } from '@muctieu/office/word-template/template-shape';
import { type Route, route } from '../../http/route.ts';
import { pageFrom } from '../../programmes/list-page.ts';
import { catalogueShape } from './report-values.ts';
import { addTemplate, findTemplateBytes, findTemplates } from './templates.ts';
import { writerOf } from './writer-rights.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const templateMegabytesMost = 5;

/** Templates that people take, edit in Word and bring back; what is wrong with one is said before it is kept. */
export function templateRoutes(): readonly Route[] {
  const shape = catalogueShape();
  const names = namesOf(shape, '');
  return [
    route(operations.listReportTemplates, ({ query, context }) =>
      context.read(async (transaction) => {
        const found = await findTemplates(transaction, query.provinceId);
        return done(
          pageFrom(
            found.map(({ templateId, name, version, levels, at, person }) => ({
              templateId,
              name,
              origin: version === 0 ? ('delivered' as const) : ('uploaded' as const),
              version,
              levels: [...levels],
              ...(at === undefined ? {} : { at: at.toISOString() }),
              ...(person === undefined ? {} : { person }),
            })),
            query,
          ),
        );
      }),
    ),

    route(operations.takeReportTemplate, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const { templateId } = params;
        const found = (await findTemplates(transaction, query.provinceId)).find((one) => one.templateId === templateId);
        const version = query.version ?? found?.version ?? 0;
        const bytes = await findTemplateBytes(transaction, query.provinceId, templateId, version);
        if (bytes === undefined) return refused({ code: 'template-unknown', values: { found: templateId } });
        return done({ name: `${templateId}-v${version}.docx`, mediaType: wordType, bytes });
      }),
    ),

    route(operations.uploadReportTemplate, async ({ params, query, file, context }) => {
      const permitted = await context.permits({ provinceId: query.provinceId });
      if (!permitted.ok) return permitted;
      const checked = checkedTemplate(file);
      if (!checked.ok) return checked;
      return context.write(query.provinceId, async (transaction) => {
        const template = { provinceId: query.provinceId, templateId: params.templateId, name: query.name, bytes: file };
        return done({
          templateId: params.templateId,
          version: await addTemplate(transaction, template, writerOf(context)),
        });
      });
    }),

    route(operations.listReportNames, ({ query }) => {
      const wanted = query.search === undefined ? '' : searchKey(query.search);
      const items = names.filter(({ name, label }) => name.includes(wanted) || searchKey(label).includes(wanted));
      return Promise.resolve(done(pageFrom(items, query)));
    }),
  ];
}

/** Every placeholder against the names there are: all that is wrong at once, each with its place and the nearest right one. */
export function checkedTemplate(file: Uint8Array): Result<void> {
  if (file.length > templateMegabytesMost * 1024 * 1024)
    return refused({ code: 'template-too-large', values: { most: templateMegabytesMost } });
  const read = readWord(file);
  if (!read.ok) return read;
  const active = findActiveContent(file);
  if (!active.ok) return active;
  const problems = [...active.value, ...checkWordTemplate(read.value.document, catalogueShape())];
  return problems.length > 0 ? refused(...problems) : done(undefined);
}

interface CatalogueName {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
}

/** Every name from the top; of the projects and years of a list once. */
function namesOf(shape: TemplateShape, before: string): readonly CatalogueName[] {
  const fields = shape.kind === 'record' ? shape.fields : shape.kind === 'list' ? shape.item.fields : {};
  return Object.entries(fields).flatMap(([field, inner]): readonly CatalogueName[] => {
    const name = before === '' ? field : `${before}${shape.kind === 'list' ? '[].' : '.'}${field}`;
    const kind = inner.kind === 'figure' ? inner.measure : inner.kind;
    return [{ name, label: inner.label ?? '', kind }, ...namesOf(inner, name)];
  });
}
