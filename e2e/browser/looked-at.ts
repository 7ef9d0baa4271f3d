import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Person } from './person';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

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
}

/** What breaks WCAG 2.2 A or AA on the page, one line an element. */
export async function barriers({ page }: Person): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { violations } = await (window as unknown as { axe: AxeRun }).axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary?.split('\n').slice(1).join(';').trim() ?? ''}`));
  }, TAGS);
}

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
