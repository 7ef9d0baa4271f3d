import { ADDRESS_LEADING, WINDOWS, type Envelope } from '@quittance/communications/domain';
import { cssString } from '@quittance/documents/server';

/** Margins of a letter's sheet, mm. */
const TOP = 15;
const SIDE = 20;

const numbering = (pages: number | null): string => {
  const box = (text: string): string => `@bottom-right{content:${text};font:400 7.5pt 'Noto Sans';color:#565f66}`;
  if (pages === null) return `@page{${box(`'Page ' counter(page) ' of ' counter(pages)`)}}`;
  if (pages === 1) return `@page{${box(`'Page 1 of 1'`)}}`;
  return `@page :right{${box(`'Page 1 of 2'`)}} @page :left{${box(`'Page 2 of 2'`)}}`;
};

/**
 * A letter on paper: the address in its window, quiet type, hairlines; black on white, as a print house prints it. Two weights: each more is
 * a font more in every file, and a tenth of the time it takes.
 * @param foot what every page says at its foot
 * @param pages of each letter where many are printed at once (1 or 2), null for a letter alone
 */
export function letterStyle(foot: string, envelope: Envelope, pages: number | null): string {
  const window = WINDOWS[envelope];
  return `
@page{margin:${TOP}mm ${SIDE}mm 17mm;@bottom-left{content:${cssString(foot)};font:400 7.5pt 'Noto Sans';color:#565f66}}
${numbering(pages)}
*{box-sizing:border-box}
html{font:400 9.6pt/1.42 'Noto Sans';color:#111;font-variant-numeric:tabular-nums lining-nums}
body,h1,h2,p,ul,dl,dd,table{margin:0}
.letter{position:relative}.letter+.letter{break-before:page}
.from{position:absolute;top:0;left:${window.left - SIDE}mm;font-size:8pt;line-height:1.35;color:#333;width:90mm}.from strong{display:block;font-size:10pt;color:#111}
.facts{position:absolute;top:0;right:0;font-size:8.4pt;width:62mm}.facts div{display:flex;justify-content:space-between;gap:4mm}.facts dt{color:#565f66;white-space:nowrap}.facts dd{text-align:right;overflow-wrap:anywhere}
.mark{position:absolute;top:${window.top - TOP}mm;right:0;width:26mm;font-size:7pt;text-align:right;color:#565f66}.mark svg{width:26mm;height:5mm;display:block}
address{position:absolute;top:${window.top - TOP}mm;left:${window.left - SIDE}mm;width:${window.width}mm;height:${window.height}mm;font-style:normal;font-size:9.4pt;line-height:${ADDRESS_LEADING}mm;overflow:hidden}
address div{white-space:nowrap;unicode-bidi:isolate}
main{padding-top:${window.top + window.height + 12 - TOP}mm}
strong,b{font-weight:600}
h1{font-size:12.5pt;font-weight:600;line-height:1.25;margin-bottom:4mm}
h2{font-size:10pt;font-weight:600;margin:4mm 0 1.4mm;break-after:avoid}
p{margin:0 0 2.9mm;white-space:normal}ul{margin:0 0 2.9mm;padding-left:5mm}
table{width:100%;border-collapse:collapse;margin:0 0 3.4mm;font-size:8.8pt;break-inside:auto}
caption{text-align:left;font-size:7.8pt;color:#565f66;padding-bottom:1mm}caption.none{position:absolute;width:1px;height:1px;overflow:hidden}
th{text-align:left;font-weight:400;padding:.9mm 1.4mm .9mm 0;vertical-align:top}th+th{padding-left:2mm;padding-right:0}thead th{font-weight:600;font-size:7.8pt;color:#565f66;border-bottom:.7pt solid #888;vertical-align:bottom}
td{padding:.9mm 0 .9mm 2mm;vertical-align:top}tbody tr>*{border-bottom:.4pt solid #ccc}tr{break-inside:avoid}
.num{text-align:right;white-space:nowrap}tr.total>*{font-weight:600;border-top:.8pt solid #111;border-bottom:0}
.coupon,.tearoff{break-inside:avoid;margin-top:5mm;font-size:8.6pt}.cut{border-top:.8pt dashed #777;padding-top:1mm;margin-bottom:1.6mm;font-size:7pt;color:#565f66}
.tear{display:grid;grid-template-columns:62mm 1fr;gap:8mm}.tear p{margin-bottom:1.4mm}.tear h2{margin-top:0}.tear table{margin-bottom:2mm}.tear .in{padding-left:5mm}
.box{display:inline-block;width:3mm;height:3mm;border:.7pt solid #333;vertical-align:-.3mm;margin-right:1mm}.fill{display:inline-block;min-width:28mm;border-bottom:.6pt solid #333;text-align:left}
.bars{display:flex;flex-direction:column;align-items:flex-end;font-size:7.4pt}.bars svg{width:52mm;height:9mm;display:block}.small{font-size:7.6pt;color:#333}.who{margin-top:3mm}
`;
}
