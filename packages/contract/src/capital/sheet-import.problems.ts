import type { ProblemCatalogue } from '../http/problem-sentence.ts';

/** What may be wrong with one cell of an uploaded sheet: what was expected, what stands there, what to do. */
export const sheetImportProblems = {
  'heading-missing': {
    kind: 'refused',
    vi: 'Không tìm thấy dòng tiêu đề cột. Cần một dòng có tên cột như «Nội dung», «Đơn vị» và ít nhất một cột số tiền; hoặc dùng biểu mẫu của hệ thống.',
    en: 'No heading row was found. One row must name columns such as “Nội dung”, “Đơn vị” and at least one of amounts; or use the system’s template.',
  },
  'sheet-left-out': {
    kind: 'refused',
    vi: 'Trang này không có tiêu đề cột nhận ra được nên không đọc.',
    en: 'This sheet has no heading that is recognised; it was left out.',
  },
  'no-rows': {
    kind: 'refused',
    vi: 'Có tiêu đề cột nhưng không có dòng số liệu nào bên dưới. Hãy điền số rồi tải lại; nếu đã điền, kiểm tra tệp đã lưu chưa và số có nằm dưới đúng cột không.',
    en: 'There are headings but no row with figures below them. Fill them in and upload again; if they are there, see whether the file was saved and the figures stand in their columns.',
  },
  'no-amount-column': {
    kind: 'refused',
    vi: 'Không có cột số tiền nào thuộc loại biểu đã chọn. Hãy chọn đúng loại biểu, hoặc chỉ ra cột số tiền ở phần «Cách hiểu các cột».',
    en: 'No column holds amounts of the kind that was chosen. Choose the right kind of sheet, or say which columns hold amounts.',
  },
  'template-of-other-kind': {
    kind: 'refused',
    vi: 'Đây là biểu mẫu loại «{found}», nhưng đang chọn nhập loại «{expected}». Hãy chọn đúng loại biểu.',
    en: 'This is a template of kind “{found}”, but “{expected}” was chosen. Choose the right kind.',
  },
  'template-of-other-version': {
    kind: 'refused',
    vi: 'Biểu mẫu này do phiên bản khác của hệ thống lập (mẫu số {found}) nên các cột có thể khác nghĩa. Hãy tải biểu mẫu mới ở trang «Biểu mẫu Excel» và chép số sang.',
    en: 'This template was drawn by another version of the system (form {found}), whose columns may mean something else. Download a new one and copy the figures.',
  },
  'template-of-other-year': {
    kind: 'refused',
    vi: 'Đây là biểu mẫu của năm {found}, nhưng đang nhập cho năm {expected}. Hãy chọn đúng năm ngân sách hoặc dùng biểu mẫu của năm {expected}.',
    en: 'This is a template of {found}, but {expected} was chosen. Choose the right budget year, or use the template of {expected}.',
  },
  'template-of-other-province': {
    kind: 'refused',
    vi: 'Đây là biểu mẫu lập cho tỉnh mã {found}, nhưng đang nhập cho tỉnh mã {expected}. Hãy dùng biểu mẫu tải về từ tỉnh của anh/chị.',
    en: 'This template was drawn for the province {found}, but this is the province {expected}. Use a template downloaded there.',
  },
  'template-of-other-decision': {
    kind: 'refused',
    vi: 'Đây là biểu mẫu để {found}, nhưng đang chọn để {expected}; hai loại số khác nhau (vốn được giao và vốn phân bổ xuống). Hãy chọn lại mục «Trở thành quyết định» hoặc tải đúng biểu mẫu.',
    en: 'This is a template to {found}, but {expected} was chosen; what is granted is not what is assigned. Choose again what it becomes, or download the other template.',
  },
  'template-sums-stale': {
    kind: 'refused',
    vi: 'Các ô tổng của biểu mẫu chưa tính lại sau khi điền (tệp được lưu bằng chương trình không tính công thức). Số từng dòng vẫn được đọc đủ; chỉ các ô tổng in ra là cũ.',
    en: 'The sums of the template were not computed after it was filled in. Every row is read all the same; only the printed sums are old.',
  },
  'unit-missing': {
    kind: 'refused',
    vi: 'Không rõ đơn vị tính. Cần dòng «ĐVT: triệu đồng» phía trên bảng hoặc đơn vị trong tiêu đề cột; hoặc chọn đơn vị ở phần «Cách hiểu các cột».',
    en: 'The unit is not known. Put a line «ĐVT: triệu đồng» above the table or the unit into the heading; or choose it in the mapping.',
  },
  'source-missing': {
    kind: 'refused',
    vi: 'Không rõ nguồn vốn (đang ghi «{found}»). Cần NSTW, NS tỉnh, NS huyện, NS xã hoặc xổ số trong tiêu đề hoặc cột «Nguồn vốn»; hoặc chọn nguồn cho cả biểu.',
    en: 'The source is not known (“{found}” stands there). Name NSTW, NS tỉnh, NS huyện, NS xã or xổ số in the heading or in a column; or choose one for the sheet.',
  },
  'capital-kind-missing': {
    kind: 'refused',
    vi: 'Không rõ loại vốn (đang ghi «{found}»). Cần ĐTPT hoặc SN trong tiêu đề hoặc cột «Loại vốn»; hoặc chọn loại vốn cho cả biểu.',
    en: 'The kind of capital is not known (“{found}” stands there). Name ĐTPT or SN in the heading or in a column; or choose one for the sheet.',
  },
  'row-label-unknown': {
    kind: 'refused',
    vi: '«{found}» không phải tên hoặc mã dự án, nội dung, đơn vị nào trong hệ thống. Hãy sửa tên, ghi mã, hoặc chỉ ra ở phần «Cách hiểu các dòng».',
    en: '“{found}” is no node or holder of the system. Mend the name, write its code, or say in the mapping what it stands for.',
  },
  'holder-label-unknown': {
    kind: 'refused',
    vi: 'Không có đơn vị giữ vốn «{found}». Hãy sửa tên, thêm đơn vị vào danh sách, hoặc chỉ ra ở phần «Cách hiểu các dòng».',
    en: 'There is no holder “{found}”. Mend the name, add the holder, or say in the mapping what it stands for.',
  },
  'label-ambiguous': {
    kind: 'refused',
    vi: '«{found}» có thể là: {expected}. Hãy ghi tên đầy đủ hoặc mã.',
    en: '“{found}” may be: {expected}. Write the full name or the code.',
  },
  'row-without-node': {
    kind: 'refused',
    vi: 'Dòng này không rõ thuộc dự án, nội dung nào. Hãy ghi dự án ở cột nội dung, dòng phía trên, hoặc chọn một nội dung cho cả biểu.',
    en: 'It is not known which node this row is about. Name it in its column or a row above, or choose one for the sheet.',
  },
  'row-without-holder': {
    kind: 'refused',
    vi: 'Dòng này ({node}) không rõ của đơn vị nào. Hãy ghi đơn vị ở cột đơn vị, dòng phía trên, tên trang, hoặc chọn một đơn vị cho cả biểu.',
    en: 'It is not known whose this row ({node}) is. Name the holder in its column, a row above or the sheet’s name, or choose one for the sheet.',
  },
  'amount-unreadable': {
    kind: 'refused',
    vi: '«{found}» không phải số tiền. Cần một số như 1.234,5.',
    en: '“{found}” is no amount. A number such as 1.234,5 was expected.',
  },
  'amount-negative': {
    kind: 'refused',
    vi: '«{found}» là số âm. Không nhập số âm: khoản giảm ghi bằng số lũy kế thấp hơn hoặc quyết định điều chỉnh giảm.',
    en: '“{found}” is negative. Enter a decrease as a lower figure or by a decision that cuts, not as a negative number.',
  },
  'amount-too-large': {
    kind: 'refused',
    vi: '«{found}» lớn hơn toàn bộ vốn của các chương trình. Hãy kiểm tra đơn vị tính.',
    en: '“{found}” is more than all the programmes together. Check the unit.',
  },
  'amount-rounded': {
    kind: 'refused',
    vi: '«{found}» có phần lẻ nhỏ hơn một đồng, đã làm tròn đến đồng.',
    en: '“{found}” has a part smaller than one đồng; it was rounded.',
  },
  'cell-error': {
    kind: 'refused',
    vi: 'Ô báo lỗi {found} của Excel. Hãy sửa công thức.',
    en: 'The cell shows Excel’s error {found}. Mend its formula.',
  },
  'formula-without-value': {
    kind: 'refused',
    vi: 'Công thức {found} chưa được tính kết quả trong tệp. Hãy mở bằng Excel, lưu lại rồi tải lên.',
    en: 'The formula {found} has no result in the file. Open it in Excel, save it and upload it again.',
  },
  'sum-without-value': {
    kind: 'refused',
    vi: 'Ô tổng có công thức {found} chưa được tính kết quả nên không kiểm tra được; các số thành phần vẫn được đọc.',
    en: 'The sum {found} has no result in the file and was not checked; its parts are read all the same.',
  },
  'rows-below-left-out': {
    kind: 'refused',
    vi: 'Dưới dòng {after} là phần ký tên, ghi chú; {count} dòng có số ở đó không được đọc. Nếu là số liệu thì chuyển lên trên phần ký tên.',
    en: 'Below row {after} are remarks and signatures; {count} rows with figures there were not read. Move them above if they are data.',
  },
  'number-style-doubtful': {
    kind: 'refused',
    vi: 'Các số dạng chữ như «{found}» đọc được hai cách; đã hiểu theo cách viết Việt Nam (dấu chấm ngăn hàng nghìn). Nếu không phải, chọn cách viết số ở phần «Cách hiểu các cột».',
    en: 'Numbers as text such as “{found}” can be read in two ways; they were read the Vietnamese way (a dot groups thousands). If that is wrong, choose the style in the mapping.',
  },
  'number-style-alone': {
    kind: 'refused',
    vi: 'Cách đọc cột này chỉ dựa vào một số dạng chữ, «{found}»: dấu «{mark}» được hiểu là dấu thập phân. Nếu đó là dấu ngăn hàng nghìn hoặc gõ nhầm thì sửa ô, hoặc chọn cách viết số ở phần «Cách hiểu các cột».',
    en: 'How this column is read rests on one number as text, “{found}”: its “{mark}” was taken for the decimal sign. If it groups thousands or is a slip, mend the cell or choose the style in the mapping.',
  },
  'row-may-be-sum': {
    kind: 'refused',
    vi: 'Dòng này ({node}) ghi {found} đồng và phía dưới còn {lines} dòng thuộc nó, cộng lại {expected} đồng. Nếu dòng này là số tổng thì sửa cho khớp hoặc chỉ ra là dòng cộng ở phần «Cách hiểu các dòng»; nếu là số riêng thì giải trình, cả hai sẽ được tính.',
    en: 'This row ({node}) says {found} đồng, and {lines} rows further down belong to it and make {expected} đồng. If it is a sum, mend it or say so in the mapping; if it is an amount of its own, justify it: both are counted.',
  },
  'total-differs': {
    kind: 'refused',
    vi: 'Số tổng in {found} đồng, nhưng {lines} khoản thành phần cộng được {expected} đồng (chênh {difference}). Hãy sửa, hoặc giải trình khi lập quyết định.',
    en: 'The printed total is {found} đồng, but its {lines} parts make {expected} (off by {difference}). Mend it, or justify it when the decision is drafted.',
  },
  'total-rounded': {
    kind: 'refused',
    vi: 'Số tổng in {found} đồng, các khoản cộng được {expected} đồng: chênh {difference} do làm tròn.',
    en: 'The printed total is {found} đồng, the parts make {expected}: {difference} off by rounding.',
  },
  'total-without-parts': {
    kind: 'refused',
    vi: 'Dòng có tổng số «{found}» nhưng không ghi các cột thành phần. Hãy điền từng nguồn, loại vốn.',
    en: 'The row has a total “{found}” but none of its parts. Fill in each source and kind.',
  },
  'row-hidden': {
    kind: 'refused',
    vi: 'Dòng này bị ẩn trong tệp nhưng vẫn được tính như mọi dòng khác.',
    en: 'This row is hidden in the file; it counts like any other.',
  },
  'column-hidden': {
    kind: 'refused',
    vi: 'Cột này bị ẩn trong tệp nhưng vẫn được tính như mọi cột khác.',
    en: 'This column is hidden in the file; it counts like any other.',
  },
  'year-differs': {
    kind: 'refused',
    vi: 'Tiêu đề biểu ghi năm {found}, nhưng đang nhập cho năm {expected}. Hãy chọn đúng năm.',
    en: 'The title says {found}, but {expected} was chosen. Choose the right year.',
  },
  'day-missing': {
    kind: 'refused',
    vi: 'Không rõ số giải ngân này tính đến ngày nào. Hãy chọn ngày ở trên, hoặc ghi tháng hoặc ngày trong tiêu đề.',
    en: 'It is not known up to which day this counts. Choose the day above, or name the month or day in the heading.',
  },
  'day-unreadable': {
    kind: 'refused',
    vi: '«{found}» không phải một ngày. Cần ngày như 05/3/2024.',
    en: '“{found}” is no day. A day such as 05/3/2024 was expected.',
  },
  'vintage-after-year': {
    kind: 'refused',
    vi: 'Vốn của năm {found} không thể thực hiện trong năm {expected}. Hãy kiểm tra năm trong tiêu đề.',
    en: 'Money of {found} cannot be spent in {expected}. Check the years of the heading.',
  },
  'line-repeated': {
    kind: 'refused',
    vi: 'Số này trùng với ô {first} (cùng nội dung {node}, đơn vị, nguồn, loại vốn, năm). Hãy bỏ một trong hai.',
    en: 'This says the same as {first} (same node {node}, holder, source, kind, year). Remove one of the two.',
  },
  'more-of-the-same': {
    kind: 'refused',
    vi: 'Còn {count} chỗ cùng loại «{found}» không liệt kê hết.',
    en: '{count} more of the kind “{found}” are not listed.',
  },
  'amount-lower': {
    kind: 'refused',
    vi: 'Tệp ghi {found} đồng, sổ đang ghi {expected} đồng ({node}): sẽ lập thêm một dự thảo thu hồi, điều chỉnh giảm {difference} đồng.',
    en: 'The file says {found} đồng, the ledger {expected} ({node}): another draft will take back {difference} đồng.',
  },
  'payment-lower': {
    kind: 'refused',
    vi: 'Tệp ghi giải ngân {found} đồng, sổ đang ghi {expected} đồng ({node}): sẽ lập thêm một dự thảo nộp trả {difference} đồng. Nếu bút toán trước ghi nhầm, hãy đảo bút toán đó thay vì nộp trả.',
    en: 'The file says {found} đồng were paid, the ledger {expected} ({node}): another draft will record a repayment of {difference} đồng. If an entry was booked by mistake, reverse that entry instead.',
  },
  'carry-over-lower': {
    kind: 'refused',
    vi: 'Tệp ghi chuyển nguồn {found} đồng, sổ đã ghi {expected} đồng ({node}). Chuyển nguồn không giảm bằng tệp: hãy đảo bút toán đã ghi.',
    en: 'The file carries over {found} đồng, the ledger already {expected} ({node}). Reverse the booked entry; a file cannot lower it.',
  },
  'more-than-available': {
    kind: 'refused',
    vi: 'Cần {asked} đồng nhưng {node} chỉ còn {expected} đồng (thiếu {short}). Hãy kiểm tra số, đơn vị tính hoặc ghi kế hoạch trước.',
    en: '{asked} đồng are needed but {node} has {expected} left ({short} short). Check the amount and the unit, or book the plan first.',
  },
  'giver-short': {
    kind: 'refused',
    vi: 'Đơn vị giao chỉ còn {expected} đồng của {node}, tệp giao thêm {asked} đồng (thiếu {short}).',
    en: 'The giver has {expected} đồng of {node} left, the file assigns {asked} more ({short} short).',
  },
  'node-not-active': {
    kind: 'refused',
    vi: 'Nội dung {node} không được thực hiện trong năm {year}.',
    en: 'The node {node} is not active in {year}.',
  },
} as const satisfies ProblemCatalogue;

