import { apart, crossings, cut, labelStep, leftMargin, LINE, textWidth, type PlacedText } from './chart-text';

const text = (textX: number, textY: number, length = 80, anchor = 'start'): PlacedText => ({ textX, textY, length, anchor });
const overlaps = (texts: readonly PlacedText[]): number => texts.flatMap((a, i) => texts.slice(i + 1).filter((b) => {
  const [left, right] = [a, b].map(({ textX, anchor, length }) => (anchor === 'end' ? [textX - length, textX] : [textX, textX + length])) as [[number, number], [number, number]];
  return left[0] < right[1] && right[0] < left[1] && Math.abs(a.textY - b.textY) < LINE;
})).length;

describe('the texts of a chart', () => {
  it('stand apart where five lines end in one point, at the floor and at the ceiling', () => {
    for (const y of [12, 100, 196]) {
      const texts = Array.from({ length: 5 }, () => text(200, y));
      apart(texts, 12, 196);
      expect(overlaps(texts)).toBe(0);
      expect(texts.every(({ textY }) => textY >= 12 && textY <= 196)).toBe(true);
    }
  });

  it('stand apart where moving one away from another brings it to a third', () => {
    const texts = [text(100, 100), text(150, 92), text(60, 86), text(170, 84, 80, 'end'), text(120, 80)];
    apart(texts, 12, 196);
    expect(overlaps(texts)).toBe(0);
  });

  it('step aside from a line that runs through them', () => {
    const label = text(100, 100, 80);
    apart([label], 12, 196, [[[0, 97], [300, 97]]]);
    expect(crossings([[[0, 97], [300, 97]]], [100, 180], [label.textY - 9, label.textY + 2])).toBe(0);
    expect(Math.abs(label.textY - 100)).toBeLessThanOrEqual(LINE);
  });

  it('count a line as running through a box only where it does', () => {
    const rising = [[[0, 200], [100, 100], [200, 100]]] as const;
    expect(crossings(rising, [120, 160], [95, 105])).toBe(1);
    expect(crossings(rising, [120, 160], [110, 120])).toBe(0);
    expect(crossings(rising, [0, 40], [95, 105])).toBe(0);
    expect(crossings(rising, [220, 260], [95, 105])).toBe(0);
  });

  it('stay where they are when nothing is near', () => {
    const texts = [text(0, 100), text(200, 100)];
    apart(texts, 12, 196);
    expect(texts.map(({ textY }) => textY)).toEqual([100, 100]);
  });

  it('skip labels that would run into their neighbours, by the longest of them', () => {
    const months = Array.from({ length: 12 }, (_, i) => `Mon ${i}`);
    expect(labelStep(months, 700)).toBe(1);
    expect(labelStep(months, 280)).toBe(3);
    const names = ['Halden and Roe Catering of the Lower Valley', 'Casa Verde'];
    expect(labelStep(names, 280)).toBe(3);
    expect(labelStep(names.map((name) => cut(name, 120)), 280)).toBe(1);
    expect(textWidth(cut(names[0] ?? '', 140))).toBeLessThanOrEqual(140);
    expect(cut('Casa Verde', 140)).toBe('Casa Verde');
  });

  it('leave room for the longest figure', () => {
    expect(leftMargin(['0', '50%'], 52)).toBe(52);
    expect(leftMargin(['$1,250,000.00'], 52)).toBeGreaterThan(90);
  });
});
