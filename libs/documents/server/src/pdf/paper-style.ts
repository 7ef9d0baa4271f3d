/** A text as a CSS string: whatever is not a plain letter, figure or mark is written as its code. */
export const cssString = (text: string): string => `"${text.replace(/[^\p{L}\p{N} .,&·-]/gu, (character) => `\\${(character.codePointAt(0) ?? 32).toString(16)} `)}"`;

/**
 * A statement on paper: one accent, hairlines, figures in columns. Colours and scale are the design's tokens.
 * @param foot what every page says at its foot, beside its number
 */
export const paperStyle = (foot: string): string => `
@page { margin: 17mm 16mm 19mm; @bottom-left { content: ${cssString(foot)}; font: 400 7.5pt 'Noto Sans'; color: #6f767b; } @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 400 7.5pt 'Noto Sans'; color: #6f767b; } }
* { box-sizing: border-box; }
html { font: 400 8.8pt/1.42 'Noto Sans'; color: #1c2126; font-variant-numeric: tabular-nums lining-nums; -webkit-print-color-adjust: exact; }
body { margin: 0; }
h1, h2, p, dl, dd { margin: 0; }
header { display: flex; justify-content: space-between; gap: 12mm; padding-bottom: 7mm; border-bottom: .6pt solid #cfcbc0; }
.agency { font-weight: 600; font-size: 10pt; color: #1d6b57; }
.small { font-size: 7.8pt; color: #565f66; white-space: pre-line; }
.to { margin-top: 8mm; } .to .name { font-weight: 600; font-size: 10pt; }
header > :last-child { text-align: right; }
h1 { font-size: 19pt; font-weight: 600; letter-spacing: -.01em; line-height: 1.15; }
.facts { display: grid; grid-template-columns: auto auto; gap: .6mm 5mm; justify-content: end; text-align: right; margin-top: 2.5mm; }
.facts dt { color: #565f66; } .facts dd { font-weight: 500; }
.draft { display: inline-block; margin-top: 2mm; padding: .4mm 2.4mm; border-radius: 9mm; background: #fbf0d7; color: #8a5a00; font-weight: 600; font-size: 7.8pt; }
.result { display: grid; grid-template-columns: 62mm 1fr; gap: 10mm; margin: 8mm 0 9mm; break-inside: avoid; }
.amount { padding: 5mm; border-radius: 2.2mm; background: #e2f0eb; align-self: start; }
.amount .label { font-size: 8pt; color: #1d6b57; font-weight: 600; } .amount .big { font-size: 20pt; font-weight: 650; letter-spacing: -.02em; line-height: 1.25; white-space: nowrap; }
.amount .small { color: #33594e; margin-top: 1mm; }
h2 { font-size: 11.5pt; font-weight: 600; margin: 0 0 2mm; break-after: avoid; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; color: #565f66; font-size: 7.8pt; padding-bottom: 1.2mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: left; font-weight: 550; font-size: 7.5pt; color: #565f66; padding: 1.2mm 1.6mm; border-bottom: .7pt solid #cfcbc0; vertical-align: bottom; }
td { padding: 1.25mm 1.6mm; border-bottom: .4pt solid #e5e2d9; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
tbody th { font-weight: 400; font-size: inherit; color: inherit; border-bottom: .4pt solid #e5e2d9; padding-top: 1.25mm; padding-bottom: 1.25mm; vertical-align: top; }
.num { text-align: right; white-space: nowrap; } .quiet { color: #6f767b; } .nowrap { white-space: nowrap; }
tr.total td, tr.total th { border-top: .8pt solid #1c2126; border-bottom: 0; font-weight: 650; padding-top: 1.8mm; }
.lines { font-size: 8pt; } .lines .sub { color: #6f767b; font-size: 7.2pt; display: block; }
.note { margin-top: 4mm; color: #565f66; font-size: 7.8pt; }
.appendix { break-before: page; }
.appendix > p { color: #565f66; margin-bottom: 5mm; max-width: 150mm; }
.fees { font-size: 8pt; } .fees .why { display: block; font-weight: 400; color: #6f767b; font-size: 7.2pt; }
.fees tbody { break-inside: auto; } .fees td, .fees tbody th { padding-top: .9mm; padding-bottom: .9mm; }
.fees td:first-child { padding-left: 1.6mm; }
.fees tr.account th { border-bottom: .4pt solid #cfcbc0; padding-top: 3.2mm; font-weight: 600; break-after: avoid; }
.fees .sum { font-weight: 600; }
`;
