export interface SettingsTables {
  readonly kept_draft: {
    readonly province_id: string;
    readonly person_id: string;
    readonly name: string;
    readonly content: Uint8Array;
    readonly at: Date;
  };
}
