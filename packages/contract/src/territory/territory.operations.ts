import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { idField } from '../http/fields.ts';
import { boundaryProblems } from './boundary.problems.ts';
import {
  bookEventsAnswer,
  bookEventsRequest,
  eventsPreviewAnswer,
  provinceParams,
  reviewSharesAnswer,
  reviewSharesParams,
  reviewSharesRequest,
} from './event-booking.ts';
import { bookListAnswer, bookListQuery, listPreviewAnswer, officialListQuery } from './official-list.ts';
import { regroupAnswer, regroupRequest } from './regrouping.ts';
import { territoryProblems } from './territory.problems.ts';
import {
  boundaryColumns,
  boundaryPage,
  boundaryPreview,
  boundaryQuery,
  listBoundariesQuery,
  mapAnswer,
  mapQuery,
  saveBoundaryQuery,
  savedBoundary,
  withdrawBoundaryParams,
  withdrawBoundaryRequest,
} from './unit-boundary.ts';
import { eventColumns, eventPage, listEventsQuery } from './unit-event.ts';
import { counterpartsAnswer, counterpartsQuery, historyQuery, unitHistory } from './unit-history.ts';
import { listUnitsQuery, unitColumns, unitPage } from './unit-row.ts';
import { childrenAnswer, childrenQuery, searchAnswer, searchQuery } from './unit-tree.ts';

const unitParams = z.object({ unitId: idField });
const writing = { kind: 'permission', object: 'territory-unit', action: 'write' } as const;
const eventProblems = Object.keys(territoryProblems).filter((code) => !/^(list|boundary)-/.test(code));
const listProblems = Object.keys(territoryProblems).filter((code) => !code.startsWith('boundary-'));

export const listUnits = defineOperation({
  id: 'territory.list-units',
  method: 'GET',
  path: '/territory/units',
  summary: { vi: 'Danh sách đơn vị hành chính tại một ngày', en: 'List of units as of a day' },
  access: { kind: 'signed-in' },
  query: listUnitsQuery,
  answer: unitPage,
  columns: unitColumns,
});

export const listChildren = defineOperation({
  id: 'territory.list-children',
  method: 'GET',
  path: '/territory/units/:unitId/children',
  summary: { vi: 'Các đơn vị trực thuộc tại một ngày', en: 'Units directly below one, as of a day' },
  access: { kind: 'signed-in' },
  params: unitParams,
  query: childrenQuery,
  answer: childrenAnswer,
  problems: ['unit-not-found'],
});

export const searchUnits = defineOperation({
  id: 'territory.search-units',
  method: 'GET',
  path: '/territory/search',
  summary: { vi: 'Tìm đơn vị theo tên không dấu hoặc mã', en: 'Find units by name without diacritics, or by code' },
  access: { kind: 'signed-in' },
  query: searchQuery,
  answer: searchAnswer,
});

export const getUnit = defineOperation({
  id: 'territory.get-unit',
  method: 'GET',
  path: '/territory/units/:unitId',
  summary: { vi: 'Một đơn vị với toàn bộ lịch sử', en: 'A unit with its whole history' },
  access: { kind: 'signed-in' },
  params: unitParams,
  query: historyQuery,
  answer: unitHistory,
  problems: ['unit-not-found'],
});

export const findCounterparts = defineOperation({
  id: 'territory.find-counterparts',
  method: 'GET',
  path: '/territory/units/:unitId/counterparts',
  summary: { vi: 'Đơn vị tương ứng ở một ngày khác', en: 'What corresponds to a unit on another day' },
  access: { kind: 'signed-in' },
  params: unitParams,
  query: counterpartsQuery,
  answer: counterpartsAnswer,
  problems: ['unit-not-found', 'unit-ended-before', 'unit-begins-later'],
});

export const listEvents = defineOperation({
  id: 'territory.list-events',
  method: 'GET',
  path: '/territory/events',
  summary: { vi: 'Dòng thời gian biến động đơn vị hành chính', en: 'Time line of events of units' },
  access: { kind: 'signed-in' },
  query: listEventsQuery,
  answer: eventPage,
  columns: eventColumns,
});

export const previewEvents = defineOperation({
  id: 'territory.preview-events',
  method: 'POST',
  path: '/territory/provinces/:provinceId/events/preview',
  summary: {
    vi: 'Xem trước biến động: điều gì sẽ thay đổi, điều gì cản trở',
    en: 'What events would change, and what stands against them',
  },
  access: writing,
  params: provinceParams,
  body: bookEventsRequest,
  answer: eventsPreviewAnswer,
});

export const bookEvents = defineOperation({
  id: 'territory.book-events',
  method: 'POST',
  path: '/territory/provinces/:provinceId/events',
  summary: { vi: 'Ghi biến động đơn vị hành chính theo một văn bản', en: 'Book events of units under one document' },
  access: writing,
  params: provinceParams,
  body: bookEventsRequest,
  answer: bookEventsAnswer,
  edits: true,
  problems: eventProblems,
});

