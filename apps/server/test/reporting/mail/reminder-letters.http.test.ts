import { changePassword } from '@muctieu/contract/access/access.operations';
import { listReminders, saveReminderPreference } from '@muctieu/contract/reporting/difficulties.operations';
import {
  listLetters,
  readMail,
  saveMailSetting,
  sendLetterAgain,
  sendTestLetter,
} from '@muctieu/contract/reporting/mail.operations';
import { readPermissionMatrix } from '@muctieu/data/permission-matrix';
import { readRegimes, readReportForms, readWorkCalendar } from '@muctieu/data/reporting';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readProvinceNames } from '../../../src/organisations/province-names.ts';
import { loadReporting, workCalendarOf } from '../../../src/reporting/load-reporting.ts';
import { LetterGatherer } from '../../../src/reporting/mail/gather-letters.ts';
import { sendLetters } from '../../../src/reporting/mail/send-letters.ts';
import { codesOf, startAccessServer, type Visitor } from '../../access/access-server.ts';
import { partOf, startTestMailServer } from './test-mail-server.ts';

const mail = await startTestMailServer();
const server = await startAccessServer(undefined, mail.settings);
await loadReporting(server.database, { regimes: readRegimes(), forms: readReportForms() }, server.now);
afterAll(async () => {
  await server.close();
  await mail.close();
});

const parts = {
  database: server.database,
  matrix: readPermissionMatrix(),
  provinceNames: readProvinceNames(),
  calendar: workCalendarOf(readWorkCalendar().days),
  server: mail.settings,
  publicAddress: 'https://muctieu.dienbien.example',
};
/** A Friday, nine in the morning in Viet Nam. */
const friday = new Date('2026-11-20T02:00:00Z');
const later = (minutes: number) => new Date(friday.getTime() + minutes * 60_000);
const impatient = { greeting: 1500, silence: 700, all: 5000 };
const send = (at: Date) => sendLetters(parts, () => at, impatient);
/** As a program that was started anew: it remembers nothing. */
const gather = (at: Date) => new LetterGatherer(parts).gather(at);

const officer = await server.signedIn('thu02');
const administrator = await national();
await switchOn();

async function national(): Promise<Visitor> {
  const { signInName, password } = server.administrator;
  const visitor = await server.signedIn(signInName, password);
  const changed = await visitor.call(changePassword, {
    body: { currentPassword: password, newPassword: 'ba con voi qua suối Nậm Rốm' },
  });
  if (!changed.ok) throw new Error(codesOf(changed));
  return visitor;
}

async function switchOn() {
  const saved = await administrator.call(saveMailSetting, {
    body: { isOn: true, sender: '', senderName: '', pageAddress: '' },
    ifMatch: 0,
  });
  if (!saved.ok) throw new Error(codesOf(saved));
}

