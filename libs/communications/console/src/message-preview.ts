import { effect, signal, type Signal } from '@angular/core';
import { Problem } from '@quittance/ui';

type PageOf<R> = Extract<R, { readonly __typename: 'MessagePreview' }>;
interface Refusal { readonly __typename: 'Refused'; readonly message: string; readonly field?: string | null }

export interface PreviewProblem { readonly words: string; readonly field: string | null }

/** A message as it would go, with what stands in its way. */
export interface MessagePreviewing<P> {
  readonly page: Signal<P | null>;
  readonly problem: Signal<PreviewProblem | null>;
  readonly busy: Signal<boolean>;
}

/**
 * Asks what a message would look like a moment after it was changed last; an earlier answer that comes late is let go. To be called where
 * effects may be made.
 * @param message null while it is not whole
 */
export function messagePreview<M, R extends { readonly __typename: 'MessagePreview' } | Refusal>(message: Signal<M | null>, ask: (message: M) => Promise<R>, waitMs = 250): MessagePreviewing<PageOf<R>> {
  type P = PageOf<R>;
  const [page, problem, busy] = [signal<P | null>(null), signal<PreviewProblem | null>(null), signal(false)];
  let asking = 0;
  const look = async (asked: M | null): Promise<void> => {
    const mine = ++asking;
    problem.set(null);
    if (asked === null) return page.set(null);
    busy.set(true);
    const result: R | Problem = await ask(asked).catch((error: unknown) => Problem.of(error));
    if (mine !== asking) return;
    busy.set(false);
    if (result instanceof Problem) return problem.set({ words: `${result.what} ${result.todo}`, field: null });
    const answer: { readonly __typename: 'MessagePreview' } | Refusal = result;
    page.set(answer.__typename === 'MessagePreview' ? (result as P) : null);
    if (answer.__typename === 'Refused') problem.set({ words: answer.message, field: answer.field ?? null });
  };
  effect((onCleanup) => {
    const asked = message();
    const timer = setTimeout(() => void look(asked), waitMs);
    onCleanup(() => clearTimeout(timer));
  });
  return { page, problem, busy };
}