/** With these a whole request is refused. */
export const importRequestProblems = {
  'import-unknown': {
    kind: 'not-found',
    vi: 'Không có tệp nhập này trong phạm vi của anh/chị.',
    en: 'There is no such import in your scope.',
  },
  'import-busy': {
    kind: 'unavailable',
    vi: 'Đang có nhiều tệp được đọc. Hãy thử lại sau ít phút.',
    en: 'Many files are being read. Try again in a few minutes.',
  },
  'import-file-unreadable': {
    kind: 'refused',
    vi: 'Không đọc được tệp «{name}». Cần bảng tính .xlsx hoặc .csv; tệp .xls cũ hãy mở bằng Excel và lưu thành .xlsx.',
    en: 'The file “{name}” cannot be read. An .xlsx or .csv was expected; save an old .xls as .xlsx in Excel.',
  },
  'import-not-a-workbook': {
    kind: 'refused',
    vi: 'Chỉ đánh dấu được trong tệp .xlsx; tệp «{name}» là loại khác.',
    en: 'Only an .xlsx can be marked; “{name}” is of another kind.',
  },
  'import-kind-mismatch': {
    kind: 'refused',
    vi: 'Biểu loại «{kind}» không thể thành quyết định loại «{found}».',
    en: 'A sheet of kind “{kind}” cannot become a decision of kind “{found}”.',
  },
  'giver-missing': {
    kind: 'refused',
    vi: 'Phân bổ cần có đơn vị giao. Hãy chọn đơn vị giao vốn.',
    en: 'An assignment needs its giver. Choose who gives the capital.',
  },
  'import-has-errors': {
    kind: 'refused',
    vi: 'Tệp còn {count} chỗ phải sửa; chưa lập quyết định nào. Tải bản đánh dấu để xem từng ô.',
    en: '{count} places of the file must be mended; nothing was drafted. The marked copy shows each cell.',
  },
  'import-unjustified': {
    kind: 'refused',
    vi: 'Tệp có {count} chỗ cần giải trình. Hãy viết lý do để tiếp tục, hoặc sửa tệp.',
    en: '{count} places of the file need a reason. Write it to go on, or mend the file.',
  },
  'import-changed-since-preview': {
    kind: 'conflict',
    vi: 'Sổ hoặc cách hiểu tệp đã thay đổi sau khi xem trước. Hãy xem lại các khác biệt rồi lập quyết định.',
    en: 'The ledger or the mapping changed since the preview. Look at the differences again.',
  },
  'import-nothing-to-book': {
    kind: 'refused',
    vi: 'Tệp khớp với sổ, không có gì để ghi.',
    en: 'The file agrees with the ledger; there is nothing to book.',
  },
  'template-too-large': {
    kind: 'refused',
    vi: 'Biểu mẫu sẽ có {rows} dòng; tối đa {most}. Hãy chọn một đơn vị hoặc một chương trình.',
    en: 'The template would have {rows} rows; at most {most}. Choose one holder or one programme.',
  },
} as const satisfies ProblemCatalogue;
