import { DOCUMENT, EnvironmentInjector, afterNextRender, inject, provideEnvironmentInitializer } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/** After each change of page the focus goes to its heading, so that a screen reader says where one is. */
export function provideRouteFocus() {
  return provideEnvironmentInitializer(() => {
    const [router, document, injector] = [inject(Router), inject(DOCUMENT), inject(EnvironmentInjector)];
    let path: string | null = null;
    router.events.subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const next = event.urlAfterRedirects.split(/[?#]/)[0] ?? '';
      const moved = path !== null && path !== next;
      path = next;
      if (!moved) return;
      afterNextRender(
        () => {
          // A screen that chose a place to start, such as a search box, keeps it.
          if (document.activeElement?.closest('main')) return;
          (document.querySelector<HTMLElement>('main [data-page-heading], main h1') ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
        },
        { injector },
      );
    });
  });
}
