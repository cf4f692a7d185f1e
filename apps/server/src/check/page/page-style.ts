/** The look of the stand-alone page: light and dark, on paper without its controls. No font, picture or sheet from outside. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1d2530;--soft:#5b6675;--line:#d8dee6;--panel:#f5f7fa;--fails:#b3261e;--failsBack:#fde7e5;--doubt:#8a5a00;--doubtBack:#fdf0d0;--holds:#1a7f4b;--part:#0b5cad;--partBack:#dcebfb}
@media(prefers-color-scheme:dark){:root{--paper:#12161c;--ink:#e6eaf0;--soft:#9aa6b5;--line:#2d3642;--panel:#1a2029;--fails:#ff8f87;--failsBack:#4a1f1c;--doubt:#f0bd5a;--doubtBack:#43330f;--holds:#5fcf97;--part:#84bdf7;--partBack:#16365a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 "Segoe UI",system-ui,"Noto Sans",sans-serif}
header{padding:20px 24px 12px;border-bottom:1px solid var(--line)}
h1{font-size:20px;line-height:1.3;margin:0 0 4px}
h2{font-size:17px;margin:0;padding:14px 24px 0;overflow-wrap:anywhere}
.soft{color:var(--soft);font-size:14px}
.counts{display:flex;gap:8px;flex-wrap:wrap;margin-top:8px}
.count{border:1px solid var(--line);border-radius:999px;padding:2px 12px;font-size:14px}
.count b{font-variant-numeric:tabular-nums}
.fails b,.verdict.fails{color:var(--fails)}.doubtful b,.verdict.doubtful{color:var(--doubt)}.holds b,.verdict.holds{color:var(--holds)}
section{display:grid;grid-template-columns:minmax(0,1fr) minmax(340px,440px);gap:0;align-items:start}
.text{padding:16px 24px 60px;max-width:880px;overflow-wrap:anywhere}
.text p{margin:0 0 .6em;white-space:pre-wrap}
.scroll{overflow-x:auto;margin:0 0 1em}
table{border-collapse:collapse;font-size:14px}
td{border:1px solid var(--line);padding:3px 7px;vertical-align:top;overflow-wrap:normal;word-break:normal}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.list{position:sticky;top:0;max-height:100vh;overflow:auto;border-left:1px solid var(--line);background:var(--panel);padding:12px 16px 60px}
.filters{display:flex;gap:8px;flex-wrap:wrap;align-items:center;margin-bottom:10px}
select,button{font:inherit;font-size:14px;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:5px 9px;min-height:36px;cursor:pointer}
button:focus-visible,select:focus-visible,article:focus-visible{outline:2px solid var(--part);outline-offset:2px}
article{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--line);border-radius:6px;padding:10px 12px;margin-bottom:10px;cursor:pointer}
article.fails{border-left-color:var(--fails)}article.doubtful{border-left-color:var(--doubt)}article.holds{border-left-color:var(--holds)}
article.on{box-shadow:0 0 0 2px var(--part)}
article.seen{opacity:.55}
article[hidden]{display:none}
.verdict{font-weight:600}
.figures{display:grid;grid-template-columns:auto 1fr;gap:0 12px;margin:6px 0;font-size:14px}
.figures dt{color:var(--soft)}.figures dd{margin:0;font-variant-numeric:tabular-nums}
article p{margin:6px 0;font-size:14px}
article ul{margin:6px 0;padding-left:18px;font-size:14px}
article button{border:0;background:none;padding:2px 0;min-height:0;color:var(--part);text-align:left;text-decoration:underline}
article label{font-size:13px;color:var(--soft);display:inline-flex;gap:6px;align-items:center;min-height:28px;cursor:pointer}
.m{border-radius:3px;cursor:pointer}
.m.fails{background:var(--failsBack);color:var(--fails);font-weight:600;text-decoration:underline;text-underline-offset:3px}
.m.doubtful{background:var(--doubtBack);color:var(--doubt);font-weight:600;text-decoration:underline dotted;text-underline-offset:3px}
.m.holds{text-decoration:underline;text-decoration-color:var(--holds);text-decoration-thickness:1px;text-underline-offset:4px}
.m.part{cursor:inherit}
.m.on{box-shadow:0 0 0 2px var(--part)}
.m.operand{background:var(--partBack);color:var(--part)}
footer{padding:12px 24px;border-top:1px solid var(--line)}
@media(max-width:900px){section{grid-template-columns:1fr}.list{position:static;max-height:none;border-left:0;border-top:1px solid var(--line);order:-1}}
@media print{.filters,article button[data-go],article label{display:none}section{display:block}.list{position:static;max-height:none;background:none;break-before:page;border:0}article{break-inside:avoid}.text{max-width:none}a{color:inherit}}
`;