export const reviewShares = defineOperation({
  id: 'territory.review-shares',
  method: 'PUT',
  path: '/territory/provinces/:provinceId/events/:eventId/shares',
  summary: { vi: 'Thẩm định tỷ lệ chia của một đơn vị', en: 'Review the shares by which a unit was divided' },
  access: writing,
  params: reviewSharesParams,
  body: reviewSharesRequest,
  answer: reviewSharesAnswer,
  edits: true,
  problems: ['event-not-found', 'flow-not-found', 'shares-exceed-whole', 'shares-below-whole', 'whole-with-share'],
});

export const regroupFacts = defineOperation({
  id: 'territory.regroup-facts',
  method: 'POST',
  path: '/territory/provinces/:provinceId/regroupings',
  summary: {
    vi: 'Quy đổi số liệu sang đơn vị hành chính của một ngày khác',
    en: 'Carry figures over to the units of another day',
  },
  access: { kind: 'signed-in' },
  params: provinceParams,
  body: regroupRequest,
  answer: regroupAnswer,
  problems: ['province-not-found', 'unit-not-found', 'unit-ended-before', 'unit-begins-later', 'denominator-missing'],
});

export const previewList = defineOperation({
  id: 'territory.preview-list',
  method: 'POST',
  path: '/territory/lists/preview',
  summary: {
    vi: 'So sánh danh mục chính thức (XLSX, CSV) với cây đơn vị',
    en: 'Compare an official list (XLSX, CSV) with the tree',
  },
  access: writing,
  query: officialListQuery,
  carries: 'file',
  answer: listPreviewAnswer,
  problems: listProblems,
});

export const bookList = defineOperation({
  id: 'territory.book-list',
  method: 'POST',
  path: '/territory/lists',
  summary: { vi: 'Ghi các khác biệt của danh mục chính thức', en: 'Book the differences of an official list' },
  access: writing,
  query: bookListQuery,
  carries: 'file',
  answer: bookListAnswer,
  problems: listProblems,
});

export const readMap = defineOperation({
  id: 'territory.read-map',
  method: 'GET',
  path: '/territory/provinces/:provinceId/map',
  summary: { vi: 'Bản đồ các đơn vị của một tỉnh tại một ngày', en: 'Map of the units of a province, as of a day' },
  access: { kind: 'signed-in' },
  params: provinceParams,
  query: mapQuery,
  answer: mapAnswer,
  revalidates: true,
  problems: ['province-not-found'],
});

export const listBoundaries = defineOperation({
  id: 'territory.list-boundaries',
  method: 'GET',
  path: '/territory/boundaries',
  summary: { vi: 'Các bộ ranh giới đã tải lên', en: 'Sets of boundaries that were uploaded' },
  access: { kind: 'signed-in' },
  query: listBoundariesQuery,
  answer: boundaryPage,
  columns: boundaryColumns,
});

export const previewBoundaries = defineOperation({
  id: 'territory.preview-boundaries',
  method: 'POST',
  path: '/territory/provinces/:provinceId/boundaries/preview',
  summary: {
    vi: 'Đọc tệp ranh giới (GeoJSON, TopoJSON) và đối chiếu với cây đơn vị',
    en: 'Read a file of boundaries (GeoJSON, TopoJSON) and match it with the tree',
  },
  access: writing,
  params: provinceParams,
  query: boundaryQuery,
  carries: 'file',
  answer: boundaryPreview,
  problems: ['province-not-found', ...Object.keys(boundaryProblems)],
});

export const saveBoundaries = defineOperation({
  id: 'territory.save-boundaries',
  method: 'POST',
  path: '/territory/provinces/:provinceId/boundaries',
  summary: { vi: 'Lưu ranh giới từ tệp đã xem trước', en: 'Save the boundaries of a file that was previewed' },
  access: writing,
  params: provinceParams,
  query: saveBoundaryQuery,
  carries: 'file',
  answer: savedBoundary,
  problems: ['province-not-found', ...Object.keys(boundaryProblems)],
});

export const withdrawBoundaries = defineOperation({
  id: 'territory.withdraw-boundaries',
  method: 'POST',
  path: '/territory/provinces/:provinceId/boundaries/:boundaryId/withdrawal',
  summary: { vi: 'Gỡ bỏ một bộ ranh giới', en: 'Withdraw a set of boundaries' },
  access: writing,
  params: withdrawBoundaryParams,
  body: withdrawBoundaryRequest,
  problems: ['boundary-not-found'],
});

export const territoryOperations = [
  listUnits,
  listChildren,
  searchUnits,
  getUnit,
  findCounterparts,
  listEvents,
  previewEvents,
  bookEvents,
  reviewShares,
  regroupFacts,
  previewList,
  bookList,
  readMap,
  listBoundaries,
  previewBoundaries,
  saveBoundaries,
  withdrawBoundaries,
] as const;
