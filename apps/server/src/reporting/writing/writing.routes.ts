import type { Route } from '../../http/route.ts';
import { batchRoutes } from './batch.routes.ts';
import { registerRoutes } from './register.routes.ts';
import { templateRoutes } from './template.routes.ts';
import { writtenReportRoutes } from './written-report.routes.ts';

/** @param address where the public finds this server: QR codes lead there. */
export function writingRoutes(address: string): readonly Route[] {
  return [...writtenReportRoutes(address), ...templateRoutes(), ...registerRoutes, ...batchRoutes(address)];
}