let preferenceVersion = 0;
async function wish(change: object) {
  const usual = {
    email: 'canbo@xa.example',
    isOn: true,
    digest: 'daily',
    quietFrom: 20,
    quietUntil: 7,
    daysBefore: [3, 1],
  };
  const saved = await officer.call(saveReminderPreference, {
    body: { ...usual, ...change } as never,
    ifMatch: preferenceVersion,
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  preferenceVersion = saved.value.version;
}

beforeEach(async () => {
  await server.ownerQuery('delete from muctieu.mail_letter');
  await server.ownerQuery('delete from muctieu.report_reminder');
  mail.arrived.length = 0;
  mail.behave = undefined;
  await wish({});
});

const states = async () =>
  (await server.ownerQuery<{ state: string; tries: number }>('select state, tries from muctieu.mail_letter')).map(
    ({ state, tries }) => [state, tries],
  );

test('a commune officer gets one letter of the day with what is due and overdue, and a way to each report', async () => {
  expect(await gather(friday)).toBe(1);
  expect(await send(friday)).toEqual({ sent: 1, isDown: false });
  const [letter] = mail.arrived;
  expect(letter?.to).toEqual(['canbo@xa.example']);
  const text = partOf(letter?.raw ?? '', 'text/plain');
  expect(text).toContain('Kính gửi Người thử 02');
  expect(text).toContain('Quá hạn');
  expect(text).toContain('Tháng 11/2026');
  expect(text).toMatch(/https:\/\/muctieu\.dienbien\.example\/bao-cao\/nhap\/giai-ngan-thang\/2026-11\//);
  expect(text).toContain('/bao-cao/nhac-viec');
  expect(partOf(letter?.raw ?? '', 'text/html')).toContain('<a href="https://muctieu.dienbien.example/bao-cao/nhap/');
  const shown = await officer.call(listReminders, {});
  expect(shown.ok && shown.value.items.filter(({ kind }) => kind === 'overdue').map((one) => one.mail)).toContain(
    'sent',
  );
});

test('no second letter leaves: not in the same day, not after a start anew, not from two servers at once', async () => {
  const written = await Promise.all([gather(friday), gather(friday), gather(friday)]);
  expect(written.reduce((sum, one) => sum + one, 0)).toBe(1);
  const sent = await Promise.all([send(friday), send(friday), send(friday)]);
  expect(sent.reduce((sum, one) => sum + one.sent, 0)).toBe(1);
  expect(await gather(later(30))).toBe(0);
  expect(await gather(later(5 * 60))).toBe(0);
  await send(later(5 * 60));
  expect(mail.arrived).toHaveLength(1);
});

test('what was said once is not said again the next working day; an overdue report is named again after a week', async () => {
  await gather(friday);
  await send(friday);
  const monday = later(3 * 24 * 60);
  expect(await gather(monday)).toBe(0);
  expect(await gather(later(7 * 24 * 60))).toBe(1);
});

test.each([
  ['on a Saturday', {}, new Date('2026-11-21T02:00:00Z')],
  ['at eleven in the evening', {}, new Date('2026-11-20T16:00:00Z')],
  ['to somebody who switched letters off', { isOn: false }, friday],
])('nothing is written %s', async (_, change, at) => {
  await wish(change);
  expect(await gather(at)).toBe(0);
});

test('whoever switches letters off after one was written gets none', async () => {
  await gather(friday);
  await wish({ isOn: false });
  await send(friday);
  expect(mail.arrived).toHaveLength(0);
  expect(await states()).toEqual([['dropped', 0]]);
});

test('a letter written before the quiet hours waits until they end', async () => {
  await gather(friday);
  await send(later(12 * 60));
  expect(mail.arrived).toHaveLength(0);
  await send(later(3 * 24 * 60));
  expect(mail.arrived).toHaveLength(1);
});

test('a server that is busy gets the letter later, with growing pauses; then the administrator reads why it failed', async () => {
  await gather(friday);
  mail.behave = 'refuse-later';
  await send(friday);
  expect(await states()).toEqual([['waits', 1]]);
  await send(friday);
  expect(await states(), 'not before its pause has passed').toEqual([['waits', 1]]);
  await send(later(1));
  await send(later(7));
  expect(await states()).toEqual([['waits', 3]]);
  mail.behave = undefined;
  await send(later(30));
  expect(await states()).toEqual([['sent', 4]]);
  expect(mail.arrived).toHaveLength(1);
});

test('an address that is not there fails at once, stands in the list with the words of the server, and is sent again on request', async () => {
  await gather(friday);
  mail.behave = 'refuse-address';
  await send(friday);
  const listed = await administrator.call(listLetters, { query: { state: 'failed' } });
  const [letter] = listed.ok ? listed.value.items : [];
  expect(letter).toMatchObject({ address: 'canbo@xa.example', state: 'failed' });
  expect(letter?.error).toContain('no mailbox');
  mail.behave = undefined;
  const params = { letterId: letter?.letterId ?? '' };
  expect(codesOf(await administrator.call(sendLetterAgain, { params }))).toBe('done');
  await send(new Date(Math.max(friday.getTime(), server.now.getTime() + 3 * 24 * 60 * 60_000)));
  expect(mail.arrived).toHaveLength(1);
  expect(codesOf(await administrator.call(sendLetterAgain, { params }))).toBe('letter-not-failed');
});

test('a letter whose handing over was cut off is not sent a second time by itself', async () => {
  await gather(friday);
  mail.behave = 'swallow';
  await send(friday);
  expect(await states()).toEqual([['unsure', 1]]);
  mail.behave = undefined;
  await send(later(60));
  expect(mail.arrived).toHaveLength(1);
});

test('a program that was killed while it handed a letter over leaves it in doubt, for a person to decide', async () => {
  await gather(friday);
  await server.ownerQuery(`update muctieu.mail_letter set state = 'leaves', changed_at = $1`, [friday]);
  await send(later(5));
  expect(await states()).toEqual([['leaves', 0]]);
  await send(later(11));
  expect(await states()).toEqual([['unsure', 0]]);
  expect(mail.arrived).toHaveLength(0);
});

test('where the mail server is down the other letters are not even tried', async () => {
  await gather(friday);
  await server.ownerQuery(`insert into muctieu.mail_letter select province_id, gen_random_uuid(), person_id, 'khac', address, state,
    tries, next_try_at, error, item_count, created_at, changed_at from muctieu.mail_letter`);
  const dead = { ...parts, server: { ...mail.settings, port: 1 } };
  expect(await sendLetters(dead, () => friday, impatient)).toEqual({ sent: 0, isDown: true });
  expect((await states()).filter(([, tries]) => tries === 1)).toHaveLength(1);
});

test('a name with a line end or a tag in it changes neither the header nor the page of a letter', async () => {
  await gather(friday);
  await server.ownerQuery(
    `update muctieu.report_reminder set text_vi = E'Quá hạn\\r\\nBcc: all@example <script>alert(1)</script>'`,
  );
  await send(friday);
  const [letter] = mail.arrived;
  expect(letter?.to).toEqual(['canbo@xa.example']);
  expect(letter?.headers.filter((line) => /^bcc/i.test(line))).toEqual([]);
  const page = partOf(letter?.raw ?? '', 'text/html');
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;');
});

test('a test letter tells what the server said; the password of the mail server is answered nobody', async () => {
  const sent = await administrator.call(sendTestLetter, { body: { to: 'quantri@tinh.example' } });
  expect(sent.ok && sent.value.answer).toContain('250');
  expect(mail.arrived.at(-1)?.to).toEqual(['quantri@tinh.example']);
  mail.behave = 'refuse-address';
  const refused = await administrator.call(sendTestLetter, { body: { to: 'khong-co@tinh.example' } });
  expect(codesOf(refused)).toBe('mail-not-sent');
  expect(JSON.stringify(refused)).toContain('no mailbox');
  const state = await administrator.call(readMail, {});
  expect(state.ok && state.value.server).toMatchObject({ host: 'localhost', security: 'starttls', signsIn: true });
  expect(JSON.stringify(state)).not.toContain('mật khẩu của bài thử');
});

test('only whoever administers the installation changes how letters leave', async () => {
  const body = { isOn: false, sender: 'ke-gian@example.com', senderName: '', pageAddress: '' };
  const ofProvince = await server.signedIn('thu13');
  expect(codesOf(await ofProvince.call(readMail, {}))).toBe('done');
  expect(codesOf(await ofProvince.call(saveMailSetting, { body, ifMatch: 1 }))).toBe('not-permitted');
  expect(codesOf(await ofProvince.call(sendTestLetter, { body: { to: 'a@b.example' } }))).toBe('not-permitted');
  expect(codesOf(await officer.call(readMail, {}))).toBe('not-permitted');
});

test.each([
  ['', 'ten\r\nBcc: x@example.com'],
  ['khong phai dia chi', ''],
  ['a@b.example>\r\nRCPT TO:<c@d.example', ''],
])('a sender %j with the name %j is refused before it is kept', async (sender, senderName) => {
  const saved = await administrator.call(saveMailSetting, {
    body: { isOn: true, sender, senderName, pageAddress: '' },
    ifMatch: 1,
  });
  expect(saved.ok).toBe(false);
});
