import { type CustomTypesConfig, types } from 'pg';

const date = 1082;
const dateArray = 1182;

/**
 * How values come out of PostgreSQL: int8 and numeric as strings (the driver's default, and money needs it), days as
 * `YYYY-MM-DD`. The driver would make a day midnight of the machine's zone: 2025-07-01 became 2025-06-30 in UTC.
 */
export const valueParsers: CustomTypesConfig = {
  getTypeParser(oid: number, format) {
    if (oid === date) return (text: string) => text;
    if (oid === dateArray) return (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(','));
    return types.getTypeParser(oid, format);
  },
};
