import { attachObservationEvidence } from '@muctieu/contract/indicators/observation-evidence.operations';
import type { LaterOperation } from '../offline/later-operation.ts';

/** Photos and papers wait whole, one by one. */
export const attachObservationEvidenceLater: LaterOperation = { operation: attachObservationEvidence };
