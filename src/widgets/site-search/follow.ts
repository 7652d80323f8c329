import type { Answer } from './answer.ts';

interface Navigation {
  updateCurrentEntry(options: { state: unknown }): void;
}

/**
 * Lets a result that is followed be followed, and leaves two notes in the tab's history, in no address and no storage: to the page that it leads to,
 * which words to mark; to this page, what was searched, for whoever comes back. Nothing of it is sent or kept. Without the browser's navigation
 * interface the link is just a link.
 */
export function noteFollowed(event: MouseEvent, answer: Answer, dialog: HTMLDialogElement | null | undefined): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-part="answer"] a[href]') : null;
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (dialog && link.pathname === location.pathname) dialog.close();
  if (dialog) history.replaceState({ ...(history.state as object | null), search: { text: answer.text } }, '');
  (window as { navigation?: Navigation }).navigation?.updateCurrentEntry({ state: { found: answer.words, at: link.pathname } });
}
