import { DOCUMENT, EnvironmentInjector, afterNextRender, inject, provideEnvironmentInitializer } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/** After each change of page the focus goes to its heading, so that a screen reader says where one is. */
export function provideRouteFocus() {
  return provideEnvironmentInitializer(() => {
    const [router, document, injector] = [inject(Router), inject(DOCUMENT), inject(EnvironmentInjector)];
    let path: string | null = null;
    let leave: () => void = () => undefined;
    const place = (): void => (document.querySelector<HTMLElement>('main [data-page-heading], main h1') ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
    router.events.subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const next = event.urlAfterRedirects.split(/[?#]/)[0] ?? '';
      const moved = path !== null && path !== next;
      path = next;
      if (!moved) return;
      leave();
      afterNextRender(
        () => {
          // A screen that chose a place to start, such as a search box, keeps it.
          if (document.activeElement?.closest('main')) return;
          place();
          leave = guard(document, place);
        },
        { injector },
      );
    });
  });
}

/** Until the person does something: a heading that is drawn anew when its screen has been read gets the focus back. */
function guard(document: Document, place: () => void): () => void {
  const main = document.querySelector('main');
  if (!main || typeof MutationObserver === 'undefined') return () => undefined;
  const lost = new MutationObserver(() => {
    if (document.activeElement === document.body) place();
  });
  const over = (): void => {
    lost.disconnect();
    document.removeEventListener('keydown', over, true);
    document.removeEventListener('pointerdown', over, true);
  };
  lost.observe(main, { childList: true, subtree: true });
  document.addEventListener('keydown', over, true);
  document.addEventListener('pointerdown', over, true);
  return over;
}
