import { readDemoFigures } from '@muctieu/contract/capital/demo-figures.operations';
import { readCapitalChoices, readPrintedFigures, readReportDocuments } from '@muctieu/demo/capital';
import { done } from '@muctieu/kernel/result';
import { findDocument } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { compareFigures } from './demo-figures.ts';

/** What the demo decided where its reports contradict themselves, with every printed figure computed anew. */
export function demoFigureRoutes(): readonly Route[] {
  return [
    route(readDemoFigures, async ({ query: { provinceId, part }, context }) => {
      const seesWhole = (await context.permits({ provinceId })).ok;
      return context.read(async (transaction) => {
        const figures = readPrintedFigures().filter((figure) => figure.provinceId === provinceId);
        // The report stands in the register, which a commune reads as well; the decisions it may not see.
        const report = readReportDocuments().find(({ issuer }) => issuer.provinceCode === provinceId);
        if (report === undefined || (await findDocument(transaction, report.id)) === undefined) {
          return done({ isDemo: false, choices: [], figures: [] });
        }
        if (part === 'presence') return done({ isDemo: true, choices: [], figures: [] });
        const reports = new Set(figures.map(({ report }) => report));
        const compared = seesWhole ? await compareFigures(transaction, figures) : [];
        return done({
          isDemo: true,
          choices: readCapitalChoices().filter(({ report }) => reports.has(report)),
          figures: compared.map(({ figure, booked, agrees }) => ({
            id: figure.id,
            report: figure.report,
            place: figure.place,
            name: figure.name,
            printed: figure.printed,
            unit: figure.unit,
            booked: booked.toString(),
            agrees,
            choices: [...figure.choices],
          })),
        });
      });
    }),
  ];
}
