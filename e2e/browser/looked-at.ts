import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Person } from './person';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Taller than any page. */
const LAID_OPEN = 6000;

interface AxeRun {
  run(room: Document, options: object): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
}

/** Waits until the page has what it reads: nothing loads, nothing moves. */
export async function settled(person: Person): Promise<void> {
  const { page } = person;
  await page.waitForSelector('h1');
  await person.quiet();
  // The gallery shows what loads, for ever.
  if (page.url().endsWith('/gallery')) return;
  await page.waitForFunction(() => !document.querySelector('q-skeleton, [aria-busy=true]') && document.getAnimations().every(({ playState }) => playState !== 'running'));
  // A second reading may follow from the first and move what is below it.
  await page.waitForFunction(stands, { polling: 60 });
  await person.quiet();
}

/** Whether the page has had the same size and the same number of elements at the last few looks. Runs in the page. */
function stands(): boolean {
  const memory = window as unknown as { seen?: string; times?: number };
  const now = `${document.querySelectorAll('*').length} ${document.querySelector('main')?.scrollHeight ?? document.documentElement.scrollHeight}`;
  memory.times = memory.seen === now ? (memory.times ?? 0) + 1 : 0;
  memory.seen = now;
  return memory.times >= 4;
}

/**
 * What breaks WCAG 2.2 A or AA on the page, one line an element. What is found counts if it is there on the whole page laid
 * open as well: in a part that scrolls, colours are measured against what lay behind before it was scrolled.
 */
export async function barriers(person: Person): Promise<string[]> {
  const { page } = person;
  await page.evaluate(AXE);
  const first = await breaches(person);
  const size = page.viewport();
  if (first.length === 0 || size === null) return first;
  await page.setViewport({ ...size, height: LAID_OPEN });
  await settled(person);
  const second = await breaches(person);
  await page.setViewport(size);
  return second;
}

const breaches = ({ page }: Person): Promise<string[]> =>
  page.evaluate(async (tags) => {
    const { violations } = await (window as unknown as { axe: AxeRun }).axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary?.split('\n').slice(1).join(';').trim() ?? ''}`));
  }, TAGS);

/** What sticks out sideways: of the page, and of the part of it that scrolls. */
export function overflow({ page }: Person): Promise<string[]> {
  return page.evaluate(() => {
    const rooms = [document.documentElement, ...document.querySelectorAll<HTMLElement>('main')];
    const wide = rooms.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    if (wide.length === 0 && document.documentElement.scrollWidth <= innerWidth) return [];
    const hidden = (element: Element): boolean => {
      for (let up = element.parentElement; up && up.tagName !== 'MAIN'; up = up.parentElement) if (getComputedStyle(up).overflowX !== 'visible') return true;
      return false;
    };
    const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !hidden(element));
    return [`${wide.map(({ tagName, scrollWidth }) => `${tagName} ${scrollWidth}`).join(', ')} of ${innerWidth}`, ...out.slice(0, 6).map((element) => `${element.tagName.toLowerCase()}.${element.className} to ${Math.round(element.getBoundingClientRect().right)}`)];
  });
}
