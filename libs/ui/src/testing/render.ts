import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Provider, Type } from '@angular/core';
import { provideRouter } from '@angular/router';
import { SessionStore } from '../session/session.store';
import { fakeApi, type FakeApi } from './fake-api';

/** A component on the page with a fake API and a loaded session, settled. */
export async function render<C>(component: Type<C>, api: FakeApi = fakeApi({}), providers: Provider[] = []): Promise<ComponentFixture<C> & { readonly page: HTMLElement }> {
  TestBed.configureTestingModule({ providers: [provideRouter([]), ...api.providers, ...providers] });
  await TestBed.inject(SessionStore).load();
  const fixture = TestBed.createComponent(component);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  return Object.assign(fixture, { page: fixture.nativeElement as HTMLElement });
}

/** Types into a control as a person does. */
export function type(control: Element | null, text: string): void {
  const input = control as HTMLInputElement;
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses a key on an element, or on the page. */
export function press(key: string, on: Element = document.body, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  on.dispatchEvent(event);
  return event;
}

/** Waits until what is expected holds; fails as the expectation does when it never comes to hold. */
export async function until(expectation: () => void, most = 5_000): Promise<void> {
  for (const end = performance.now() + most; ;) {
    try {
      return expectation();
    } catch (failure) {
      if (performance.now() > end) throw failure;
      await new Promise((next) => setTimeout(next));
    }
  }
}
