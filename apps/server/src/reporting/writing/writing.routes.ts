import type { Route } from '../../http/route.ts';
import { authorityRoutes } from './authority.routes.ts';
import { batchRoutes } from './batch.routes.ts';
import { registerRoutes } from './register.routes.ts';
import { reportReadingRoutes } from './report-reading.routes.ts';
import { reportStepRoutes } from './report-steps.routes.ts';
import { templateRoutes } from './template.routes.ts';
import { trialRoutes } from './trial.routes.ts';
import { verifyRoutes } from './verify.routes.ts';
import { writtenReportRoutes } from './written-report.routes.ts';

/** @param address where the public finds this server: QR codes lead there. */
export function writingRoutes(address: string): readonly Route[] {
  return [
    ...writtenReportRoutes(address),
    ...reportReadingRoutes(address),
    ...reportStepRoutes(address),
    ...templateRoutes(),
    ...trialRoutes(address),
    ...authorityRoutes,
    ...registerRoutes,
    ...verifyRoutes,
    ...batchRoutes(address),
  ];
}
