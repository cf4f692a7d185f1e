import type { Generated } from 'kysely';

/** Seen by the program alone (`in-programs-name.ts`). */
export interface AccessTables {
  readonly credential: {
    readonly province_id: string;
    readonly person_id: string;
    readonly password_hash: string | null;
    readonly password_issued: Generated<boolean>;
    readonly password_set_at: Date | null;
    readonly password_expires_at: Date | null;
    readonly code_secret: Buffer | null;
    readonly code_pending_secret: Buffer | null;
    readonly code_pending_at: Date | null;
    /** int8, as digits. */
    readonly code_step_last: Generated<string>;
    readonly open_id_issuer: string | null;
    readonly open_id_subject: string | null;
  };
  readonly recovery_code: {
    readonly province_id: string;
    readonly person_id: string;
    readonly code_hash: Buffer;
  };
  readonly session: {
    readonly province_id: string;
    readonly session_id: string;
    readonly person_id: string;
    readonly token_hash: Buffer;
    readonly way: 'password' | 'open-id-connect';
    readonly carried_by: 'cookie' | 'bearer';
    readonly begun_at: Date;
    readonly used_at: Date;
    readonly idle_at: Date;
    readonly expires_at: Date;
    readonly ended_at: Date | null;
    readonly address: string;
    readonly user_agent: string;
  };
  readonly sign_in_slowdown: {
    readonly province_id: string;
    readonly key: string;
    readonly failures: number;
    readonly failed_at: Date;
    readonly allowed_at: Date;
  };
  readonly open_id_attempt: {
    readonly province_id: string;
    readonly state_hash: Buffer;
    readonly binding_hash: Buffer;
    readonly nonce: string;
    readonly code_verifier: string;
    readonly begun_at: Date;
  };
}
