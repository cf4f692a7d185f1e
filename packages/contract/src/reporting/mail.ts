import { z } from 'zod';
import { idField, momentField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';

/** An address that can stand in a header: one line, one @. */
const addressField = z.email().max(200);
const pageAddressField = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)]);
/** A name beside an address: nothing that could end the header or begin another. */
const nameField = z
  .string()
  .max(100)
  .regex(/^[^\p{Cc}<>"]*$/u)
  .transform((text) => text.normalize('NFC').trim());

const settingFields = {
  /** Whether letters leave at all. */
  isOn: z.boolean(),
  /** Empty: the sender of the environment. */
  sender: z.union([z.literal(''), addressField]),
  senderName: nameField,
  /** Where the links of a letter lead; empty: the public address of the server. */
  pageAddress: pageAddressField,
};
export const mailStateOf = z.object({
  ...settingFields,
  sender: z.string(),
  senderName: z.string(),
  pageAddress: z.string(),
  version: z.number().int(),
  /** What the environment says of the mail server; its password is told nobody. Absent: none is set. */
  server: z
    .object({
      host: z.string(),
      port: z.number().int(),
      security: z.enum(['none', 'starttls', 'tls']),
      signsIn: z.boolean(),
      sender: z.string(),
    })
    .optional(),
  publicAddress: z.string(),
  /** Whether whoever asks administers all of the installation. */
  mayChange: z.boolean(),
  counts: z.object({
    waits: z.number().int(),
    sent: z.number().int(),
    failed: z.number().int(),
    unsure: z.number().int(),
  }),
});
export type MailState = z.output<typeof mailStateOf>;
export const saveMailSettingRequest = z.object(settingFields).strict();
export const mailSettingSaved = z.object({ version: z.number().int() });

export const testLetterRequest = z.object({ to: addressField }).strict();
/** What the mail server answered. */
export const testLetterSent = z.object({ to: z.string(), answer: z.string() });

export const letterStates = ['waits', 'leaves', 'sent', 'failed', 'unsure', 'dropped'] as const;
export const letterItem = z.object({
  letterId: idField,
  personName: z.string(),
  address: z.string(),
  key: z.string(),
  items: z.number().int(),
  state: z.enum(letterStates),
  tries: z.number().int(),
  error: z.string(),
  createdAt: momentField,
  changedAt: momentField,
  /** When it is tried next. */
  nextTryAt: momentField.optional(),
});
export type LetterItem = z.output<typeof letterItem>;
export const letterPage = pageOf(letterItem);
export const listLettersQuery = z.object({ ...pageQuery, state: z.enum(letterStates).optional() }).strict();
export const letterParams = z.object({ letterId: idField }).strict();
export const letterMoved = z.object({ letterId: idField, state: z.enum(letterStates) });
